import type { Place } from "../core/sheet/address";
import type { MergedAt } from "./areas";

/** How far a sheet reaches, and how many rows a page of it shows. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The cell that a key leads to from another; null for a key that moves nothing. */
export function moved(
  from: Place,
  key: { readonly name: string; readonly control: boolean },
  bounds: Bounds,
  mergedAt: MergedAt,
): Place | null {
  const to = target(from, key, bounds, mergedAt);
  return to === null ? null : anchorOf(within(to, bounds), mergedAt);
}

/** The cell that stands for a place: the first of its merged area, or itself. */
export function anchorOf(place: Place, mergedAt: MergedAt): Place {
  const area = mergedAt(place.row, place.column);
  return area === undefined ? place : { row: area.top, column: area.left };
}

function target(
  from: Place,
  key: { readonly name: string; readonly control: boolean },
  bounds: Bounds,
  mergedAt: MergedAt,
): Place | null {
  const area = mergedAt(from.row, from.column);
  const { row, column } = from;
  switch (key.name) {
    case "ArrowUp":
      return { row: key.control ? 1 : row - 1, column };
    case "ArrowDown":
      return { row: key.control ? bounds.rows : (area?.bottom ?? row) + 1, column };
    case "ArrowLeft":
      return { row, column: key.control ? 1 : column - 1 };
    case "ArrowRight":
      return { row, column: key.control ? bounds.columns : (area?.right ?? column) + 1 };
    case "Home":
      return { row: key.control ? 1 : row, column: 1 };
    case "End":
      return { row: key.control ? bounds.rows : row, column: bounds.columns };
    case "PageUp":
      return { row: row - bounds.page, column };
    case "PageDown":
      return { row: row + bounds.page, column };
    default:
      return null;
  }
}

function within(place: Place, bounds: Bounds): Place {
  return {
    row: Math.min(Math.max(place.row, 1), bounds.rows),
    column: Math.min(Math.max(place.column, 1), bounds.columns),
  };
}
