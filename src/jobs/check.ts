import { diagnose } from "../core/diagnosis/diagnose";
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
import type { Snapshot } from "../core/sheet/snapshot";
import { appendixReader, type Appendix, type AppendixOptions } from "./appendix";
import { faultsOfRules } from "./own-form/apply-rules";
import { bothKept, keptIn, NOTHING_KEPT, type Kept } from "./own-form/kept";
import { listReport, tableReport } from "./sheet-report";
import type { CheckReport, SheetReport, SkippedSheet } from "./report";
import type { SheetEntry, Workbook } from "./workbook";

export interface CheckOptions extends AppendixOptions {
  /** Only this sheet; null for every sheet that holds an appendix. */
  readonly sheet: string | null;
  /** What the workbook keeps itself, where that was read already. */
  readonly own?: Kept;
}

/**
 * Goes over every appendix of a workbook, by the forms and rules that it keeps itself too. Sheets that hold none are told
 * apart, with the reason.
 * Throws NoSuchSheet, NotAWorksheet or NoAppendix when nothing could be checked.
 */
export async function check(workbook: Workbook, options: CheckOptions): Promise<CheckReport> {
  const all = await workbook.sheets();
  const own = options.own ?? (await keptIn(workbook, all));
  const given = { ...NOTHING_KEPT, forms: options.kept ?? [], written: options.written ?? [] };
  const { forms, written } = bothKept(own, given);
  const read = appendixReader({ ...options, kept: forms, written });
  const entries = chosenSheets(all, options.sheet).filter(({ name }) => !own.sheets.includes(name));
  if (entries.length === 0) throw new NoAppendix(options.sheet);
  const sheets: SheetReport[] = [];
  const applied: Appendix["applied"][] = [];
  const skipped: SkippedSheet[] = [];
  for (const entry of entries) {
    try {
      if (entry.kind !== "worksheet") throw new NotAWorksheet(entry.name);
      const appendices = appendicesOn(await workbook.read(entry.name), read);
      sheets.push(...appendices.map(reportOf));
      applied.push(...appendices.map((appendix) => appendix.applied));
    } catch (reason) {
      if (!isAboutOneSheet(reason) || options.sheet !== null) throw reason;
      skipped.push({ sheet: entry.name, problem: reason });
    }
  }
  if (sheets.length === 0) throw onlyReason(skipped);
  return { sheets, skipped, rules: [...own.faults, ...faultsOfRules(written, applied)] };
}

/** Prepares to check sheets one after the other: forms and rules are read once. One report for each table of a sheet. */
export function sheetChecker(
  options: AppendixOptions,
): (snapshot: Snapshot) => readonly SheetReport[] {
  const read = appendixReader(options);
  return (snapshot) => appendicesOn(snapshot, read).map(reportOf);
}

/** A table that is none of our forms may still be one that the other job ranks; that is worth saying. */
function appendicesOn(
  snapshot: Snapshot,
  read: (snapshot: Snapshot) => readonly Appendix[],
): readonly Appendix[] {
  try {
    return read(snapshot);
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

function reportOf(appendix: Appendix): SheetReport {
  const { examination, pack, part } = appendix;
  const findings = diagnose(examination, pack, part);
  return appendix.layout === "indicator-list"
    ? listReport(appendix, findings)
    : tableReport(appendix, findings);
}

function chosenSheets(entries: readonly SheetEntry[], sheet: string | null): readonly SheetEntry[] {
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
