import type { RankReport, ReportedGroup, ReportedUnit } from "../report";
import type { RankSheetOptions } from "./options";

/** What the sheets are made from: the ranked units of a report, group by group. */
export type Ranked = Pick<RankReport, "groups">;

/** The units of a group in the order that was asked for; those without a rank come last by rank. */
export function arranged(
  { units }: ReportedGroup,
  order: RankSheetOptions["order"],
): readonly ReportedUnit[] {
  const byRow = (a: ReportedUnit, b: ReportedUnit): number => a.row - b.row;
  if (order === "list") return [...units].sort(byRow);
  const ranked = units.flatMap((unit) => (unit.rank === null ? [] : [{ unit, rank: unit.rank }]));
  return [
    ...ranked.sort((a, b) => a.rank - b.rank || byRow(a.unit, b.unit)).map(({ unit }) => unit),
    ...units.filter(({ rank }) => rank === null).sort(byRow),
  ];
}

/** Every unit of a report, group by group. */
export function unitsOf(groups: readonly ReportedGroup[]): readonly ReportedUnit[] {
  return groups.flatMap(({ units }) => units);
}
