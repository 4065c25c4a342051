import { textKey, withoutAccents } from "../text/key";
import { likenessIndex } from "../text/likeness";
import type { LikenessIndex } from "../text/likeness";
import type { Form } from "./form";
import { renamingOf, withoutEnumerator, wordingOf } from "./wording";
import type { Renaming, Wording } from "./wording";

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
  /** The indicators whose label is at least `least` like this one. Much slower than `exact`. */
  readonly near: (label: string, least: number) => readonly Candidate[];
}

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
  const places = new Map(form.indicators.map((indicator, index) => [indicator.code, index]));
  return {
    form,
    parents: form.indicators.map(({ parent }) =>
      parent === null ? -1 : (places.get(parent) ?? -1),
    ),
    printsExactly: (label) => literal.has(label),
    exact: (label) => literal.get(label)?.map(toTheLetter) ?? exactly(label, byWay, renaming),
    near: (label, least) => nearly(label, alike, owners, renaming, least),
  };
}

function exactly(
  label: string,
  byWay: readonly ReadonlyMap<string, readonly number[]>[],
  renaming: Renaming,
): readonly Candidate[] {
  const plain = textKey(label);
  const asPrinted = byWay[0]?.get(plain);
  if (asPrinted !== undefined) return asPrinted.map(toTheLetter);
  const wording = wordingOf(label, plain, renaming);
  for (const [way, { of, worth }] of WAYS.entries()) {
    const key = of(wording);
    const found = key === "" ? undefined : byWay[way]?.get(key);
    if (found !== undefined) return found.map((index) => ({ index, likeness: worth }));
  }
  const words = withoutEnumerator(label);
  return words.length < label.length ? exactly(words, byWay, renaming) : [];
}

function toTheLetter(index: number): Candidate {
  return { index, likeness: 1 };
}

function nearly(
  label: string,
  alike: LikenessIndex,
  owners: readonly number[],
  renaming: Renaming,
  least: number,
): readonly Candidate[] {
  const words = withoutEnumerator(label);
  const best = new Map<number, number>();
  for (const spelling of spellingsOf(wordingOf(words, textKey(words), renaming))) {
    for (const { at, likeness } of alike(spelling, least)) {
      const index = owners[at] ?? 0;
      best.set(index, Math.max(likeness, best.get(index) ?? 0));
    }
  }
  return [...best].map(([index, likeness]) => ({ index, likeness }));
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
