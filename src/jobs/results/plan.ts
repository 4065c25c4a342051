import {
  emptyPlan,
  plainBlock,
  type Block,
  type LookSource,
  type OwnSheet,
  type Plan,
} from "../../core/plan/plan";
import type { Area } from "../../core/sheet/area";
import { gridOf } from "../../core/sheet/grid";
import { RESULT_COLUMNS, type ResultsWords } from "../../words/results-words";
import { fingerprint } from "../fingerprint";
import { freeName } from "../free-name";
import { recognisedText } from "../recognised-text";
import type { SheetReport } from "../report";
import { readWaivers } from "../waivers/read-waivers";
import type { FindingWaiver } from "../waivers/waiver";
import { withWaivers } from "../waivers/with-waivers";
import type { Workbook } from "../workbook";
import { readEarlier, withAnswers, type EarlierResults } from "./earlier";
import { HEADINGS_ROW, resultsSheet, type Facts } from "./own-sheet";
import { nothingRow, resultRows, type RowWords } from "./rows";

/** What comes from outside: nothing here asks for the time. */
export interface Circumstances {
  /** The moment of the check, `2026-11-24T10:32` in local time. */
  readonly moment: string;
  /** Of this product. */
  readonly version: string;
}

/** A reason for which the figures of a finding are kept, as someone has just given it. */
export interface NewWaiver {
  /** The finding's table among the reports, counted from 0. */
  readonly table: number;
  /** The finding's id. */
  readonly finding: string;
  readonly reason: string;
}

/**
 * Plans the results sheet of a checked sheet, all of its tables in one list: a new one, or the one there is written
 * anew in place, with what was typed into it. Explanations are read from the results sheets as they stand now. A name
 * that is taken by another sheet gets a number. Nothing is written.
 */
export async function resultsPlan(
  workbook: Workbook,
  reports: readonly SheetReport[],
  circumstances: Circumstances,
  words: RowWords,
): Promise<Plan> {
  return plannedResults(workbook, reports, circumstances, words, null);
}

/**
 * Plans to write down why the figures of a finding are kept: the whole results sheet, with the reason in the finding's
 * line in place of one that was given before. Nothing is written.
 */
export async function waiverPlan(
  workbook: Workbook,
  reports: readonly SheetReport[],
  given: NewWaiver,
  circumstances: Circumstances,
  words: RowWords,
): Promise<Plan> {
  const plan = await plannedResults(workbook, reports, circumstances, words, given);
  return { ...plan, task: "waive" };
}

async function plannedResults(
  workbook: Workbook,
  reports: readonly SheetReport[],
  circumstances: Circumstances,
  words: RowWords,
  given: NewWaiver | null,
): Promise<Plan> {
  const checked = reports[0]?.sheet ?? "";
  const sheet = await workbook.read(checked);
  const others = (await earlierResults(workbook, words.results)).filter(
    (each) => each.checked === checked,
  );
  const earlier = others.find(({ isFormer }) => !isFormer) ?? null;
  const waivers = await readWaivers(workbook);
  const explained = withWaivers(reports, waivers, sheet).map((report, table) => {
    const met = withHere(report, earlier);
    return given?.table === table ? withNew(met, given, circumstances.moment) : met;
  });
  const found = explained.flatMap((report) => resultRows(report, sheet, words));
  const fresh = found.length === 0 ? [nothingRow(words.results)] : found;
  const lines = (earlier ?? others[0])?.lines ?? [];
  const rows = withAnswers(fresh, lines, words.results);
  const names = (await workbook.sheets()).map(({ name }) => name);
  const name = earlier?.snapshot.sheet ?? freeName(words.results.title, names);
  const facts = factsOf(reports, fingerprint(sheet), circumstances, words);
  const results = resultsSheet(name, facts, rows, words.results);
  return earlier === null
    ? { ...emptyPlan("results"), adds: [results] }
    : rewritten(results, earlier);
}

/** What was explained on another results sheet is told here as well while it is in force, on a line of its own. */
function withHere(report: SheetReport, earlier: EarlierResults | null): SheetReport {
  const waivers = report.waivers.flatMap((each): readonly FindingWaiver[] => {
    if (each.line?.sheet === earlier?.snapshot.sheet) return [each];
    return each.lapse === null ? [{ ...each, line: null }] : [];
  });
  return { ...report, waivers };
}

function withNew(report: SheetReport, { finding, reason }: NewWaiver, moment: string): SheetReport {
  const line = report.waivers.find((each) => each.finding === finding)?.line ?? null;
  const others = report.waivers.filter((each) => each.finding !== finding);
  return { ...report, waivers: [...others, { finding, reason, moment, line, lapse: null }] };
}

/** The results sheets there are, in the language of `words`. */
export async function earlierResults(
  workbook: Workbook,
  words: ResultsWords,
): Promise<readonly EarlierResults[]> {
  const found: EarlierResults[] = [];
  for (const { name, kind } of await workbook.sheets()) {
    if (kind !== "worksheet" || !name.startsWith(words.title)) continue;
    const earlier = readEarlier(await workbook.read(name), words);
    if (earlier !== null) found.push(earlier);
  }
  return found;
}

function factsOf(
  reports: readonly SheetReport[],
  input: string,
  { moment, version }: Circumstances,
  words: RowWords,
): Facts {
  const forms = reports.map((report, at) => {
    const { form, counted } = recognisedText(report, words.check);
    const recognised = [form, counted].filter((part) => part !== "").join(" · ");
    return reports.length === 1 ? recognised : `${words.results.table(at + 1)}: ${recognised}`;
  });
  const sources = reports.map(({ form }) => {
    if (form.rulesSource !== "") return form.rulesSource;
    return form.isKept ? form.title : words.results.printedRules;
  });
  return {
    sheet: reports[0]?.sheet ?? "",
    form: forms.join("; "),
    rules: [...new Set(sources)].join("; "),
    fingerprint: input,
    version,
    time: words.results.moment(moment),
  };
}

/** The whole of the results over the whole of the earlier ones, lines that are no more left blank. */
function rewritten(results: OwnSheet, { snapshot }: EarlierResults): Plan {
  const { name: sheet, rows, table } = results;
  const grid = gridOf(snapshot);
  const blank = { kind: "blank" } as const;
  const earlierEnd = snapshot.rows.at(-1)?.row ?? 0;
  const linked = RESULT_COLUMNS.indexOf("cell") + 1;
  const blockOf = (area: Area, lookFrom: LookSource | null): Block => {
    const filled = <Value>(valueAt: (row: number, column: number) => Value): Value[][] =>
      Array.from({ length: area.height }, (_, down) =>
        Array.from({ length: area.width }, (__, right) =>
          valueAt(area.row + down, area.column + right),
        ),
      );
    const cellAt = (row: number, column: number) => rows[row - 1]?.[column - 1];
    return {
      ...plainBlock(sheet, area),
      before: filled((row, column) => grid.cell(row, column)?.value ?? blank),
      after: filled((row, column) => cellAt(row, column)?.value ?? blank),
      links:
        area.column === linked ? filled((row, column) => cellAt(row, column)?.link ?? null) : null,
      lookFrom,
    };
  };
  /** Side by side, so that only the one column with links has its look read. */
  const rowsFrom = (row: number, height: number, lookFrom: LookSource | null): readonly Block[] =>
    height <= 0
      ? []
      : [
          { column: 1, width: linked - 1 },
          { column: linked, width: 1 },
          { column: linked + 1, width: RESULT_COLUMNS.length - linked },
        ].map((columns) => blockOf({ row, height, ...columns }, lookFrom));
  return {
    ...emptyPlan("results"),
    blocks: [
      ...rowsFrom(1, earlierEnd, null),
      // Lines beyond the earlier end look as the first line does.
      ...rowsFrom(earlierEnd + 1, rows.length - earlierEnd, { row: HEADINGS_ROW + 1 }),
    ],
    tables: table === null ? [] : [{ sheet, area: table }],
  };
}
