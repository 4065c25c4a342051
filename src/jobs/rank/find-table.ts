import { EmptySheet, NoUnitTable, WhichSheet } from "../../core/problem";
import { readUnitTable } from "../../core/rank/read-table";
import type { UnitTable } from "../../core/rank/table";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { Workbook } from "../workbook";

/** A sheet as read and the unit table on it. */
export interface FoundTable {
  readonly snapshot: Snapshot;
  readonly table: UnitTable;
}

/**
 * The unit table to be ranked: on the named sheet, else on the sheet in front, else on the only
 * visible sheet that has one; of several those that `isOurs` tells are left out. Throws EmptySheet, NoUnitTable, WhichSheet, and what reading throws.
 */
export async function findTable(
  workbook: Workbook,
  named: string | null,
  isOurs: (snapshot: Snapshot) => boolean = () => false,
): Promise<FoundTable> {
  if (named !== null) return tableOn(await workbook.read(named));
  const worksheets = (await workbook.sheets()).filter(({ kind }) => kind === "worksheet");
  const active = await workbook.activeSheet();
  const inFront = worksheets.some(({ name }) => name === active)
    ? await tryRead(workbook, active)
    : null;
  if (inFront !== null) return inFront;
  const others = worksheets.filter(({ name, visible }) => visible && name !== active);
  const found = (
    await readAll(
      workbook,
      others.map(({ name }) => name),
    )
  ).flatMap((table) => (table === null ? [] : [table]));
  if (found.length === 0) throw new NoUnitTable(null);
  const [only, ...more] =
    found.length === 1 ? found : found.filter(({ snapshot }) => !isOurs(snapshot));
  if (only === undefined || more.length > 0) {
    throw new WhichSheet(found.map(({ snapshot }) => snapshot.sheet));
  }
  return only;
}

/** The unit table of one sheet. Throws EmptySheet or NoUnitTable. */
export function tableOn(snapshot: Snapshot): FoundTable {
  if (snapshot.rows.length === 0) throw new EmptySheet(snapshot.sheet);
  const table = readUnitTable(snapshot);
  if (table === null) throw new NoUnitTable(snapshot.sheet);
  return { snapshot, table };
}

async function tryRead(workbook: Workbook, sheet: string): Promise<FoundTable | null> {
  const snapshot = await workbook.read(sheet);
  const table = readUnitTable(snapshot);
  return table === null ? null : { snapshot, table };
}

async function readAll(
  workbook: Workbook,
  sheets: readonly string[],
): Promise<readonly (FoundTable | null)[]> {
  const found: (FoundTable | null)[] = [];
  for (const sheet of sheets) found.push(await tryRead(workbook, sheet));
  return found;
}
