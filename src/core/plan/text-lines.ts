/**
 * How wide the letters of Times New Roman are upright and in bold, in thousandths of its size. A letter with marks above
 * or below is as wide as without; those in italics are between the two.
 */
const WIDTHS: readonly (readonly [upright: number, bold: number, letters: string])[] = [
  [250, 250, " ,."],
  [278, 278, "il/\\|'"],
  [278, 333, "jt:;"],
  [333, 333, "f!()-[]`"],
  [333, 389, "I"],
  [333, 444, "r"],
  [389, 389, "s"],
  [389, 500, "J"],
  [444, 444, "cez"],
  [444, 500, "a?"],
  [500, 500, "govxy0123456789$*_–"],
  [500, 556, "bdđhknpqu"],
  [550, 550, "ơ"],
  [556, 556, 'S"'],
  [556, 611, "FP"],
  [570, 570, "#+<=>^~"],
  [570, 610, "ư"],
  [611, 667, "ELTZ"],
  [667, 667, "B"],
  [667, 722, "CR"],
  [722, 722, "ADĐNUVXYw"],
  [722, 778, "GHKOQ"],
  [778, 833, "m&ƠƯ"],
  [833, 1000, "%"],
  [889, 944, "M"],
  [944, 1000, "W@"],
];
const UPRIGHT = widthsBy(([upright]) => upright);
const BOLD = widthsBy(([, bold]) => bold);
/** For a letter that is not Vietnamese. */
const WIDEST = 1000;
/** The horn makes a letter wider; the other marks stand above and below it. */
const HORNED = /[ou]\u031b/giu;
/** A screen and a printer round each letter to whole dots, each its own way. */
const ROUNDING = 1.03;

export interface Font {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * Into how many lines a program breaks a text in Times New Roman where so many points are free; rather one too many
 * than one too few. A word that is too long goes on in the next line.
 */
export function linesOf(text: string, { size, bold, italic }: Font, points: number): number {
  const free = Math.max(1, (points * 1000) / (size * ROUNDING));
  const widths = bold || italic ? BOLD : UPRIGHT;
  const paragraphs = text.split("\n");
  return paragraphs.reduce((lines, words) => lines + linesOfParagraph(words, widths, free), 0);
}

type Widths = ReadonlyMap<string, number>;

function widthsBy(choose: (entry: (typeof WIDTHS)[number]) => number): Widths {
  return new Map(
    WIDTHS.flatMap((entry) => Array.from(entry[2], (letter) => [letter, choose(entry)] as const)),
  );
}

/** As many words in a line as it holds. */
function linesOfParagraph(paragraph: string, widths: Widths, free: number): number {
  const space = widthOf(" ", widths);
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word, widths);
    const begun = filled === 0 ? 0 : filled + space;
    if (begun + width <= free) filled = begun + width;
    else {
      const own = Math.max(1, Math.ceil(width / free));
      lines += begun === 0 ? own - 1 : own;
      filled = width - (own - 1) * free;
    }
  }
  return lines;
}

/** In thousandths of the size. */
function widthOf(word: string, widths: Widths): number {
  let width = 0;
  for (const letter of word.normalize("NFC")) {
    width += widths.get(letter) ?? widthOfMarked(letter, widths);
  }
  return width;
}

/** Of a letter with marks, as wide as without; a mark by itself takes no room. */
function widthOfMarked(letter: string, widths: Widths): number {
  const bare = letter.normalize("NFD").replace(HORNED, (horned) => horned.normalize("NFC"));
  return Array.from(bare)
    .filter((part) => !/\p{M}/u.test(part))
    .reduce((sum, part) => sum + (widths.get(part) ?? WIDEST), 0);
}
