import { bareKey, textKey } from "../../core/text/key";
import { likeness } from "../../core/text/likeness";

/** How alike a wording is that differs by slips alone. */
const SLIPS = 0.9;

/** Whether a wording is one of those known, slips of the finger aside: they change no form. */
export function isWordedAs(printed: string, known: readonly string[]): boolean {
  const [key, bare] = [textKey(printed), bareKey(printed)];
  return known.some((label) => textKey(label) === key || likeness(bareKey(label), bare) >= SLIPS);
}
