import { bareKey } from "../text/key";
import type { Level } from "./form";

const COMMUNE =
  /\b(?:ubnd (?:cap )?(?:xa|phuong|dac khu|thi tran)|^(?:don vi )?(?:xa|phuong|dac khu|thi tran))\b/;
const DISTRICT = /\b(?:ubnd (?:cap )?(?:huyen|quan|thi xa)|^(?:don vi )?(?:huyen|quan|thi xa))\b/;

/**
 * The level of the unit that filled a sheet, from the lines above its table. A commune prints the district's name over
 * its own, so a commune named anywhere decides. Null when neither is named; a city may be of either level.
 */
export function levelNamed(title: readonly string[]): Level | null {
  const lines = title.map((line) => bareKey(line).replaceAll("uy ban nhan dan", "ubnd"));
  if (lines.some((line) => COMMUNE.test(line))) return "xa";
  return lines.some((line) => DISTRICT.test(line)) ? "huyen" : null;
}
