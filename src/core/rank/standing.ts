/**
 * Competition ranks, best first, as Excel's RANK.EQ gives them: equals share a rank and the next one
 * is skipped (1, 1, 3). `compare` is negative when its first argument is the lower. Ranks stand in
 * the order of `values`; a null takes no part and gets none.
 */
export function competitionRanks<T>(
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
): readonly (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) => other !== null && compare(other, value) > 0).length,
  );
}
