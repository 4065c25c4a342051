import { addressOf } from "../../core/sheet/address";
import type { PlannedValue } from "../../core/plan/plan";
import type { WidthWrite, Content } from "../../core/plan/writing";
import { widthEdits } from "./column-widths";
import { linkEdits, type NewLink } from "./links";
import { shiftedFormula } from "./shifted-formula";
import type { CellPlace, RowPlace, SheetMap } from "./sheet-map";
import {
  appending,
  attributeIn,
  type Edit,
  insertion,
  opened,
  prefixOf,
  spliced,
  withAttribute,
} from "./splice";
import { encodedText, escapedXml } from "./xstring";

/** One cell to write, its style already chosen. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  /** Null leaves what the cell holds. */
  readonly content: Content | null;
  readonly style: number;
  /** The style a cell has here that the sheet does not write down. */
  readonly absentStyle: number;
}

/** What is written to one sheet. */
export interface SheetPatch {
  readonly cells: readonly NewCell[];
  readonly links: readonly NewLink[];
  readonly widths: readonly WidthWrite[];
}

/** Writes cells, links and widths into a worksheet part's text; all else in it stays as it is. */
export function patchedSheet(text: string, map: SheetMap, patch: SheetPatch): string {
  const { cells, links, widths } = patch;
  const prefix = prefixOf(text.slice(map.sheetData.start, map.sheetData.openEnd));
  const contents = cells.filter(({ content }) => content !== null);
  return spliced(text, [
    ...dimensionEdits(
      text,
      map,
      cells.filter((cell) => !vanishes(map.rows.get(cell.row), cell)),
    ),
    ...widthEdits(text, map, prefix, widths),
    ...rowsEdits(text, map, prefix, byRow(cells)),
    ...unsharedFormulas(text, map, prefix, contents),
    ...linkEdits(text, map, prefix, links),
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
  if (dimension === null || cells.length === 0) return [];
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
    const lasting = cells.filter((cell) => !vanishes(row, cell));
    if (row !== undefined && isEmptied(map, row, cells)) {
      edits.push({ start: row.start, end: row.end, text: "" });
    } else if (row !== undefined) edits.push(...rowEdits(text, prefix, row, cells));
    else if (at !== undefined && lasting.length > 0) {
      added.push(insertion(at, newRow(prefix, number, lasting)));
    }
  }
  return [...edits, ...intoSheetData(text, map, added)];
}

/** New rows; a `<sheetData/>` has to be opened for them first. */
function intoSheetData(text: string, map: SheetMap, added: readonly Edit[]): readonly Edit[] {
  const { openEnd, end } = map.sheetData;
  if (added.length === 0 || openEnd !== end) return added;
  return [appending(text, map.sheetData, added.map((edit) => edit.text).join(""))];
}

/** A row of a sheet with its cells; its height is in points, null where the content decides. */
export function newRow(
  prefix: string,
  number: number,
  cells: readonly NewCell[],
  height: number | null = null,
): string {
  const inner = cells.map((cell) => cellXml(prefix, cell)).join("");
  const high = height === null ? "" : ` ht="${height}" customHeight="1"`;
  return `<${prefix}row r="${number}"${high}>${inner}</${prefix}row>`;
}

/** Whether nothing of a cell is left to write down: it is blank and looks as it would without an entry of its own. */
function vanishes(row: RowPlace | undefined, cell: NewCell): boolean {
  const existing = cellIn(row, cell.column);
  const isBlank =
    cell.content === null
      ? existing === undefined || existing.openEnd === existing.closeStart
      : cell.content.kind === "blank";
  return (
    isBlank && cell.style === cell.absentStyle && (existing === undefined || mayGo(row, existing))
  );
}

const OF_A_CELL: ReadonlySet<string> = new Set(["r", "s", "t", "cm", "vm"]);
const OF_A_ROW: ReadonlySet<string> = new Set(["r", "spans"]);

/** A cell says something besides, or those behind it count on from it where they do not say their column. */
function mayGo(row: RowPlace | undefined, cell: CellPlace): boolean {
  const behind = row?.cells.filter(({ column }) => column > cell.column) ?? [];
  return (
    behind.every(({ attributes }) => attributes["r"] !== undefined) &&
    Object.keys(cell.attributes).every((name) => OF_A_CELL.has(name))
  );
}

/** Whether a row loses its last cell and says nothing but its number. */
function isEmptied(map: SheetMap, row: RowPlace, cells: readonly NewCell[]): boolean {
  return (
    map.saysRowNumbers &&
    row.cells.length > 0 &&
    cells.every((cell) => vanishes(row, cell)) &&
    row.cells.every(({ column }) => cells.some((cell) => cell.column === column)) &&
    Object.keys(row.attributes).every((name) => OF_A_ROW.has(name))
  );
}

function cellIn(row: RowPlace | undefined, column: number): CellPlace | undefined {
  return row?.cells.find((cell) => cell.column === column);
}

function rowEdits(
  text: string,
  prefix: string,
  row: RowPlace,
  cells: readonly NewCell[],
): readonly Edit[] {
  const lasting = cells.filter((cell) => !vanishes(row, cell));
  const tag = text.slice(row.start, row.openEnd);
  const spanned = withSpans(tag, row, lasting);
  const edits = cells.flatMap((cell) => cellEdits(text, prefix, row, cell));
  if (edits.length === 0) return [];
  if (row.openEnd !== row.end) {
    return spanned === tag
      ? edits
      : [{ start: row.start, end: row.openEnd, text: spanned }, ...edits];
  }
  const inner = edits.map((edit) => edit.text).join("");
  return [{ start: row.start, end: row.end, text: `${opened(spanned)}${inner}</${prefix}row>` }];
}

function cellEdits(text: string, prefix: string, row: RowPlace, cell: NewCell): readonly Edit[] {
  const existing = cellIn(row, cell.column);
  if (existing === undefined) {
    if (vanishes(row, cell)) return [];
    const after = row.cells.find(({ column }) => column > cell.column);
    return [insertion(after?.start ?? row.closeStart, cellXml(prefix, cell))];
  }
  const { start, openEnd, end } = existing;
  if (vanishes(row, cell)) return [{ start, end, text: "" }];
  const tag = text.slice(start, openEnd);
  if (cell.content !== null)
    return [{ start, end, text: rewritten(prefix, tag, cell, cell.content) }];
  const styled = withStyle(tag, cell.style);
  return styled === tag ? [] : [{ start, end: openEnd, text: styled }];
}

/** `spans` is a hint that must not lie; without it readers look at the cells. */
function withSpans(tag: string, row: RowPlace, cells: readonly NewCell[]): string {
  const [first = 0, last = 0] = (row.attributes["spans"] ?? "").split(":").map(Number);
  const inside = cells.every(({ column }) => first <= column && column <= last);
  return inside ? tag : withAttribute(tag, "spans", null);
}

/** A cell with new content under its own tag, so that whatever else the tag says stays. */
function rewritten(prefix: string, tag: string, { style }: NewCell, content: Content): string {
  const bare = ["t", "cm", "vm"].reduce((rest, name) => withAttribute(rest, name, null), tag);
  return withContent(prefix, opened(withStyle(bare, style)), content);
}

function withStyle(tag: string, style: number): string {
  const current = attributeIn(tag, "s");
  if (Number(current ?? "0") === style) return tag;
  return withAttribute(tag, "s", style === 0 ? null : String(style));
}

function cellXml(prefix: string, cell: NewCell): string {
  const style = cell.style === 0 ? "" : ` s="${cell.style}"`;
  const tag = `<${prefix}c r="${addressOf(cell.row, cell.column)}"${style}>`;
  return withContent(prefix, tag, cell.content ?? { kind: "blank" });
}

function withContent(prefix: string, tag: string, content: Content): string {
  const held = (type: string | null, element: string, inner: string): string =>
    `${withAttribute(tag, "t", type)}<${prefix}${element}>${inner}</${prefix}${element}></${prefix}c>`;
  switch (content.kind) {
    case "blank":
      return tag.replace(/>$/, "/>");
    case "number":
      return held(null, "v", content.digits);
    case "boolean":
      return held("b", "v", content.value ? "1" : "0");
    case "error":
      return held("e", "v", escapedXml(content.code));
    case "formula": {
      const { type, text } = resultOf(content.shows);
      const result = text === null ? "" : `<${prefix}v>${text}</${prefix}v>`;
      const formula = `<${prefix}f>${escapedXml(content.formula.replace(/^=/, ""))}</${prefix}f>`;
      return `${withAttribute(tag, "t", type)}${formula}${result}</${prefix}c>`;
    }
    case "text": {
      const inner = `<${prefix}t xml:space="preserve">${encodedText(content.text)}</${prefix}t>`;
      return held("inlineStr", "is", inner);
    }
  }
}

/** How the cell of a formula keeps its result; no text where that is not known. A formula that shows nothing gives empty text. */
function resultOf(shows: PlannedValue | undefined): {
  readonly type: "str" | null;
  readonly text: string | null;
} {
  switch (shows?.kind) {
    case undefined:
      return { type: null, text: null };
    case "number":
      return { type: null, text: shows.digits };
    case "text":
      return { type: "str", text: encodedText(shows.text) };
    case "blank":
      return { type: "str", text: "" };
  }
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
