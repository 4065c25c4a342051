import { emptyPlan, type Plan } from "../core/plan/plan";
import type { RowAnswers } from "../core/form/row-answers";
import { ChangedSinceCheck, NoAppendix } from "../core/problem";
import type { OwnFormFault } from "../core/own-form/own-fault";
import type { OwnForm } from "../core/own-form/own-form";
import type { Change, Finding, Suspect } from "../core/rule/finding";
import { addressOf } from "../core/sheet/address";
import type { Snapshot } from "../core/sheet/snapshot";
import { VERSION } from "../jobs/version";
import { check, sheetChecker } from "../jobs/check";
import { fingerprint } from "../jobs/fingerprint";
import { markPlan } from "../jobs/marks/mark-plan";
import { renewMarks } from "../jobs/marks/renew-marks";
import { formulaMending, mendable, mendingPlan, roundedAgain } from "../jobs/mend";
import { withoutRules } from "../jobs/own-form/apply-rules";
import type { FormDetails } from "../jobs/own-form/form-to-keep";
import { keptIn } from "../jobs/own-form/kept";
import type { NearForm } from "../jobs/own-form/near-form";
import type { NextVersion } from "../jobs/own-form/next-version";
import type { SheetReport } from "../jobs/report";
import { resultsPlan, waiverPlan } from "../jobs/results/plan";
import type { ToldFinding } from "../jobs/told";
import { readWaivers } from "../jobs/waivers/read-waivers";
import { waivedIn } from "../jobs/waivers/waiver";
import { withWaivers } from "../jobs/waivers/with-waivers";
import type { Workbook } from "../jobs/workbook";
import type { Journal } from "../jobs/writing/journal";
import type { Lock } from "../words/writing-words";
import { nearForms, planNextForm, planOwnForm } from "./own-form-jobs";
import type { PaneText } from "./text";

/** What a check gave, and what it was a check of. */
export interface Checked {
  /** The table that is looked at, one of `reports`. */
  readonly report: SheetReport;
  /** Every table of the sheet, top to bottom. */
  readonly reports: readonly SheetReport[];
  /** The fingerprint of what was checked. */
  readonly fingerprint: string;
  /** When, `2026-11-24T10:32` in local time. */
  readonly moment: string;
  /** What is wrong with the sheets in which the user keeps rules and forms. */
  readonly rules: readonly OwnFormFault[];
  /** The forms that the workbook keeps. */
  readonly kept: readonly OwnForm[];
  /** For each of `reports` the kept form that the sheet has otherwise; null where it has none. */
  readonly near: readonly (NearForm | null)[];
  /** Ids of printed rules that the user did not confirm, so that nothing is said by them. */
  readonly dropped: readonly string[];
}

/** What decides about a check besides the sheet. */
export interface CheckCircumstances {
  /** When, `2026-11-24T10:32` in local time. */
  readonly moment: string;
  /** The table to look at, counted from 0, where the sheet holds so many. */
  readonly table: number;
  /** What the user said about the rows of a form, by the form's id. */
  readonly answers: (form: string) => RowAnswers;
  /** Ids of printed rules that the user did not confirm. */
  readonly dropped: readonly string[];
}

/**
 * Checks one sheet, all of its tables, with the explanations that the workbook holds. Throws the Problem for which it
 * was skipped where it is no appendix.
 */
export async function checkSheet(
  workbook: Workbook,
  sheet: string,
  { moment, table, answers, dropped }: CheckCircumstances,
): Promise<Checked> {
  const entries = await workbook.sheets();
  let snapshot: Snapshot = { sheet, rows: [] };
  const read: Workbook["read"] = async (name) => {
    snapshot = await workbook.read(name);
    return snapshot;
  };
  const listed: Workbook = { ...workbook, sheets: () => Promise.resolve(entries) };
  const own = await keptIn(listed, entries);
  const off = dropped.length === 0 ? [] : [withoutRules(dropped)];
  const options = { sheet, form: null, own, written: off };
  const { sheets, skipped, rules } = await check({ ...listed, read }, options);
  // Which form it is, and so which answers speak of it, is known only now.
  const said = new Map(sheets.flatMap(({ form }) => [...answers(form.id)]));
  const written = [...own.written, ...off];
  const again = { form: null, kept: own.forms, written, answers: said };
  const found = said.size === 0 ? sheets : sheetChecker(again)(snapshot);
  const waivers = await readWaivers(listed);
  const reports = withWaivers(found, waivers, snapshot);
  const report = reports[table] ?? reports[0];
  if (report === undefined) throw skipped[0]?.problem ?? new NoAppendix(sheet);
  return {
    ...{ report, reports, moment, dropped },
    kept: own.forms,
    near: nearForms(snapshot, again),
    fingerprint: fingerprint(snapshot),
    // A rule that is dropped may be printed on another table of the sheet only; that is no fault of anyone's.
    rules: rules.filter((fault) => fault.sheet !== ""),
  };
}

/** What is still to be looked at on a sheet, whatever its table: all that nobody explained. */
export function openFindings({ reports }: Pick<Checked, "reports">): readonly Finding[] {
  return reports.flatMap((report) => {
    const waived = waivedIn(report);
    return report.findings.filter(({ id }) => !waived.has(id));
  });
}

/** Whether a sheet still holds what was checked. */
export async function isAsChecked(workbook: Workbook, checked: Checked): Promise<boolean> {
  return fingerprint(await workbook.read(checked.report.sheet)) === checked.fingerprint;
}

/** The sheet as it stands. Throws ChangedSinceCheck where that is not what was checked. */
async function asChecked(workbook: Workbook, checked: Checked): Promise<Snapshot> {
  const { sheet } = checked.report;
  const snapshot = await workbook.read(sheet);
  if (fingerprint(snapshot) !== checked.fingerprint) throw new ChangedSinceCheck(sheet);
  return snapshot;
}

/** What keeps the cells of a sheet from being written, so that nothing of that kind is offered; null for nothing. One sync. */
export async function lockOf(workbook: Workbook, sheet: string): Promise<Lock | null> {
  const nowhere = { cells: [], columns: [], tables: [], whole: [] };
  const { conditions } = await workbook.inspect(nowhere, [sheet]);
  if (conditions.isReadOnly) return "read-only";
  return conditions.sheets.some(({ isProtected }) => isProtected) ? "protected" : null;
}

/** Figures to be mended: the plan, the changes it makes, and how many cells it leaves to their formulas. */
export interface Mending {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly formulas: number;
}

/** Plans to round again what was cut on a sheet. Throws ChangedSinceCheck. Nothing is written. */
export function planRounding(
  workbook: Workbook,
  checked: Checked,
  findings: readonly ToldFinding[],
): Promise<Mending> {
  return planMending(workbook, checked, roundedAgain(findings));
}

/**
 * Plans one act that a finding proposes: the cell and those that change with it, or its formula, which never gives way to a
 * number. Throws ChangedSinceCheck. Nothing is written.
 */
export async function planFix(
  workbook: Workbook,
  checked: Checked,
  suspect: Suspect,
): Promise<Mending> {
  if (suspect.formula === null) {
    return planMending(workbook, checked, [suspect, ...suspect.with]);
  }
  const mending = formulaMending(await asChecked(workbook, checked), suspect);
  return mending === null
    ? { plan: emptyPlan("mend"), changes: [], formulas: 0 }
    : { plan: mending.plan, changes: [mending.change], formulas: 0 };
}

async function planMending(
  workbook: Workbook,
  checked: Checked,
  wanted: readonly Change[],
): Promise<Mending> {
  const snapshot = await asChecked(workbook, checked);
  const changes = mendable(snapshot, wanted);
  const formulas = wanted.length - changes.length;
  const plan = mendingPlan(snapshot, changes);
  return { changes: changes.map((change) => asWritten(change, plan)), formulas, plan };
}

/** A change as it will stand in its cell: what is kept behind a figure, `(264/371)`, is shown as well. */
function asWritten(change: Change, { blocks }: Plan): Change {
  const block = blocks.find(({ row, column }) => addressOf(row, column) === change.cell);
  const [before, after] = [block?.before?.[0]?.[0], block?.after?.[0]?.[0]];
  if (before?.kind !== "text" || after?.kind !== "text" || !/[^\d.,]/.test(after.text))
    return change;
  return { ...change, reported: before.text, proposed: after.text };
}

/** Plans to mark the cells of what is still to be looked at on a sheet. Throws ChangedSinceCheck. Nothing is written. */
export async function planMarks(
  workbook: Workbook,
  checked: Checked,
  journal: Journal,
): Promise<Plan> {
  const snapshot = await asChecked(workbook, checked);
  return markPlan(snapshot, openFindings(checked), await renewMarks(workbook, journal));
}

/** Plans the results sheet of what was found. Throws ChangedSinceCheck. Nothing is written. */
export async function planResults(
  workbook: Workbook,
  checked: Checked,
  { results, findings, pane }: PaneText,
): Promise<Plan> {
  await asChecked(workbook, checked);
  const { reports, moment } = checked;
  const words = { results, findings, check: pane.check };
  return resultsPlan(workbook, reports, { moment, version: VERSION }, words);
}

/**
 * Plans to write down why the figures of a finding of the table that is looked at are kept; `now` is the moment.
 * Throws ChangedSinceCheck. Nothing is written.
 */
export async function planWaiver(
  workbook: Workbook,
  checked: Checked,
  finding: string,
  reason: string,
  now: string,
  { results, findings, pane }: PaneText,
): Promise<Plan> {
  await asChecked(workbook, checked);
  const { report, reports } = checked;
  const given = { table: reports.indexOf(report), finding, reason };
  const words = { results, findings, check: pane.check };
  return waiverPlan(workbook, reports, given, { moment: now, version: VERSION }, words);
}

/** Plans to keep the form of the table that is looked at. Throws ChangedSinceCheck. Nothing is written. */
export async function planKeep(
  workbook: Workbook,
  checked: Checked,
  details: FormDetails,
  dropped: readonly string[],
  { ownForm }: PaneText,
): Promise<Plan> {
  const snapshot = await asChecked(workbook, checked);
  const table = checked.reports.indexOf(checked.report);
  return planOwnForm(workbook, snapshot, table, details, dropped, ownForm.sheet);
}

/** Plans to keep the new version of a form of which the sheet has other rows. Throws ChangedSinceCheck. Nothing is written. */
export async function planUpdate(
  workbook: Workbook,
  checked: Checked,
  version: NextVersion,
  { ownForm }: PaneText,
): Promise<Plan> {
  const { sheet } = await asChecked(workbook, checked);
  const near = checked.near[checked.reports.indexOf(checked.report)] ?? null;
  if (near === null) throw new NoAppendix(sheet);
  return planNextForm(workbook, near, version, ownForm.sheet);
}
