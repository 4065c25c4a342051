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
import { TABLE_PACKS, RULE_PACKS } from "../../packs/rules";
import { RESULT_COLUMNS, type ResultsWords } from "../../words/results-words";
import { fingerprint } from "../fingerprint";
import { recognisedText } from "../recognised-text";
import type { SheetReport } from "../report";
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

/**
 * Plans the results sheet of a checked sheet: a new one, or the one there is written anew in place, with what was
 * typed into it. A name that is taken by another sheet gets a number. Nothing is written.
 */
export async function resultsPlan(
  workbook: Workbook,
  report: SheetReport,
  circumstances: Circumstances,
  words: RowWords,
): Promise<Plan> {
  const sheet = await workbook.read(report.sheet);
  const facts = factsOf(report, fingerprint(sheet), circumstances, words);
  const others = await earlierResults(workbook, words.results);
  const earlier = others.find(({ checked }) => checked === report.sheet) ?? null;
  const found = resultRows(report, words);
  const fresh = found.length === 0 ? [nothingRow(words.results)] : found;
  const rows = withAnswers(fresh, earlier?.lines ?? [], words.results);
  const names = (await workbook.sheets()).map(({ name }) => name);
  const name = earlier?.snapshot.sheet ?? freeName(words.results.title, names);
  const results = resultsSheet(name, facts, rows, words.results);
  return earlier === null
    ? { ...emptyPlan("results"), adds: [results] }
    : rewritten(results, earlier);
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
  report: SheetReport,
  input: string,
  { moment, version }: Circumstances,
  words: RowWords,
): Facts {
  const { form, counted } = recognisedText(report, words.check);
  const pack = [...RULE_PACKS, ...TABLE_PACKS].find((each) => each.form === report.form.id);
  return {
    sheet: report.sheet,
    form: [form, counted].filter((part) => part !== "").join(" · "),
    rules: pack?.source ?? "",
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
    tables: [{ sheet, area: table }],
  };
}

function freeName(title: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const numbered = Array.from({ length: names.length + 1 }, (_, at) =>
    at === 0 ? title : `${title} (${at + 1})`,
  );
  return numbered.find((name) => !taken.has(name.toLowerCase())) ?? title;
}
