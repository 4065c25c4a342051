import { fullName } from "../a1";
import { HostError, HostObject } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { rangeArgument } from "./range";
import { refuseReadOnly } from "./refusals";
import { toldScalars } from "./told-scalars";
import { areaGiven } from "./worksheet";

/** How a new sheet is printed: Excel's own defaults, margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  ...{ Orientation: "Portrait", PaperSize: "Letter", Zoom: { scale: 100 } },
  ...{ CenterHorizontally: false, CenterVertically: false, FirstPageNumber: "" },
  ...{ LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54 },
};

const SECTIONS: Readonly<Record<string, unknown>> = {
  ...{ LeftHeader: "", CenterHeader: "", RightHeader: "" },
  ...{ LeftFooter: "", CenterFooter: "", RightFooter: "" },
};

/** `PageLayout`: what is set is kept and read back; nothing is printed. */
export function pageLayoutObject(session: Session, sheet: SheetModel): HostObject {
  const refuse = (name: string) => {
    refuseToPrint(session, `PageLayout.${name}`);
  };
  const keep = (name: string, value: unknown) => {
    refuse(name);
    sheet.page.set(name, value);
  };
  const area = (given: unknown) =>
    fullName(
      sheet.name,
      typeof given === "string" ? areaGiven(sheet, given, "PageLayout") : rangeArgument(given).area,
    );
  return new HostObject("PageLayout", {
    scalars: toldScalars(sheet.page, "", DEFAULTS, refuse),
    links: { HeadersFooters: () => headersObject(session, sheet) },
    methods: {
      SetPrintTitleRows: ([rows]) => {
        keep("printTitleRows", area(rows));
      },
      SetPrintArea: ([range]) => {
        keep("printArea", area(range));
      },
      SetPrintMargins: ([unit, margins]) => {
        keep("printMargins", [unit, margins]);
      },
    },
  });
}

/** `HeaderFooterGroup`. */
function headersObject(session: Session, sheet: SheetModel): HostObject {
  const scalars = (type: string, prefix: string, defaults: Readonly<Record<string, unknown>>) =>
    toldScalars(sheet.page, prefix, defaults, (name) => {
      refuseToPrint(session, `${type}.${name}`);
    });
  const section = (prefix: string) => () =>
    new HostObject("HeaderFooter", { scalars: scalars("HeaderFooter", prefix, SECTIONS) });
  return new HostObject("HeaderFooterGroup", {
    scalars: scalars("HeaderFooterGroup", "headers.", {
      ...{ State: "Default", UseSheetMargins: true, UseSheetScale: true },
    }),
    links: {
      DefaultForAllPages: section("headers.default."),
      FirstPage: section("headers.first."),
    },
  });
}

/** Where no printer is installed, Excel lets nothing be said of how a sheet is printed. */
export function refuseToPrint(session: Session, location: string): void {
  refuseReadOnly(session, location);
  if (session.workbook.hasPrinter) return;
  throw new HostError("GeneralException", "There was an internal error.", location, 500);
}
