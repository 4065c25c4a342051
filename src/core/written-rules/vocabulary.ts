import type { Form, IndicatorKind } from "../form/form";
import { bareKey, textKey } from "../text/key";
import { likenessIndex } from "../text/likeness";
import type { TableForm } from "../unit-table/form";

/** An indicator that a rule may speak of. */
export interface Word {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  /** A column that joins or splits the form's own; a range of columns passes over it. */
  readonly extra: boolean;
}

/** What the codes of a rule may mean. */
export interface Vocabulary {
  /** In the order of the form. */
  readonly words: readonly Word[];
  /** The indicator that a code as typed means, or a label typed in place of one; null for none. */
  readonly word: (typed: string) => Word | null;
  /** The indicator that was most likely meant by a code or label that there is not. */
  readonly nearest: (typed: string) => Word | null;
}

/** The vocabulary of a list of indicators. */
export function vocabularyOf(form: Form): Vocabulary {
  return vocabulary(form.indicators.map((indicator) => ({ ...indicator, extra: false })));
}

/** The vocabulary of a table: its columns. */
export function tableVocabularyOf(form: TableForm): Vocabulary {
  const words = form.columns.map(({ code, label, kind, extra }): Word => ({
    ...{ code, label, kind, extra },
    parent: null,
    unit: null,
  }));
  return vocabulary(words.filter(({ code }, at) => firstOf(code, words) === at));
}

/** The vocabulary of these words; codes are told apart by their letters and digits alone. */
export function vocabulary(words: readonly Word[]): Vocabulary {
  const byCode = new Map(words.map((word) => [codeKey(word.code), word]));
  const byLabel = uniqueLabels(words);
  return {
    words,
    word: (typed) => byCode.get(codeKey(typed)) ?? byLabel.get(textKey(typed)) ?? null,
    nearest: (typed) => nearestCode(codeKey(typed), words) ?? nearestLabel(bareKey(typed), words),
  };
}

function firstOf(code: string, words: readonly Word[]): number {
  return words.findIndex((word) => word.code === code);
}

/** `3.1.4 A.` and `3,1,4a` are `3.1.4a`; `4.6(lần 2)` is `4.6 (lần 2)`. */
function codeKey(code: string): string {
  const key = code.normalize("NFC").toLowerCase().replace(/\s+/g, "").replaceAll(",", ".");
  return key.replace(/\.$/, "");
}

/** Labels that several rows share name none of them. */
function uniqueLabels(words: readonly Word[]): ReadonlyMap<string, Word> {
  const found = new Map<string, Word | null>();
  for (const word of words) {
    const key = textKey(word.label);
    found.set(key, found.has(key) ? null : word);
  }
  return new Map(
    [...found].flatMap(([key, word]) =>
      word === null || key === "" ? [] : [[key, word] as const],
    ),
  );
}

/** A slip or two of the finger; the longest common beginning first, then the form's order. */
const MOST_SLIPS = 2;
const LONGEST_CODE = 24;

function nearestCode(typed: string, words: readonly Word[]): Word | null {
  if (!/^\d/.test(typed) || typed.length > LONGEST_CODE) return null;
  const near = words
    .filter(({ code }) => code.length <= LONGEST_CODE)
    .map((word) => {
      const key = codeKey(word.code);
      return { word, slips: slipsBetween(typed, key), same: commonStart(typed, key) };
    })
    .filter(({ slips, same }) => slips <= MOST_SLIPS && same > 0)
    .toSorted((a, b) => a.slips - b.slips || b.same - a.same);
  return near[0]?.word ?? null;
}

const ALIKE = 0.4;

/** Measured only when asked: nearly every code that is typed is there. */
function nearestLabel(typed: string, words: readonly Word[]): Word | null {
  const labels = likenessIndex(words.map(({ label }) => bareKey(label)));
  const [best] = labels(typed, ALIKE).toSorted((a, b) => b.likeness - a.likeness || a.at - b.at);
  return best === undefined ? null : (words[best.at] ?? null);
}

function commonStart(a: string, b: string): number {
  const end = Array.from(a).findIndex((letter, at) => letter !== b[at]);
  return end === -1 ? a.length : end;
}

/** The fewest letters to put in, take out or change to make one text the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [down, letter] of Array.from(a).entries()) {
    const row = [down + 1];
    for (const [right, other] of Array.from(b).entries()) {
      row.push(
        Math.min(
          (row[right] ?? 0) + 1,
          (before[right + 1] ?? 0) + 1,
          (before[right] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
