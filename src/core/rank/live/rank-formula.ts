import { compare, rounded, ZERO, type Decimal } from "../../number/decimal";
import { addressOf, placeOf } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { fieldKey, isBonusHeading } from "../headings";
import { ranksOf } from "../standing";
import type { StandingRule, TieBreak } from "../standing-rule";
import { groupsOf } from "../standings";
import type { UnitTable } from "../table";
import { denseRankText, isQuick } from "./dense-formula";
import { PUBLISHED_PLACES } from "./index-formulas";
import { cellsInColumn } from "./places";
import { publishedAround } from "./published-around";
import { scopesOf, type Stretch } from "./scopes";
import { pointsIn, type UnitTerms } from "./unit-terms";

/** The rank of a unit out of the column of the index. */
export interface RankFormulas {
  /** Null where no formula can say the order. */
  readonly formulaOf: (place: number) => string | null;
  /** What it comes to; null for a unit without an index. */
  readonly ranks: readonly (number | null)[];
}

/** What formulas keep of the index of each unit, in the order of the table; null where it has none. */
export type Indices = readonly (Decimal | null)[];

/**
 * Ranks within the groups of a table: one more than the units of the group that stand higher, which are counted over the
 * group's own rows, wherever those are. Ties share a rank; what breaks them is counted among those with the same index.
 */
export function rankFormulas(
  table: UnitTable,
  terms: readonly UnitTerms[],
  indices: Indices,
  {
    rule,
    grid,
    indexColumn,
  }: {
    readonly rule: StandingRule;
    readonly grid: Grid;
    readonly indexColumn: number;
  },
): RankFormulas {
  const breaks = rule.breaks.flatMap((tie) => breakOf(tie, table, terms) ?? []);
  const isSayable =
    breaks.every(({ isPlain }) => isPlain) &&
    (rule.by === "exact" || indices.every((index) => index === null || compare(index, ZERO) >= 0));
  const ranks = ranksByFormula(table, indices, breaks, rule);
  if (!isSayable) return { formulaOf: () => null, ranks };
  const scopeOf = scopesOf(table, grid);
  const isDense = rule.ties === "dense";
  if (isDense && !isDenseSayable(table, scopeOf, rule)) return { formulaOf: () => null, ranks };
  return {
    ranks,
    formulaOf: (place) => {
      const row = table.units[place]?.row;
      const scope = scopeOf(place);
      if (row === undefined || scope === null) return null;
      const own = addressOf(row, indexColumn);
      if (isDense) {
        const columns = breaks.map(({ column }) => column);
        const rank = { row, indexColumn, by: rule.by, breaks: columns, scope };
        return `=IF(${own}="","",${denseRankText(rank)})`;
      }
      const counted = higherThan({ column: indexColumn, own }, rule.by, breaks, row).flatMap(
        (conditions) => scope.map((stretch) => countText(stretch, conditions, row)),
      );
      return `=IF(${own}="","",${["1", ...counted].join("+")})`;
    },
  };
}

/** Rows between the units of a scattered group may hold words, which no formula rounds. */
function isDenseSayable(
  table: UnitTable,
  scopeOf: (place: number) => readonly Stretch[] | null,
  { by }: StandingRule,
): boolean {
  const scopes = table.units.map((_, place) => scopeOf(place) ?? []);
  const holdsOthers = scopes.some((scope) =>
    scope.some(
      ({ first, last, groupColumn }) =>
        groupColumn !== null && last - first + 1 !== table.units.length,
    ),
  );
  return isQuick(scopes) && !(by === "published" && holdsOthers);
}

/** A column that breaks ties. */
interface Break {
  readonly column: number;
  /** In the order of the table: what the column says of each unit. */
  readonly values: readonly Decimal[];
  /** Whether a formula reads the column as it is read here. */
  readonly isPlain: boolean;
}

function breakOf(tie: TieBreak, table: UnitTable, terms: readonly UnitTerms[]): Break | null {
  const wanted = (name: string): boolean =>
    tie.by === "bonus" ? isBonusHeading(name) : fieldKey(name) === fieldKey(tie.field);
  const field = table.fields.find(({ name }) => wanted(name));
  if (field !== undefined) {
    const place = table.fields.indexOf(field);
    return {
      column: field.column,
      values: table.units.map(({ points }) => pointsIn(points[place])),
      isPlain:
        terms.every(({ obstacle }) => obstacle !== "not-a-number") &&
        table.units.every(({ points }) => points[place]?.max === undefined),
    };
  }
  if (tie.by === "field") return null;
  return bonusOf(table);
}

/** Blanks count as no bonus to a reader but are no figures to a formula that counts, so all of them have to be figures. */
function bonusOf(table: UnitTable): Break | null {
  const cells = table.units.flatMap(({ bonus }) => bonus ?? []);
  const column = cells
    .map(({ cell }) => placeOf(cell)?.column)
    .find((found) => found !== undefined);
  if (column === undefined) return null;
  return {
    column,
    values: table.units.map(({ bonus }) => pointsIn(bonus)),
    isPlain:
      cells.length === table.units.length &&
      cells.every(({ reading }) => reading.kind === "points" && !reading.asText),
  };
}

function ranksByFormula(
  table: UnitTable,
  indices: Indices,
  breaks: readonly Break[],
  { by, ties }: StandingRule,
): readonly (number | null)[] {
  const keyOf = (place: number): readonly Decimal[] | null => {
    const index = indices[place] ?? null;
    if (index === null) return null;
    const seen = by === "published" ? rounded(index, PUBLISHED_PLACES) : index;
    return [seen, ...breaks.map(({ values }) => values[place] ?? ZERO)];
  };
  const ranks = table.units.map((): number | null => null);
  for (const places of groupsOf(table).values()) {
    const ofGroup = ranksOf(places.map(keyOf), compareKeys, ties);
    places.forEach((place, within) => {
      ranks[place] = ofGroup[within] ?? null;
    });
  }
  return ranks;
}

function compareKeys(a: readonly Decimal[], b: readonly Decimal[]): number {
  for (const [at, value] of a.entries()) {
    const order = compare(value, b[at] ?? ZERO);
    if (order !== 0) return order;
  }
  return 0;
}

/** What has to hold in a column for a unit to be counted. */
interface Condition {
  readonly column: number;
  readonly criterion: string;
}

/** The units that stand higher, as sets of conditions: a greater index; the same and a greater first break; and so on. */
function higherThan(
  { column, own }: { readonly column: number; readonly own: string },
  by: StandingRule["by"],
  breaks: readonly Break[],
  row: number,
): readonly (readonly Condition[])[] {
  const { above, from } = publishedAround(own);
  const greater = [{ column, criterion: by === "exact" ? `">"&${own}` : `">="&${above}` }];
  const same =
    by === "exact"
      ? [{ column, criterion: own }]
      : [
          { column, criterion: `">="&${from}` },
          { column, criterion: `"<"&${above}` },
        ];
  return [
    greater,
    ...breaks.map((each, at) => [
      ...same,
      ...breaks.slice(0, at).map(({ column: before }) => equalIn(before, row)),
      { column: each.column, criterion: `">"&${addressOf(row, each.column)}` },
    ]),
  ];
}

function equalIn(column: number, row: number): Condition {
  return { column, criterion: addressOf(row, column) };
}

function countText(
  { first, last, groupColumn }: Stretch,
  conditions: readonly Condition[],
  row: number,
): string {
  const own = groupColumn === null ? [] : [equalIn(groupColumn, row)];
  const pairs = [...own, ...conditions].map(
    ({ column, criterion }) => `${cellsInColumn(column, first, last)},${criterion}`,
  );
  return `${pairs.length === 1 ? "COUNTIF" : "COUNTIFS"}(${pairs.join(",")})`;
}
