import type { IndicatorKind } from "../form/form";
import { compare, isWhole, whole, type Decimal } from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import { figuresWith } from "../rule/figures";
import { judge, type Figures, type Judgement } from "../rule/judge";
import type { ReadRule, RulePack } from "../rule/rule";
import { codesOf } from "../rule/statement";
import { balanceOf, isBrokenAfter, type Balance } from "./balance";

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
      const own = byCode.get(code);
      if (own === undefined) byCode.set(code, [read]);
      else own.push(read);
    }
  }
  const standingOf = standings(sheet.figures);
  return (changes) => {
    const figures = figuresWith(sheet.figures, changes);
    const touched = new Set([...changes.keys()].flatMap((code) => byCode.get(code) ?? []));
    const mended = new Set<ReadRule>();
    let harmless = [...changes].every(([code, value]) => isPossible(code, value, sheet, pack));
    for (const read of touched) {
      const { balance, wasBroken } = standingOf(read);
      const off = balance === null ? null : isBrokenAfter(balance, changes, sheet.figures);
      const broken = off === null ? isBroken(read, figures) : off && weighs(read);
      if (!broken && wasBroken) mended.add(read);
      if (broken && !wasBroken) harmless = false;
    }
    return { mended, harmless };
  };
}

interface Standing {
  readonly balance: Balance | null;
  readonly wasBroken: boolean;
}

/** How a rule stands before any change; worked out once, and only for rules that a change touches. */
function standings(figures: Figures): (read: ReadRule) => Standing {
  const known = new Map<ReadRule, Standing>();
  return (read) => {
    const before = known.get(read);
    if (before !== undefined) return before;
    const balance = balanceOf(read.statement, figures);
    const standing = { balance, wasBroken: isBroken(read, figures) };
    known.set(read, standing);
    return standing;
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
