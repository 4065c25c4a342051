import { keptFormulas } from "../../core/plan/held-on-sheet";
import type { CellsAsked, CellState, KeptSheet, Look } from "../../core/plan/standing";
import type { Area } from "../../core/sheet/area";
import { statesIn } from "./cell-states";
import { CELL_PROPERTIES } from "./cells";
import { palette, textOfRest, type KeptCell, type KeptRest } from "./kept-rest";
import { propertiesOf } from "./look";
import { cellPropertiesOf, columnWidthsOf } from "./properties";
import { AREA_PROPERTIES, areaOf, theTable } from "./table";

/** How many columns a sheet has, and so a frozen range that is whole rows. */
const ALL_COLUMNS = 16_384;

/** A sheet but for its cells. */
export interface Frame {
  readonly name: string;
  /** From A1 to the last cell that has anything, a look included. */
  readonly area: Area;
  readonly rest: Omit<KeptRest, "cells" | "formats" | "looks">;
}

/**
 * Asks for a sheet but for its cells; call what it gives after the next sync: null then where there is no such sheet.
 * Excel throws ItemNotFound at that sync where the sheet is said to have a table and has none.
 */
export function askForFrame(worksheet: Excel.Worksheet, hasTable: boolean): () => Frame | null {
  const range = wholeRangeOf(worksheet);
  range.load(AREA_PROPERTIES);
  const columns = columnWidthsOf(range);
  const frozen = worksheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
  const charts = worksheet.charts.load("items/name");
  const tableOf = hasTable ? askForTable(worksheet) : () => null;
  worksheet.load("name,position,visibility");
  return () => {
    if (worksheet.isNullObject) return null;
    const { name, position, visibility } = worksheet;
    const rest = {
      position,
      isHidden: visibility !== Excel.SheetVisibility.visible,
      widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
      frozenRows: frozen.isNullObject || frozen.columnCount < ALL_COLUMNS ? 0 : frozen.rowCount,
      table: tableOf(),
      ...(charts.items.length === 0 ? {} : { charts: charts.items.map((chart) => chart.name) }),
    };
    return { name, area: areaOf(range), rest };
  };
}

/** Asks for a whole sheet in one go; otherwise as `askForFrame`. Throws UnreadCells after the next sync. */
export function askForWhole(worksheet: Excel.Worksheet, hasTable: boolean): () => KeptSheet | null {
  const frameOf = askForFrame(worksheet, hasTable);
  const range = wholeRangeOf(worksheet);
  range.load(CELL_PROPERTIES);
  const properties = cellPropertiesOf(range, propertiesOf("all", true) ?? {});
  return () => {
    const frame = frameOf();
    if (frame === null) return null;
    return keptSheetOf(frame, statesIn(range, properties, cellsOfFrame(frame)));
  };
}

/** The cells that make a frame a whole sheet. */
export function cellsOfFrame({ name, area }: Frame): CellsAsked {
  return { sheet: name, ...area, look: "all", links: true };
}

/** A sheet as the journal keeps it. */
export function keptSheetOf(
  { name, rest }: Frame,
  states: readonly (readonly CellState[])[],
): KeptSheet {
  const formats = palette<string>();
  const looks = palette<Look | null>();
  const cells = states.map((row) =>
    row.map(({ format, look, formula, link }): KeptCell => {
      return [formats.placeOf(format), looks.placeOf(look), formula, link];
    }),
  );
  return {
    name,
    values: states.map((row) => row.map(({ value }) => value)),
    ...keptFormulas(states),
    rest: textOfRest({ ...rest, formats: formats.items, looks: looks.items, cells }),
  };
}

function wholeRangeOf(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getUsedRange().getBoundingRect("A1");
}

function askForTable(worksheet: Excel.Worksheet): () => KeptRest["table"] {
  const table = theTable(worksheet).load("style");
  const range = table.getRange().load(AREA_PROPERTIES);
  return () => ({ area: areaOf(range), style: table.style });
}
