import type { Draft } from "../rule/draft";
import type { ReadRule } from "../rule/rule";
import type { Act } from "./act";
import { actAt } from "./cell-act";
import { codesAt, isCellFault } from "./components";
import { formulaActs } from "./formula-acts";
import { UNEXPLAINED } from "./likelihood";
import { swapsIn } from "./swaps";
import { brokenAt, figureAt, type World } from "./world";

/** More cells than these are not looked at one by one; those in most broken rules go first. */
const MOST_CODES = 400;

/** The cells that broken rules read, directly or through formulas, those in most of them first. */
export function codesIn(drafts: readonly Draft[], { sourcesOf }: World): readonly string[] {
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
export function wholeActs(
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
export function knownActs(
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
export function partialActs(component: readonly Draft[], world: World): readonly Act[] {
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

/** The rules that drafts say are broken. */
export function rulesOf(drafts: readonly Draft[]): ReadonlySet<ReadRule> {
  return new Set(drafts.flatMap(({ read }) => (read === null ? [] : [read])));
}

function codeOf({ moves: [move] }: Act): string {
  return move?.code ?? "";
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
