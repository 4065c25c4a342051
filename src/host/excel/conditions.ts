import type { Conditions, SheetConditions } from "../../core/plan/standing";

/** What bears on writing to a sheet, but for its hidden rows. */
export type Bearing = Omit<SheetConditions, "hiddenRows" | "filters">;

/** Asks what bears on writing to a sheet; call what it gives after the next sync. */
export function askForBearing(worksheet: Excel.Worksheet, sheet: string): () => Bearing {
  worksheet.load("id");
  const protection = worksheet.protection.load("protected");
  return () =>
    worksheet.isNullObject
      ? { sheet, exists: false, id: null, isProtected: false }
      : { sheet, exists: true, id: worksheet.id, isProtected: protection.protected };
}

/** Asks what bears on writing to the workbook at all; call what it gives after the next sync. */
export function askForWorkbook(
  workbook: Excel.Workbook,
): () => Omit<Conditions, "sheets" | "isBehind"> {
  const { application } = workbook;
  workbook.load("readOnly");
  const protection = workbook.protection.load("protected");
  application.load("calculationMode");
  return () => ({
    isReadOnly: workbook.readOnly,
    isStructureLocked: protection.protected,
    calculatesByHand: application.calculationMode === Excel.CalculationMode.manual,
    // Adding and deleting a sheet cannot be undone on a desktop (OfficeDev/office-js#6170, documentation of undo).
    forgetsUndo: true,
  });
}
