import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { ComparedRounds } from "./adjustment-reasons";
import { movedWithoutPoints, type Adjustment, type Result } from "./adjustments";
import { across, blank, figure, formatFor, gap, plain, text, type Line, type Span } from "./lines";
import { chunks, signatureBlock } from "./notes";
import { tabOf, type RankSheetOptions, type SheetWords } from "./options";
import { onPaper } from "./paper";

/** In characters; each of the pairs stands before and after. */
const WIDTHS = {
  ...{ number: 5, code: 7, unit: 18, group: 13 },
  pairs: [8, 8, 8, 14],
  ...{ changed: 26, reason: 30 },
};
const UNITS_A_LINE = 8;

/** What a sheet of adjustments is made from. */
export interface Adjusted {
  readonly rounds: ComparedRounds;
  readonly changed: readonly Adjustment[];
  /** In the order of `changed`; empty where none is known. */
  readonly reasons: readonly string[];
  /** The names of the units of the later round. */
  readonly units: readonly string[];
}

/**
 * *Bảng điều chỉnh*: the units that do not stand as they stood when a round was closed, before and after, with what the
 * figures say and, in a column of its own, the reason that somebody gives.
 */
export function adjustmentSheet(
  { rounds, changed, reasons, units }: Adjusted,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const { rankSheets } = words;
  const table: Table = {
    coded: changed.some(({ code }) => code !== null),
    grouped: changed.some(({ group }) => group !== null),
    format: formatFor(
      changed.flatMap(({ before, after }) => [before?.points ?? null, after?.points ?? null]),
    ),
    words,
  };
  const widths = widthsOf(table);
  const width = widths.length;
  const isToFill = changed.some((_, place) => (reasons[place] ?? "").trim() === "");
  return onPaper({
    name: tabOf("adjustment", options, words),
    orientation: "landscape",
    widths,
    above: [
      across(rankSheets.title("adjustment", options.year, units), "doc-title", width),
      across(rankSheets.comparedRounds(rounds.before, rounds.after), "doc-source", width),
      gap(width),
    ],
    headings: headings(table),
    body:
      changed.length === 0
        ? [across(rankSheets.nothingChanged, "doc-text", width)]
        : changed.map((change, place) => lineOf(change, place + 1, reasons[place] ?? "", table)),
    below: [
      gap(width),
      ...notes(changed, units.length, words).map((note) => across(note, "doc-line", width)),
      ...(isToFill ? [across(rankSheets.reasonsToFill, "doc-note", width)] : []),
      ...signatureBlock(widths, options, words),
    ],
  });
}

interface Table {
  readonly coded: boolean;
  readonly grouped: boolean;
  /** Shows all points with the same decimals. */
  readonly format: string;
  readonly words: SheetWords;
}

function widthsOf({ coded, grouped }: Table): readonly number[] {
  const { number, code, unit, group, pairs, changed, reason } = WIDTHS;
  return [
    ...[number, ...(coded ? [code] : []), unit, ...(grouped ? [group] : [])],
    ...[...pairs.flatMap((width) => [width, width]), changed, reason],
  ];
}

function headings({ coded, grouped, words }: Table): readonly Line[] {
  const { headings: heads } = words.rankSheets;
  const head = (heading: string): OwnCell => text(heading, "doc-head");
  const empty = blank("doc-head");
  const start = [
    ...[heads.number, ...(coded ? [heads.code] : [])],
    ...[heads.unit, ...(grouped ? [heads.group] : [])],
  ];
  const pairs = [heads.points, heads.index, heads.rank, heads.class];
  const end = [heads.changed, heads.adjustmentReason];
  const behind = start.length + 2 * pairs.length;
  const tall = [...start.keys(), ...[...end.keys()].map((at) => behind + at)];
  return [
    {
      cells: [
        ...start.map(head),
        ...pairs.flatMap((heading) => [head(heading), empty]),
        ...end.map(head),
      ],
      spans: [
        ...tall.map((at): Span => ({ column: at + 1, width: 1, height: 2 })),
        ...pairs.map((_, at): Span => ({ column: start.length + 1 + 2 * at, width: 2 })),
      ],
    },
    plain([
      ...start.map(() => empty),
      ...pairs.flatMap(() => [head(heads.before), head(heads.after)]),
      ...end.map(() => empty),
    ]),
  ];
}

function lineOf(
  change: Adjustment,
  number: number,
  reason: string,
  { coded, grouped, format, words: { rankSheets } }: Table,
): Line {
  const { group, code, unit, before, after } = change;
  const both = (cell: (result: Result) => OwnCell): readonly OwnCell[] =>
    [before, after].map((result) => (result === null ? text("–", "doc-figure") : cell(result)));
  return plain([
    figure(String(number), "0", "doc-figure"),
    ...(coded ? [text(code ?? "", "doc-figure")] : []),
    text(unit, "doc-text"),
    ...(grouped ? [text(group ?? "", "doc-text")] : []),
    ...both(({ points }) => figure(points, format, "doc-figure")),
    ...both(({ index }) => figure(index, "0.00", "doc-figure")),
    ...both(({ rank }) =>
      rank === null
        ? text(rankSheets.noRank, "doc-figure")
        : figure(String(rank), "0", "doc-figure"),
    ),
    ...both((result) => text(result.class ?? "", "doc-text")),
    text(factsOf(change, rankSheets).join("; "), "doc-text"),
    text(reason, "doc-text"),
  ]);
}

function factsOf(change: Adjustment, words: SheetWords["rankSheets"]): readonly string[] {
  const { before, after, fields, besides } = change;
  if (before === null) return [words.newUnit];
  if (after === null) return [words.goneUnit];
  if (fields.length + besides.length > 0) {
    return [
      ...fields.map((field) => words.fieldChanged(field.field, field.before, field.after)),
      ...besides.map((each) =>
        words.fieldChanged(words.headings[each.of], each.before, each.after),
      ),
    ];
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
