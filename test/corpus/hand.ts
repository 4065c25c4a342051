import type { Figure } from "./figure";
import type { ListRow } from "./forms/list-form";
import type { Look, Trait } from "./look";
import { NUMBER_STYLES, stored, typedFigure, type NumberStyle } from "./numbers";
import type { Paper } from "./printed";
import type { Random } from "./random";
import type { Kind } from "./rules";
import { lettered, reworded, slipped } from "./text";
import type { CellContent } from "./xlsx";

/** Whoever typed one workbook: the habits of a look at work on texts, codes and figures. */
export interface Hand {
  readonly look: Look;
  readonly random: Random;
  readonly has: (trait: Trait) => boolean;
  /** Lists: a row of numbers stands below the heads. */
  readonly isNumbered: boolean;
  readonly write: (text: string) => string;
  /** A heading or label in the hand's own words, slips and letters. */
  readonly say: (text: string) => string;
  /** The same, now and then cut by a page break. */
  readonly label: (text: string) => string;
  /** What a page break cut off the label written last; null where nothing was. */
  readonly restOfLabel: () => string | null;
  readonly unit: (row: ListRow) => string;
  /** A note that bears the row's figure out, or one that says nothing of it. */
  readonly note: (row: ListRow, evidence: string | undefined) => string;
  readonly typeCode: (code: string, column: number, paper: Paper) => void;
  /** A number of the numbering row below the heads. */
  readonly typeNumbering: (text: string, column: number, paper: Paper) => void;
  /** What stands where no figure does: mostly nothing, or a dash. */
  readonly typeBlank: (id: string, column: number, paper: Paper) => void;
  readonly typeFigure: (
    id: string,
    figure: Figure,
    kind: Kind,
    column: number,
    paper: Paper,
  ) => void;
  /** A figure of the period before, which nothing here is checked against. */
  readonly typeEarlier: (kind: Kind, column: number, paper: Paper) => void;
  readonly formatOf: (
    kind: Kind,
    places: number,
  ) => { readonly format: string; readonly isShare: boolean };
}

/** `misread`: places where a stored number stands whatever the style, since that is the error put in. */
export function handOf(
  look: Look,
  random: Random,
  misread: ReadonlySet<string>,
  blanks: ReadonlyMap<string, string>,
): Hand {
  const has = (trait: Trait): boolean => look.traits.includes(trait);
  const spaced = (text: string): string =>
    has("spaces") && random.once(4) ? text.replace(/ /g, "\u00a0") : text;
  const write = (text: string): string => spaced(lettered(text, look.lettering));
  const say = (text: string): string => {
    let said = text;
    if (has("reworded") && random.once(4)) said = reworded(said, random);
    if (has("slips") && random.once(4)) said = slipped(said, random);
    return write(said);
  };
  let before = "1";
  let rest: string | null = null;
  const styleOf = (kind: Kind): NumberStyle => {
    if (look.numbers !== "mixed") return look.numbers;
    const style = random.pick(NUMBER_STYLES);
    // In a mixed column nothing says that 84,014 triệu đồng is not 84 and a bit.
    return kind === "money" && style === "en-text" ? "vi-text" : style;
  };
  return {
    look,
    random,
    has,
    isNumbered: random.once(4),
    write,
    say,
    label: (text) => {
      const written = say(text);
      const cut = has("rows-split") && random.once(8) ? cutOf(written) : null;
      rest = cut?.[1] ?? null;
      return cut?.[0] ?? written;
    },
    restOfLabel: () => rest,
    unit: ({ unit, kind, label }) => {
      const isNeeded = kind === "coded" || (kind === "rate" && !label.startsWith("Tỷ lệ"));
      return has("units-missing") && !isNeeded && random.once(3) ? "" : write(unit);
    },
    note: ({ kind }, evidence) => {
      if (!has("notes")) return "";
      if (evidence !== undefined) return write(evidence);
      return kind === "count" && random.once(12) ? write(random.pick(NOTES)) : "";
    },
    typeCode: (code, column, paper) => {
      paperCode(code, before, look, random, column, paper);
      if (code !== "") before = code;
    },
    typeBlank: (id, column, paper) => {
      paper.type(column, blanks.get(id) ?? "");
    },
    typeNumbering: (text, column, paper) => {
      const digits = look.numbering === "as-numbers" ? numberOf(text) : null;
      if (digits === null) paper.type(column, text);
      else paper.put(column, { kind: "number", digits, format: "General" });
    },
    typeFigure: (id, figure, kind, column, paper) => {
      const cell = misread.has(id)
        ? stored(figure, "General")
        : typedFigure(figure, kind, styleOf(kind));
      paper.put(column, roughFigure(cell, figure, kind, has, random));
    },
    typeEarlier: (kind, column, paper) => {
      const figure: Figure =
        kind === "rate"
          ? { units: BigInt(random.between(0, 1000)), places: 1 }
          : { units: BigInt(kind === "coded" ? 1 : random.between(0, 9000)), places: 0 };
      paper.put(column, typedFigure(figure, kind, styleOf(kind)));
    },
    formatOf: (kind, places) => {
      const isShare = kind === "rate" && look.numbers === "percent";
      const cell = typedFigure(
        { units: 10n ** BigInt(places) * 50n, places },
        kind,
        isShare ? "percent" : "grouped",
      );
      return { format: cell.kind === "text" ? "General" : cell.format, isShare };
    },
  };
}

/** Excel takes `(3)` for the number −3. */
function numberOf(text: string): string | null {
  const [, bracketed, bare] = /^(?:\((\d+)\)|(\d+))$/.exec(text) ?? [];
  return bracketed === undefined ? (bare ?? null) : `-${bracketed}`;
}

const NOTES = [
  "Số liệu đến ngày 30/6",
  "Theo báo cáo của Văn phòng",
  "Đã rà soát",
  "Có danh sách kèm theo",
];

/** A label cut over two rows, at a space past its middle; null where it is short. */
function cutOf(text: string): readonly [string, string] | null {
  const at = text.indexOf(" ", Math.floor(text.length / 2));
  return text.length < 40 || at < 0 ? null : [text.slice(0, at), text.slice(at + 1)];
}

function paperCode(
  code: string,
  before: string,
  look: Look,
  random: Random,
  column: number,
  paper: Paper,
): void {
  const isCode = /^\d+(\.\d+)*$/.test(code);
  if (!isCode) {
    paper.type(column, look.numbering === "blank" ? "" : lettered(code, look.lettering));
    return;
  }
  switch (look.numbering) {
    case "kept":
      paper.type(column, code);
      break;
    case "lost":
      paper.type(column, "1.");
      break;
    case "doubled":
      paper.type(column, random.once(6) ? before : code);
      break;
    case "as-numbers":
      if (/^\d+(\.\d+)?$/.test(code)) {
        paper.put(column, { kind: "number", digits: String(Number(code)), format: "General" });
      } else paper.type(column, code);
      break;
    case "as-dates":
      paper.put(column, dateOf(code) ?? { kind: "text", text: code });
      break;
    case "blank":
      break;
  }
}

/** `1.2` is taken for the first of February, `1.2.3` for that day of 2003. */
function dateOf(code: string): CellContent | null {
  const [day, month, year] = code.split(".").map(Number);
  if (day === undefined || month === undefined || month < 1 || month > 12) return null;
  const at = Date.UTC(year === undefined ? 2026 : 2000 + year, month - 1, day);
  const digits = String(Math.round((at - Date.UTC(1899, 11, 30)) / 86_400_000));
  return { kind: "number", digits, format: year === undefined ? "d-mmm" : "dd/mm/yyyy" };
}

/** The letter O for a nought, spaces that do not show, a nought before a small count. */
function roughFigure(
  cell: CellContent,
  figure: Figure,
  kind: Kind,
  has: (trait: Trait) => boolean,
  random: Random,
): CellContent {
  const isSmall =
    kind === "count" && figure.places === 0 && figure.units > 0n && figure.units < 10n;
  if (has("letter-o") && kind === "count" && figure.units === 0n && random.once(2)) {
    return { kind: "text", text: "O" };
  }
  if (has("leading-zeros") && isSmall && random.once(2)) {
    return { kind: "text", text: `0${figure.units}` };
  }
  if (cell.kind !== "text") return cell;
  let text = cell.text;
  if (has("letter-o") && random.once(4)) text = text.replace(/(?<=\d)0(?=\d|$)/g, "O");
  if (has("spaces") && random.once(3))
    text = random.pick([`\u00a0${text}`, `${text}\u00a0`, `${text} `]);
  return { kind: "text", text };
}
