import type { Choice } from "../core/rank/profile";

/** What the user may decide before the results of a ranking are written. */
export interface RankOptions {
  /** The sheet of the previous year; null compares with nothing. */
  readonly previous: string | null;
  readonly choices: readonly Choice[];
}
