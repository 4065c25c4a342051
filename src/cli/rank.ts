import { join } from "node:path";
import type { ReadCriteriaSheet } from "../core/criteria-sheet/read-criteria-sheet";
import { NoCriteria } from "../core/problem";
import type { OwnForm } from "../core/own-form/own-form";
import type { ClassProfile } from "../core/rank/profile";
import type { Snapshot } from "../core/sheet/snapshot";
import { newWorkbook } from "../host/file/new-workbook";
import type { FileWorkbook } from "../host/file/workbook-file";
import { formsKeptIn } from "../jobs/own-form/kept";
import { rank } from "../jobs/rank";
import { carryOut } from "../jobs/writing/carry-out";
import { journalInMemory } from "../jobs/writing/memory";
import { findTable } from "../jobs/rank/find-table";
import { type KeptCriteria, USUAL_RANKING } from "../jobs/rank/options";
import { rankSentences } from "../jobs/rank/prose/sentences";
import type { RankReport } from "../jobs/rank/report";
import { criteriaIn, formsFor } from "../jobs/score/kept-criteria";
import { CLASS_PROFILES, classProfile } from "../packs/classes";
import { CRITERIA_SETS, criteriaSet } from "../packs/criteria";
import { RANK_SHEETS } from "../words/rank-sheets-words";
import type { Words } from "../words/words";
import { choicesOf } from "./answers";
import type { RankCommand } from "./arguments";
import { fileNames } from "./file-names";
import { openInput } from "./input";
import type { ExitStatus, Io } from "./io";
import { printable } from "./lines";
import { prepareOutput, type Output } from "./output";
import { type FileToCome, prepareFolder } from "./output-folder";
import { rankEntry } from "./rank-json";
import { rankText, writtenText } from "./rank-text";
import { Refusal } from "./refusal";
import { inFile, isMissing } from "./sentence";
import { findSheet, sheetNamed } from "./sheet-name";

/**
 * `soat rank`: ranks the units of one file and, where a result file was named, writes it. Throws what
 * keeps it from either; nothing was printed or written then.
 */
export async function runRank(command: RankCommand, words: Words, io: Io): Promise<ExitStatus> {
  const { file, output, live, extras, standing, onTime, sheetChoice } = command;
  const workbook = await inFile(file, () => openInput(file));
  const given = command.form === null ? [] : await formsOf(command.form);
  const rules = await rulesOf(command.profile, workbook, given);
  const choices = choicesOf(command.answers, rules.profile, words);
  if (onTime !== null) refuseWithoutOnTime(rules.criteria);
  const target = output === null ? null : await prepareOutput(output, file, inputsOf(command));
  const folder = command.slips === null ? null : await prepareFolder(command.slips);
  const previous = await previousTable(workbook, command.previous);
  const report = await inFile(file, async () => {
    const sheet = command.sheet === null ? null : await sheetNamed(workbook, command.sheet);
    const options = {
      ...USUAL_RANKING,
      ...{ sheet, ...rules, previous, words, live, extras, standing, choices, onTime },
      ...{ sheets: RANK_SHEETS, sheetChoice, slipsApart: folder !== null },
    };
    const ranked = await rank(workbook, options);
    const write = async (): Promise<void> => {
      if (target !== null) await writeResult(workbook, ranked, target);
    };
    await (folder === null ? write() : folder.write(slipFiles(ranked), write));
    return ranked;
  });
  await print(command, report, rules.profile, workbook.signed, words, io);
  return hasErrors(report) ? 1 : 0;
}

/** What units are classed by, and scored by where there is a set of criteria. */
interface RankRules {
  readonly profile: ClassProfile;
  readonly criteria: KeptCriteria | null;
  /** Forms of the user's from files other than the ranked one, or that go before its own. */
  readonly forms: readonly OwnForm[];
}

async function formsOf(file: string): Promise<readonly OwnForm[]> {
  return inFile(file, async () => (await formsKeptIn(await openInput(file))).forms);
}

/** The rules of an id or a file; where none is named, those that the ranked workbook keeps itself, else ours. Throws Refusal. */
async function rulesOf(
  named: string | null,
  workbook: FileWorkbook,
  given: readonly OwnForm[],
): Promise<RankRules> {
  if (named === null) return rulesKept(await criteriaIn(workbook, given), given);
  const [profile, set] = [classProfile(named), criteriaSet(named)];
  if (profile !== null || set !== null) {
    return {
      profile: profile ?? CLASS_PROFILES[0],
      criteria: set === null ? null : { set, faults: [] },
      forms: given,
    };
  }
  try {
    return await inFile(named, async () => {
      const [book, own] = [await openInput(named), await formsFor(workbook, given)];
      const kept = await criteriaIn(book, own, true);
      if (kept === null) throw new NoCriteria();
      return rulesKept(kept, await formsFor(book, own));
    });
  } catch (reason) {
    const known = [...new Set([...CLASS_PROFILES, ...CRITERIA_SETS].map(({ id }) => id))];
    throw isMissing(reason)
      ? new Refusal({ why: "unknown-profile", profile: named, known })
      : reason;
  }
}

function rulesKept(kept: ReadCriteriaSheet | null, forms: readonly OwnForm[]): RankRules {
  const set = kept?.set ?? null;
  return {
    profile: kept?.profile ?? CLASS_PROFILES[0],
    criteria: kept === null || set === null ? null : { set, faults: kept.faults },
    forms,
  };
}

/** Whether the table, the criteria or what was entered by them hold an error. */
function hasErrors({ findings, criteria }: RankReport): boolean {
  const told = [
    ...(criteria?.findings ?? []),
    ...(criteria?.faults ?? []),
    ...(criteria?.entryFaults ?? []),
  ];
  return (
    findings.some(({ severity }) => severity === "error") ||
    told.some(({ weight }) => weight === "error")
  );
}

/** Throws Refusal where no criterion measures an on-time rate, so that no definition of it would change anything. */
function refuseWithoutOnTime(criteria: KeptCriteria | null): void {
  if (criteria === null) throw new Refusal({ why: "on-time-without-criteria" });
  const measures = criteria.set.criteria.some(
    ({ scoring }) => scoring !== null && "ratio" in scoring && scoring.ratio.onTime !== undefined,
  );
  if (!measures) throw new Refusal({ why: "on-time-nowhere", criteria: criteria.set.title });
}

/** What the file of every unit's slip is called: by the unit. */
function slipNames({ slips }: RankReport): readonly string[] {
  const units = slips.map(({ unit }) => unit);
  return fileNames(units, ".xlsx");
}

/** The slip of every unit as a workbook of its own. */
function slipFiles(report: RankReport): readonly FileToCome[] {
  const names = slipNames(report);
  return report.slips.map(({ unit, sheet }, at) => ({
    name: names[at] ?? unit,
    bytes: () => newWorkbook([sheet]),
  }));
}

function inputsOf({ file, previous, profile, form }: RankCommand): readonly string[] {
  return [file, previous, profile, form].filter((each) => each !== null);
}

/** A sheet of the same workbook if one has that name, else the table of another file. */
async function previousTable(
  workbook: FileWorkbook,
  previous: string | null,
): Promise<Snapshot | null> {
  if (previous === null) return null;
  const sheet = await findSheet(workbook, previous);
  if (sheet !== null) return workbook.read(sheet);
  return inFile(previous, async () => {
    const { snapshot } = await findTable(await previousFile(previous), null);
    return snapshot;
  });
}

async function previousFile(previous: string): Promise<FileWorkbook> {
  try {
    return await openInput(previous);
  } catch (reason) {
    throw isMissing(reason) ? new Refusal({ why: "previous-missing" }) : reason;
  }
}

async function writeResult(
  workbook: FileWorkbook,
  { plan }: RankReport,
  target: Output,
): Promise<void> {
  await carryOut(workbook, journalInMemory("lasting"), plan, { id: "", time: "" });
  await target.write(await workbook.save());
}

async function print(
  command: RankCommand,
  report: RankReport,
  profile: ClassProfile,
  signed: boolean,
  words: Words,
  io: Io,
): Promise<void> {
  const { file, output, slips: folder, unwritten } = command;
  const sentences = rankSentences(report, profile, report.before, words.rankProse);
  if (unwritten.length > 0) await io.err(`${words.commandLine.unwritten(unwritten)}\n`);
  if (output !== null && signed) await io.err(`${words.commandLine.signatureLost}\n`);
  if (command.json) {
    const slips = folder === null ? null : slipNames(report).map((name) => join(folder, name));
    const facts = { profile, isWritten: output !== null, sentences, slips };
    await io.out(`${JSON.stringify(rankEntry(file, report, facts, words))}\n`);
    return;
  }
  await io.out(rankText(file, report, profile, command.sentences ? sentences : [], words));
  const written = [
    ...(output === null ? [] : [writtenText(output, report, words)]),
    ...(folder === null ? [] : [words.commandLine.slips(report.slips.length, printable(folder))]),
  ];
  if (written.length > 0) await io.out(`\n${written.join("\n")}\n`);
}
