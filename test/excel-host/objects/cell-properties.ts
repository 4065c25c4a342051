import { fullName } from "../a1";
import type { Cell } from "../cell";
import type { Line, LookChange } from "../look";
import { changedLine, changedLook, SIDES } from "../look";
import type { Rectangle } from "../rectangle";
import { gridOf, rowsOf, columnsOf } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS } from "../sheet-model";
import { colourGiven, colourRead, patternRead, tintRead, withColour, withPattern } from "./fill";
import { eachGiven } from "./given";
import { linkGiven, linkRead, setLink } from "./hyperlink";
import { badArgument, notSimulated, refuseUnwritable } from "./refusals";

type Group = Readonly<Record<string, unknown>>;
type Reader = (asked: unknown) => unknown;

/** All the sides that Excel tells of a cell, whichever were asked for (seen in OfficeDev/office-js#2349). */
const TOLD_SIDES = [
  ...["bottom", "diagonalDown", "vertical", "diagonalUp", "horizontal", "top", "left", "right"],
];

/** `Range.getCellProperties`: what was asked for, of each cell. */
export function cellProperties(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
  options: unknown,
): unknown {
  session.read(area);
  return gridOf(area, (row, column) =>
    asked(options, "CellProperties", {
      address: () => fullName(sheet.name, { row, column, height: 1, width: 1 }),
      hyperlink: () => linkRead(sheet.cell(row, column), session.quirks),
      style: () => "Normal",
      format: (below) => formatOf(session, sheet, row, column, below),
    }),
  );
}

/** `Range.getRowProperties`: one entry for each row, in a flat array. */
export function rowProperties(sheet: SheetModel, area: Rectangle, options: unknown): unknown {
  return rowsOf(area).map((row) =>
    asked(options, "RowProperties", {
      address: () => fullName(sheet.name, { ...area, row, height: 1 }),
      rowHidden: () => sheet.hiddenRows.has(row),
      rowIndex: () => row,
      format: (below) =>
        asked(below, "RowProperties.format", {
          rowHeight: () => sheet.rowPoints.get(row) ?? DEFAULT_ROW_POINTS,
        }),
    }),
  );
}

/** `Range.getColumnProperties`: one entry for each column, in a flat array. */
export function columnProperties(sheet: SheetModel, area: Rectangle, options: unknown): unknown {
  return columnsOf(area).map((column) =>
    asked(options, "ColumnProperties", {
      address: () => fullName(sheet.name, { ...area, column, width: 1 }),
      columnHidden: () => sheet.hiddenColumns.has(column),
      columnIndex: () => column,
      format: (below) =>
        asked(below, "ColumnProperties.format", {
          columnWidth: () => sheet.columnPoints.get(column) ?? DEFAULT_COLUMN_POINTS,
        }),
    }),
  );
}

/** `Range.setCellProperties`: what is given of each cell; an empty object leaves it. Null crashed Excel and is refused since (OfficeDev/office-js#593). */
export function setCellProperties(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
  given: unknown,
): void {
  const location = "Range.setCellProperties";
  refuseUnwritable(session, sheet, location);
  if (!Array.isArray(given) || given.flat().includes(null)) throw badArgument(location);
  eachGiven(session.quirks, area, given, location, (row, column, properties) => {
    for (const [name, value] of entriesOf(properties, location)) {
      if (name === "format") setFormat(sheet, row, column, value);
      else if (name === "hyperlink") {
        setLink(session, sheet, row, column, linkGiven(value, location));
      } else throw notSimulated(`${location} ${name}`);
    }
  });
}

function formatOf(
  { quirks }: Session,
  sheet: SheetModel,
  row: number,
  column: number,
  options: unknown,
): Group {
  const { look } = sheet.cell(row, column);
  const { fill, font } = look;
  return asked(options, "CellProperties.format", {
    fill: (below) =>
      asked(below, "CellProperties.format.fill", {
        color: () => colourRead(fill, quirks),
        pattern: () => patternRead(fill, quirks),
        tintAndShade: () => tintRead(fill),
      }),
    font: (below) =>
      asked(below, "CellProperties.format.font", {
        name: () => font.name,
        size: () => font.size,
        color: () => font.color,
        bold: () => font.bold,
        italic: () => font.italic,
        underline: () => font.underline,
        strikethrough: () => font.strikethrough,
      }),
    borders: (below) => bordersOf(sheet, row, column, below),
    horizontalAlignment: () => look.horizontalAlignment,
    verticalAlignment: () => look.verticalAlignment,
    wrapText: () => look.wrapText,
    indentLevel: () => look.indentLevel,
  });
}

function bordersOf(sheet: SheetModel, row: number, column: number, options: unknown): Group {
  return Object.fromEntries(
    TOLD_SIDES.map((told) => {
      const side = SIDES.find((each) => each === told);
      const line = side === undefined ? null : sheet.edge(row, column, side);
      return [
        told,
        asked(options, "CellProperties.format.borders", {
          style: () => line?.style ?? "None",
          color: () => line?.color ?? "#000000",
          weight: () => line?.weight ?? "Thin",
        }),
      ];
    }),
  );
}

function setFormat(sheet: SheetModel, row: number, column: number, given: unknown): void {
  const location = "Range.setCellProperties format";
  for (const [name, value] of entriesOf(given, location)) {
    const { look } = sheet.cell(row, column);
    if (name === "borders") setBorders(sheet, row, column, value);
    else sheet.put(row, column, { look: changedLook(look, lookGiven(name, value, look)) });
  }
}

function lookGiven(name: string, value: unknown, look: Cell["look"]): LookChange {
  const location = `Range.setCellProperties format.${name}`;
  switch (name) {
    case "fill":
      return { fill: fillGiven(look.fill, value, location) };
    case "font":
      return { font: fontGiven(value, location) };
    case "horizontalAlignment":
      return { horizontalAlignment: String(value) };
    case "verticalAlignment":
      return { verticalAlignment: String(value) };
    case "wrapText":
      return { wrapText: value === true };
    case "indentLevel":
      return { indentLevel: Number(value) };
    default:
      throw notSimulated(location);
  }
}

function fillGiven(fill: Cell["look"]["fill"], given: unknown, location: string) {
  return entriesOf(given, location).reduce((before, [name, value]) => {
    if (name === "pattern") return withPattern(before, value, location);
    if (name === "color") return withColour(before, value, location);
    throw notSimulated(`${location}.${name}`);
  }, fill);
}

function fontGiven(given: unknown, location: string): NonNullable<LookChange["font"]> {
  const changes = entriesOf(given, location).map(([name, value]) => {
    switch (name) {
      case "name":
      case "underline":
        return { [name]: String(value) };
      case "size":
        return { size: Number(value) };
      case "color":
        return { color: colourGiven(value, location) };
      case "bold":
      case "italic":
      case "strikethrough":
        return { [name]: value === true };
      default:
        throw notSimulated(`${location}.${name}`);
    }
  });
  return Object.assign({}, ...changes);
}

function setBorders(sheet: SheetModel, row: number, column: number, given: unknown): void {
  const location = "Range.setCellProperties format.borders";
  for (const [name, value] of entriesOf(given, location)) {
    const side = SIDES.find((each) => each === name);
    const change: Partial<Line> = Object.fromEntries(
      entriesOf(value, location).map(([part, text]) => [part, String(text)]),
    );
    if (side !== undefined) {
      sheet.setEdge(row, column, side, changedLine(sheet.edge(row, column, side), change));
    } else if (change.style !== "None") throw notSimulated(`${location}.${name}`);
  }
}

/** What of the members was asked for; an option that is not simulated fails by its name. */
function asked(options: unknown, type: string, members: Readonly<Record<string, Reader>>): Group {
  return Object.fromEntries(
    entriesOf(options, type).flatMap(([name, below]) => {
      if (below === false || below === null) return [];
      const read = members[name];
      if (read === undefined) throw notSimulated(`${type} ${name}`);
      return [[name, read(below)] as const];
    }),
  );
}

function entriesOf(given: unknown, location: string): readonly (readonly [string, unknown])[] {
  if (typeof given !== "object" || given === null) throw badArgument(location);
  return Object.entries(given);
}
