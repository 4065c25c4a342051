import type { SheetCell } from "../sheet/snapshot";
import {
  compare,
  decimalText,
  parseDecimal,
  rounded,
  shifted,
  trimmed,
  ZERO,
  type Decimal,
} from "./decimal";
import { formatFor, type NumberFormat } from "./format";

/** Digits, the point included, that Excel shows of a figure in General format when the column is wide enough. */
const GENERAL_WIDTH = 11;

/**
 * A stored number with the digits it is shown with: `0.9984` in `0.00%` is 99,84. In General the
 * stored digits stand, as far as Excel shows them.
 */
export function shownFigure(stored: Decimal, format: NumberFormat): Decimal {
  const value = format.percent ? shifted(stored, 2) : stored;
  return format.decimals === null
    ? trimmed(rounded(value, generalPlaces(value)))
    : rounded(value, format.decimals);
}

function generalPlaces(value: Decimal): number {
  const whole = decimalText(rounded(value, 0, "cut")).replace("-", "").length;
  return Math.max(0, Math.min(value.places, GENERAL_WIDTH - 1 - whole));
}

/** What a cell shows, in Vietnamese notation whatever the machine's locale: `121.737`, `98,3`, `69%`. Empty for a blank. */
export function printedText(cell: SheetCell): string {
  switch (cell.value.kind) {
    case "blank":
      return "";
    case "text":
      return cell.value.text;
    case "boolean":
      return cell.value.value ? "TRUE" : "FALSE";
    case "error":
      return cell.value.code;
    case "number":
      return printedNumber(cell.value.digits, cell.format);
  }
}

function printedNumber(digits: string, code: string): string {
  const stored = parseDecimal(digits);
  if (stored === null) return digits;
  const sign = compare(stored, ZERO);
  const format = formatFor(code, sign);
  if (format.date) return printedDate(stored);
  const general = format.decimals === null;
  const shown = decimalText(shownFigure(stored, format));
  const [whole = "", fraction = ""] = shown.replace("-", "").split(".");
  const kept = general ? fraction : withoutIdleZeros(fraction, format.leastDecimals);
  const grouped = format.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  const before = general && sign < 0 ? "-" : format.before;
  return `${before}${grouped}${kept === "" ? "" : `,${kept}`}${format.after}`;
}

/** `0.00#` shows 13,25 and not 13,250. */
function withoutIdleZeros(fraction: string, least: number): string {
  const idle = /0*$/.exec(fraction.slice(least))?.[0].length ?? 0;
  return fraction.slice(0, fraction.length - idle);
}

const DAYS_PER_ERA = 146097n;
/** Days from 1 March of the year 0 to the day that Excel numbers 0 (30/12/1899 in its 1900 system). */
const EXCEL_EPOCH = 693899n;

/** An Excel date serial as ngày/tháng/năm, by the proleptic Gregorian calendar. */
function printedDate(serial: Decimal): string {
  const days = rounded(serial, 0, "cut").units + EXCEL_EPOCH;
  const era = days / DAYS_PER_ERA;
  const ofEra = days % DAYS_PER_ERA;
  const yearOfEra = (ofEra - ofEra / 1460n + ofEra / 36524n - ofEra / 146096n) / 365n;
  const dayOfYear = ofEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const marchMonth = (5n * dayOfYear + 2n) / 153n;
  const day = dayOfYear - (153n * marchMonth + 2n) / 5n + 1n;
  const month = marchMonth < 10n ? marchMonth + 3n : marchMonth - 9n;
  const year = yearOfEra + era * 400n + (month <= 2n ? 1n : 0n);
  return `${day.toString().padStart(2, "0")}/${month.toString().padStart(2, "0")}/${year}`;
}
