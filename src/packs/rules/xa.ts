import type { RulePack } from "../../core/rule/rule";
import { ruleOf } from "./rule-of";

/**
 * How far dossiers resolved may pass those received before it is more than a notice, where the form
 * has no row for dossiers carried over: a sample, confirmed by no decision.
 */
const SAMPLE_CARRY_OVER = { percent: 5, count: 5 };

/** Rules of the commune appendix. */
export const XA_RULES: RulePack = {
  form: "xa",
  source: "Các chỉ tiêu và dòng “Trong đó” của biểu mẫu cấp xã (Quảng Hòa, 2022)",
  inForce: { from: null, to: null },
  rules: [
    ruleOf("X1", "[1.1.2] ≤ [1.1.1]"),
    ruleOf("X2", "[1.3.2] ≤ [1.3.1]"),
    ruleOf("X3", "[1.4.2] + [1.4.3] ≤ [1.4.1]", "warning", { excuse: "carried-over" }),
    ruleOf("X4", "[1.5.1] > 0 ⇒ có [1.5.2]", "warning"),
    ruleOf("X6", "[2.5] ≤ [2.4]", "warning", { excuse: "carried-over" }),
    ruleOf("X6", "[2.4] ≤ [2.2] + [2.3]", "warning", { excuse: "carried-over" }),
    ruleOf("X7", "[3.2.2] ≤ [3.1.3]"),
    ruleOf("X7", "[3.2.3] ≤ [3.1.3]"),
    ruleOf("X7", "[3.2.4] ≤ [3.1.3]"),
    ruleOf("X8", "[3.3.1] = [3.3.1a] + [3.3.1b] + [3.3.1c] + [3.3.1d]"),
    ruleOf("X9", "[3.3.2] = [3.3.2a] + [3.3.2b] + [3.3.2c] + [3.3.2d]"),
    ruleOf("X10", "[3.3.2] ≤ [3.3.1]", "warning", {
      excuse: "carried-over",
      threshold: SAMPLE_CARRY_OVER,
    }),
    ruleOf("X11", "[3.3.2c] + [3.3.2d] ≤ [3.3.1c] + [3.3.1d]", "notice", {
      excuse: "collected-at-counter",
    }),
    ruleOf("X12", "[3.3.3] + [3.3.4] ≤ [3.3.2]"),
    ruleOf("X13", "[3.4.1] ≤ [3.3.2]", "warning", { excuse: "other-definition" }),
    ruleOf("X13", "[3.4.2] ≤ [3.3.2]", "warning", { excuse: "other-definition" }),
    ruleOf("X14", "[4.1.1] + [4.1.2] ≤ [4.2.2]", "warning", { excuse: "other-definition" }),
    ruleOf("X14", "[4.1.3] ≤ [4.2.4]", "warning", { excuse: "other-definition" }),
    ruleOf("X15", "[4.2.2] ≤ [4.2.1]", "warning", { excuse: "over-quota" }),
    ruleOf("X15", "[4.2.4] ≤ [4.2.3]", "warning", { excuse: "over-quota" }),
    ruleOf("X17", "[7.5.1] + [7.5.2] ≤ [3.1.3]"),
    ruleOf("X18", "[7.2] ∈ {0; 1}", "warning", { excuse: "small-office" }),
    ruleOf("X18", "[7.6.1] ∈ {0; 1}", "warning", { excuse: "small-office" }),
    ruleOf("X18", "[7.6.2] = 1 ⇒ [7.6.1] ≥ 1", "warning"),
  ],
  unbounded: [],
  mayPass100: [],
  noteRates: [],
  range: "X16",
  answers: "X5",
  headings: "X19",
};
