import type { OwnCell, OwnSheet } from "../../../src/core/plan/plan";
import type { ClassRule } from "../../../src/core/rank/rank-table";
import { NO_ENTRY, type Entry } from "../../../src/core/score/entries";
import { scorerOf } from "../../../src/core/score/score";
import { onOwnSheet, snapshotOf } from "../../../src/jobs/rank/scored-ranking";
import { pointsTable } from "../../../src/jobs/score/points-table";
import type { ScoredUnit } from "../../../src/jobs/score/score-units";
import { score as words } from "../../../src/words/vi/score";
import { randomOf, type Random } from "../../corpus/random";
import { criterion, figuresFrom, setOf } from "../../core/score/make";
import { plannedTwice, type PlannedTwice } from "./live-plans";

/** Two fields, one of which has a part that may not apply; a bonus up to 5 and a penalty without a cap. */
const SET = setOf([
  criterion({ code: "1", name: "Cải cách thể chế", max: "20" }),
  criterion({ code: "2", name: "Chính quyền số", max: "30", scoring: null }),
  criterion({ code: "2.1", max: "20" }),
  criterion({ code: "2.2", max: "10" }),
  criterion({ code: "3", name: "Điểm thưởng", max: "5", group: "bonus" }),
  criterion({ code: "4", name: "Điểm trừ", max: "90", group: "penalty" }),
]);

/** What was entered for one unit, by code; null for a criterion that does not apply to it. */
export type Given = Readonly<Record<string, string | null>>;

/** Units scored by a set, put on the sheet that is added for them, and ranked there as values and as formulas. */
export function scoredTwice(
  name: string,
  given: readonly Given[],
  rule: ClassRule,
): PlannedTwice & { readonly sheet: OwnSheet; readonly asValues: OwnSheet } {
  const found = pointsTable(name, given.map(unitOf), SET, words.points);
  if ("missingMaxima" in found) throw new Error("maxima are missing");
  const planned = plannedTwice(snapshotOf(found.sheet), rule, null, found.table);
  const added = ({ plan }: PlannedTwice["live"]): OwnSheet => {
    const [sheet] = onOwnSheet({ plan }, found.sheet).plan.adds;
    if (sheet === undefined) throw new Error("no sheet is added");
    return sheet;
  };
  return { ...planned, sheet: added(planned.live), asValues: added(planned.values) };
}

const scored = scorerOf(SET);

function unitOf(given: Given, at: number): ScoredUnit {
  const entries = new Map(
    Object.entries(given).map(([code, value]): [string, Entry] => [
      code,
      value === null
        ? { ...NO_ENTRY, notApplicable: true }
        : { ...NO_ENTRY, self: { value, cell: "A1" } },
    ]),
  );
  return {
    ...{ name: `Xã ${at + 1}`, row: null, group: at % 2 === 0 ? "Xã" : "Phường" },
    ...{ score: scored(figuresFrom({}), entries), notes: new Map() },
  };
}

/** So many units: ties, points on the bands, fields below a floor, penalties greater than all points, and fields not given. */
export function randomUnits(seed: number, count: number): readonly Given[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => unitGiven(random));
}

function unitGiven(random: Random): Given {
  const points = (most: number): string => String(random.between(most * 4, most * 10) / 10);
  return {
    ...(random.once(20) ? {} : { "1": random.pick([points(20), "18", "14", "9.99"]) }),
    ...{ "2.1": points(20), "2.2": random.once(5) ? null : random.pick([points(10), "7", "5"]) },
    ...(random.once(2) ? {} : { "3": random.pick(["1", "0.5", "4.25"]) }),
    ...(random.once(2) ? {} : { "4": random.pick(["1", "2.5", "80"]) }),
  };
}

/** The cells of a sheet that is added, by row and column from 1 on. */
export function ownCellsOf({ rows }: OwnSheet): readonly {
  readonly row: number;
  readonly column: number;
  readonly cell: OwnCell;
}[] {
  return rows.flatMap((cells, down) =>
    cells.map((cell, right) => ({ row: down + 1, column: right + 1, cell })),
  );
}
