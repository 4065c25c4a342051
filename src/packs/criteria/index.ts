import type { CriteriaSet } from "../../core/score/criteria-set";
import { BO_CHI_SO_766 } from "./bo-chi-so-766";
import { HAI_DUONG_XA_2022_CRITERIA } from "./hai-duong-xa-2022";
import { TRONG } from "./trong";

/** Every set of criteria that comes with the product. */
export const CRITERIA_SETS: readonly CriteriaSet[] = [
  HAI_DUONG_XA_2022_CRITERIA,
  BO_CHI_SO_766,
  TRONG,
];

/** The set of that id, null where there is none. */
export function criteriaSet(id: string): CriteriaSet | null {
  return CRITERIA_SETS.find((set) => set.id === id) ?? null;
}
