/** A figure as printed: `983` with one place is 98,3. */
export interface Figure {
  readonly units: bigint;
  readonly places: number;
}

/** An exact quotient; the lower part is above zero. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const NONE: Fraction = { top: 0n, bottom: 1n };

export function whole(value: number | bigint): Figure {
  return { units: BigInt(value), places: 0 };
}

export function power(places: number): bigint {
  return 10n ** BigInt(places);
}

export function fractionOf({ units, places }: Figure): Fraction {
  return { top: units, bottom: power(places) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** Throws on a division by zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new Error("divided by zero");
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
}

/** Below zero, zero or above, as `a` is against `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above. */
export function floor({ top, bottom }: Fraction): bigint {
  const quotient = top / bottom;
  return top % bottom !== 0n && top < 0n ? quotient - 1n : quotient;
}

/** The least whole number not below. */
export function ceiling(value: Fraction): bigint {
  return -floor({ top: -value.top, bottom: value.bottom });
}

/** Half up, at so many places. */
export function roundedTo(value: Fraction, places: number): Figure {
  const scaled = times(value, { top: power(places), bottom: 1n });
  return { units: floor(plus(scaled, { top: 1n, bottom: 2n })), places };
}

/** The places beyond are dropped. */
export function cutTo(value: Fraction, places: number): Figure {
  return { units: floor(times(value, { top: power(places), bottom: 1n })), places };
}

/** The figure that equals a fraction, with the fewest places up to three; null where there is none. */
export function exactly(value: Fraction): Figure | null {
  for (const places of [0, 1, 2, 3]) {
    const top = value.top * power(places);
    if (top % value.bottom === 0n) return { units: top / value.bottom, places };
  }
  return null;
}

/** Without zeros at the end. */
export function trimmed({ units, places }: Figure): Figure {
  let figure = { units, places };
  while (figure.places > 0 && figure.units % 10n === 0n) {
    figure = { units: figure.units / 10n, places: figure.places - 1 };
  }
  return figure;
}

/** Plain digits with a dot: `98.3`, `-2`. */
export function plain({ units, places }: Figure): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const at = digits.length - places;
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, at)}.${digits.slice(at)}`;
}

/** Reads what `plain` prints. Throws on anything else. */
export function parsed(text: string): Figure {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`${text} is no figure`);
  const [, sign = "", before = "", after = ""] = match;
  const units = BigInt(before + after);
  return { units: sign === "-" ? -units : units, places: after.length };
}

export function sameValue(a: Figure, b: Figure): boolean {
  return compared(fractionOf(a), fractionOf(b)) === 0;
}
