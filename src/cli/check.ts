import { check } from "../jobs/check";
import type { CheckReport, Counts } from "../jobs/report";
import { FORMS, TABLE_FORMS } from "../packs/forms";
import type { Words } from "../words/words";
import type { CheckCommand } from "./arguments";
import { checkText } from "./check-text";
import { addCounts, NO_FINDINGS } from "./counts";
import { fileEntry, problemEntry } from "./check-json";
import { openInput } from "./input";
import type { ExitStatus, Io } from "./io";
import { printable } from "./lines";
import { Refusal } from "./refusal";
import { sentenceOf } from "./sentence";
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
  refuseForm(command.form);
  const printer = command.json ? jsonPrinter(words, io) : textPrinter(words, io);
  let outcome: Outcome = { summary: NO_FINDINGS, hasError: false, hasProblem: false };
  await printer.begin();
  for (const [index, file] of command.files.entries()) {
    const judged = await judge(file, command, words);
    await printer.file(judged, index === 0);
    if ("problem" in judged) {
      await io.err(`${printable(words.commandLine.about(file, judged.problem))}\n`);
    }
    outcome = withJudged(outcome, judged);
  }
  await printer.end(outcome);
  return outcome.hasProblem ? 2 : outcome.hasError ? 1 : 0;
}

function refuseForm(form: string | null): void {
  const known = [...FORMS, ...TABLE_FORMS].map(({ id }) => id);
  if (form !== null && !known.includes(form)) {
    throw new Refusal({ why: "unknown-form", form, known });
  }
}

async function judge(file: string, { sheet, form }: CheckCommand, words: Words): Promise<Judged> {
  try {
    const workbook = await openInput(file);
    const named = sheet === null ? null : await sheetNamed(workbook, sheet);
    return { file, report: await check(workbook, { sheet: named, form }) };
  } catch (reason) {
    return { file, problem: sentenceOf(reason, words) };
  }
}

function withJudged(outcome: Outcome, judged: Judged): Outcome {
  if ("problem" in judged) return { ...outcome, hasProblem: true };
  const { sheets } = judged.report;
  const isError = sheets.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  );
  return {
    summary: addCounts([outcome.summary, ...sheets.map(({ summary }) => summary)]),
    hasError: outcome.hasError || isError,
    hasProblem: outcome.hasProblem,
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
