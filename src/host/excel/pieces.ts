import { rowHead } from "../../core/plan/row-head";
import type {
  CellsAsked,
  CellsStanding,
  CellState,
  LookDepth,
  SheetConditions,
} from "../../core/plan/standing";
import { rowBlocks } from "./area";
import { BYTES_A_RECTANGLE, cellsAtOnce, type Weight } from "./batches";
import { askForRows, askForStates, headsOf, type Row } from "./cell-states";

/** What a cell weighs in an answer: its contents with a label now and then, its look and its link. */
const BYTES_OF_CONTENT = 60;
const BYTES_OF_LOOK: Readonly<Record<LookDepth, number>> = { none: 0, fill: 80, all: 660 };
const BYTES_OF_LINK = 60;

/** A part of what was asked, small enough for one sync: cells of the asked rectangle `at`, or rows by their heads. */
export interface Piece {
  readonly at: number | "rows";
  readonly asked: CellsAsked;
}

/** What was told of a piece. */
export type Told =
  | { readonly at: number; readonly states: readonly (readonly CellState[])[] }
  | { readonly at: "rows"; readonly sheet: string; readonly rows: readonly Row[] };

/** The asked rectangles in pieces, and behind them the rows that they lie in, sheet by sheet. */
export function piecesOf(cells: readonly CellsAsked[]): readonly Piece[] {
  const rectangles = cells
    .map((asked, at) => ({ at, asked }))
    .filter(({ asked }) => asked.height > 0 && asked.width > 0);
  const spans = spansOf(rectangles.map(({ asked }) => asked));
  return [...rectangles, ...spans.map((asked) => ({ at: "rows", asked }) as const)].flatMap(
    ({ at, asked }) =>
      rowBlocks(asked, cellsAtOnce(bytesOfCell(asked))).map((area) => ({
        at,
        asked: { ...asked, ...area },
      })),
  );
}

/** The heads of the rows from the first to the last that were asked for, for each sheet. */
function spansOf(cells: readonly CellsAsked[]): readonly CellsAsked[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => {
    const own = cells.filter((asked) => asked.sheet === sheet);
    const first = Math.min(...own.map(({ row }) => row));
    const last = Math.max(...own.map(({ row, height }) => row + height - 1));
    return { sheet, ...headsOf(first, last - first + 1), look: "none", links: false };
  });
}

/** About how much of a sync a piece takes. */
export function weightOfPiece({ asked }: Piece): Weight {
  const cells = asked.height * asked.width;
  return { cells, bytes: BYTES_A_RECTANGLE + cells * bytesOfCell(asked) };
}

function bytesOfCell({ look, links }: CellsAsked): number {
  return BYTES_OF_CONTENT + BYTES_OF_LOOK[look] + (links ? BYTES_OF_LINK : 0);
}

/** Pieces in two halves, for when they are too much after all; null for a single row. */
export function halvesOf(
  pieces: readonly Piece[],
): readonly [readonly Piece[], readonly Piece[]] | null {
  const middle = Math.floor(pieces.length / 2);
  if (middle > 0) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces;
  if (piece === undefined || piece.asked.height === 1) return null;
  const { at, asked } = piece;
  const upper = Math.floor(asked.height / 2);
  return [
    [{ at, asked: { ...asked, height: upper } }],
    [{ at, asked: { ...asked, row: asked.row + upper, height: asked.height - upper } }],
  ];
}

/** Asks for a piece; call what it gives after the next sync. Throws UnreadCells then. */
export function askForPiece(worksheet: Excel.Worksheet, { at, asked }: Piece): () => Told {
  if (at === "rows") {
    const { sheet } = asked;
    const rows = askForRows(worksheet, sheet, asked);
    return () => ({ at, sheet, rows: rows() });
  }
  const states = askForStates(worksheet, asked);
  return () => ({ at, states: states() });
}

/** All that was told, rectangle by rectangle as they were asked for. */
export function cellsStanding(
  cells: readonly CellsAsked[],
  told: readonly Told[],
): readonly CellsStanding[] {
  const rows = rowsBySheet(told);
  const states = cells.map((): (readonly CellState[])[] => []);
  for (const each of told) {
    if (each.at !== "rows") states[each.at]?.push(...each.states);
  }
  return cells.map(({ sheet, row, height }, at) => ({
    cells: states[at] ?? [],
    rowHeads: Array.from(
      { length: height },
      (_, down) => rows.get(sheet)?.get(row + down)?.head ?? rowHead([]),
    ),
  }));
}

/** The hidden rows of a sheet among those that cells were asked for in. */
export function hiddenRowsOf(
  sheet: string,
  cells: readonly CellsAsked[],
  told: readonly Told[],
): SheetConditions["hiddenRows"] {
  const own = cells.filter((asked) => asked.sheet === sheet);
  const isAsked = ({ row }: Row) =>
    own.some((asked) => asked.row <= row && row < asked.row + asked.height);
  const rows = [...(rowsBySheet(told).get(sheet)?.values() ?? [])];
  return rows.filter((row) => row.hidden && isAsked(row)).map(({ row }) => row);
}

function rowsBySheet(told: readonly Told[]): ReadonlyMap<string, ReadonlyMap<number, Row>> {
  const sheets = new Map<string, Map<number, Row>>();
  for (const each of told) {
    if (each.at !== "rows") continue;
    const rows = sheets.get(each.sheet) ?? new Map<number, Row>();
    for (const row of each.rows) rows.set(row.row, row);
    sheets.set(each.sheet, rows);
  }
  return sheets;
}
