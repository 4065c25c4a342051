import { checkBlanks } from "../rule/blank-checks";
import { checkCell } from "../rule/cell-checks";
import { breachesOf, toldBlanks, type Examination } from "../rule/examine";
import { figuresOf } from "../rule/figures";
import type { ReadRule } from "../rule/rule";
import type { Sheet } from "../rule/sheet";
import type { FilledTable } from "./filled-table";
import { observeTable } from "./observe";
import type { TablePack } from "./pack";
import { rulesOfTable } from "./rules";

/**
 * Goes over a recognised table with every rule of its pack (`packRules` are the pack's, read). All its rows make one sheet
 * of figures, so that a cell is judged by its row and by its column at once.
 */
export function examineTable(
  table: FilledTable,
  pack: TablePack,
  packRules: readonly ReadRule[],
): Examination {
  const observations = observeTable(table);
  const figures = figuresOf(observations, new Map());
  const byCode = new Map(observations.map((one) => [one.indicator.code, one]));
  const sheet: Sheet = { observations, byCode, figures };
  const rules = rulesOfTable(table, pack, packRules, figures);
  const ruled = breachesOf(rules, sheet);
  const drafts = [
    ...ruled,
    ...observations.flatMap((one) => checkCell(one, pack, rules, figures)),
    ...checkBlanks(observations, toldBlanks(ruled), new Set()),
  ];
  return { sheet, rules, drafts };
}
