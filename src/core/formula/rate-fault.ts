import { cornersOf, cornerText, edited, movedFormula, type Edit } from "./edits";
import type { Expression, Formula, Span } from "./expression";
import type { FormulaFaultKind, Mending, Setting } from "./fault";
import { columnOf, keyOf, rowOf, type CellKey } from "./keys";
import type { Wanted } from "./mend-sum";
import { over, sameRational, wholeRational, type Rational } from "./rational";
import { ratioOf, type Factor, type Ratio, type RatioRounding } from "./ratio";
import { addsUp, offsetOf, rewritten } from "./sum-fault";

const HUNDRED = wholeRational(100);
const ONE = wholeRational(1);

/** The two sums a rate is made of. */
export interface WantedRate {
  readonly numerator: Wanted;
  readonly denominator: Wanted;
}

interface Step {
  readonly fault: FormulaFaultKind;
  readonly cells: readonly CellKey[];
  readonly instead: readonly CellKey[];
  readonly edits: readonly Edit[];
}

/**
 * Says in what the formula of a rate first differs from the rate it should be, and mends that: other cells,
 * then the 100, then the rounding. Null where it does not differ, or is another sort of formula.
 */
export function rateMending(
  formula: Formula,
  wanted: WantedRate,
  setting: Setting,
): Mending | null {
  const ratio = ratioOf(formula.expression);
  if (ratio === null) return null;
  const shift = shiftMending(formula, ratio, wanted, setting);
  if (shift !== null) return shift;
  const references = referenceStep(formula, ratio, wanted, setting);
  if (references === "elsewhere") return null;
  const step = references ?? scaleStep(ratio, setting) ?? roundingStep(formula, ratio, setting);
  if (step === null) return null;
  const { fault, cells, instead, edits } = step;
  return { fault, cells, instead, text: edited(formula.text, edits) };
}

/** Both sums off by the same rows and columns: the formula was copied without moving along, or moved too far. */
function shiftMending(
  formula: Formula,
  { numerator, denominator }: Ratio,
  wanted: WantedRate,
  setting: Setting,
): Mending | null {
  const above = offsetOf(numerator.form, wanted.numerator);
  const below = offsetOf(denominator.form, wanted.denominator);
  if (above === null || above.rows !== below?.rows || above.columns !== below.columns) return null;
  if (addsUp(numerator.form, wanted.denominator, setting)) return null;
  const text = movedFormula(formula, above.rows, above.columns);
  const cells = [...numerator.form.counts.keys(), ...denominator.form.counts.keys()];
  const instead = [...wanted.numerator.keys(), ...wanted.denominator.keys()];
  return text === null ? null : { fault: "shifted", cells, instead, text };
}

/** "elsewhere" where the formula is made of other cells altogether, which may be right in a way not known here. */
function referenceStep(
  formula: Formula,
  ratio: Ratio,
  wanted: WantedRate,
  setting: Setting,
): Step | null | "elsewhere" {
  const { numerator, denominator } = ratio;
  const topFits = addsUp(numerator.form, wanted.numerator, setting);
  const bottomFits = addsUp(denominator.form, wanted.denominator, setting);
  if (topFits && bottomFits) return null;
  const isInverted =
    addsUp(numerator.form, wanted.denominator, setting) &&
    addsUp(denominator.form, wanted.numerator, setting);
  if (isInverted) return invertedStep(formula, ratio, wanted);
  const mends = [
    ...(topFits ? [] : [{ factor: numerator, cells: wanted.numerator }]),
    ...(bottomFits ? [] : [{ factor: denominator, cells: wanted.denominator }]),
  ];
  if (!mends.every(({ factor, cells }) => isComparable(factor, cells))) return "elsewhere";
  const edits = mends.map(({ factor, cells }) => factorEdit(formula.text, factor, cells, setting));
  const guards = bottomFits ? [] : guardEdits(formula, ratio, wanted);
  const wrong = mends.flatMap(({ factor, cells }) =>
    [...factor.form.counts.keys()].filter((key) => !cells.has(key)),
  );
  const right = mends.flatMap(({ factor, cells }) =>
    [...cells.keys()].filter((key) => !factor.form.counts.has(key)),
  );
  return {
    fault: topFits ? "wrong-denominator" : bottomFits ? "wrong-numerator" : "wrong-reference",
    cells: wrong,
    instead: right,
    edits: [...edits, ...guards],
  };
}

function invertedStep(formula: Formula, ratio: Ratio, wanted: WantedRate): Step {
  const { numerator, denominator } = ratio;
  const textOf = ({ node }: Factor): string => formula.text.slice(node.start, node.end);
  return {
    fault: "ratio-inverted",
    cells: [...wanted.numerator.keys(), ...wanted.denominator.keys()],
    instead: [],
    edits: [
      { ...spanOf(numerator.node), text: textOf(denominator) },
      { ...spanOf(denominator.node), text: textOf(numerator) },
      ...guardEdits(formula, ratio, wanted),
    ],
  };
}

/** One cell can be named in place of another; a sum must have something in common with what is wanted. */
function isComparable({ form }: Factor, wanted: Wanted): boolean {
  return (
    (form.counts.size === 1 && wanted.size === 1) ||
    [...form.counts.keys()].some((key) => wanted.has(key))
  );
}

function factorEdit(text: string, { node }: Factor, wanted: Wanted, setting: Setting): Edit {
  const inner = withoutBrackets(node);
  const [only] = wanted.keys();
  const sum =
    inner.kind === "cell" && wanted.size === 1 && only !== undefined
      ? cornerText({ ...inner.corner, row: rowOf(only), column: columnOf(only) })
      : rewritten(text, inner, wanted, setting);
  return { ...spanOf(node), text: /[+-]/.test(sum.slice(1)) ? `(${sum})` : sum };
}

/** A guard against a zero denominator names the right one as well. */
function guardEdits(
  formula: Formula,
  { denominator, guards }: Ratio,
  wanted: WantedRate,
): readonly Edit[] {
  const [old] = denominator.form.counts.keys();
  const [right] = wanted.denominator.keys();
  const areSingle = denominator.form.counts.size === 1 && wanted.denominator.size === 1;
  if (!areSingle || old === undefined || right === undefined) return [];
  return cornersOf(formula)
    .filter(
      (corner) =>
        keyOf(corner.row, corner.column) === old &&
        guards.some(({ start, end }) => corner.start >= start && corner.end <= end),
    )
    .map((corner) => ({
      ...spanOf(corner),
      text: cornerText({ ...corner, row: rowOf(right), column: columnOf(right) }),
    }));
}

/** A rate is 100 times its ratio, unless its cell shows percent. */
function scaleStep(ratio: Ratio, { percent }: Setting): Step | null {
  const right = percent ? ONE : HUNDRED;
  const excess = over(ratio.scale, right);
  if (excess === null || sameRational(excess, ONE)) return null;
  const step = (fault: FormulaFaultKind, edits: readonly Edit[]): Step => ({
    fault,
    cells: [],
    instead: [],
    edits,
  });
  if (sameRational(excess, { top: 1n, bottom: 100n })) {
    const digits = ratio.roundings.flatMap((rounding) => movedDigits(rounding, -2));
    return step("hundred-missing", [{ start: ratio.end, end: ratio.end, text: "*100" }, ...digits]);
  }
  const superfluous = ratio.scales.findLast(({ value }) => sameRational(value, excess));
  if (superfluous !== undefined) {
    const fault = sameRational(excess, HUNDRED) ? "hundred-doubled" : "wrong-scale";
    return step(fault, [{ ...superfluous.removal, text: "" }]);
  }
  const [only] = ratio.scales;
  if (only === undefined || ratio.scales.length > 1 || percent) return null;
  return step("wrong-scale", [
    { ...only.removal, text: "" },
    { start: ratio.end, end: ratio.end, text: "*100" },
  ]);
}

/** The digits of a rounding inside which the figure becomes 100 times as large. */
function movedDigits({ digits }: RatioRounding, by: number): readonly Edit[] {
  const present = digits === null ? null : wholeIn(digits);
  return digits === null || present === null || present + by < 0
    ? []
    : [{ ...spanOf(digits), text: String(present + by) }];
}

/** Roundings that cut, or that leave fewer decimals than the rate has. */
function roundingStep(formula: Formula, ratio: Ratio, setting: Setting): Step | null {
  const { places, percent } = setting;
  if (places === null) return null;
  const steps = ratio.roundings.flatMap((rounding): readonly Step[] => {
    const { call, digits, outside } = rounding;
    const isBehindHundred = sameRational(outside, HUNDRED);
    if (!isBehindHundred && !sameRational(outside, ONE)) return [];
    const least = places + (isBehindHundred || percent ? 2 : 0);
    const present = digits === null ? 0 : wholeIn(digits);
    if (present === null) return [];
    const cuts = call.name !== "ROUND";
    if (!cuts && present >= least) return [];
    return [
      {
        fault: cuts ? "cut" : "rounding",
        cells: [],
        instead: [],
        edits: roundedEdits(formula.text, rounding, Math.max(present, least)),
      },
    ];
  });
  const [first] = steps;
  return first === undefined ? null : { ...first, edits: steps.flatMap(({ edits }) => edits) };
}

function roundedEdits(
  text: string,
  { call, digits }: RatioRounding,
  places: number,
): readonly Edit[] {
  const name = { start: call.start, end: text.indexOf("(", call.start), text: "ROUND" };
  const last = { start: call.end - 1, end: call.end - 1, text: `,${places}` };
  return [
    ...(call.name === "ROUND" ? [] : [name]),
    digits === null ? last : { ...spanOf(digits), text: String(places) },
  ];
}

function wholeIn(expression: Expression): number | null {
  if (expression.kind === "signed") {
    const size = wholeIn(expression.operand);
    return size === null ? null : expression.sign * size;
  }
  if (expression.kind !== "number") return null;
  const { top, bottom }: Rational = expression.value;
  return top % bottom === 0n && top / bottom < 100n ? Number(top / bottom) : null;
}

function withoutBrackets(expression: Expression): Expression {
  return expression.kind === "group" ? withoutBrackets(expression.inner) : expression;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
