import { decimalText, trimmed } from "../number/decimal";
import type { Draft } from "../rule/draft";
import type { Excuse, Finding } from "../rule/finding";
import type { ReadRule } from "../rule/rule";
import { trialOf, type Act, type Move } from "./act";
import { actAt } from "./cell-act";
import { codesAt, isCellFault, isExcused } from "./components";
import { copiedRows } from "./copied-rows";
import { UNEXPLAINED } from "./likelihood";
import { swapsIn } from "./swaps";
import { brokenAt, figureAt, type World } from "./world";

/** An act that does no harm, with the drafts that it clears. */
export interface Remedy {
  readonly act: Act;
  readonly clears: ReadonlySet<Draft>;
}

/** What would put a draft right, the best first, and whether one act alone does. */
export interface Diagnosis {
  readonly remedies: readonly Remedy[];
  readonly verdict: Finding["verdict"];
}

const NO_REMEDY: Diagnosis = { remedies: [], verdict: "none" };

/** More faults than these in one stretch are no slips of a hand. */
const MOST_DRAFTS = 24;
/** More cells than these are not looked at one by one; those in most broken rules go first. */
const MOST_CODES = 400;
/** Sets of acts are made of the likeliest. */
const MOST_IN_PAIRS = 150;
const MOST_IN_TRIPLES = 24;

/**
 * Explains drafts that hang together: by one act that clears them all, else by the smallest sets of two or three. Where
 * several acts would do, all are given and none is certain; where none does, or nothing but a bare difference speaks for
 * any, it says so.
 */
export function explain(component: readonly Draft[], world: World): ReadonlyMap<Draft, Diagnosis> {
  if (component.every(isPlausible)) return new Map(component.map((draft) => [draft, NO_REMEDY]));
  const firm = component.filter((draft) => !isExcused(draft));
  const errors = component.filter(({ severity }) => severity === "error");
  const tiers = [firm.length > 0 ? firm : component, errors].filter(({ length }) => length > 0);
  for (const required of tiers) {
    const found = explainAll(required, component, world);
    if (found !== null) return found;
  }
  return new Map(component.map((draft) => [draft, alone(draft, component, world)]));
}

function explainAll(
  required: readonly Draft[],
  component: readonly Draft[],
  world: World,
): ReadonlyMap<Draft, Diagnosis> | null {
  const broken = rulesOf(required);
  for (const mayBeCut of [false, true]) {
    const acts = wholeActs(component, broken, mayBeCut, world);
    const whole = remediesFrom(acts, component, world).filter(({ clears }) =>
      required.every((draft) => clears.has(draft)),
    );
    if (whole.length > 0) return byOneAct(whole, component);
  }
  return required.length > 1 && required.length <= MOST_DRAFTS
    ? bySets(required, component, world)
    : null;
}

/** Every act clears all, so that each draft has the same to say. */
function byOneAct(
  remedies: readonly Remedy[],
  component: readonly Draft[],
): ReadonlyMap<Draft, Diagnosis> {
  const attested = remedies.filter(({ act }) => act.isAttested);
  const ordered = byWeight(attested.length > 0 ? attested : remedies);
  const isBare = ordered.length > 1 && ordered.every(({ act }) => act.weight <= UNEXPLAINED);
  const diagnosis: Diagnosis = isBare
    ? NO_REMEDY
    : { remedies: ordered, verdict: ordered.length === 1 ? "one-cell" : "several" };
  const cleared = new Set(ordered.flatMap(({ clears }) => [...clears]));
  return new Map(component.map((draft) => [draft, cleared.has(draft) ? diagnosis : NO_REMEDY]));
}

/** One draft of a stretch that nothing explains as a whole. */
function alone(draft: Draft, component: readonly Draft[], world: World): Diagnosis {
  const acts = wholeActs([draft], rulesOf([draft]), false, world);
  const own = remediesFrom(acts, component, world).filter(({ clears }) => clears.has(draft));
  const told = byWeight(own).filter(({ act }) => act.weight > UNEXPLAINED);
  return told.length === 0 ? NO_REMEDY : { remedies: told, verdict: "several" };
}

/** What is merely unusual, such as more people than posts, points at no cell. */
const UNUSUAL: ReadonlySet<Excuse | null> = new Set<Excuse | null>(["over-quota", "small-office"]);

function isPlausible({ severity, read }: Draft): boolean {
  return severity !== "error" && read !== null && UNUSUAL.has(read.rule.excuse);
}

function rulesOf(drafts: readonly Draft[]): ReadonlySet<ReadRule> {
  return new Set(drafts.flatMap(({ read }) => (read === null ? [] : [read])));
}

/** The cells that broken rules read, directly or through formulas, those in most of them first. */
function codesIn(drafts: readonly Draft[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const code of drafts.flatMap(codesAt)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_CODES)
    .map(([code]) => code);
}

/** Acts that may put all wanted rules right at once. */
function wholeActs(
  component: readonly Draft[],
  broken: ReadonlySet<ReadRule>,
  mayBeCut: boolean,
  world: World,
): readonly Act[] {
  const codes = codesIn(component);
  const cells = codes.flatMap((code) => {
    const rules = new Set([...brokenRulesAt(code, world)]);
    const isEnough = [...broken].every((read) => rules.has(read));
    return isEnough ? listOf(actAt(code, { rules, mayBeCut }, world)) : [];
  });
  return [
    ...cells,
    ...knownActs(component, world, new Set(cells.map(codeOf))),
    ...swapsIn(new Set(codes), broken, world),
    ...copiedRows(world),
  ];
}

/** What a check of single cells proposes where no rule speaks of the cell. */
function knownActs(
  drafts: readonly Draft[],
  { known }: World,
  taken: ReadonlySet<string>,
): readonly Act[] {
  const codes = new Set(drafts.filter(isCellFault).flatMap(codesAt));
  return [...codes].flatMap((code) => {
    const move = known.get(code);
    if (move === undefined || taken.has(code)) return [];
    return [
      {
        moves: [{ ...move, trial: move.value, source: null }],
        weight: UNEXPLAINED + 1,
        isAttested: false,
      },
    ];
  });
}

/** Acts that put a part of the wanted rules right and break none. */
function partialActs(component: readonly Draft[], world: World): readonly Act[] {
  const codes = codesIn(component);
  const cells = codes.flatMap((code) => {
    const rules = [...brokenRulesAt(code, world)];
    const wanted = rules.length > 1 ? [rules, ...rules.map((read) => [read])] : [rules];
    return wanted.flatMap((some) =>
      listOf(actAt(code, { rules: new Set(some), mayBeCut: false }, world)),
    );
  });
  const pairs = swapsIn(new Set(codes), rulesOf(component), world);
  return [...cells, ...knownActs(component, world, new Set()), ...pairs];
}

function brokenRulesAt(code: string, world: World): ReadonlySet<ReadRule> {
  const held = figureAt(code, world.sheet);
  return held === null ? new Set() : brokenAt(code, held.value, world);
}

/** The smallest sets of acts that clear all; null where there is none of up to three. */
function bySets(
  required: readonly Draft[],
  component: readonly Draft[],
  world: World,
): ReadonlyMap<Draft, Diagnosis> | null {
  const partial = byWeight(remediesFrom(partialActs(component, world), component, world));
  const places = new Map(required.map((draft, place) => [draft, 1 << place]));
  const goal = 2 ** required.length - 1;
  const reaches = partial.map(({ act }) => reachOf(act, required, places));
  for (const sets of [
    pairsOf(partial.slice(0, MOST_IN_PAIRS), reaches, goal),
    triplesOf(partial.slice(0, MOST_IN_TRIPLES), reaches, goal),
  ]) {
    const solving = sets.filter((set) => clearsAll(set, required, world));
    if (solving.length > 0) return fromSets(solving, component, world);
  }
  return null;
}

/** Which of the drafts an act bears on at all, as bits: two errors in one sum clear it only together. */
function reachOf(
  { moves }: Act,
  required: readonly Draft[],
  places: ReadonlyMap<Draft, number>,
): number {
  const codes = new Set(moves.map(({ code }) => code));
  return required.reduce(
    (bits, draft) =>
      codesAt(draft).some((code) => codes.has(code)) ? bits | (places.get(draft) ?? 0) : bits,
    0,
  );
}

function pairsOf(
  acts: readonly Remedy[],
  reaches: readonly number[],
  goal: number,
): readonly (readonly Remedy[])[] {
  return acts.flatMap((one, at) =>
    acts.slice(at + 1).flatMap((other, further) => {
      const reach = (reaches[at] ?? 0) | (reaches[at + 1 + further] ?? 0);
      return reach === goal && areApart(one, other) ? [[one, other]] : [];
    }),
  );
}

function triplesOf(
  acts: readonly Remedy[],
  reaches: readonly number[],
  goal: number,
): readonly (readonly Remedy[])[] {
  return acts.flatMap((first, at) =>
    pairsOf(
      acts.slice(at + 1),
      reaches.slice(at + 1).map((reach) => reach | (reaches[at] ?? 0)),
      goal,
    )
      .filter((pair) => pair.every((other) => areApart(first, other)))
      .map((pair) => [first, ...pair]),
  );
}

function areApart(one: Remedy, other: Remedy): boolean {
  const codes = new Set(one.act.moves.map(({ code }) => code));
  return other.act.moves.every(({ code }) => !codes.has(code));
}

function clearsAll(set: readonly Remedy[], required: readonly Draft[], world: World): boolean {
  const { mended, isHarmless } = world.foresight.after(together(set));
  const moved = new Set(set.flatMap(({ act }) => act.moves.map(({ code }) => code)));
  return (
    isHarmless &&
    required.every((draft) =>
      draft.read === null ? codesAt(draft).some((code) => moved.has(code)) : mended.has(draft.read),
    )
  );
}

function together(set: readonly Remedy[]): ReadonlyMap<string, Move["trial"]> {
  return new Map(set.flatMap(({ act }) => [...trialOf(act)]));
}

/**
 * Each draft gets the acts that bear on it, those of the likeliest sets first. None is certain by itself, since another
 * goes with it; an act clears what it clears alone and, where only all together do, what it bears on.
 */
function fromSets(
  sets: readonly (readonly Remedy[])[],
  component: readonly Draft[],
  world: World,
): ReadonlyMap<Draft, Diagnosis> {
  const ordered = sets.toSorted((a, b) => weightOfSet(b) - weightOfSet(a));
  const isBare = ordered.length > 1 && ordered.every((set) => weightOfSet(set) <= UNEXPLAINED);
  if (isBare) return new Map(component.map((draft) => [draft, NO_REMEDY]));
  const [best = []] = ordered;
  const shared = component.filter((draft) => !best.some(({ clears }) => clears.has(draft)));
  return new Map(
    component.map((draft) => {
      const isShared = shared.includes(draft) && bearsOn(best, draft);
      const own = distinct(
        ordered
          .flat()
          .filter(({ act, clears }) => clears.has(draft) || (isShared && touches(act, draft))),
      ).map((remedy) => ({ ...remedy, clears: withShared(remedy, shared, best) }));
      return [draft, own.length === 0 ? NO_REMEDY : { remedies: own, verdict: "several" }];
    }),
  );

  /** What only the whole set clears goes with its first act. */
  function withShared(
    remedy: Remedy,
    drafts: readonly Draft[],
    [first]: readonly Remedy[],
  ): ReadonlySet<Draft> {
    if (remedy !== first || !world.foresight.after(together(best)).isHarmless) return remedy.clears;
    return new Set([...remedy.clears, ...drafts.filter((draft) => touches(remedy.act, draft))]);
  }
}

function bearsOn(set: readonly Remedy[], draft: Draft): boolean {
  return set.some(({ act }) => touches(act, draft));
}

function touches({ moves }: Act, draft: Draft): boolean {
  return codesAt(draft).some((code) => moves.some((move) => move.code === code));
}

function weightOfSet(set: readonly Remedy[]): number {
  return set.reduce((product, { act }) => product * act.weight, 1);
}

/** The acts that do no harm and clear something, each once. */
function remediesFrom(
  acts: readonly Act[],
  component: readonly Draft[],
  world: World,
): readonly Remedy[] {
  const known = new Map([...world.known].map(([code, { value }]) => [code, value]));
  const isKnownHarmless = known.size > 0 && world.foresight.after(known).isHarmless;
  const met = new Set<string>();
  return acts.flatMap((act) => {
    const name = nameOf(act);
    if (met.has(name)) return [];
    met.add(name);
    const { mended, isHarmless } = world.foresight.after(trialOf(act));
    const isOwn = act.moves.every((move) => isKnown(move, world));
    if (!isHarmless && !(isOwn && isKnownHarmless)) return [];
    const clears = component.filter((draft) => isClearedBy(draft, act, mended));
    return clears.length < leastCleared(act) ? [] : [{ act, clears: new Set(clears) }];
  });
}

/** Any part that passes its whole would fit if swapped with it: two cells are blamed only where that clears more than one thing. */
function leastCleared({ moves }: Act): number {
  return Math.min(2, moves.length);
}

/** Two sums of money that both lost their separator give a true rate only when both are mended. */
function isKnown({ code, value }: Move, { known }: World): boolean {
  const own = known.get(code);
  return own !== undefined && value !== null && decimalText(own.value) === decimalText(value);
}

function isClearedBy(draft: Draft, { moves }: Act, mended: ReadonlySet<ReadRule>): boolean {
  if (draft.read !== null) return mended.has(draft.read);
  return codesAt(draft).some((code) => moves.some((move) => move.code === code));
}

function byWeight(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.toSorted((a, b) => b.act.weight - a.act.weight);
}

function distinct(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.filter((one, at) => remedies.indexOf(one) === at);
}

function nameOf({ moves }: Act): string {
  return moves
    .map(({ code, trial }) => `${code}=${decimalText(trimmed(trial))}`)
    .sort()
    .join("&");
}

function codeOf({ moves: [move] }: Act): string {
  return move?.code ?? "";
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
