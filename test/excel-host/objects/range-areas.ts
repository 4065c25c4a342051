import { fullName } from "../a1";
import { HostObject, readOnly } from "../host-object";
import type { Rectangle } from "../rectangle";
import { cellCount } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { formatObject } from "./range-format";
import { rangeObject } from "./range";
import { badArgument } from "./refusals";
import { areaGiven } from "./worksheet";

/** Longer addresses are cut off (Office Add-ins: troubleshooting Excel add-ins; OfficeDev/office-js#5198). */
const LONGEST_ADDRESS = 8_192;

/**
 * `RangeAreas`, from an address such as `"A1;C3:D4"`: under a locale with a decimal comma Excel for Windows takes
 * the list separator of the user although the documentation says comma, and answers with a comma
 * (OfficeDev/office-js#1167, #1985).
 */
export function rangeAreasObject(
  session: Session,
  sheet: SheetModel,
  address: unknown,
): HostObject {
  const location = "Worksheet.getRanges";
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS) throw badArgument(location);
  const separator = session.quirks.listsWithSemicolons ? ";" : ",";
  const areas = address.split(separator).map((part) => areaGiven(sheet, part.trim(), location));
  return areasObject(session, sheet, areas);
}

/** `RangeAreas` of areas that are known. */
export function areasObject(
  session: Session,
  sheet: SheetModel,
  areas: readonly Rectangle[],
): HostObject {
  return new HostObject("RangeAreas", {
    keptByReference: true,
    scalars: {
      Address: readOnly(() => areas.map((area) => fullName(sheet.name, area)).join(",")),
      AreaCount: readOnly(() => areas.length),
      CellCount: readOnly(() => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    },
    links: {
      Format: () => formatObject(session, { sheet, areas }),
      Areas: () =>
        new HostObject("RangeCollection", {
          items: () => areas.map((area) => rangeObject(session, sheet, area)),
        }),
    },
  });
}
