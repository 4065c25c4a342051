import { plain, trimmed, type Figure } from "./figure";
import type { Kind } from "./rules";
import type { CellContent } from "./xlsx";

/** How a figure is typed into its cell. */
export const NUMBER_STYLES = [
  "vi-text",
  "en-text",
  "bare-text",
  "general",
  "grouped",
  "percent",
] as const;

export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** The figure as a cell of that style holds it. */
export function typedFigure(figure: Figure, kind: Kind, style: NumberStyle): CellContent {
  // A part of one where a whole was typed: only a stored number shows it.
  if (kind !== "rate" && figure.places > 0) return stored(figure, "General");
  switch (style) {
    case "vi-text":
      return { kind: "text", text: grouped(plain(figure), ".", ",") };
    case "en-text":
      return { kind: "text", text: grouped(plain(figure), ",", ".") };
    case "bare-text":
      return { kind: "text", text: plain(figure).replace(".", ",") };
    case "general":
      return stored(figure, "General");
    case "grouped":
      return stored(figure, kind === "rate" ? decimals("0", figure.places) : "#,##0");
    case "percent":
      return kind === "rate"
        ? stored({ units: figure.units, places: figure.places + 2 }, percent(figure.places))
        : stored(figure, "General");
  }
}

/** A number as Excel stores it: without zeros at the end. */
export function stored(figure: Figure, format: string): CellContent {
  return { kind: "number", digits: plain(trimmed(figure)), format };
}

function decimals(whole: string, places: number): string {
  return places === 0 ? whole : `${whole}.${"0".repeat(places)}`;
}

function percent(places: number): string {
  return `${decimals("0", places)}%`;
}

/** `-1234.5` with marks of its own between thousands and before the decimals. */
function grouped(digits: string, thousands: string, point: string): string {
  const [before = "", after] = digits.split(".");
  const marked = before.replace(/(?<=\d)(?=(?:\d{3})+$)/g, thousands);
  return after === undefined ? marked : `${marked}${point}${after}`;
}
