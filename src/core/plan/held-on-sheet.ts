import type { CellValue } from "../sheet/snapshot";
import type { Held } from "./came-of";
import type { KeptSheet } from "./standing";

/** The value and formula of one cell of a sheet that is kept; blank beyond its last one. */
export function heldAt({ values, formulas }: KeptSheet, down: number, right: number): Held {
  const value: CellValue = values[down]?.[right] ?? { kind: "blank" };
  return { value, formula: formulas?.[down]?.[right] ?? null };
}

/** Whether a cell has neither a value nor a formula. */
export function holdsNothing({ value, formula }: Held): boolean {
  return value.kind === "blank" && formula === null;
}

/** The formulas among the cells of a sheet to be kept, in the shape of its rows; nothing where all are constants. */
export function keptFormulas(
  rows: readonly (readonly { readonly formula: string | null }[])[],
): Pick<KeptSheet, "formulas"> {
  const formulas = rows.map((row) => row.map(({ formula }) => formula));
  return formulas.every((row) => row.every((formula) => formula === null)) ? {} : { formulas };
}
