import type { SheetEntry, Workbook } from "../workbook";
import { readReasons, type ComparedRounds, type WrittenReason } from "./sheets/adjustment-reasons";
import { readFrozenRound, type FrozenRound } from "./sheets/frozen-round";
import { tabOf, type RankSheetOptions, type SheetWords } from "./sheets/options";

/** A round that was frozen on a sheet of the workbook. */
export interface LastRound {
  readonly number: number;
  /** Null where its sheet no longer holds a round. */
  readonly frozen: FrozenRound | null;
  /** Written on a *Bảng điều chỉnh* against this round that is made again. */
  readonly reasons: readonly WrittenReason[];
}

const NUMBER = /\d{1,4}/;

/**
 * The last round that the workbook keeps, by the number in its sheet's name; null where there is none. `names` are those
 * that the user gives to sheets. Throws what reading throws.
 */
export async function lastRound(
  workbook: Pick<Workbook, "read">,
  entries: readonly SheetEntry[],
  words: SheetWords,
  names: RankSheetOptions["names"] = {},
): Promise<LastRound | null> {
  const sheets = entries.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
  const rounds = sheets.flatMap((name) => {
    const number = Number(NUMBER.exec(name)?.[0] ?? Number.NaN);
    return name === words.rankSheets.roundName(number) ? [{ name, number }] : [];
  });
  const [last] = rounds.toSorted((a, b) => b.number - a.number);
  if (last === undefined) return null;
  const { number } = last;
  const frozen = readFrozenRound(await workbook.read(last.name), words);
  const ours = [tabOf("adjustment", { names }, words), tabOf("adjustment", { names: {} }, words)];
  const tables = sheets.filter((name) => ours.some((title) => isNamed(name, title)));
  const compared = { before: number, after: number + 1 };
  return { number, frozen, reasons: await reasonsOn(workbook, tables, compared, words) };
}

/** The same name, or that name with the number that told it apart from an earlier one. */
function isNamed(name: string, title: string): boolean {
  return (
    name === title ||
    (name.startsWith(`${title} (`) && /^\(\d+\)$/.test(name.slice(title.length + 1)))
  );
}

/** Those of the last such sheet: each is made behind the others. */
async function reasonsOn(
  workbook: Pick<Workbook, "read">,
  sheets: readonly string[],
  rounds: ComparedRounds,
  words: SheetWords,
): Promise<readonly WrittenReason[]> {
  for (const name of sheets.toReversed()) {
    const found = readReasons(await workbook.read(name), rounds, words);
    if (found !== null) return found;
  }
  return [];
}
