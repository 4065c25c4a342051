import type { OwnSheet } from "../../core/plan/plan";
import type { KeptSheet } from "../../core/plan/standing";
import type { TableWrite, WidthWrite, Writing } from "../../core/plan/writing";
import { ExcelFailed, Problem, SheetNameTaken } from "../../core/problem";
import type { LeftUndone } from "../../jobs/workbook";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE, gathered, type Weight } from "./batches";
import { askToClearFilters } from "./filters";
import { keptSheetSteps, printedAgain } from "./kept-sheet";
import { ownSheetSteps, printedAnew } from "./own-sheet";
import { pointsOf } from "./points";
import { setUpForPrinting, type Printed } from "./print-setup";
import { inExcel, inOneStep, naming } from "./run";
import type { Step } from "./step";
import { addTable, coverWithTable, TABLE_STYLE } from "./table";
import { blockSteps } from "./write-block";

/**
 * Does what it is told in one sync: one more for each further 50.000 cells or 3 MB, one before where filters are to be
 * cleared or a sheet put back, and one after where documents are to be set up for printing. After a failure any part
 * may have been done: the batches before, and of the one that failed whatever came before the failure in it.
 *
 * Gives what it had to leave undone. Throws NoSuchSheet, SheetNameTaken, and the problems of an Excel that refuses.
 */
export async function write(writing: Writing): Promise<LeftUndone> {
  const run = touchesCellsOnly(writing) ? inOneStep : inExcel;
  const work = () =>
    run(async (context) => {
      const steps = stepsOf(writing, await prepare(context, writing));
      const batches = gathered(steps, ({ weight }) => weight);
      await takeInTurn(context, batches);
    });
  await naming(sheetsIn(writing), () => refusingTakenNames(writing.adds, work));
  return { unprinted: await setUpDocuments(writing.adds) };
}

/**
 * Sets documents up for printing, in a sync of their own. What Excel refuses of that is left undone: the sheets hold
 * all they should, and a person can choose paper and margins. Gives the names of those that may lack any of it.
 */
async function setUpDocuments(adds: Writing["adds"]): Promise<readonly string[]> {
  const documents = adds.flatMap((sheet) => printedOf(sheet) ?? []);
  if (documents.length === 0) return [];
  try {
    await inExcel(async (context) => {
      for (const printed of documents) {
        setUpForPrinting(context.workbook.worksheets.getItem(printed.name), printed);
      }
      await context.sync();
    });
    return [];
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return documents.map(({ name }) => name);
  }
}

function printedOf(sheet: OwnSheet | KeptSheet): Printed | null {
  return isKept(sheet) ? printedAgain(sheet) : printedAnew(sheet);
}

/** Excel does not say which name is taken; a writing hardly ever adds more than one sheet. */
async function refusingTakenNames(adds: Writing["adds"], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    const [sheet] = adds;
    const isTaken = problem instanceof ExcelFailed && problem.code === "ItemAlreadyExists";
    throw isTaken && sheet !== undefined ? new SheetNameTaken(sheet.name) : problem;
  }
}

/** Only such a writing can be one step for Ctrl+Z, and be begun again: the rest has no undo on every Excel. */
function touchesCellsOnly({ clearFilters, adds, tables, removes }: Writing): boolean {
  return [clearFilters, adds, tables, removes].every(({ length }) => length === 0);
}

/** The sheets that have to be there. */
function sheetsIn({ clearFilters, blocks, widths, tables, removes }: Writing): readonly string[] {
  const written = [...blocks, ...widths, ...tables].map(({ sheet }) => sheet);
  return [...clearFilters, ...written, ...removes];
}

/** Clears filters with the next sync, and counts the worksheets where that is needed. */
async function prepare(
  context: Excel.RequestContext,
  { clearFilters, adds }: Writing,
): Promise<number> {
  if (clearFilters.length === 0 && !adds.some(isKept)) return 0;
  const { worksheets } = context.workbook;
  const asked = clearFilters.map((name) => askToClearFilters(worksheets.getItem(name)));
  const count = countOf(worksheets);
  await context.sync();
  for (const clear of asked) clear();
  return count.value;
}

function countOf(worksheets: Excel.WorksheetCollection): OfficeExtension.ClientResult<number> {
  return worksheets.getCount();
}

function isKept(sheet: OwnSheet | KeptSheet): sheet is KeptSheet {
  return "rest" in sheet;
}

async function takeInTurn(
  context: Excel.RequestContext,
  [batch = [], ...later]: readonly (readonly Step[])[],
): Promise<void> {
  for (const { take } of batch) take(context.workbook.worksheets);
  await context.sync();
  if (later.length > 0) await takeInTurn(context, later);
}

function stepsOf(
  { adds, blocks, widths, tables, removes }: Writing,
  count: number,
): readonly Step[] {
  return [
    ...adds.flatMap((sheet, at) =>
      isKept(sheet) ? keptSheetSteps(sheet, count + at) : ownSheetSteps(sheet),
    ),
    ...blocks.flatMap(blockSteps),
    ...widths.map(widthStep),
    ...tables.map(tableStep),
    ...removes.map(removeStep),
  ];
}

const ONE_CALL: Weight = { cells: 0, bytes: BYTES_A_RECTANGLE };

function widthStep({ sheet, column, width }: WidthWrite): Step {
  return {
    weight: ONE_CALL,
    take: (worksheets) => {
      const cell = { row: 1, column, height: 1, width: 1 };
      const points = "asTold" in width ? width.asTold : pointsOf(width.characters);
      rangeOf(worksheets.getItem(sheet), cell).format.columnWidth = points;
    },
  };
}

function tableStep({ sheet, area, isMissing }: TableWrite): Step {
  return {
    weight: ONE_CALL,
    take: (worksheets) => {
      const worksheet = worksheets.getItem(sheet);
      if (isMissing === true) addTable(worksheet, area, TABLE_STYLE);
      else coverWithTable(worksheet, area);
    },
  };
}

function removeStep(name: string): Step {
  return {
    weight: ONE_CALL,
    take: (worksheets) => {
      worksheets.getItem(name).delete();
    },
  };
}
