import type { IndicatorKind } from "../form/form";
import type { SheetCell } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { parseDecimal, shifted, type Decimal } from "./decimal";
import { readFormat } from "./format";
import { UNKNOWN_NOTATION, type Notation } from "./notation";
import { shownFigure } from "./printed";
import { isAbout, roundedTens, tensOf, withoutAbout } from "./spoken";

/** What had to be undone to read a figure typed as text; each is remembered so that it can be told. */
export type Repair =
  | "thousands-separator"
  | "leading-zero"
  | "decimal-dot"
  | "letter-o"
  | "letter-l"
  | "inner-space"
  | "unit-word"
  | "about-word"
  | "full-width"
  | "apostrophe"
  | "trailing-mark"
  | "brackets";

export interface Figure {
  readonly kind: "figure";
  /** What is stored, percent rows in percent: 0,9984 shown as 99,84% is 99.84. */
  readonly value: Decimal;
  /** The same with the digits that are printed; ratios are judged on these. `5,65 ngàn` shows no more than tens. */
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

/**
 * Reads a value cell by the kind its row's unit gives it, never by the shape of what is typed alone; where a dot or a comma
 * may still be meant in two ways, by what the rest of its column says (`notation`).
 */
export function readFigure(
  cell: SheetCell | null,
  kind: IndicatorKind,
  notation: Notation = UNKNOWN_NOTATION,
): Reading {
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
      return readTyped(cell.value.text, kind, notation);
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
const SIGNED_RUN = /^([-+−]?)\s*([\d.,OolI ]*)(.*)$/su;
const BEHIND = /^(%?)\s*([^\d()%]*)(?:\((.*)\))?\s*$/s;
/** `(12)` is how accountants write −12. */
const IN_BRACKETS = /^\(\s*(\d[\d.,\s]*)\)$/;

function readTyped(text: string, kind: IndicatorKind, notation: Notation): Reading {
  const plain = cleanText(text);
  if (plain === "") return { kind: "blank" };
  if (plain.length > LONGEST_FIGURE) return { kind: "text", text: plain };
  if (NOTHING_OCCURRED.test(plain)) return { kind: "nothing-occurred", text: plain };
  if (NOT_KNOWN.test(plain)) return { kind: "not-known", text: plain };
  const about = kind === "count" && isAbout(plain);
  const { tidy, repairs } = tidied(about ? withoutAbout(plain) : plain, kind);
  const { sign, token, behind } = partsOf(tidy);
  const [, percent = "", word = "", aside = ""] = BEHIND.exec(behind) ?? [];
  const isWhole = BEHIND.test(behind) && (percent === "" || kind === "rate");
  const read = isWhole ? readToken(token, kind, notation) : null;
  if (read === null) return { kind: "text", text: plain };
  const typed =
    sign === "-" || sign === "−" ? { ...read.value, units: -read.value.units } : read.value;
  const scaled = kind === "count" ? scaledBy(word, typed) : typed;
  const printed = about ? roundedTens(scaled) : scaled;
  if (about && printed === scaled) return { kind: "text", text: plain };
  return {
    kind: "figure",
    value: printed.places < 0 ? shifted(printed, 0) : printed,
    printed,
    typedAs: "text",
    percent: percent !== "",
    repairs: [...repairs, ...read.repairs, ...wordRepairs(word, about)],
    aside: aside.trim(),
  };
}

/**
 * A count in thousands or millions: `5,65 ngàn` is 5650, known to the tens. Money is left as it is: its unit of measure says
 * what it counts in, and the word repeats it.
 */
function scaledBy(word: string, { units, places }: Decimal): Decimal {
  return { units, places: places - tensOf(word) };
}

function wordRepairs(word: string, about: boolean): readonly Repair[] {
  return [
    ...(about ? (["about-word"] as const) : []),
    ...(word.trim() === "" ? [] : (["unit-word"] as const)),
  ];
}

/**
 * The sign, the digits with their marks and what stands behind them. O, l and I stand for 0 and 1 only among digits: at the
 * beginning of a word they belong to it.
 */
function partsOf(text: string): {
  readonly sign: string;
  readonly token: string;
  readonly behind: string;
} {
  const [, sign = "", run = "", rest = ""] = SIGNED_RUN.exec(text) ?? [];
  const goesOn = /^\p{L}/u.test(rest);
  const [letters = ""] = (goesOn ? /[OolI]*$/ : /(?: [OolI]+)?$/).exec(run.trimEnd()) ?? [];
  const token = run.trimEnd();
  const digits = token.slice(0, token.length - letters.length).trim();
  return { sign, token: digits, behind: text.slice(text.indexOf(run) + digits.length).trim() };
}

/** What stands around the digits or in their place, undone one by one. */
const TIDYING: readonly {
  readonly repair: Repair;
  readonly from: RegExp;
  readonly to: string | ((...match: string[]) => string);
  readonly kinds: readonly IndicatorKind[] | null;
}[] = [
  {
    repair: "full-width",
    from: /[\uFF05-\uFF19]/g,
    to: (sign = "") => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH),
    kinds: null,
  },
  { repair: "apostrophe", from: /^['’‘`´]\s*(?=[\d(+-])/, to: "", kinds: null },
  { repair: "trailing-mark", from: /(?<=\d)\s?[.,;:]$/, to: "", kinds: null },
  { repair: "letter-o", from: /^[oO]$/, to: "0", kinds: ["count", "money", "rate"] },
  { repair: "brackets", from: IN_BRACKETS, to: "-$1", kinds: ["count", "money"] },
];
/** How far a full-width sign stands from the ordinary one. */
const FULL_WIDTH = 0xfee0;

function tidied(
  plain: string,
  kind: IndicatorKind,
): { readonly tidy: string; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  let tidy = plain;
  for (const { repair, from, to, kinds } of TIDYING) {
    if (kinds !== null && !kinds.includes(kind)) continue;
    const before = tidy;
    tidy = typeof to === "string" ? tidy.replace(from, to) : tidy.replace(from, to);
    if (tidy !== before) repairs.push(repair);
  }
  return { tidy, repairs };
}

interface TokenReading {
  readonly value: Decimal;
  readonly repairs: readonly Repair[];
}

/** The digits and separators of a typed figure; null when they are none. */
function readToken(token: string, kind: IndicatorKind, notation: Notation): TokenReading | null {
  if (/(?:^| )[OolI]+(?: |$)/.test(token)) return null;
  const repairs: Repair[] = [];
  let digits = token;
  if (/[oO]/.test(digits)) {
    digits = digits.replace(/[oO]/g, "0");
    repairs.push("letter-o");
  }
  if (/[lI]/.test(digits)) {
    digits = digits.replace(/[lI]/g, "1");
    repairs.push("letter-l");
  }
  if (digits.includes(" ")) {
    if (!areGroups(digits)) return null;
    digits = digits.replace(/ /g, "");
    repairs.push("inner-space");
  }
  const separated = separate(digits, kind, notation);
  if (separated === null) return null;
  const { whole, fraction } = separated;
  const value = parseDecimal(fraction === "" ? whole : `${whole}.${fraction}`);
  if (value === null) return null;
  if (separated.repair !== null) repairs.push(separated.repair);
  if (/^0\d/.test(whole)) repairs.push("leading-zero");
  return { value, repairs };
}

/** Spaces that group thousands, or that stand beside another mark; any other may part two figures. */
function areGroups(digits: string): boolean {
  const [first = "", ...groups] = digits.replace(/ ?([.,]) ?/g, "$1").split(" ");
  return /^\d{1,3}$/.test(first)
    ? groups.every(
        (group, at) =>
          /^\d{3}(?:[.,]\d+)?$/.test(group) && (at === groups.length - 1 || group.length === 3),
      )
    : groups.length === 0;
}

interface Separated {
  readonly whole: string;
  readonly fraction: string;
  readonly repair: Repair | null;
}

function separate(digits: string, kind: IndicatorKind, notation: Notation): Separated | null {
  if (/^\d+$/.test(digits)) return { whole: digits, fraction: "", repair: null };
  const vietnamese = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(digits);
  const english = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(digits);
  const [, grouped, fraction = ""] = vietnamese ?? english ?? [];
  if (grouped !== undefined) {
    return { whole: grouped.replace(/[.,]/g, ""), fraction, repair: "thousands-separator" };
  }
  if (isGrouped(digits, kind, notation)) {
    return { whole: digits.replace(/[.,]/g, ""), fraction: "", repair: "thousands-separator" };
  }
  const [, whole, separator, rest = ""] = /^(\d+)([.,])(\d+)$/.exec(digits) ?? [];
  if (whole === undefined) return null;
  return { whole, fraction: rest, repair: separator === "." ? "decimal-dot" : null };
}

/**
 * `6.728` counts thousands in a row of counts or money and is a decimal in a row of rates. A comma groups counts; money may
 * have decimals, so that there the other figures of the column decide.
 */
function isGrouped(digits: string, kind: IndicatorKind, notation: Notation): boolean {
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) return true;
  if (kind === "rate") return false;
  const [, mark] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits) ?? [];
  if (mark === undefined || kind !== "money") return mark !== undefined;
  const { dotGroups, commaGroups, dotDecimals, commaDecimals } = notation;
  return mark === "."
    ? !commaGroups || dotGroups || commaDecimals
    : commaGroups || (dotDecimals && !dotGroups && !commaDecimals);
}
