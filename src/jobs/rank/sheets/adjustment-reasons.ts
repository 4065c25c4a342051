import { equal, parseDecimal } from "../../../core/number/decimal";
import type { CriterionScore } from "../../../core/score/result";
import type { Snapshot } from "../../../core/sheet/snapshot";
import { bareKey } from "../../../core/text/key";
import type { ScoredUnit } from "../../score/score-units";
import type { Adjustment } from "./adjustments";
import { unitsOf, type Ranked } from "./arranged";
import { frozenOrder } from "./frozen-round";
import { codeAt, columnOf, digitsAt, textAt } from "./held-cells";
import type { SheetWords } from "./options";
import { samePlaces, type UnitIdentity } from "./same-units";

/** Two rounds that are compared, by their numbers. */
export interface ComparedRounds {
  readonly before: number;
  readonly after: number;
}

/** Why a unit was adjusted, as somebody wrote it on the sheet. */
export interface WrittenReason extends UnitIdentity {
  readonly reason: string;
}

type Words = Pick<SheetWords, "rankSheets">;

/** Which rounds are compared is told above the table. */
const LAST_HEAD_ROW = 4;

/** The reasons that were written on a *Bảng điều chỉnh* of these rounds; null for a sheet that is none of theirs. */
export function readReasons(
  { rows }: Snapshot,
  { before, after }: ComparedRounds,
  { rankSheets: { headings, comparedRounds } }: Words,
): readonly WrittenReason[] | null {
  const told = comparedRounds(before, after);
  if (!rows.some((row) => row.row <= LAST_HEAD_ROW && textAt(row, 1) === told)) return null;
  const head = rows.find((row) =>
    [headings.unit, headings.adjustmentReason].every((heading) => columnOf(row, heading) !== null),
  );
  if (head === undefined) return null;
  const [number, code, unit, group, reason] = [
    ...[headings.number, headings.code, headings.unit],
    ...[headings.group, headings.adjustmentReason],
  ].map((heading) => columnOf(head, heading));
  return rows.flatMap((row): readonly WrittenReason[] => {
    const written = textAt(row, reason);
    if (row.row <= head.row || written === "" || digitsAt(row, number) === null) return [];
    return [
      {
        group: textAt(row, group) || null,
        code: codeAt(row, code ?? null),
        unit: textAt(row, unit),
        reason: written,
      },
    ];
  });
}

/**
 * What is to stand as the reason of every adjustment, in their order: what was written before, else what the unit said to
 * the criteria that a second appraisal gave other points, in the fields that changed; empty where neither is known.
 */
export function reasonsFor(
  changed: readonly Adjustment[],
  report: Ranked,
  written: readonly WrittenReason[],
  scored: readonly ScoredUnit[] | null,
  words: Words,
): readonly string[] {
  const before = samePlaces(changed, written);
  const rows = unitsOf(report.groups).toSorted((a, b) => a.row - b.row);
  const scores = new Map(rows.map(({ row }, at) => [row, scored?.[at]]));
  const order = frozenOrder(report);
  return changed.map((change, at) => {
    const place = before[at] ?? null;
    const kept = place === null ? undefined : written[place]?.reason;
    const row = change.place === null ? undefined : order[change.place]?.unit.row;
    const own = row === undefined ? undefined : scores.get(row);
    return kept ?? (own === undefined ? "" : explanationOf(change, own, words));
  });
}

function explanationOf(
  { fields }: Adjustment,
  { score, notes }: ScoredUnit,
  { rankSheets }: Words,
): string {
  const { criteria } = score;
  const changed = new Set(fields.map(({ field }) => bareKey(field)));
  const fieldOf = (criterion: CriterionScore): string => {
    const above = criteria.find(({ code }) => code === criterion.parent);
    return above === undefined ? bareKey(criterion.name) : fieldOf(above);
  };
  return criteria
    .flatMap((criterion) => {
      const said = notes.get(criterion.code)?.explanation ?? "";
      const isMeant = said !== "" && wasChanged(criterion) && changed.has(fieldOf(criterion));
      return isMeant ? [rankSheets.explained(criterion.code, said)] : [];
    })
    .join("; ");
}

/** Whether the second appraisal gave other points than the first. */
function wasChanged({ firstAppraised, appraisedPoints }: CriterionScore): boolean {
  const [first, second] = [firstAppraised, appraisedPoints].map((digits) =>
    parseDecimal(digits ?? ""),
  );
  return !!first && !!second && !equal(first, second);
}
