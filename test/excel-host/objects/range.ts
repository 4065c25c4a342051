import { fullName } from "../a1";
import { HostError, HostObject, readOnly } from "../host-object";
import type { Members } from "../host-object";
import { SIDES } from "../look";
import type { Rectangle } from "../rectangle";
import {
  around,
  cellCount,
  COLUMNS,
  common,
  gridOf,
  isWithinSheet,
  ROWS,
  rowsOf,
} from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
} from "./cell-properties";
import { clearRange } from "./clear";
import { conditionalFormatsObject } from "./conditional-formats";
import { uniform } from "./given";
import { linkGiven, linkRead, setLink } from "./hyperlink";
import { mergeCells, unmergeCells } from "./merge";
import { areasObject } from "./range-areas";
import { contentScalars } from "./range-contents";
import { formatObject } from "./range-format";
import { badArgument, notSimulated, refuseUnwritable, wrongShape } from "./refusals";
import { areaGiven, worksheetObject } from "./worksheet";

/** A `Range` knows where it lies, for the methods that take one as an argument. */
export class RangeObject extends HostObject {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Rectangle,
    members: Members,
  ) {
    super("Range", members);
  }
}

/** `Range`. It stays where it was made, whatever is inserted or deleted around it. */
export function rangeObject(session: Session, sheet: SheetModel, area: Rectangle): HostObject {
  const { quirks, workbook } = session;
  const at = (change: Partial<Rectangle>) => {
    const there = { ...area, ...change };
    if (!isWithinSheet(there)) throw badArgument("Range");
    return rangeObject(session, sheet, there);
  };
  const orNull = (there: Rectangle | null) =>
    there === null ? null : rangeObject(session, sheet, there);
  const usedWithin = (valuesOnly: unknown) => {
    const used = sheet.used(valuesOnly === true);
    return orNull(used === null ? null : common(used, area));
  };
  return new RangeObject(sheet, area, {
    keptByReference: true,
    scalars: {
      ...contentScalars(session, sheet, area),
      Address: readOnly(() => fullName(sheet.name, area)),
      RowIndex: readOnly(() => area.row),
      ColumnIndex: readOnly(() => area.column),
      RowCount: readOnly(() => area.height),
      ColumnCount: readOnly(() => area.width),
      CellCount: readOnly(() => cellCount(area)),
      RowHidden: {
        get: () => uniform(rowsOf(area).map((row) => sheet.hiddenRows.has(row))),
        set: (given) => {
          refuseUnwritable(session, sheet, "Range.rowHidden");
          for (const row of rowsOf(area)) {
            if (given === true) sheet.hiddenRows.add(row);
            else sheet.hiddenRows.delete(row);
          }
        },
      },
      Hyperlink: {
        get: () => {
          const links = gridOf(area, (row, column) => linkRead(sheet.cell(row, column), quirks));
          const told: unknown = uniform(links.flat().map((link) => JSON.stringify(link)));
          return typeof told === "string" ? JSON.parse(told) : null;
        },
        set: (given) => {
          refuseUnwritable(session, sheet, "Range.hyperlink");
          const link = linkGiven(given, "Range.hyperlink");
          gridOf(area, (row, column) => {
            setLink(session, sheet, row, column, link);
          });
        },
      },
    },
    links: {
      Format: () => formatObject(session, { sheet, areas: [area] }),
      ConditionalFormats: () => conditionalFormatsObject(session, sheet, area),
      Worksheet: () => worksheetObject(session, sheet),
    },
    methods: {
      GetRow: ([index]) => at({ row: area.row + Number(index), height: 1 }),
      GetColumn: ([index]) => at({ column: area.column + Number(index), width: 1 }),
      GetCell: ([row, column]) =>
        at({
          ...{ row: area.row + Number(row), column: area.column + Number(column) },
          ...{ height: 1, width: 1 },
        }),
      GetOffsetRange: ([rows, columns]) =>
        at({ row: area.row + Number(rows), column: area.column + Number(columns) }),
      GetResizedRange: ([rows, columns]) =>
        at({ height: area.height + Number(rows), width: area.width + Number(columns) }),
      GetEntireRow: () => at({ column: 0, width: COLUMNS }),
      GetEntireColumn: () => at({ row: 0, height: ROWS }),
      GetLastRow: () => at({ row: area.row + area.height - 1, height: 1 }),
      GetLastCell: () =>
        at({
          ...{ row: area.row + area.height - 1, column: area.column + area.width - 1 },
          ...{ height: 1, width: 1 },
        }),
      GetBoundingRect: ([other]) =>
        at(
          around(
            area,
            typeof other === "string"
              ? areaGiven(sheet, other, "Range.getBoundingRect")
              : rangeArgument(other).area,
          ),
        ),
      GetIntersection: ([other]) => orNull(common(area, rangeArgument(other).area)),
      GetIntersectionOrNullObject: ([other]) => orNull(common(area, rangeArgument(other).area)),
      GetUsedRange: ([valuesOnly]) => usedWithin(valuesOnly) ?? at({ height: 1, width: 1 }),
      GetUsedRangeOrNullObject: ([valuesOnly]) => usedWithin(valuesOnly),
      Merge: ([across]) => {
        mergeCells(session, sheet, area, across === true);
      },
      Unmerge: () => {
        unmergeCells(session, sheet, area);
      },
      // That asking clears the undo list was reported in OfficeDev/office-js#5918; an area is told by its top left (#3611).
      GetMergedAreasOrNullObject: () => {
        session.clearsUndo("Range.getMergedAreasOrNullObject");
        const merged = sheet.merges.filter(
          (each) => common({ ...each, height: 1, width: 1 }, area) !== null,
        );
        return merged.length === 0 ? null : areasObject(session, sheet, merged);
      },
      GetCellProperties: ([options]) => cellProperties(session, sheet, area, options),
      SetCellProperties: ([given]) => {
        setCellProperties(session, sheet, area, given);
      },
      GetRowProperties: ([options]) => rowProperties(sheet, area, options),
      GetColumnProperties: ([options]) => columnProperties(sheet, area, options),
      Clear: ([applyTo]) => {
        clearRange(session, sheet, area, applyTo);
      },
      CopyFrom: ([source, type]) => {
        if (type !== "Formats") throw notSimulated(`Range.copyFrom(${String(type)})`);
        copyFormats(session, sheet, area, rangeArgument(source));
      },
      Select: () => {
        workbook.active = sheet;
        workbook.selection = { sheet, area };
      },
      _ValidateArraySize: ([height, width]) => {
        const fits = height === area.height && width === area.width;
        if (!fits && quirks.refusesWrongShapes) throw wrongShape("Range.values");
      },
    },
  });
}

/** The range that was passed to a method. */
export function rangeArgument(argument: unknown): RangeObject {
  if (argument instanceof RangeObject) return argument;
  throw new HostError("InvalidArgument", "A range was expected.", "Range");
}

/** The source is repeated where the target is a multiple of it. */
function copyFormats(
  session: Session,
  sheet: SheetModel,
  target: Rectangle,
  source: RangeObject,
): void {
  refuseUnwritable(session, sheet, "Range.copyFrom");
  const from = source.sheet;
  const copied = gridOf(source.area, (row, column) => ({
    ...{ look: from.cell(row, column).look, format: from.cell(row, column).format },
    edges: SIDES.map((side) => [side, from.edge(row, column, side)] as const),
  }));
  gridOf(target, (row, column) => {
    const line = copied[(row - target.row) % source.area.height];
    const cell = line?.[(column - target.column) % source.area.width];
    if (cell === undefined) return;
    sheet.put(row, column, { look: cell.look, format: cell.format });
    for (const [side, edge] of cell.edges) sheet.setEdge(row, column, side, edge);
  });
}
