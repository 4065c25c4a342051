import { decimalText, trimmed, type Decimal } from "../number/decimal";
import type { Draft } from "../rule/draft";
import type { Finding } from "../rule/finding";
import type { ReadRule } from "../rule/rule";
import { trialOf, type Act, type Move } from "./act";
import { codesAt } from "./components";
import { isPossible } from "./consequences";
import type { World } from "./world";

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

/** Nothing small explains it. */
export const NO_REMEDY: Diagnosis = { remedies: [], verdict: "none" };

/** The acts that do no harm and clear something, each once. */
export function remediesFrom(
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
export function isClearedBy(
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

/** Answers whether an act changes a cell that a draft is about. */
export function bearingOf(act: Act, { foresight }: World): (draft: Draft) => boolean {
  const changed = foresight.follow(trialOf(act));
  return (draft) => codesAt(draft).some((code) => changed.has(code));
}

/** The likeliest first. */
export function byWeight(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.toSorted((a, b) => b.act.weight - a.act.weight);
}

function nameOf({ moves }: Act): string {
  return moves
    .map(({ code, trial }) => `${code}=${decimalText(trimmed(trial))}`)
    .sort()
    .join("&");
}
