import {
  compare,
  decimalText,
  isZero,
  parseDecimal,
  trimmed,
  whole,
  type Decimal,
} from "../number/decimal";
import { textKey } from "../text/key";
import type { Vocabulary } from "../written-rules/vocabulary";
import type { Criterion, Expression, PointBand, RatioOf, Scoring } from "./criteria-set";
import { codesIn, ExpressionError, parseExpression, type ExpressionTree } from "./expression";
import { findingAt } from "./finding-at";
import { maximumOf } from "./leaf";
import type { SetFault, SetFinding, SetNumber } from "./set-fault";

type Weighed = readonly [fault: SetFault, weight: SetFinding["weight"]];

/** What is wrong with how one criterion is scored. */
export function checkScoring(
  criterion: Criterion,
  vocabulary: Vocabulary | null,
): readonly SetFinding[] {
  const { scoring } = criterion;
  if (scoring === null) return [];
  const read = maximumOf(criterion);
  const max = read === "unreadable" ? null : read;
  return [
    ...numberFaults(scoring),
    ...choiceFaults(criterion, scoring, max),
    ...expressionFaults(scoring, vocabulary),
  ].map(([fault, weight]) => findingAt(criterion, "scoring", fault, weight));
}

function numberFaults(scoring: Scoring): readonly Weighed[] {
  switch (scoring.kind) {
    case "proportional":
      return step(scoring.step);
    case "to-target":
      return [...percent("target", scoring.target), ...step(scoring.step)];
    case "above-floor":
      return [...percent("floor", scoring.floor), ...step(scoring.step)];
    case "deduct":
    case "count":
      return aboveZero("each", scoring.each);
    case "deduct-and-quality":
      return [
        ...aboveZero("each", scoring.each),
        ...aboveZero("quality", scoring.quality),
        ...step(scoring.step),
      ];
    case "options":
      return scoring.options.flatMap(({ points }) => fromZero("points", points));
    case "bands":
      return scoring.bands.flatMap(({ from, points }) => [
        ...fromZero("from", from),
        ...fromZero("points", points),
      ]);
    case "external-index":
    case "survey":
    case "entered":
    case "expression":
      return [];
  }
}

function step(text: string | null): readonly Weighed[] {
  return text === null ? [] : aboveZero("step", text);
}

function aboveZero(what: SetNumber, text: string): readonly Weighed[] {
  const value = parseDecimal(text);
  if (value === null) return [error({ fault: "no-number", what, text })];
  return value.units > 0n ? [] : [error({ fault: "not-above-zero", what, text })];
}

function fromZero(what: SetNumber, text: string): readonly Weighed[] {
  const value = parseDecimal(text);
  if (value === null) return [error({ fault: "no-number", what, text })];
  return value.units < 0n ? [error({ fault: "below-zero", what, text })] : [];
}

function percent(what: SetNumber, text: string): readonly Weighed[] {
  const value = parseDecimal(text);
  return value !== null && compare(value, whole(100)) > 0
    ? [warning({ fault: "above-hundred", what, text })]
    : aboveZero(what, text);
}

function choiceFaults(
  { parent }: Criterion,
  scoring: Scoring,
  max: Decimal | null,
): readonly Weighed[] {
  switch (scoring.kind) {
    case "options":
      return scoring.options.length === 0
        ? [error({ fault: "no-options" })]
        : optionFaults(scoring.options, parent, max);
    case "bands":
      return scoring.bands.length === 0
        ? [error({ fault: "no-bands" })]
        : bandFaults(scoring.bands, max);
    default:
      return [];
  }
}

type Options = Extract<Scoring, { readonly kind: "options" }>["options"];

function optionFaults(
  options: Options,
  parent: string | null,
  max: Decimal | null,
): readonly Weighed[] {
  const seen = new Set<string>();
  const each = options.flatMap(({ label, points, knockOut }): readonly Weighed[] => {
    const value = parseDecimal(points);
    const isRepeated = seen.has(textKey(label));
    seen.add(textKey(label));
    return [
      ...(isRepeated ? [error({ fault: "repeated-option", label })] : []),
      ...(isAbove(value, max)
        ? [error({ fault: "option-above-maximum", label, points, max: textOf(max) })]
        : []),
      ...(knockOut && value !== null && !isZero(value)
        ? [error({ fault: "knock-out-with-points", label, points })]
        : []),
      ...(knockOut && parent === null ? [warning({ fault: "knock-out-alone", label })] : []),
    ];
  });
  return [...each, ...unreachableMaximum(options, max)];
}

function bandFaults(bands: readonly PointBand[], max: Decimal | null): readonly Weighed[] {
  const seen: Band[] = [];
  const each = bands.flatMap((band): readonly Weighed[] => {
    const read = readBand(band);
    if (read === null) return [];
    const faults = [...overMaximum(band, read, max), ...againstOthers(read, seen)];
    seen.push(read);
    return faults;
  });
  return [...each, ...fallingPoints(seen), ...unreachableMaximum(bands, max)];
}

interface Band {
  readonly band: PointBand;
  readonly from: Decimal;
  readonly points: Decimal;
}

function readBand(band: PointBand): Band | null {
  const from = parseDecimal(band.from);
  const points = parseDecimal(band.points);
  return from === null || points === null ? null : { band, from, points };
}

function overMaximum(
  { from, points }: PointBand,
  read: Band,
  max: Decimal | null,
): readonly Weighed[] {
  return [
    ...(compare(read.from, whole(100)) > 0
      ? [warning({ fault: "above-hundred", what: "from", text: from })]
      : []),
    ...(isAbove(read.points, max)
      ? [error({ fault: "band-above-maximum", from, points, max: textOf(max) })]
      : []),
  ];
}

/** Bands go from the highest down; one that begins no lower than one above it is never reached that way. */
function againstOthers({ band, from }: Band, above: readonly Band[]): readonly Weighed[] {
  const same = above.find((other) => compare(other.from, from) === 0);
  if (same !== undefined) return [error({ fault: "repeated-band", from: band.from })];
  const lower = above.find((other) => compare(other.from, from) < 0);
  return lower === undefined
    ? []
    : [error({ fault: "unreachable-band", from: band.from, above: lower.band.from })];
}

function fallingPoints(bands: readonly Band[]): readonly Weighed[] {
  const descending = bands.toSorted((a, b) => compare(b.from, a.from));
  return descending.flatMap((higher, at) => {
    const lower = descending[at + 1];
    if (lower === undefined || compare(lower.points, higher.points) <= 0) return [];
    return [
      error({
        fault: "falling-points",
        from: higher.band.from,
        points: higher.band.points,
        lower: lower.band.from,
        lowerPoints: lower.band.points,
      }),
    ];
  });
}

function unreachableMaximum(
  choices: readonly { readonly points: string }[],
  max: Decimal | null,
): readonly Weighed[] {
  const best = choices
    .flatMap(({ points }) => parseDecimal(points) ?? [])
    .toSorted((a, b) => compare(b, a))[0];
  if (best === undefined || max === null || compare(best, max) >= 0) return [];
  return [warning({ fault: "maximum-unreachable", best: textOf(best), max: textOf(max) })];
}

/** An expression with what it should come to. */
interface Use {
  readonly text: Expression;
  readonly of: "count" | "any";
}

function expressionFaults(scoring: Scoring, vocabulary: Vocabulary | null): readonly Weighed[] {
  if (scoring.kind === "expression" && scoring.points.trim() === "") {
    return [error({ fault: "no-expression" })];
  }
  return usesOf(scoring).flatMap((use) => useFaults(use, vocabulary));
}

function usesOf(scoring: Scoring): readonly Use[] {
  switch (scoring.kind) {
    case "bands":
    case "proportional":
    case "to-target":
    case "above-floor":
      return countsOf(scoring.ratio);
    case "deduct":
    case "count":
      return [{ text: scoring.count, of: "count" }];
    case "deduct-and-quality":
      return [{ text: scoring.count, of: "count" }, ...countsOf(scoring.ratio)];
    case "external-index":
      return [{ text: scoring.index, of: "any" }];
    case "expression":
      return [{ text: scoring.points, of: "any" }];
    case "options":
    case "survey":
    case "entered":
      return [];
  }
}

function countsOf({ numerator, denominator }: RatioOf): readonly Use[] {
  return [numerator, denominator].map((text) => ({ text, of: "count" }));
}

/** Nothing is said of an empty expression: its count is entered by hand. */
function useFaults({ text, of }: Use, vocabulary: Vocabulary | null): readonly Weighed[] {
  if (text.trim() === "") return [];
  const tree = readTree(text);
  if ("fault" in tree) return [error(tree)];
  return vocabulary === null
    ? []
    : codesIn(tree.tree).flatMap((code) => codeFaults(code, of, vocabulary));
}

function readTree(text: string): { readonly tree: ExpressionTree } | SetFault {
  try {
    return { tree: parseExpression(text) };
  } catch (reason) {
    if (!(reason instanceof ExpressionError)) throw reason;
    const near = text
      .normalize("NFC")
      .slice(reason.at, reason.at + LONGEST_NEAR)
      .trim();
    return { fault: "unreadable-expression", text, expected: reason.expected, near };
  }
}

const LONGEST_NEAR = 20;

function codeFaults(code: string, of: Use["of"], vocabulary: Vocabulary): readonly Weighed[] {
  const word = vocabulary.word(code);
  if (word?.code !== code) {
    const nearest = word ?? vocabulary.nearest(code);
    const named = nearest === null ? null : { code: nearest.code, label: nearest.label };
    return [error({ fault: "unknown-indicator", typed: code, nearest: named })];
  }
  const named = { code: word.code, label: word.label };
  if (word.kind === "group") return [warning({ fault: "heading", word: named })];
  return word.kind === "rate" && of === "count"
    ? [warning({ fault: "rate-for-count", word: named })]
    : [];
}

function isAbove(value: Decimal | null, max: Decimal | null): boolean {
  return value !== null && max !== null && compare(value, max) > 0;
}

function textOf(value: Decimal | null): string {
  return value === null ? "" : decimalText(trimmed(value));
}

function error(fault: SetFault): Weighed {
  return [fault, "error"];
}

function warning(fault: SetFault): Weighed {
  return [fault, "warning"];
}
