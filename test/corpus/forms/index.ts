import type { Random } from "../random";
import { filledHuyen } from "./huyen";
import type { FilledList } from "./list-form";
import { filledTable, type FilledTable, type TableForm, type TableShape } from "./table-form";
import { filledFieldList, filledUnknownList } from "./unknown-list";
import { unknownTable } from "./unknown-table";
import { VPCP_06A } from "./vpcp";
import { filledXa } from "./xa";

export type Filled = FilledList | FilledTable;

export const FORMS = ["huyen", "xa", "vpcp-06a", "unknown-table", "unknown-list"] as const;
export type FormName = (typeof FORMS)[number];

/** Those with indicators down the rows. */
export const LISTS: readonly FormName[] = ["huyen", "xa", "unknown-list"];

/** One table of a form, complete and true to every rule. */
export function fill(form: FormName, random: Random): Filled {
  switch (form) {
    case "huyen":
      return filledHuyen(random);
    case "xa":
      return filledXa(random);
    case "vpcp-06a":
      return filledTable(VPCP_06A, shapeOf(VPCP_06A, random), random);
    case "unknown-table": {
      const invented = unknownTable(random);
      return filledTable(invented, shapeOf(invented, random), random);
    }
    case "unknown-list":
      return random.once(2) ? filledUnknownList(random) : filledFieldList(random);
  }
}

/** As many units as keep the table at some 300 cells. */
function shapeOf({ columns }: TableForm, random: Random): TableShape {
  const groups = random.once(3) ? random.between(2, 3) : 0;
  const most = Math.floor(300 / columns.length) - groups - 1;
  return {
    units: random.between(8, Math.max(8, Math.min(25, most))),
    total: random.once(2) ? "first" : "last",
    groups,
    ratePlaces: random.between(0, 2),
  };
}
