import { sizeOf, type Block } from "./expression";
import {
  compareRationals,
  opposite,
  over,
  plus,
  roundedRational,
  smallWhole,
  times,
  wholeRational,
  type Direction,
  type Rational,
} from "./rational";
import {
  booleanValue,
  DIVISION_BY_ZERO,
  isStop,
  numberIn,
  numberValue,
  truthIn,
  UNKNOWN,
  wholeValue,
  WRONG_KIND,
  type Stop,
  type Value,
} from "./value";

/** The cells that a formula is worked out over. */
export interface Cells {
  readonly at: (row: number, column: number) => Value;
  readonly isHidden: (row: number) => boolean;
  /** Whether a SUBTOTAL stands in the cell, which those above it step over. */
  readonly isSubtotal: (row: number, column: number) => boolean;
}

/** What a function is given: a value, or cells by their place, of which it takes what it wants. */
export type Argument =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "cells"; readonly block: Block };

/** A range of more cells is not worked out. */
const MOST_CELLS = 100_000;
const LARGEST_DIGITS = 400;
/** Beyond this, SUBTOTAL's numbers say the same and leave out hidden rows as well. */
const HIDDEN_TOO = 100;

interface WorkedOut {
  readonly least: number;
  readonly most: number;
  readonly call: (args: readonly Argument[], cells: Cells) => Value;
}

const AGGREGATES: ReadonlyMap<string, (numbers: readonly Rational[]) => Value> = new Map([
  ["SUM", (numbers) => numberValue(numbers.reduce(plus, wholeRational(0)))],
  [
    "PRODUCT",
    (numbers) =>
      numbers.length === 0
        ? wholeValue(0)
        : numbers.map(numberValue).reduce((product, factor) => multiplied(product, factor)),
  ],
  ["MIN", (numbers) => numberValue(extreme(numbers, -1))],
  ["MAX", (numbers) => numberValue(extreme(numbers, 1))],
  ["AVERAGE", (numbers) => average(numbers)],
  ["COUNT", (numbers) => wholeValue(numbers.length)],
]);

const SUBTOTALS: ReadonlyMap<number, string> = new Map([
  [1, "AVERAGE"],
  [2, "COUNT"],
  [4, "MAX"],
  [5, "MIN"],
  [6, "PRODUCT"],
  [9, "SUM"],
]);

const FUNCTIONS: ReadonlyMap<string, WorkedOut> = new Map<string, WorkedOut>([
  ...["SUM", "PRODUCT", "MIN", "MAX", "AVERAGE"].map((name): [string, WorkedOut] => [
    name,
    { least: 1, most: 255, call: (args, cells) => aggregate(name, args, cells) },
  ]),
  ["COUNT", { least: 1, most: 255, call: count }],
  ["COUNTA", { least: 1, most: 255, call: countFilled }],
  ["SUBTOTAL", { least: 2, most: 2, call: subtotal }],
  ["SUMPRODUCT", { least: 1, most: 30, call: sumProduct }],
  ["ROUND", { least: 2, most: 2, call: rounding("nearest") }],
  ["ROUNDUP", { least: 2, most: 2, call: rounding("away") }],
  ["ROUNDDOWN", { least: 2, most: 2, call: rounding("cut") }],
  ["TRUNC", { least: 1, most: 2, call: rounding("cut") }],
  ["INT", { least: 1, most: 1, call: rounding("down") }],
  ["ABS", { least: 1, most: 1, call: absolute }],
  ["IF", { least: 2, most: 3, call: choice }],
  ["IFERROR", { least: 2, most: 2, call: unlessError(() => true) }],
  ["IFNA", { least: 2, most: 2, call: unlessError((code) => code === "#N/A") }],
  ["ISERROR", { least: 1, most: 1, call: kindTest("error") }],
  ["ISBLANK", { least: 1, most: 1, call: kindTest("blank") }],
  ["ISNUMBER", { least: 1, most: 1, call: kindTest("number") }],
  ["ISTEXT", { least: 1, most: 1, call: kindTest("text") }],
  ["N", { least: 1, most: 1, call: plainNumber }],
  ["VALUE", { least: 1, most: 1, call: numberOfText }],
  ["AND", { least: 1, most: 255, call: every }],
  ["OR", { least: 1, most: 255, call: some }],
  ["NOT", { least: 1, most: 1, call: not }],
]);

/** Whether a function, given so many arguments, is worked out here. */
export function isWorkedOut(name: string, count: number): boolean {
  const known = FUNCTIONS.get(name);
  return known !== undefined && count >= known.least && count <= known.most;
}

/** What a function comes to; unknown for one that is not worked out here. */
export function called(name: string, args: readonly Argument[], cells: Cells): Value {
  return FUNCTIONS.get(name)?.call(args, cells) ?? UNKNOWN;
}

/** The one value of an argument; a range of several cells has none here. */
export function singleValue(argument: Argument | undefined, cells: Cells): Value {
  if (argument === undefined) return UNKNOWN;
  if (argument.kind === "value") return argument.value;
  const { block } = argument;
  return sizeOf(block) === 1 ? cells.at(block.top, block.left) : UNKNOWN;
}

/** The values of a range's cells, row by row; null where there are too many of them. */
function valuesIn({ top, left, bottom, right }: Block, cells: Cells): readonly Value[] | null {
  if (sizeOf({ top, left, bottom, right }) > MOST_CELLS) return null;
  const values: Value[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) values.push(cells.at(row, column));
  }
  return values;
}

/** The figures that an aggregate takes: of cells only what is a number, of values also what reads as one. */
function numbersOf(args: readonly Argument[], cells: Cells): readonly Rational[] | Stop {
  const numbers: Rational[] = [];
  for (const argument of args) {
    if (argument.kind === "value") {
      const number = numberIn(argument.value);
      if (isStop(number)) return number;
      numbers.push(number);
      continue;
    }
    const values = valuesIn(argument.block, cells);
    if (values === null) return UNKNOWN;
    for (const value of values) {
      if (isStop(value)) return value;
      if (value.kind === "number") numbers.push(value.number);
    }
  }
  return numbers;
}

function isNumbers(found: readonly Rational[] | Stop): found is readonly Rational[] {
  return !("kind" in found);
}

function aggregate(name: string, args: readonly Argument[], cells: Cells): Value {
  const numbers = numbersOf(args, cells);
  if (!isNumbers(numbers)) return numbers;
  return AGGREGATES.get(name)?.(numbers) ?? UNKNOWN;
}

/** Counts figures; errors and texts are stepped over. */
function count(args: readonly Argument[], cells: Cells): Value {
  return counted(args, cells, (value, inCell) =>
    inCell ? value.kind === "number" : !isStop(numberIn(value)),
  );
}

function countFilled(args: readonly Argument[], cells: Cells): Value {
  return counted(args, cells, (value, inCell) => !inCell || value.kind !== "blank");
}

function counted(
  args: readonly Argument[],
  cells: Cells,
  counts: (value: Value, inCell: boolean) => boolean,
): Value {
  let total = 0;
  for (const argument of args) {
    const values = argument.kind === "value" ? [argument.value] : valuesIn(argument.block, cells);
    if (values === null || values.some(({ kind }) => kind === "unknown")) return UNKNOWN;
    total += values.filter((value) => counts(value, argument.kind === "cells")).length;
  }
  return wholeValue(total);
}

/** Rows hidden by hand count in SUBTOTAL(9;…), those hidden by a filter do not; which they are is not known here. */
function subtotal([which, argument]: readonly Argument[], cells: Cells): Value {
  const number = numberIn(singleValue(which, cells));
  if (isStop(number)) return number;
  const code = smallWhole(number) ?? 0;
  const name = SUBTOTALS.get(code > HIDDEN_TOO ? code - HIDDEN_TOO : code);
  if (name === undefined || argument?.kind !== "cells") return UNKNOWN;
  const { block } = argument;
  if (sizeOf(block) > MOST_CELLS) return UNKNOWN;
  const summed: Argument[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (cells.isHidden(row)) return UNKNOWN;
    for (let column = block.left; column <= block.right; column += 1) {
      if (cells.isSubtotal(row, column)) continue;
      summed.push({ kind: "cells", block: { top: row, left: column, bottom: row, right: column } });
    }
  }
  return name === "COUNT" ? count(summed, cells) : aggregate(name, summed, cells);
}

/** Σ of the products of cells that stand at the same place of each range; what is no number counts as 0. */
function sumProduct(args: readonly Argument[], cells: Cells): Value {
  const blocks = args.flatMap((argument) => (argument.kind === "cells" ? [argument.block] : []));
  const [first] = blocks;
  if (first === undefined || blocks.length !== args.length) return UNKNOWN;
  const sameShape = blocks.every(
    ({ top, left, bottom, right }) =>
      bottom - top === first.bottom - first.top && right - left === first.right - first.left,
  );
  if (!sameShape) return WRONG_KIND;
  const factors = blocks.map((block) => valuesIn(block, cells));
  let sum = wholeValue(0);
  for (let index = 0; index < sizeOf(first); index += 1) {
    let product = wholeValue(1);
    for (const values of factors) {
      const value = values?.[index];
      if (value === undefined) return UNKNOWN;
      if (isStop(value)) return value;
      product = multiplied(product, value.kind === "number" ? value : wholeValue(0));
    }
    sum = added(sum, product);
  }
  return sum;
}

function added(a: Value, b: Value): Value {
  if (a.kind !== "number") return a;
  return b.kind === "number" ? numberValue(plus(a.number, b.number)) : b;
}

function multiplied(a: Value, b: Value): Value {
  if (a.kind !== "number") return a;
  return b.kind === "number" ? numberValue(times(a.number, b.number)) : b;
}

function extreme(numbers: readonly Rational[], sign: 1 | -1): Rational {
  const [first = wholeRational(0), ...others] = numbers;
  return others.reduce(
    (best, number) => (sign * compareRationals(number, best) > 0 ? number : best),
    first,
  );
}

function average(numbers: readonly Rational[]): Value {
  const mean = over(numbers.reduce(plus, wholeRational(0)), wholeRational(numbers.length));
  return mean === null ? DIVISION_BY_ZERO : numberValue(mean);
}

function rounding(direction: Direction): WorkedOut["call"] {
  return ([argument, digits], cells) => {
    const number = numberIn(singleValue(argument, cells));
    if (isStop(number)) return number;
    const places = digits === undefined ? wholeRational(0) : numberIn(singleValue(digits, cells));
    if (isStop(places)) return places;
    const whole = smallWhole(places);
    return whole === null || Math.abs(whole) > LARGEST_DIGITS
      ? UNKNOWN
      : numberValue(roundedRational(number, whole, direction));
  };
}

function absolute([argument]: readonly Argument[], cells: Cells): Value {
  const number = numberIn(singleValue(argument, cells));
  if (isStop(number)) return number;
  return numberValue(number.top < 0n ? opposite(number) : number);
}

function choice([condition, chosen, otherwise]: readonly Argument[], cells: Cells): Value {
  const truth = truthIn(singleValue(condition, cells));
  if (typeof truth !== "boolean") return truth;
  if (truth) return singleValue(chosen, cells);
  return otherwise === undefined ? booleanValue(false) : singleValue(otherwise, cells);
}

function unlessError(isMeant: (code: string) => boolean): WorkedOut["call"] {
  return ([argument, instead], cells) => {
    const value = singleValue(argument, cells);
    return value.kind === "error" && isMeant(value.code) ? singleValue(instead, cells) : value;
  };
}

function kindTest(kind: Value["kind"]): WorkedOut["call"] {
  return ([argument], cells) => {
    const value = singleValue(argument, cells);
    return value.kind === "unknown" ? value : booleanValue(value.kind === kind);
  };
}

function plainNumber([argument]: readonly Argument[], cells: Cells): Value {
  const value = singleValue(argument, cells);
  if (value.kind === "text") return wholeValue(0);
  const number = numberIn(value);
  return isStop(number) ? number : numberValue(number);
}

function numberOfText([argument]: readonly Argument[], cells: Cells): Value {
  const value = singleValue(argument, cells);
  if (value.kind === "boolean") return WRONG_KIND;
  const number = numberIn(value);
  return isStop(number) ? number : numberValue(number);
}

/** The truths that AND and OR take: texts and blanks in cells are stepped over. */
function truthsOf(args: readonly Argument[], cells: Cells): readonly boolean[] | Stop {
  const truths: boolean[] = [];
  for (const argument of args) {
    const values = argument.kind === "value" ? [argument.value] : valuesIn(argument.block, cells);
    if (values === null) return UNKNOWN;
    for (const value of values) {
      const skipped =
        argument.kind === "cells" && (value.kind === "text" || value.kind === "blank");
      if (skipped) continue;
      const truth = truthIn(value);
      if (typeof truth !== "boolean") return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? WRONG_KIND : truths;
}

function every(args: readonly Argument[], cells: Cells): Value {
  const truths = truthsOf(args, cells);
  return "kind" in truths ? truths : booleanValue(truths.every((truth) => truth));
}

function some(args: readonly Argument[], cells: Cells): Value {
  const truths = truthsOf(args, cells);
  return "kind" in truths ? truths : booleanValue(truths.some((truth) => truth));
}

function not([argument]: readonly Argument[], cells: Cells): Value {
  const truth = truthIn(singleValue(argument, cells));
  return typeof truth === "boolean" ? booleanValue(!truth) : truth;
}
