import type { Observation } from "../rule/observation";
import { placeOf } from "../sheet/address";

/** Which cells stand beside which on the sheet, rows without a figure of their own left out. */
export interface Neighbours {
  /** Codes of the cells above, below, to the left and to the right. */
  readonly of: (code: string) => readonly string[];
  readonly above: (code: string) => string | null;
  /** Codes of each sheet row with more than one figure, left to right, top to bottom. */
  readonly rows: readonly (readonly string[])[];
}

/** Lays out observations by their cells. */
export function neighboursOf(observations: readonly Observation[]): Neighbours {
  const cells = observations.flatMap(({ indicator, cell }) => {
    const place = indicator.kind === "group" ? null : placeOf(cell);
    return place === null ? [] : [{ code: indicator.code, ...place }];
  });
  const down = lines(
    cells.toSorted((a, b) => a.column - b.column || a.row - b.row),
    "column",
  );
  const across = lines(
    cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    "row",
  );
  const above = new Map(pairsOf(down).map(([upper, lower]) => [lower, upper]));
  const beside = new Map<string, string[]>();
  for (const [one, other] of [...pairsOf(down), ...pairsOf(across)]) {
    beside.set(one, [...(beside.get(one) ?? []), other]);
    beside.set(other, [...(beside.get(other) ?? []), one]);
  }
  return {
    of: (code) => beside.get(code) ?? [],
    above: (code) => above.get(code) ?? null,
    rows: across.filter((line) => line.length > 1),
  };
}

function lines(
  sorted: readonly { readonly code: string; readonly row: number; readonly column: number }[],
  by: "row" | "column",
): readonly (readonly string[])[] {
  const found = new Map<number, string[]>();
  for (const cell of sorted) {
    const line = found.get(cell[by]);
    if (line === undefined) found.set(cell[by], [cell.code]);
    else line.push(cell.code);
  }
  return [...found.values()];
}

function pairsOf(all: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  return all.flatMap((line) =>
    line.slice(1).map((code, at): readonly [string, string] => [line[at] ?? code, code]),
  );
}
