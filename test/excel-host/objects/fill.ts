import type { Fill } from "../look";
import { NO_FILL, solid } from "../look";
import type { Quirks } from "../quirks";
import { badArgument } from "./refusals";

const NAMED: Readonly<Record<string, string>> = {
  ...{ white: "#FFFFFF", black: "#000000", red: "#FF0000", green: "#008000", blue: "#0000FF" },
  ...{ yellow: "#FFFF00", orange: "#FFA500" },
};

/** A colour as Excel takes it, `#RRGGBB` or its name in HTML, as `#RRGGBB` in capitals. */
export function colourGiven(given: unknown, location: string): string {
  const text = typeof given === "string" ? given : "";
  const colour = NAMED[text.toLowerCase()] ?? text.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(colour)) throw badArgument(location);
  return colour;
}

/** No fill reads as white (OfficeDev/office-js#6218). */
export function colourRead({ color }: Fill, { readsNoFillAsWhite }: Quirks): string {
  return color ?? (readsNoFillAsWhite ? "#FFFFFF" : "");
}

/** The pattern of no fill and of a plain colour was seen to read as null alike (OfficeDev/office-js#4900); the others by name. */
export function patternRead({ pattern }: Fill, { readsNoFillAsWhite }: Quirks): string | null {
  const isPlain = pattern === "None" || pattern === "Solid";
  return isPlain && readsNoFillAsWhite ? null : pattern;
}

/** What tells no fill from white: null where there is none, a number where there is a colour (Microsoft's answer in OfficeDev/office-js#4900). */
export function tintRead({ color }: Fill): number | null {
  return color === null ? null : 0;
}

/** A fill after its colour was set. */
export function withColour(fill: Fill, given: unknown, location: string): Fill {
  const color = colourGiven(given, location);
  return fill.pattern === "None" ? solid(color) : { ...fill, color };
}

/** A fill after its pattern was set; a pattern on a cell without a fill is drawn on white. */
export function withPattern(fill: Fill, given: unknown, location: string): Fill {
  if (typeof given !== "string") throw badArgument(location);
  return given === "None" ? NO_FILL : { pattern: given, color: fill.color ?? "#FFFFFF" };
}
