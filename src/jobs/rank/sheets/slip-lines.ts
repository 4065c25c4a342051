import type { EntryNotes } from "../../../core/criteria-sheet/read-entries";
import {
  compare,
  decimalText,
  negated,
  parseDecimal,
  subtract,
  sum,
  trimmed,
  ZERO,
  type Decimal,
} from "../../../core/number/decimal";
import type { CriterionScore, Quantity, Score } from "../../../core/score/result";
import { figureOf, isAboveZero } from "./from-score";
import type { SheetWords } from "./options";
import { takenOff, type SlipLine, type SlipPoints, type SlipTable } from "./slip";

/** What the lines of a slip are made of. */
type Scored = Pick<Score, "criteria" | "total" | "applicableMax" | "soFar">;

/** The points that people or the rule gave, as a line of a slip shows them. */
type Given = Omit<SlipPoints, "max" | "points">;

/**
 * The lines of a unit's slip, every criterion of the set in its order, with what they come to; `notes` are what was told of
 * each, by its code.
 */
export function slipLines(
  { criteria, total, applicableMax, soFar }: Scored,
  notes: ReadonlyMap<string, EntryNotes>,
  words: SheetWords,
): SlipTable {
  const below = leavesBelow(criteria);
  const leaves = criteria.filter(({ isLeaf }) => isLeaf);
  return {
    lines: criteria.map((criterion) => {
      const given = criterion.isLeaf ? givenTo(criterion) : sumOf(below(criterion));
      return lineOf(criterion, given, notes.get(criterion.code), words);
    }),
    total: { ...sumOf(leaves, signOf), max: applicableMax, points: total },
    soFar: total === null ? soFar : null,
  };
}

function lineOf(
  criterion: CriterionScore,
  given: Given,
  note: EntryNotes | undefined,
  words: SheetWords,
): SlipLine {
  const { ratio, count } = criterion.evidence;
  const { sampleBasis } = words.rankSheets;
  const counting = criterion.group === "penalty" ? takenOff : (points: string | null) => points;
  return {
    self: counting(given.self),
    firstAppraisal: counting(given.firstAppraisal),
    secondAppraisal: counting(given.secondAppraisal),
    difference: counting(given.difference),
    survey: counting(given.survey),
    points: counting(criterion.points),
    code: criterion.code,
    name: criterion.name,
    isHeading: !criterion.isLeaf,
    max: criterion.applicableMax ?? criterion.max,
    explanation: note?.explanation ?? "",
    numerator: ratio?.numerator.value ?? count?.value ?? null,
    denominator: ratio?.denominator.value ?? null,
    source: sourceOf(criterion, note, words),
    evidence: (note?.evidence ?? "") || criterion.evidenceAsked,
    deduction: deductionOf(criterion, given, note, words),
    basis: listed([criterion.basis, criterion.isSample ? sampleBasis : ""], "; "),
  };
}

/** What was given to a criterion that nothing stands below. What the rule gives stands for an appraisal where nobody appraised. */
function givenTo(criterion: CriterionScore): Given {
  const { selfPoints: self, firstAppraised, appraisedPoints, surveyPoints: survey } = criterion;
  const isSecond = firstAppraised !== null || criterion.counted === "reappraised";
  const ruled = criterion.counted === "computed" ? criterion.points : null;
  const firstAppraisal = isSecond ? firstAppraised : (appraisedPoints ?? ruled);
  const secondAppraisal = isSecond ? appraisedPoints : null;
  const difference = differenceOf(self, secondAppraisal ?? firstAppraisal);
  return { self, firstAppraisal, secondAppraisal, difference, survey };
}

function differenceOf(self: string | null, appraisal: string | null): string | null {
  return self === null || appraisal === null
    ? null
    : plainText(subtract(decimal(appraisal), decimal(self)));
}

type Sign = (criterion: CriterionScore) => "plus" | "minus";

const signOf: Sign = ({ group }) => (group === "penalty" ? "minus" : "plus");

/** Column by column what stands in the lines of some criteria together; null where one of those that count has nothing there. */
function sumOf(leaves: readonly CriterionScore[], sign: Sign = () => "plus"): Given {
  const lines = leaves.map((criterion) => ({
    given: givenTo(criterion),
    isMinus: sign(criterion) === "minus",
    isSurvey: isSurveyed(criterion),
    isSettled: criterion.counted === null && criterion.points !== null,
  }));
  const together = (
    column: readonly (typeof lines)[number][],
    own: (given: Given) => string | null,
  ): string | null => {
    const asked = column.filter(({ given, isSettled }) => !isSettled || own(given) !== null);
    const told = asked.flatMap(({ given, isMinus }) => {
      const points = own(given);
      if (points === null) return [];
      return isMinus ? [negated(decimal(points))] : [decimal(points)];
    });
    return told.length === 0 || told.length < asked.length ? null : plainText(sum(told));
  };
  const appraised = lines.filter(({ isSurvey }) => !isSurvey);
  const isAppraisedAgain = appraised.some(({ given }) => given.secondAppraisal !== null);
  return {
    self: together(appraised, ({ self }) => self),
    firstAppraisal: together(appraised, (given) => given.firstAppraisal ?? given.secondAppraisal),
    secondAppraisal: isAppraisedAgain
      ? together(appraised, (given) => given.secondAppraisal ?? given.firstAppraisal)
      : null,
    difference: together(appraised, ({ difference }) => difference),
    survey: together(
      lines.filter(({ isSurvey }) => isSurvey),
      ({ survey }) => survey,
    ),
  };
}

function isSurveyed({ scorer, scoring, counted }: CriterionScore): boolean {
  return scorer === "survey" || scoring?.kind === "survey" || counted === "survey";
}

/** Finds the criteria below another that nothing stands below. */
function leavesBelow(
  criteria: readonly CriterionScore[],
): (criterion: CriterionScore) => readonly CriterionScore[] {
  const children = new Map<string, CriterionScore[]>();
  for (const criterion of criteria) {
    if (criterion.parent === null) continue;
    const siblings = children.get(criterion.parent);
    if (siblings === undefined) children.set(criterion.parent, [criterion]);
    else siblings.push(criterion);
  }
  const leaves = (criterion: CriterionScore): readonly CriterionScore[] =>
    criterion.isLeaf ? [criterion] : (children.get(criterion.code) ?? []).flatMap(leaves);
  return leaves;
}

/** A line each for the definition of a ratio, where its figures come from and of which moment they are. */
function sourceOf(
  criterion: CriterionScore,
  note: EntryNotes | undefined,
  { rankSheets }: SheetWords,
): string {
  const { ratio } = criterion.evidence;
  const source = note?.source ?? "";
  const closed = note?.closed ?? "";
  return listed(
    [
      ratio === null || ratio.definition === "" ? "" : rankSheets.ratioDefined(ratio.definition),
      source === "" ? cellsBehind(criterion, rankSheets) : rankSheets.figuresFrom(source),
      closed === "" ? "" : rankSheets.figuresAsOf(closed),
    ],
    "\n",
  );
}

/** The cells of the figures behind the points, then those of what was entered by hand; empty where none are known. */
function cellsBehind(
  { evidence: { ratio, count } }: CriterionScore,
  words: SheetWords["rankSheets"],
): string {
  const quantities = [...(ratio === null ? [] : [ratio.numerator, ratio.denominator]), count];
  const cellsOf = (isMeant: (quantity: Quantity) => boolean): readonly string[] => [
    ...new Set(quantities.flatMap((own) => (own !== null && isMeant(own) ? own.cells : []))),
  ];
  const figures = cellsOf(({ expression }) => expression !== "");
  const entered = cellsOf(({ expression }) => expression === "");
  return listed(
    [
      figures.length === 0 ? "" : words.figuresAt(figures),
      entered.length === 0 ? "" : words.enteredAt(entered),
    ],
    "\n",
  );
}

/** Why points were taken off, and what there is to say of a difference; empty where there is nothing. */
function deductionOf(
  criterion: CriterionScore,
  given: Given,
  note: EntryNotes | undefined,
  { rankSheets }: SheetWords,
): string {
  const { isLeaf, notApplicable, cutOff, unjudged } = criterion;
  return listed(
    [
      isLeaf && notApplicable !== null ? rankSheets.notApplicable(notApplicable.policy) : "",
      isLeaf ? lostText(criterion, { rankSheets }) : "",
      cutOff !== null && isAboveZero(cutOff) ? rankSheets.cutOff(cutOff) : "",
      isLeaf ? differenceText(criterion, given, note, rankSheets) : "",
      isLeaf && unjudged !== null ? rankSheets.notScored : "",
    ],
    "\n",
  );
}

function lostText(criterion: CriterionScore, words: Pick<SheetWords, "rankSheets">): string {
  const { lost, knockedOutBy } = criterion;
  if (lost === null || !isAboveZero(lost)) return "";
  const { rankSheets } = words;
  if (knockedOutBy !== null) return rankSheets.knockedOut(lost, knockedOutBy);
  return rankSheets.deductedFor(lost, figureOf(criterion, words));
}

/** What the rule gives explains a difference; where there is no rule, only the unit and who appraised can. */
function differenceText(
  { computed }: CriterionScore,
  { self, difference }: Given,
  note: EntryNotes | undefined,
  words: SheetWords["rankSheets"],
): string {
  if (self === null || difference === null || compare(decimal(difference), ZERO) === 0) return "";
  if (computed !== null) return words.selfDiffers(self, computed);
  return (note?.explanation ?? "") === "" ? words.unexplained : "";
}

function listed(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== "").join(between);
}

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}

function plainText(value: Decimal): string {
  return decimalText(trimmed(value));
}
