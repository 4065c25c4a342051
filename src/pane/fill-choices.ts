import * as v from "valibot";
import type { FillChoices } from "../core/fill/filling";
import type { Storing } from "./remembered";

/** Nothing that stands on the sheet is touched unless the user chose so. */
export const CAREFUL: FillChoices = {
  ...{ differing: false, cut: false, as: "values", places: null },
  zeroOverZero: "blank",
};

const KEY = "soat-phu-luc:filling";

const choices = v.strictObject({
  differing: v.boolean(),
  cut: v.boolean(),
  as: v.picklist(["values", "formulas"]),
  places: v.nullable(v.picklist([0, 1, 2])),
  zeroOverZero: v.picklist(["blank", "zero"]),
});

/** What was chosen last on this machine; the careful choice where nothing was, or where what lies there does not read as one. */
export function rememberedFilling(storing: () => Storing = machineStorage): FillChoices {
  try {
    const held = v.safeParse(choices, JSON.parse(storing().getItem(KEY) ?? "null"));
    return held.success ? held.output : CAREFUL;
  } catch {
    return CAREFUL;
  }
}

/** Remembers a choice for the next time; a barred or full storage forgets it. */
export function rememberFilling(
  chosen: FillChoices,
  storing: () => Storing = machineStorage,
): void {
  try {
    storing().setItem(KEY, JSON.stringify(chosen));
  } catch {
    return;
  }
}

/** Where a browser bars storage, naming it already throws. */
function machineStorage(): Storing {
  return localStorage;
}
