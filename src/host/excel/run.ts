import { NoSuchSheet, PlaceGone } from "../../core/problem";
import { problemBehind } from "./errors";
import { inOneUndoStep } from "./undo-group";

type Job<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** Runs one batch in Excel. What Excel throws is thrown on as a Problem. */
export function inExcel<Result>(job: Job<Result>): Promise<Result> {
  return problemsOf(() => Excel.run(job));
}

/** The same, in the context of an earlier batch. */
export function inContextOf<Result>(
  earlier: OfficeExtension.ClientRequestContext,
  job: Job<Result>,
): Promise<Result> {
  return problemsOf(() => Excel.run(earlier, job));
}

/** Runs one batch that is one step for Ctrl+Z where this Excel can do that. The job may be begun twice. */
export function inOneStep<Result>(job: Job<Result>): Promise<Result> {
  return problemsOf(() => inOneUndoStep(job));
}

/** Runs one batch on a sheet. Throws NoSuchSheet, with the names there are, when Excel does not find it. */
export function onSheet<Result>(
  sheet: string,
  job: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return naming([sheet], () =>
    inExcel((context) => job(context.workbook.worksheets.getItem(sheet), context)),
  );
}

/** Does something with some sheets. Throws NoSuchSheet, with the names there are, when Excel does not find one of them. */
export async function naming<Result>(
  sheets: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof PlaceGone) await refuseUnknown(sheets);
    throw problem;
  }
}

async function problemsOf<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw problemBehind(thrown);
  }
}

async function refuseUnknown(sheets: readonly string[]): Promise<void> {
  const names = await inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  const known = new Set(names.map(caseless));
  const unknown = sheets.find((sheet) => !known.has(caseless(sheet)));
  if (unknown !== undefined) throw new NoSuchSheet(unknown, names);
}

/** Excel finds a sheet whatever the case of its name. */
function caseless(name: string): string {
  return name.toLowerCase();
}
