import { HEAD_COLUMNS, rowHead } from "../../core/plan/row-head";
import type { CellsAsked, CellState, Look, LookDepth } from "../../core/plan/standing";
import { UnreadCells } from "../../core/problem";
import { addressOf } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/area";
import { rangeOf } from "./area";
import { CELL_PROPERTIES, cellsOf } from "./cells";
import { linkOf, lookOf, propertiesOf } from "./look";
import { cellPropertiesOf, rowVisibilityOf } from "./properties";

/** Asks for the state of cells; call what it gives after the next sync. Blank where there is no such sheet. Throws UnreadCells then. */
export function askForStates(
  worksheet: Excel.Worksheet,
  asked: CellsAsked,
): () => readonly (readonly CellState[])[] {
  const range = rangeOf(worksheet, asked).load(CELL_PROPERTIES);
  const options = propertiesOf(asked.look, asked.links);
  const properties = options === null ? null : cellPropertiesOf(range, options);
  return () => {
    if (worksheet.isNullObject) return blankStates(asked);
    return statesIn(range, properties, asked);
  };
}

/** The states of the cells of a loaded range, of which the properties were asked for in the same sync. Throws UnreadCells. */
export function statesIn(
  range: Excel.Range,
  properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null,
  asked: CellsAsked,
): readonly (readonly CellState[])[] {
  const told = properties === null ? [] : tableOf(properties.value, asked);
  return cellsOf(range, asked.sheet, asked).map((row, down) =>
    row.map(({ value, formula, format }, right) => {
      const its = told[down]?.[right] ?? {};
      return { value, formula, format, look: lookIn(its, asked.look), link: linkOf(its) };
    }),
  );
}

/** Beyond a limit Excel gives nothing without an error, and a look that was not read is not a plain one. */
function tableOf(
  given: Excel.CellProperties[][] | null,
  { sheet, row, column, height }: CellsAsked,
): readonly (readonly Excel.CellProperties[])[] {
  if (given?.length !== height) throw new UnreadCells(sheet, addressOf(row, column));
  return given;
}

function lookIn(told: Excel.CellProperties, depth: LookDepth): Look | null {
  return depth === "none" ? null : lookOf(told, depth);
}

function blankStates({ height, width, look }: CellsAsked): readonly (readonly CellState[])[] {
  const blank: CellState = {
    value: { kind: "blank" },
    formula: null,
    format: "General",
    look: look === "none" ? null : { fill: null, rest: null },
    link: null,
  };
  return Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
}

/** A row by what stands at its head. */
export interface Row {
  readonly row: number;
  readonly head: string;
  readonly hidden: boolean;
}

/** Where the heads of some rows stand. */
export function headsOf(row: number, height: number): Area {
  return { row, column: 1, height, width: HEAD_COLUMNS };
}

/** Asks for rows, by the area of their heads; call what it gives after the next sync. */
export function askForRows(
  worksheet: Excel.Worksheet,
  sheet: string,
  heads: Area,
): () => readonly Row[] {
  const range = rangeOf(worksheet, heads).load(CELL_PROPERTIES);
  const visibility = rowVisibilityOf(range);
  return () => {
    if (worksheet.isNullObject) return [];
    return cellsOf(range, sheet, heads).map((cells, down) => ({
      row: heads.row + down,
      head: rowHead(cells.map(({ value }) => value)),
      hidden: visibility.value[down]?.rowHidden === true,
    }));
  };
}
