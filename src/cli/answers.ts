import { answersTo, readAnswer, type Wordings } from "../core/rank/answers";
import type { Choice, ClassProfile, OpenQuestion } from "../core/rank/profile";
import { wordsIn, type Words } from "../words/words";
import { Refusal } from "./refusal";

/** What may be answered to an open question, as it is told: what is no class's name has its meaning behind it. */
export function toldAnswers(
  question: OpenQuestion,
  profile: ClassProfile,
  { commandLine, pane }: Words,
): readonly string[] {
  const { fall } = pane.rank;
  return answersTo(question, profile).map((answer) =>
    answer === "one-class" || answer === "to-floor"
      ? commandLine.meaning(answer, fall[answer])
      : answer,
  );
}

/**
 * What was answered where the decision leaves something open, in the words of either language or by the ids. Throws
 * Refusal for what is no answer, and for a question answered twice.
 */
export function choicesOf(
  answers: readonly string[],
  profile: ClassProfile,
  words: Words,
): readonly Choice[] {
  const wordings = wordingsIn([wordsIn("vi"), wordsIn("en")]);
  const choices = answers.map((typed) => {
    const read = readAnswer(typed, profile, wordings);
    if (!("fault" in read)) return read;
    const fault =
      read.fault === "answer"
        ? { ...read, known: toldAnswers(read.question, profile, words) }
        : read;
    throw new Refusal({ why: "answer", typed, fault });
  });
  const twice = choices.find(({ question }, at) =>
    choices.slice(0, at).some((other) => other.question === question),
  );
  if (twice !== undefined) throw new Refusal({ why: "answered-twice", question: twice.question });
  return choices;
}

/** The meaning alone, and the id with its meaning as a list of answers shows it. */
function wordingsIn(languages: readonly Words[]): Wordings {
  const shown = (answer: keyof Wordings): readonly string[] =>
    languages.flatMap(({ commandLine, pane }) => {
      const meaning = pane.rank.fall[answer];
      return [meaning, commandLine.meaning(answer, meaning)];
    });
  return { "one-class": shown("one-class"), "to-floor": shown("to-floor") };
}
