import { addressOf } from "../../sheet/address";
import type { StandingRule } from "../standing-rule";
import { cellsInColumn } from "./places";
import { publishedAround } from "./published-around";
import type { Stretch } from "./scopes";

/** A unit whose rank is to be said, and the columns that tell it. */
export interface DenseRank {
  readonly row: number;
  readonly indexColumn: number;
  readonly by: StandingRule["by"];
  /** The columns that break ties, in their order. */
  readonly breaks: readonly number[];
  readonly scope: readonly Stretch[];
}

/** So many cells are compared with each other at most while a sheet is worked out once: about a second. */
const MOST_COMPARISONS = 30_000_000;

/** Whether a sheet is still worked out in no time with ranks without gaps; each compares the rows of its group with each other. */
export function isQuick(scopes: readonly (readonly Stretch[])[]): boolean {
  const cost = scopes.reduce((sum, scope) => {
    const rows = scope.reduce((all, { first, last }) => all + last - first + 1, 0);
    return sum + rows * rows;
  }, 0);
  return cost <= MOST_COMPARISONS;
}

/**
 * A rank without gaps: one more than the standings above the unit's own, each counted once however many share it: every
 * unit above counts as one part of those that stand where it stands. Rows without an index count as nothing.
 */
export function denseRankText(rank: DenseRank): string {
  const counted = rank.scope.map((stretch) => {
    const indices = cellsIn(stretch, rank.indexColumn);
    const sharing = rank.scope.map((other) => sharingText(stretch, other, rank)).join("+");
    const factors = [
      `ISNUMBER(${indices})`,
      ...groupFactor(stretch, rank.row),
      higherText(stretch, rank),
    ];
    return `SUMPRODUCT(${factors.join("*")}/(${sharing}+1-ISNUMBER(${indices})))`;
  });
  return `ROUND(1+${counted.join("+")},0)`;
}

function cellsIn({ first, last }: Stretch, column: number): string {
  return cellsInColumn(column, first, last);
}

function groupFactor(stretch: Stretch, row: number): readonly string[] {
  const { groupColumn } = stretch;
  return groupColumn === null
    ? []
    : [`(${cellsIn(stretch, groupColumn)}=${addressOf(row, groupColumn)})`];
}

/** 1 for every row that stands above: a greater index; the same and a greater first break; and so on. */
function higherText(stretch: Stretch, { row, indexColumn, by, breaks }: DenseRank): string {
  const indices = cellsIn(stretch, indexColumn);
  const own = addressOf(row, indexColumn);
  const { above, from } = publishedAround(own);
  const greater = by === "exact" ? `(${indices}>${own})` : `(${indices}>=${above})`;
  const same =
    by === "exact" ? `(${indices}=${own})` : `(${indices}>=${from})*(${indices}<${above})`;
  const ways = breaks.map((column, at) => {
    const before = breaks
      .slice(0, at)
      .map((each) => `(${cellsIn(stretch, each)}=${addressOf(row, each)})`);
    return [same, ...before, `(${cellsIn(stretch, column)}>${addressOf(row, column)})`].join("*");
  });
  return ways.length === 0 ? greater : `(${[greater, ...ways].join("+")})`;
}

/** For every row of a stretch how many rows of another one stand where it stands. */
function sharingText(
  stretch: Stretch,
  other: Stretch,
  { indexColumn, by, breaks }: DenseRank,
): string {
  const indices = cellsIn(stretch, indexColumn);
  const { groupColumn } = stretch;
  const equal = [...(groupColumn === null ? [] : [groupColumn]), ...breaks].map(
    (column) => `${cellsIn(other, column)},${cellsIn(stretch, column)}`,
  );
  // A row without an index holds empty text, which is no figure to be rounded.
  const { above, from } = publishedAround(`VALUE("0"&${indices})`);
  const counted = cellsIn(other, indexColumn);
  const same =
    by === "exact"
      ? [`${counted},${indices}`]
      : [`${counted},">="&${from}`, `${counted},"<"&${above}`];
  const pairs = [...equal, ...same];
  return `${pairs.length === 1 ? "COUNTIF" : "COUNTIFS"}(${pairs.join(",")})`;
}
