import { equal, isZero, negated, quotient, sum, type Decimal } from "../number/decimal";
import { fitOf, type Operand } from "../rule/judge";
import { isBorneOut, type Evidence } from "./evidence";
import type { SignedCode } from "./notation";
import type { PrintedColumn } from "./table-columns";

const FEWEST_ROWS = 3;
const NEARLY_ALL = 80;

/** How a printed quotient comes from its terms on most rows: as a percentage, as a plain quotient, or neither. */
export type Scale = "hundred" | "plain" | "neither";

/** One row of figures: gives what a column's code stands for there. */
export type RowOf = (code: string) => Operand;

/** Tells by the figures whether `(8)=(7)/(3)`, printed without `×100`, is a percentage. */
export function scaleOf(
  rate: string,
  numerator: readonly SignedCode[],
  denominator: readonly SignedCode[],
  rows: readonly RowOf[],
): Scale {
  let hundred = 0;
  let plain = 0;
  for (const row of rows) {
    const printed = row(rate);
    const top = sideOf(numerator, row);
    const bottom = sideOf(denominator, row);
    if (printed.state !== "figure" || top === null || bottom === null) continue;
    if (isZero(bottom) || isZero(top)) continue;
    if (fitOf(printed.printed, top, bottom) !== "none") hundred += 1;
    if (fitsPlainly(printed.printed, top, bottom)) plain += 1;
  }
  if (hundred === 0 && plain === 0) return "neither";
  return hundred >= plain ? "hundred" : "plain";
}

function fitsPlainly(printed: Decimal, top: Decimal, bottom: Decimal): boolean {
  return (["half-up", "cut"] as const).some((rounding) =>
    equal(quotient(top, bottom, printed.places, rounding), printed),
  );
}

/** What a side comes to on a row; null where a figure of it is not there. */
function sideOf(terms: readonly SignedCode[], row: RowOf): Decimal | null {
  const values = terms.flatMap(({ sign, code }) => {
    const operand = row(code);
    if (operand.state !== "figure") return [];
    return [sign === 1 ? operand.value : negated(operand.value)];
  });
  return values.length === terms.length ? sum(values) : null;
}

/**
 * The two columns of which a rate without a printed formula is the percentage, where the figures of nearly all rows say so and
 * of no other two; of several, those whose numerator stands beside the rate. Null where it cannot be told.
 */
export function definitionOf(
  rate: PrintedColumn,
  columns: readonly PrintedColumn[],
  rows: readonly RowOf[],
): { readonly numerator: string; readonly denominator: string } | null {
  const counted = columns.filter(({ kind, column }) => kind !== "rate" && column !== rate.column);
  const found = counted.flatMap((numerator) =>
    counted
      .filter((denominator) => denominator !== numerator)
      .filter((denominator) =>
        isBorneOut(
          fits(rate.code, numerator.code, denominator.code, rows),
          FEWEST_ROWS,
          NEARLY_ALL,
        ),
      )
      .map((denominator) => ({ numerator, denominator })),
  );
  const beside = found.filter(({ numerator }) => Math.abs(numerator.column - rate.column) === 1);
  const [only] = found.length === 1 ? found : beside;
  if (only === undefined || (found.length > 1 && beside.length !== 1)) return null;
  return { numerator: only.numerator.code, denominator: only.denominator.code };
}

function fits(rate: string, top: string, bottom: string, rows: readonly RowOf[]): Evidence {
  let judged = 0;
  let holding = 0;
  for (const row of rows) {
    const [printed, numerator, denominator] = [row(rate), row(top), row(bottom)];
    if (printed.state !== "figure" || numerator.state !== "figure") continue;
    if (denominator.state !== "figure" || isZero(denominator.value)) continue;
    // What is nothing, or the whole, fits too many definitions to speak for one.
    const tells = !isZero(numerator.value) && !equal(numerator.value, denominator.value);
    const fit = fitOf(printed.printed, numerator.value, denominator.value) !== "none";
    if (tells || !fit) judged += 1;
    if (tells && fit) holding += 1;
  }
  return { judged, holding };
}
