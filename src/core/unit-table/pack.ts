import type { Rule, RulePack } from "../rule/rule";

/** The rules of a form with indicators across: `rules` speak of the columns and are asked of each row. */
export interface TablePack extends RulePack {
  /** How a total or group row that is not the sum of its rows is told. */
  readonly columnTotal: Pick<Rule, "id" | "severity" | "excuse">;
}
