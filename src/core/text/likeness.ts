/** A text made ready for measuring against many others. */
export interface Grams {
  /** Every pair of neighbouring characters, as a number, in order; a pair that occurs twice is there twice. */
  readonly pairs: Uint32Array;
  /** The numbers in the text: labels that differ only there mean different things. */
  readonly numbers: string;
}

const OTHER_NUMBERS = 0.95;

/** Makes a key (see `bareKey`) ready for `likeness`. */
export function gramsOf(key: string): Grams {
  const padded = ` ${key} `;
  const pairs = new Uint32Array(padded.length - 1);
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = padded.charCodeAt(at) * 0x10000 + padded.charCodeAt(at + 1);
  }
  return { pairs: pairs.sort(), numbers: (key.match(/\d+/g) ?? []).join(" ") };
}

/**
 * How alike two texts are, from 0 to 1: the share of their character pairs that they have in common (Dice). A slip of
 * the finger costs two pairs, a word put elsewhere the pairs at its ends; different numbers cost a little more.
 */
export function likeness(a: Grams, b: Grams): number {
  const dice = (2 * shared(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length);
  return a.numbers === b.numbers ? dice : dice * OTHER_NUMBERS;
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return count;
}
