import { addressOf, placeOf, type Place } from "../core/sheet/address";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** From so many cells on a stretch is shorter told by its ends. */
const SHORTEST_RANGE = 3;

/**
 * Cells as a person writes them down: stretches and rectangles of neighbours as `C10:C32`, the rest one by one, in the
 * order in which they come. What is no cell of this sheet stays as it is.
 */
export function cellRanges(cells: readonly string[]): readonly string[] {
  const places = cells.map(placeOf);
  if (!places.every((place) => place !== null)) return cells;
  return joined(joined(places.map(areaOf), isBeside), isBelow).flatMap(namesOf);
}

/** Rows the same way: a stretch of neighbours as `9–30`, the rest one by one. */
export function rowRanges(rows: readonly number[]): readonly string[] {
  const areas = rows.map((row) => areaOf({ row, column: 1 }));
  return joined(areas, isBelow).flatMap(({ top, bottom }) => {
    const size = bottom - top + 1;
    if (size >= SHORTEST_RANGE) return [`${top}–${bottom}`];
    return Array.from({ length: size }, (_, at) => String(top + at));
  });
}

function areaOf({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function joined(
  areas: readonly Area[],
  continues: (area: Area, next: Area) => boolean,
): readonly Area[] {
  const done: Area[] = [];
  for (const area of areas) {
    const last = done.at(-1);
    if (last === undefined || !continues(last, area)) done.push(area);
    else done[done.length - 1] = { ...last, bottom: area.bottom, right: area.right };
  }
  return done;
}

function isBeside(area: Area, next: Area): boolean {
  return next.top === area.top && next.bottom === area.bottom && next.left === area.right + 1;
}

function isBelow(area: Area, next: Area): boolean {
  return next.left === area.left && next.right === area.right && next.top === area.bottom + 1;
}

function namesOf({ top, left, bottom, right }: Area): readonly string[] {
  const width = right - left + 1;
  const size = width * (bottom - top + 1);
  if (size >= SHORTEST_RANGE) return [`${addressOf(top, left)}:${addressOf(bottom, right)}`];
  return Array.from({ length: size }, (_, at) =>
    addressOf(top + Math.floor(at / width), left + (at % width)),
  );
}
