import { diagnose } from "../core/diagnosis/diagnose";
import { recogniser } from "../core/form/recognise";
import type { Decimal } from "../core/number/decimal";
import type { Problem } from "../core/problem";
import {
  EmptySheet,
  NoAppendix,
  NoSuchSheet,
  NotAWorksheet,
  RankingTable,
  SeveralAppendices,
  UnusableCell,
} from "../core/problem";
import { readUnitTable } from "../core/rank/read-table";
import { examine } from "../core/rule/examine";
import { readRules } from "../core/rule/rule";
import type { Snapshot } from "../core/sheet/snapshot";
import { examineTable } from "../core/unit-table/examine-table";
import { recogniseTable } from "../core/unit-table/filled-table";
import { FORMS, TABLE_FORMS } from "../packs/forms";
import { RULE_PACKS, TABLE_PACKS } from "../packs/rules";
import { listReport, tableReport } from "./sheet-report";
import type { CheckReport, SheetReport, SkippedSheet } from "./report";
import type { SheetEntry, Workbook } from "./workbook";

export interface CheckOptions {
  /** Only this sheet; null for every sheet that holds an appendix. */
  readonly sheet: string | null;
  /** Only this form (`huyen`, `xa`, `vpcp-06a`); null to recognise it. */
  readonly form: string | null;
  /** Figures that rules ask of the user, by name, such as the number of communes. */
  readonly parameters?: ReadonlyMap<string, Decimal>;
}

/**
 * Goes over every appendix of a workbook. Sheets that hold none are told apart, with the reason.
 * Throws NoSuchSheet, NotAWorksheet or NoAppendix when nothing could be checked.
 */
export async function check(workbook: Workbook, options: CheckOptions): Promise<CheckReport> {
  const checkSheet = sheetChecker(options);
  const entries = await chosenSheets(workbook, options.sheet);
  const sheets: SheetReport[] = [];
  const skipped: SkippedSheet[] = [];
  for (const entry of entries) {
    try {
      if (entry.kind !== "worksheet") throw new NotAWorksheet(entry.name);
      sheets.push(checkSheet(await workbook.read(entry.name)));
    } catch (reason) {
      if (!isAboutOneSheet(reason) || options.sheet !== null) throw reason;
      skipped.push({ sheet: entry.name, problem: reason });
    }
  }
  if (sheets.length === 0) throw onlyReason(skipped);
  return { sheets, skipped };
}

/**
 * Prepares to check sheets one after the other: forms and rules are read once. A sheet that holds no list of indicators
 * may still hold a table of units.
 */
export function sheetChecker(options: CheckOptions): (snapshot: Snapshot) => SheetReport {
  const checkList = listChecker(options);
  const checkTable = tableChecker(options);
  return (snapshot) => {
    try {
      return checkList(snapshot);
    } catch (reason) {
      if (!(reason instanceof NoAppendix)) throw reason;
      return checkTableOr(checkTable, snapshot);
    }
  };
}

/** A table that is none of our forms may still be one that the other job ranks; that is worth saying. */
function checkTableOr(
  checkTable: (snapshot: Snapshot) => SheetReport,
  snapshot: Snapshot,
): SheetReport {
  try {
    return checkTable(snapshot);
  } catch (reason) {
    throw reason instanceof NoAppendix && isRankingTable(snapshot)
      ? new RankingTable(snapshot.sheet)
      : reason;
  }
}

function isRankingTable(snapshot: Snapshot): boolean {
  try {
    return readUnitTable(snapshot) !== null;
  } catch (reason) {
    if (reason instanceof UnusableCell) return false;
    throw reason;
  }
}

function listChecker(options: CheckOptions): (snapshot: Snapshot) => SheetReport {
  const recognise = recogniser(chosen(FORMS, options.form));
  const packs = RULE_PACKS.map((pack) => ({ pack, rules: readRules(pack) }));
  const parameters = options.parameters ?? new Map<string, Decimal>();
  return (snapshot) => {
    const recognition = recognise(snapshot);
    const own = packs.find(({ pack }) => pack.form === recognition.form.id);
    if (own === undefined) throw new NoAppendix(snapshot.sheet);
    const examination = examine(recognition, own.pack, own.rules, parameters);
    return listReport(recognition, examination, diagnose(examination, own.pack));
  };
}

function tableChecker({ form }: CheckOptions): (snapshot: Snapshot) => SheetReport {
  const forms = chosen(TABLE_FORMS, form);
  const packs = TABLE_PACKS.map((pack) => ({ pack, rules: readRules(pack) }));
  return (snapshot) => {
    const table = recogniseTable(snapshot, forms);
    const own = packs.find(({ pack }) => pack.form === table.form.id);
    if (own === undefined) throw new NoAppendix(snapshot.sheet);
    const examination = examineTable(table, own.pack, own.rules);
    return tableReport(table, diagnose(examination, own.pack));
  };
}

function chosen<T extends { readonly id: string }>(
  forms: readonly T[],
  form: string | null,
): readonly T[] {
  return form === null ? forms : forms.filter(({ id }) => id === form);
}

async function chosenSheets(
  workbook: Workbook,
  sheet: string | null,
): Promise<readonly SheetEntry[]> {
  const entries = await workbook.sheets();
  if (sheet === null) return entries;
  const named = entries.filter(({ name }) => name === sheet);
  if (named.length === 0) {
    throw new NoSuchSheet(
      sheet,
      entries.map(({ name }) => name),
    );
  }
  return named;
}

function isAboutOneSheet(reason: unknown): reason is Problem {
  return (
    reason instanceof NoAppendix ||
    reason instanceof EmptySheet ||
    reason instanceof NotAWorksheet ||
    reason instanceof RankingTable ||
    reason instanceof SeveralAppendices
  );
}

/** Where no sheet could be checked, the one sheet's own reason tells more than that there was none. */
function onlyReason(skipped: readonly SkippedSheet[]): Problem {
  const [first] = skipped;
  const several = skipped.find(({ problem }) => problem instanceof SeveralAppendices);
  if (several !== undefined) return several.problem;
  const ranking = skipped.find(({ problem }) => problem instanceof RankingTable);
  if (ranking !== undefined) return ranking.problem;
  return skipped.length === 1 && first !== undefined ? first.problem : new NoAppendix(null);
}
