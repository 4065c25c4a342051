import type { ProseFacts, RankProseWords } from "../rank-prose-words";
import { rankProse as vietnamese } from "../vi/rank-prose";

export const rankProse: RankProseWords = {
  title: (facts, group) => {
    const title = titleOf(facts);
    return group === null ? title : `${title} (${group})`;
  },
  // They are copied into a Vietnamese report.
  text: vietnamese.text,
};

function titleOf(facts: ProseFacts): string {
  switch (facts.topic) {
    case "index":
      return "Units by index";
    case "classes":
      return "Units by class";
    case "totals":
      return "How many units have each class";
    case "heads":
      return "Classes of the heads of units";
    case "changes":
      return facts.field === null
        ? "Changes of rank by index"
        : `Changes of rank in ${facts.field}`;
    case "low-fields":
      return `Fields below ${facts.below}%`;
  }
}
