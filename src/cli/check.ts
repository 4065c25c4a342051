import type { OwnFormFault } from "../core/own-form/own-fault";
import type { FileWorkbook } from "../host/file/workbook-file";
import { check, type CheckOptions } from "../jobs/check";
import { formsKeptIn, rulesKeptIn, type Kept } from "../jobs/own-form/kept";
import { explained } from "../jobs/waivers/explained";
import type { CheckReport, Counts } from "../jobs/report";
import { FORMS, TABLE_FORMS } from "../packs/forms";
import type { Words } from "../words/words";
import type { CheckCommand } from "./arguments";
import { checkText, faultText } from "./check-text";
import { addCounts, NO_FINDINGS } from "./counts";
import { fileEntry, problemEntry } from "./check-json";
import { openInput } from "./input";
import type { ExitStatus, Io } from "./io";
import { printable } from "./lines";
import { Refusal } from "./refusal";
import { inFile, isMissing, sentenceOf } from "./sentence";
import { sheetNamed } from "./sheet-name";

/** What one file gave: its report, or the sentence for which there is none. */
type Judged =
  | { readonly file: string; readonly report: CheckReport }
  | { readonly file: string; readonly problem: string };

interface Outcome {
  readonly summary: Counts;
  readonly hasError: boolean;
  readonly hasProblem: boolean;
}

/** How the results are printed, as they come. */
interface Printer {
  readonly begin: () => Promise<void>;
  readonly file: (judged: Judged, isFirst: boolean) => Promise<void>;
  readonly end: (outcome: Outcome) => Promise<void>;
}

/**
 * `soat check`: judges each file alone and prints it as soon as it is done; a file that cannot be read
 * does not keep the others. Throws Refusal before anything is printed.
 */
export async function runCheck(command: CheckCommand, words: Words, io: Io): Promise<ExitStatus> {
  const options = await optionsOf(command);
  const printer = command.json ? jsonPrinter(words, io) : textPrinter(words, io);
  let outcome: Outcome = { summary: NO_FINDINGS, hasError: false, hasProblem: false };
  await printer.begin();
  for (const [index, file] of command.files.entries()) {
    const judged = await judge(file, command.sheet, options, words);
    await printer.file(judged, index === 0);
    if ("problem" in judged) {
      await io.err(`${printable(words.commandLine.about(file, judged.problem))}\n`);
    } else {
      for (const fault of unusable(judged.report)) {
        await io.err(`${printable(words.commandLine.about(file, faultText(fault, words)))}\n`);
      }
    }
    outcome = withJudged(outcome, judged);
  }
  await printer.end(outcome);
  return outcome.hasProblem ? 2 : outcome.hasError ? 1 : 0;
}

interface Options extends Omit<CheckOptions, "sheet"> {
  /** What is wrong with the form that a file was named for. */
  readonly faults: readonly OwnFormFault[];
}

/** The forms and rules by which every file is judged. Throws Refusal, or why a file that keeps them cannot be used. */
async function optionsOf({ form, rules }: CheckCommand): Promise<Options> {
  const written = rules === null ? [] : (await keptInFile(rules, rulesKeptIn)).written;
  const known = [...FORMS, ...TABLE_FORMS].map(({ id }) => id);
  if (form === null || known.includes(form)) return { form, written, faults: [] };
  const { forms: kept, faults } = await formsOf(form, known);
  const [only] = kept;
  const id = kept.length === 1 && only !== undefined ? only.form.id : null;
  return { form: id, kept, written, faults };
}

/** The forms that a file keeps; where there is no such file, a form was meant that we do not know. */
async function formsOf(form: string, known: readonly string[]): Promise<Kept> {
  try {
    return await keptInFile(form, formsKeptIn);
  } catch (reason) {
    throw isMissing(reason) ? new Refusal({ why: "unknown-form", form, known }) : reason;
  }
}

function keptInFile(file: string, read: (workbook: FileWorkbook) => Promise<Kept>): Promise<Kept> {
  return inFile(file, async () => read(await openInput(file)));
}

async function judge(
  file: string,
  sheet: string | null,
  options: Options,
  words: Words,
): Promise<Judged> {
  try {
    const workbook = await openInput(file);
    const named = sheet === null ? null : await sheetNamed(workbook, sheet);
    const report = await check(workbook, { ...options, sheet: named });
    const sheets = await explained(workbook, report.sheets);
    return { file, report: { ...report, sheets, rules: [...options.faults, ...report.rules] } };
  } catch (reason) {
    return { file, problem: sentenceOf(reason, words) };
  }
}

/** Rows of the user's own rules and forms that could not be used: nothing was checked by them. */
function unusable({ rules }: CheckReport): readonly OwnFormFault[] {
  return rules.filter(({ weight }) => weight === "error");
}

function withJudged(outcome: Outcome, judged: Judged): Outcome {
  if ("problem" in judged) return { ...outcome, hasProblem: true };
  const { sheets } = judged.report;
  const isUnread = unusable(judged.report).length > 0;
  const isError = sheets.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  );
  return {
    summary: addCounts([outcome.summary, ...sheets.map(({ summary }) => summary)]),
    hasError: outcome.hasError || isError,
    hasProblem: outcome.hasProblem || isUnread,
  };
}

/** One document, one line for each file, so that many files never stand in memory together. */
function jsonPrinter(words: Words, io: Io): Printer {
  return {
    begin: () => io.out('{"contract":1,"files":[\n'),
    file: async (judged, isFirst) => {
      const entry =
        "problem" in judged
          ? problemEntry(judged.file, judged.problem)
          : fileEntry(judged.file, judged.report, words);
      await io.out(`${isFirst ? "" : ",\n"}${JSON.stringify(entry)}`);
    },
    end: ({ summary }) => io.out(`\n],"summary":${JSON.stringify(summary)}}\n`),
  };
}

function textPrinter(words: Words, io: Io): Printer {
  return {
    begin: () => Promise.resolve(),
    file: async (judged, isFirst) => {
      if ("problem" in judged) return;
      await io.out(`${isFirst ? "" : "\n"}${checkText(judged.file, judged.report, words)}`);
    },
    end: () => Promise.resolve(),
  };
}
