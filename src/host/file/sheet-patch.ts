import type { ColumnWidth, PlannedValue } from "../../core/plan/plan";
import { addressOf } from "../../core/sheet/address";
import { widthEdits } from "./column-widths";
import { shiftedFormula } from "./shifted-formula";
import type { CellPlace, RowPlace, SheetMap } from "./sheet-map";
import { type Edit, insertion, prefixOf, spliced, withAttribute } from "./splice";
import { encodedText, escapedXml } from "./xstring";

/** One cell to write, its style already chosen. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue;
  readonly style: number;
}

/** Writes cells and widths into a worksheet part's text; all else in it stays as it is. */
export function patchedSheet(
  text: string,
  map: SheetMap,
  cells: readonly NewCell[],
  widths: readonly ColumnWidth[],
): string {
  const prefix = prefixOf(text.slice(map.sheetData.start, map.sheetData.openEnd));
  const rows = byRow(cells);
  return spliced(text, [
    ...dimensionEdits(text, map, cells),
    ...widthEdits(text, map, prefix, widths),
    ...rowsEdits(text, map, prefix, rows),
    ...unsharedFormulas(text, map, prefix, cells),
  ]);
}

/** Takes out the results of formulas, so that whoever opens the file works them out again instead of believing them. */
export function withoutResults(text: string, map: SheetMap, addresses: readonly string[]): string {
  const cells = addresses.flatMap((address) => map.formulas.get(address) ?? []);
  return spliced(
    text,
    cells.flatMap((cell) => {
      if (cell.value === null) return [];
      const tag = text.slice(cell.start, cell.openEnd);
      return [
        { start: cell.start, end: cell.openEnd, text: withAttribute(tag, "t", null) },
        { start: cell.value.start, end: cell.value.end, text: "" },
      ];
    }),
  );
}

function byRow(cells: readonly NewCell[]): ReadonlyMap<number, readonly NewCell[]> {
  const rows = new Map<number, NewCell[]>();
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of ordered) {
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  return rows;
}

function dimensionEdits(text: string, map: SheetMap, cells: readonly NewCell[]): readonly Edit[] {
  const { dimension } = map;
  if (dimension === null) return [];
  const { area } = dimension;
  const top = cells.reduce((least, { row }) => Math.min(least, row), area.top);
  const left = cells.reduce((least, { column }) => Math.min(least, column), area.left);
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), area.bottom);
  const right = cells.reduce((most, { column }) => Math.max(most, column), area.right);
  const from = addressOf(top, left);
  const to = addressOf(bottom, right);
  const tag = text.slice(dimension.start, dimension.openEnd);
  const ref = withAttribute(tag, "ref", from === to ? from : `${from}:${to}`);
  return [{ start: dimension.start, end: dimension.openEnd, text: ref }];
}

function rowsEdits(
  text: string,
  map: SheetMap,
  prefix: string,
  rows: ReadonlyMap<number, readonly NewCell[]>,
): readonly Edit[] {
  const edits: Edit[] = [];
  const added: Edit[] = [];
  for (const [number, cells] of rows) {
    const row = map.rows.get(number);
    const at = map.missing.get(number);
    if (row !== undefined) edits.push(...rowEdits(text, prefix, row, cells));
    else if (at !== undefined) added.push(insertion(at, newRow(prefix, number, cells)));
  }
  return [...edits, ...intoSheetData(text, map, prefix, added)];
}

/** New rows; a `<sheetData/>` has to be opened for them first. */
function intoSheetData(
  text: string,
  map: SheetMap,
  prefix: string,
  added: readonly Edit[],
): readonly Edit[] {
  const { start, openEnd, end } = map.sheetData;
  if (added.length === 0 || openEnd !== end) return added;
  const tag = opened(text.slice(start, openEnd));
  const rows = added.map((edit) => edit.text).join("");
  return [{ start, end, text: `${tag}${rows}</${prefix}sheetData>` }];
}

function newRow(prefix: string, number: number, cells: readonly NewCell[]): string {
  const written = cells
    .filter(({ value, style }) => value.kind !== "blank" || style !== 0)
    .map((cell) => cellXml(prefix, cell));
  return written.length === 0
    ? ""
    : `<${prefix}row r="${number}">${written.join("")}</${prefix}row>`;
}

function rowEdits(
  text: string,
  prefix: string,
  row: RowPlace,
  cells: readonly NewCell[],
): readonly Edit[] {
  const tag = withSpans(text.slice(row.start, row.openEnd), row, cells);
  const edits = cells.map((cell) => cellEdit(text, prefix, row, cell));
  if (row.openEnd !== row.end) {
    return [{ start: row.start, end: row.openEnd, text: tag }, ...edits];
  }
  const inner = edits.map((edit) => edit.text).join("");
  if (inner === "") return [];
  return [{ start: row.start, end: row.end, text: `${opened(tag)}${inner}</${prefix}row>` }];
}

function cellEdit(text: string, prefix: string, row: RowPlace, cell: NewCell): Edit {
  const existing = row.cells.find(({ column }) => column === cell.column);
  if (existing !== undefined) {
    const tag = text.slice(existing.start, existing.openEnd);
    return { start: existing.start, end: existing.end, text: rewritten(prefix, tag, cell) };
  }
  const after = row.cells.find(({ column }) => column > cell.column);
  const at = after?.start ?? row.closeStart;
  const nothing = cell.value.kind === "blank" && cell.style === 0;
  return insertion(at, nothing ? "" : cellXml(prefix, cell));
}

/** `spans` is a hint that must not lie; without it readers look at the cells. */
function withSpans(tag: string, row: RowPlace, cells: readonly NewCell[]): string {
  const [first = 0, last = 0] = (row.attributes["spans"] ?? "").split(":").map(Number);
  const inside = cells.every(({ column }) => first <= column && column <= last);
  return inside ? tag : withAttribute(tag, "spans", null);
}

/** A cell with new content under its own tag, so that whatever else the tag says stays. */
function rewritten(prefix: string, tag: string, cell: NewCell): string {
  const bare = ["t", "cm", "vm"].reduce((rest, name) => withAttribute(rest, name, null), tag);
  const styled = withAttribute(bare, "s", cell.style === 0 ? null : String(cell.style));
  return withContent(prefix, opened(styled), cell.value);
}

function cellXml(prefix: string, cell: NewCell): string {
  const style = cell.style === 0 ? "" : ` s="${cell.style}"`;
  const tag = `<${prefix}c r="${addressOf(cell.row, cell.column)}"${style}>`;
  return withContent(prefix, tag, cell.value);
}

function withContent(prefix: string, tag: string, value: PlannedValue): string {
  switch (value.kind) {
    case "blank":
      return tag.replace(/>$/, "/>");
    case "number":
      return `${tag}<${prefix}v>${value.digits}</${prefix}v></${prefix}c>`;
    case "text": {
      const inner = `<${prefix}t xml:space="preserve">${encodedText(value.text)}</${prefix}t>`;
      const typed = withAttribute(tag, "t", "inlineStr");
      return `${typed}<${prefix}is>${inner}</${prefix}is></${prefix}c>`;
    }
  }
}

function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}

/** Followers of a shared formula whose first cell is written over get the formula each to itself. */
function unsharedFormulas(
  text: string,
  map: SheetMap,
  prefix: string,
  cells: readonly NewCell[],
): readonly Edit[] {
  const written = new Set(cells.map(({ row, column }) => addressOf(row, column)));
  const masters = new Map<string, CellPlace>();
  for (const address of written) {
    const cell = map.formulas.get(address);
    const group = groupOf(cell);
    if (cell !== undefined && group !== null && cell.formula?.text !== "") masters.set(group, cell);
  }
  if (masters.size === 0) return [];
  return [...map.formulas].flatMap(([address, cell]) => {
    const master = masters.get(groupOf(cell) ?? "");
    if (master === undefined || written.has(address)) return [];
    return ownFormula(text, prefix, master, cell);
  });
}

function groupOf(cell: CellPlace | undefined): string | null {
  const attributes = cell?.formula?.attributes;
  return attributes?.["t"] === "shared" ? (attributes["si"] ?? null) : null;
}

function ownFormula(
  text: string,
  prefix: string,
  master: CellPlace,
  cell: CellPlace,
): readonly Edit[] {
  const place = cell.formula;
  const shared = master.formula;
  if (place === null || shared === null) return [];
  const tag = ["t", "si", "ref"].reduce(
    (rest, name) => withAttribute(rest, name, null),
    opened(text.slice(place.start, place.openEnd)),
  );
  const formula =
    place.text === ""
      ? shiftedFormula(shared.text, cell.row - master.row, cell.column - master.column)
      : place.text;
  const own = `${tag}${escapedXml(formula)}</${prefix}f>`;
  return [{ start: place.start, end: place.end, text: own }];
}
