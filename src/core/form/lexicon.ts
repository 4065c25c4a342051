import { textKey, withoutAccents } from "../text/key";
import { likenessIndex } from "../text/likeness";
import type { LikenessIndex } from "../text/likeness";
import { remembered } from "../text/remembered";
import type { Form } from "./form";
import { renamingOf, withoutEnumerator, wordingOf } from "./wording";
import type { Wording } from "./wording";

/** An indicator (its place in the form) that a label could mean, and how alike the two are, from 0 to 1. */
export interface Candidate {
  readonly index: number;
  readonly likeness: number;
}

/** A form whose labels are ready to be looked up. */
export interface Lexicon {
  readonly form: Form;
  /** For each indicator the place of its parent, -1 at the top. */
  readonly parents: readonly number[];
  /** True when the form prints this very text, letter by letter. Costs nothing. */
  readonly printsExactly: (label: string) => boolean;
  /** The indicators with exactly this label, in the strictest of the ways labels are compared; empty when none has it. */
  readonly exact: (label: string) => readonly Candidate[];
  /** The indicators whose label is at all like this one (see `BARELY_ALIKE`). Much slower than `exact`. */
  readonly near: (label: string) => readonly Candidate[];
}

/** The least likeness that is told at all. */
export const BARELY_ALIKE = 0.35;

/** The sheets of a workbook, and the questions asked of one, share most of their labels. */
const MOST_REMEMBERED = 2_000;

/** The ways two labels are compared, the strictest first, and what agreeing in that way is worth. */
const WAYS = [
  { of: (wording: Wording) => wording.plain, worth: 1 },
  { of: (wording: Wording) => wording.renamed, worth: 0.99 },
  { of: (wording: Wording) => wording.bare, worth: 0.98 },
  { of: (wording: Wording) => wording.core, worth: 0.96 },
] as const;

/** Prepares a form. Costs a few milliseconds: do it once for many sheets. */
export function lexiconOf(form: Form): Lexicon {
  const renaming = renamingOf(form.synonyms);
  const wordings = form.indicators.flatMap((indicator, index) =>
    [indicator.label, ...indicator.aliases].map((label) => ({
      index,
      wording: wordingOf(label, textKey(label), renaming),
    })),
  );
  const byWay = WAYS.map(({ of }) =>
    grouped(wordings.map(({ index, wording }) => ({ index, key: of(wording) }))),
  );
  const literal = grouped(form.indicators.map(({ label }, index) => ({ index, key: label })));
  const spellings = wordings.flatMap(({ index, wording }) =>
    spellingsOf(wording).map((key) => ({ index, key })),
  );
  const alike = likenessIndex(spellings.map(({ key }) => key));
  const owners = spellings.map(({ index }) => index);
  const keyed = remembered(MOST_REMEMBERED, textKey);
  const wording = remembered(MOST_REMEMBERED, (text) => wordingOf(text, keyed(text), renaming));
  const places = new Map(form.indicators.map((indicator, index) => [indicator.code, index]));
  return {
    form,
    parents: form.indicators.map(({ parent }) =>
      parent === null ? -1 : (places.get(parent) ?? -1),
    ),
    printsExactly: (label) => literal.has(label),
    exact: remembered(
      MOST_REMEMBERED,
      (label) => literal.get(label)?.map(toTheLetter) ?? exactly(label, byWay, keyed, wording),
    ),
    near: remembered(MOST_REMEMBERED, (label) => nearly(label, alike, owners, wording)),
  };
}

function exactly(
  label: string,
  byWay: readonly ReadonlyMap<string, readonly number[]>[],
  keyed: (text: string) => string,
  wording: (text: string) => Wording,
): readonly Candidate[] {
  const asPrinted = byWay[0]?.get(keyed(label));
  if (asPrinted !== undefined) return asPrinted.map(toTheLetter);
  const ways = wording(label);
  for (const [way, { of, worth }] of WAYS.entries()) {
    const key = of(ways);
    const found = key === "" ? undefined : byWay[way]?.get(key);
    if (found !== undefined) return found.map((index) => ({ index, likeness: worth }));
  }
  const words = withoutEnumerator(label);
  return words.length < label.length ? exactly(words, byWay, keyed, wording) : [];
}

function toTheLetter(index: number): Candidate {
  return { index, likeness: 1 };
}

function nearly(
  label: string,
  alike: LikenessIndex,
  owners: readonly number[],
  wording: (words: string) => Wording,
): readonly Candidate[] {
  const best = new Map<number, number>();
  for (const spelling of spellingsOf(wording(withoutEnumerator(label)))) {
    for (const { at, likeness } of alike(spelling, BARELY_ALIKE)) {
      const index = owners[at] ?? 0;
      if (likeness > (best.get(index) ?? 0)) best.set(index, likeness);
    }
  }
  return Array.from(best, ([index, likeness]) => ({ index, likeness }));
}

/** As printed, renamed, and without brackets: a slip inside a phrase hides it from the renaming. */
function spellingsOf(wording: Wording): readonly string[] {
  return [...new Set([withoutAccents(wording.plain), wording.bare, wording.core])];
}

function grouped(
  labels: readonly { readonly index: number; readonly key: string }[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { index, key } of labels) {
    const group = groups.get(key) ?? [];
    if (!group.includes(index)) groups.set(key, [...group, index]);
  }
  return groups;
}
