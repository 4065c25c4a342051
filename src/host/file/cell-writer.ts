import { Obstacle, ProtectedSheet } from "../../core/problem";
import type {
  BlockWrite,
  CellWrite,
  Content,
  LookWrite,
  WidthWrite,
} from "../../core/plan/writing";
import { addressOf } from "../../core/sheet/address";
import { gridOf } from "../../core/sheet/grid";
import { sameValue, type SheetCell } from "../../core/sheet/snapshot";
import { withoutCalcChain } from "./calculation";
import { formulaCell } from "./dependents";
import {
  type OpenedWorkbook,
  readStyleBook,
  withStyleBook,
  withStylesPart,
} from "./opened-workbook";
import { recalculated } from "./recalculation";
import { areaOf, mapSheet, type SheetMap, within } from "./sheet-map";
import { patchedSheet } from "./sheet-patch";
import { readSheet } from "./sheet-reader";
import type { StyleBook } from "./style-book";
import { styleOf } from "./style-marks";
import type { SheetPart } from "./workbook-part";
import { isTrue } from "./xml";

/** What is written to one sheet. */
export interface SheetWrites {
  readonly blocks: readonly BlockWrite[];
  readonly widths: readonly WidthWrite[];
}

interface WrittenCell extends CellWrite {
  readonly row: number;
  readonly column: number;
}

/**
 * The workbook with cells and widths of one sheet written. Results of formulas that read a changed cell are taken
 * out. Throws ProtectedSheet, DamagedWorkbook, or Obstacle for contents under a merge or within an array formula.
 */
export async function withCells(
  before: OpenedWorkbook,
  { name, part }: SheetPart,
  { blocks, widths }: SheetWrites,
): Promise<OpenedWorkbook> {
  const told = cellsOf(blocks);
  if (told.length === 0 && widths.length === 0) return before;
  const needsStyles = told.some(({ format, look }) => format !== null || look !== null);
  const opened = needsStyles ? await withStylesPart(before) : before;
  const text = await opened.file.text(part);
  const map = mapSheet(part, text, new Set(told.map(({ row }) => row)));
  if (map.isProtected) throw new ProtectedSheet(name);
  const grid = gridOf(await readSheet(opened.file, part, name, opened.shared));
  const heldAt = (row: number, column: number) => grid.cell(row, column);
  const cells = told.map((cell) => withRealContent(map, cell, heldAt(cell.row, cell.column)));
  refuseObstacles(map, cells);

  const book = await readStyleBook(opened);
  const patched = patchedSheet(text, map, {
    cells: cells.map((cell) => ({
      ...cell,
      style: styleFor(book, styleAt(map, cell.row, cell.column), cell),
      absentStyle: absentStyleAt(map, cell.row, cell.column),
    })),
    links: cells.flatMap(({ row, column, link }) =>
      link === null ? [] : [{ row, column, to: link.to }],
    ),
    widths,
  });
  const styled = await withStyleBook(opened, book);
  const touchesFormulas = cells.some(
    ({ row, column, content }) =>
      content?.kind === "formula" || (content !== null && map.formulas.has(addressOf(row, column))),
  );
  const file = touchesFormulas ? await withoutCalcChain(styled.file, styled.workbook) : styled.file;
  const changed = patched === text ? file : file.with(new Map([[part, patched]]));
  return recalculated({ ...styled, file: changed }, changesOf(name, cells, heldAt));
}

/** Each cell once; where blocks overlap, the later one has the last word on what it writes. */
function cellsOf(blocks: readonly BlockWrite[]): readonly WrittenCell[] {
  const cells = new Map<string, WrittenCell>();
  for (const block of blocks) {
    for (const [down, line] of block.cells.entries()) {
      for (const [right, write] of line.entries()) {
        if (write === null) continue;
        const [row, column] = [block.row + down, block.column + right];
        const address = addressOf(row, column);
        const earlier = cells.get(address);
        cells.set(address, {
          ...{ row, column },
          content: write.content ?? earlier?.content ?? null,
          format: write.format ?? earlier?.format ?? null,
          look: write.look ?? earlier?.look ?? null,
          link: write.link ?? earlier?.link ?? null,
        });
      }
    }
  }
  return [...cells.values()];
}

/**
 * A cell without the content that is no write: a blank under a merge, where nothing is seen and nothing may be
 * written, and a formula that stands there already, whose result stays.
 */
function withRealContent(
  map: SheetMap,
  cell: WrittenCell,
  held: SheetCell | undefined,
): WrittenCell {
  const { content } = cell;
  const isHiddenBlank = content?.kind === "blank" && isCovered(map, cell);
  const isSameFormula = content?.kind === "formula" && content.formula === held?.formula;
  return isHiddenBlank || isSameFormula ? { ...cell, content: null } : cell;
}

function isCovered(map: SheetMap, { row, column }: WrittenCell): boolean {
  return map.merges.some(
    (area) => within(area, row, column) && (area.top !== row || area.left !== column),
  );
}

function refuseObstacles(map: SheetMap, cells: readonly WrittenCell[]): void {
  const filled = cells.filter(({ content }) => content !== null);
  if (filled.some((cell) => isCovered(map, cell))) throw new Obstacle("merged-cells");
  const arrays = [...map.formulas.values()].flatMap(({ formula }) => {
    const { t: type, ref = "" } = formula?.attributes ?? {};
    const area = type === "array" || type === "dataTable" ? areaOf(ref) : null;
    return area === null || (area.top === area.bottom && area.left === area.right) ? [] : [area];
  });
  const inArray = filled.some(({ row, column }) =>
    arrays.some((area) => within(area, row, column)),
  );
  if (inArray) throw new Obstacle("array-formula");
}

/** The look comes first, the number format over it; a style that has both already is taken as it is. */
function styleFor(book: StyleBook, own: number, { format, look }: WrittenCell): number {
  const base = look === null ? own : styleOfLook(book, own, look);
  const wanted = format ?? book.formatOf(own);
  return wanted === book.formatOf(base) ? base : book.withFormat(base, wanted);
}

function styleOfLook(book: StyleBook, own: number, { fill, rest }: LookWrite): number {
  const base = rest === null ? own : (styleOf(rest.to, book.count()) ?? own);
  return fill === null || fill.color?.toUpperCase() === (book.fillOf(base) ?? undefined)
    ? base
    : book.withFill(base, fill.color);
}

/** The style a cell has, or a new cell there would take. */
export function styleAt(map: SheetMap, row: number, column: number): number {
  const cell = map.rows.get(row)?.cells.find((each) => each.column === column);
  return cell === undefined ? absentStyleAt(map, row, column) : Number(cell.attributes["s"] ?? "0");
}

/** The style of a cell that a sheet does not write down: its row's, else its column's. */
function absentStyleAt(map: SheetMap, row: number, column: number): number {
  const place = map.rows.get(row);
  if (isTrue(place?.attributes["customFormat"])) return Number(place?.attributes["s"] ?? "0");
  const entry = map.columns.find(({ first, last }) => first <= column && column <= last);
  return Number(entry?.attributes["style"] ?? "0");
}

function changesOf(
  sheet: string,
  cells: readonly WrittenCell[],
  heldAt: (row: number, column: number) => SheetCell | undefined,
) {
  const written = cells.flatMap(({ row, column, content }) =>
    content === null ? [] : [{ sheet, row, column, content }],
  );
  return {
    written,
    changed: written.filter(({ row, column, content }) => !holds(heldAt(row, column), content)),
    formulas: written.flatMap(({ content, ...cell }) =>
      content.kind === "formula" ? [formulaCell(cell, content.formula)] : [],
    ),
  };
}

function holds(held: SheetCell | undefined, content: Content): boolean {
  if (content.kind === "formula") return false;
  return sameValue(held?.value ?? { kind: "blank" }, content);
}
