import { colourOf } from "./colours";
import type { Package } from "./package";
import { type Attributes, isTrue, scanXml } from "./xml";

export interface BorderLook {
  /** `thin`, `medium`, `double`, `dashed` … as the file names it (ST_BorderStyle). */
  readonly style: string;
  readonly color: string | null;
}

/** How a cell looks; only what its style sets. Colours are `#rrggbb`. */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly top?: BorderLook;
  readonly right?: BorderLook;
  readonly bottom?: BorderLook;
  readonly left?: BorderLook;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: true;
  readonly indent?: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Side = "top" | "right" | "bottom" | "left";
const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];

/** The look of each cell style, by the style's index. Throws DamagedWorkbook. */
export async function readCellLooks(
  file: Package,
  part: string | null,
  theme: readonly string[],
): Promise<readonly CellLook[]> {
  if (part === null) return [];
  const reader = looksReader(theme);
  scanXml(part, await file.text(part), { ...reader, text: () => undefined });
  return reader.looks;
}

function looksReader(theme: readonly string[]) {
  const fonts: Writable<CellLook>[] = [];
  const fills: Writable<CellLook>[] = [];
  const borders: Writable<CellLook>[] = [];
  const looks: Writable<CellLook>[] = [];
  const path: string[] = [];
  let side: Side | null = null;
  let solid = false;

  const inFont = (font: Writable<CellLook>, name: string, attributes: Attributes): void => {
    const value = attributes["val"];
    const on = value === undefined || isTrue(value);
    if (name === "b" && on) font.bold = true;
    else if (name === "i" && on) font.italic = true;
    else if (name === "u" && value !== "none") font.underline = true;
    else if (name === "sz") font.size = Number(value);
    else if (name === "name" && value !== undefined) font.font = value;
    else if (name === "color") {
      const colour = colourOf(attributes, theme);
      if (colour !== null) font.color = colour;
    }
  };
  const inBorder = (border: Writable<CellLook>, name: string, attributes: Attributes): void => {
    const opened = SIDES.find((each) => each === name);
    const style = attributes["style"];
    if (opened !== undefined) {
      side = opened;
      if (style !== undefined && style !== "none") border[opened] = { style, color: null };
    } else if (name === "color" && side !== null) {
      const drawn = border[side];
      if (drawn !== undefined) border[side] = { ...drawn, color: colourOf(attributes, theme) };
    }
  };
  const inFill = (fill: Writable<CellLook>, name: string, attributes: Attributes): void => {
    if (name === "patternFill") solid = attributes["patternType"] === "solid";
    const colour = name === "fgColor" && solid ? colourOf(attributes, theme) : null;
    if (colour !== null) fill.fill = colour;
  };
  const aligned = (look: Writable<CellLook>, attributes: Attributes): void => {
    const { horizontal, vertical, wrapText, indent } = attributes;
    if (horizontal !== undefined && horizontal !== "general") look.horizontal = horizontal;
    if (vertical !== undefined) look.vertical = vertical;
    if (isTrue(wrapText)) look.wrap = true;
    if (indent !== undefined && indent !== "0") look.indent = Number(indent);
  };
  const inside = (name: string, attributes: Attributes): void => {
    const [font, fill, border, look] = [fonts, fills, borders, looks].map((all) => all.at(-1));
    if (path.includes("font") && font !== undefined) inFont(font, name, attributes);
    else if (path.includes("fill") && fill !== undefined) inFill(fill, name, attributes);
    else if (path.includes("border") && border !== undefined) inBorder(border, name, attributes);
    else if (name === "alignment" && look !== undefined) aligned(look, attributes);
  };
  return {
    looks,
    open: (name: string, attributes: Attributes): void => {
      const parent = path.at(-1);
      if (parent === "fonts") fonts.push({});
      else if (parent === "fills") fills.push({});
      else if (parent === "borders") borders.push({});
      else if (parent === "cellXfs") {
        looks.push({
          ...fonts[Number(attributes["fontId"] ?? "0")],
          ...fills[Number(attributes["fillId"] ?? "0")],
          ...borders[Number(attributes["borderId"] ?? "0")],
        });
      } else if (!path.includes("dxfs") && !path.includes("cellStyleXfs")) inside(name, attributes);
      path.push(name);
    },
    close: (): void => {
      path.pop();
    },
  };
}
