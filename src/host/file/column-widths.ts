import type { WidthWrite } from "../../core/plan/writing";
import type { ColumnPlace, SheetMap } from "./sheet-map";
import { type Edit, insertion, withAttribute } from "./splice";

/** What Excel adds to a width in characters for the cell's margins, at the usual seven pixels a digit (ECMA-376 part 1, 18.3.1.13). */
const MARGINS = 5 / 7;
/** Told for a column that has no width of its own. */
export const NO_WIDTH = -1;
/** What an entry says though it says nothing of its columns. */
const OF_EVERY_ENTRY: ReadonlySet<string> = new Set(["min", "max"]);

/** The width of a column as the sheet writes it down; -1 for one that has none of its own. */
export function toldWidth({ columns }: SheetMap, column: number): number {
  const entry = columns.find((each) => covers(each, column));
  return Number(entry?.attributes["width"] ?? NO_WIDTH);
}

/** The width of so many characters as a sheet writes it down. */
export function widthOf(characters: number): number {
  return Math.round((characters + MARGINS) * 256) / 256;
}

/** The edits that give columns their widths. An entry over several columns is split; its other columns keep theirs. */
export function widthEdits(
  text: string,
  map: SheetMap,
  prefix: string,
  widths: readonly WidthWrite[],
): readonly Edit[] {
  const chosen = [...widths].sort((a, b) => a.column - b.column);
  const split = map.columns.flatMap((entry) => splitEntry(text, entry, chosen));
  const added = chosen
    .filter(({ column }) => !map.columns.some((entry) => covers(entry, column)))
    .filter((width) => widthToldBy(width) !== NO_WIDTH)
    .map((width) => addedEntry(map, prefix, width));
  if (map.columns.length > 0) return withoutEmptyList(map, [...split, ...added]);
  if (added.length === 0) return [];
  const entries = added.map((edit) => edit.text).join("");
  return [insertion(map.sheetData.start, `<${prefix}cols>${entries}</${prefix}cols>`)];
}

/** A list of no entries may not be; it goes with the last of them. */
function withoutEmptyList(map: SheetMap, edits: readonly Edit[]): readonly Edit[] {
  const list = map.children.get("cols");
  const areAllGone = edits.length === map.columns.length && edits.every(({ text }) => text === "");
  return areAllGone && list !== undefined
    ? [{ start: list.start, end: list.end, text: "" }]
    : edits;
}

function widthToldBy({ width }: WidthWrite): number {
  return "asTold" in width ? width.asTold : widthOf(width.characters);
}

function covers(entry: ColumnPlace, column: number): boolean {
  return entry.first <= column && column <= entry.last;
}

function splitEntry(
  text: string,
  entry: ColumnPlace,
  chosen: readonly WidthWrite[],
): readonly Edit[] {
  const inside = chosen.filter(({ column }) => covers(entry, column));
  if (inside.length === 0) return [];
  const tag = text.slice(entry.start, entry.openEnd);
  const rest = text.slice(entry.openEnd, entry.end);
  const span = (first: number, last: number, from: string): string =>
    withAttribute(withAttribute(from, "min", String(first)), "max", String(last)) + rest;
  const pieces: string[] = [];
  let next = entry.first;
  for (const width of inside) {
    const { column } = width;
    if (next < column) pieces.push(span(next, column - 1, tag));
    const own = widened(tag, width);
    if (own !== null) pieces.push(span(column, column, own));
    next = column + 1;
  }
  if (next <= entry.last) pieces.push(span(next, entry.last, tag));
  return [{ start: entry.start, end: entry.end, text: pieces.join("") }];
}

function addedEntry(map: SheetMap, prefix: string, width: WidthWrite): Edit {
  const { column } = width;
  const tag = withWidth(`<${prefix}col min="${column}" max="${column}"/>`, widthToldBy(width));
  const after = map.columns.find((entry) => entry.first > column);
  return insertion(after?.start ?? map.columns.at(-1)?.end ?? map.sheetData.start, tag);
}

/** The tag of one column with its width, or without one; null when nothing is left for it to say. */
function widened(tag: string, write: WidthWrite): string | null {
  const width = widthToldBy(write);
  if (width !== NO_WIDTH) return withWidth(tag, width);
  const bare = ["width", "customWidth", "bestFit"].reduce(
    (rest, name) => withAttribute(rest, name, null),
    tag,
  );
  const names = [...bare.matchAll(/\s([\w:]+)\s*=/g)].map(([, name = ""]) => name);
  return names.every((name) => OF_EVERY_ENTRY.has(name)) ? null : bare;
}

function withWidth(tag: string, width: number): string {
  return withAttribute(withAttribute(tag, "width", String(width)), "customWidth", "1");
}
