import { textKey } from "../text/key";
import { questionsOf, type Choice, type ClassProfile, type OpenQuestion } from "./profile";

const FALLS = ["one-class", "to-floor"] as const;

/** What else may be said for an answer that is no class's name. */
export type Wordings = Readonly<Record<(typeof FALLS)[number], readonly string[]>>;

const IDS_ALONE: Wordings = { "one-class": [], "to-floor": [] };

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

/** Why something typed is no choice under a profile, with what there is instead. */
export type AnswerFault =
  | { readonly fault: "form" }
  | {
      readonly fault: "question";
      readonly question: string;
      readonly known: readonly OpenQuestion[];
    }
  | {
      readonly fault: "answer";
      readonly question: OpenQuestion;
      readonly answer: string;
      readonly known: readonly string[];
    }
  | { readonly fault: "basis"; readonly question: OpenQuestion; readonly answer: string };

/**
 * Reads `gap-50-65=Hoàn thành nhiệm vụ: Công văn số 12/SNV`: a question, its answer, also by `wordings`, and the basis.
 * Capitals and the encoding of accents do not count in the first two.
 */
export function readAnswer(
  typed: string,
  profile: ClassProfile,
  wordings: Wordings = IDS_ALONE,
): Choice | AnswerFault {
  const equals = typed.indexOf("=");
  if (equals < 0) return { fault: "form" };
  const known = questionsOf(profile);
  const named = typed.slice(0, equals).trim();
  const question = known.find((each) => textKey(each) === textKey(named));
  if (question === undefined) return { fault: "question", question: named, known };
  const told = typed.slice(equals + 1);
  const colon = told.indexOf(":");
  const said = (colon < 0 ? told : told.slice(0, colon)).trim();
  const basis = colon < 0 ? "" : told.slice(colon + 1);
  const answers = answersTo(question, profile);
  const saidKey = textKey(said);
  const answer = answers.find((each) =>
    [each, ...wordingsOf(each, wordings)].some((word) => textKey(word) === saidKey),
  );
  if (answer === undefined) return { fault: "answer", question, answer: said, known: answers };
  return choiceOf(question, answer, basis, profile) ?? { fault: "basis", question, answer };
}

function wordingsOf(answer: string, wordings: Wordings): readonly string[] {
  const fall = FALLS.find((each) => each === answer);
  return fall === undefined ? [] : wordings[fall];
}
