import {
  compare,
  decimalText,
  multiply,
  parseDecimal,
  subtract,
  trimmed,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { Draft, Move } from "./draft";
import type { Facts, FindingKind, RatioFacts, Severity, SumSide, Term } from "./finding";
import { fitOf, type Figures, type Judgement, type Total } from "./judge";
import { partsTotal } from "./note";
import { termOf, type Observation } from "./observation";
import { exactText, percentage } from "./ratio";
import type { ReadRule } from "./rule";
import { codesOf, type Side, type Statement } from "./statement";

/** The sheet that a rule is judged on: its rows by code, in sheet order. */
export interface Sheet {
  readonly observations: readonly Observation[];
  readonly byCode: ReadonlyMap<string, Observation>;
  readonly figures: Figures;
}

interface Told {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly reported: string | null;
  readonly expected: string | null;
  readonly facts: Facts;
  readonly habit?: Draft["habit"];
  readonly remedy?: Move;
  /** The codes in the order in which their cells are to be looked at, where it is not the text's. */
  readonly codes?: readonly string[];
}

/** What there is to say of a judged rule; null when it holds or nothing was filled in. */
export function breachOf(read: ReadRule, judgement: Judgement, sheet: Sheet): Draft | null {
  const told = tell(read, judgement, sheet);
  if (told === null) return null;
  const codes = told.codes ?? codesOf(read.statement);
  const observations = codes.flatMap((code) => sheet.byCode.get(code) ?? []);
  return {
    rule: read.rule.id,
    kind: told.kind,
    severity: told.severity,
    cells: [...observations.map(({ cell }) => cell), ...noteCellsOf(read.statement, sheet)],
    reported: told.reported,
    expected: told.expected,
    habit: told.habit ?? null,
    facts: told.facts,
    row: observations[0]?.row ?? 0,
    codes,
    read,
    remedy: told.remedy ?? null,
  };
}

function tell(read: ReadRule, judgement: Judgement, sheet: Sheet): Told | null {
  const { statement } = read;
  if (judgement.verdict === "holds" || judgement.verdict === "rests") return null;
  if (judgement.verdict === "unjudged") {
    return tellUnjudged(codesOf(statement), judgement.because, sheet);
  }
  switch (statement.kind) {
    case "equation":
      return tellEquation(read, statement, judgement, sheet);
    case "limit":
      return tellLimit(read, statement, judgement, sheet);
    case "rate":
      return tellRate(read, statement, judgement, sheet);
    case "share":
      return tellShare(read, statement, judgement, sheet);
    case "member":
    case "implication":
    case "requirement":
      return tellCondition(read, statement, judgement, sheet);
    case "note":
      return tellNote(read, statement.code, judgement, sheet);
  }
}

function tellUnjudged(codes: readonly string[], because: readonly string[], sheet: Sheet): Told {
  return {
    kind: "number",
    severity: "undecided",
    reported: null,
    expected: null,
    facts: { fact: "unjudged", terms: termsOf(codes, sheet), unreadable: termsOf(because, sheet) },
    codes: [...because, ...codes.filter((code) => !because.includes(code))],
  };
}

function tellEquation(
  read: ReadRule,
  statement: Extract<Statement, { kind: "equation" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  if (
    judgement.verdict !== "unequal" &&
    judgement.verdict !== "holds-if-blank-is-zero" &&
    judgement.verdict !== "needs-blank"
  ) {
    return null;
  }
  const left = sideOf(statement.total, judgement.left, sheet);
  const right = sideOf(statement.parts, judgement.right, sheet);
  const blanks = termsOf([...judgement.left.blanks, ...judgement.right.blanks], sheet);
  const reported = judgement.left.filled > 0 ? left.total : null;
  const base = { kind: "total", reported, expected: right.total } as const;
  switch (judgement.verdict) {
    case "unequal":
      return {
        ...base,
        severity: read.rule.severity,
        facts: { fact: "unequal", left, right, excuse: read.rule.excuse },
      };
    case "holds-if-blank-is-zero":
      return {
        ...base,
        severity: "undecided",
        facts: { fact: "holds-if-blank-is-zero", left, right, blanks },
        habit: "blank",
      };
    case "needs-blank": {
      const missing = text(difference(judgement.left.value, judgement.right.value));
      const facts = { fact: "needs-blank", left, right, blanks, missing } as const;
      const remedy = onlyBlank(judgement);
      return judgement.left.filled === 0
        ? { ...base, kind: "blank", severity: "notice", habit: "blank", facts, ...remedy }
        : { ...base, severity: "undecided", facts, ...remedy };
    }
  }
}

/** Where one blank stands in the way, only one value fits it. */
function onlyBlank({
  left,
  right,
}: {
  readonly left: Total;
  readonly right: Total;
}): Pick<Told, "remedy"> {
  const blanks = [...left.blanks, ...right.blanks];
  const [code] = blanks;
  if (code === undefined || blanks.length > 1) return {};
  const value = difference(left.value, right.value);
  const isTotal = left.filled === 0;
  return { remedy: { code, value, basis: isTotal ? "computed" : "proved", cause: "unknown" } };
}

function tellLimit(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "limit" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  if (judgement.verdict !== "exceeds") return null;
  const excess = subtract(judgement.part.value, judgement.whole.value);
  const part = sideOf(statement.part, judgement.part, sheet);
  const wholeSide = sideOf(statement.whole, judgement.whole, sheet);
  const small = rule.threshold !== null && isBelow(excess, judgement.whole.value, rule.threshold);
  return {
    kind: "limit",
    severity: small ? "notice" : rule.severity,
    reported: part.total,
    expected: null,
    facts: {
      fact: "exceeds",
      part,
      whole: wholeSide,
      excess: text(excess),
      excuse: rule.excuse,
    },
  };
}

/** Whether an excess stays below the pack's threshold: less than its count, or than its share of the whole. */
function isBelow(
  excess: Decimal,
  wholeValue: Decimal,
  { percent, count }: { readonly percent: number; readonly count: number },
): boolean {
  const share = multiply(wholeValue, whole(percent));
  return compare(excess, whole(count)) < 0 || compare(multiply(excess, whole(100)), share) < 0;
}

function tellRate(
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
      const facts = ratioFacts(statement, rate, judgement, sheet);
      return {
        ...weightOf(judgement.verdict, rule.severity),
        reported,
        expected: facts.exact,
        facts: { fact: judgement.verdict, ...facts },
        ...computedRate(rate, facts, judgement),
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
        facts: { fact: "zero-over-zero", rate, ...emptySides(statement, sheet) },
      };
    }
    case "over-zero":
      return {
        kind: "ratio",
        severity: rule.severity,
        reported,
        expected: null,
        facts: { fact: "over-zero", rate, ...emptySides(statement, sheet) },
      };
    default:
      return null;
  }
}

/** A rate left blank is worked out; one that was cut is rounded at the decimals it was printed with. */
function computedRate(
  { code }: Term,
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
  sheet: Sheet,
): RatioFacts {
  const { printed, numerator, denominator } = judgement;
  return {
    rate,
    numerator: sideAt(statement.numerator, numerator, sheet),
    denominator: sideAt(statement.denominator, denominator, sheet),
    printed: printed === null ? null : decimalText(printed),
    exact: exactText(numerator, denominator, printed),
    insteadOf: printed === null ? null : otherTerms(statement, judgement, printed, sheet),
  };
}

/**
 * The terms that the person who printed the rate seems to have used: a fraction of the row's own
 * note or brackets, else another figure of the sheet under the same numerator. Null when none gives it.
 */
function otherTerms(
  statement: Extract<Statement, { kind: "rate" }>,
  { numerator }: { readonly numerator: Decimal },
  printed: Decimal,
  sheet: Sheet,
): RatioFacts["insteadOf"] {
  const fractions = sheet.byCode.get(statement.rate)?.note.fractions ?? [];
  const named = fractions.find(
    (fraction) =>
      fraction.denominator.units > 0n &&
      fitOf(printed, fraction.numerator, fraction.denominator) !== "none",
  );
  return named === undefined || numerator.units <= 0n
    ? null
    : { numerator: text(named.numerator), denominator: text(named.denominator) };
}

function emptySides(
  statement: Extract<Statement, { kind: "rate" }>,
  sheet: Sheet,
): { readonly numerator: SumSide; readonly denominator: SumSide } {
  const zero = whole(0);
  return {
    numerator: sideAt(statement.numerator, numeratorValue(statement, sheet), sheet),
    denominator: sideAt(statement.denominator, zero, sheet),
  };
}

function numeratorValue(
  { numerator }: Extract<Statement, { kind: "rate" }>,
  { figures }: Sheet,
): Decimal {
  return numerator.reduce((total, { sign, operand }) => {
    const read = operand.kind === "code" ? figures.operand(operand.code) : null;
    if (read?.state !== "figure") return total;
    return sign === 1
      ? subtract(total, { units: -read.value.units, places: read.value.places })
      : subtract(total, read.value);
  }, whole(0));
}

function tellShare(
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

function tellCondition(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "member" | "implication" | "requirement" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const [first, second] = termsOf(codesOf(statement), sheet);
  if (first === undefined) return null;
  const base = { severity: rule.severity, reported: first.value, expected: null };
  if (statement.kind === "member" && judgement.verdict === "not-member") {
    const allowed = statement.values.map(decimalText);
    return {
      ...base,
      kind: "code",
      facts: { fact: "not-member", term: first, allowed, excuse: rule.excuse },
    };
  }
  if (second === undefined) return null;
  if (judgement.verdict === "condition-broken") {
    return {
      ...base,
      kind: "limit",
      facts: { fact: "condition-broken", premise: second, term: first },
    };
  }
  if (judgement.verdict === "required-blank") {
    return {
      ...base,
      kind: "blank",
      facts: { fact: "required-blank", premise: second, term: first },
    };
  }
  return null;
}

function tellNote(
  { rule }: ReadRule,
  code: string,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const [term] = termsOf([code], sheet);
  if (judgement.verdict !== "note-differs" || term === undefined) return null;
  const { note } = judgement;
  const total = text(partsTotal(note.parts));
  return {
    kind: "note",
    severity: note.style === "named" && !note.partial ? rule.severity : "warning",
    reported: term.value,
    expected: total,
    facts: {
      fact: "note-sum",
      term,
      parts: note.parts.map(({ label, value }) => ({ label, value: text(value) })),
      total,
    },
  };
}

function noteCellsOf(statement: Statement, { byCode }: Sheet): readonly string[] {
  if (statement.kind !== "note") return [];
  const cell = byCode.get(statement.code)?.noteCell ?? null;
  return cell === null ? [] : [cell];
}

/** The rows behind codes, as findings speak of them; a code with no row on the sheet is left out. */
export function termsOf(codes: readonly string[], { byCode }: Sheet): readonly Term[] {
  return codes.flatMap((code) => {
    const observation = byCode.get(code);
    return observation === undefined ? [] : [termOf(observation)];
  });
}

function sideOf(side: Side, total: Total, sheet: Sheet): SumSide {
  return sideAt(side, total.value, sheet);
}

function sideAt(side: Side, total: Decimal, sheet: Sheet): SumSide {
  const terms = side.flatMap(({ sign, operand }) =>
    operand.kind === "code"
      ? termsOf([operand.code], sheet).map((term) => ({ ...term, sign }))
      : [],
  );
  return { terms, total: text(total) };
}

function difference(a: Decimal, b: Decimal): Decimal {
  const gap = subtract(a, b);
  return gap.units < 0n ? { ...gap, units: -gap.units } : gap;
}

function text(value: Decimal): string {
  return decimalText(trimmed(value));
}
