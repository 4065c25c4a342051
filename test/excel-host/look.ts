/** A fill; the colour is `#RRGGBB`, null where there is none. */
export interface Fill {
  /** `None`, `Solid` or one of the other patterns of `Excel.FillPattern`. */
  readonly pattern: string;
  readonly color: string | null;
}

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
}

/** What a cell looks like, but for its edges, which it shares with its neighbours. */
export interface CellLook {
  readonly fill: Fill;
  readonly font: Font;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
}

/** A line between two cells, in the words of Excel's borders. */
export interface Line {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export type Side = "top" | "bottom" | "left" | "right";
export const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

/** What is to change of a look; what is left out stays. */
export interface LookChange extends Partial<Omit<CellLook, "font">> {
  readonly font?: Partial<Font>;
}

export const NO_FILL: Fill = { pattern: "None", color: null };

export const PLAIN_FONT: Font = {
  name: "Calibri",
  size: 11,
  color: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
};

export const PLAIN_LOOK: CellLook = {
  fill: NO_FILL,
  font: PLAIN_FONT,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
};

/** `"#ffff00"` → a solid fill of that colour. */
export function solid(color: string): Fill {
  return { pattern: "Solid", color: color.toUpperCase() };
}

export function changedLook(look: CellLook, change: LookChange): CellLook {
  return { ...look, ...change, font: { ...look.font, ...change.font } };
}

export function sameLook(a: CellLook, b: CellLook): boolean {
  return (
    a === b ||
    (a.fill.pattern === b.fill.pattern &&
      a.fill.color === b.fill.color &&
      a.horizontalAlignment === b.horizontalAlignment &&
      a.verticalAlignment === b.verticalAlignment &&
      a.wrapText === b.wrapText &&
      a.indentLevel === b.indentLevel &&
      sameFont(a.font, b.font))
  );
}

function sameFont(a: Font, b: Font): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.size === b.size &&
      a.color === b.color &&
      a.bold === b.bold &&
      a.italic === b.italic &&
      a.underline === b.underline &&
      a.strikethrough === b.strikethrough)
  );
}

/**
 * A line after a change. A colour or weight alone draws a line where there was none, as when properties that
 * were read without their style are set again (OfficeDev/office-js#1087).
 */
export function changedLine(line: Line | null, change: Partial<Line>): Line | null {
  if (change.style === "None") return null;
  if (Object.keys(change).length === 0) return line;
  return { style: "Continuous", color: "#000000", weight: "Thin", ...line, ...change };
}
