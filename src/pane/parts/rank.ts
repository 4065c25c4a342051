// Ranking, and its screen.
export { PROFILE, rankSheet } from "../rank-jobs";
export { RankScreen } from "../RankScreen";
