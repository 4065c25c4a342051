import type { RankWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";
import type { Telling } from "./telling";

/** Everything that is said of a ranking. */
export interface RankTelling {
  readonly words: RankWords;
  readonly ranking: RankingWords;
  readonly findings: Telling;
}
