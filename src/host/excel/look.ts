import { OTHER_FILL, type Look, type LookDepth } from "../../core/plan/standing";
import type { LookWrite } from "../../core/plan/writing";

const FONT = ["name", "size", "color", "bold", "italic", "underline", "strikethrough"] as const;
const EDGES = ["top", "bottom", "left", "right"] as const;
const LINE = ["style", "color", "weight"] as const;
const ALIGNMENT = ["horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel"] as const;

/** What a cell looks like but for its fill. What Excel does not tell, as where a text has several fonts, is left out. */
interface Rest {
  readonly font: Excel.CellPropertiesFont;
  /** Null for no line. */
  readonly edges: Readonly<Record<(typeof EDGES)[number], Excel.CellBorder | null>>;
  readonly alignment: Pick<Excel.CellPropertiesFormat, (typeof ALIGNMENT)[number]>;
}

/** The look of a cell on a sheet just added, as far as it has lines. */
export const FRESH = textOf({
  font: {},
  edges: { top: null, bottom: null, left: null, right: null },
  alignment: {},
});

/** What to ask `getCellProperties` for; null where there is nothing to ask. */
export function propertiesOf(
  look: LookDepth,
  links: boolean,
): Excel.CellPropertiesLoadOptions | null {
  if (look === "none" && !links) return null;
  return {
    ...(look === "none" ? {} : { format: look === "all" ? { ...FILL, ...REST } : FILL }),
    ...(links ? { hyperlink: true } : {}),
  };
}

const FILL: Excel.CellPropertiesFormatLoadOptions = {
  fill: { color: true, pattern: true, tintAndShade: true },
};

const REST: Excel.CellPropertiesFormatLoadOptions = {
  font: wanted(FONT),
  borders: wanted(LINE),
  ...wanted(ALIGNMENT),
};

function wanted(members: readonly string[]) {
  return Object.fromEntries(members.map((member) => [member, true]));
}

/** The look of a cell as `getCellProperties` told it. */
export function lookOf({ format }: Excel.CellProperties, depth: "fill" | "all"): Look {
  const rest = depth === "all" ? textOf(restIn(format ?? {})) : null;
  return { fill: fillIn(format?.fill), rest };
}

/** Where the link of a cell leads to within the workbook; null for no link, and for one that leads out of it. */
export function linkOf({ hyperlink }: Excel.CellProperties): string | null {
  return hyperlink?.documentReference || null;
}

/**
 * No fill reads as white, and Excel was seen to give no pattern for either; what tells them apart then is
 * `tintAndShade`, which only a colour has (OfficeDev/office-js#4900, #6218).
 */
function fillIn(fill: Excel.CellPropertiesFill | null | undefined): string | null {
  const { pattern, tintAndShade } = fill ?? {};
  const color = (fill?.color ?? "").toUpperCase();
  const isBare = pattern == null && tintAndShade == null && ["", "#FFFFFF"].includes(color);
  if (isBare || pattern === Excel.FillPattern.none) return null;
  const isPlain = pattern == null || pattern === Excel.FillPattern.solid;
  return isPlain && /^#[\dA-F]{6}$/.test(color) ? color : OTHER_FILL;
}

function restIn(format: Excel.CellPropertiesFormat): Rest {
  const { font = {}, borders = {} } = format;
  return {
    font: told(font, FONT),
    edges: {
      top: lineIn(borders.top),
      bottom: lineIn(borders.bottom),
      left: lineIn(borders.left),
      right: lineIn(borders.right),
    },
    alignment: told(format, ALIGNMENT),
  };
}

function lineIn(border: Excel.CellBorder | undefined): Excel.CellBorder | null {
  const isLine = border?.style != null && border.style !== Excel.BorderLineStyle.none;
  return isLine ? told(border, LINE) : null;
}

/** Some members of an object in a fixed order, so that equal looks are equal texts; those that are null are left out. */
function told<From extends object, Member extends keyof From>(
  from: From,
  members: readonly Member[],
): Partial<Pick<From, Member>> {
  const found: Partial<Pick<From, Member>> = {};
  for (const member of members) {
    if (from[member] != null) found[member] = from[member];
  }
  return found;
}

function textOf(rest: Rest): string {
  return JSON.stringify(rest);
}

/**
 * What `setCellProperties` is to be told so that a cell gets a look: only what differs from the look that stands
 * there. An edge is shared with the neighbour, whose line would go if it were cleared without need. The font is
 * told whole where Excel has just restyled it. No fill is not among it: `setCellProperties` cannot take a fill away.
 */
export function formatToSet(
  { fill, rest }: LookWrite,
  isFontRestyled: boolean,
): Excel.CellPropertiesFormat {
  const painted = fill?.color == null ? {} : { fill: { color: fill.color } };
  const to = rest === null ? null : restFrom(rest.to);
  if (rest === null || to === null) return painted;
  const from = restFrom(rest.from);
  const font = unlike(to.font, isFontRestyled ? null : from?.font, FONT);
  const borders = bordersToSet(to.edges, from?.edges ?? null);
  return {
    ...painted,
    ...(isEmpty(font) ? {} : { font }),
    ...(isEmpty(borders) ? {} : { borders }),
    ...unlike(to.alignment, from?.alignment, ALIGNMENT),
  };
}

function bordersToSet(to: Rest["edges"], from: Rest["edges"] | null): Excel.CellBorderCollection {
  const borders: Excel.CellBorderCollection = {};
  for (const edge of EDGES) {
    const line = to[edge];
    if (from !== null && sameLine(line, from[edge])) continue;
    borders[edge] = line ?? { style: Excel.BorderLineStyle.none };
  }
  return borders;
}

function sameLine(a: Excel.CellBorder | null, b: Excel.CellBorder | null): boolean {
  return LINE.every((member) => a?.[member] === b?.[member]);
}

function unlike<Told extends object, Member extends keyof Told>(
  to: Told,
  from: Told | null | undefined,
  members: readonly Member[],
): Partial<Pick<Told, Member>> {
  return told(
    to,
    members.filter((member) => to[member] !== from?.[member]),
  );
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function restFrom(text: string): Rest | null {
  try {
    const held: unknown = JSON.parse(text);
    return isRest(held) ? held : null;
  } catch {
    return null;
  }
}

function isRest(held: unknown): held is Rest {
  return (
    isObject(held) &&
    isObject(held["font"]) &&
    isObject(held["alignment"]) &&
    isObject(held["edges"]) &&
    Object.values(held["edges"]).every((line) => line === null || isObject(line))
  );
}

function isObject(held: unknown): held is Readonly<Record<string, unknown>> {
  return typeof held === "object" && held !== null;
}
