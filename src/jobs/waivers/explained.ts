import type { SheetReport } from "../report";
import type { Workbook } from "../workbook";
import { readWaivers } from "./read-waivers";
import { withWaivers } from "./with-waivers";

/** Reports of a workbook, just checked, with the explanations that its results sheets hold. */
export async function explained(
  workbook: Workbook,
  reports: readonly SheetReport[],
): Promise<readonly SheetReport[]> {
  const waivers = await readWaivers(workbook);
  const met = new Map<SheetReport, SheetReport>();
  for (const sheet of new Set(waivers.map((waiver) => waiver.sheet))) {
    const tables = reports.filter((report) => report.sheet === sheet);
    if (tables.length === 0) continue;
    const explainedTables = withWaivers(tables, waivers, await workbook.read(sheet));
    for (const [at, report] of tables.entries()) met.set(report, explainedTables[at] ?? report);
  }
  return reports.map((report) => met.get(report) ?? report);
}
