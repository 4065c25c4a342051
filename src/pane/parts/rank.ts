// Ranking, and its screen.
export { firstOptions, PROFILES, rankSheet, rememberOptions } from "../rank-jobs";
export { RankScreen } from "../RankScreen";
