import { decimalText, equal, sum, trimmed, type Decimal } from "../number/decimal";

/**
 * Whether one slip in one of the figures, or two of them exchanged, is all that keeps a total from being the sum of its parts.
 * Only that makes it likely that a form means a sum which its figures deny.
 */
export function isNearMiss(total: Decimal, parts: readonly Decimal[]): boolean {
  const together = sum(parts);
  if (isSlip(total, together)) return true;
  return parts.some((part, at) => {
    const others = sum(parts.filter((_, other) => other !== at));
    const due = sum([total, { units: -others.units, places: others.places }]);
    return (due.units >= 0n && isSlip(part, due)) || equal(part, sum([total, others]));
  });
}

/** One digit changed, left out or put in, two neighbours exchanged, or the point moved. */
export function isSlip(written: Decimal, meant: Decimal): boolean {
  if (written.units < 0n || meant.units < 0n)
    return equal({ ...written, units: -written.units }, meant);
  const places = Math.max(trimmed(written).places, trimmed(meant).places);
  const [a, b] = [digitsAt(written, places), digitsAt(meant, places)];
  return (
    isOneChanged(a, b) ||
    isOneMore(a, b) ||
    isOneMore(b, a) ||
    isSwapped(a, b) ||
    (a !== b && a.replace(/0+$/, "") === b.replace(/0+$/, "") && a !== "0" && b !== "0")
  );
}

function digitsAt(value: Decimal, places: number): string {
  const own = trimmed(value);
  return decimalText({ units: own.units * 10n ** BigInt(places - own.places), places: 0 });
}

function isOneChanged(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).filter((digit, at) => digit !== b[at]).length === 1;
}

/** `longer` has one digit that `shorter` has not. */
function isOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = Array.from(longer).findIndex((digit, place) => digit !== shorter[place]);
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((digit, place) => digit !== b[place]);
  if (at === -1 || a[at] !== b[at + 1] || a[at + 1] !== b[at]) return false;
  return a.slice(at + 2) === b.slice(at + 2);
}
