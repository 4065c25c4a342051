import { rectangleOf, splitAddress } from "../a1";
import { HostError, HostObject, readOnly } from "../host-object";
import type { Rectangle } from "../rectangle";
import { isWithinSheet } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { sheetFilterObject } from "./auto-filter";
import { chartCollection } from "./chart";
import { freezePanesObject } from "./freeze-panes";
import { pageBreaksObject } from "./page-breaks";
import { pageLayoutObject } from "./page-layout";
import { protectionObject } from "./protection";
import { rangeAreasObject } from "./range-areas";
import { rangeObject } from "./range";
import { badArgument, refuseFixedSheets, refuseReadOnly } from "./refusals";
import { refuseBadName } from "./sheet-names";
import { tableCollection } from "./table";

/** `Worksheet`. */
export function worksheetObject(session: Session, sheet: SheetModel): HostObject {
  const { workbook } = session;
  const range = (area: Rectangle) => rangeObject(session, sheet, area);
  return new HostObject("Worksheet", {
    key: { Id: sheet.id },
    scalars: {
      Id: readOnly(() => sheet.id),
      Name: {
        get: () => sheet.name,
        set: (given) => {
          refuseFixedSheets(session, "Worksheet.name");
          sheet.name = refuseBadName(session, sheet, given, "Worksheet.name");
          session.clearsUndo("Worksheet.name");
        },
      },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (given) => {
          refuseFixedSheets(session, "Worksheet.position");
          const others = workbook.sheets.filter((each) => each !== sheet);
          workbook.sheets = others.toSpliced(Number(given), 0, sheet);
          session.clearsUndo("Worksheet.position");
        },
      },
      Visibility: {
        get: () => sheet.visibility,
        set: (given) => {
          refuseFixedSheets(session, "Worksheet.visibility");
          setVisibility(session, sheet, given);
        },
      },
      ShowGridlines: readOnly(() => sheet.showGridlines),
      // What the client sends when `showGridlines` is set.
      Gridlines: {
        get: () => sheet.showGridlines,
        set: (given) => {
          refuseReadOnly(session, "Worksheet.showGridlines");
          sheet.showGridlines = given === true;
        },
      },
      TabColor: {
        get: () => sheet.tabColor,
        set: (given) => {
          refuseReadOnly(session, "Worksheet.tabColor");
          sheet.tabColor = String(given).toUpperCase();
        },
      },
    },
    links: {
      Protection: () => protectionObject(session, sheet),
      AutoFilter: () => sheetFilterObject(session, sheet),
      Tables: () => tableCollection(session, [sheet]),
      FreezePanes: () => freezePanesObject(session, sheet),
      PageLayout: () => pageLayoutObject(session, sheet),
      HorizontalPageBreaks: () => pageBreaksObject(session, sheet),
      Charts: () => chartCollection(session, sheet),
    },
    methods: {
      GetRange: ([address]) => range(areaGiven(sheet, address, "Worksheet.getRange")),
      GetRanges: ([address]) => rangeAreasObject(session, sheet, address),
      GetRangeByIndexes: ([row, column, height, width]) => {
        const area = {
          row: Number(row),
          column: Number(column),
          height: Number(height),
          width: Number(width),
        };
        if (!isWithinSheet(area)) throw badArgument("Worksheet.getRangeByIndexes");
        return range(area);
      },
      GetCell: ([row, column]) =>
        range({ row: Number(row), column: Number(column), height: 1, width: 1 }),
      GetUsedRange: ([valuesOnly]) =>
        range(sheet.used(valuesOnly === true) ?? { row: 0, column: 0, height: 1, width: 1 }),
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const area = sheet.used(valuesOnly === true);
        return area === null ? null : range(area);
      },
      Activate: () => {
        workbook.active = sheet;
      },
      Delete: () => {
        refuseFixedSheets(session, "Worksheet.delete");
        refuseLastVisible(session, sheet, "Worksheet.delete");
        workbook.remove(sheet);
        session.clearsUndo("Worksheet.delete");
      },
      Copy: ([positionType]) => copyOf(session, sheet, positionType),
      _RegisterDataChangedEvent: () => {
        session.watched.add(sheet.id);
      },
      _UnregisterDataChangedEvent: () => {
        session.watched.delete(sheet.id);
      },
    },
  });
}

/** An address on a sheet, with or without the sheet's own name. */
export function areaGiven(sheet: SheetModel, address: unknown, location: string): Rectangle {
  const text = typeof address === "string" ? address : "";
  const { sheet: named, rest } = splitAddress(text);
  const area = rectangleOf(rest);
  const isHere = named === null || named.toLowerCase() === sheet.name.toLowerCase();
  if (area === null || !isHere || !isWithinSheet(area)) throw badArgument(location);
  return area;
}

function setVisibility(session: Session, sheet: SheetModel, given: unknown): void {
  if (given !== "Visible" && given !== "Hidden" && given !== "VeryHidden") {
    throw badArgument("Worksheet.visibility");
  }
  if (given !== "Visible") refuseLastVisible(session, sheet, "Worksheet.visibility");
  sheet.visibility = given;
  session.clearsUndo("Worksheet.visibility");
}

function refuseLastVisible(session: Session, sheet: SheetModel, location: string): void {
  const others = session.workbook.sheets.filter((each) => each !== sheet);
  const isLast = others.every(({ visibility }) => visibility !== "Visible");
  if (!session.quirks.keepsAVisibleSheet || !isLast) return;
  throw new HostError(
    "InvalidOperation",
    "A workbook must contain at least one visible worksheet.",
    location,
  );
}

/** The copy is named as Excel does, `Bìa (2)`; only a place at the end is simulated. */
function copyOf(session: Session, sheet: SheetModel, positionType: unknown): HostObject {
  if (positionType !== "End" && positionType !== null) throw badArgument("Worksheet.copy");
  refuseFixedSheets(session, "Worksheet.copy");
  const { workbook } = session;
  let number = 2;
  while (workbook.sheet(`${sheet.name} (${number})`) !== null) number += 1;
  const copy = sheet.clone(workbook.newId("sheet"), `${sheet.name} (${number})`);
  workbook.sheets.push(copy);
  session.clearsUndo("Worksheet.copy");
  return worksheetObject(session, copy);
}
