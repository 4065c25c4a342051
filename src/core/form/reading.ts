import { notationOf, type TypedFigure } from "../number/notation";
import { addressOf } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";
import { areTelling, readCode } from "./code";
import { levelNamed } from "./filled-by";
import type { Indicator } from "./form";
import type { Columns, Header } from "./header";
import type { Candidate, Lexicon } from "./lexicon";
import { hasWords } from "./label";
import type { Match } from "./match";
import type { ExtraRow, RecognisedRow, Recognition } from "./recognition";
import { isFilled, linesAbove } from "./table";
import type { TableRow } from "./table";
import { unsureRows } from "./unsure";

/** What is known of a sheet once its rows are laid beside a form. */
export function recognitionOf(
  snapshot: Snapshot,
  columns: Columns,
  match: Match,
  headers: readonly Header[],
): Recognition {
  const { lexicon, pairs, rows: table } = match;
  const rows = recognisedRows(match, columns);
  const first = rows[0]?.row ?? 1;
  const head = headers.findLast(({ rows: [top = 0] }) => top < first);
  const top = head?.rows[0] ?? first;
  const title = linesAbove(snapshot, top);
  const met = new Set(rows.map((row) => row.indicator.code));
  return {
    form: lexicon.form,
    filledBy: levelNamed(title),
    sheet: snapshot.sheet,
    title,
    columns,
    notation: notationOf(rows.flatMap(typedFigure)),
    rows,
    extra: extraRows(table, pairs, top),
    unsure: unsureRows(match),
    missing: lexicon.form.indicators.map(({ code }) => code).filter((code) => !met.has(code)),
    repeatedCodes: repeatedCodes(rows),
  };
}

function typedFigure({ value, indicator }: RecognisedRow): readonly TypedFigure[] {
  return value?.value.kind === "text" ? [{ text: value.value.text, kind: indicator.kind }] : [];
}

function recognisedRows(
  { rows: table, pairs, lexicon, answered }: Match,
  columns: Columns,
): readonly RecognisedRow[] {
  const met = new Set(pairs.flatMap((pair) => (pair === null ? [] : [pair.index])));
  const units = new Map<string, string | null>();
  return table.flatMap((row, at) => {
    const pair = pairs[at] ?? null;
    const indicator = pair === null ? undefined : lexicon.form.indicators[pair.index];
    if (pair === null || indicator === undefined) return [];
    const unit = unitOf(row, indicator, units);
    units.set(indicator.code, unit);
    return [
      {
        row: row.row,
        indicator,
        printedCode: row.code,
        label: row.label,
        unit,
        valueCell: addressOf(row.row, columns.value),
        value: row.value,
        note: row.note,
        noteCells: row.noteCells,
        confidence: answered.has(at)
          ? 1
          : pair.likeness * placeConfidence(pair.index, met, lexicon),
      },
    ];
  });
}

/** A heading needs no unit; a row that the form leaves without one counts what the row above it counts. */
function unitOf(
  row: TableRow,
  indicator: Indicator,
  units: ReadonlyMap<string, string | null>,
): string | null {
  if (row.unit !== "") return row.unit;
  if (indicator.unit !== null || indicator.kind === "group") return indicator.unit;
  return indicator.parent === null ? null : (units.get(indicator.parent) ?? null);
}

/** How sure a row is when its label stands twice in the form and the heading that would tell which is missing. */
const WITHOUT_HEADING = 0.7;

function placeConfidence(index: number, met: ReadonlySet<number>, lexicon: Lexicon): number {
  const label = lexicon.form.indicators[index]?.label ?? "";
  const alone = lexicon.exact(label).length === 1;
  return alone || met.has(lexicon.parents[index] ?? -1) ? 1 : WITHOUT_HEADING;
}

/** Rows with words of their own that are no indicator. Below the last indicator only what has a code or a figure is a row; the rest are signatures. */
function extraRows(
  table: readonly TableRow[],
  pairs: readonly (Candidate | null)[],
  top: number,
): readonly ExtraRow[] {
  const last = pairs.findLastIndex((pair) => pair !== null);
  return table
    .filter((row, at) => row.row > top && pairs[at] === null && hasWords(row.label))
    .filter((row) => row.row < (table[last]?.row ?? 0) || isFilled(row))
    .map(({ row, code, label }) => ({ row, printedCode: code, label }));
}

function repeatedCodes(rows: readonly RecognisedRow[]): Recognition["repeatedCodes"] {
  const places = new Map<string, number[]>();
  const coded = rows.flatMap(({ row, printedCode }) => {
    const code = readCode(printedCode);
    return code === null ? [] : [{ row, code }];
  });
  if (!areTelling(coded.map(({ code }) => code))) return [];
  for (const { row, code } of coded) places.set(code, [...(places.get(code) ?? []), row]);
  return [...places]
    .filter(([, repeated]) => repeated.length > 1)
    .map(([code, repeated]) => ({ code, rows: repeated }));
}
