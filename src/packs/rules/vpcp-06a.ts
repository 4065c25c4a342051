import type { TablePack } from "../../core/unit-table/pack";
import { ruleOf } from "./rule-of";

/**
 * Rules of Biểu II.06a, asked of each row. F5 (what was carried over is what was being resolved before) and F7 (a running
 * total never falls) need an earlier period; F9 is asked of rates, which the form has none of.
 */
export const VPCP_06A_RULES: TablePack = {
  form: "vpcp-06a",
  source:
    "Dòng đánh số của Biểu số II.06a/VPCP/KSTT: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13)",
  inForce: { from: null, to: null },
  rules: [
    ruleOf("F1", "[3] = [4] + [5] + [6]"),
    ruleOf("F1", "[3] = [4] + [5a] + [5b] + [6]"),
    ruleOf("F2", "[7] = [8] + [9] + [10]"),
    ruleOf("F2", "[7] = [8+9] + [10]"),
    ruleOf("F3", "[11] = [12] + [13]"),
    ruleOf("F4", "[3] = [7] + [11]", "warning", { excuse: "returned-or-withdrawn" }),
    ruleOf("F8", "[14] = [14a] + [14b]"),
  ],
  columnTotal: { id: "F6", severity: "error", excuse: null },
  unbounded: [],
  mayPass100: [],
  noteRates: [],
  range: "range",
  answers: "answers",
  headings: "headings",
};
