import type { ReadCriteriaSheet } from "../core/criteria-sheet/read-criteria-sheet";
import { NoCriteria } from "../core/problem";
import type { ClassProfile } from "../core/rank/profile";
import type { Snapshot } from "../core/sheet/snapshot";
import type { FileWorkbook } from "../host/file/workbook-file";
import { rank } from "../jobs/rank";
import { carryOut } from "../jobs/writing/carry-out";
import { journalInMemory } from "../jobs/writing/memory";
import { findTable } from "../jobs/rank/find-table";
import { type KeptCriteria, USUAL_RANKING } from "../jobs/rank/options";
import type { RankReport } from "../jobs/rank/report";
import { criteriaIn } from "../jobs/score/kept-criteria";
import { CLASS_PROFILES, classProfile } from "../packs/classes";
import { CRITERIA_SETS, criteriaSet } from "../packs/criteria";
import { RANK_SHEETS } from "../words/rank-sheets-words";
import type { Words } from "../words/words";
import type { RankCommand } from "./arguments";
import { openInput } from "./input";
import type { ExitStatus, Io } from "./io";
import { prepareOutput, type Output } from "./output";
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
  const { file, output, live, extras, standing } = command;
  const workbook = await inFile(file, () => openInput(file));
  const rules = await rulesOf(command.profile, workbook);
  const target = output === null ? null : await prepareOutput(output, file, inputsOf(command));
  const previous = await previousTable(workbook, command.previous);
  const report = await inFile(file, async () => {
    const sheet = command.sheet === null ? null : await sheetNamed(workbook, command.sheet);
    const options = {
      ...USUAL_RANKING,
      ...{ sheet, ...rules, previous, words, live, extras, standing, sheets: RANK_SHEETS },
    };
    const ranked = await rank(workbook, options);
    if (target !== null) await writeResult(workbook, ranked, target);
    return ranked;
  });
  await print(command, report, rules.profile, workbook.signed, words, io);
  return hasErrors(report) ? 1 : 0;
}

/** What units are classed by, and scored by where there is a set of criteria. */
interface RankRules {
  readonly profile: ClassProfile;
  readonly criteria: KeptCriteria | null;
}

/** The rules of an id or a file; where none is named, those that the ranked workbook keeps itself, else ours. Throws Refusal. */
async function rulesOf(named: string | null, workbook: FileWorkbook): Promise<RankRules> {
  if (named === null) return rulesKept(await criteriaIn(workbook));
  const [profile, set] = [classProfile(named), criteriaSet(named)];
  if (profile !== null || set !== null) {
    return {
      profile: profile ?? CLASS_PROFILES[0],
      criteria: set === null ? null : { set, faults: [] },
    };
  }
  try {
    return await inFile(named, async () => {
      const kept = await criteriaIn(await openInput(named), [], true);
      if (kept === null) throw new NoCriteria();
      return rulesKept(kept);
    });
  } catch (reason) {
    const known = [...new Set([...CLASS_PROFILES, ...CRITERIA_SETS].map(({ id }) => id))];
    throw isMissing(reason)
      ? new Refusal({ why: "unknown-profile", profile: named, known })
      : reason;
  }
}

function rulesKept(kept: ReadCriteriaSheet | null): RankRules {
  const set = kept?.set ?? null;
  return {
    profile: kept?.profile ?? CLASS_PROFILES[0],
    criteria: kept === null || set === null ? null : { set, faults: kept.faults },
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

function inputsOf({ file, previous, profile }: RankCommand): readonly string[] {
  return [file, previous, profile].filter((each) => each !== null);
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
  const { file, output } = command;
  if (output !== null && signed) await io.err(`${words.commandLine.signatureLost}\n`);
  if (command.json) {
    await io.out(`${JSON.stringify(rankEntry(file, report, profile, output !== null, words))}\n`);
    return;
  }
  await io.out(rankText(file, report, profile, words));
  if (output !== null) await io.out(`\n${writtenText(output, report, words)}\n`);
}
