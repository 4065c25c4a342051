import { NoSuchSheet, PlaceGone } from "../../core/problem";
import { problemBehind } from "./errors";

/** Runs one batch in Excel. What Excel throws is thrown on as a Problem. */
export async function inExcel<Result>(
  job: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run(job);
  } catch (thrown) {
    throw problemBehind(thrown);
  }
}

/** Runs one batch on a sheet. Throws NoSuchSheet, with the names there are, when Excel does not find it. */
export async function onSheet<Result>(
  sheet: string,
  job: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await inExcel((context) => job(context.workbook.worksheets.getItem(sheet), context));
  } catch (problem) {
    if (problem instanceof PlaceGone) await refuseUnknown(sheet);
    throw problem;
  }
}

async function refuseUnknown(sheet: string): Promise<void> {
  const names = await inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  if (!names.includes(sheet)) throw new NoSuchSheet(sheet, names);
}
