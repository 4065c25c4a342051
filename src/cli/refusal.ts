import type { CommandLineRefusal } from "../words/command-line-words";

/** What was typed, or a file it names, stands in the way; the sentence is made from it in `words/`. */
export class Refusal extends Error {
  constructor(readonly refusal: CommandLineRefusal) {
    super(refusal.why);
  }
}
