import type { Quirks } from "./quirks";
import { everyQuirk } from "./quirks";

/** What a cell holds once Excel has taken in what it was given. */
export interface CellContent {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  /** The number format that Excel sets by itself, as for `50%`; null leaves the cell's own. */
  readonly format: string | null;
}

const FORMULA = /^(=.|[+-](?![\d.,]+$).|@[\p{L}_])/u;
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?[\d.]+)\s*%$/;
const DATE =
  /^(\d{1,4}[/-]\d{1,4}([/-]\d{2,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,4})$/i;
export const ERROR_VALUE = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const SOME_DAY = 45_000;

/**
 * What Excel makes of an input to `Range.values`, in en-US whatever the user's locale. From the reference
 * of `Range.values` and from what typing does in Excel; not compared with a real Excel. Nothing is
 * calculated: a formula shows 0.
 */
export function taken(
  input: string | number | boolean,
  format: string,
  { takesTextAsTyped, makesFiguresText }: Quirks = everyQuirk(),
): CellContent {
  if (typeof input === "boolean") return constant(input);
  if (typeof input === "number") {
    return constant(format === "@" && makesFiguresText ? String(input) : input);
  }
  if (!takesTextAsTyped) return constant(input);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (format === "@" || input === "") return constant(input);
  if (FORMULA.test(input)) {
    return { value: 0, formula: input.startsWith("=") ? input : `=${input}`, format: null };
  }
  return literal(input);
}

function literal(input: string): CellContent {
  const percent = PERCENT.exec(input)?.[1];
  if (percent !== undefined) {
    return { value: Number(percent) / 100, formula: null, format: "0%" };
  }
  if (DATE.test(input)) return { value: SOME_DAY, formula: null, format: "d-mmm" };
  if (/\d/.test(input) && NUMBER.test(input)) return constant(Number(input.replaceAll(",", "")));
  if (/^(true|false)$/i.test(input)) return constant(input.toLowerCase() === "true");
  return constant(input);
}

function constant(value: string | number | boolean): CellContent {
  return { value, formula: null, format: null };
}
