import type { OwnCell, OwnRole, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import { across, blank, blanks, figure, formatFor, gap, plain, text, type Line } from "./lines";
import { sampleNote, signatureBlock } from "./notes";
import type { RankSheetOptions, SheetWords } from "./options";
import { onPaper } from "./paper";
import { sheetNames } from "./sheet-names";
import type { ScoreSlip, SlipLine, SlipPoints } from "./slip";

/**
 * In characters: code, component, maximum, self, first appraisal, explanation, second appraisal, difference, survey, what
 * counts, numerator, denominator, source, evidence, why points were taken off, basis.
 */
const WIDTHS: readonly number[] = [...[7, 26, 8, 8, 8, 16, 8, 8, 8, 8], ...[9, 9, 18, 16, 20, 14]];

/**
 * *Phiếu điểm*: a sheet for every unit, each named by its unit; names that would be the same get a number. `profile` is
 * what classed the units, which says whether it is a sample and what class their heads are given.
 */
export function slipSheets(
  slips: readonly ScoreSlip[],
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): readonly OwnSheet[] {
  const names = sheetNames(slips.map(({ unit }) => words.rankSheets.slipName(unit)));
  return slips.map((slip, place) => slipSheet(names[place] ?? "", slip, profile, options, words));
}

/** The slip of one unit, alone on its sheet. */
export function slipSheet(
  name: string,
  slip: ScoreSlip,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const { rankSheets } = words;
  const width = WIDTHS.length;
  const { lines, total } = slip;
  const format = formatFor([...lines, total].flatMap(pointsIn));
  return onPaper({
    name,
    orientation: "landscape",
    widths: WIDTHS,
    above: [
      across(rankSheets.title("slip", options.year, [slip.unit]), "doc-title", width),
      across(slip.unit, "doc-title", width),
      gap(width),
    ],
    headings: [headings(words)],
    body: [...lines.map((line) => lineOf(line, format)), totalLine(total, format, words)],
    below: [
      gap(width),
      ...resultsOf(slip, profile, words).map((sentence) => across(sentence, "doc-line", width)),
      ...sampleNote(profile, width, words),
      ...signatureBlock(WIDTHS, options, words),
    ],
  });
}

function headings({ rankSheets: { headings } }: SheetWords): Line {
  return plain(
    [
      ...[headings.code, headings.component, headings.maximum, headings.self],
      ...[headings.firstAppraisal, headings.explanation, headings.secondAppraisal],
      ...[headings.difference, headings.survey, headings.reached],
      ...[headings.numerator, headings.denominator, headings.source],
      ...[headings.evidence, headings.deduction, headings.basis],
    ].map((heading) => text(heading, "doc-head")),
  );
}

function lineOf(line: SlipLine, format: string): Line {
  const words = line.isHeading ? "doc-group" : "doc-text";
  const role = line.isHeading ? "doc-total" : "doc-figure";
  const count = (digits: string | null): OwnCell =>
    figure(digits, digits === null ? "0" : groupedFormat(digits), role);
  return plain([
    text(line.code, role),
    text(line.name, words),
    ...pointCells(line, text(line.explanation, words), format, role),
    ...[count(line.numerator), count(line.denominator)],
    ...[text(line.source, words), text(line.evidence, words)],
    ...[text(line.deduction, words), text(line.basis, words)],
  ]);
}

function totalLine(total: SlipPoints, format: string, { rankSheets }: SheetWords): Line {
  return plain([
    blank("doc-total"),
    text(rankSheets.slipTotal, "doc-group"),
    ...pointCells(total, blank("doc-group"), format, "doc-total"),
    ...blanks(6, "doc-group"),
  ]);
}

/** The points side by side, the explanation between both appraisals. */
function pointCells(
  points: SlipPoints,
  explanation: OwnCell,
  format: string,
  role: OwnRole,
): readonly OwnCell[] {
  const shown = (digits: string | null): OwnCell => figure(digits, format, role);
  return [
    ...[shown(points.max), shown(points.self), shown(points.firstAppraisal)],
    explanation,
    shown(points.secondAppraisal),
    figure(points.difference, `+${format};-${format};0`, role),
    ...[shown(points.survey), shown(points.points)],
  ];
}

function pointsIn(points: SlipPoints): readonly (string | null)[] {
  return [
    ...[points.max, points.self, points.firstAppraisal, points.secondAppraisal],
    ...[points.difference, points.survey, points.points],
  ];
}

/** Counts are shown with thousands apart, and with the decimals they have. */
function groupedFormat(digits: string): string {
  return `#,##${formatFor([digits])}`;
}

/** Points, index, rank, class, the head's class and the reason; a line for each that there is. */
function resultsOf(
  slip: ScoreSlip,
  { headOfUnit, classes }: ClassProfile,
  { ranking, rankSheets }: SheetWords,
): readonly string[] {
  const { slipResults: results } = rankSheets;
  const isClassed = classes.some(({ name }) => name === slip.class);
  return [
    ...(slip.points === null ? [] : [results.points(slip.points, slip.max)]),
    ...(slip.soFar === null ? [] : [results.soFar(slip.soFar)]),
    ...(slip.index === null ? [] : [results.index(slip.index)]),
    slip.rank === null ? results.noRank : results.rank(slip.rank, slip.count),
    ...(slip.class === "" ? [] : [results.class(slip.class)]),
    ...(headOfUnit === undefined || !isClassed
      ? []
      : [ranking.headOfUnit(slip.unit, slip.class, headOfUnit.basis)]),
    ...(slip.reason === "" ? [] : [results.reason(slip.reason)]),
  ];
}
