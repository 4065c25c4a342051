import { expanded, type Formulas } from "./formulas";
import type { Filled } from "./forms";
import { placesOfList, type FilledList } from "./forms/list-form";
import { placeId, placesOfTable, type FilledTable } from "./forms/table-form";
import type { Ground } from "./injections";
import type { Place } from "./rules";

export function placesOf(filled: Filled): readonly Place[] {
  return filled.layout === "list" ? placesOfList(filled.rows) : placesOfTable(filled);
}

/** A filled table as injections see it: who stands beside whom, and what is typed. */
export function groundOf(filled: Filled, formulas: Formulas): Ground {
  const common = {
    places: placesOf(filled).filter(({ id }) => !formulas.has(id)),
    rules: expanded(filled.rules, formulas),
    figures: filled.figures,
    worked: new Set(formulas.keys()),
  };
  return filled.layout === "list"
    ? { ...common, neighbours: listNeighbours(filled), rowsBelow: [] }
    : { ...common, neighbours: tableNeighbours(filled), rowsBelow: rowsBelow(filled) };
}

type Pair = readonly [string, string];

/** Pairs of a list that stand one behind the other. */
function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.slice(1).flatMap((second, at) => {
    const first = list[at];
    return first === undefined ? [] : [[first, second] as const];
  });
}

function listNeighbours({ rows }: FilledList): readonly Pair[] {
  return pairs(rows).map(([a, b]) => [a.code, b.code]);
}

function tableNeighbours({ units, columns }: FilledTable): readonly Pair[] {
  const across = units.flatMap(({ id }) =>
    pairs(columns).map(([a, b]): Pair => [placeId(id, a.code), placeId(id, b.code)]),
  );
  const down = columns.flatMap(({ code }) =>
    pairs(units).map(([a, b]): Pair => [placeId(a.id, code), placeId(b.id, code)]),
  );
  return [...across, ...down];
}

/** Rows of units below another; what a copied row works out by itself is no typed figure, and no part of the copy. */
function rowsBelow({ units, columns }: FilledTable): Ground["rowsBelow"] {
  return pairs(units).flatMap(([above, own]) =>
    above.role === "unit" && own.role === "unit"
      ? [columns.map(({ code }): Pair => [placeId(own.id, code), placeId(above.id, code)])]
      : [],
  );
}
