import type { Scalar } from "../host-object";
import { HostObject } from "../host-object";
import type { CellLook, LookChange } from "../look";
import { NO_FILL } from "../look";
import type { Rectangle } from "../rectangle";
import { columnsOf, gridOf, isUnbounded, rowsOf } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS } from "../sheet-model";
import { bordersObject } from "./borders";
import { colourGiven, colourRead, patternRead, tintRead, withColour, withPattern } from "./fill";
import { uniform } from "./given";
import { notSimulated, refuseUnwritable } from "./refusals";

/** The cells whose look is read or changed together: one range, or the areas of a `RangeAreas`. */
export interface Cells {
  readonly sheet: SheetModel;
  readonly areas: readonly Rectangle[];
}

/** `RangeFormat`. What differs among the cells reads as null. */
export function formatObject(session: Session, cells: Cells): HostObject {
  const { sheet, areas } = cells;
  const columns = [...new Set(areas.flatMap((area) => columnsOf(area)))];
  const rows = () => [...new Set(areas.flatMap((area) => rowsOf(area)))];
  const change = changer(session, cells);
  const member = (name: keyof CellLook, location: string, as: (given: unknown) => LookChange) => ({
    get: () => uniform(looksOf(cells).map((look) => look[name])),
    set: (given: unknown) => {
      change(`RangeFormat.${location}`, () => as(given));
    },
  });
  return new HostObject("RangeFormat", {
    scalars: {
      ColumnWidth: {
        get: () =>
          uniform(columns.map((column) => sheet.columnPoints.get(column) ?? DEFAULT_COLUMN_POINTS)),
        set: (points) => {
          refuseUnwritable(session, sheet, "RangeFormat.columnWidth");
          for (const column of columns) sheet.columnPoints.set(column, Number(points));
        },
      },
      RowHeight: {
        get: () => uniform(rows().map((row) => sheet.rowPoints.get(row) ?? DEFAULT_ROW_POINTS)),
        set: (points) => {
          refuseUnwritable(session, sheet, "RangeFormat.rowHeight");
          for (const row of rows()) sheet.rowPoints.set(row, Number(points));
        },
      },
      HorizontalAlignment: member("horizontalAlignment", "horizontalAlignment", (given) => ({
        horizontalAlignment: String(given),
      })),
      VerticalAlignment: member("verticalAlignment", "verticalAlignment", (given) => ({
        verticalAlignment: String(given),
      })),
      WrapText: member("wrapText", "wrapText", (given) => ({ wrapText: given === true })),
      IndentLevel: member("indentLevel", "indentLevel", (given) => ({
        indentLevel: Number(given),
      })),
    },
    links: {
      Fill: () => fillObject(session, cells),
      Font: () => fontObject(session, cells),
      Borders: () => bordersObject(session, cells),
    },
    methods: {
      AutofitRows: () => {
        refuseUnwritable(session, sheet, "RangeFormat.autofitRows");
        for (const row of rows()) sheet.rowPoints.delete(row);
      },
    },
  });
}

function fillObject(session: Session, cells: Cells): HostObject {
  const { quirks } = session;
  const change = changer(session, cells);
  const fills = () => looksOf(cells).map(({ fill }) => fill);
  return new HostObject("RangeFill", {
    scalars: {
      Color: {
        get: () => uniform(fills().map((fill) => colourRead(fill, quirks))) ?? "",
        set: (given) => {
          change("RangeFill.color", ({ fill }) => ({
            fill: withColour(fill, given, "RangeFill.color"),
          }));
        },
      },
      Pattern: {
        get: () => uniform(fills().map((fill) => patternRead(fill, quirks))),
        set: (given) => {
          change("RangeFill.pattern", ({ fill }) => ({
            fill: withPattern(fill, given, "RangeFill.pattern"),
          }));
        },
      },
      TintAndShade: { get: () => uniform(fills().map(tintRead)) },
    },
    methods: {
      Clear: () => {
        change("RangeFill.clear", () => ({ fill: NO_FILL }));
      },
    },
  });
}

function fontObject(session: Session, cells: Cells): HostObject {
  const change = changer(session, cells);
  const member = (
    name: keyof CellLook["font"],
    as: (given: unknown) => NonNullable<LookChange["font"]>,
  ): Scalar => ({
    get: () => uniform(looksOf(cells).map(({ font }) => font[name])),
    set: (given) => {
      change(`RangeFont.${name}`, () => ({ font: as(given) }));
    },
  });
  return new HostObject("RangeFont", {
    scalars: {
      Name: member("name", (given) => ({ name: String(given) })),
      Size: member("size", (given) => ({ size: Number(given) })),
      Color: member("color", (given) => ({ color: colourGiven(given, "RangeFont.color") })),
      Bold: member("bold", (given) => ({ bold: given === true })),
      Italic: member("italic", (given) => ({ italic: given === true })),
      Underline: member("underline", (given) => ({ underline: String(given) })),
      Strikethrough: member("strikethrough", (given) => ({ strikethrough: given === true })),
    },
  });
}

function looksOf({ sheet, areas }: Cells): readonly CellLook[] {
  return areas
    .flatMap((area) => gridOf(area, (row, column) => sheet.cell(row, column).look))
    .flat();
}

/** Changes the look of every cell; the look of whole rows or columns is not kept here. */
function changer(session: Session, { sheet, areas }: Cells) {
  return (location: string, change: (look: CellLook) => LookChange): void => {
    refuseUnwritable(session, sheet, location);
    if (areas.some(isUnbounded)) throw notSimulated(`${location} of whole rows or columns`);
    for (const area of areas) {
      gridOf(area, (row, column) => {
        sheet.dress(row, column, change(sheet.cell(row, column).look));
      });
    }
  };
}
