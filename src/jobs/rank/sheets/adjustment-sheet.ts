import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { Ranked } from "./arranged";
import { adjustments, movedWithoutPoints, type Adjustment, type Result } from "./adjustments";
import { frozenRound, type FrozenRound } from "./frozen-round";
import { across, blank, figure, formatFor, gap, plain, text, type Line, type Span } from "./lines";
import { chunks, signatureBlock } from "./notes";
import { nameOf, type RankSheetOptions, type SheetWords } from "./options";
import { onPaper } from "./paper";

/** In characters: number, unit, then before and after of points, index, rank and class, and the reason. */
const WIDTHS: readonly number[] = [5, 20, 8, 8, 8, 8, 8, 8, 16, 16, 31];
const PAIRS = 4;
const UNITS_A_LINE = 8;

/**
 * *Bảng điều chỉnh*: the units that do not stand as they stood when a round was closed, before and after, with the
 * reason. What a person says of a unit, `reasons` by its name, is put behind what the figures say.
 */
export function adjustmentSheet(
  before: FrozenRound,
  report: Ranked,
  reasons: ReadonlyMap<string, string>,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const { rankSheets } = words;
  const width = WIDTHS.length;
  const after = frozenRound(report);
  const changed = adjustments(before, after);
  const format = formatFor(
    changed.flatMap((change) => [change.before?.points ?? null, change.after?.points ?? null]),
  );
  const title = rankSheets.title(
    "adjustment",
    options.year,
    after.units.map(({ unit }) => unit),
  );
  return onPaper({
    name: nameOf("adjustment", options, words),
    orientation: "landscape",
    widths: WIDTHS,
    above: [across(title, "doc-title", width), gap(width)],
    headings: headings(words),
    body:
      changed.length === 0
        ? [across(rankSheets.nothingChanged, "doc-text", width)]
        : changed.map((change, place) => {
            const given = reasons.get(change.unit) ?? "";
            return lineOf(change, place + 1, format, reasonOf(change, given, words), words);
          }),
    below: [
      gap(width),
      ...notes(changed, after.units.length, words).map((note) => across(note, "doc-line", width)),
      ...signatureBlock(WIDTHS, options, words),
    ],
  });
}

function headings({ rankSheets: { headings } }: SheetWords): readonly Line[] {
  const head = (heading: string): OwnCell => text(heading, "doc-head");
  const empty = blank("doc-head");
  const pairs = [headings.points, headings.index, headings.rank, headings.class];
  const last = WIDTHS.length;
  const tall = [1, 2, last].map((column): Span => ({ column, width: 1, height: 2 }));
  const wide = pairs.map((_, place): Span => ({ column: 3 + 2 * place, width: 2 }));
  return [
    {
      cells: [
        ...[head(headings.number), head(headings.unit)],
        ...pairs.flatMap((heading) => [head(heading), empty]),
        head(headings.reason),
      ],
      spans: [...tall, ...wide],
    },
    plain([
      ...[empty, empty],
      ...Array.from({ length: PAIRS }, () => [head(headings.before), head(headings.after)]).flat(),
      empty,
    ]),
  ];
}

function lineOf(
  { unit, before, after }: Adjustment,
  number: number,
  format: string,
  reason: string,
  { rankSheets }: SheetWords,
): Line {
  const both = (cell: (result: Result) => OwnCell): readonly OwnCell[] =>
    [before, after].map((result) => (result === null ? text("–", "doc-figure") : cell(result)));
  return plain([
    figure(String(number), "0", "doc-figure"),
    text(unit, "doc-text"),
    ...both(({ points }) => figure(points, format, "doc-figure")),
    ...both(({ index }) => figure(index, "0.00", "doc-figure")),
    ...both(({ rank }) =>
      rank === null
        ? text(rankSheets.noRank, "doc-figure")
        : figure(String(rank), "0", "doc-figure"),
    ),
    ...both((result) => text(result.class ?? "", "doc-text")),
    text(reason, "doc-text"),
  ]);
}

function reasonOf(change: Adjustment, given: string, { rankSheets }: SheetWords): string {
  const told = factsOf(change, rankSheets);
  return [...told, ...(given === "" ? [] : [given])].join("; ");
}

function factsOf(change: Adjustment, words: SheetWords["rankSheets"]): readonly string[] {
  const { before, after, fields } = change;
  if (before === null) return [words.newUnit];
  if (after === null) return [words.goneUnit];
  if (fields.length > 0) {
    return fields.map((field) => words.fieldChanged(field.field, field.before, field.after));
  }
  return [movedWithoutPoints(change) ? words.onlyRankChanged : words.otherwiseChanged];
}

function notes(
  changed: readonly Adjustment[],
  count: number,
  { rankSheets }: SheetWords,
): readonly string[] {
  const moved = changed.flatMap((change) => {
    const [before, after] = [change.before?.rank ?? null, change.after?.rank ?? null];
    if (!movedWithoutPoints(change) || before === null || after === null) return [];
    return [{ unit: change.unit, before, after }];
  });
  const unchanged = count - changed.filter(({ after }) => after !== null).length;
  return [
    ...chunks(moved, UNITS_A_LINE).map((some) => rankSheets.movedWithoutPoints(some)),
    ...(changed.length === 0 ? [] : [rankSheets.unchanged(unchanged)]),
  ];
}
