import type { Choice, ClassProfile, OpenQuestion } from "../core/rank/profile";

const FALLS = ["one-class", "to-floor"] as const;

/** What may be answered to a question that the decision leaves open: class names, or how far to go down. */
export function answersTo(question: OpenQuestion, profile: ClassProfile): readonly string[] {
  if (question === "two-classes") return FALLS;
  const band = profile.bands.find((each) => each.gives === "open" && each.question === question);
  const readings = band?.gives === "open" ? band.readings : [];
  return readings.length > 0 ? readings : profile.classes.map((each) => each.name);
}

/** A choice, once it has an answer that the question allows and a basis; null until then. */
export function choiceOf(
  question: OpenQuestion,
  answer: string,
  basis: string,
  profile: ClassProfile,
): Choice | null {
  if (basis.trim() === "" || !answersTo(question, profile).includes(answer)) return null;
  if (question !== "two-classes") return { question, class: answer, basis: basis.trim() };
  const fall = FALLS.find((each) => each === answer);
  return fall === undefined ? null : { question, fall, basis: basis.trim() };
}

/** The answer of a choice; empty where nothing was chosen. */
export function answerOf(choice: Choice | null): string {
  if (choice === null) return "";
  return choice.question === "two-classes" ? choice.fall : choice.class;
}
