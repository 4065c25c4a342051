import { emptyPlan, type Block, type OwnCell, type OwnSheet } from "../../core/plan/plan";
import type { ScoredUnit } from "../score/score-units";
import type { SheetCell, Snapshot } from "../../core/sheet/snapshot";
import type { RankReport } from "./report";
import { arranged } from "./sheets/arranged";
import { lostByCriterion } from "./sheets/from-score";
import type { UnitLosses } from "./sheets/lost";
import type { RankSheetOptions, SheetWords } from "./sheets/options";
import { type ScoreSlip, slipOf, slipsOf } from "./sheets/slip";
import { slipLines } from "./sheets/slip-lines";

/** A sheet that is still to be added, as it will be read. */
export function snapshotOf({ name, rows }: OwnSheet): Snapshot {
  return {
    sheet: name,
    rows: rows.flatMap((row, down) => {
      const cells = row.flatMap(({ value, format }, right): readonly SheetCell[] =>
        value.kind === "blank"
          ? []
          : [{ column: right + 1, value, format: format ?? "General", formula: null }],
      );
      return cells.length === 0 ? [] : [{ row: down + 1, hidden: false, cells }];
    }),
  };
}

/** The report with what it writes beside a table that is not there yet put on the sheet to be added itself. */
export function onOwnSheet<Report extends Pick<RankReport, "plan">>(
  report: Report,
  sheet: OwnSheet,
): Report {
  const { blocks, widths } = report.plan;
  const rows = sheet.rows.map((row) => [...row]);
  for (const block of blocks) fill(rows, block);
  const wide = [...sheet.widths];
  for (const { column, characters } of widths) wide[column - 1] = characters;
  return { ...report, plan: { ...emptyPlan("rank"), adds: [{ ...sheet, rows, widths: wide }] } };
}

const BLANK: OwnCell = { value: { kind: "blank" }, role: "body", link: null };

function fill(rows: OwnCell[][], block: Block): void {
  (block.after ?? []).forEach((contents, down) => {
    const row = (rows[block.row + down - 1] ??= []);
    contents.forEach((content, right) => {
      const isFormula = content.kind === "formula";
      const value = isFormula ? content.shows : content;
      const place = block.column + right - 1;
      while (row.length < place) row.push(BLANK);
      row[place] = {
        ...{ value, role: row[0]?.role ?? "body", link: null },
        ...(isFormula ? { formula: content.formula } : {}),
        // A formula may come to a figure later on, whatever it shows now.
        ...(block.format !== null && (isFormula || value.kind === "number")
          ? { format: block.format }
          : {}),
      };
    });
  });
}

/** What every unit lost by criterion, in the order of the list or of the ranks. */
export function lossesByCriterion(
  report: RankReport,
  units: readonly ScoredUnit[],
  order: RankSheetOptions["order"],
  words: SheetWords,
): readonly UnitLosses[] {
  const rows = report.groups.flatMap((group) => group.units).sort((a, b) => a.row - b.row);
  const scores = new Map(rows.map(({ row }, at) => [row, units[at]?.score]));
  return report.groups
    .flatMap((group) => arranged(group, order))
    .map(({ unit, row }) => {
      const score = scores.get(row);
      if (score === undefined) return { unit, lost: [] };
      return { unit, lost: lostByCriterion(score, words), isPartial: score.unjudged.length > 0 };
    });
}

/** A slip for every unit in the order of the table, by criterion where that is known. */
export function slipsFor(
  report: RankReport,
  scored: readonly ScoredUnit[] | null,
  words: SheetWords,
): readonly ScoreSlip[] {
  if (scored === null) return slipsOf(report, words);
  const placed = report.groups.flatMap(({ units }) => {
    const count = units.filter(({ rank }) => rank !== null).length;
    return units.map((unit) => ({ unit, count }));
  });
  return placed
    .sort((a, b) => a.unit.row - b.unit.row)
    .map(({ unit, count }, at) => {
      const own = scored[at];
      const table = own === undefined ? undefined : slipLines(own.score, own.notes, words);
      return slipOf(unit, count, words, table);
    });
}
