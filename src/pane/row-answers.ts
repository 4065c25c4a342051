import * as v from "valibot";
import type { RowAnswers } from "../core/form/row-answers";
import type { Storing } from "./remembered";

/** More than any form has rows; older answers give way. */
const MOST_ANSWERS = 300;
const LONGEST_KEY = 400;

const answers = v.array(
  v.strictTuple([v.pipe(v.string(), v.maxLength(LONGEST_KEY)), v.nullable(v.string())]),
);

/** What was answered about the rows of each form, by the form's id. */
export interface AnswerBook {
  readonly of: (form: string) => RowAnswers;
  /** Remembers which indicator a row is (`key` as the recognition gives it), null for none. */
  readonly remember: (form: string, key: string, code: string | null) => void;
  readonly forget: (form: string) => void;
}

/**
 * The answers of this machine's user, in the browser's storage. Where that is barred or full they hold as long as the
 * book lives; what lies there and does not read as answers is none. `storing` is a function since in some browsers
 * naming the storage already throws.
 */
export function answerBook(storing: () => Storing = () => localStorage): AnswerBook {
  const unkept = new Map<string, RowAnswers>();
  const of = (form: string): RowAnswers => unkept.get(form) ?? storedAnswers(form, storing);
  return {
    of,
    remember: (form, key, code) => {
      const others = [...of(form)].filter(([other]) => other !== key);
      const held = new Map([...others, [key, code] as const].slice(-MOST_ANSWERS));
      if (store(form, held, storing)) unkept.delete(form);
      else unkept.set(form, held);
    },
    forget: (form) => {
      if (store(form, new Map(), storing)) unkept.delete(form);
      else unkept.set(form, new Map());
    },
  };
}

function storedAnswers(form: string, storing: () => Storing): RowAnswers {
  try {
    const held = v.safeParse(answers, JSON.parse(storing().getItem(keyOf(form)) ?? "[]"));
    return new Map(held.success ? held.output.slice(-MOST_ANSWERS) : []);
  } catch {
    return new Map();
  }
}

/** Whether they are kept; no answers leave no trace. */
function store(form: string, held: RowAnswers, storing: () => Storing): boolean {
  const isTooLong = [...held.keys()].some((key) => key.length > LONGEST_KEY);
  if (isTooLong) return false;
  try {
    if (held.size === 0) storing().removeItem(keyOf(form));
    else storing().setItem(keyOf(form), JSON.stringify([...held]));
    return true;
  } catch {
    return false;
  }
}

function keyOf(form: string): string {
  return `soat-phu-luc:rows:${form}`;
}
