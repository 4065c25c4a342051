import type { IndicatorKind } from "../form/form";
import type { SheetCell } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { parseDecimal, shifted, type Decimal } from "./decimal";
import { readFormat } from "./format";
import { shownFigure } from "./printed";

/** What had to be undone to read a figure typed as text; each is remembered so that it can be told. */
export type Repair =
  "thousands-separator" | "leading-zero" | "decimal-dot" | "letter-o" | "inner-space" | "unit-word";

export interface Figure {
  readonly kind: "figure";
  /** What is stored, percent rows in percent: 0,9984 shown as 99,84% is 99.84. */
  readonly value: Decimal;
  /** The same with the digits that are printed; ratios are judged on these. */
  readonly printed: Decimal;
  readonly typedAs: "number" | "text";
  /** Typed or shown with a percent sign. */
  readonly percent: boolean;
  readonly repairs: readonly Repair[];
  /** What stands in brackets behind the figure: `264/371` of `71 (264/371)`. */
  readonly aside: string;
}

/**
 * A cell of the value column, read. Blank, a figure, "-" (nothing happened), "…" (not known), text,
 * a date and an Excel error are different things and stay different.
 */
export type Reading =
  | Figure
  | { readonly kind: "blank" }
  | { readonly kind: "nothing-occurred"; readonly text: string }
  | { readonly kind: "not-known"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly digits: string }
  | { readonly kind: "error"; readonly code: string };

/** Reads a value cell by the kind its row's unit gives it, never by the shape of what is typed alone. */
export function readFigure(cell: SheetCell | null, kind: IndicatorKind): Reading {
  if (cell === null) return { kind: "blank" };
  switch (cell.value.kind) {
    case "blank":
      return { kind: "blank" };
    case "error":
      return { kind: "error", code: cell.value.code };
    case "boolean":
      return { kind: "text", text: cell.value.value ? "TRUE" : "FALSE" };
    case "number":
      return readStored(cell.value.digits, cell.format, kind);
    case "text":
      return readTyped(cell.value.text, kind);
  }
}

function readStored(digits: string, code: string, kind: IndicatorKind): Reading {
  const stored = parseDecimal(digits);
  if (stored === null) return { kind: "text", text: digits };
  const format = readFormat(code);
  if (format.date) return { kind: "date", digits };
  if (format.percent && kind !== "rate") return { kind: "text", text: digits };
  return {
    kind: "figure",
    value: format.percent ? shifted(stored, 2) : stored,
    printed: shownFigure(stored, format),
    typedAs: "number",
    percent: format.percent,
    repairs: [],
    aside: "",
  };
}

/** No figure is longer with its unit and what stands in brackets behind it; a longer text is none, and costly to take apart. */
const LONGEST_FIGURE = 200;
const NOTHING_OCCURRED = /^([-–—]|kps|không|không có|(?:không|chưa) phát sinh)$/i;
const NOT_KNOWN = /^(…|\.{2,}|x|chưa có số liệu)$/i;
const FIGURE = /^([-+−]?)\s*([\d.,\soO]*\d[\d.,\soO]*)\s*(%?)\s*([^\d()%]*)(?:\((.*)\))?\s*$/s;

function readTyped(text: string, kind: IndicatorKind): Reading {
  const plain = cleanText(text);
  if (plain === "") return { kind: "blank" };
  if (plain.length > LONGEST_FIGURE) return { kind: "text", text: plain };
  if (NOTHING_OCCURRED.test(plain)) return { kind: "nothing-occurred", text: plain };
  if (NOT_KNOWN.test(plain)) return { kind: "not-known", text: plain };
  const [, sign = "", token = "", percent = "", word = "", aside = ""] = FIGURE.exec(plain) ?? [];
  const read = readToken(token.trim(), kind);
  if (read === null || (percent !== "" && kind !== "rate")) return { kind: "text", text: plain };
  const value =
    sign === "-" || sign === "−" ? { ...read.value, units: -read.value.units } : read.value;
  return {
    kind: "figure",
    value,
    printed: value,
    typedAs: "text",
    percent: percent !== "",
    repairs: word.trim() === "" ? read.repairs : [...read.repairs, "unit-word"],
    aside: aside.trim(),
  };
}

interface TokenReading {
  readonly value: Decimal;
  readonly repairs: readonly Repair[];
}

/** The digits and separators of a typed figure; null when they are none. */
function readToken(token: string, kind: IndicatorKind): TokenReading | null {
  const repairs: Repair[] = [];
  let digits = token;
  if (/[oO]/.test(digits)) {
    digits = digits.replace(/[oO]/g, "0");
    repairs.push("letter-o");
  }
  if (digits.includes(" ")) {
    digits = digits.replace(/ /g, "");
    repairs.push("inner-space");
  }
  const separated = separate(digits, kind);
  if (separated === null) return null;
  const { whole, fraction } = separated;
  const value = parseDecimal(fraction === "" ? whole : `${whole}.${fraction}`);
  if (value === null) return null;
  if (separated.repair !== null) repairs.push(separated.repair);
  if (/^0\d/.test(whole)) repairs.push("leading-zero");
  return { value, repairs };
}

interface Separated {
  readonly whole: string;
  readonly fraction: string;
  readonly repair: Repair | null;
}

function separate(digits: string, kind: IndicatorKind): Separated | null {
  if (/^\d+$/.test(digits)) return { whole: digits, fraction: "", repair: null };
  const vietnamese = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(digits);
  const english = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(digits);
  const [, grouped, fraction = ""] = vietnamese ?? english ?? [];
  if (grouped !== undefined) {
    return { whole: grouped.replace(/[.,]/g, ""), fraction, repair: "thousands-separator" };
  }
  if (isGrouped(digits, kind)) {
    return { whole: digits.replace(/[.,]/g, ""), fraction: "", repair: "thousands-separator" };
  }
  const [, whole, separator, rest = ""] = /^(\d+)([.,])(\d+)$/.exec(digits) ?? [];
  if (whole === undefined) return null;
  return { whole, fraction: rest, repair: separator === "." ? "decimal-dot" : null };
}

/** `6.728` counts thousands in a row of counts or money and is a decimal in a row of rates. A comma groups counts only: money may have decimals. */
function isGrouped(digits: string, kind: IndicatorKind): boolean {
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) return true;
  if (kind === "rate") return false;
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return true;
  return kind !== "money" && /^[1-9]\d{0,2},\d{3}$/.test(digits);
}
