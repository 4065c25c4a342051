import { inExcel } from "../run";

/** Whether no sheet of the open workbook holds anything: the probe is for a workbook that nobody needs. */
export function isWorkbookEmpty(): Promise<boolean> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    return used.every((range) => range.isNullObject);
  });
}

/** A name like that which no sheet has: the name itself, or with a number behind it. */
export function freeSheetName(wanted: string): Promise<string> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const isFree = (name: string) => !taken.has(name.toLowerCase());
    const names = Array.from({ length: taken.size + 1 }, (_, i) =>
      i === 0 ? wanted : `${wanted} ${i + 1}`,
    );
    return names.find(isFree) ?? wanted;
  });
}
