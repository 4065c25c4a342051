import { answersOf } from "../../core/form/answers";
import type { Form, Indicator } from "../../core/form/form";
import { hasWords } from "../../core/form/label";
import type { ExtraRow, RecognisedRow, Recognition } from "../../core/form/recognition";
import { printedText } from "../../core/number/printed";
import { codeBeside } from "../../core/own-form/free-code";
import type { OwnForm } from "../../core/own-form/own-form";
import { kindOf } from "../../core/printed-form/list-rows";
import { decoded } from "../../core/sheet/decoded";
import { gridOf, type Grid } from "../../core/sheet/grid";
import type { Snapshot } from "../../core/sheet/snapshot";
import { bareKey } from "../../core/text/key";
import type { FormAsRead } from "./as-read";
import { isWordedAs } from "./worded-as";

type OwnList = Extract<OwnForm, { readonly layout: "indicator-list" }>;

/** A list that was recognised by a kept form, as its sheet has it. */
export function listAsRead(recognition: Recognition, part: Snapshot, saved: OwnList): FormAsRead {
  const grid = gridOf(decoded(part));
  const codes = codesOf(recognition, saved.form);
  const taken = new Set(codes.values());
  /** What the codes of the kept form have become, for the rows above. */
  const now = new Map<string, string>();
  const indicators: Indicator[] = [];
  const known = new Map(recognition.rows.map((row) => [row.row, row]));
  const rows: readonly ExtraRow[] = [...recognition.rows, ...ownExtra(recognition, grid)];
  for (const row of rows.toSorted((a, b) => a.row - b.row)) {
    const own = known.get(row.row);
    if (own !== undefined) {
      const code = codes.get(row.row) ?? own.indicator.code;
      indicators.push(knownRow(own, code, parentNow(own.indicator, now, saved.form)));
      now.set(own.indicator.code, code);
      continue;
    }
    const code = codeBeside(row.printedCode || (indicators.at(-1)?.code ?? ""), taken);
    taken.add(code);
    codes.set(row.row, code);
    indicators.push(newRow(row, code, recognition, indicators, grid));
  }
  return { own: { ...saved, form: { ...saved.form, indicators } }, codes };
}

/** Rows that say something of their own: those among the others, and those below them with a figure. */
function ownExtra({ rows, extra, columns }: Recognition, grid: Grid): readonly ExtraRow[] {
  const places = rows.map(({ row }) => row);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return extra.filter(
    ({ row, label }) =>
      hasWords(label) &&
      row > first &&
      (row < last || grid.cell(row, columns.value)?.value.kind === "number"),
  );
}

/**
 * The codes that the sheet prints, by row, where it numbers its rows anew; those of the kept form where the numbering was
 * lost or says one thing twice.
 */
function codesOf({ rows, extra }: Recognition, saved: Form): Map<number, string> {
  const printed = [...rows, ...extra].flatMap(({ printedCode }) =>
    printedCode === "" ? [] : [printedCode],
  );
  const isNumbered = new Set(printed).size === printed.length && 2 * printed.length >= rows.length;
  const codes = new Map<number, string>();
  const now = new Map<string, string>();
  const taken = new Set<string>();
  for (const { row, indicator, printedCode } of rows) {
    const isPrinted = isNumbered && printedCode !== "";
    const wanted = isPrinted ? printedCode : lettered(indicator, now, saved);
    const code = codeBeside(wanted, taken);
    taken.add(code);
    codes.set(row, code);
    now.set(indicator.code, code);
  }
  return codes;
}

/** `3.3.1a` under what is now 3.4.1 is `3.4.1a`. */
function lettered({ code }: Indicator, now: ReadonlyMap<string, string>, saved: Form): string {
  const [, stem, letter] = /^(.*\d)([a-z])$/.exec(code) ?? [];
  if (stem === undefined || letter === undefined) return code;
  const isRow = saved.indicators.some((each) => each.code === stem);
  return isRow ? `${now.get(stem) ?? stem}${letter}` : code;
}

function knownRow(
  { indicator, label, unit }: RecognisedRow,
  code: string,
  parent: string | null,
): Indicator {
  const isSame = isWordedAs(label, [indicator.label, ...indicator.aliases]);
  // Where the form prints none, the unit is that of the row above, and nothing has changed.
  const isSameUnit =
    unit === null || indicator.unit === null || bareKey(unit) === bareKey(indicator.unit);
  return {
    ...indicator,
    ...{ code, parent },
    label: isSame ? indicator.label : label,
    unit: isSameUnit ? indicator.unit : unit,
  };
}

/** The nearest row that it stood under in the kept form and that stands above it here. */
function parentNow(
  { parent }: Indicator,
  now: ReadonlyMap<string, string>,
  saved: Form,
): string | null {
  const above = saved.indicators.find(({ code }) => code === parent);
  return above === undefined ? null : (now.get(above.code) ?? parentNow(above, now, saved));
}

function newRow(
  { row, label, printedCode }: ExtraRow,
  code: string,
  { columns }: Recognition,
  above: readonly Indicator[],
  grid: Grid,
): Indicator {
  const unitCell = columns.unit === null ? undefined : grid.cell(row, columns.unit);
  const unit = unitCell === undefined ? "" : printedText(unitCell).trim();
  const kind = kindOf(label, unit, grid.cell(row, columns.value) ?? null, answersOf(unit));
  const [numbered] = above
    .filter((each) => printedCode.startsWith(`${each.code}.`))
    .toSorted((a, b) => b.code.length - a.code.length);
  return {
    ...{ code, label, aliases: [], kind },
    parent: numbered?.code ?? above.at(-1)?.parent ?? null,
    unit: kind === "group" || unit === "" ? null : unit,
    answers: kind === "coded" ? answersOf(unit) : [],
    mayBeBlank: false,
    summed: kind === "count" || kind === "money",
  };
}
