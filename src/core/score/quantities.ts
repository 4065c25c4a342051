import { compareRationals, over, times, type Rational } from "../formula/rational";
import { decimalText } from "../number/decimal";
import type { Expression, RatioOf } from "./criteria-set";
import type { Entered } from "./entries";
import { evaluate, isLack } from "./evaluate";
import { fraction, HUNDRED, NONE, plainText, roundedAt } from "./exact";
import { ExpressionError, parseExpression, type ExpressionTree } from "./expression";
import type { Figures } from "./figures";
import type { Quantity, RatioReading, ToEnter, Unjudged } from "./result";

/** The expressions of a set, each read once for all its units; null for a text that cannot be read. */
export type Trees = ReadonlyMap<Expression, ExpressionTree | null>;

/** Where the counts of one criterion come from. */
export interface Source {
  readonly figures: Figures;
  readonly trees: Trees;
}

export interface Counted<T> {
  readonly value: Rational;
  readonly told: T;
}

/** What stands in the way of a count. */
export interface Missing {
  readonly missing: Unjudged;
}

export type RatioOutcome =
  | Counted<RatioReading>
  /** 0 over 0: nothing occurred that could be measured. */
  | { readonly nothingOccurred: RatioReading }
  | Missing;

/** Reads every expression once. */
export function treesOf(expressions: readonly Expression[]): Trees {
  return new Map(expressions.map((text) => [text, treeOf(text)]));
}

function treeOf(text: Expression): ExpressionTree | null {
  if (text.trim() === "") return null;
  try {
    return parseExpression(text);
  } catch (reason) {
    if (reason instanceof ExpressionError) return null;
    throw reason;
  }
}

/** A count from the figures; where they do not give it, as it was entered by hand. A count is never below 0. */
export function quantity(
  expression: Expression,
  entered: Entered | null,
  what: ToEnter,
  source: Source,
): Counted<Quantity> | Missing {
  const worked = anyQuantity(expression, entered, what, source);
  if ("missing" in worked || compareRationals(worked.value, NONE) >= 0) return worked;
  const { value, cells } = worked.told;
  return { missing: { reason: "negative", value, cells } };
}

function anyQuantity(
  expression: Expression,
  entered: Entered | null,
  what: ToEnter,
  source: Source,
): Counted<Quantity> | Missing {
  const fromFigures = figured(expression, source);
  if (fromFigures !== null && "value" in fromFigures) return fromFigures;
  if (entered !== null) return byHand(entered);
  return fromFigures ?? { missing: { reason: "not-entered", what } };
}

/** Null where the set names no figures. */
export function figured(
  expression: Expression,
  { figures, trees }: Source,
): Counted<Quantity> | Missing | null {
  if (expression.trim() === "") return null;
  const tree = trees.get(expression) ?? null;
  if (tree === null) return { missing: { reason: "unreadable-set", text: expression } };
  const worked = evaluate(tree, figures);
  if (isLack(worked)) return { missing: worked.lack };
  const { value, terms } = worked;
  const cells = terms.map(({ cell }) => cell);
  return { value, told: { value: plainText(value), expression, terms, cells } };
}

function byHand(entered: Entered): Counted<Quantity> | Missing {
  const value = fraction(entered.value);
  if (value === null) return { missing: { reason: "no-number", entered } };
  const cells = entered.cell === null ? [] : [entered.cell];
  return { value, told: { value: plainText(value), expression: "", terms: [], cells } };
}

/** What people entered for the two counts of a ratio. */
interface EnteredCounts {
  readonly numerator: Entered | null;
  readonly denominator: Entered | null;
}

/** A ratio in percent from its two counts, never from a printed rate. */
export function ratio(asked: RatioOf, entered: EnteredCounts, source: Source): RatioOutcome {
  if (asked.figuresOnly !== true) return ratioFrom(asked, entered, source);
  const read = ratioFrom(asked, { numerator: null, denominator: null }, source);
  return "missing" in read && isForHands(read.missing, entered)
    ? { missing: { reason: "entered-otherwise", definition: asked.definition } }
    : read;
}

/** Whether a count is lacking that people could enter, or did. */
function isForHands({ reason }: Unjudged, { numerator, denominator }: EnteredCounts): boolean {
  if (reason === "no-on-time-counts" || reason === "not-entered") return true;
  const isEntered = numerator !== null || denominator !== null;
  return isEntered && (reason === "absent" || reason === "blank");
}

function ratioFrom(
  { numerator, denominator, definition, onTime }: RatioOf,
  entered: EnteredCounts,
  source: Source,
): RatioOutcome {
  const isNowhere = numerator === "" && denominator === "";
  const isEntered = entered.numerator !== null || entered.denominator !== null;
  if (onTime !== undefined && isNowhere && !isEntered) {
    return { missing: { reason: "no-on-time-counts", definition } };
  }
  const top = quantity(numerator, entered.numerator, "numerator", source);
  if ("missing" in top) return top;
  const bottom = quantity(denominator, entered.denominator, "denominator", source);
  if ("missing" in bottom) return bottom;
  const told = { definition, numerator: top.told, denominator: bottom.told };
  const part = over(top.value, bottom.value);
  if (part !== null) {
    const value = times(part, HUNDRED);
    return { value, told: { ...told, percent: decimalText(roundedAt(value, PERCENT_PLACES)) } };
  }
  return top.value.top === 0n
    ? { nothingOccurred: { ...told, percent: null } }
    : {
        missing: {
          reason: "over-zero",
          terms: [...top.told.terms, ...bottom.told.terms],
        },
      };
}

const PERCENT_PLACES = 2;
