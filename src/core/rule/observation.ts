import { answersOf } from "../form/answers";
import type { CodedAnswer, Indicator } from "../form/form";
import type { RecognisedRow, Recognition } from "../form/recognition";
import { decimalText } from "../number/decimal";
import { readFigure, type Reading } from "../number/figure";
import type { Notation } from "../number/notation";
import { printedText } from "../number/printed";
import type { Term } from "./finding";
import { readNote, type NoteFigures } from "./note";

/** One indicator of one unit as the sheet gives it. */
export interface Observation {
  readonly indicator: Indicator;
  /** The unit that the row of a table is about; null where the sheet is about one unit. */
  readonly unit: string | null;
  readonly row: number;
  readonly cell: string;
  readonly label: string;
  readonly reading: Reading;
  /** What the value cell shows. */
  readonly shown: string;
  readonly note: NoteFigures;
  readonly noteCell: string | null;
  /** The answers that the row's own unit cell lists, else the form's. */
  readonly answers: readonly CodedAnswer[];
  /** Codes of the rows it stands under, nearest first. */
  readonly ancestors: readonly string[];
}

/** Reads every recognised row's value and note. */
export function observe(recognition: Recognition): readonly Observation[] {
  const parents = new Map(
    recognition.form.indicators.map(({ code, parent }) => [code, parent] as const),
  );
  return recognition.rows.map((row) => observeRow(row, parents, recognition.notation));
}

function observeRow(
  row: RecognisedRow,
  parents: ReadonlyMap<string, string | null>,
  notation: Notation,
): Observation {
  const reading = readFigure(row.value, row.indicator.kind, notation);
  const aside = reading.kind === "figure" ? reading.aside : "";
  return {
    indicator: row.indicator,
    unit: null,
    row: row.row,
    cell: row.valueCell,
    label: row.label,
    reading,
    shown: row.value === null ? "" : printedText(row.value).trim(),
    note: readNote(aside === "" ? row.note : `${aside}\n${row.note}`),
    noteCell: row.noteCells[0] ?? null,
    answers: answersOn(row),
    ancestors: ancestorsOf(row.indicator.parent, parents),
  };
}

function answersOn({ unit, indicator }: RecognisedRow): readonly CodedAnswer[] {
  const printed = unit === null || indicator.kind !== "coded" ? [] : answersOf(unit);
  return printed.length > 1 ? printed : indicator.answers;
}

function ancestorsOf(
  parent: string | null,
  parents: ReadonlyMap<string, string | null>,
): readonly string[] {
  return parent === null ? [] : [parent, ...ancestorsOf(parents.get(parent) ?? null, parents)];
}

/** An observation as a finding speaks of it; in a table the unit and the headings tell it, and no code does. */
export function termOf(observation: Observation): Term {
  const { indicator, unit, label, cell, reading } = observation;
  return {
    code: unit === null ? indicator.code : "",
    label: unit === null || unit === "" ? label : `${unit}, ${label}`,
    cell,
    value: reading.kind === "figure" ? decimalText(reading.value) : null,
  };
}
