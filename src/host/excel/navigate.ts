import { onSheet } from "./run";

/** Brings a sheet to the front and selects one of its cells. Throws NoSuchSheet. */
export function goTo(sheet: string, address: string): Promise<void> {
  return onSheet(sheet, async (worksheet, context) => {
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
