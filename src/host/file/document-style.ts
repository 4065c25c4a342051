import { DOCUMENT_FONT, type DocumentLook } from "../../core/plan/document-look";

const SIDES = ["left", "right", "top", "bottom"];

/** The font of a look as a styles part writes it, its parts in the order Excel writes them. */
export function documentFont(prefix: string, { bold, italic, size }: DocumentLook): string {
  const parts = [
    ...(bold ? ["b"] : []),
    ...(italic ? ["i"] : []),
    `sz val="${size}"`,
    'color rgb="FF000000"',
    `name val="${DOCUMENT_FONT}"`,
    'family val="1"',
  ];
  const inner = parts.map((part) => `<${prefix}${part}/>`).join("");
  return `<${prefix}font>${inner}</${prefix}font>`;
}

/** Thin black lines on all four sides. */
export function thinBorder(prefix: string): string {
  const sides = SIDES.map(
    (side) => `<${prefix}${side} style="thin"><${prefix}color rgb="FF000000"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
}

/** Where the text of a look stands in its cell. */
export function documentAlignment({ align, valign }: DocumentLook): string {
  return `horizontal="${align}" vertical="${valign}" wrapText="1"`;
}
