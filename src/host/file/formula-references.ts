import { columnNumber } from "../../core/sheet/address";
import type { Area } from "./sheet-map";
import { LAST_COLUMN, LAST_ROW } from "./sheet-reader";

/** The cells a formula reads, or null when only a calculating program can tell (names, INDIRECT, table columns). */
export type References = readonly Reference[] | null;

export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const SHEET = String.raw`(?:(?:'((?:[^':]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const CORNER = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const REFERENCE = new RegExp(
  `^${SHEET}(?:${CORNER}(?::${CORNER})?|\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})|\\$?([1-9]\\d{0,6}):\\$?([1-9]\\d{0,6}))$`,
  "u",
);
const TEXT = /"(?:[^"]|"")*"/g;
/** A run that could be a name, a number or a reference; a quoted sheet name belongs to it. */
const WORD = /(?:'(?:[^']|'')+'!)?[\p{L}\p{N}_$.:!\\[\]@#?]+\(?/gu;
const PLAIN = /^(?:[\d.]+(?:[eE]\d*)?|TRUE|FALSE|#[A-Z/0!?]+)$/i;
/** A function that gives a place instead of a value, also as one corner of a range. */
const PLACE_FUNCTION = /^(?:.*:.*|INDIRECT|OFFSET)\($/i;

/** Finds the references of a formula (with or without its `=`). Anything not understood makes the answer null. */
export function referencesOf(formula: string): References {
  const found: Reference[] = [];
  for (const [word] of formula.replace(TEXT, " ").matchAll(WORD)) {
    if (PLACE_FUNCTION.test(word)) return null;
    if (word.endsWith("(") || PLAIN.test(word)) continue;
    const reference = referenceOf(word);
    if (reference === null) return null;
    found.push(reference);
  }
  return found;
}

function referenceOf(word: string): Reference | null {
  const match = REFERENCE.exec(word);
  if (match === null) return null;
  const [, quoted, plain, c1, r1, c2, r2, from, to, top, bottom] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const column = (name: string | undefined, otherwise: number): number =>
    name === undefined ? otherwise : columnNumber(name);
  const row = (digits: string | undefined, otherwise: number): number =>
    digits === undefined ? otherwise : Number(digits);
  const left = column(c1 ?? from, 1);
  const right = column(c2 ?? c1 ?? to, LAST_COLUMN);
  const first = row(r1 ?? top, 1);
  const last = row(r2 ?? r1 ?? bottom, LAST_ROW);
  const area = {
    top: Math.min(first, last),
    left: Math.min(left, right),
    bottom: Math.max(first, last),
    right: Math.max(left, right),
  };
  return { sheet, area };
}
