import { compareRationals, minus, over, plus, times, type Rational } from "../formula/rational";
import { textKey } from "../text/key";
import type { PointBand, Scoring } from "./criteria-set";
import type { Entry } from "./entries";
import { fraction, HUNDRED, NONE, roundedTo, within } from "./exact";
import { figured, quantity, ratio, type Missing, type Source } from "./quantities";
import type { Evidence, Unjudged } from "./result";

/** What the set's rule makes of one criterion. */
export type RuleOutcome =
  /** `knockOut`: the chosen answer sets the whole parent to 0. */
  | { readonly state: "points"; readonly points: Rational; readonly knockOut: boolean }
  /** 0 over 0. */
  | { readonly state: "nothing-occurred" }
  | { readonly state: "unjudged"; readonly unjudged: Unjudged }
  /** A person gives the points. */
  | { readonly state: "by-hand" };

export interface ByRule {
  readonly outcome: RuleOutcome;
  readonly evidence: Evidence;
}

export const NO_EVIDENCE: Evidence = { ratio: null, count: null, option: null, band: null };

/**
 * The points of a criterion by its kind (K1–K13), exact and within 0 and the maximum. What they rest on is given even where
 * the maximum is not known.
 */
export function byRule(
  scoring: Scoring,
  max: Rational | null,
  entry: Entry,
  source: Source,
): ByRule {
  switch (scoring.kind) {
    case "entered":
    case "survey":
      return { outcome: { state: "by-hand" }, evidence: NO_EVIDENCE };
    case "options":
      return byOption(scoring, max, entry);
    case "bands":
    case "proportional":
    case "to-target":
    case "above-floor":
      return byRatio(scoring, max, entry, source);
    case "deduct":
    case "count":
      return byCount(scoring, max, entry, source);
    case "deduct-and-quality":
      return byCountAndRatio(scoring, max, entry, source);
    case "external-index":
      return byIndex(scoring, max, entry, source);
    case "expression":
      return byExpression(scoring, max, source);
  }
}

type Kind<K extends Scoring["kind"]> = Extract<Scoring, { readonly kind: K }>;

function byOption(
  { options }: Kind<"options">,
  max: Rational | null,
  { option: chosen }: Entry,
): ByRule {
  if (chosen === null) return unjudged({ reason: "not-entered", what: "option" });
  const option = options.find(({ label }) => textKey(label) === textKey(chosen.label));
  if (option === undefined) return unjudged({ reason: "unknown-option", ...chosen });
  const { label, points, knockOut } = option;
  const evidence = { ...NO_EVIDENCE, option: { label, points, cell: chosen.cell } };
  return judged(evidence, max, fraction(points), points, knockOut);
}

function byRatio(
  scoring: Kind<"bands" | "proportional" | "to-target" | "above-floor">,
  max: Rational | null,
  entry: Entry,
  source: Source,
): ByRule {
  const read = ratio(scoring.ratio, entry, source);
  if ("missing" in read) return unjudged(read.missing);
  if ("nothingOccurred" in read) return nothingOccurred(read.nothingOccurred, null);
  const evidence = { ...NO_EVIDENCE, ratio: read.told };
  if (scoring.kind === "bands") return byBand(scoring.bands, read.value, max, evidence);
  if (max === null) return unjudged({ reason: "maximum-missing" }, evidence);
  const points = ofRatio(scoring, read.value, max);
  if ("missing" in points) return unjudged(points.missing, evidence);
  return stepped(points.value, scoring.step, max, evidence);
}

/** Bands may stand in any order: the highest lower bound that the ratio reaches decides. */
function byBand(
  bands: readonly PointBand[],
  value: Rational,
  max: Rational | null,
  evidence: Evidence,
): ByRule {
  let best: { readonly band: PointBand; readonly from: Rational } | null = null;
  for (const band of bands) {
    const from = fraction(band.from);
    if (from === null) return unjudged({ reason: "unreadable-set", text: band.from }, evidence);
    const isReached = compareRationals(from, value) <= 0;
    if (isReached && (best === null || compareRationals(from, best.from) > 0)) {
      best = { band, from };
    }
  }
  if (best === null) return judged(evidence, max, NONE, "0");
  const { band } = best;
  return judged({ ...evidence, band }, max, fraction(band.points), band.points);
}

function ofRatio(
  scoring: Kind<"proportional" | "to-target" | "above-floor">,
  value: Rational,
  max: Rational,
): { readonly value: Rational } | Missing {
  const share = percentOf(max, within(value, NONE, HUNDRED));
  switch (scoring.kind) {
    case "proportional":
      return { value: share };
    case "to-target": {
      const target = fraction(scoring.target);
      if (target === null || target.top <= 0n) return unreadable(scoring.target);
      const reached = compareRationals(value, target) >= 0;
      return { value: reached ? max : times(max, over(value, target) ?? NONE) };
    }
    case "above-floor": {
      const floor = fraction(scoring.floor);
      if (floor === null) return unreadable(scoring.floor);
      return { value: compareRationals(value, floor) >= 0 ? share : NONE };
    }
  }
}

function byCount(
  scoring: Kind<"deduct" | "count">,
  max: Rational | null,
  entry: Entry,
  source: Source,
): ByRule {
  const read = quantity(scoring.count, entry.count, "count", source);
  if ("missing" in read) return unjudged(read.missing);
  const evidence = { ...NO_EVIDENCE, count: read.told };
  const each = fraction(scoring.each);
  if (each === null) return unjudged({ reason: "unreadable-set", text: scoring.each }, evidence);
  if (max === null) return unjudged({ reason: "maximum-missing" }, evidence);
  const counted = times(each, read.value);
  return judged(evidence, max, scoring.kind === "count" ? counted : minus(max, counted), "");
}

function byCountAndRatio(
  scoring: Kind<"deduct-and-quality">,
  max: Rational | null,
  entry: Entry,
  source: Source,
): ByRule {
  const count = quantity(scoring.count, entry.count, "count", source);
  if ("missing" in count) return unjudged(count.missing);
  const read = ratio(scoring.ratio, entry, source);
  if ("missing" in read) return unjudged(read.missing, { ...NO_EVIDENCE, count: count.told });
  if ("nothingOccurred" in read) return nothingOccurred(read.nothingOccurred, count.told);
  const evidence = { ...NO_EVIDENCE, count: count.told, ratio: read.told };
  const each = fraction(scoring.each);
  const quality = fraction(scoring.quality);
  if (each === null) return unjudged({ reason: "unreadable-set", text: scoring.each }, evidence);
  if (quality === null) {
    return unjudged({ reason: "unreadable-set", text: scoring.quality }, evidence);
  }
  if (max === null) return unjudged({ reason: "maximum-missing" }, evidence);
  const added = percentOf(quality, within(read.value, NONE, HUNDRED));
  const points = plus(minus(max, times(each, count.value)), added);
  return stepped(points, scoring.step, max, evidence);
}

function byIndex(
  { index }: Kind<"external-index">,
  max: Rational | null,
  entry: Entry,
  source: Source,
): ByRule {
  const read = quantity(index, entry.count, "count", source);
  if ("missing" in read) return unjudged(read.missing);
  const evidence = { ...NO_EVIDENCE, count: read.told };
  if (max === null) return unjudged({ reason: "maximum-missing" }, evidence);
  return judged(evidence, max, percentOf(max, read.value), "");
}

function byExpression(
  { points }: Kind<"expression">,
  max: Rational | null,
  source: Source,
): ByRule {
  const read = figured(points, source);
  if (read === null) return unjudged({ reason: "unreadable-set", text: points });
  if ("missing" in read) {
    return read.missing.reason === "zero-over-zero"
      ? nothingOccurred(null, null)
      : unjudged(read.missing);
  }
  return judged({ ...NO_EVIDENCE, count: read.told }, max, read.value, points);
}

/** Points within 0 and the maximum; `text` is what the set says where it is no number. */
function judged(
  evidence: Evidence,
  max: Rational | null,
  points: Rational | null,
  text: string,
  knockOut = false,
): ByRule {
  if (max === null) return unjudged({ reason: "maximum-missing" }, evidence);
  if (points === null) return unjudged({ reason: "unreadable-set", text }, evidence);
  return { outcome: { state: "points", points: within(points, NONE, max), knockOut }, evidence };
}

/** By the set's own step; what has earned the maximum keeps it, though it be no multiple of the step. */
function stepped(points: Rational, step: string | null, max: Rational, evidence: Evidence): ByRule {
  if (step === null) return judged(evidence, max, points, "");
  const size = fraction(step);
  if (size === null || size.top <= 0n) {
    return unjudged({ reason: "unreadable-set", text: step }, evidence);
  }
  const isFull = compareRationals(points, max) >= 0;
  return judged(evidence, max, isFull ? max : roundedTo(points, size), "");
}

function nothingOccurred(ratio: Evidence["ratio"], count: Evidence["count"]): ByRule {
  return { outcome: { state: "nothing-occurred" }, evidence: { ...NO_EVIDENCE, ratio, count } };
}

function unjudged(reason: Unjudged, evidence: Evidence = NO_EVIDENCE): ByRule {
  return { outcome: { state: "unjudged", unjudged: reason }, evidence };
}

function unreadable(text: string): Missing {
  return { missing: { reason: "unreadable-set", text } };
}

function percentOf(whole: Rational, percent: Rational): Rational {
  return over(times(whole, percent), HUNDRED) ?? NONE;
}
