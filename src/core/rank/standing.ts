/**
 * Ranks, best first. With competition, as Excel's RANK.EQ gives them, equals share a rank and the next one is skipped
 * (1, 1, 3); dense skips none (1, 1, 2). `compare` is negative when its first argument is the lower. Ranks stand in the order of
 * `values`; a null takes no part and gets none.
 */
export function ranksOf<T>(
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
  ties: "competition" | "dense",
): readonly (number | null)[] {
  const best = values
    .flatMap((value, place) => (value === null ? [] : [{ value, place }]))
    .sort((a, b) => compare(b.value, a.value));
  const ranks = values.map((): number | null => null);
  let rank = 0;
  best.forEach(({ value, place }, order) => {
    const above = best[order - 1];
    if (above === undefined || compare(above.value, value) !== 0) {
      rank = ties === "dense" ? rank + 1 : order + 1;
    }
    ranks[place] = rank;
  });
  return ranks;
}
