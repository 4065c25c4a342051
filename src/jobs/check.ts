import { diagnose } from "../core/diagnosis/diagnose";
import type { Form } from "../core/form/form";
import type { Recognition } from "../core/form/recognition";
import { recogniser } from "../core/form/recognise";
import { decimalText, type Decimal } from "../core/number/decimal";
import type {
  Problem} from "../core/problem";
import {
  EmptySheet,
  NoAppendix,
  NoSuchSheet,
  NotAWorksheet,
  SeveralAppendices,
} from "../core/problem";
import { examine, type Examination } from "../core/rule/examine";
import type { Finding } from "../core/rule/finding";
import { readRules, type ReadRule, type RulePack } from "../core/rule/rule";
import type { Snapshot } from "../core/sheet/snapshot";
import { FORMS } from "../packs/forms";
import { RULE_PACKS } from "../packs/rules";
import type { CheckReport, Counts, SheetReport, SkippedSheet } from "./report";
import type { SheetEntry, Workbook } from "./workbook";

export interface CheckOptions {
  /** Only this sheet; null for every sheet that holds an appendix. */
  readonly sheet: string | null;
  /** Only this form (`huyen`, `xa`); null to recognise it. */
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

/** Prepares to check sheets one after the other: forms and rules are read once. */
export function sheetChecker(options: CheckOptions): (snapshot: Snapshot) => SheetReport {
  const recognise = recogniser(chosenForms(options.form));
  const packs = new Map(
    RULE_PACKS.map((pack) => [pack.form, { pack, rules: readRules(pack) }] as const),
  );
  const parameters = options.parameters ?? new Map<string, Decimal>();
  return (snapshot) => {
    const recognition = recognise(snapshot);
    const { pack, rules } = packs.get(recognition.form.id) ?? noRules(recognition.form);
    const examination = examine(recognition, pack, rules, parameters);
    return reportOf(recognition, examination, diagnose(examination, pack));
  };
}

function noRules(form: Form): { readonly pack: RulePack; readonly rules: readonly ReadRule[] } {
  const pack: RulePack = {
    form: form.id,
    source: form.source,
    inForce: form.inForce,
    rules: [],
    unbounded: [],
    mayPass100: [],
    noteRates: [],
    range: "range",
    answers: "answers",
    headings: "headings",
  };
  return { pack, rules: [] };
}

function chosenForms(form: string | null): readonly Form[] {
  return form === null ? FORMS : FORMS.filter(({ id }) => id === form);
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
    reason instanceof SeveralAppendices
  );
}

/** Where no sheet could be checked, the one sheet's own reason tells more than that there was none. */
function onlyReason(skipped: readonly SkippedSheet[]): Problem {
  const [first] = skipped;
  const several = skipped.find(({ problem }) => problem instanceof SeveralAppendices);
  if (several !== undefined) return several.problem;
  return skipped.length === 1 && first !== undefined ? first.problem : new NoAppendix(null);
}

function reportOf(
  recognition: Recognition,
  { sheet }: Examination,
  findings: readonly Finding[],
): SheetReport {
  return {
    sheet: recognition.sheet,
    layout: "indicator-list",
    form: {
      id: recognition.form.id,
      rows: recognition.rows.length + recognition.extra.length,
      matched: recognition.rows.length,
      indicators: sheet.observations.map(({ indicator, label, row, cell, reading, shown }) => ({
        code: indicator.code,
        label,
        row,
        valueCell: cell,
        value: reading.kind === "figure" ? decimalText(reading.value) : shown === "" ? null : shown,
      })),
      missing: recognition.missing,
    },
    findings,
    summary: countOf(findings),
  };
}

/** How many findings of each severity there are, those that follow from another left out. */
export function countOf(findings: readonly Finding[]): Counts {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const count = (severity: Finding["severity"]): number =>
    roots.filter((finding) => finding.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    notice: count("notice"),
    undecided: count("undecided"),
  };
}
