import { decimalText, parseDecimal, rounded, ZERO } from "../../../core/number/decimal";
import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import type { Snapshot } from "../../../core/sheet/snapshot";
import type { ReportedUnit } from "../report";
import { arranged, unitsOf, type Ranked } from "./arranged";
import { codeAt, columnOf, digitsAt, heldText, textAt } from "./held-cells";
import { across, blank, figure, formatFor, gap, plain, text } from "./lines";
import { sampleNote, signatureBlock } from "./notes";
import type { RankSheetOptions, SheetWords } from "./options";
import { onPaper, PAGE_WIDTH, widthOf } from "./paper";
import { besidesIn, printedFields, sumOfMaxima } from "./printed-fields";

/** What a unit had when a round was closed. Plain decimals; null where it had none. */
export interface FrozenUnit {
  /** Null where the table names no group. */
  readonly group: string | null;
  /** Null where the table has no code for it, or its sheet was made without codes. */
  readonly code: string | null;
  readonly unit: string;
  readonly points: string | null;
  readonly index: string | null;
  readonly rank: number | null;
  readonly class: string | null;
  /** What counts in the points besides the fields; null where nothing does. */
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly fields: readonly { readonly field: string; readonly points: string | null }[];
}

/** A round that was closed (*Chốt lần …*), to be compared with later ones. */
export interface FrozenRound {
  readonly units: readonly FrozenUnit[];
}

/** The units of a ranking as a round holds them: group by group in the order of the list. */
export function frozenOrder({
  groups,
}: Ranked): readonly { readonly group: string | null; readonly unit: ReportedUnit }[] {
  return groups.flatMap((group) =>
    arranged(group, "list").map((unit) => ({ group: group.group, unit })),
  );
}

/** What a ranking comes to. */
export function frozenRound(report: Ranked): FrozenRound {
  return {
    units: frozenOrder(report).map(({ group, unit }): FrozenUnit => ({
      ...{ group, code: unit.code, unit: unit.unit },
      ...{ points: unit.points, index: unit.index, rank: unit.rank, class: unit.class },
      ...{ bonus: unit.bonus, penalty: unit.penalty },
      fields: unit.fields.map(({ field, points }) => ({ field, points })),
    })),
  };
}

/** In characters. */
const WIDTHS = {
  ...{ number: 5, code: 8, unit: 21, group: 14, points: 9, besides: 8 },
  ...{ total: 9, index: 9, rank: 8, class: 25 },
};

/** *Chốt lần …*: the round as a sheet that `readFrozenRound` reads back. Its name tells which round it is. */
export function frozenSheet(
  name: string,
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const units = unitsOf(report.groups);
  const round = frozenRound(report);
  const columns = columnsOf(round, units, words);
  const widths = columns.map(({ width }) => width);
  const width = widths.length;
  const { title } = words.rankSheets;
  const names = units.map(({ unit }) => unit);
  const note = sampleNote(profile, width, words);
  return onPaper({
    name,
    orientation: widthOf(widths) <= PAGE_WIDTH.portrait ? "portrait" : "landscape",
    widths,
    above: [
      across(title("frozen", options.year, names), "doc-title", width),
      across(name, "doc-source", width),
      gap(width),
    ],
    headings: [
      plain(columns.map(({ heading }) => text(heading, "doc-head"))),
      plain(columns.map(({ maximum }) => maximum)),
    ],
    body: round.units.map((unit, place) => plain(columns.map(({ cell }) => cell(unit, place)))),
    below: [
      ...(note.length === 0 ? [] : [gap(width), ...note]),
      ...signatureBlock(widths, options, words),
    ],
  });
}

/** A column of a frozen round. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly maximum: OwnCell;
  readonly cell: (unit: FrozenUnit, place: number) => OwnCell;
}

function columnsOf(
  { units: frozen }: FrozenRound,
  units: readonly ReportedUnit[],
  { rankSheets: { headings } }: SheetWords,
): readonly Column[] {
  const fields = printedFields(units);
  const most = sumOfMaxima(fields);
  const coded = frozen.some(({ code }) => code !== null);
  const grouped = frozen.some(({ group }) => group !== null);
  const totalFormat = formatFor(frozen.map(({ points }) => points));
  const maximum = blank("doc-total");
  return [
    {
      ...{ heading: headings.number, width: WIDTHS.number, maximum },
      cell: (_, place) => figure(String(place + 1), "0", "doc-figure"),
    },
    ...shownIf(coded, {
      ...{ heading: headings.code, width: WIDTHS.code, maximum },
      cell: ({ code }) => text(code ?? "", "doc-figure"),
    }),
    {
      ...{ heading: headings.unit, width: WIDTHS.unit },
      maximum: text(headings.maximum, "doc-total"),
      cell: ({ unit }) => text(unit, "doc-text"),
    },
    ...shownIf(grouped, {
      ...{ heading: headings.group, width: WIDTHS.group, maximum },
      cell: ({ group }) => text(group ?? "", "doc-text"),
    }),
    ...fields.map(({ name, max, format }, place): Column => ({
      ...{ heading: name, width: WIDTHS.points },
      maximum: figure(max, formatFor([max]), "doc-total"),
      cell: (unit) => figure(unit.fields[place]?.points ?? null, format, "doc-figure"),
    })),
    ...besidesIn(units).map(({ of, format }): Column => ({
      ...{ heading: headings[of], width: WIDTHS.besides, maximum },
      cell: (unit) => figure(unit[of], format, "doc-figure"),
    })),
    {
      ...{ heading: headings.total, width: WIDTHS.total },
      maximum: figure(most, formatFor([most]), "doc-total"),
      cell: ({ points }) => figure(points, totalFormat, "doc-total"),
    },
    {
      ...{ heading: headings.index, width: WIDTHS.index, maximum },
      cell: ({ index }) => figure(index, "0.00", "doc-total"),
    },
    {
      ...{ heading: headings.rank, width: WIDTHS.rank, maximum },
      cell: ({ rank }) => figure(rank === null ? null : String(rank), "0", "doc-figure"),
    },
    {
      ...{ heading: headings.class, width: WIDTHS.class, maximum },
      cell: ({ class: name }) => text(name ?? "", "doc-text"),
    },
  ];
}

function shownIf(isShown: boolean, column: Column): readonly Column[] {
  return isShown ? [column] : [];
}

/** A round as its sheet holds it; null where the sheet holds none. What someone wrote elsewhere on the sheet is left out. */
export function readFrozenRound(
  { rows }: Snapshot,
  { rankSheets: { headings } }: SheetWords,
): FrozenRound | null {
  const wanted = [
    ...[headings.number, headings.unit, headings.total],
    ...[headings.index, headings.rank, headings.class],
  ];
  const at = rows.findIndex((row) => wanted.every((heading) => columnOf(row, heading) !== null));
  const [head, maxima] = rows.slice(at);
  if (at === -1 || head === undefined) return null;
  const [number, unit, total, index, rank, name] = wanted.map(
    (heading) => columnOf(head, heading) ?? 0,
  );
  const group = columnOf(head, headings.group);
  const code = columnOf(head, headings.code);
  const [unitColumn = 0, totalColumn = 0] = [unit, total];
  const between = head.cells.filter(
    ({ column }) => column > Math.max(unitColumn, group ?? 0) && column < totalColumn,
  );
  // A field of that name has a maximum.
  const besides = (heading: string): number | null =>
    between.find(
      ({ column, value }) => heldText(value) === heading && digitsAt(maxima, column) === null,
    )?.column ?? null;
  const [bonus, penalty] = [besides(headings.bonus), besides(headings.penalty)];
  const fields = between.filter(({ column }) => column !== bonus && column !== penalty);
  const units = rows.slice(at + 1).flatMap((row): readonly FrozenUnit[] => {
    if (textAt(row, unit) === "" || digitsAt(row, number) === null) return [];
    const place = digitsAt(row, rank);
    const percent = digitsAt(row, index);
    return [
      {
        group: textAt(row, group) || null,
        code: code !== null && code < unitColumn ? codeAt(row, code) : null,
        unit: textAt(row, unit),
        points: digitsAt(row, total),
        index: percent === null ? null : decimalText(rounded(parseDecimal(percent) ?? ZERO, 2)),
        rank: place === null ? null : Number(place),
        class: textAt(row, name) || null,
        bonus: digitsAt(row, bonus),
        penalty: digitsAt(row, penalty),
        fields: fields.map(({ column, value }) => ({
          field: heldText(value),
          points: digitsAt(row, column),
        })),
      },
    ];
  });
  return { units };
}
