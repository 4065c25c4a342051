import { addressOf } from "../../core/sheet/address";
import { withFullCalculation } from "./calculation";
import { type CellOnSheet, dependentsOf, formulaCells, type FormulaCell } from "./dependents";
import type { OpenedWorkbook } from "./opened-workbook";
import { mapSheet } from "./sheet-map";
import { withoutResults } from "./sheet-patch";
import { readSheet } from "./sheet-reader";

/** What a write did to the cells of one sheet. */
export interface CellChanges {
  /** Cells whose content was written, whether or not it is another one now. */
  readonly written: readonly CellOnSheet[];
  /** Those among them that hold something else now. */
  readonly changed: readonly CellOnSheet[];
  /** Formulas that were written: without a result, or with the one they have once all of this is written. */
  readonly formulas: readonly FormulaCell[];
}

/**
 * The workbook without the results of formulas that read a changed cell, directly or through others; Excel is
 * asked to work them out again, and all other results stay. Throws DamagedWorkbook.
 */
export async function recalculated(
  opened: OpenedWorkbook,
  { written, changed, formulas: added }: CellChanges,
): Promise<OpenedWorkbook> {
  if (changed.length === 0) return opened;
  const known = opened.formulas ?? (await allFormulas(opened));
  const standing = withoutCells(known, written);
  const formulas = [...standing, ...added];
  const first = dependentsOf(changed, standing);
  // A formula written here knows what else is written here, but not what a standing one comes to now.
  const stale = [...first, ...dependentsOf(first, added)];
  if (stale.length === 0 && added.length === 0) return { ...opened, formulas };
  return withoutResultsOf({ ...opened, formulas }, stale);
}

/** The workbook without the results of formulas that count only visible rows, and of those that read these. Throws DamagedWorkbook. */
export async function recalculatedForHiddenRows(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  const formulas = opened.formulas ?? (await allFormulas(opened));
  const first = formulas.filter(({ heedsHiddenRows }) => heedsHiddenRows);
  if (first.length === 0) return { ...opened, formulas };
  const others = formulas.filter((formula) => !first.includes(formula));
  return withoutResultsOf({ ...opened, formulas }, [...first, ...dependentsOf(first, others)]);
}

async function withoutResultsOf(
  opened: OpenedWorkbook,
  stale: readonly FormulaCell[],
): Promise<OpenedWorkbook> {
  const { file, workbook } = opened;
  const { part } = workbook;
  const changes = new Map([[part, withFullCalculation(part, await file.text(part))]]);
  for (const each of workbook.sheets) {
    const addresses = stale
      .filter((cell) => cell.sheet === each.name)
      .map(({ row, column }) => addressOf(row, column));
    if (addresses.length === 0) continue;
    const text = await file.text(each.part);
    const map = mapSheet(each.part, text, new Set());
    changes.set(each.part, withoutResults(text, map, addresses));
  }
  return { ...opened, file: file.with(changes) };
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
  cells: readonly CellOnSheet[],
): readonly FormulaCell[] {
  const keyOf = ({ sheet, row, column }: CellOnSheet): string =>
    `${addressOf(row, column)} ${sheet}`;
  const written = new Set(cells.map(keyOf));
  return formulas.filter((cell) => !written.has(keyOf(cell)));
}
