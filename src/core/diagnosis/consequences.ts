import type { IndicatorKind } from "../form/form";
import { compare, isWhole, whole, type Decimal } from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import { figuresWith } from "../rule/figures";
import { judge, type Figures, type Judgement } from "../rule/judge";
import type { ReadRule, RulePack } from "../rule/rule";
import { codesOf } from "../rule/statement";
import { balanceOf, isBrokenAfter } from "./balance";

/** What a change would do: the rules it puts right, and whether it does no harm. */
export interface Consequences {
  readonly mended: ReadonlySet<ReadRule>;
  /** It breaks no rule, and every new value is a figure of its row's unit. */
  readonly harmless: boolean;
}

/** Answers what a set of changes (by code) would do to the rules of one sheet. */
export type Foresight = (changes: ReadonlyMap<string, Decimal>) => Consequences;

/** Prepares the rules of a sheet to be judged again after changes; only rules that read a changed cell are. */
export function foresee(sheet: Sheet, rules: readonly ReadRule[], pack: RulePack): Foresight {
  const byCode = new Map<string, ReadRule[]>();
  for (const read of rules) {
    for (const code of codesOf(read.statement)) {
      byCode.set(code, [...(byCode.get(code) ?? []), read]);
    }
  }
  const balances = new Map(
    rules.map((read) => [read, balanceOf(read.statement, sheet.figures)] as const),
  );
  const brokenNow = new Set(rules.filter((read) => isBroken(read, sheet.figures)));
  return (changes) => {
    const figures = figuresWith(sheet.figures, changes);
    const touched = new Set([...changes.keys()].flatMap((code) => byCode.get(code) ?? []));
    const mended = new Set<ReadRule>();
    let harmless = [...changes].every(([code, value]) => isPossible(code, value, sheet, pack));
    for (const read of touched) {
      const balance = balances.get(read) ?? null;
      const off = balance === null ? null : isBrokenAfter(balance, changes, sheet.figures);
      const broken = off === null ? isBroken(read, figures) : off && weighs(read);
      if (!broken && brokenNow.has(read)) mended.add(read);
      if (broken && !brokenNow.has(read)) harmless = false;
    }
    return { mended, harmless };
  };
}

function isBroken(read: ReadRule, figures: Figures): boolean {
  return weighs(read) && BREACHES.has(judge(read.statement, figures).verdict);
}

function weighs({ rule }: ReadRule): boolean {
  return rule.severity !== "notice";
}

const BREACHES: ReadonlySet<Judgement["verdict"]> = new Set<Judgement["verdict"]>([
  "unequal",
  "exceeds",
  "rate-off",
  "zero-over-zero",
  "over-zero",
  "not-member",
  "condition-broken",
  "note-differs",
]);

function isPossible(code: string, value: Decimal, { byCode }: Sheet, pack: RulePack): boolean {
  const kind: IndicatorKind | undefined = byCode.get(code)?.indicator.kind;
  const isNegative = value.units < 0n;
  switch (kind) {
    case undefined:
    case "group":
    case "coded":
      return false;
    case "count":
      return !isNegative && isWhole(value);
    case "money":
      return !isNegative;
    case "rate":
      return (
        pack.unbounded.includes(code) ||
        (!isNegative && (pack.mayPass100.includes(code) || compare(value, whole(100)) <= 0))
      );
  }
}
