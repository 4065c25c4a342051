import { Obstacle, ProtectedSheet, SheetChanged } from "../../core/problem";
import type { Plan, PlannedValue } from "../../core/plan/plan";
import { addressOf } from "../../core/sheet/address";
import { gridOf } from "../../core/sheet/grid";
import { type CellValue, type Snapshot, sameValue } from "../../core/sheet/snapshot";
import { withoutCalcChain, withFullCalculation } from "./calculation";
import { withFormat } from "./cell-styles";
import { type CellOnSheet, dependentsOf, formulaCells, type FormulaCell } from "./dependents";
import { readNumberFormats } from "./number-formats";
import type { Package } from "./package";
import { areaOf, mapSheet, type SheetMap, within } from "./sheet-map";
import { type NewCell, patchedSheet, withoutResults } from "./sheet-patch";
import { readSheet, type SharedParts } from "./sheet-reader";
import type { SheetPart, WorkbookPart } from "./workbook-part";
import { isTrue } from "./xml";

/** An opened workbook between two writes. */
export interface OpenedWorkbook {
  readonly file: Package;
  readonly workbook: WorkbookPart;
  readonly shared: SharedParts;
  /** All formulas of all sheets, once a write had to know them. */
  readonly formulas: readonly FormulaCell[] | null;
}

interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: PlannedValue;
  readonly format: string | null;
  readonly lookFrom: number | null;
}

/**
 * The workbook with a plan written. Results of formulas that read a changed cell, directly or through
 * others, are taken out and Excel is asked to work them out again; all other results stay.
 * Throws ProtectedSheet, SheetChanged, or Obstacle for cells under a merge or within an array formula.
 */
export async function writtenPlan(
  opened: OpenedWorkbook,
  sheet: SheetPart,
  plan: Plan,
): Promise<OpenedWorkbook> {
  const { file, shared } = opened;
  const snapshot = await readSheet(file, sheet.part, sheet.name, shared);
  const text = await file.text(sheet.part);
  const planned = plannedCells(plan);
  const map = mapSheet(sheet.part, text, new Set(planned.map(({ row }) => row)));
  if (map.isProtected) throw new ProtectedSheet(sheet.name);
  refuseChanged(snapshot, planned);
  const cells = planned.filter((cell) => !isHiddenBlank(map, cell));
  refuseObstacles(map, cells);

  const styled = await styledCells(opened, map, cells);
  const patched = patchedSheet(text, map, styled.cells, plan.widths);
  const changes = new Map([...styled.changes, [sheet.part, patched]]);
  const overFormula = cells.some(({ row, column }) => map.formulas.has(addressOf(row, column)));
  const chain = overFormula ? await withoutCalcChain(file, opened.workbook) : new Map();
  const written = file.with(new Map([...changes, ...chain]));
  const formats =
    styled.changes.size > 0 ? readNumberFormats(written, opened.workbook.styles) : shared.formats;
  return recalculated(
    { ...opened, file: written, shared: { ...shared, formats: await formats } },
    snapshot,
    cells,
  );
}

function plannedCells(plan: Plan): readonly PlannedCell[] {
  return plan.blocks.flatMap(({ row, column, before, after, format, lookFrom }) =>
    after.flatMap((values, down) =>
      values.map((value, right) => ({
        row: row + down,
        column: column + right,
        before: before[down]?.[right] ?? { kind: "blank" },
        after: value,
        ...{ format, lookFrom },
      })),
    ),
  );
}

function refuseChanged(snapshot: Snapshot, cells: readonly PlannedCell[]): void {
  const grid = gridOf(snapshot);
  for (const { row, column, before } of cells) {
    const value = grid.cell(row, column)?.value ?? { kind: "blank" };
    if (!sameValue(value, before)) {
      throw new SheetChanged(snapshot.sheet, addressOf(row, column));
    }
  }
}

/** Under a merge nothing is seen and nothing may be written; leaving such a cell blank is no write. */
function isHiddenBlank(map: SheetMap, cell: PlannedCell): boolean {
  return cell.after.kind === "blank" && isCovered(map, cell);
}

function isCovered(map: SheetMap, { row, column }: PlannedCell): boolean {
  return map.merges.some(
    (area) => within(area, row, column) && (area.top !== row || area.left !== column),
  );
}

function refuseObstacles(map: SheetMap, cells: readonly PlannedCell[]): void {
  if (cells.some((cell) => isCovered(map, cell))) throw new Obstacle("merged-cells");
  const arrays = [...map.formulas.values()].flatMap(({ formula }) => {
    const { t: type, ref = "" } = formula?.attributes ?? {};
    const area = type === "array" || type === "dataTable" ? areaOf(ref) : null;
    return area === null || (area.top === area.bottom && area.left === area.right) ? [] : [area];
  });
  const inArray = cells.some(({ row, column }) => arrays.some((area) => within(area, row, column)));
  if (inArray) throw new Obstacle("array-formula");
}

async function styledCells(
  opened: OpenedWorkbook,
  map: SheetMap,
  cells: readonly PlannedCell[],
): Promise<{ readonly cells: readonly NewCell[]; readonly changes: ReadonlyMap<string, string> }> {
  const part = opened.workbook.styles;
  const original = part === null ? "" : await opened.file.text(part);
  const known = new Map<string, number>();
  let text = original;
  const formatted = (base: number, format: string): number => {
    if (part === null) return base;
    const key = `${base} ${format}`;
    const index = known.get(key);
    if (index !== undefined) return index;
    const styles = withFormat(part, text, base, format);
    text = styles.text;
    known.set(key, styles.index);
    return styles.index;
  };
  const formatOf = (style: number): string => opened.shared.formats[style] ?? "General";
  const styled = cells.map(({ row, column, after, format, lookFrom }) => {
    const own = styleAt(map, row, column);
    const look = lookFrom === null ? own : styleAt(map, row, lookFrom);
    const wanted = format ?? formatOf(own);
    const style = wanted === formatOf(look) ? look : formatted(look, wanted);
    return { row, column, value: after, style };
  });
  const changes = part === null || text === original ? [] : [[part, text] as const];
  return { cells: styled, changes: new Map(changes) };
}

/** The style a cell has, or a new cell there would take: its row's, else its column's. */
function styleAt(map: SheetMap, row: number, column: number): number {
  const place = map.rows.get(row);
  const cell = place?.cells.find((each) => each.column === column);
  if (cell !== undefined) return Number(cell.attributes["s"] ?? "0");
  if (isTrue(place?.attributes["customFormat"])) return Number(place?.attributes["s"] ?? "0");
  const entry = map.columns.find(({ first, last }) => first <= column && column <= last);
  return Number(entry?.attributes["style"] ?? "0");
}

async function recalculated(
  opened: OpenedWorkbook,
  snapshot: Snapshot,
  cells: readonly PlannedCell[],
): Promise<OpenedWorkbook> {
  const { sheet } = snapshot;
  const changed = cells
    .filter(({ before, after }) => !sameValue(before, after))
    .map(({ row, column }) => ({ sheet, row, column }));
  if (changed.length === 0) return opened;
  const formulas = withoutCells(opened.formulas ?? (await allFormulas(opened)), sheet, cells);
  const stale = dependentsOf(changed, formulas);
  if (stale.length === 0) return { ...opened, formulas };
  const changes = new Map<string, string>();
  const { part } = opened.workbook;
  changes.set(part, withFullCalculation(part, await opened.file.text(part)));
  for (const each of opened.workbook.sheets) {
    const addresses = stale
      .filter((cell) => cell.sheet === each.name)
      .map(({ row, column }) => addressOf(row, column));
    if (addresses.length === 0) continue;
    const text = await opened.file.text(each.part);
    const map = mapSheet(each.part, text, new Set());
    changes.set(each.part, withoutResults(text, map, addresses));
  }
  return { ...opened, file: opened.file.with(changes), formulas };
}

async function allFormulas({
  file,
  workbook,
  shared,
}: OpenedWorkbook): Promise<readonly FormulaCell[]> {
  const found: FormulaCell[] = [];
  for (const { kind, part, name } of workbook.sheets) {
    if (kind === "worksheet")
      found.push(...formulaCells(await readSheet(file, part, name, shared)));
  }
  return found;
}

function withoutCells(
  formulas: readonly FormulaCell[],
  sheet: string,
  cells: readonly PlannedCell[],
): readonly FormulaCell[] {
  const written = new Set(cells.map(({ row, column }) => addressOf(row, column)));
  const isWritten = (cell: CellOnSheet): boolean =>
    cell.sheet === sheet && written.has(addressOf(cell.row, cell.column));
  return formulas.filter((cell) => !isWritten(cell));
}
