import type { Relation } from "./statement";

/** Whether two figures stand in a relation; `difference` is negative, zero or positive as the first is below, equal or above. */
export function isRelated(relation: Relation, difference: number): boolean {
  switch (relation) {
    case "=":
      return difference === 0;
    case "≤":
      return difference <= 0;
    case "<":
      return difference < 0;
    case "≥":
      return difference >= 0;
    case ">":
      return difference > 0;
  }
}
