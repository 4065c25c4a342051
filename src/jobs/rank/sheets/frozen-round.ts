import { decimalText, parseDecimal, rounded, trimmed, ZERO } from "../../../core/number/decimal";
import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { CellValue, SheetRow, Snapshot } from "../../../core/sheet/snapshot";
import { cleanText } from "../../../core/text/clean";
import { arranged, unitsOf, type Ranked } from "./arranged";
import { across, blanks, figure, formatFor, gap, plain, text, type Line } from "./lines";
import { signatureBlock } from "./notes";
import type { RankSheetOptions, SheetWords } from "./options";
import { onPaper, PAGE_WIDTH, widthOf } from "./paper";
import { printedFields, sumOfMaxima } from "./printed-fields";

/** What a unit had when a round was closed. Plain decimals; null where it had none. */
export interface FrozenUnit {
  /** Null where the table names no group. */
  readonly group: string | null;
  readonly unit: string;
  readonly points: string | null;
  readonly index: string | null;
  readonly rank: number | null;
  readonly class: string | null;
  readonly fields: readonly { readonly field: string; readonly points: string | null }[];
}

/** A round that was closed (*Chốt lần …*), to be compared with later ones. */
export interface FrozenRound {
  readonly units: readonly FrozenUnit[];
}

/** What a ranking comes to, group by group in the order of the list. */
export function frozenRound({ groups }: Ranked): FrozenRound {
  return {
    units: groups.flatMap((group) =>
      arranged(group, "list").map((unit): FrozenUnit => ({
        group: group.group,
        unit: unit.unit,
        points: unit.points,
        index: unit.index,
        rank: unit.rank,
        class: unit.class,
        fields: unit.fields.map(({ field, points }) => ({ field, points })),
      })),
    ),
  };
}

/** In characters. */
const WIDTHS = {
  number: 5,
  unit: 21,
  group: 14,
  points: 9,
  total: 9,
  index: 9,
  rank: 8,
  class: 25,
};

/** *Chốt lần …*: the round as a sheet that `readFrozenRound` reads back. Its name tells which round it is. */
export function frozenSheet(
  name: string,
  report: Ranked,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const units = unitsOf(report.groups);
  const fields = printedFields(units);
  const round = frozenRound(report);
  const grouped = round.units.some(({ group }) => group !== null);
  const { headings, title } = words.rankSheets;
  const head = [headings.number, headings.unit, ...(grouped ? [headings.group] : [])];
  const tail = [headings.total, headings.index, headings.rank, headings.class];
  const widths = [
    ...[WIDTHS.number, WIDTHS.unit, ...(grouped ? [WIDTHS.group] : [])],
    ...fields.map(() => WIDTHS.points),
    ...[WIDTHS.total, WIDTHS.index, WIDTHS.rank, WIDTHS.class],
  ];
  const width = widths.length;
  const totalFormat = formatFor(units.map(({ points }) => points));
  const most = sumOfMaxima(fields);
  const maxima: Line = plain([
    ...blanks(1, "doc-total"),
    text(headings.maximum, "doc-total"),
    ...blanks(head.length - 2, "doc-total"),
    ...fields.map(({ max }) => figure(max, formatFor([max]), "doc-total")),
    figure(most, formatFor([most]), "doc-total"),
    ...blanks(tail.length - 1, "doc-total"),
  ]);
  const unitLine = (unit: FrozenUnit, place: number): Line =>
    plain([
      figure(String(place + 1), "0", "doc-figure"),
      text(unit.unit, "doc-text"),
      ...(grouped ? [text(unit.group ?? "", "doc-text")] : []),
      ...fields.map(({ format }, field) =>
        figure(unit.fields[field]?.points ?? null, format, "doc-figure"),
      ),
      figure(unit.points, totalFormat, "doc-total"),
      figure(unit.index, "0.00", "doc-total"),
      figure(unit.rank === null ? null : String(unit.rank), "0", "doc-figure"),
      text(unit.class ?? "", "doc-text"),
    ]);
  return onPaper({
    name,
    orientation: widthOf(widths) <= PAGE_WIDTH.portrait ? "portrait" : "landscape",
    widths,
    above: [
      across(
        title(
          "frozen",
          options.year,
          units.map(({ unit }) => unit),
        ),
        "doc-title",
        width,
      ),
      across(name, "doc-source", width),
      gap(width),
    ],
    headings: [
      plain(
        [...head, ...fields.map((field) => field.name), ...tail].map((heading): OwnCell =>
          text(heading, "doc-head"),
        ),
      ),
      maxima,
    ],
    body: round.units.map(unitLine),
    below: signatureBlock(widths, options, words),
  });
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
  const [head] = rows.slice(at);
  if (at === -1 || head === undefined) return null;
  const [number, unit, total, index, rank, name] = wanted.map(
    (heading) => columnOf(head, heading) ?? 0,
  );
  const group = columnOf(head, headings.group);
  const [unitColumn = 0, totalColumn = 0] = [unit, total];
  const fields = head.cells.filter(
    ({ column }) => column > Math.max(unitColumn, group ?? 0) && column < totalColumn,
  );
  const found: FrozenUnit[] = [];
  for (const row of rows.slice(at + 1)) {
    const cells = new Map(row.cells.map(({ column, value }) => [column, value]));
    const textIn = (column: number | null | undefined): string => heldText(cells.get(column ?? 0));
    const digitsIn = (column: number | undefined): string | null =>
      heldDigits(cells.get(column ?? 0));
    if (textIn(unit) === "" || digitsIn(number) === null) continue;
    const place = digitsIn(rank);
    const percent = digitsIn(index);
    found.push({
      group: textIn(group) === "" ? null : textIn(group),
      unit: textIn(unit),
      points: digitsIn(total),
      index: percent === null ? null : decimalText(rounded(parseDecimal(percent) ?? ZERO, 2)),
      rank: place === null ? null : Number(place),
      class: textIn(name) === "" ? null : textIn(name),
      fields: fields.map(({ column, value }) => ({
        field: heldText(value),
        points: digitsIn(column),
      })),
    });
  }
  return { units: found };
}

function columnOf(row: SheetRow, heading: string): number | null {
  const cell = row.cells.find(({ value }) => cleanText(heldText(value)) === heading);
  return cell?.column ?? null;
}

function heldText(value: CellValue | undefined): string {
  return value?.kind === "text" ? value.text : "";
}

/** A figure as it was written, or as someone typed it since; null for anything that is no plain number. */
function heldDigits(value: CellValue | undefined): string | null {
  if (value?.kind !== "number") return null;
  const decimal = parseDecimal(value.digits);
  return decimal === null ? null : decimalText(trimmed(decimal));
}
