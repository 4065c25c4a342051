import type { Decimal } from "../number/decimal";
import { readFigure } from "../number/figure";
import type { CellValue, SheetCell } from "../sheet/snapshot";

/** What a cell that should hold points was read as. A blank is no zero, and neither is a dash. */
export type PointsReading =
  | { readonly kind: "points"; readonly points: Decimal; readonly asText: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "unusable"; readonly text: string };

/** Reads points: a stored number, or text such as `6,5` or `6.5`. No field has a thousand points, so either mark is a decimal one. */
export function readPoints(cell: SheetCell | undefined): PointsReading {
  const reading = readFigure(cell ?? null, "rate");
  if (reading.kind === "blank") return reading;
  if (reading.kind !== "figure" || reading.percent || reading.aside !== "") {
    return { kind: "unusable", text: cell === undefined ? "" : heldText(cell.value) };
  }
  return { kind: "points", points: reading.value, asText: reading.typedAs === "text" };
}

function heldText(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.digits;
    case "text":
      return value.text.trim();
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}
