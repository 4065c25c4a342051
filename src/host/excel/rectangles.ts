import type { Area } from "../../core/sheet/area";

/** A rectangle of cells that have something in common. */
export interface Rectangle<Key> extends Area {
  readonly key: Key;
}

/**
 * The cells of a grid gathered into rectangles of equal keys, so that one call does for many; cells whose key is
 * null are in none. Row and column are those of the sheet; the grid lies at `row` and `column`.
 */
export function rectanglesOf<Key extends string>(
  grid: readonly (readonly (Key | null)[])[],
  { row, column }: Pick<Area, "row" | "column">,
): readonly Rectangle<Key>[] {
  const done: Rectangle<Key>[] = [];
  let open: readonly Rectangle<Key>[] = [];
  for (const [down, keys] of grid.entries()) {
    const runs = runsOf(keys, row + down, column);
    const grown = runs.map((run) => open.find((above) => goesOn(above, run)) ?? null);
    done.push(...open.filter((rectangle) => !grown.includes(rectangle)));
    open = runs.map((run, at) => {
      const above = grown[at] ?? null;
      return above === null ? run : { ...above, height: above.height + 1 };
    });
  }
  return [...done, ...open];
}

function runsOf<Key extends string>(
  keys: readonly (Key | null)[],
  row: number,
  column: number,
): readonly Rectangle<Key>[] {
  const runs: Rectangle<Key>[] = [];
  for (const [right, key] of keys.entries()) {
    const last = runs.at(-1);
    if (key === null) continue;
    if (last?.key === key && last.column + last.width === column + right) {
      runs[runs.length - 1] = { ...last, width: last.width + 1 };
    } else {
      runs.push({ key, row, column: column + right, height: 1, width: 1 });
    }
  }
  return runs;
}

function goesOn(above: Rectangle<string>, run: Rectangle<string>): boolean {
  return above.key === run.key && above.column === run.column && above.width === run.width;
}
