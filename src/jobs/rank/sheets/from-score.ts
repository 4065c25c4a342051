import { compare, parseDecimal, ZERO } from "../../../core/number/decimal";
import type { CriterionScore, Score } from "../../../core/score/result";
import type { LostPoints } from "./lost";
import type { SheetWords } from "./options";

/** The criteria in which a unit lost points, those that nothing stands below, with the figure behind each. */
export function lostByCriterion(
  { criteria }: Pick<Score, "criteria">,
  words: SheetWords,
): readonly LostPoints[] {
  return criteria.flatMap((criterion): readonly LostPoints[] => {
    const { code, name, lost, lead, isLeaf } = criterion;
    if (!isLeaf || lost === null || !isAboveZero(lost)) return [];
    const isPenalty = criterion.group === "penalty";
    return [
      {
        ...{ code, criterion: name, lost, lead },
        max: isPenalty ? null : maximumOf(criterion),
        points: isPenalty ? null : criterion.points,
        figure: figureDefined(criterion, words),
      },
    ];
  });
}

function maximumOf({ applicableMax, max }: CriterionScore): string | null {
  return applicableMax ?? max;
}

/** The figure, and what a ratio is taken of. */
function figureDefined(criterion: CriterionScore, words: SheetWords): string {
  const figure = figureOf(criterion, words);
  const definition = criterion.evidence.ratio?.definition ?? "";
  return definition === "" ? figure : words.rankSheets.ratioOn(figure, definition);
}

/** The figure that points rest on: the two counts of a ratio, a count, or the answer that was chosen. */
export function figureOf(
  { evidence }: CriterionScore,
  { rankSheets }: Pick<SheetWords, "rankSheets">,
): string {
  const { ratio, count, option } = evidence;
  const parts = [
    ...(ratio === null
      ? []
      : [rankSheets.ratio(ratio.numerator.value, ratio.denominator.value, ratio.percent)]),
    ...(count === null ? [] : [rankSheets.count(count.value)]),
    ...(option === null ? [] : [option.label]),
  ];
  return parts.join("; ");
}

/** Whether a plain decimal is more than 0. */
export function isAboveZero(digits: string): boolean {
  return compare(parseDecimal(digits) ?? ZERO, ZERO) > 0;
}
