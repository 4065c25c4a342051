import type { OwnCell, OwnRole, PlannedValue } from "../../../core/plan/plan";

/** A line of a sheet before it is known on which row it stands; `spans` are the cells that are joined into one. */
export interface Line {
  readonly cells: readonly OwnCell[];
  readonly spans: readonly Span[];
}

/** Cells joined into one, from a column of the line on; `height` is counted in lines and 1 where left out. */
export interface Span {
  readonly column: number;
  readonly width: number;
  readonly height?: number;
}

/** The longest text that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767;

/** A cell with a text of ours or of the user's; an empty one leaves it blank. */
export function text(words: string, role: OwnRole): OwnCell {
  const value: PlannedValue =
    words === "" ? { kind: "blank" } : { kind: "text", text: fitting(words) };
  return { value, role, link: null };
}

/** A cell with a plain decimal, shown in an en-US format; null leaves it blank. */
export function figure(digits: string | null, format: string, role: OwnRole): OwnCell {
  if (digits === null) return blank(role);
  return { value: { kind: "number", digits }, role, link: null, format };
}

export function blank(role: OwnRole): OwnCell {
  return text("", role);
}

/** So many blank cells of one role. */
export function blanks(count: number, role: OwnRole): readonly OwnCell[] {
  return Array.from({ length: count }, () => blank(role));
}

/** A line of cells of which none are joined. */
export function plain(cells: readonly OwnCell[]): Line {
  return { cells, spans: [] };
}

/** One text across all columns. */
export function across(words: string, role: OwnRole, width: number): Line {
  return {
    cells: [text(words, role), ...blanks(width - 1, role)],
    spans: [{ column: 1, width }],
  };
}

/** A line with nothing on it. */
export function gap(width: number): Line {
  return plain(blanks(width, "doc-line"));
}

/** `0.00` for two decimals, `0` for none. */
export function placesFormat(places: number): string {
  return places === 0 ? "0" : `0.${"0".repeat(places)}`;
}

/** The format that shows every figure of a column with the decimals of the one that has most. */
export function formatFor(column: readonly (string | null)[]): string {
  return placesFormat(
    column.reduce((most, digits) => Math.max(most, digits === null ? 0 : placesOf(digits)), 0),
  );
}

function placesOf(digits: string): number {
  const point = digits.indexOf(".");
  return point === -1 ? 0 : digits.length - point - 1;
}

/** A pair of code units that make one character is not cut apart. */
function fitting(words: string): string {
  if (words.length <= LONGEST_TEXT) return words;
  return words.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, "");
}
