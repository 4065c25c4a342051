import type { ClassProfile } from "../core/rank/profile";
import type { Snapshot } from "../core/sheet/snapshot";
import type { FileWorkbook } from "../host/file/workbook-file";
import { rank } from "../jobs/rank";
import { carryOut } from "../jobs/writing/carry-out";
import { journalInMemory } from "../jobs/writing/memory";
import { findTable } from "../jobs/rank/find-table";
import type { RankReport } from "../jobs/rank/report";
import { CLASS_PROFILES, classProfile } from "../packs/classes";
import type { Words } from "../words/words";
import type { RankCommand } from "./arguments";
import { openInput } from "./input";
import type { ExitStatus, Io } from "./io";
import { prepareOutput, type Output } from "./output";
import { rankEntry } from "./rank-json";
import { rankText, writtenText } from "./rank-text";
import { Refusal } from "./refusal";
import { inFile } from "./sentence";
import { findSheet, sheetNamed } from "./sheet-name";

/**
 * `soat rank`: ranks the units of one file and, where a result file was named, writes it. Throws what
 * keeps it from either; nothing was printed or written then.
 */
export async function runRank(command: RankCommand, words: Words, io: Io): Promise<ExitStatus> {
  const { file, output } = command;
  const profile = chosenProfile(command.profile);
  const workbook = await inFile(file, () => openInput(file));
  const target = output === null ? null : await prepareOutput(output, file, inputsOf(command));
  const previous = await previousTable(workbook, command.previous);
  const report = await inFile(file, async () => {
    const sheet = command.sheet === null ? null : await sheetNamed(workbook, command.sheet);
    const options = { sheet, profile, previous, choices: [], words: words.ranking };
    const ranked = await rank(workbook, options);
    if (target !== null) await writeResult(workbook, ranked, target);
    return ranked;
  });
  await print(command, report, workbook.signed, words, io);
  return report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function chosenProfile(id: string | null): ClassProfile {
  const [standard] = CLASS_PROFILES;
  if (id === null) return standard;
  const chosen = classProfile(id);
  if (chosen !== null) return chosen;
  const known = CLASS_PROFILES.map((profile) => profile.id);
  throw new Refusal({ why: "unknown-profile", profile: id, known });
}

function inputsOf({ file, previous }: RankCommand): readonly string[] {
  return previous === null ? [file] : [file, previous];
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
    const isMissing = reason instanceof Refusal && reason.refusal.why === "file-missing";
    throw isMissing ? new Refusal({ why: "previous-missing" }) : reason;
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
  signed: boolean,
  words: Words,
  io: Io,
): Promise<void> {
  const { file, output } = command;
  if (output !== null && signed) await io.err(`${words.commandLine.signatureLost}\n`);
  if (command.json) {
    await io.out(`${JSON.stringify(rankEntry(file, report, output !== null, words))}\n`);
    return;
  }
  await io.out(rankText(file, report, words));
  if (output !== null) await io.out(`\n${writtenText(output, report, words)}\n`);
}
