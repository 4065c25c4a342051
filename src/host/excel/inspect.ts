import type {
  ActiveFilter,
  Conditions,
  KeptSheet,
  Places,
  Standing,
} from "../../core/plan/standing";
import { ExcelFailed, OtherWindow, PlaceGone, TooMuchAtOnce } from "../../core/problem";
import { rangeOf } from "./area";
import { gathered } from "./batches";
import { askForBearing, askForWorkbook, type Bearing } from "./conditions";
import { askForFilters } from "./filters";
import {
  askForPiece,
  cellsStanding,
  halvesOf,
  hiddenRowsOf,
  piecesOf,
  weightOfPiece,
  type Piece,
  type Told,
} from "./pieces";
import { inExcel } from "./run";
import { AREA_PROPERTIES, areaOf, theTable } from "./table";
import { askForFrame, askForWhole, cellsOfFrame, keptSheetOf } from "./whole-sheet";

/**
 * How to ask. Two questions make Excel refuse all that was asked with them: which cell is selected, while another
 * workbook is in front, and where a table lies that is not there. Both are asked boldly at first.
 */
interface Manner {
  readonly asksForSelection: boolean;
  readonly expectsTables: boolean;
}

/** Everything that was asked but cells. */
interface Surroundings extends Pick<Standing, "columns" | "tables" | "whole"> {
  readonly workbook: Omit<Conditions, "sheets" | "isBehind">;
  readonly sheets: readonly (Bearing & { readonly filters: readonly ActiveFilter[] })[];
}

/**
 * What stands in some places of the open workbook, and what bears on writing there, in one sync. It takes one more
 * for each further 50.000 cells or 3 MB, where a filter is at work, where another workbook is in front, and two
 * more where a sheet of ours has no table though one is expected.
 *
 * Throws UnreadCells, and the problems of an Excel that does not answer.
 */
export function inspect(places: Places, sheets: readonly string[] = []): Promise<Standing> {
  return inspectIn({ asksForSelection: true, expectsTables: true }, places, sheets);
}

async function inspectIn(
  manner: Manner,
  places: Places,
  sheets: readonly string[],
): Promise<Standing> {
  const [first = [], ...others] = gathered(piecesOf(places.cells), weightOfPiece);
  const names = namesIn(places, sheets);
  try {
    const { surroundings, told } = await askFirst(manner, places, names, first);
    for (const batch of others) told.push(...(await askMore(batch)));
    return standingOf(places, surroundings, told, !manner.asksForSelection);
  } catch (problem) {
    if (manner.asksForSelection && saysItIsBehind(problem)) {
      return inspectIn({ ...manner, asksForSelection: false }, places, sheets);
    }
    if (manner.expectsTables && problem instanceof PlaceGone) {
      return inspectIn({ ...manner, expectsTables: false }, places, sheets);
    }
    throw problem;
  }
}

/** Which error says that another workbook is in front differs from Excel to Excel. */
function saysItIsBehind(problem: unknown): boolean {
  return (
    problem instanceof OtherWindow ||
    (problem instanceof ExcelFailed && problem.location === "Workbook.getActiveCell")
  );
}

/** Every sheet that was asked about, each once. */
function namesIn({ cells, columns, tables, whole }: Places, sheets: readonly string[]) {
  const named = [...cells, ...columns].map(({ sheet }) => sheet);
  return [...new Set([...named, ...tables, ...whole, ...sheets])];
}

interface FirstAnswer {
  readonly surroundings: Surroundings;
  readonly told: Told[];
}

/** Where it is too much after all, the cells are asked for by themselves, and then each whole sheet. */
async function askFirst(
  manner: Manner,
  places: Places,
  names: readonly string[],
  pieces: readonly Piece[],
): Promise<FirstAnswer> {
  try {
    return await inExcel((context) => askAround(context, manner, places, names, pieces));
  } catch (problem) {
    if (!(problem instanceof TooMuchAtOnce)) throw problem;
    if (pieces.length > 0) {
      const { surroundings } = await askFirst(manner, places, names, []);
      return { surroundings, told: [...(await askHalves(pieces, problem))] };
    }
    if (places.whole.length === 0) throw problem;
    const first = await askFirst(manner, { ...places, whole: [] }, names, []);
    const whole: (KeptSheet | null)[] = [];
    for (const name of places.whole) whole.push(await askForSheet(manner, name));
    return { ...first, surroundings: { ...first.surroundings, whole } };
  }
}

/** A whole sheet in as many syncs as it takes. */
async function askForSheet({ expectsTables }: Manner, name: string): Promise<KeptSheet | null> {
  const frame = await inExcel(async (context) => {
    const worksheet = finderIn(context)(name);
    const hasTable = expectsTables ? () => true : await countTables(context, [worksheet]);
    const frameOf = askForFrame(worksheet, hasTable(worksheet));
    await context.sync();
    return frameOf();
  });
  if (frame === null) return null;
  const cells = [cellsOfFrame(frame)];
  const told: Told[] = [];
  for (const batch of gathered(piecesOf(cells), weightOfPiece)) {
    told.push(...(await askMore(batch)));
  }
  return keptSheetOf(frame, cellsStanding(cells, told)[0]?.cells ?? []);
}

async function askMore(pieces: readonly Piece[]): Promise<readonly Told[]> {
  try {
    return await inExcel((context) => askForPieces(context, pieces));
  } catch (problem) {
    if (!(problem instanceof TooMuchAtOnce)) throw problem;
    return askHalves(pieces, problem);
  }
}

async function askHalves(pieces: readonly Piece[], tooMuch: Error): Promise<readonly Told[]> {
  const halves = halvesOf(pieces);
  if (halves === null) throw tooMuch;
  const [upper, lower] = halves;
  return [...(await askMore(upper)), ...(await askMore(lower))];
}

async function askForPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<readonly Told[]> {
  const find = finderIn(context);
  const answers = pieces.map((piece) => askForPiece(find(piece.asked.sheet), piece));
  await context.sync();
  return answers.map((answer) => answer());
}

async function askAround(
  context: Excel.RequestContext,
  { asksForSelection, expectsTables }: Manner,
  places: Places,
  names: readonly string[],
  pieces: readonly Piece[],
): Promise<FirstAnswer> {
  const find = finderIn(context);
  const untabled = (places.untabled ?? []).map(find);
  const hasTable = expectsTables
    ? (worksheet: Excel.Worksheet) => !untabled.includes(worksheet)
    : await countTables(context, names.map(find));
  const workbook = askForWorkbook(context.workbook);
  const bearings = names.map((name) => askForBearing(find(name), name));
  const filters = names.map((name) => askForFilters(find(name)));
  const columns = places.columns.map(({ sheet, column }) => askForWidth(find(sheet), column));
  const tables = places.tables.map((name) => askForTable(find(name), hasTable(find(name))));
  const whole = places.whole.map((name) => askForWhole(find(name), hasTable(find(name))));
  const answers = pieces.map((piece) => askForPiece(find(piece.asked.sheet), piece));
  // The last to be asked: where it fails, nothing else did.
  if (asksForSelection) context.workbook.getActiveCell().load("address");
  await context.sync();
  const criteria = filters.map((atWork) => atWork());
  if (criteria.some(({ length }) => length > 0)) await context.sync();
  return {
    surroundings: {
      workbook: workbook(),
      sheets: bearings.map((bearing, at) => ({
        ...bearing(),
        filters: (criteria[at] ?? []).map((tell) => tell()),
      })),
      columns: columns.map((width) => width()),
      tables: tables.map((area) => area()),
      whole: whole.map((kept) => kept()),
    },
    told: answers.map((answer) => answer()),
  };
}

/** Finds sheets by name, each once; one that is not there is a null object after the next sync. */
function finderIn(context: Excel.RequestContext): (name: string) => Excel.Worksheet {
  const found = new Map<string, Excel.Worksheet>();
  return (name) => {
    const worksheet =
      found.get(name) ?? context.workbook.worksheets.getItemOrNullObject(name).load("id");
    found.set(name, worksheet);
    return worksheet;
  };
}

/** One sync; gives what tells of each sheet whether it has a table. */
async function countTables(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<(worksheet: Excel.Worksheet) => boolean> {
  const tables = worksheets.map((worksheet) => worksheet.tables.load("items/id"));
  await context.sync();
  const having = worksheets.filter(
    (worksheet, at) => !worksheet.isNullObject && (tables[at]?.items ?? []).length > 0,
  );
  return (worksheet) => having.includes(worksheet);
}

function askForWidth(worksheet: Excel.Worksheet, column: number): () => number {
  const cell = rangeOf(worksheet, { row: 1, column, height: 1, width: 1 });
  const format = cell.format.load("columnWidth");
  return () => (worksheet.isNullObject ? 0 : format.columnWidth);
}

function askForTable(
  worksheet: Excel.Worksheet,
  hasTable: boolean,
): () => Standing["tables"][number] {
  if (!hasTable) return () => null;
  const range = theTable(worksheet).getRange().load(AREA_PROPERTIES);
  return () => (worksheet.isNullObject ? null : areaOf(range));
}

function standingOf(
  { cells }: Places,
  { workbook, sheets, columns, tables, whole }: Surroundings,
  told: readonly Told[],
  isBehind: boolean,
): Standing {
  return {
    cells: cellsStanding(cells, told),
    ...{ columns, tables, whole },
    conditions: {
      ...workbook,
      isBehind,
      sheets: sheets.map((bearing) => ({
        ...bearing,
        hiddenRows: hiddenRowsOf(bearing.sheet, cells, told),
      })),
    },
  };
}
