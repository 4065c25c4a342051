import { wordsIn, type Language, type Words } from "../words/words";
import { readCommand, readLanguage, type Command } from "./arguments";
import { runCheck } from "./check";
import type { ExitStatus, Io } from "./io";
import { printable } from "./lines";
import { runRank } from "./rank";
import { sentenceOf } from "./sentence";

/** Does what was typed behind the program's name. Never throws; every failure is one sentence on `err`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let words = wordsIn(DEFAULT_LANGUAGE);
  try {
    words = wordsIn(readLanguage(argv));
    return await runCommand(readCommand(argv), words, io);
  } catch (reason) {
    await io.err(`${printable(sentenceOf(reason, words))}\n`);
    return 2;
  }
}

const DEFAULT_LANGUAGE: Language = "vi";

async function runCommand(command: Command, words: Words, io: Io): Promise<ExitStatus> {
  switch (command.command) {
    case "check":
      return runCheck(command, words, io);
    case "rank":
      return runRank(command, words, io);
    case "help":
      await io.out(words.commandLine.help);
      return 0;
  }
}
