/** A rectangle of cells; rows and columns count from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Which merged area a cell lies in; undefined where it stands alone. */
export type MergedAt = (row: number, column: number) => Area | undefined;

/** Indexes merged areas by every row they touch. */
export function mergedAreas(areas: readonly Area[]): MergedAt {
  const byRow = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      byRow.set(row, [...(byRow.get(row) ?? []), area]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find((area) => area.left <= column && column <= area.right);
}

/** For each row in which an area begins that reaches below it: the lowest row such an area reaches. */
export function lowestBottoms(areas: readonly Area[]): ReadonlyMap<number, number> {
  const bottoms = new Map<number, number>();
  for (const { top, bottom } of areas) {
    if (bottom > top) bottoms.set(top, Math.max(bottom, bottoms.get(top) ?? 0));
  }
  return bottoms;
}

/** The rows to draw for a window on the sheet: those in view, and the first row of every merged area that reaches into it. */
export function rowsToDraw(
  inView: readonly number[],
  areas: readonly Area[],
  kept: number,
): readonly number[] {
  const first = inView[0] ?? 1;
  const last = inView.at(-1) ?? 0;
  const anchors = areas
    .filter((area) => area.top <= last && area.bottom >= first)
    .map((area) => area.top);
  return [...new Set([...inView, ...anchors, kept])].sort((a, b) => a - b);
}
