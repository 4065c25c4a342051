import type { CriteriaSet } from "../../core/score/criteria-set";

/** Nothing yet: what a unit starts from when it types the table of its own decision. */
export const TRONG: CriteriaSet = {
  id: "trong",
  title: "Bộ tiêu chí của đơn vị",
  source: { document: "", date: null, issuer: "", seen: "" },
  form: null,
  places: 2,
  total: "100",
  criteria: [],
};
