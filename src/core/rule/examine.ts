import type { Recognition } from "../form/recognition";
import type { Decimal } from "../number/decimal";
import { checkBlanks } from "./blank-checks";
import { breachOf } from "./breach";
import { checkCell } from "./cell-checks";
import type { Draft } from "./draft";
import { figuresOf } from "./figures";
import { checkForm } from "./form-checks";
import { judge } from "./judge";
import { checkNoteRatios, noteRulesFor } from "./note-checks";
import { observe } from "./observation";
import type { ReadRule, RulePack } from "./rule";
import type { Sheet } from "./sheet";

/** A recognised sheet gone over once: its figures, the rules that were judged, and what there is to say. */
export interface Examination {
  readonly sheet: Sheet;
  readonly rules: readonly ReadRule[];
  readonly drafts: readonly Draft[];
}

/** Goes over a recognised sheet with every rule of its pack (`rules` are the pack's, read). */
export function examine(
  recognition: Recognition,
  pack: RulePack,
  packRules: readonly ReadRule[],
  parameters: ReadonlyMap<string, Decimal>,
): Examination {
  const observations = observe(recognition);
  const figures = figuresOf(observations, parameters);
  const byCode = new Map(observations.map((one) => [one.indicator.code, one]));
  const sheet: Sheet = { observations, byCode, figures };
  const rules = [...packRules, ...noteRulesFor(observations, packRules)];
  const ratesWithRows = new Set(
    rules.flatMap(({ statement }) => (statement.kind === "rate" ? [statement.rate] : [])),
  );
  const ruled = breachesOf(rules, sheet);
  const drafts = [
    ...ruled,
    ...observations.flatMap((one) => [
      ...checkCell(one, pack, rules, figures),
      ...checkNoteRatios(one, ratesWithRows.has(one.indicator.code), pack.noteRates, sheet),
    ]),
    ...checkBlanks(observations, toldBlanks(ruled), ratesWithRows),
    ...checkForm(recognition),
  ];
  return { sheet, rules, drafts };
}

/** What there is to say of each rule that was judged. */
export function breachesOf(rules: readonly ReadRule[], sheet: Sheet): readonly Draft[] {
  return rules.flatMap((read) => {
    const draft = breachOf(read, judge(read.statement, sheet.figures), sheet);
    return draft === null ? [] : [draft];
  });
}

/** The cells of rules that already speak of a blank. */
export function toldBlanks(ruled: readonly Draft[]): ReadonlySet<string> {
  const told = ruled.filter(({ habit, kind }) => habit === "blank" || kind === "blank");
  return new Set(told.flatMap(({ cells }) => cells));
}
