import fc from "fast-check";
import type { OwnSheet, PlannedValue } from "../../../../src/core/plan/plan";
import type { Choice, ClassProfile } from "../../../../src/core/rank/profile";
import type { UnitTable } from "../../../../src/core/rank/table";
import type { CellValue, Snapshot } from "../../../../src/core/sheet/snapshot";
import { rankTable } from "../../../../src/core/rank/rank-table";
import type { ReportedUnit } from "../../../../src/jobs/rank/report";
import { adjustmentSheet } from "../../../../src/jobs/rank/sheets/adjustment-sheet";
import { adjustments } from "../../../../src/jobs/rank/sheets/adjustments";
import { frozenRound, type FrozenRound } from "../../../../src/jobs/rank/sheets/frozen-round";
import type { Ranked } from "../../../../src/jobs/rank/sheets/arranged";
import { USUAL_SHEETS } from "../../../../src/jobs/rank/options";
import type { RankSheetOptions, SheetWords } from "../../../../src/jobs/rank/sheets/options";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { rankSheets } from "../../../../src/words/vi/rank-sheets";
import { ranking } from "../../../../src/words/vi/ranking";
import { tableOf, type Typed } from "../../../core/rank/snapshot-of";

export const WORDS: SheetWords = { ranking, rankSheets };
export const OPTIONS: RankSheetOptions = {
  ...USUAL_SHEETS,
  sheets: ["index", "class"],
  year: 2022,
};

/** A ranking of rows as typed, by the rules of Hải Dương where the test names no others. */
export function rankedRows(
  rows: readonly (readonly Typed[])[],
  profile: ClassProfile = HAI_DUONG_XA_2022,
  choices: readonly Choice[] = [],
): Ranked {
  return rankedTables(tableOf(rows), null, profile, choices);
}

/** The same of a table that was read, compared with an earlier one. */
export function rankedTables(
  table: UnitTable,
  previous: UnitTable | null,
  profile: ClassProfile = HAI_DUONG_XA_2022,
  choices: readonly Choice[] = [],
): Ranked {
  const groups = rankTable(table, previous, { profile, choices });
  return {
    groups: groups.map(({ group, units }) => ({
      group,
      units: units.map((unit) => ({ ...unit, reason: ranking.reason(unit) })),
    })),
  };
}

/** A ranking as it comes out where its table counts a bonus and a penalty, told for each unit by its name. */
export function withBesides(
  { groups }: Ranked,
  besides: Readonly<Record<string, Partial<Besides>>>,
): Ranked {
  return {
    groups: groups.map(({ group, units }) => ({
      group,
      units: units.map((unit) => ({ ...unit, ...besides[unit.unit] })),
    })),
  };
}

type Besides = Pick<ReportedUnit, "bonus" | "penalty" | "points" | "code">;

/** The sheet of what changed from a round to a ranking, the second of two, without a reason. */
export function adjusted(
  before: FrozenRound,
  report: Ranked,
  options: RankSheetOptions = OPTIONS,
): OwnSheet {
  const after = frozenRound(report);
  const changed = adjustments(before, after);
  const units = after.units.map(({ unit }) => unit);
  const table = { rounds: { before: 1, after: 2 }, changed, reasons: [], units };
  return adjustmentSheet(table, options, WORDS);
}

/** What stands in a cell, as plain text; empty where it is blank. */
export function shown(value: PlannedValue | undefined): string {
  switch (value?.kind) {
    case "number":
      return value.digits;
    case "text":
      return value.text;
    default:
      return "";
  }
}

/** The sheet row by row, as plain text. */
export function grid({ rows }: OwnSheet): readonly (readonly string[])[] {
  return rows.map((row) => row.map(({ value }) => shown(value)));
}

/** The rows of units: those that begin with their number. */
export function unitRows(sheet: OwnSheet): readonly (readonly string[])[] {
  return sheet.rows
    .filter(([number]) => number?.value.kind === "number")
    .map((row) => row.map(({ value }) => shown(value)));
}

/** Everything that stands in one line of text somewhere: titles, headings of groups, notes. */
export function sentences(sheet: OwnSheet): readonly string[] {
  return sheet.rows
    .filter(([first]) => first?.value.kind === "text")
    .map(([first]) => shown(first?.value));
}

/** The sheet as it would be read once it was added. */
export function readAgain({ name, rows }: OwnSheet): Snapshot {
  return {
    sheet: name,
    rows: rows
      .map((cells, at) => ({
        row: at + 1,
        hidden: false,
        cells: cells.flatMap(({ value, format }, column) =>
          value.kind === "blank"
            ? []
            : [
                {
                  column: column + 1,
                  value: held(value),
                  format: format ?? "General",
                  formula: null,
                },
              ],
        ),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

/** A stored number has no zeros at its end. */
function held(value: PlannedValue): CellValue {
  return value.kind === "number" ? { kind: "number", digits: String(Number(value.digits)) } : value;
}

const HOSTILE = [
  "=1+1",
  "+84",
  "@SUM(A1)",
  "'Xã",
  "__proto__",
  "constructor",
  "<b>Xã</b>",
  "Xã [1]:*?/\\",
];

const unitName = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((number) => `Xã ${number}`),
  fc.integer({ min: 1, max: 9 }).map((number) => `Thị trấn số ${number}`),
  fc.constantFrom(...HOSTILE),
);

const points = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => value / 100), weight: 12 },
  { arbitrary: fc.constant(null), weight: 1 },
);

/** Tables of up to 12 units, with ties, blanks, groups and names that mean harm. */
export function anyTable(mostFields: number): fc.Arbitrary<readonly (readonly Typed[])[]> {
  return fc
    .record({
      fields: fc.integer({ min: 1, max: mostFields }),
      grouped: fc.boolean(),
      coarse: fc.boolean(),
    })
    .chain(({ fields, grouped, coarse }) =>
      fc
        .array(
          fc.record({
            unit: unitName,
            group: fc.constantFrom("Khối xã", "Khối phường"),
            points: fc.array(coarse ? fc.constantFrom(5, 8, 9.5) : points, {
              minLength: fields,
              maxLength: fields,
            }),
          }),
          { minLength: 2, maxLength: 12 },
        )
        .map((units) => [
          [
            ...["TT", "Đơn vị", ...(grouped ? ["Nhóm"] : [])],
            ...Array.from({ length: fields }, (_, at) => `Lĩnh vực ${at + 1} (tối đa 10 điểm)`),
          ],
          ...units.map((unit, at): readonly Typed[] => [
            ...[at + 1, unit.unit, ...(grouped ? [unit.group] : [])],
            ...unit.points,
          ]),
        ]),
    );
}
