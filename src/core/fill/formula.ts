import { decimalText } from "../number/decimal";
import type { Operand } from "../rule/judge";
import type { Side } from "../rule/statement";
import { addressOf, type Place } from "../sheet/address";
import { rangeAddress } from "../sheet/area";
import type { Definition } from "./definition";

/** A figure that a formula reads. */
export interface FormulaOperand {
  readonly place: Place;
  /** What the rule sees of it. */
  readonly state: Operand["state"];
  /** Whether the cell holds a number that Excel reckons with as it stands. */
  readonly isNumber: boolean;
}

/** How the result of a formula is written. */
export interface FormulaResult {
  readonly places: number;
  /** Whether the cell shows a fraction of one as a percentage. */
  readonly percent: boolean;
  readonly isZeroOverZero: boolean;
}

/** A sum of so many scattered cells is written with SUM: `+` would be long. */
const MOST_SIGNS = 8;
/** Excel takes no more arguments. */
const MOST_ARGUMENTS = 255;

/**
 * The formula that works a definition out in its cell, of addresses and numbers alone: `=SUM(D45:D46)`,
 * `=ROUND(100*D12/D11,1)`. A rate is multiplied before it is divided, so that the division is the one step that can be
 * inexact. Null where a formula would give another figure, since an operand is typed as text, or is no cell.
 */
export function formulaFor(
  definition: Definition,
  operandAt: (code: string) => FormulaOperand | null,
  result: FormulaResult,
): string | null {
  if (definition.kind === "total") {
    const parts = sumText(definition.parts, operandAt);
    return parts === null ? null : `=${parts}`;
  }
  const numerator = sumText(definition.numerator, operandAt);
  const denominator = sumText(definition.denominator, operandAt);
  if (numerator === null || denominator === null) return null;
  const [top, bottom] = [factor(numerator), factor(denominator)];
  const rate = result.percent
    ? `ROUND(${top}/${bottom},${result.places + 2})`
    : `ROUND(100*${top}/${bottom},${result.places})`;
  return result.isZeroOverZero ? `=IF(${denominator}=0,0,${rate})` : `=${rate}`;
}

function factor(text: string): string {
  return /^[A-Z]+\d+$|^SUM\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function sumText(side: Side, operandAt: (code: string) => FormulaOperand | null): string | null {
  const places = placesToAdd(side, operandAt);
  if (places !== null) {
    const areas = linesOf(places);
    const isOneLine = places.length > 1 && areas.length === 1;
    const holdsDash = side.some(({ operand }) => isDash(operand, operandAt));
    if (isOneLine || holdsDash || places.length > MOST_SIGNS) {
      return areas.length > MOST_ARGUMENTS ? null : `SUM(${areas.join(",")})`;
    }
  }
  const terms = side.map(({ sign, operand }, at) => {
    const text = operandText(operand, operandAt);
    return text === null ? null : `${sign === -1 ? "-" : at === 0 ? "" : "+"}${text}`;
  });
  return terms.includes(null) ? null : terms.join("");
}

/** The cells of a side that is nothing but a sum of cells; null for any other. A "-" is nothing to SUM, as it is to a rule. */
function placesToAdd(
  side: Side,
  operandAt: (code: string) => FormulaOperand | null,
): readonly Place[] | null {
  const places = side.map(({ sign, operand }) => {
    const found = operand.kind === "code" ? operandAt(operand.code) : null;
    const isAddable = found !== null && (found.isNumber || found.state === "nothing");
    return sign === 1 && isAddable ? found.place : null;
  });
  return places.every((place) => place !== null) ? places : null;
}

function isDash(
  operand: Side[number]["operand"],
  operandAt: (code: string) => FormulaOperand | null,
): boolean {
  return operand.kind === "code" && operandAt(operand.code)?.isNumber === false;
}

function operandText(
  operand: Side[number]["operand"],
  operandAt: (code: string) => FormulaOperand | null,
): string | null {
  switch (operand.kind) {
    case "code": {
      const found = operandAt(operand.code);
      return found?.isNumber === true ? addressOf(found.place.row, found.place.column) : null;
    }
    case "constant":
      return operand.value.units < 0n ? null : decimalText(operand.value);
    case "parameter":
      return null;
  }
}

/** Neighbours below or beside each other put together as ranges. */
function linesOf(places: readonly Place[]): readonly string[] {
  const lines: { readonly first: Place; last: Place; step: "down" | "right" | null }[] = [];
  for (const place of places) {
    const line = lines.at(-1);
    const step = line === undefined ? null : stepBetween(line.last, place);
    if (line !== undefined && step !== null && (line.step === null || line.step === step)) {
      line.last = place;
      line.step = step;
    } else lines.push({ first: place, last: place, step: null });
  }
  return lines.map(({ first, last }) =>
    rangeAddress({
      ...first,
      height: last.row - first.row + 1,
      width: last.column - first.column + 1,
    }),
  );
}

function stepBetween(one: Place, next: Place): "down" | "right" | null {
  if (next.row === one.row + 1 && next.column === one.column) return "down";
  return next.row === one.row && next.column === one.column + 1 ? "right" : null;
}
