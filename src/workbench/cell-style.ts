import type { CSSProperties } from "react";
import type { BorderLook, CellLook } from "../host/file/cell-looks";

const SERIF = "'Times New Roman', 'Liberation Serif', 'Noto Serif', serif";
const SANS = "'Segoe UI', 'Noto Sans', Arial, sans-serif";
const DEFAULT_SIZE = 11;
const INDENT = 9;

/**
 * The look of one cell as CSS. `leans` is where content without a side of its own stands; `kept` is
 * the room on the left, in pixels, that its text leaves free at least.
 */
export function cellStyle(
  look: CellLook,
  leans: "left" | "center" | "right",
  kept: number,
): CSSProperties {
  const side = sideOf(look.horizontal) ?? leans;
  const indent = (look.indent ?? 0) * INDENT + 3;
  return {
    fontFamily: fontStack(look.font),
    fontSize: `${look.size ?? DEFAULT_SIZE}pt`,
    fontWeight: look.bold === true ? 700 : 400,
    fontStyle: look.italic === true ? "italic" : "normal",
    textDecorationLine: look.underline === true ? "underline" : "none",
    textAlign: side,
    alignItems: alignment(look.vertical),
    paddingLeft: Math.max(kept, side === "right" ? 3 : indent),
    paddingRight: side === "right" ? indent : 3,
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.fill === undefined ? {} : { backgroundColor: look.fill }),
  };
}

/** A border as CSS; null where none is drawn, so that the sheet's own lines show. */
export function borderStyle(border: BorderLook | undefined): string | null {
  if (border === undefined) return null;
  return `${borderWidth(border.style)}px ${borderKind(border.style)} ${border.color ?? "#000000"}`;
}

/** The family only: the name in the file is somebody's text and goes no further. */
function fontStack(font: string | undefined): string {
  return font === undefined || /times|serif|roman|cambria|vntime/i.test(font) ? SERIF : SANS;
}

function sideOf(horizontal: string | undefined): "left" | "center" | "right" | "justify" | null {
  switch (horizontal) {
    case "left":
    case "right":
    case "center":
    case "justify":
      return horizontal;
    case "centerContinuous":
    case "distributed":
      return "center";
    default:
      return null;
  }
}

function alignment(vertical: string | undefined): string {
  if (vertical === "top") return "flex-start";
  return vertical === "center" ? "center" : "flex-end";
}

function borderWidth(style: string): number {
  if (style === "thick" || style === "double") return 3;
  return style.startsWith("medium") ? 2 : 1;
}

function borderKind(style: string): string {
  if (style === "double") return "double";
  if (style === "dotted" || style === "hair") return "dotted";
  return /dash/i.test(style) ? "dashed" : "solid";
}
