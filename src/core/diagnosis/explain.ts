import { decimalText, trimmed, type Decimal } from "../number/decimal";
import type { Draft } from "../rule/draft";
import type { Finding } from "../rule/finding";
import type { ReadRule } from "../rule/rule";
import { trialOf, type Act, type Move } from "./act";
import { actAt } from "./cell-act";
import { isPossible } from "./consequences";
import { codesAt, isCellFault, isExcused, isUncertain } from "./components";
import { formulaActs } from "./formula-acts";
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

function rulesOf(drafts: readonly Draft[]): ReadonlySet<ReadRule> {
  return new Set(drafts.flatMap(({ read }) => (read === null ? [] : [read])));
}

/** The cells that broken rules read, directly or through formulas, those in most of them first. */
function codesIn(drafts: readonly Draft[], { sourcesOf }: World): readonly string[] {
  const counts = new Map<string, number>();
  const reach = drafts.flatMap((draft) => [
    ...new Set(codesAt(draft).flatMap((code) => [code, ...sourcesOf(code)])),
  ]);
  for (const code of reach) counts.set(code, (counts.get(code) ?? 0) + 1);
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
  const codes = codesIn(component, world);
  const cells = codes.flatMap((code) => {
    const rules = new Set([...brokenRulesAt(code, world)]);
    const isEnough = [...broken].every((read) => rules.has(read));
    return isEnough ? listOf(actAt(code, { rules, mayBeCut }, world)) : [];
  });
  return [
    ...cells,
    ...formulaActs(component, world),
    ...knownActs(component, world, new Set(cells.map(codeOf))),
    ...swapsIn(new Set(codes), broken, world),
    ...world.copies,
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
        formula: null,
      },
    ];
  });
}

/** Acts that put a part of the wanted rules right and break none. */
function partialActs(component: readonly Draft[], world: World): readonly Act[] {
  const codes = codesIn(component, world);
  const cells = codes.flatMap((code) => {
    const rules = [...brokenRulesAt(code, world)];
    const wanted = rules.length > 1 ? [rules, ...rules.map((read) => [read])] : [rules];
    return wanted.flatMap((some) =>
      listOf(actAt(code, { rules: new Set(some), mayBeCut: false }, world)),
    );
  });
  const pairs = swapsIn(new Set(codes), rulesOf(component), world);
  return [
    ...cells,
    ...formulaActs(component, world),
    ...knownActs(component, world, new Set()),
    ...pairs,
  ];
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
    return new Set([...remedy.clears, ...drafts.filter(bearingOf(remedy.act, world))]);
  }
}

function bearsOn(set: readonly Remedy[], draft: Draft, world: World): boolean {
  return set.some(({ act }) => bearingOf(act, world)(draft));
}

/** Answers whether an act changes a cell that a draft is about. */
function bearingOf(act: Act, { foresight }: World): (draft: Draft) => boolean {
  const changed = foresight.follow(trialOf(act));
  return (draft) => codesAt(draft).some((code) => changed.has(code));
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
    const trial = trialOf(act);
    const { mended, isHarmless } = world.foresight.after(trial);
    const changed = world.foresight.follow(trial);
    const isOwn = act.moves.every((move) => isKnown(move, world));
    if (!isHarmless && !(isOwn && isKnownHarmless)) return [];
    const clears = component.filter((draft) => isClearedBy(draft, changed, mended, world));
    return clears.length === 0 ? [] : [{ act: askedOnly(act, clears), clears: new Set(clears) }];
  });
}

/** Any part that passes its whole would fit if swapped with it: where no more than that speaks for a swap, it is asked about and no value proposed. */
function askedOnly(act: Act, clears: readonly Draft[]): Act {
  const [only] = clears;
  const isAsked = act.moves.length > 1 && clears.length === 1 && only?.kind === "limit";
  return isAsked ? { ...act, moves: act.moves.map((move) => ({ ...move, value: null })) } : act;
}

/** Two sums of money that both lost their separator give a true rate only when both are mended. */
function isKnown({ code, value }: Move, { known }: World): boolean {
  const own = known.get(code);
  return own !== undefined && value !== null && decimalText(own.value) === decimalText(value);
}

/** A cell that holds no possible figure is cleared once it holds one, be it by its formula. */
function isClearedBy(
  draft: Draft,
  changed: ReadonlyMap<string, Decimal>,
  mended: ReadonlySet<ReadRule>,
  { sheet, pack }: World,
): boolean {
  if (draft.read !== null) return mended.has(draft.read);
  return codesAt(draft).some((code) => {
    const value = changed.get(code);
    return value !== undefined && isPossible(code, value, sheet, pack);
  });
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
