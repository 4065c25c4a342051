import { sameValue, type CellValue } from "../sheet/snapshot";
import { compareRationals, minus, opposite, times, type Rational } from "./rational";
import { storedValue, valueOf, type Value } from "./value";

/** Excel works in binary and keeps 15 digits: its results stray from the exact ones by less than this. */
const STRAY_SHARE: Rational = { top: 1n, bottom: 10n ** 13n };
const STRAY_AMOUNT: Rational = { top: 1n, bottom: 10n ** 10n };

/** Whether a cell holds what its formula comes to. A result without text is read as a blank by some hosts. */
export function agrees(value: Value, stored: CellValue): boolean {
  if (value.kind === "number") {
    const held = valueOf(stored);
    return held.kind === "number" && isNear(value.number, held.number);
  }
  const shown = storedValue(value);
  if (shown === null) return false;
  const isEmpty = shown.kind === "text" && shown.text === "";
  return sameValue(shown, stored) || (isEmpty && stored.kind === "blank");
}

function isNear(exact: Rational, stored: Rational): boolean {
  const distance = sizeOfNumber(minus(exact, stored));
  const share = times(sizeOfNumber(exact), STRAY_SHARE);
  return compareRationals(distance, share) <= 0 || compareRationals(distance, STRAY_AMOUNT) <= 0;
}

function sizeOfNumber(value: Rational): Rational {
  return value.top < 0n ? opposite(value) : value;
}
