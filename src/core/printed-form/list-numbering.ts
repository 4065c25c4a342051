import type { ListRow } from "./list-rows";

/** A number of the tree in its steps: `1.2a` is 1, 2, a. */
type Steps = readonly string[];

interface State {
  readonly steps: Steps;
  readonly cost: number;
  readonly before: State | null;
}

const MOST_STATES = 24;
const MOST_STEPS = 6;
/** What it costs to believe that a number was not what is printed, or that some are missing. */
const COST = { gap: 0.5, back: 3, next: 1, deeper: 1.2, cut: 0.6 } as const;

/**
 * The numbers of a list as they must have been: each follows upon the one before it, so that one that stands twice or lost its
 * end on the way through Excel is known by its neighbours. Rows without a number are left as they are.
 */
export function withNumbersFollowing(rows: readonly ListRow[]): readonly ListRow[] {
  const mended = new Map(sectionsOf(rows).flatMap(mendedIn));
  return rows.map((row): ListRow => {
    const steps = mended.get(row);
    if (steps === undefined || row.marker.kind !== "number") return row;
    return { ...row, marker: { ...row.marker, steps } };
  });
}

/** Numbers may begin again under each Roman number or letter. */
function sectionsOf(rows: readonly ListRow[]): readonly (readonly ListRow[])[] {
  const sections: ListRow[][] = [[]];
  for (const row of rows) {
    if (row.marker.kind === "roman" || row.marker.kind === "letter") sections.push([]);
    if (row.marker.kind === "number") sections.at(-1)?.push(row);
  }
  return sections;
}

function mendedIn(rows: readonly ListRow[]): readonly (readonly [ListRow, Steps])[] {
  let states: readonly State[] = [];
  for (const [at, { marker }] of rows.entries()) {
    if (marker.kind !== "number") return [];
    const printed = marker.steps;
    states =
      at === 0
        ? [{ steps: printed, cost: 0, before: null }]
        : cheapest(states.flatMap((state) => nextOf(state, printed, marker.isDated)));
  }
  const [best] = states;
  const path: Steps[] = [];
  for (let state = best ?? null; state !== null; state = state.before) path.unshift(state.steps);
  return rows.flatMap((row, at): readonly (readonly [ListRow, Steps])[] => {
    const steps = path[at];
    return steps === undefined ? [] : [[row, steps]];
  });
}

/** Of states that come to the same number only the cheapest can be part of the best way. */
function cheapest(states: readonly State[]): readonly State[] {
  const best = new Map<string, State>();
  for (const state of states) {
    const name = state.steps.join(".");
    const known = best.get(name);
    if (known === undefined || state.cost < known.cost) best.set(name, state);
  }
  return [...best.values()].toSorted((a, b) => a.cost - b.cost).slice(0, MOST_STATES);
}

function nextOf(before: State, printed: Steps, isDated: boolean): readonly State[] {
  const following = followers(before.steps);
  const isNext = following.some((steps) => isSame(steps, printed));
  const kept = isNext ? 0 : isAfter(printed, before.steps) ? COST.gap : COST.back;
  return [
    { steps: printed, cost: before.cost + kept, before },
    ...following
      .filter((steps) => !isSame(steps, printed))
      .map((steps) => {
        const isCut = isDated && isSame(steps.slice(0, -1), printed);
        const change = isCut
          ? COST.cut
          : steps.length > before.steps.length
            ? COST.deeper
            : COST.next;
        return { steps, cost: before.cost + change, before };
      }),
  ];
}

/** The numbers that may stand right after one: the first below it, and the next at each of its levels. */
function followers(steps: Steps): readonly Steps[] {
  const nexts = steps.map((_, at) => {
    const level = steps.slice(0, steps.length - at);
    return [...level.slice(0, -1), stepAfter(level.at(-1) ?? "0")];
  });
  if (steps.length >= MOST_STEPS || !/\d$/.test(steps.at(-1) ?? "")) return nexts;
  return [[...steps, "1"], [...steps, "a"], ...nexts];
}

/** Whether a number is one that may stand right after another. */
export function follows(steps: Steps, before: Steps): boolean {
  return followers(before).some((each) => isSame(each, steps));
}

function stepAfter(step: string): string {
  return /^\d+$/.test(step)
    ? String(Number(step) + 1)
    : String.fromCharCode((step.codePointAt(0) ?? 0) + 1);
}

function isSame(a: Steps, b: Steps): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}

/** Whether a number comes later in the tree. */
function isAfter(later: Steps, earlier: Steps): boolean {
  const at = later.findIndex((step, place) => step !== earlier[place]);
  if (at === -1) return false;
  const [a = "", b] = [later[at], earlier[at]];
  if (b === undefined) return true;
  return /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) > Number(b) : a > b;
}
