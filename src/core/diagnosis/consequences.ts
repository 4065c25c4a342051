import type { IndicatorKind } from "../form/form";
import { compare, isWhole, negated, subtract, whole, type Decimal } from "../number/decimal";
import { figuresWith } from "../rule/figures";
import { judge, type Figures, type Judgement } from "../rule/judge";
import type { ReadRule, RulePack } from "../rule/rule";
import type { Sheet } from "../rule/sheet";
import { codesOf, type Statement } from "../rule/statement";
import { sidesOf, withChange, type Sides } from "./sides";

/** What a change would do: the rules it puts right, and whether it does no harm. */
export interface Consequences {
  readonly mended: ReadonlySet<ReadRule>;
  /** It breaks no rule, and every new value is a figure of its row's unit. */
  readonly isHarmless: boolean;
}

/** How a rule stands on the sheet as it is. */
export interface Standing {
  readonly sides: Sides | null;
  readonly isBroken: boolean;
  /** A rate that was cut instead of rounded: it stands, and may stand so after a change. */
  readonly isCut: boolean;
}

/** Formula cells that a change makes anew: the changes with theirs. */
export type Follow = (changes: ReadonlyMap<string, Decimal>) => ReadonlyMap<string, Decimal>;

/** The rules of a sheet that weigh, ready to be judged again after changes. */
export interface Foresight {
  /** What a set of changes (by code) would do. Only rules that read a changed cell are judged again. */
  readonly after: (changes: ReadonlyMap<string, Decimal>) => Consequences;
  readonly standing: (read: ReadRule) => Standing;
  /** The rules that read a figure. */
  readonly rulesAt: (code: string) => readonly ReadRule[];
  readonly follow: Follow;
}

/** Prepares the rules of a sheet. A rule that gives no more than a notice holds nothing up. */
export function foresee(
  sheet: Sheet,
  rules: readonly ReadRule[],
  pack: RulePack,
  follow: Follow,
): Foresight {
  const weighing = rules.filter(({ rule }) => rule.severity !== "notice");
  const byCode = new Map<string, ReadRule[]>();
  for (const read of weighing) {
    for (const code of codesOf(read.statement)) {
      const own = byCode.get(code);
      if (own === undefined) byCode.set(code, [read]);
      else own.push(read);
    }
  }
  const standing = standings(sheet.figures);
  const rulesAt = (code: string): readonly ReadRule[] => byCode.get(code) ?? [];
  const after = (changes: ReadonlyMap<string, Decimal>): Consequences => {
    const all = follow(changes);
    const figures = figuresWith(sheet.figures, all);
    const touched = new Set([...all.keys()].flatMap(rulesAt));
    const mended = new Set<ReadRule>();
    let isHarmless = [...changes].every(([code, value]) => isPossible(code, value, sheet, pack));
    for (const read of touched) {
      const before = standing(read);
      const isBroken = isBrokenAfter(read.statement, before.sides, all, sheet.figures, figures);
      if (!isBroken && before.isBroken) mended.add(read);
      if (isBroken && !before.isBroken) isHarmless = false;
    }
    return { mended, isHarmless };
  };
  return { after, standing, rulesAt, follow };
}

/** How a rule stands before any change; worked out once, and only for rules that are asked about. */
function standings(figures: Figures): (read: ReadRule) => Standing {
  const known = new Map<ReadRule, Standing>();
  return (read) => {
    const before = known.get(read);
    if (before !== undefined) return before;
    const { verdict } = judge(read.statement, figures);
    const sides = sidesOf(read.statement, figures);
    const standing = { sides, isBroken: BREACHES.has(verdict), isCut: verdict === "rate-cut" };
    known.set(read, standing);
    return standing;
  };
}

/** A column of a table may have thousands of terms: a sum is judged by its change alone. */
function isBrokenAfter(
  statement: Statement,
  sides: Sides | null,
  changes: ReadonlyMap<string, Decimal>,
  before: Figures,
  after: Figures,
): boolean {
  const known = statement.kind === "equation" && sides !== null;
  const gap = known ? gapAfter(sides, changes, before) : null;
  if (gap === null || sides === null) return BREACHES.has(judge(statement, after).verdict);
  if (compare(gap.units < 0n ? negated(gap) : gap, sides.slack) <= 0) return false;
  return gap.units > 0n ? !sides.second.hasBlank : !sides.first.hasBlank;
}

/** The total less its parts; null where a changed cell held no figure or nothing was filled in. */
export function gapAfter(
  { first, second }: Sides,
  changes: ReadonlyMap<string, Decimal>,
  figures: Figures,
): Decimal | null {
  if (!first.isFilled || !second.isFilled) return null;
  let left = first;
  let right = second;
  for (const [code, value] of changes) {
    const isRead = left.weights.has(code) || right.weights.has(code);
    const held = figures.operand(code);
    if (held.state === "blank") return null;
    if (!isRead) continue;
    const old = held.state === "figure" ? held.value : whole(0);
    left = { ...left, value: withChange(left, code, old, value) };
    right = { ...right, value: withChange(right, code, old, value) };
  }
  return subtract(left.value, right.value);
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

/** Whether a figure of the row's unit can have this value. */
export function isPossible(
  code: string,
  value: Decimal,
  { byCode }: Sheet,
  pack: RulePack,
): boolean {
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
