import type { ScaleModel } from "../drawn-model";
import { HostObject, readOnly } from "../host-object";
import type { Rectangle } from "../rectangle";
import { common } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { colourGiven } from "./fill";
import { rangeObject } from "./range";
import { badArgument, notSimulated, refuseUnwritable } from "./refusals";

const LOCATION = "ColorScaleConditionalFormat.criteria";
/** The kinds of a colour's place that need a figure. */
const BY_FIGURE: readonly unknown[] = ["Number", "Percent", "Percentile", "Formula"];

/** `ConditionalFormatCollection` of a range: scales of colours; other formats are not simulated. */
export function conditionalFormatsObject(
  session: Session,
  sheet: SheetModel,
  area: Rectangle,
): HostObject {
  const here = () => sheet.scales.filter((scale) => common(scale.area, area) !== null);
  const object = (scale: ScaleModel | undefined) =>
    scale === undefined ? null : formatObject(session, sheet, scale);
  return new HostObject("ConditionalFormatCollection", {
    items: () => here().flatMap((scale) => object(scale) ?? []),
    item: (id) => object(here().find((scale) => scale.id === id)),
    methods: {
      Add: ([type]) => {
        refuseUnwritable(session, sheet, "ConditionalFormatCollection.add");
        if (type !== "ColorScale") throw notSimulated(`ConditionalFormat ${String(type)}`);
        const scale = { id: session.workbook.newId("scale"), area, criteria: null };
        sheet.scales.push(scale);
        return object(scale);
      },
      GetCount: () => here().length,
      GetItemAt: ([index]) => object(here()[Number(index)]),
      ClearAll: () => {
        refuseUnwritable(session, sheet, "ConditionalFormatCollection.clearAll");
        const gone = here();
        sheet.scales = sheet.scales.filter((scale) => !gone.includes(scale));
      },
    },
  });
}

/** `ConditionalFormat`. */
function formatObject(session: Session, sheet: SheetModel, scale: ScaleModel): HostObject {
  return new HostObject("ConditionalFormat", {
    key: { Id: scale.id },
    scalars: { Id: readOnly(() => scale.id), Type: readOnly(() => "ColorScale") },
    links: {
      ColorScale: () =>
        new HostObject("ColorScaleConditionalFormat", {
          scalars: {
            ThreeColorScale: readOnly(() => isOfThree(scale.criteria)),
            Criteria: {
              get: () => scale.criteria,
              set: (given) => {
                refuseUnwritable(session, sheet, LOCATION);
                refuseBadCriteria(given);
                scale.criteria = given;
              },
            },
          },
        }),
    },
    methods: {
      GetRange: () => rangeObject(session, sheet, scale.area),
      Delete: () => {
        refuseUnwritable(session, sheet, "ConditionalFormat.delete");
        sheet.scales = sheet.scales.filter((each) => each !== scale);
      },
    },
  });
}

function isOfThree(criteria: unknown): boolean {
  return isGroup(criteria) && isGroup(criteria["midpoint"]);
}

/** The lowest and the highest have to be there, each with a colour, and with a figure where its kind needs one. */
function refuseBadCriteria(given: unknown): void {
  if (!isGroup(given)) throw badArgument(LOCATION);
  const { minimum, midpoint, maximum } = given;
  for (const each of [minimum, maximum, ...(midpoint === undefined ? [] : [midpoint])]) {
    if (!isGroup(each)) throw badArgument(LOCATION);
    colourGiven(each["color"], LOCATION);
    const needsFigure = BY_FIGURE.includes(each["type"]);
    if (needsFigure && !/^=|^-?\d+(\.\d+)?$/.test(String(each["formula"]))) {
      throw badArgument(LOCATION);
    }
  }
}

function isGroup(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null;
}
