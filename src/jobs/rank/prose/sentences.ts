import type { ClassProfile } from "../../../core/rank/profile";
import type { RankedGroup } from "../../../core/rank/ranked";
import { bareKey } from "../../../core/text/key";
import type { Periods, ProseFacts, RankProseWords } from "../../../words/rank-prose-words";
import { classFacts, headFacts, totalFacts } from "./class-facts";
import { changeFacts, lowFieldFacts } from "./field-facts";
import { indexFacts } from "./index-facts";
import { toldGroup, type ToldGroup } from "./told-group";
import { yearInName } from "../year-of";

/** A sentence for a report, or a few lines of them, with what it is about. */
export interface ReadySentence {
  readonly title: string;
  readonly text: string;
}

/** A ranking and the sheet it is of. */
export interface RankedSheet {
  readonly sheet: string;
  readonly groups: readonly RankedGroup[];
  /** Where it is not known, the name of the sheet may tell it. */
  readonly year?: number | null;
}

/**
 * What a report says of a ranking, group by group: index, classes, totals against the previous period, heads of units,
 * changes of rank overall and by field, fields that are low. `previous` is the earlier table ranked by the same rules.
 */
export function rankSentences(
  report: RankedSheet,
  profile: ClassProfile,
  previous: RankedSheet | null,
  words: RankProseWords,
): readonly ReadySentence[] {
  const periods = periodsOf(report, previous);
  const groups = report.groups.map(toldGroup);
  const earlier = (previous?.groups ?? []).map(toldGroup);
  return groups.flatMap((group) => {
    const before = sameGroup(group, groups.length, earlier);
    return factsOf(group, before, profile).map((facts) => ({
      title: words.title(facts, groups.length > 1 ? group.group : null),
      text: words.text(facts, periods),
    }));
  });
}

function factsOf(
  group: ToldGroup,
  before: ToldGroup | null,
  profile: ClassProfile,
): readonly ProseFacts[] {
  return [
    indexFacts(group, profile),
    classFacts(group, profile),
    totalFacts(group, before, profile),
    headFacts(group, profile),
    ...changeFacts(group),
    lowFieldFacts(group),
  ].flatMap((facts) => facts ?? []);
}

/** The same group of the previous table, by its name; the only one where both tables have but one. */
function sameGroup(
  { group }: ToldGroup,
  count: number,
  earlier: readonly ToldGroup[],
): ToldGroup | null {
  if (count === 1 && earlier.length === 1) return earlier[0] ?? null;
  const key = bareKey(group ?? "");
  const same = earlier.filter((each) => bareKey(each.group ?? "") === key);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The years of two tables; those of one year are told apart by no year at all. */
function periodsOf(report: RankedSheet, previous: RankedSheet | null): Periods {
  const now = yearOf(report);
  const before = previous === null ? null : yearOf(previous);
  return { now, before: before === now ? null : before };
}

function yearOf({ sheet, year }: RankedSheet): string | null {
  const known = year ?? yearInName(sheet);
  return known === null ? null : String(known);
}
