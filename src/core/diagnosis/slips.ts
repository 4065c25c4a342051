import {
  decimalText,
  equal,
  negated,
  parseDecimal,
  shifted,
  trimmed,
  type Decimal,
} from "../number/decimal";
import type { Cause } from "../rule/finding";

/** A figure that one slip of the hand turns into what is typed, and the slip's name. */
export interface Slip {
  readonly meant: Decimal;
  readonly cause: Cause;
}

/** Digits between two dots. */
const THOUSANDS = 3;

const DIGITS: readonly string[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * Every figure that a single slip could have turned into `typed`: a digit changed, two neighbours
 * swapped, a digit dropped or doubled, the sign, the decimal comma lost, the point moved. After the
 * kinds of Scholtus (2009).
 */
export function slipsInto(typed: Decimal): readonly Slip[] {
  const text = decimalText(typed);
  const edits: readonly (readonly [Cause, readonly string[]])[] = [
    ["digit-changed", changedDigits(text)],
    ["digits-swapped", swappedDigits(text)],
    ["digit-missing", insertedDigits(text)],
    ["digit-extra", removedDigits(text)],
  ];
  return [
    ...edits.flatMap(([cause, texts]) =>
      texts.flatMap((meant) => {
        const value = wellFormed(meant);
        return value === null ? [] : [{ meant: value, cause }];
      }),
    ),
    { meant: negated(typed), cause: "sign" },
    ...[1, -1, 2, -2, 3, -3].map((tens) => movedPoint(typed, tens)),
  ];
}

/** 983 lost the comma of 98,3, and 6,728 took the dot of 6.728 for one; the rest is a wrong magnitude. */
function movedPoint(typed: Decimal, tens: number): Slip {
  const meant = trimmed(shifted(typed, tens));
  const lostComma = tens === -1 && meant.places > 0;
  const tookDot = tens === THOUSANDS && typed.places === THOUSANDS;
  return { meant, cause: lostComma || tookDot ? "separator" : "scale" };
}

/** The slip that turns `meant` into `typed`; null when no single one does. */
export function slipBetween(typed: Decimal, meant: Decimal): Cause | null {
  if (!mayBeSlip(decimalText(typed), decimalText(meant))) return null;
  return slipsInto(typed).find((slip) => equal(slip.meant, meant))?.cause ?? null;
}

/** A slip changes no more characters than these, or nothing but the point and zeros. */
const MOST_CHANGED = 3;

/** Tells most texts that no slip lies between at a glance: there are a hundred slips to try, and thousands of cells. */
function mayBeSlip(typed: string, meant: string): boolean {
  const longest = Math.max(typed.length, meant.length);
  let start = 0;
  while (start < longest && typed[start] === meant[start]) start += 1;
  let end = 0;
  while (end < longest - start && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return longest - start - end <= MOST_CHANGED || significant(typed) === significant(meant);
}

function significant(text: string): string {
  return text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
}

/** No one means `0941`: a figure of several digits does not begin with a zero. */
function wellFormed(text: string): Decimal | null {
  return /^-?0\d/.test(text) ? null : parseDecimal(text);
}

function positions(text: string): readonly number[] {
  return Array.from(text).flatMap((character, at) => (DIGITS.includes(character) ? [at] : []));
}

function changedDigits(text: string): readonly string[] {
  return positions(text).flatMap((at) =>
    DIGITS.filter((digit) => digit !== text[at]).map(
      (digit) => text.slice(0, at) + digit + text.slice(at + 1),
    ),
  );
}

function swappedDigits(text: string): readonly string[] {
  const digits = positions(text);
  return digits.flatMap((at, index) => {
    const next = digits[index + 1];
    if (next === undefined || text[at] === text[next]) return [];
    const between = text.slice(at + 1, next);
    return [
      `${text.slice(0, at)}${text[next] ?? ""}${between}${text[at] ?? ""}${text.slice(next + 1)}`,
    ];
  });
}

function insertedDigits(text: string): readonly string[] {
  const places = [...positions(text), text.length];
  return places.flatMap((at) => DIGITS.map((digit) => text.slice(0, at) + digit + text.slice(at)));
}

function removedDigits(text: string): readonly string[] {
  return text.length < 2 ? [] : positions(text).map((at) => text.slice(0, at) + text.slice(at + 1));
}
