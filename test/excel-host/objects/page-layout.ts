import { fullName } from "../a1";
import type { Scalar } from "../host-object";
import { HostObject } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { rangeArgument } from "./range";
import { areaGiven } from "./worksheet";
import { refuseReadOnly } from "./refusals";

/** How a new sheet is printed: Excel's own defaults, margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  ...{ Orientation: "Portrait", PaperSize: "Letter", Zoom: { scale: 100 } },
  ...{ CenterHorizontally: false, CenterVertically: false, FirstPageNumber: "" },
  ...{ LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54 },
};

/** `PageLayout`: what is set is kept and read back; nothing is printed. */
export function pageLayoutObject(session: Session, sheet: SheetModel): HostObject {
  const keep = (name: string, value: unknown) => {
    refuseReadOnly(session, `PageLayout.${name}`);
    sheet.page.set(name, value);
  };
  const scalar = ([name, value]: readonly [string, unknown]): readonly [string, Scalar] => [
    name,
    {
      get: () => (sheet.page.has(name) ? sheet.page.get(name) : value),
      set: (given) => {
        keep(name, given);
      },
    },
  ];
  const area = (given: unknown) =>
    fullName(
      sheet.name,
      typeof given === "string" ? areaGiven(sheet, given, "PageLayout") : rangeArgument(given).area,
    );
  return new HostObject("PageLayout", {
    scalars: Object.fromEntries(Object.entries(DEFAULTS).map(scalar)),
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
