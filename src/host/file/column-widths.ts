import type { ColumnWidth } from "../../core/plan/plan";
import type { ColumnPlace, SheetMap } from "./sheet-map";
import { type Edit, insertion, withAttribute } from "./splice";

/** What Excel adds to a width in characters for the cell's margins, at the usual seven pixels a digit (ECMA-376 part 1, 18.3.1.13). */
const MARGINS = 5 / 7;

/** The edits that give columns their widths. An entry over several columns is split; its other columns keep theirs. */
export function widthEdits(
  text: string,
  map: SheetMap,
  prefix: string,
  widths: readonly ColumnWidth[],
): readonly Edit[] {
  const chosen = [...widths].sort((a, b) => a.column - b.column);
  if (chosen.length === 0) return [];
  const split = map.columns.flatMap((entry) => splitEntry(text, entry, chosen));
  const added = chosen
    .filter(({ column }) => !map.columns.some((entry) => covers(entry, column)))
    .map((width) => addedEntry(map, prefix, width));
  if (map.columns.length > 0) return [...split, ...added];
  const entries = added.map((edit) => edit.text).join("");
  return [insertion(map.sheetData.start, `<${prefix}cols>${entries}</${prefix}cols>`)];
}

function covers(entry: ColumnPlace, column: number): boolean {
  return entry.first <= column && column <= entry.last;
}

function splitEntry(
  text: string,
  entry: ColumnPlace,
  chosen: readonly ColumnWidth[],
): readonly Edit[] {
  const inside = chosen.filter(({ column }) => covers(entry, column));
  if (inside.length === 0) return [];
  const tag = text.slice(entry.start, entry.openEnd);
  const rest = text.slice(entry.openEnd, entry.end);
  const span = (first: number, last: number, from: string): string =>
    withAttribute(withAttribute(from, "min", String(first)), "max", String(last)) + rest;
  const pieces: string[] = [];
  let next = entry.first;
  for (const { column, characters } of inside) {
    if (next < column) pieces.push(span(next, column - 1, tag));
    pieces.push(span(column, column, widened(tag, characters)));
    next = column + 1;
  }
  if (next <= entry.last) pieces.push(span(next, entry.last, tag));
  return [{ start: entry.start, end: entry.end, text: pieces.join("") }];
}

function addedEntry(map: SheetMap, prefix: string, { column, characters }: ColumnWidth): Edit {
  const tag = widened(`<${prefix}col min="${column}" max="${column}"/>`, characters);
  const after = map.columns.find((entry) => entry.first > column);
  return insertion(after?.start ?? map.columns.at(-1)?.end ?? map.sheetData.start, tag);
}

function widened(tag: string, characters: number): string {
  const width = String(Math.round((characters + MARGINS) * 256) / 256);
  return withAttribute(withAttribute(tag, "width", width), "customWidth", "1");
}
