import { rationalOf, type Rational } from "../formula/rational";
import { add, compare, negated, parseDecimal, ZERO, type Decimal } from "../number/decimal";
import { byRule, NO_EVIDENCE, type ByRule, type RuleOutcome } from "./by-rule";
import type { Criterion, NotApplicable } from "./criteria-set";
import type { Entered, Entry } from "./entries";
import { roundedAt } from "./exact";
import type { Source } from "./quantities";
import type { Counted, CriterionScore, Evidence, ToEnter, Unjudged } from "./result";

/** What one criterion is worth to one unit, before the tree above it has its say. */
export interface Worth {
  readonly points: Decimal | null;
  readonly applicableMax: Decimal | null;
  readonly unjudged: Unjudged | null;
  readonly counted: Counted | null;
  readonly computed: Decimal | null;
  readonly evidence: Evidence;
  readonly notApplicable: CriterionScore["notApplicable"];
  readonly knockOut: boolean;
}

/** The points that people entered, each null where there are none that can be read. */
export interface EnteredPoints {
  readonly self: Decimal | null;
  readonly appraised: Decimal | null;
  readonly reappraised: Decimal | null;
  readonly survey: Decimal | null;
}

/** The points that people entered for a criterion. */
export function enteredPoints(entry: Entry): EnteredPoints {
  return {
    self: readPoints(entry.self),
    appraised: readPoints(entry.appraised),
    reappraised: readPoints(entry.reappraised),
    survey: readPoints(entry.survey),
  };
}

function readPoints(entered: Entered | null): Decimal | null {
  return entered === null ? null : parseDecimal(entered.value);
}

/**
 * Scores a criterion that nothing stands below. `excused` is the policy of the criterion itself or of one above that does
 * not apply to the unit. A bonus or penalty that nobody entered is none.
 */
export function scoreLeaf(
  criterion: Criterion,
  group: Criterion["group"],
  entry: Entry,
  excused: NotApplicable | null,
  places: number,
  source: Source,
): Worth {
  const max = maximumOf(criterion);
  if (max === "unreadable") {
    return nothing({ reason: "unreadable-set", text: criterion.max ?? "" }, null, NO_EVIDENCE);
  }
  if (excused !== null) return excusedWorth(excused, "entered", max, NO_EVIDENCE);
  if (criterion.scoring === null) return nothing({ reason: "below", codes: [] }, max, NO_EVIDENCE);
  const ruled = byRule(criterion.scoring, max === null ? null : rationalOf(max), entry, source);
  const candidate = candidateOf(criterion, entry, ruled);
  if (candidate.from === "nobody" && isLeftOut(candidate.unjudged, group, max)) {
    return { ...nothing(null, max, ruled.evidence), points: ZERO };
  }
  return worthOf(criterion, candidate, ruled, places, max);
}

/** A maximum is a plain number from 0 on; null where the set leaves it to be entered. */
export function maximumOf({ max }: Criterion): Decimal | null | "unreadable" {
  if (max === null) return null;
  const value = parseDecimal(max);
  return value === null || value.units < 0n ? "unreadable" : value;
}

/** What may count, by who gave it. */
type Candidate =
  | { readonly from: "rule"; readonly points: Rational; readonly knockOut: boolean }
  | { readonly from: "person"; readonly by: Counted; readonly entered: Entered }
  | { readonly from: "nothing-occurred" }
  | { readonly from: "nobody"; readonly unjudged: Unjudged };

/**
 * The second appraisal goes before the first, and either before the rule: an appraiser may refuse what has no evidence. What
 * a unit claims for itself counts only where no figure says it. A survey's criterion takes no other points.
 */
function candidateOf(criterion: Criterion, entry: Entry, { outcome }: ByRule): Candidate {
  if (criterion.scorer === "survey" || criterion.scoring?.kind === "survey") {
    return entry.survey === null
      ? ruledOr("survey", outcome)
      : { from: "person", by: "survey", entered: entry.survey };
  }
  if (entry.reappraised !== null) {
    return { from: "person", by: "reappraised", entered: entry.reappraised };
  }
  if (entry.appraised !== null) {
    return { from: "person", by: "appraised", entered: entry.appraised };
  }
  return entry.self !== null && isLeftToPeople(outcome)
    ? { from: "person", by: "self", entered: entry.self }
    : ruledOr("points", outcome);
}

function isLeftToPeople(outcome: RuleOutcome): boolean {
  if (outcome.state === "by-hand") return true;
  return (
    outcome.state === "unjudged" &&
    outcome.unjudged.reason === "not-entered" &&
    outcome.unjudged.what === "option"
  );
}

function ruledOr(what: ToEnter, outcome: RuleOutcome): Candidate {
  switch (outcome.state) {
    case "points":
      return { from: "rule", points: outcome.points, knockOut: outcome.knockOut };
    case "nothing-occurred":
      return { from: "nothing-occurred" };
    case "unjudged":
      return { from: "nobody", unjudged: outcome.unjudged };
    case "by-hand":
      return { from: "nobody", unjudged: { reason: "not-entered", what } };
  }
}

function isLeftOut(unjudged: Unjudged, group: Criterion["group"], max: Decimal | null): boolean {
  return group !== "main" && max !== null && unjudged.reason === "not-entered";
}

function worthOf(
  criterion: Criterion,
  candidate: Candidate,
  { outcome, evidence }: ByRule,
  places: number,
  max: Decimal | null,
): Worth {
  if (candidate.from === "nobody") return nothing(candidate.unjudged, max, evidence);
  if (candidate.from === "nothing-occurred") {
    return excusedWorth(criterion.notApplicable, "zero-denominator", max, evidence);
  }
  if (max === null) return nothing({ reason: "maximum-missing" }, max, evidence);
  const computed =
    outcome.state === "points" ? ruledPoints(criterion, outcome.points, places, max) : null;
  const base = { ...nothing(null, max, evidence), computed };
  if (candidate.from === "rule") {
    return { ...base, points: computed, counted: "computed", knockOut: candidate.knockOut };
  }
  const { entered, by } = candidate;
  const given = parseDecimal(entered.value);
  if (given === null) return { ...base, unjudged: { reason: "no-number", entered } };
  if (given.units < 0n || compare(given, max) > 0) {
    return { ...base, unjudged: { reason: "out-of-range", entered, max: criterion.max ?? "" } };
  }
  const points = atMost(roundedAt(rationalOf(given), places), max);
  const knockOut = outcome.state === "points" && outcome.knockOut && points.units === 0n;
  return { ...base, points, counted: by, knockOut };
}

/** A step is the set's own rounding; else its decimals are. */
function ruledPoints(
  { scoring }: Criterion,
  points: Rational,
  places: number,
  max: Decimal,
): Decimal {
  const step = scoring !== null && "step" in scoring ? scoring.step : null;
  const own = step === null ? null : parseDecimal(step);
  return atMost(roundedAt(points, own === null ? places : Math.max(own.places, max.places)), max);
}

function atMost(value: Decimal, most: Decimal): Decimal {
  return compare(value, most) > 0 ? most : value;
}

function excusedWorth(
  policy: NotApplicable,
  because: "entered" | "zero-denominator",
  max: Decimal | null,
  evidence: Evidence,
): Worth {
  const notApplicable = { because, policy };
  if (policy === "remove") {
    return { ...nothing(null, ZERO, evidence), points: ZERO, notApplicable };
  }
  if (max === null) {
    return { ...nothing({ reason: "maximum-missing" }, null, evidence), notApplicable };
  }
  const points = policy === "full" ? max : ZERO;
  return { ...nothing(null, max, evidence), points, notApplicable };
}

function nothing(unjudged: Unjudged | null, max: Decimal | null, evidence: Evidence): Worth {
  return {
    points: null,
    applicableMax: max,
    unjudged,
    counted: null,
    computed: null,
    evidence,
    notApplicable: null,
    knockOut: false,
  };
}

/** Appraised − self, where both were given. */
export function appraisalDifference({
  self,
  appraised,
  reappraised,
}: EnteredPoints): Decimal | null {
  const last = reappraised ?? appraised;
  return self === null || last === null ? null : add(last, negated(self));
}
