import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import { across, figure, formatFor, gap, plain, text, type Line } from "./lines";
import { signatureBlock } from "./notes";
import type { RankSheetOptions, SheetWords } from "./options";
import { onPaper } from "./paper";
import { sheetNames } from "./sheet-names";
import type { ScoreSlip, SlipLine } from "./slip";

/**
 * In characters: code, component, maximum, self, first appraisal, explanation, second appraisal, survey, numerator,
 * denominator, source, evidence, why points were taken off, basis.
 */
const WIDTHS: readonly number[] = [7, 26, 7, 8, 9, 15, 9, 8, 9, 9, 14, 14, 18, 13];

/** *Phiếu điểm*: a sheet for every unit, each named by its unit; names that would be the same get a number. */
export function slipSheets(
  slips: readonly ScoreSlip[],
  options: RankSheetOptions,
  words: SheetWords,
): readonly OwnSheet[] {
  const names = sheetNames(slips.map(({ unit }) => words.rankSheets.slipName(unit)));
  return slips.map((slip, place) => slipSheet(names[place] ?? "", slip, options, words));
}

/** The slip of one unit, alone on its sheet. */
export function slipSheet(
  name: string,
  slip: ScoreSlip,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const { rankSheets } = words;
  const width = WIDTHS.length;
  const { lines } = slip;
  const format = formatFor(
    lines.flatMap((line) => [
      ...[line.max, line.self, line.firstAppraisal, line.secondAppraisal, line.survey],
    ]),
  );
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
    body: lines.map((line) => lineOf(line, format)),
    below: [
      gap(width),
      ...resultsOf(slip, words).map((sentence) => across(sentence, "doc-line", width)),
      ...signatureBlock(WIDTHS, options, words),
    ],
  });
}

function headings({ rankSheets: { headings } }: SheetWords): Line {
  return plain(
    [
      ...[headings.code, headings.component, headings.maximum, headings.self],
      ...[headings.firstAppraisal, headings.explanation, headings.secondAppraisal],
      ...[headings.survey, headings.numerator, headings.denominator, headings.source],
      ...[headings.evidence, headings.deduction, headings.basis],
    ].map((heading) => text(heading, "doc-head")),
  );
}

function lineOf(line: SlipLine, format: string): Line {
  const words = line.isHeading ? "doc-group" : "doc-text";
  const role = line.isHeading ? "doc-total" : "doc-figure";
  const points = (digits: string | null): OwnCell => figure(digits, format, role);
  const count = (digits: string | null): OwnCell =>
    figure(digits, digits === null ? "0" : groupedFormat(digits), role);
  return plain([
    text(line.code, role),
    text(line.name, words),
    ...[points(line.max), points(line.self), points(line.firstAppraisal)],
    text(line.explanation, words),
    ...[points(line.secondAppraisal), points(line.survey)],
    ...[count(line.numerator), count(line.denominator)],
    ...[text(line.source, words), text(line.evidence, words)],
    ...[text(line.deduction, words), text(line.basis, words)],
  ]);
}

/** Counts are shown with thousands apart, and with the decimals they have. */
function groupedFormat(digits: string): string {
  return `#,##${formatFor([digits])}`;
}

/** Index, rank, class and reason; a line for each that there is. */
function resultsOf(slip: ScoreSlip, { rankSheets }: SheetWords): readonly string[] {
  const { slipResults: results } = rankSheets;
  return [
    ...(slip.points === null ? [] : [results.points(slip.points, slip.max)]),
    ...(slip.index === null ? [] : [results.index(slip.index)]),
    slip.rank === null ? results.noRank : results.rank(slip.rank, slip.count),
    ...(slip.class === "" ? [] : [results.class(slip.class)]),
    ...(slip.reason === "" ? [] : [results.reason(slip.reason)]),
  ];
}
