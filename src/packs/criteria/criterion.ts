import type { Criterion } from "../../core/score/criteria-set";

/** What a pack says of a criterion; the rest is as most have it. */
type Said = Pick<Criterion, "code" | "name" | "max"> & Partial<Criterion>;

/**
 * A criterion of a pack: main points, scored by the unit and appraised, entered by hand. `4.2` stands under `4`. One that
 * does not apply to a unit leaves the maximum.
 */
export function criterion(said: Said): Criterion {
  const above = said.code.lastIndexOf(".");
  return {
    parent: above === -1 ? null : said.code.slice(0, above),
    scorer: "self",
    scoring: { kind: "entered" },
    notApplicable: "remove",
    group: "main",
    lead: "",
    evidence: "",
    basis: "",
    cells: null,
    isSample: false,
    ...said,
  };
}
