import { bareKey } from "../text/key";
import type { Decimal } from "./decimal";

/** Words behind a figure that say what it is counted in, with the zeros that they stand for. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghin|ngan)\b/, 3],
  [/^trieu\b/, 6],
  [/^ti\b/, 9],
];
/** Words before a figure that say it is not exact. `dưới` and `trên` are bounds and no figures. */
const ABOUT = /^(?:gần|ước khoảng|ước đạt|ước|khoảng|xấp xỉ|hơn|~|≈)\s*(?=\d)/iu;

/** How many zeros the word behind a figure stands for: 3 for `ngàn hồ sơ`; none for most words. */
export function tensOf(word: string): number {
  const key = word === "" ? "" : bareKey(word);
  return SCALES.find(([name]) => name.test(key))?.[1] ?? 0;
}

/** Whether a text is a figure that says of itself that it is not exact: `gần 27.000`. */
export function isAbout(text: string): boolean {
  return ABOUT.test(text);
}

/** The figure alone: `27.000`. */
export function withoutAbout(text: string): string {
  return text.replace(ABOUT, "");
}

/** A round figure known no better than its last digit that is not zero: 27000 to the thousands. The same where none is round. */
export function roundedTens(value: Decimal): Decimal {
  let { units, places } = value;
  while (places <= 0 && units !== 0n && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return places === value.places ? value : { units, places };
}
