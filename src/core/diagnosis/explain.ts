import type { Draft } from "../rule/draft";
import { codesIn, knownActs, rulesOf, wholeActs } from "./acts";
import { isExcused, isUncertain } from "./components";
import { UNEXPLAINED } from "./likelihood";
import {
  bearingOf,
  byWeight,
  NO_REMEDY,
  remediesFrom,
  type Diagnosis,
  type Remedy,
} from "./remedy";
import { bySets } from "./sets";
import { swapsIn } from "./swaps";
import type { World } from "./world";

/** More faults than these in one stretch are no slips of a hand. */
const MOST_DRAFTS = 24;
/**
 * Explains drafts that hang together: by one act that clears them all, else by the smallest sets of two or three. Where
 * several acts would do, all are given and none is certain; where none does, or nothing but a bare difference speaks for
 * any, it says so.
 */
export function explain(component: readonly Draft[], world: World): ReadonlyMap<Draft, Diagnosis> {
  const firm = component.filter((draft) => !isExcused(draft));
  const errors = component.filter(({ severity }) => severity === "error");
  const tiers = [firm.length > 0 ? firm : component, errors].filter(({ length }) => length > 0);
  for (const required of tiers) {
    const found = explainAll(required, component, world);
    if (found !== null) return found;
  }
  return new Map(component.map((draft) => [draft, alone(draft, component, world)]));
}

/** For each act over several cells what it clears, where it leaves none of the rules that it bears on broken. */
export function clearedTogether(
  faulty: readonly Draft[],
  world: World,
): readonly ReadonlySet<Draft>[] {
  const codes = codesIn(faulty, world);
  const acts = [
    ...knownActs(faulty, world, new Set()),
    ...swapsIn(new Set(codes), rulesOf(faulty), world),
    ...world.copies,
  ];
  return remediesFrom(acts, faulty, world)
    .filter(({ act, clears }) => {
      const bears = bearingOf(act, world);
      return faulty.every((draft) => clears.has(draft) || isExcused(draft) || !bears(draft));
    })
    .map(({ clears }) => clears);
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
  const isCertain = ordered.length === 1 && !component.every(isUncertain);
  const diagnosis: Diagnosis = isBare
    ? NO_REMEDY
    : { remedies: ordered, verdict: isCertain ? "one-cell" : "several" };
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
