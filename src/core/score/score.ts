import {
  add,
  compare,
  decimalText,
  isZero,
  quotient,
  shifted,
  subtract,
  sum,
  trimmed,
  ZERO,
  type Decimal,
} from "../number/decimal";
import { NO_EVIDENCE } from "./by-rule";
import type { CriteriaSet, Criterion, Expression, NotApplicable, Scoring } from "./criteria-set";
import { NO_ENTRY, type Entries } from "./entries";
import type { Figures } from "./figures";
import { appraisalDifference, enteredPoints, maximumOf, scoreLeaf, type Worth } from "./leaf";
import { treesOf, type Source } from "./quantities";
import type { CriterionScore, Score } from "./result";
import { branchesOf, type Branch } from "./tree";

/**
 * A unit's points by a set: criteria are scored and rounded, then summed; the index comes last. Main fields add up, a bonus
 * adds and a penalty takes up to the cap of its group, and the total does not fall below 0. What cannot be judged has no
 * points and says why; nothing above it has points either.
 */
export function score(set: CriteriaSet, figures: Figures, entries: Entries): Score {
  return scorerOf(set)(figures, entries);
}

/** The same for many units: the set's expressions are read once. */
export function scorerOf(set: CriteriaSet): (figures: Figures, entries: Entries) => Score {
  const trees = treesOf(set.criteria.flatMap(({ scoring }) => expressionsOf(scoring)));
  const branches = branchesOf(set);
  return (figures, entries) => {
    const unit: UnitContext = { source: { figures, trees }, entries, places: set.places };
    const fields = branches.map((branch) =>
      scoreBranch(branch, branch.criterion.group, null, unit),
    );
    return told(set, fields, entries);
  };
}

/** The expressions of a way of scoring, in the order in which it reads them. */
export function expressionsOf(scoring: Scoring | null): readonly Expression[] {
  switch (scoring?.kind) {
    case "bands":
    case "proportional":
    case "to-target":
    case "above-floor":
      return [scoring.ratio.numerator, scoring.ratio.denominator];
    case "deduct":
    case "count":
      return [scoring.count];
    case "deduct-and-quality":
      return [scoring.count, scoring.ratio.numerator, scoring.ratio.denominator];
    case "external-index":
      return [scoring.index];
    case "expression":
      return [scoring.points];
    default:
      return [];
  }
}

interface UnitContext {
  readonly source: Source;
  readonly entries: Entries;
  readonly places: number;
}

/** A criterion with its worth and those below it. */
interface Scored {
  readonly criterion: Criterion;
  readonly group: Criterion["group"];
  readonly max: Decimal | null;
  readonly worth: Worth;
  readonly knockedOutBy: string | null;
  readonly cutOff: Decimal | null;
  readonly children: readonly Scored[];
}

function scoreBranch(
  { criterion, children }: Branch,
  group: Criterion["group"],
  excusedAbove: NotApplicable | null,
  unit: UnitContext,
): Scored {
  const entry = unit.entries.get(criterion.code) ?? NO_ENTRY;
  const excused = excusedAbove ?? (entry.notApplicable ? criterion.notApplicable : null);
  const read = maximumOf(criterion);
  const max = read === "unreadable" ? null : read;
  const plain = { criterion, group, max, knockedOutBy: null, cutOff: null };
  if (children.length === 0) {
    const worth = scoreLeaf(criterion, group, entry, excused, unit.places, unit.source);
    return { ...plain, worth, children: [] };
  }
  const below = children.map((child) => scoreBranch(child, group, excused, unit));
  const knocking = below.find(({ worth }) => worth.knockOut);
  return withSum({
    ...plain,
    children: knocking === undefined ? below : below.map(knockedOut(knocking.criterion.code)),
  });
}

/** Sets a criterion and all below it to 0; what does not apply to the unit stays out of the maximum. */
function knockedOut(by: string): (scored: Scored) => Scored {
  const empty = (scored: Scored): Scored => ({
    ...scored,
    worth: { ...scored.worth, points: ZERO, unjudged: null },
    knockedOutBy: scored.knockedOutBy ?? by,
    cutOff: null,
    children: scored.children.map(empty),
  });
  return empty;
}

/** Gives a parent the sum of what stands below it, up to its own maximum. */
function withSum(scored: Omit<Scored, "worth">): Scored {
  const { children, max, group } = scored;
  const applicableMax = applicableOf(children, max, group);
  const missing = children.filter(({ worth }) => worth.points === null);
  const all = sum(children.map(({ worth }) => worth.points ?? ZERO));
  const isOver = applicableMax !== null && compare(all, applicableMax) > 0;
  const points = isOver ? applicableMax : all;
  const worth: Worth = {
    points: missing.length === 0 ? points : null,
    applicableMax,
    unjudged:
      missing.length === 0
        ? null
        : { reason: "below", codes: missing.map(({ criterion }) => criterion.code) },
    counted: null,
    computed: null,
    evidence: NO_EVIDENCE,
    notApplicable: commonExcuse(children),
    knockOut: false,
  };
  const isCut = isOver && missing.length === 0;
  return { ...scored, worth, cutOff: isCut ? subtract(all, points) : null };
}

/** A parent does not apply where nothing below it does, for one and the same reason. */
function commonExcuse(children: readonly Scored[]): Worth["notApplicable"] {
  const [first, ...others] = children.map(({ worth }) => worth.notApplicable);
  const isCommon = others.every(
    (other) => other?.because === first?.because && other?.policy === first?.policy,
  );
  return isCommon ? (first ?? null) : null;
}

/**
 * The maximum that a parent has left. The decision's own figure holds, less what was taken out below; where those below add
 * up to more than it, what is left of them, up to it; nothing where nothing is left. The maximum of a bonus or a penalty is
 * its cap, whatever stands below.
 */
function applicableOf(
  children: readonly Scored[],
  max: Decimal | null,
  group: Criterion["group"],
): Decimal | null {
  if (group !== "main" && max !== null) return max;
  const left = totalOf(children.map(({ worth }) => worth.applicableMax));
  if (max === null || left === null) return left;
  if (children.every(({ worth }) => worth.notApplicable?.policy === "remove")) return ZERO;
  const stated = totalOf(children.map((child) => child.max ?? child.worth.applicableMax));
  if (stated === null || compare(stated, max) >= 0) return compare(left, max) < 0 ? left : max;
  return subtract(max, subtract(stated, left));
}

/** The sum; null where one is missing. */
function totalOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}

function told(set: CriteriaSet, fields: readonly Scored[], entries: Entries): Score {
  const byCriterion = new Map(fields.flatMap(flat).map((one) => [one.criterion, one]));
  const criteria = set.criteria.map((criterion) =>
    toldCriterion(criterion, byCriterion.get(criterion) ?? null, entries),
  );
  const [main, bonus, penalty] = (["main", "bonus", "penalty"] as const).map((group) =>
    fields.filter((field) => field.group === group),
  );
  const points = {
    main: pointsOf(main ?? []),
    bonus: pointsOf(bonus ?? []),
    penalty: pointsOf(penalty ?? []),
  };
  const total = finalTotal(points.main, points.bonus, points.penalty);
  const applicableMax = totalOf((main ?? []).map(({ worth }) => worth.applicableMax));
  return {
    set: set.id,
    criteria,
    main: text(points.main),
    bonus: text(points.bonus),
    penalty: text(points.penalty),
    total: text(total),
    applicableMax: text(applicableMax),
    index: indexOf(total, applicableMax),
    soFar: decimalText(trimmed(soFarOf(main ?? []))),
    unjudged: criteria.filter(isUnjudgedLeaf).map(({ code }) => code),
    isSample: criteria.some(({ isSample }) => isSample),
  };
}

function flat(scored: Scored): readonly Scored[] {
  return [scored, ...scored.children.flatMap(flat)];
}

function pointsOf(fields: readonly Scored[]): Decimal | null {
  return totalOf(fields.map(({ worth }) => worth.points));
}

function finalTotal(
  main: Decimal | null,
  bonus: Decimal | null,
  penalty: Decimal | null,
): Decimal | null {
  if (main === null || bonus === null || penalty === null) return null;
  const total = subtract(add(main, bonus), penalty);
  return total.units < 0n ? ZERO : total;
}

function soFarOf(fields: readonly Scored[]): Decimal {
  const leaves = fields.flatMap(flat).filter(({ children }) => children.length === 0);
  return sum(leaves.map(({ worth }) => worth.points ?? ZERO));
}

function indexOf(total: Decimal | null, max: Decimal | null): string | null {
  if (total === null || max === null || isZero(max)) return null;
  return decimalText(quotient(shifted(total, 2), max, INDEX_PLACES));
}

const INDEX_PLACES = 2;

function isUnjudgedLeaf({ isLeaf, unjudged }: CriterionScore): boolean {
  return isLeaf && unjudged !== null;
}

function toldCriterion(
  criterion: Criterion,
  scored: Scored | null,
  entries: Entries,
): CriterionScore {
  const entered = enteredPoints(entries.get(criterion.code) ?? NO_ENTRY);
  const { reappraised, appraised } = entered;
  const worth = scored?.worth ?? null;
  return {
    code: criterion.code,
    parent: criterion.parent,
    name: criterion.name,
    group: scored?.group ?? criterion.group,
    scorer: criterion.scorer,
    scoring: criterion.scoring,
    lead: criterion.lead,
    evidenceAsked: criterion.evidence,
    basis: criterion.basis,
    isSample: criterion.isSample,
    isLeaf: scored === null || scored.children.length === 0,
    max: criterion.max,
    applicableMax: text(worth?.applicableMax ?? null),
    points: text(worth?.points ?? null),
    unjudged: worth === null ? { reason: "below", codes: [] } : worth.unjudged,
    counted: worth?.counted ?? null,
    computed: text(worth?.computed ?? null),
    evidence: worth?.evidence ?? NO_EVIDENCE,
    selfPoints: text(entered.self),
    appraisedPoints: text(reappraised ?? appraised),
    firstAppraised: reappraised === null ? null : text(appraised),
    surveyPoints: text(entered.survey),
    difference: text(appraisalDifference(entered)),
    lost: scored === null ? null : text(lostOf(scored)),
    notApplicable: worth?.notApplicable ?? null,
    knockedOutBy: scored?.knockedOutBy ?? null,
    cutOff: text(scored?.cutOff ?? null),
  };
}

function lostOf({ group, worth }: Scored): Decimal | null {
  const { points, applicableMax } = worth;
  if (points === null || group === "bonus") return null;
  if (group === "penalty") return points;
  return applicableMax === null ? null : subtract(applicableMax, points);
}

function text(value: Decimal | null): string | null {
  return value === null ? null : decimalText(trimmed(value));
}
