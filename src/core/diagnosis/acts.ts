import {
  add,
  equal,
  isZero,
  multiply,
  negated,
  quotient,
  subtract,
  whole,
  type Decimal,
} from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import type { Move } from "../rule/draft";
import type { Cause } from "../rule/finding";
import { fitOf, judge, type Judgement } from "../rule/judge";
import { partsTotal } from "../rule/note";
import { percentage } from "../rule/ratio";
import type { ReadRule } from "../rule/rule";
import type { Side, Statement } from "../rule/statement";
import { slipBetween, slipsInto, type Slip } from "./slips";

const HUNDRED = whole(100);

/** What one slip of a person would take to undo: one cell, or two that were swapped. */
export interface Act {
  readonly moves: readonly Move[];
}

/** The acts that would put one broken rule right, whatever they do to the others. */
export function actsFor({ statement }: ReadRule, sheet: Sheet): readonly Act[] {
  const judgement = judge(statement, sheet.figures);
  switch (statement.kind) {
    case "equation":
      return judgement.verdict === "unequal" ? equationActs(statement, judgement, sheet) : [];
    case "rate":
      return judgement.verdict === "rate-off" ? rateActs(statement, judgement, sheet) : [];
    case "limit":
      return judgement.verdict === "exceeds"
        ? swapActs(statement.part, statement.whole, sheet)
        : [];
    case "note":
      return judgement.verdict === "note-differs" ? noteActs(statement.code, judgement) : [];
    case "share":
    case "member":
    case "implication":
    case "requirement":
      return [];
  }
}

/** Each term of a sum, solved for: the total from its parts, a part from the total and the others. */
function equationActs(
  statement: Extract<Statement, { kind: "equation" }>,
  { left, right }: Extract<Judgement, { verdict: "unequal" }>,
  sheet: Sheet,
): readonly Act[] {
  const gap = subtract(left.value, right.value);
  const solve = (side: Side, shortfall: Decimal): readonly Act[] =>
    side.flatMap(({ sign, operand }) => {
      const current = operand.kind === "code" ? figureOf(operand.code, sheet) : null;
      if (operand.kind !== "code" || current === null) return [];
      const value = add(current, sign === 1 ? shortfall : negated(shortfall));
      return [solved(operand.code, current, value, sumCause(statement, gap, side, sheet))];
    });
  return [...solve(statement.total, negated(gap)), ...solve(statement.parts, gap)];
}

function solved(code: string, current: Decimal, value: Decimal, otherwise: Cause): Act {
  const slip = slipBetween(current, value);
  return { moves: [{ code, value, basis: "computed", cause: slip ?? otherwise }] };
}

/** A total that misses its parts by exactly one of them left it out or counted it twice. */
function sumCause(
  statement: Extract<Statement, { kind: "equation" }>,
  gap: Decimal,
  side: Side,
  sheet: Sheet,
): Cause {
  if (side !== statement.total) return "unknown";
  const amount = gap.units < 0n ? negated(gap) : gap;
  const isPart = statement.parts.some(({ operand }) => {
    const value = operand.kind === "code" ? figureOf(operand.code, sheet) : null;
    return value !== null && equal(value, amount);
  });
  if (!isPart) return "unknown";
  return gap.units < 0n ? "omitted-part" : "double-counted";
}

/** The rate from its rows; or a slip in one of the rows that gives the printed rate to its last digit. */
function rateActs(
  statement: Extract<Statement, { kind: "rate" }>,
  {
    printed,
    numerator,
    denominator,
  }: Extract<
    Judgement,
    { verdict: "rate-off" | "rate-cut" | "rate-missing" | "hundred-while-short" }
  >,
  sheet: Sheet,
): readonly Act[] {
  if (printed === null) return [];
  const rate = rateMove(statement, printed, numerator, denominator, sheet);
  // A rate merely left stale is no likelier than a row that one whole number would put right.
  const isUnnamed = rate.cause === "stale-ratio";
  return [
    { moves: [rate] },
    ...termActs(
      statement.numerator,
      (top) => fits(printed, top, denominator),
      isUnnamed ? quotient(multiply(printed, denominator), HUNDRED, 0) : null,
      sheet,
    ),
    ...termActs(
      statement.denominator,
      (bottom) => fits(printed, numerator, bottom),
      isUnnamed && !isZero(printed) ? quotient(multiply(numerator, HUNDRED), printed, 0) : null,
      sheet,
    ),
    ...swapActs(statement.numerator, statement.denominator, sheet),
  ];
}

function fits(printed: Decimal, top: Decimal, bottom: Decimal): boolean {
  return !isZero(bottom) && fitOf(printed, top, bottom) === "half-up";
}

/** Slips in a term that give the printed rate, and the whole number that does where there is only one (`nearest` to look from). */
function termActs(
  side: Side,
  isMeant: (value: Decimal) => boolean,
  nearest: Decimal | null,
  sheet: Sheet,
): readonly Act[] {
  const [only] = side;
  const code = side.length === 1 && only?.operand.kind === "code" ? only.operand.code : null;
  const current = code === null ? null : figureOf(code, sheet);
  if (code === null || current === null) return [];
  const slips = slipsInto(current).filter(({ meant }) => isMeant(meant));
  const fitting = nearest === null ? [] : wholeAround(nearest).filter(isMeant);
  const sole =
    fitting.length === 1 ? fitting.map((meant): Slip => ({ meant, cause: "unknown" })) : [];
  return [...slips, ...sole].map(({ meant, cause }) => ({
    moves: [{ code, value: meant, basis: "likely", cause }],
  }));
}

function wholeAround(nearest: Decimal): readonly Decimal[] {
  return [-1, 0, 1].map((step) => add(nearest, whole(step)));
}

/**
 * What the rate should say and how it went wrong: worked out over figures that its own note names,
 * mistyped, worked out over another row, or left as it was when its rows changed.
 */
function rateMove(
  { rate: code }: Extract<Statement, { kind: "rate" }>,
  printed: Decimal,
  numerator: Decimal,
  denominator: Decimal,
  sheet: Sheet,
): Move {
  const computed = percentage(numerator, denominator, printed.places);
  const move = { code, value: computed, basis: "computed" } as const;
  const fractions = sheet.byCode.get(code)?.note.fractions ?? [];
  if (fractions.some((named) => fits(printed, named.numerator, named.denominator))) {
    return { ...move, cause: "wrong-denominator" };
  }
  const slip = mostExact(
    slipsInto(printed).filter(({ meant }) => fits(meant, numerator, denominator)),
  );
  if (slip !== undefined) return { ...move, value: slip.meant, cause: slip.cause };
  const overOther = hasOtherDenominator(printed, numerator, sheet);
  return { ...move, cause: overOther ? "wrong-denominator" : "stale-ratio" };
}

/** 983 is 98,3 without its comma rather than 98 with a digit too many: the more decimals agree, the less it is chance. */
function mostExact(slips: readonly Slip[]): Slip | undefined {
  return slips.reduce<Slip | undefined>(
    (best, slip) => (best === undefined || slip.meant.places > best.meant.places ? slip : best),
    undefined,
  );
}

/** Another count of the sheet gives the printed rate; asked only where a decimal makes a chance hit unlikely. */
function hasOtherDenominator(printed: Decimal, numerator: Decimal, sheet: Sheet): boolean {
  if (printed.places === 0 || equal(printed, whole(100))) return false;
  return sheet.observations.some(({ indicator, reading }) => {
    if (indicator.kind !== "count" || reading.kind !== "figure") return false;
    return reading.value.units > 0n && fits(printed, numerator, reading.value);
  });
}

function swapActs(one: Side, other: Side, sheet: Sheet): readonly Act[] {
  const [first] = one;
  const [second] = other;
  if (one.length !== 1 || other.length !== 1) return [];
  if (first?.operand.kind !== "code" || second?.operand.kind !== "code") return [];
  const a = figureOf(first.operand.code, sheet);
  const b = figureOf(second.operand.code, sheet);
  if (a === null || b === null || equal(a, b)) return [];
  const swap = { basis: "likely", cause: "swapped-cells" } as const;
  return [
    {
      moves: [
        { code: first.operand.code, value: b, ...swap },
        { code: second.operand.code, value: a, ...swap },
      ],
    },
  ];
}

function noteActs(
  code: string,
  { value, note }: Extract<Judgement, { verdict: "note-differs" }>,
): readonly Act[] {
  const total = partsTotal(note.parts);
  const cause = slipBetween(value, total) ?? "unknown";
  return [{ moves: [{ code, value: total, basis: "likely", cause }] }];
}

function figureOf(code: string, sheet: Sheet): Decimal | null {
  const operand = sheet.figures.operand(code);
  return operand.state === "figure" ? operand.value : null;
}
