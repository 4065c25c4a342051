import { emptyPlan, type Plan } from "../core/plan/plan";
import type { ResultsWords } from "../words/results-words";
import { unmarkPlan } from "./marks/mark-plan";
import { earlierResults } from "./results/plan";
import type { Workbook } from "./workbook";
import type { MarkedCell } from "./writing/journal";

/** Plans a clean copy to be sent: all marks and all sheets of ours taken away, in one plan that can be undone. */
export async function cleanPlan(
  workbook: Workbook,
  marks: readonly MarkedCell[],
  words: ResultsWords,
): Promise<Plan> {
  const ours = await earlierResults(workbook, words);
  return {
    ...emptyPlan("clean"),
    blocks: unmarkPlan(marks).blocks,
    removes: ours.map(({ snapshot }) => snapshot.sheet),
  };
}
