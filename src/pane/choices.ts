import { answerOf, choiceOf } from "../core/rank/answers";
import { questionsOf, type Choice, type ClassProfile } from "../core/rank/profile";

/** The choices that a profile asks for and allows, at most one a question. */
export function allowedChoices(
  choices: readonly Choice[],
  profile: ClassProfile,
): readonly Choice[] {
  return questionsOf(profile).flatMap((question) => {
    const choice = choices.find((each) => each.question === question);
    if (choice === undefined) return [];
    return choiceOf(question, answerOf(choice), choice.basis, profile) ?? [];
  });
}
