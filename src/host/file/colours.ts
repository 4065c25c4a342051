import type { Package } from "./package";
import { type Attributes, scanXml } from "./xml";

/** The colours that old files name by number (ECMA-376 part 1, 18.8.27), eight to a line. */
const INDEXED = [
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff",
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff",
  "800000 008000 000080 808000 800080 008080 c0c0c0 808080",
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff",
  "000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff",
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99",
  "3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((line) => line.split(" "));

/** A theme lists dark before light; cells count light before dark. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2"];

/** The colours of the workbook's theme, in the order cells count them; empty without a theme. Throws DamagedWorkbook. */
export async function readTheme(file: Package, part: string | null): Promise<readonly string[]> {
  if (part === null) return [];
  const scheme = new Map<string, string>();
  let slot: string | null = null;
  let inScheme = false;
  scanXml(part, await file.text(part), {
    open: (name, attributes) => {
      const value = attributes["lastClr"] ?? attributes["val"];
      if (name === "clrScheme") inScheme = true;
      else if (inScheme && slot === null) slot = name;
      else if (slot !== null && value !== undefined) scheme.set(slot, value.toLowerCase());
    },
    close: (name) => {
      if (name === "clrScheme") inScheme = false;
      if (name === slot) slot = null;
    },
    text: () => undefined,
  });
  const others = [...scheme.keys()].filter((name) => !THEME_ORDER.includes(name));
  return [...THEME_ORDER, ...others].map((name) => scheme.get(name) ?? "000000");
}

/** A colour element as `#rrggbb`; null for an automatic colour, which the reader's own theme decides. */
export function colourOf(attributes: Attributes, theme: readonly string[]): string | null {
  const { rgb, theme: slot, indexed } = attributes;
  const base =
    rgb?.slice(-6).toLowerCase() ??
    (slot === undefined ? undefined : theme[Number(slot)]) ??
    (indexed === undefined ? undefined : INDEXED[Number(indexed)]);
  if (base === undefined || !/^[0-9a-f]{6}$/.test(base)) return null;
  return `#${tinted(base, Number(attributes["tint"] ?? "0"))}`;
}

/** Lighter towards white for a positive tint, darker towards black for a negative one (18.3.1.15, on each channel alike). */
function tinted(colour: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return channels
    .map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("");
}
