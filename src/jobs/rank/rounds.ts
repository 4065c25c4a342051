import type { SheetEntry, Workbook } from "../workbook";
import { readFrozenRound, type FrozenRound } from "./sheets/frozen-round";
import type { SheetWords } from "./sheets/options";

/** A round that was frozen on a sheet of the workbook. */
export interface LastRound {
  readonly number: number;
  /** Null where its sheet no longer holds a round. */
  readonly frozen: FrozenRound | null;
}

const NUMBER = /\d{1,4}/;

/** The last round that the workbook keeps, by the number in its sheet's name; null where there is none. Throws what reading throws. */
export async function lastRound(
  workbook: Workbook,
  entries: readonly SheetEntry[],
  words: SheetWords,
): Promise<LastRound | null> {
  const rounds = entries.flatMap(({ name, kind }) => {
    const number = Number(NUMBER.exec(name)?.[0] ?? Number.NaN);
    const isRound = kind === "worksheet" && name === words.rankSheets.roundName(number);
    return isRound ? [{ name, number }] : [];
  });
  const [last] = rounds.toSorted((a, b) => b.number - a.number);
  if (last === undefined) return null;
  const frozen = readFrozenRound(await workbook.read(last.name), words);
  return { number: last.number, frozen };
}
