import type { CellValue } from "../sheet/snapshot";
import type { Formula } from "./expression";
import { keysRead, type CellKey } from "./keys";

/** A formula cell before its sheet has been worked out. */
export interface Draft {
  readonly key: CellKey;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly stored: CellValue;
  readonly formula: Formula | null;
  /** Whether it can be worked out at all. */
  readonly isLive: boolean;
  readonly isCircular: boolean;
}

/** Each formula after those that it reads. The members of a circle are set apart, as formulas that are not worked out. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const first = sorted(drafts);
  if (first.length === drafts.length) return first;
  const circles = new Set(circularOf(drafts, first));
  return sorted(
    drafts.map((draft) =>
      circles.has(draft.key) ? { ...draft, isLive: false, isCircular: true } : draft,
    ),
  );
}

/** Those that can be put in order: what reads a circle, or is in one, is left out. */
function sorted(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const dependentsBy = new Map<CellKey, Draft[]>();
  const open = new Map<CellKey, number>();
  for (const draft of drafts) {
    const reads = formulasRead(draft, byKey);
    open.set(draft.key, reads.length);
    for (const key of reads) {
      const known = dependentsBy.get(key);
      if (known === undefined) dependentsBy.set(key, [draft]);
      else known.push(draft);
    }
  }
  const order = drafts.filter(({ key }) => open.get(key) === 0);
  for (let next = 0; next < order.length; next += 1) {
    const key = order[next]?.key;
    for (const dependent of key === undefined ? [] : (dependentsBy.get(key) ?? [])) {
      const left = (open.get(dependent.key) ?? 0) - 1;
      open.set(dependent.key, left);
      if (left === 0) order.push(dependent);
    }
  }
  return order;
}

function formulasRead(
  { formula, isLive }: Draft,
  byKey: ReadonlyMap<CellKey, Draft>,
): readonly CellKey[] {
  if (formula === null || !isLive) return [];
  return keysRead(formula).filter((key) => byKey.has(key));
}

/** Of the formulas that could not be put in order, those that others in a circle read: peeled off from the far end. */
function circularOf(drafts: readonly Draft[], ordered: readonly Draft[]): readonly CellKey[] {
  const done = new Set(ordered.map(({ key }) => key));
  const left = new Map(
    drafts.filter(({ key }) => !done.has(key)).map((draft) => [draft.key, draft]),
  );
  const reads = new Map(
    [...left.values()].map((draft) => [draft.key, formulasRead(draft, left)] as const),
  );
  const readBy = new Map<CellKey, number>();
  for (const key of [...reads.values()].flat()) readBy.set(key, (readBy.get(key) ?? 0) + 1);
  const loose = [...left.keys()].filter((key) => !readBy.has(key));
  for (let key = loose.pop(); key !== undefined; key = loose.pop()) {
    left.delete(key);
    for (const read of reads.get(key) ?? []) {
      const count = (readBy.get(read) ?? 0) - 1;
      readBy.set(read, count);
      if (count === 0) loose.push(read);
    }
  }
  return [...left.keys()];
}
