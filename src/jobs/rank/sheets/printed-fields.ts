import {
  compare,
  decimalText,
  parseDecimal,
  sum,
  trimmed,
  ZERO,
} from "../../../core/number/decimal";
import type { ReportedUnit } from "../report";
import { formatFor } from "./lines";

/** A field as it heads its columns. */
export interface PrintedField {
  readonly name: string;
  /** The most that any unit can have in it. */
  readonly max: string;
  /** False where a criterion was taken out for a unit, so that it can have less. */
  readonly sameForAll: boolean;
  /** Shows the points of every unit with the same decimals. */
  readonly format: string;
}

/** The fields of a ranking in the order of the table; every unit has the same. */
export function printedFields(units: readonly ReportedUnit[]): readonly PrintedField[] {
  const [first] = units;
  return (first?.fields ?? []).map(({ field, max }, place) => {
    const column = units.flatMap(({ fields }) => fields[place] ?? []);
    const most = column.reduce(
      (highest, own) => (isMore(own.max, highest) ? own.max : highest),
      max,
    );
    return {
      name: field,
      max: most,
      sameForAll: column.every((own) => !isMore(most, own.max)),
      format: formatFor(column.map(({ points }) => points)),
    };
  });
}

/** A column of what counts in the total besides the fields. */
export interface Besides {
  readonly of: "bonus" | "penalty";
  /** Shows the figures of every unit with the same decimals. */
  readonly format: string;
}

/** The columns besides the fields that any unit has a figure in. */
export function besidesIn(units: readonly Pick<ReportedUnit, Besides["of"]>[]): readonly Besides[] {
  return (["bonus", "penalty"] as const).flatMap((of) => {
    const column = units.map((unit) => unit[of]);
    return column.some((digits) => digits !== null) ? [{ of, format: formatFor(column) }] : [];
  });
}

function isMore(a: string, b: string): boolean {
  return compare(parseDecimal(a) ?? ZERO, parseDecimal(b) ?? ZERO) > 0;
}

/** What a unit can have in all its fields together. */
export function sumOfMaxima(fields: readonly { readonly max: string }[]): string {
  return decimalText(trimmed(sum(fields.map(({ max }) => parseDecimal(max) ?? ZERO))));
}
