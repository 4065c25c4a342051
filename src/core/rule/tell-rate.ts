import {
  compare,
  decimalText,
  isZero,
  parseDecimal,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { RatioFacts, Severity, SumSide, Term } from "./finding";
import { fitOf, type Judgement } from "./judge";
import { exactText, percentage } from "./ratio";
import type { ReadRule, Rule } from "./rule";
import { plainText, sideAt, termsOf, type Sheet } from "./sheet";
import type { Statement } from "./statement";
import type { Told } from "./told";

/** A rate against its own rows. */
export function tellRate(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "rate" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const rate = termsOf([statement.rate], sheet)[0];
  if (rate === undefined) return null;
  const reported = rate.value;
  switch (judgement.verdict) {
    case "rate-off":
    case "rate-cut":
    case "rate-missing":
    case "hundred-while-short": {
      const facts = ratioFacts(statement, rate, judgement, rule, sheet);
      return {
        ...weightOf(judgement.verdict, rule.severity),
        reported,
        expected: facts.exact,
        facts: { fact: judgement.verdict, ...facts },
        ...computedRate(statement.rate, facts, judgement),
      };
    }
    case "rate-without-rows":
      return {
        kind: "ratio",
        severity: "undecided",
        reported,
        expected: null,
        facts: { fact: "rate-without-rows", rate, blanks: termsOf(judgement.blanks, sheet) },
        habit: "blank",
      };
    case "zero-over-zero": {
      const isHundred = compare(judgement.printed, whole(100)) === 0;
      return {
        kind: "ratio",
        severity: isHundred ? "notice" : "warning",
        reported,
        expected: null,
        facts: { fact: "zero-over-zero", rate, ...sidesOverZero(statement, ZERO, sheet) },
      };
    }
    case "over-zero":
      return {
        kind: "ratio",
        severity: rule.severity,
        reported,
        expected: null,
        facts: { fact: "over-zero", rate, ...sidesOverZero(statement, judgement.numerator, sheet) },
      };
    default:
      return null;
  }
}

/** A rate left blank is worked out; one that was cut is rounded at the decimals it was printed with. */
function computedRate(
  code: string,
  { exact }: RatioFacts,
  judgement: Extract<
    Judgement,
    { verdict: "rate-off" | "rate-cut" | "rate-missing" | "hundred-while-short" }
  >,
): Pick<Told, "remedy"> {
  const { verdict, printed, numerator, denominator } = judgement;
  const computed = { code, basis: "computed", cause: "unknown" } as const;
  if (verdict === "rate-missing")
    return { remedy: { ...computed, value: parseDecimal(exact) ?? ZERO } };
  if (verdict !== "rate-cut" || printed === null) return {};
  return { remedy: { ...computed, value: percentage(numerator, denominator, printed.places) } };
}

function weightOf(
  verdict: "rate-off" | "rate-cut" | "rate-missing" | "hundred-while-short",
  severity: Severity,
): Pick<Told, "kind" | "severity" | "habit"> {
  switch (verdict) {
    case "rate-off":
      return { kind: "ratio", severity };
    case "rate-cut":
      return { kind: "rounding", severity: "notice", habit: "cut-ratio" };
    case "rate-missing":
      return { kind: "blank", severity: "notice", habit: "blank" };
    case "hundred-while-short":
      return { kind: "rounding", severity: "notice" };
  }
}

function ratioFacts(
  statement: Extract<Statement, { kind: "rate" }>,
  rate: Term,
  judgement: {
    readonly printed: Decimal | null;
    readonly numerator: Decimal;
    readonly denominator: Decimal;
  },
  { excuse }: Rule,
  sheet: Sheet,
): RatioFacts {
  const { printed, numerator, denominator } = judgement;
  const insteadOf = printed === null ? null : otherTerms(statement.rate, printed, sheet);
  return {
    rate,
    numerator: sideAt(statement.numerator, numerator, sheet),
    denominator: sideAt(statement.denominator, denominator, sheet),
    printed: printed === null ? null : decimalText(printed),
    exact: exactText(numerator, denominator, printed),
    insteadOf:
      insteadOf ??
      (excuse === "other-definition"
        ? otherDenominator(statement.rate, printed, numerator, sheet)
        : null),
  };
}

/**
 * The terms that the person who printed the rate seems to have used: a fraction of the row's own
 * note or brackets that gives what is printed. Null when there is none.
 */
function otherTerms(rate: string, printed: Decimal, { byCode }: Sheet): RatioFacts["insteadOf"] {
  const named = byCode
    .get(rate)
    ?.note.fractions.find(
      ({ numerator, denominator }) =>
        !isZero(denominator) && fitOf(printed, numerator, denominator) !== "none",
    );
  return named === undefined
    ? null
    : { numerator: plainText(named.numerator), denominator: plainText(named.denominator) };
}

/** Where a form leaves the denominator open: another figure of the same row over which the rate comes to what is printed. */
function otherDenominator(
  rate: string,
  printed: Decimal | null,
  numerator: Decimal,
  { byCode, observations }: Sheet,
): RatioFacts["insteadOf"] {
  const row = byCode.get(rate)?.row;
  if (printed === null || isZero(printed) || compare(printed, whole(100)) === 0) return null;
  const other = observations.find(
    ({ row: own, reading }) =>
      own === row &&
      reading.kind === "figure" &&
      reading.value.units > 0n &&
      fitOf(printed, numerator, reading.value) !== "none",
  );
  if (other === undefined || other.reading.kind !== "figure") return null;
  return { numerator: plainText(numerator), denominator: plainText(other.reading.value) };
}

function sidesOverZero(
  statement: Extract<Statement, { kind: "rate" }>,
  numerator: Decimal,
  sheet: Sheet,
): { readonly numerator: SumSide; readonly denominator: SumSide } {
  return {
    numerator: sideAt(statement.numerator, numerator, sheet),
    denominator: sideAt(statement.denominator, ZERO, sheet),
  };
}

/** A rate that no whole number out of its base gives. */
export function tellShare(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "share" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const [rate, base] = termsOf([statement.rate, statement.base], sheet);
  if (judgement.verdict !== "no-whole-number" || rate === undefined || base === undefined) {
    return null;
  }
  return {
    kind: "ratio",
    severity: rule.severity,
    reported: rate.value,
    expected: null,
    facts: { fact: "no-whole-number", rate, base },
  };
}
