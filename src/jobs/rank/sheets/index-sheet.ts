import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import type { IndexStretch } from "../../../words/rank-prose-words";
import type { ReportedUnit } from "../report";
import { holds, indexStretches } from "../stretches";
import { arranged, unitsOf, type Ranked } from "./arranged";
import { groupLine } from "./group-line";
import {
  across,
  blank,
  blanks,
  figure,
  formatFor,
  gap,
  plain,
  text,
  type Line,
  type Span,
} from "./lines";
import { sameIndexNotes, sampleNote, signatureBlock } from "./notes";
import { nameOf, tabOf, titleOf, type RankSheetOptions, type SheetWords } from "./options";
import { documentHead, onPaper, PAGE_WIDTH, widthOf } from "./paper";
import {
  besidesIn,
  printedFields,
  sumOfMaxima,
  type Besides,
  type PrintedField,
} from "./printed-fields";

/** In characters, at the size the table is printed in. */
const WIDTHS = { number: 5, unit: 21, points: 7, percent: 8, besides: 8, total: 9, index: 9 };

/** With more fields than this only their points are shown: the page would be too small to read. */
const MOST_WITH_PERCENT = 10;

/** *Phụ lục II*: every unit with its points and percentage by field, its total and its index. */
export function indexSheet(
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const units = unitsOf(report.groups);
  const fields = printedFields(units);
  const table: Table = {
    fields,
    withPercent: fields.length <= MOST_WITH_PERCENT,
    totalFormat: formatFor(units.map(({ points }) => points)),
    besides: besidesIn(units),
    stretches: options.order === "rank" ? indexStretches(profile) : null,
    words,
  };
  const widths = widthsOf(table);
  const width = widths.length;
  const name = nameOf("index", options, words);
  const notes = sameIndexNotes(report.groups, width, words);
  const below = [
    ...notes.below,
    ...besidesNote(table, width),
    ...maximaNote(table, width),
    ...sampleNote(profile, width, words),
  ];
  return onPaper({
    name: tabOf("index", options, words),
    orientation: widthOf(widths) <= PAGE_WIDTH.portrait ? "portrait" : "landscape",
    widths,
    above: [
      ...documentHead(
        name,
        titleOf("index", options, units, words),
        words.rankSheets.source,
        width,
      ),
      ...notes.above,
    ],
    headings: headings(table),
    body: report.groups.flatMap((group, place) => [
      ...groupLine(group, place, width, words),
      ...unitLines(arranged(group, options.order), table, width),
    ]),
    below: [
      ...(below.length === 0 ? [] : [gap(width), ...below]),
      ...signatureBlock(widths, options, words),
    ],
  });
}

interface Table {
  readonly fields: readonly PrintedField[];
  readonly withPercent: boolean;
  /** What counts in the total besides the fields. */
  readonly besides: readonly Besides[];
  readonly totalFormat: string;
  /** The headings within a group; null where there are none. */
  readonly stretches: readonly IndexStretch[] | null;
  readonly words: SheetWords;
}

function widthsOf({ fields, withPercent, besides }: Table): readonly number[] {
  const field = withPercent ? [WIDTHS.points, WIDTHS.percent] : [WIDTHS.points];
  return [
    ...[WIDTHS.number, WIDTHS.unit, ...fields.flatMap(() => field)],
    ...[...besides.map(() => WIDTHS.besides), WIDTHS.total, WIDTHS.index],
  ];
}

/** The names of the fields over their points and percentages, and below them what each can reach. */
function headings(table: Table): readonly Line[] {
  const { fields, withPercent, besides, words } = table;
  const { headings: heads } = words.rankSheets;
  const head = (words: string): OwnCell => text(words, "doc-head");
  const empty = blank("doc-head");
  const each = withPercent ? 2 : 1;
  const most = sumOfMaxima(fields);
  const behind = Array.from(
    { length: besides.length + 2 },
    (_, at) => 2 + fields.length * each + 1 + at,
  );
  const tall: readonly Span[] = [1, 2, ...behind].map((column) => ({
    column,
    width: 1,
    height: 2,
  }));
  const wide: readonly Span[] = withPercent
    ? fields.map((_, place) => ({ column: 3 + place * each, width: each }))
    : [];
  return [
    {
      cells: [
        head(heads.number),
        head(heads.unit),
        ...fields.flatMap(({ name }) => (withPercent ? [head(name), empty] : [head(name)])),
        ...besides.map(({ of }) => head(heads[of])),
        head(heads.total),
        head(heads.index),
      ],
      spans: [...tall, ...wide],
    },
    plain([
      empty,
      empty,
      ...fields.flatMap(() =>
        withPercent ? [head(heads.points), head(heads.percent)] : [head(heads.points)],
      ),
      ...behind.map(() => empty),
    ]),
    {
      cells: [
        blank("doc-total"),
        text(heads.maximum, "doc-total"),
        ...fields.flatMap(({ max }) => {
          const own = figure(max, formatFor([max]), "doc-total");
          return withPercent ? [own, blank("doc-total")] : [own];
        }),
        ...blanks(besides.length, "doc-total"),
        figure(most, formatFor([most]), "doc-total"),
        blank("doc-total"),
      ],
      spans: wide,
    },
  ];
}

function unitLines(units: readonly ReportedUnit[], table: Table, width: number): readonly Line[] {
  const { stretches, words } = table;
  const lines = units.map((unit, place) => unitLine(unit, place + 1, table));
  if (stretches === null) return lines;
  const within = new Map<number, Line[]>();
  lines.forEach((line, place) => {
    const index = units[place]?.index ?? null;
    const at =
      index === null ? stretches.length : stretches.findIndex((stretch) => holds(stretch, index));
    const others = within.get(at);
    if (others === undefined) within.set(at, [line]);
    else others.push(line);
  });
  return [...stretches, null].flatMap((stretch, at) => {
    const own = within.get(at) ?? [];
    return own.length === 0
      ? []
      : [across(headingOf(stretch, own.length, words), "doc-group", width), ...own];
  });
}

function headingOf(
  stretch: IndexStretch | null,
  count: number,
  { rankSheets }: SheetWords,
): string {
  return stretch === null ? rankSheets.unranked(count) : rankSheets.stretch(stretch, count);
}

function unitLine(unit: ReportedUnit, number: number, table: Table): Line {
  const { fields, withPercent, besides, totalFormat } = table;
  return plain([
    figure(String(number), "0", "doc-figure"),
    text(unit.unit, "doc-text"),
    ...fields.flatMap(({ format }, place) => {
      const field = unit.fields[place];
      const points = figure(field?.points ?? null, format, "doc-figure");
      return withPercent
        ? [points, figure(field?.percent ?? null, "0.00", "doc-figure")]
        : [points];
    }),
    ...besides.map(({ of, format }) => figure(unit[of], format, "doc-figure")),
    figure(unit.points, totalFormat, "doc-total"),
    figure(unit.index, "0.00", "doc-total"),
  ]);
}

function besidesNote({ besides, words }: Table, width: number): readonly Line[] {
  return besides.length === 0 ? [] : [across(words.rankSheets.besides, "doc-note", width)];
}

function maximaNote({ fields, words }: Table, width: number): readonly Line[] {
  const lowered = fields.filter(({ sameForAll }) => !sameForAll).length;
  return lowered === 0 ? [] : [across(words.rankSheets.ownMaxima, "doc-note", width)];
}
