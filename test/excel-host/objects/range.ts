import type { Members } from "../host-object";
import { HostError, HostObject, readOnly } from "../host-object";
import type { Cell, Rectangle, SheetModel, WorkbookModel } from "../workbook-model";
import { DEFAULT_COLUMN_POINTS } from "../workbook-model";

/** A `Range` knows where it lies, for the methods that take one as an argument. */
class RangeObject extends HostObject {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Rectangle,
    members: Members,
  ) {
    super("Range", members);
  }
}

/** `Range`. Every write to a protected sheet fails, as in Excel. */
export function rangeObject(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Rectangle,
): HostObject {
  const within = (change: Partial<Rectangle>) =>
    rangeObject(workbook, sheet, { ...area, ...change });
  const table = (pick: (cell: Cell) => unknown) =>
    readOnly(() => (sheet.answersNull ? null : cellsOf(sheet, area, pick)));
  const range = new RangeObject(sheet, area, {
    keptByReference: true,
    scalars: {
      Values: {
        ...table(({ value }) => value),
        set: (given) => {
          enterValues(sheet, area, given);
        },
      },
      NumberFormat: {
        ...table(({ format }) => format),
        set: (given) => {
          refuseProtected(sheet, "Range.numberFormat");
          eachGiven(area, given, "Range.numberFormat", (row, column, format) => {
            sheet.put(row, column, { format: String(format) });
          });
        },
      },
      Formulas: table(({ formula, value }) => formula ?? value),
      ValueTypes: table(valueType),
      RowIndex: readOnly(() => area.row),
      ColumnIndex: readOnly(() => area.column),
      RowCount: readOnly(() => area.height),
      ColumnCount: readOnly(() => area.width),
    },
    links: { Format: () => formatObject(sheet, area) },
    methods: {
      GetRow: ([index]) => within({ row: area.row + Number(index), height: 1 }),
      GetBoundingRect: ([other]) => within(around(area, rangeArgument(other).area)),
      GetRowProperties: () =>
        Array.from({ length: area.height }, (_, i) => ({
          rowHidden: sheet.hiddenRows.has(area.row + i),
        })),
      CopyFrom: ([source, type]) => {
        if (type !== "Formats") throw range.missing(`copyFrom(${String(type)})`);
        copyFormats(sheet, area, rangeArgument(source));
      },
      Select: () => {
        workbook.selection = { sheet, area };
      },
      _ValidateArraySize: ([height, width]) => {
        if (height !== area.height || width !== area.width) throw wrongShape("Range.values");
      },
    },
  });
  return range;
}

function formatObject(sheet: SheetModel, area: Rectangle): HostObject {
  const columns = Array.from({ length: area.width }, (_, j) => area.column + j);
  return new HostObject("RangeFormat", {
    scalars: {
      ColumnWidth: {
        get: () => sheet.columnPoints.get(area.column) ?? DEFAULT_COLUMN_POINTS,
        set: (points) => {
          refuseProtected(sheet, "RangeFormat.columnWidth");
          for (const column of columns) sheet.columnPoints.set(column, Number(points));
        },
      },
    },
  });
}

/** Under a filter a block fills the rows that show, one after the other, and so lands in the wrong ones (OfficeDev/office-js#224). */
function enterValues(sheet: SheetModel, area: Rectangle, given: unknown): void {
  refuseProtected(sheet, "Range.values");
  const showing = (row: number) => !(sheet.isFiltered && sheet.hiddenRows.has(row));
  const rows = Array.from({ length: area.height }, (_, i) => area.row + i).filter(showing);
  eachGiven(area, given, "Range.values", (row, column, input) => {
    const landsIn = rows[row - area.row];
    if (landsIn !== undefined && isInput(input)) sheet.enter(landsIn, column, input);
  });
}

/** The source is repeated where the target is a multiple of it. */
function copyFormats(sheet: SheetModel, target: Rectangle, source: RangeObject): void {
  refuseProtected(sheet, "Range.copyFrom");
  for (let i = 0; i < target.height; i += 1) {
    for (let j = 0; j < target.width; j += 1) {
      const { look, format } = source.sheet.cell(
        source.area.row + (i % source.area.height),
        source.area.column + (j % source.area.width),
      );
      sheet.put(target.row + i, target.column + j, { look, format });
    }
  }
}

function cellsOf(
  sheet: SheetModel,
  area: Rectangle,
  pick: (cell: Cell) => unknown,
): readonly (readonly unknown[])[] {
  return Array.from({ length: area.height }, (_, i) =>
    Array.from({ length: area.width }, (__, j) => pick(sheet.cell(area.row + i, area.column + j))),
  );
}

/** Calls back for every cell of the range. One value stands for all; null leaves a cell as it is; any other shape is refused. */
function eachGiven(
  area: Rectangle,
  given: unknown,
  location: string,
  take: (row: number, column: number, value: unknown) => void,
): void {
  const table: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const isSingle = table.length === 1 && Array.isArray(table[0]) && table[0].length === 1;
  if (!isSingle && table.length !== area.height) throw wrongShape(location);
  for (let i = 0; i < area.height; i += 1) {
    const line = table[isSingle ? 0 : i];
    if (!Array.isArray(line) || (!isSingle && line.length !== area.width))
      throw wrongShape(location);
    for (let j = 0; j < area.width; j += 1) {
      const value: unknown = line[isSingle ? 0 : j];
      if (value !== null) take(area.row + i, area.column + j, value);
    }
  }
}

function rangeArgument(argument: unknown): RangeObject {
  if (argument instanceof RangeObject) return argument;
  throw new HostError("InvalidArgument", "A range was expected.", "Range");
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
  };
}

function valueType({ value, formula, isError }: Cell): string {
  if (isError) return "Error";
  if (value === "" && formula === null) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeOf(value)];
}

function typeOf(value: Cell["value"]): "string" | "number" | "boolean" {
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

function isInput(value: unknown): value is Cell["value"] {
  return ["string", "number", "boolean"].includes(typeof value);
}

function refuseProtected(sheet: SheetModel, location: string): void {
  if (!sheet.isProtected) return;
  throw new HostError(
    "AccessDenied",
    "You can't perform the requested operation because the worksheet is protected.",
    location,
    403,
  );
}

function wrongShape(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );
}
