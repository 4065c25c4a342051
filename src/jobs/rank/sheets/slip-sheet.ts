import type { OwnCell, OwnRole, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import { across, blank, figure, formatFor, gap, plain, text } from "./lines";
import { sampleNote, signatureBlock } from "./notes";
import type { RankSheetOptions, SheetWords } from "./options";
import { onPaper, PAGE_WIDTH, widthOf } from "./paper";
import { sheetNames } from "./sheet-names";
import type { ScoreSlip, SlipLine, SlipPoints, SlipTable } from "./slip";

/** In characters. */
const WIDTHS = {
  ...{ code: 7, component: 26, points: 8, explanation: 16, count: 9 },
  ...{ source: 18, evidence: 16, deduction: 20, basis: 14 },
};

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
  const { lines, total } = slip;
  const columns = columnsOf(slip, words);
  const widths = columns.map((column) => column.width);
  const width = widths.length;
  return onPaper({
    name,
    orientation: widthOf(widths) <= PAGE_WIDTH.portrait ? "portrait" : "landscape",
    widths,
    above: [
      across(rankSheets.title("slip", options.year, [slip.unit]), "doc-title", width),
      across(slip.unit, "doc-title", width),
      gap(width),
    ],
    headings: [plain(columns.map(({ heading }) => text(heading, "doc-head")))],
    body: [
      ...lines.map((line) => plain(columns.map(({ cell }) => cell(line)))),
      plain(columns.map((column) => column.total(total))),
    ],
    below: [
      gap(width),
      ...(slip.countsBesides ? [across(rankSheets.besides, "doc-note", width)] : []),
      ...resultsOf(slip, profile, words).map((sentence) => across(sentence, "doc-line", width)),
      ...sampleNote(profile, width, words),
      ...signatureBlock(widths, options, words),
    ],
  });
}

/** A column of a slip. */
interface Column {
  readonly heading: string;
  readonly width: number;
  /** Whether it stands there also where nothing fills it. */
  readonly always: boolean;
  readonly cell: (line: SlipLine) => OwnCell;
  readonly total: (total: SlipPoints) => OwnCell;
}

/** The columns that something stands in, or that no slip is without. */
function columnsOf({ lines, total }: SlipTable, words: SheetWords): readonly Column[] {
  return everyColumn(formatFor([...lines, total].flatMap(pointsIn)), words).filter((column) =>
    [column.total(total), ...lines.map(column.cell)].some(
      ({ value }) => column.always || value.kind !== "blank",
    ),
  );
}

function everyColumn(
  format: string,
  { rankSheets: { headings, slipTotal } }: SheetWords,
): readonly Column[] {
  const signed = `+${format};-${format};0`;
  return [
    {
      ...{ heading: headings.code, width: WIDTHS.code, always: true },
      cell: (line) => text(line.code, figureRole(line)),
      total: () => blank("doc-total"),
    },
    {
      ...worded(headings.component, WIDTHS.component, "name"),
      ...{ always: true, total: () => text(slipTotal, "doc-group") },
    },
    { ...pointed(headings.maximum, "max", format), always: true },
    pointed(headings.self, "self", format),
    pointed(headings.firstAppraisal, "firstAppraisal", format),
    worded(headings.explanation, WIDTHS.explanation, "explanation"),
    pointed(headings.secondAppraisal, "secondAppraisal", format),
    pointed(headings.difference, "difference", signed),
    pointed(headings.survey, "survey", format),
    { ...pointed(headings.reached, "points", format), always: true },
    counted(headings.numerator, "numerator"),
    counted(headings.denominator, "denominator"),
    worded(headings.source, WIDTHS.source, "source"),
    worded(headings.evidence, WIDTHS.evidence, "evidence"),
    { ...worded(headings.deduction, WIDTHS.deduction, "deduction"), always: true },
    worded(headings.basis, WIDTHS.basis, "basis"),
  ];
}

type WordsOfLine = "name" | "explanation" | "source" | "evidence" | "deduction" | "basis";

function worded(heading: string, width: number, of: WordsOfLine): Column {
  return {
    ...{ heading, width, always: false },
    cell: (line) => text(line[of], line.isHeading ? "doc-group" : "doc-text"),
    total: () => blank("doc-group"),
  };
}

function pointed(heading: string, of: keyof SlipPoints, format: string): Column {
  return {
    ...{ heading, width: WIDTHS.points, always: false },
    cell: (line) => figure(line[of], format, figureRole(line)),
    total: (total) => figure(total[of], format, "doc-total"),
  };
}

function counted(heading: string, of: "numerator" | "denominator"): Column {
  return {
    ...{ heading, width: WIDTHS.count, always: false },
    cell: (line) => {
      const digits = line[of];
      return figure(digits, digits === null ? "0" : groupedFormat(digits), figureRole(line));
    },
    total: () => blank("doc-group"),
  };
}

function figureRole({ isHeading }: SlipLine): OwnRole {
  return isHeading ? "doc-total" : "doc-figure";
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
