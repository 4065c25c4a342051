import type { Draft } from "../rule/draft";
import { trialOf, type Act, type Move } from "./act";
import { partialActs } from "./acts";
import { UNEXPLAINED } from "./likelihood";
import {
  bearingOf,
  byWeight,
  isClearedBy,
  NO_REMEDY,
  remediesFrom,
  type Diagnosis,
  type Remedy,
} from "./remedy";
import type { World } from "./world";

/** Sets of acts are made of the likeliest. */
const MOST_IN_PAIRS = 150;
const MOST_IN_TRIPLES = 24;

/** The smallest sets of acts that clear all; null where there is none of up to three. */
export function bySets(
  required: readonly Draft[],
  component: readonly Draft[],
  world: World,
): ReadonlyMap<Draft, Diagnosis> | null {
  const partial = byWeight(remediesFrom(partialActs(component, world), component, world));
  const places = new Map(required.map((draft, place) => [draft, 1 << place]));
  const goal = 2 ** required.length - 1;
  const reaches = partial.map(({ act }) => reachOf(act, required, places, world));
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
  act: Act,
  required: readonly Draft[],
  places: ReadonlyMap<Draft, number>,
  world: World,
): number {
  const bears = bearingOf(act, world);
  return required.reduce(
    (bits, draft) => (bears(draft) ? bits | (places.get(draft) ?? 0) : bits),
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
  const changed = world.foresight.follow(together(set));
  return isHarmless && required.every((draft) => isClearedBy(draft, changed, mended, world));
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
      const isShared = shared.includes(draft) && bearsOn(best, draft, world);
      const own = distinct(
        ordered
          .flat()
          .filter(
            ({ act, clears }) => clears.has(draft) || (isShared && bearingOf(act, world)(draft)),
          ),
      ).map((remedy) => ({ ...remedy, clears: withShared(remedy, shared, best, world) }));
      return [draft, own.length === 0 ? NO_REMEDY : { remedies: own, verdict: "several" }];
    }),
  );
}

/** What only the whole set clears goes with its first act. */
function withShared(
  remedy: Remedy,
  shared: readonly Draft[],
  set: readonly Remedy[],
  world: World,
): ReadonlySet<Draft> {
  const isFirst = remedy === set[0] && world.foresight.after(together(set)).isHarmless;
  return isFirst
    ? new Set([...remedy.clears, ...shared.filter(bearingOf(remedy.act, world))])
    : remedy.clears;
}

function bearsOn(set: readonly Remedy[], draft: Draft, world: World): boolean {
  return set.some(({ act }) => bearingOf(act, world)(draft));
}

function weightOfSet(set: readonly Remedy[]): number {
  return set.reduce((product, { act }) => product * act.weight, 1);
}

function distinct(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.filter((one, at) => remedies.indexOf(one) === at);
}
