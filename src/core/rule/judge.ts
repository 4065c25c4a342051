import {
  add,
  compare,
  equal,
  isZero,
  multiply,
  negated,
  quotient,
  rounded,
  subtract,
  sum,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { NoteFigures } from "./note";
import { partsTotal } from "./note";
import { isRelated } from "./relation";
import { slackOf, slackOfTens } from "./slack";
import type { Comparison, Side, SignedFigure, Statement } from "./statement";

/**
 * What a rule sees of a cell. "-" counts as nothing in a sum, since it says that nothing occurred;
 * a blank never does unsaid.
 */
export type Operand =
  | { readonly state: "figure"; readonly value: Decimal; readonly printed: Decimal }
  | { readonly state: "blank" }
  | { readonly state: "nothing" }
  /** Text, a date, "…" or an Excel error: there is something, but no figure. */
  | { readonly state: "unreadable" }
  /** The form's row is not on the sheet. */
  | { readonly state: "absent" };

/** The figures that a rule is judged on. */
export interface Figures {
  readonly operand: (code: string) => Operand;
  readonly parameter: (name: string) => Decimal | null;
  readonly note: (code: string) => NoteFigures | null;
}

/** One side of a rule, worked out with blanks as nothing. */
export interface Total {
  readonly value: Decimal;
  readonly blanks: readonly string[];
  readonly filled: number;
  /** The decimals that each of its figures is printed with. */
  readonly places: readonly number[];
}

/** The verdict on one statement. What could not be judged says why; it never passes unsaid. */
export type Judgement =
  | { readonly verdict: "holds" }
  /** Nothing was filled in that the rule could be about. */
  | { readonly verdict: "rests" }
  | { readonly verdict: "unjudged"; readonly because: readonly string[] }
  | { readonly verdict: "unequal"; readonly left: Total; readonly right: Total }
  | { readonly verdict: "holds-if-blank-is-zero"; readonly left: Total; readonly right: Total }
  | { readonly verdict: "needs-blank"; readonly left: Total; readonly right: Total }
  | { readonly verdict: "exceeds"; readonly part: Total; readonly whole: Total }
  | {
      readonly verdict: "rate-off" | "rate-cut" | "rate-missing" | "hundred-while-short";
      readonly printed: Decimal | null;
      readonly numerator: Decimal;
      readonly denominator: Decimal;
    }
  | { readonly verdict: "rate-without-rows"; readonly blanks: readonly string[] }
  | { readonly verdict: "zero-over-zero"; readonly printed: Decimal }
  | { readonly verdict: "over-zero"; readonly numerator: Decimal }
  | { readonly verdict: "no-whole-number"; readonly printed: Decimal; readonly base: Decimal }
  | { readonly verdict: "not-member"; readonly value: Decimal }
  | { readonly verdict: "condition-broken"; readonly premise: Comparison }
  | { readonly verdict: "required-blank"; readonly premise: Comparison }
  | { readonly verdict: "note-differs"; readonly value: Decimal; readonly note: NoteFigures };

const HOLDS: Judgement = { verdict: "holds" };
const RESTS: Judgement = { verdict: "rests" };
const HUNDRED = whole(100);

/** Judges one statement on the figures given. Exact: what rounding leaves open is an interval, never a tolerance. */
export function judge(statement: Statement, figures: Figures): Judgement {
  switch (statement.kind) {
    case "equation":
      return judgeEquation(statement.total, statement.parts, figures);
    case "limit":
      return judgeLimit(statement.part, statement.whole, figures);
    case "rate":
      return judgeRate(statement.rate, statement.numerator, statement.denominator, figures);
    case "share":
      return judgeShare(statement.rate, statement.base, figures);
    case "member":
      return judgeMember(statement.code, statement.values, figures);
    case "implication":
      return judgeImplication(statement.premise, statement.conclusion, figures);
    case "requirement":
      return judgeRequirement(statement.premise, statement.code, figures);
    case "note":
      return judgeNote(statement.code, figures);
  }
}

function judgeEquation(totalSide: Side, partsSide: Side, figures: Figures): Judgement {
  const left = totalOf(totalSide, figures);
  const right = totalOf(partsSide, figures);
  if (isUnjudged(left) || isUnjudged(right)) return unjudged(left, right);
  if (left.filled === 0 || right.filled === 0) {
    const nothingFilled = left.filled === 0 && right.blanks.length > 0;
    if (nothingFilled || right.filled === 0) return RESTS;
    return { verdict: "needs-blank", left, right };
  }
  const gap = subtract(left.value, right.value);
  const slack = slackOf([...left.places, ...right.places]);
  const isRounded = compare(gap.units < 0n ? negated(gap) : gap, slack) <= 0;
  const difference = isRounded ? 0 : compare(left.value, right.value);
  const hasBlank = left.blanks.length + right.blanks.length > 0;
  if (difference === 0) {
    return hasBlank ? { verdict: "holds-if-blank-is-zero", left, right } : HOLDS;
  }
  const blankCouldClose = difference > 0 ? right.blanks.length > 0 : left.blanks.length > 0;
  return blankCouldClose
    ? { verdict: "needs-blank", left, right }
    : { verdict: "unequal", left, right };
}

/** Counts are never negative, so a part that passes its whole with blanks as nothing passes it anyhow. */
function judgeLimit(partSide: Side, wholeSide: Side, figures: Figures): Judgement {
  const part = totalOf(partSide, figures);
  const wholeTotal = totalOf(wholeSide, figures);
  if (isUnjudged(part) || isUnjudged(wholeTotal)) return unjudged(part, wholeTotal);
  if (part.filled === 0 || wholeTotal.blanks.length > 0) return RESTS;
  const slack = slackOfTens([...part.places, ...wholeTotal.places]);
  return compare(part.value, add(wholeTotal.value, slack)) > 0
    ? { verdict: "exceeds", part, whole: wholeTotal }
    : HOLDS;
}

function judgeRate(rate: string, top: Side, bottom: Side, figures: Figures): Judgement {
  const numerator = totalOf(top, figures);
  const denominator = totalOf(bottom, figures);
  if (isUnjudged(numerator) || isUnjudged(denominator)) return unjudged(numerator, denominator);
  const printed = figures.operand(rate);
  if (printed.state === "absent") return RESTS;
  if (printed.state === "unreadable") return { verdict: "unjudged", because: [rate] };
  const blanks = [...numerator.blanks, ...denominator.blanks];
  if (blanks.length > 0) {
    return printed.state === "figure" ? { verdict: "rate-without-rows", blanks } : RESTS;
  }
  const figure = printed.state === "figure" ? printed.printed : null;
  return isZero(denominator.value)
    ? judgeOverZero(figure, numerator.value)
    : judgeRatio(figure, numerator, denominator);
}

function judgeOverZero(printed: Decimal | null, numerator: Decimal): Judgement {
  if (!isZero(numerator)) return { verdict: "over-zero", numerator };
  return printed === null || isZero(printed) ? HOLDS : { verdict: "zero-over-zero", printed };
}

function judgeRatio(printed: Decimal | null, top: Total, bottom: Total): Judgement {
  const [numerator, denominator] = [top.value, bottom.value];
  if (printed === null) return { verdict: "rate-missing", printed, numerator, denominator };
  if (mayBeRatio(printed, top, bottom)) return HOLDS;
  const fit = fitOf(printed, numerator, denominator);
  if (fit !== "half-up") {
    return { verdict: fit === "cut" ? "rate-cut" : "rate-off", printed, numerator, denominator };
  }
  const short = equal(printed, HUNDRED) && compare(numerator, denominator) < 0;
  return short ? { verdict: "hundred-while-short", printed, numerator, denominator } : HOLDS;
}

/** Whether figures given in thousands may stand for some that give the rate, rounded or cut. */
function mayBeRatio(printed: Decimal, top: Total, bottom: Total): boolean {
  const [above, below] = [slackOfTens(top.places), slackOfTens(bottom.places)];
  const least = subtract(bottom.value, below);
  if ((isZero(above) && isZero(below)) || compare(least, ZERO) <= 0) return false;
  const half: Decimal = { units: 5n, places: printed.places + 1 };
  const hundredfold = (value: Decimal): Decimal => multiply(value, HUNDRED);
  const isReached =
    compare(multiply(subtract(printed, half), least), hundredfold(add(top.value, above))) <= 0;
  const unit: Decimal = { units: 1n, places: printed.places };
  const most = add(bottom.value, below);
  const isLeft =
    compare(multiply(add(printed, unit), most), hundredfold(subtract(top.value, above))) > 0;
  return isReached && isLeft;
}

/**
 * How a printed percentage comes from its terms: rounded half-up at its own decimals, cut there, or
 * not at all. The denominator is not zero.
 */
export function fitOf(
  printed: Decimal,
  numerator: Decimal,
  denominator: Decimal,
): "half-up" | "cut" | "none" {
  const hundredfold = multiply(numerator, HUNDRED);
  if (equal(quotient(hundredfold, denominator, printed.places), printed)) return "half-up";
  if (equal(quotient(hundredfold, denominator, printed.places, "cut"), printed)) return "cut";
  return "none";
}

function judgeShare(rate: string, base: string, figures: Figures): Judgement {
  const printed = figures.operand(rate);
  const all = figures.operand(base);
  if (printed.state !== "figure" || all.state !== "figure" || isZero(all.value)) return RESTS;
  const nearest = rounded(quotient(multiply(printed.printed, all.value), HUNDRED, 6), 0);
  const candidates = [nearest, subtract(nearest, whole(1)), subtract(nearest, whole(-1))];
  return candidates.some((count) => fitOf(printed.printed, count, all.value) !== "none")
    ? HOLDS
    : { verdict: "no-whole-number", printed: printed.printed, base: all.value };
}

function judgeMember(code: string, values: readonly Decimal[], figures: Figures): Judgement {
  const operand = figures.operand(code);
  if (operand.state !== "figure") return RESTS;
  return values.some((value) => equal(value, operand.value))
    ? HOLDS
    : { verdict: "not-member", value: operand.value };
}

function judgeImplication(
  premise: Comparison,
  conclusion: Comparison,
  figures: Figures,
): Judgement {
  const followed = figures.operand(conclusion.code);
  if (!isTrue(premise, figures) || followed.state !== "figure") return RESTS;
  return isTrue(conclusion, figures) ? HOLDS : { verdict: "condition-broken", premise };
}

function judgeRequirement(premise: Comparison, code: string, figures: Figures): Judgement {
  if (!isTrue(premise, figures)) return RESTS;
  return figures.operand(code).state === "blank" ? { verdict: "required-blank", premise } : HOLDS;
}

function judgeNote(code: string, figures: Figures): Judgement {
  const operand = figures.operand(code);
  const note = figures.note(code);
  if (operand.state !== "figure" || note === null || note.parts.length < 2) return RESTS;
  const total = partsTotal(note.parts);
  const agrees = equal(total, operand.value);
  if (agrees || (note.partial && compare(total, operand.value) < 0)) return HOLDS;
  return { verdict: "note-differs", value: operand.value, note };
}

function isTrue({ code, relation, value }: Comparison, figures: Figures): boolean {
  const operand = figures.operand(code);
  if (operand.state !== "figure") return false;
  return isRelated(relation, compare(operand.value, value));
}

type Unjudged = Extract<Judgement, { readonly verdict: "unjudged" | "rests" }>;

function isUnjudged(total: Total | Unjudged): total is Unjudged {
  return "verdict" in total;
}

/** Two sides of which one at least has no total: a rule of which a row is not there rests, whatever the others hold. */
function unjudged(...sides: readonly (Total | Unjudged)[]): Unjudged {
  const without = sides.filter(isUnjudged);
  const because = without.flatMap((side) => (side.verdict === "unjudged" ? side.because : []));
  return without.some(({ verdict }) => verdict === "rests")
    ? { verdict: "rests" }
    : { verdict: "unjudged", because };
}

/** A side's total; at rest when a row or a parameter is not there, unjudged when a figure cannot be read. */
function totalOf(side: Side, figures: Figures): Total | Unjudged {
  const unreadable: string[] = [];
  const blanks: string[] = [];
  const values: Decimal[] = [];
  const places: number[] = [];
  for (const figure of side) {
    const operand = operandOf(figure, figures);
    if (operand.state === "absent") return { verdict: "rests" };
    if (operand.state === "unreadable") unreadable.push(codeOf(figure));
    if (operand.state === "blank") blanks.push(codeOf(figure));
    if (operand.state === "nothing") values.push(ZERO);
    if (operand.state === "figure") {
      places.push(operand.printed.places);
      values.push(figure.sign === 1 ? operand.value : negated(operand.value));
    }
  }
  if (unreadable.length > 0) return { verdict: "unjudged", because: unreadable };
  return { value: sum(values), blanks, filled: values.length, places };
}

function operandOf({ operand }: SignedFigure, figures: Figures): Operand {
  switch (operand.kind) {
    case "code":
      return figures.operand(operand.code);
    case "constant":
      return { state: "figure", value: operand.value, printed: operand.value };
    case "parameter": {
      const value = figures.parameter(operand.name);
      return value === null ? { state: "absent" } : { state: "figure", value, printed: value };
    }
  }
}

function codeOf({ operand }: SignedFigure): string {
  return operand.kind === "code" ? operand.code : "";
}
