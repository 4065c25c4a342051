import { compare, parseDecimal, ZERO } from "../../../core/number/decimal";
import type { Heat, OwnCell, OwnChart, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import type { ReportedUnit } from "../report";
import { arranged, unitsOf, type Ranked } from "./arranged";
import { classText } from "./class-sheet";
import { across, blank, blanks, figure, gap, plain, text, type Line, type Span } from "./lines";
import { tabOf, type RankSheetOptions, type SheetWords } from "./options";
import { sampleNote } from "./notes";
import { onPaper } from "./paper";
import { printedFields, type PrintedField } from "./printed-fields";

/** In characters. */
const WIDTHS = { number: 5, unit: 21, group: 14, index: 8, field: 11, narrow: 8.5, class: 10 };
/** With more fields than this their columns are narrow. */
const MOST_WIDE_FIELDS = 8;

/** More bars than these cannot be told apart on a screen. */
const MOST_BARS = 250;
/** A bar takes a row; the title, the axis and the key to the colours take some more. */
const ROWS_BESIDES_BARS = 7;
const FEWEST_CHART_ROWS = 18;

/** Best class first; the lowest is always red, and what has no class is grey. */
const COLOURS = ["#1B7F3B", "#2F6DB5", "#E3A008", "#D9622B"] as const;
const LOWEST_COLOUR = "#B3261E";
const OTHER_COLOUR = "#7F7F7F";

/**
 * *Biểu đồ*: the units by index, best first, as a chart with a colour for each class, and on the next page the
 * percentages of the fields as a heat map. The last columns hold the index under the unit's class for the chart.
 */
export function chartSheet(
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const { rankSheets } = words;
  const units = report.groups.flatMap((group) =>
    arranged(group, "rank").map((unit): Charted => ({ unit, group: group.group })),
  );
  const ranked = unitsOf(report.groups);
  const table: Table = {
    grouped: report.groups.some(({ group }) => group !== null),
    fields: printedFields(ranked),
    series: seriesOf(ranked, profile, words),
    words,
  };
  const widths = widthsOf(table);
  const width = widths.length;
  const note = sampleNote(profile, width, words);
  const charted = units.length <= MOST_BARS && table.series.length > 0;
  const chartRows = charted ? Math.max(FEWEST_CHART_ROWS, units.length + ROWS_BESIDES_BARS) : 0;
  const title = rankSheets.title(
    "chart",
    options.year,
    ranked.map(({ unit }) => unit),
  );
  const above: readonly Line[] = [
    across(title, "doc-title", width),
    ...(charted
      ? Array.from({ length: chartRows }, () => gap(width))
      : [across(rankSheets.noChart(units.length, MOST_BARS), "doc-note", width)]),
  ];
  return onPaper({
    name: tabOf("chart", options, words),
    orientation: "landscape",
    widths,
    above,
    headings: headings(table),
    body: units.map((unit, place) => unitLine(unit, place + 1, table)),
    below: note.length === 0 ? [] : [gap(width), ...note],
    repeats: !charted,
    onNewPage: charted,
    heat: (row) => heatOf(row, units.length, table, profile),
    chart: (row) =>
      charted
        ? chartOf({ row, height: units.length, rows: chartRows, width }, table, options)
        : null,
  });
}

interface Charted {
  readonly unit: ReportedUnit;
  readonly group: string | null;
}

interface Series {
  readonly name: string;
  readonly color: string;
}

interface Table {
  readonly grouped: boolean;
  readonly fields: readonly PrintedField[];
  readonly series: readonly Series[];
  readonly words: SheetWords;
}

/** The classes that units have, best first, and one for those without a class. */
function seriesOf(
  units: readonly ReportedUnit[],
  { classes }: ClassProfile,
  words: SheetWords,
): readonly Series[] {
  const given = new Set(
    units.flatMap((unit) => (unit.index === null ? [] : [seriesName(unit, words)])),
  );
  const known = classes.map(({ name }, place): Series => {
    const isLowest = place === classes.length - 1;
    return { name, color: isLowest ? LOWEST_COLOUR : (COLOURS[place] ?? LOWEST_COLOUR) };
  });
  const names = new Set(known.map(({ name }) => name));
  const others = [...given].filter((name) => !names.has(name));
  return [
    ...known.filter(({ name }) => given.has(name)),
    ...others.map((name) => ({ name, color: OTHER_COLOUR })),
  ];
}

function seriesName(unit: ReportedUnit, words: SheetWords): string {
  const name = classText(unit, words);
  return name === "" ? words.rankSheets.otherClass : name;
}

/** How many columns stand left of the fields: number, unit, the group where there are several, index. */
function columnsBefore({ grouped }: Table): number {
  return grouped ? 4 : 3;
}

function widthsOf({ grouped, fields, series }: Table): readonly number[] {
  return [
    ...[WIDTHS.number, WIDTHS.unit, ...(grouped ? [WIDTHS.group] : []), WIDTHS.index],
    ...fields.map(() => (fields.length > MOST_WIDE_FIELDS ? WIDTHS.narrow : WIDTHS.field)),
    ...series.map(() => WIDTHS.class),
  ];
}

function headings(table: Table): readonly Line[] {
  const { grouped, fields, series, words } = table;
  const { headings: heads, heat, byClass } = words.rankSheets;
  const head = (heading: string): OwnCell => text(heading, "doc-head");
  const before = columnsBefore(table);
  const tall = Array.from({ length: before }, (_, place): Span => ({
    column: place + 1,
    width: 1,
    height: 2,
  }));
  const wide = [
    { column: before + 1, width: fields.length },
    { column: before + fields.length + 1, width: series.length },
  ].filter(({ width }) => width > 1);
  return [
    {
      cells: [
        ...[heads.number, heads.unit, ...(grouped ? [heads.group] : []), heads.index].map(head),
        ...headed(heat, fields.length),
        ...headed(byClass, series.length),
      ],
      spans: [...tall, ...wide],
    },
    plain([
      ...blanks(before, "doc-head"),
      ...fields.map(({ name }) => head(name)),
      ...series.map(({ name }) => head(name)),
    ]),
  ];
}

function headed(heading: string, columns: number): readonly OwnCell[] {
  return columns === 0 ? [] : [text(heading, "doc-head"), ...blanks(columns - 1, "doc-head")];
}

function unitLine({ unit, group }: Charted, number: number, table: Table): Line {
  const { grouped, fields, series, words } = table;
  const name = seriesName(unit, words);
  return plain([
    figure(String(number), "0", "doc-figure"),
    text(unit.unit, "doc-text"),
    ...(grouped ? [text(group ?? "", "doc-text")] : []),
    figure(unit.index, "0.00", "doc-total"),
    ...fields.map((_, place) => figure(unit.fields[place]?.percent ?? null, "0.00", "doc-figure")),
    ...series.map((own) =>
      own.name === name ? figure(unit.index, "0.00", "doc-figure") : blank("doc-figure"),
    ),
  ]);
}

/** Coloured from the lowest floor of the classes over the highest to the whole. */
function heatOf(
  row: number,
  height: number,
  table: Table,
  { classes }: ClassProfile,
): readonly Heat[] {
  if (height === 0 || table.fields.length === 0) return [];
  const floors = classes.flatMap(({ floor }) => floor ?? []).sort(byValue);
  const area = { row, column: columnsBefore(table) + 1, height, width: table.fields.length };
  return [{ area, stops: [floors[0] ?? "0", floors.at(-1) ?? "50", "100"] }];
}

function byValue(a: string, b: string): number {
  return compare(parseDecimal(a) ?? ZERO, parseDecimal(b) ?? ZERO);
}

function chartOf(
  place: {
    readonly row: number;
    readonly height: number;
    readonly rows: number;
    readonly width: number;
  },
  table: Table,
  { year }: RankSheetOptions,
): OwnChart {
  const { row, height, rows, width } = place;
  const first = columnsBefore(table) + table.fields.length + 1;
  return {
    title: table.words.rankSheets.chart(year),
    categories: { row, column: 2, height, width: 1 },
    series: table.series.map(({ name, color }, at) => ({
      name,
      color,
      area: { row, column: first + at, height, width: 1 },
    })),
    axis: { from: "0", to: "100" },
    at: { row: 2, column: 1, height: rows, width },
  };
}
