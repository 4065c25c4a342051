import { compare, decimalText, shifted, trimmed, whole, type Decimal } from "../number/decimal";
import type { Figure } from "../number/figure";
import { readFormat, type NumberFormat } from "../number/format";
import type { PlannedValue } from "../plan/plan";

/** A figure that stands near the cell to be filled, with how its cell shows it. */
export interface Neighbour {
  readonly figure: Figure;
  readonly shown: string;
  /** The en-US number format code. */
  readonly format: string;
}

/** How the figures of a column are written. */
export interface Manner {
  readonly typedAs: "number" | "text";
  /** Behind a figure of text, or within a number's format. */
  readonly percent: boolean;
  readonly separator: "," | ".";
  readonly grouped: boolean;
  /** The number format that most of its numbers have. */
  readonly format: string;
}

/** A value as it is put into its cell, and the format to give the cell; null leaves that as it is. */
export interface Put<Value extends PlannedValue = PlannedValue> {
  readonly value: Value;
  readonly format: string | null;
}

const GENERAL = "General";
const TEXT = "@";

/** How most of the neighbours are written; a column without any holds numbers. */
export function mannerOf(neighbours: readonly Neighbour[]): Manner {
  const texts = neighbours.filter(({ figure }) => figure.typedAs === "text");
  const numbers = neighbours.filter(({ figure }) => figure.typedAs === "number");
  const isText = texts.length > numbers.length;
  const alike = isText ? texts : numbers;
  const separated = texts.filter(({ shown }) => /[.,]/.test(shown));
  const large = texts.filter(({ figure }) => compare(figure.value, whole(1000)) >= 0);
  return {
    typedAs: isText ? "text" : "number",
    percent: most(alike, ({ figure }) => figure.percent),
    separator: most(separated, isEnglish) ? "." : ",",
    grouped: most(large, ({ figure }) => figure.repairs.includes("thousands-separator")),
    format: commonest(numbers.map(({ format }) => format)) ?? GENERAL,
  };
}

/** A value in the manner of its column, as text or a number. `own` is the number format that the blank cell has. */
export function putInManner(value: Decimal, isRate: boolean, manner: Manner, own: string): Put {
  return manner.typedAs === "text"
    ? { value: { kind: "text", text: typed(value, isRate, manner) }, format: null }
    : putAsNumber(value, isRate, manner, own);
}

/** A number whose format shows all of it: the cell's own, else that of its column, else a plain one. */
export function putAsNumber(
  value: Decimal,
  isRate: boolean,
  manner: Manner,
  own: string,
): Put<Extract<PlannedValue, { readonly kind: "number" }>> {
  const format = [own, manner.format].find((code) => shows(value, isRate, code, manner));
  const chosen = format ?? plainFormat(value, isRate && manner.percent);
  const { percent } = readFormat(chosen);
  return {
    value: { kind: "number", digits: decimalText(trimmed(percent ? shifted(value, -2) : value)) },
    format: chosen === own ? null : chosen,
  };
}

/** A blank cell of General format in a column of percentages is to be a percentage too. */
function shows(value: Decimal, isRate: boolean, code: string, manner: Manner): boolean {
  const format = readFormat(code);
  if (code === TEXT || format.date || (format.percent && !isRate)) return false;
  if (isRate && manner.percent && code === GENERAL) return false;
  return hasRoom(trimmed(value), format);
}

function hasRoom({ places }: Decimal, { decimals }: NumberFormat): boolean {
  return decimals === null || decimals >= places;
}

function plainFormat(value: Decimal, percent: boolean): string {
  const { places } = trimmed(value);
  const digits = places === 0 ? "0" : `0.${"0".repeat(places)}`;
  return percent ? `${digits}%` : places === 0 ? GENERAL : digits;
}

function typed(value: Decimal, isRate: boolean, { separator, grouped, percent }: Manner): string {
  const [digits = "", fraction] = decimalText(value).split(".");
  const group = separator === "," ? "." : ",";
  const shown = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, group) : digits;
  const sign = isRate && percent ? "%" : "";
  return `${fraction === undefined ? shown : `${shown}${separator}${fraction}`}${sign}`;
}

function isEnglish({ figure: { repairs }, shown }: Neighbour): boolean {
  const groups = repairs.includes("thousands-separator");
  return repairs.includes("decimal-dot") || (groups && /\d,\d{3}/.test(shown));
}

/** Whether more of them are so than not. */
function most<Each>(all: readonly Each[], isSo: (each: Each) => boolean): boolean {
  return 2 * all.filter(isSo).length > all.length;
}

function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, m], [, n]) => n - m);
  return first?.[0] ?? null;
}
