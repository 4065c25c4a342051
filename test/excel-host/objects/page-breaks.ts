import { HostObject, readOnly } from "../host-object";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { refuseToPrint } from "./page-layout";
import { rangeArgument } from "./range";
import { areaGiven } from "./worksheet";

/** `PageBreakCollection` of the breaks between rows. */
export function pageBreaksObject(session: Session, sheet: SheetModel): HostObject {
  const location = "PageBreakCollection.add";
  const inOrder = () => [...sheet.breaks].sort((a, b) => a - b);
  return new HostObject("PageBreakCollection", {
    items: () => inOrder().map(pageBreakObject),
    methods: {
      Add: ([given]) => {
        refuseToPrint(session, location);
        const { row } =
          typeof given === "string" ? areaGiven(sheet, given, location) : rangeArgument(given).area;
        sheet.breaks.add(row);
        return pageBreakObject(row);
      },
      GetCount: () => sheet.breaks.size,
      RemovePageBreaks: () => {
        refuseToPrint(session, "PageBreakCollection.removePageBreaks");
        sheet.breaks.clear();
      },
    },
  });
}

/** `PageBreak`: the page ends above the row that it is told by. */
function pageBreakObject(row: number): HostObject {
  return new HostObject("PageBreak", {
    scalars: { RowIndex: readOnly(() => row), ColumnIndex: readOnly(() => 0) },
  });
}
