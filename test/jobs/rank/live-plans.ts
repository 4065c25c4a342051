import type { PlannedContent, Plan } from "../../../src/core/plan/plan";
import { rankTable, type ClassRule } from "../../../src/core/rank/rank-table";
import { readUnitTable } from "../../../src/core/rank/read-table";
import { addressOf } from "../../../src/core/sheet/address";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { resultPlaces, type ResultPlaces } from "../../../src/jobs/rank/places";
import { rankingPlan, type RankingPlan } from "../../../src/jobs/rank/plan";
import { ranking } from "../../../src/words/vi/ranking";

/** A ranking planned twice: as values, and as formulas. */
export interface PlannedTwice {
  readonly values: RankingPlan;
  readonly live: RankingPlan;
  readonly places: ResultPlaces;
}

/** Ranks the table of a sheet by a rule and plans it both ways. */
export function plannedTwice(
  snapshot: Snapshot,
  rule: ClassRule,
  previous: Snapshot | null,
  table = readUnitTable(snapshot),
): PlannedTwice {
  if (table === null) throw new Error("the test's sheet holds no unit table");
  const before = previous === null ? null : readUnitTable(previous);
  const units = rankTable(table, before, rule)
    .flatMap((group) => group.units)
    .map((unit) => ({ ...unit, reason: ranking.reason(unit) }))
    .sort((a, b) => a.row - b.row);
  const places = resultPlaces(snapshot, table);
  const input = {
    ...{ snapshot, table, places, units, rule, comparesRanks: before !== null },
    words: ranking,
  };
  const [values, live] = [false, true].map((asFormulas) =>
    rankingPlan({ ...input, live: asFormulas }),
  );
  if (values === undefined || live === undefined) throw new Error("two plans were asked for");
  return { values, live, places };
}

/** What a plan puts into each cell. */
export function plannedCells({ blocks }: Plan): ReadonlyMap<string, PlannedContent> {
  return new Map(
    blocks.flatMap(({ row, column, after }) =>
      (after ?? []).flatMap((contents, down) =>
        contents.map((content, right) => [addressOf(row + down, column + right), content] as const),
      ),
    ),
  );
}

/** A blank and an empty text are one to whoever looks at the cell. */
export function shownValue(value: CellValue): CellValue {
  return value.kind === "text" && value.text === "" ? { kind: "blank" } : value;
}
