/** One of the texts an index holds, and how alike it is to the one asked for, from 0 to 1. */
export interface Alike {
  readonly at: number;
  readonly likeness: number;
}

/** Finds, among many keys, those like a given one. */
export type LikenessIndex = (key: string, least: number) => readonly Alike[];

/** Keys with other numbers in them mean different things, however alike they look. */
const OTHER_NUMBERS = 0.95;
const CODE_UNITS = 0x10000;

/** How alike two keys (see `bareKey`) are: see `likenessIndex`. */
export function likeness(a: string, b: string): number {
  return likenessIndex([a])(b, 0)[0]?.likeness ?? 0;
}

/**
 * Makes keys ready for finding those alike. The measure is the share of character pairs that two keys have in common
 * (Dice): a slip of the finger costs two pairs, a word put elsewhere the pairs at its ends; other numbers a little more.
 * Keys that share no pair at all are never found.
 */
export function likenessIndex(keys: readonly string[]): LikenessIndex {
  const entries = keys.map((key) => ({ numbers: numbersIn(key), size: pairsOf(key).length }));
  const holders = new Map<number, number[]>();
  for (const [at, key] of keys.entries()) {
    for (const pair of pairsOf(key)) {
      const group = holders.get(pair);
      if (group === undefined) holders.set(pair, [at]);
      else group.push(at);
    }
  }
  return (key, least) => {
    const pairs = pairsOf(key);
    const numbers = numbersIn(key);
    const shared = countShared(pairs, holders, keys.length);
    const found: Alike[] = [];
    for (const [at, entry] of entries.entries()) {
      const dice = (2 * (shared[at] ?? 0)) / (pairs.length + entry.size);
      if (dice === 0 || dice < least) continue;
      const alike = entry.numbers === numbers ? dice : dice * OTHER_NUMBERS;
      if (alike >= least) found.push({ at, likeness: alike });
    }
    return found;
  };
}

function countShared(
  pairs: readonly number[],
  holders: ReadonlyMap<number, readonly number[]>,
  size: number,
): Uint16Array {
  const shared = new Uint16Array(size);
  for (const pair of pairs) {
    for (const at of holders.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
  }
  return shared;
}

/** Every pair of neighbouring characters as a number; the second time a pair occurs it counts as another one. */
function pairsOf(key: string): readonly number[] {
  const padded = ` ${key} `;
  const times = new Map<number, number>();
  return Array.from({ length: padded.length - 1 }, (_, at) => {
    const pair = padded.charCodeAt(at) * CODE_UNITS + padded.charCodeAt(at + 1);
    const time = times.get(pair) ?? 0;
    times.set(pair, time + 1);
    return time * CODE_UNITS * CODE_UNITS + pair;
  });
}

function numbersIn(key: string): string {
  return (key.match(/\d+/g) ?? []).join(" ");
}
