import { Problem } from "../core/problem";
import type { Words } from "../words/words";
import { Refusal } from "./refusal";

/** Something thrown while one file was worked on, so that the sentence can name that file. */
class InFile extends Error {
  constructor(
    readonly file: string,
    readonly reason: unknown,
  ) {
    super(file);
  }
}

/** Does a piece of work on one file; the sentence of whatever it throws names that file. */
export async function inFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (reason) {
    throw reason instanceof InFile ? reason : new InFile(file, reason);
  }
}

/** Whether something was thrown because there is no such file. */
export function isMissing(reason: unknown): boolean {
  if (reason instanceof InFile) return isMissing(reason.reason);
  return reason instanceof Refusal && reason.refusal.why === "file-missing";
}

/** What a person is told about anything thrown: never a stack. */
export function sentenceOf(reason: unknown, words: Words): string {
  if (reason instanceof InFile) {
    return words.commandLine.about(reason.file, sentenceOf(reason.reason, words));
  }
  if (reason instanceof Refusal) return words.commandLine.refusal(reason.refusal);
  if (reason instanceof Problem) return words.problem(reason);
  return words.commandLine.unexpected;
}
