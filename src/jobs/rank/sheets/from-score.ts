import type { EntryNotes } from "../../../core/criteria-sheet/read-entries";
import { compare, parseDecimal, ZERO } from "../../../core/number/decimal";
import type { CriterionScore, Score } from "../../../core/score/result";
import type { LostPoints } from "./lost";
import type { SheetWords } from "./options";
import type { SlipLine } from "./slip";

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
        figure: figureOf(criterion, words),
      },
    ];
  });
}

/** The lines of a unit's slip, every criterion of the set in its order; `notes` are what was told of each, by its code. */
export function slipLines(
  { criteria }: Pick<Score, "criteria">,
  notes: ReadonlyMap<string, EntryNotes>,
  words: SheetWords,
): readonly SlipLine[] {
  return criteria.map((criterion): SlipLine => {
    const note = notes.get(criterion.code);
    const { firstAppraised, appraisedPoints } = criterion;
    const { ratio, count } = criterion.evidence;
    return {
      code: criterion.code,
      name: criterion.name,
      isHeading: !criterion.isLeaf,
      max: maximumOf(criterion),
      self: criterion.selfPoints,
      firstAppraisal: firstAppraised ?? appraisedPoints ?? computedOf(criterion),
      explanation: note?.explanation ?? "",
      secondAppraisal: firstAppraised === null ? null : appraisedPoints,
      survey: criterion.surveyPoints,
      numerator: ratio?.numerator.value ?? count?.value ?? null,
      denominator: ratio?.denominator.value ?? null,
      source: [ratio?.definition ?? "", note?.source ?? "", note?.closed ?? ""]
        .filter((part) => part !== "")
        .join(", "),
      evidence: (note?.evidence ?? "") || criterion.evidenceAsked,
      deduction: deductionOf(criterion, words),
      basis: criterion.basis,
    };
  });
}

/** What the rule itself gives stands for an appraisal where nobody appraised; a parent has its sum there. */
function computedOf(criterion: CriterionScore): string | null {
  if (!criterion.isLeaf) return criterion.points;
  return criterion.counted === "computed" ? criterion.points : null;
}

function maximumOf({ applicableMax, max }: CriterionScore): string | null {
  return applicableMax ?? max;
}

function deductionOf(criterion: CriterionScore, words: SheetWords): string {
  const { isLeaf, lost, knockedOutBy } = criterion;
  if (!isLeaf || lost === null || !isAboveZero(lost)) return "";
  const { rankSheets } = words;
  if (knockedOutBy !== null) return rankSheets.knockedOut(lost, knockedOutBy);
  return rankSheets.deductedFor(lost, figureOf(criterion, words));
}

/** The figure that points rest on: the two counts of a ratio, a count, or the answer that was chosen. */
function figureOf({ evidence }: CriterionScore, { rankSheets }: SheetWords): string {
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

function isAboveZero(digits: string): boolean {
  return compare(parseDecimal(digits) ?? ZERO, ZERO) > 0;
}
