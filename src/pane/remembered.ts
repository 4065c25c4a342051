import { questionsOf, type Choice, type ClassProfile } from "../core/rank/profile";
import { answerOf, choiceOf } from "../core/rank/answers";

/** What is asked of the browser's storage. */
export type Storing = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What was chosen on this machine where the decision is silent, at most one choice a question. Empty
 * where the storage is missing or barred; what does not read as a choice of this profile is left out.
 */
export function rememberedChoices(
  profile: ClassProfile,
  storing = machineStorage,
): readonly Choice[] {
  try {
    const held: unknown = JSON.parse(storing().getItem(keyOf(profile)) ?? "[]");
    const choices = (Array.isArray(held) ? held : []).flatMap((each: unknown) => {
      const choice = readChoice(each, profile);
      return choice === null ? [] : [choice];
    });
    return questionsOf(profile).flatMap(
      (question) => choices.find((each) => each.question === question) ?? [],
    );
  } catch {
    return [];
  }
}

/**
 * Remembers the choices in place of those before; no choice leaves no trace. Gives whether they were
 * kept: a barred or full storage forgets them.
 */
export function rememberChoices(
  profile: ClassProfile,
  choices: readonly Choice[],
  storing = machineStorage,
): boolean {
  const held = choices.map((choice) => ({
    question: choice.question,
    answer: answerOf(choice),
    basis: choice.basis,
  }));
  try {
    if (held.length === 0) storing().removeItem(keyOf(profile));
    else storing().setItem(keyOf(profile), JSON.stringify(held));
    return true;
  } catch {
    return false;
  }
}

function keyOf({ id }: ClassProfile): string {
  return `soat-phu-luc:choices:${id}`;
}

/** Where a browser bars storage, naming it already throws. */
function machineStorage(): Storing {
  return localStorage;
}

function readChoice(held: unknown, profile: ClassProfile): Choice | null {
  const named = textAt(held, "question");
  const question = questionsOf(profile).find((each) => each === named);
  if (question === undefined) return null;
  return choiceOf(question, textAt(held, "answer"), textAt(held, "basis"), profile);
}

function textAt(held: unknown, name: string): string {
  if (typeof held !== "object" || held === null) return "";
  const found: unknown = Object.getOwnPropertyDescriptor(held, name)?.value;
  return typeof found === "string" ? found : "";
}
