import { gramsOf, likeness } from "../text/likeness";
import type { Grams } from "../text/likeness";
import { textKey, withoutAccents } from "../text/key";
import type { Form } from "./form";
import { enumeratorOf, renamingOf, wordingOf } from "./wording";
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

interface Entry {
  readonly index: number;
  readonly grams: readonly Grams[];
}

/** Prepares a form. Costs a few milliseconds: do it once for many sheets. */
export function lexiconOf(form: Form): Lexicon {
  const renaming = renamingOf(form.synonyms);
  const wordings = form.indicators.flatMap((indicator, index) =>
    [indicator.label, ...indicator.aliases].map((label) => ({
      index,
      wording: wordingOf(label, textKey(label), renaming),
    })),
  );
  const byWay = WAYS.map(({ of }) => grouped(wordings, of));
  const entries = wordings.map(({ index, wording }) => ({ index, grams: allGrams(wording) }));
  const places = new Map(form.indicators.map((indicator, index) => [indicator.code, index]));
  return {
    form,
    parents: form.indicators.map(({ parent }) =>
      parent === null ? -1 : (places.get(parent) ?? -1),
    ),
    exact: (label) => exactly(label, byWay, renaming),
    near: (label, least) => nearly(label, entries, renaming, least),
  };
}

function exactly(
  label: string,
  byWay: readonly ReadonlyMap<string, readonly number[]>[],
  renaming: Renaming,
): readonly Candidate[] {
  const plain = textKey(label);
  const asPrinted = byWay[0]?.get(plain);
  if (asPrinted !== undefined) return asPrinted.map((index) => ({ index, likeness: 1 }));
  const wording = wordingOf(label, plain, renaming);
  for (const [way, { of, worth }] of WAYS.entries()) {
    const key = of(wording);
    const found = key === "" ? undefined : byWay[way]?.get(key);
    if (found !== undefined) return found.map((index) => ({ index, likeness: worth }));
  }
  const enumerator = enumeratorOf(label);
  return enumerator === "" ? [] : exactly(label.slice(enumerator.length), byWay, renaming);
}

function nearly(
  label: string,
  entries: readonly Entry[],
  renaming: Renaming,
  least: number,
): readonly Candidate[] {
  const words = label.slice(enumeratorOf(label).length);
  const grams = allGrams(wordingOf(words, textKey(words), renaming));
  const best = new Map<number, number>();
  for (const entry of entries) {
    const alike = Math.max(...grams.map((mine, way) => alikeIn(mine, entry.grams[way])));
    if (alike >= least) best.set(entry.index, Math.max(alike, best.get(entry.index) ?? 0));
  }
  return [...best].map(([index, alike]) => ({ index, likeness: alike }));
}

function alikeIn(mine: Grams, other: Grams | undefined): number {
  return other === undefined ? 0 : likeness(mine, other);
}

/** As printed, renamed, and without brackets: a slip inside a phrase hides it from the renaming. */
function allGrams(wording: Wording): readonly Grams[] {
  return [withoutAccents(wording.plain), wording.bare, wording.core].map(gramsOf);
}

function grouped(
  wordings: readonly { readonly index: number; readonly wording: Wording }[],
  keyOf: (wording: Wording) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { index, wording } of wordings) {
    const key = keyOf(wording);
    const group = groups.get(key) ?? [];
    if (!group.includes(index)) groups.set(key, [...group, index]);
  }
  return groups;
}
