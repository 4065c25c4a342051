import { sameValue, storedDigits, type CellValue } from "../sheet/snapshot";
import type { PlannedContent, PlannedValue } from "./plan";

/** The value and formula of a cell. */
export interface Held {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Whether two cells hold the same content. */
export function sameHeld(a: Held, b: Held): boolean {
  // A formula may have been worked out anew since; it is the same formula all the same.
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** Whether a cell holds what was planned: that constant, or that formula whatever it comes to by now. */
export function holdsPlanned({ value, formula }: Held, planned: PlannedContent): boolean {
  if (planned.kind === "formula") return formula === planned.formula;
  return formula === null && sameValue(value, expected(planned));
}

/**
 * Whether what a cell holds can have come of writing `planned`: that itself, or what the host made of it, such
 * as a formula of text or text of a figure. Anything else was typed by someone.
 */
export function cameOf(held: Held, planned: PlannedContent): boolean {
  if (holdsPlanned(held, planned)) return true;
  const { value, formula } = held;
  switch (planned.kind) {
    case "blank":
      return false;
    case "formula":
      return value.kind === "text" && value.text === planned.formula;
    case "number":
      return value.kind === "text" && value.text === String(Number(planned.digits));
    case "text":
      if (formula !== null) return LIKE_A_FORMULA.test(planned.text);
      return value.kind === "text" ? value.text === `'${planned.text}` : value.kind !== "blank";
  }
}

/** Text that a host may take for a formula; of any other no formula comes. */
const LIKE_A_FORMULA = /^\s*[=+\-@]/;

function expected(planned: PlannedValue): CellValue {
  switch (planned.kind) {
    case "number":
      return { kind: "number", digits: storedDigits(Number(planned.digits)) };
    case "text":
      return planned.text === "" ? { kind: "blank" } : planned;
    case "blank":
      return planned;
  }
}
