import { quoted } from "../../plan/formula";
import type { Grid } from "../../sheet/grid";
import type { RankedUnit } from "../ranked";
import type { OpenQuestion } from "../profile";
import type { Field, UnitTable } from "../table";
import { fixed } from "./places";

/** A reason as it is put in words. */
export type ReasonWords = (unit: RankedUnit) => string;

/** What stands around the fields that held a unit back, each told as `name, middle, 69, sign, 47, to, 70, end`. */
export interface ListWords {
  /** Before the first field: where the class is told, around its name, and where the text leaves the class open. */
  readonly placed: readonly [string, string];
  readonly open: string;
  readonly middle: string;
  /** Between whole numbers and decimals. */
  readonly sign: string;
  /** Between the percentage and the floor. */
  readonly to: string;
  readonly end: string;
  /** From one field to the name of the next. */
  readonly between: string;
}

/** Characters of private use, which no sentence of ours holds, in place of a class and of a field. */
const CLASS = "\uE000";
const FIELD = "\uE001";

/** A field and its percentage; what is told of the floor stands behind. */
const TOLD = /^([^\d]*)12([^\d])34([^\d]+)56([^\d]*)$/u;

const NOBODY: RankedUnit = {
  ...{ row: 0, unit: "", unitCell: "", code: null, fields: [], missing: [] },
  ...{ points: null, bonus: null, penalty: null, index: null, exactIndex: null, stability: null },
  ...{ rank: null, previousRank: null, rankChange: null, toNextClass: null },
  ...{ class: null, open: null, chosen: null, heldBackBy: [], heldDown: null },
};

/** What is told where the text leaves the class open. */
export function openReason(open: OpenQuestion, words: ReasonWords): string {
  return words({ ...NOBODY, open });
}

/** The words taken apart by asking for them with marks in place of class, field and figures; null for words of another shape. */
export function listWords(words: ReasonWords): ListWords | null {
  const told = (unit: Partial<RankedUnit>, ...percents: readonly string[]): string =>
    words({
      ...{ ...NOBODY, ...unit },
      heldBackBy: percents.map((percent) => ({ field: FIELD, percent, needs: "56" })),
    });
  const [before = "", only = ""] = told({ class: CLASS }, "12.34").split(FIELD);
  const [, first = ""] = told({ class: CLASS }, "12.34", "12.34").split(FIELD);
  const [open = ""] = told({ open: "two-classes" }, "12.34").split(FIELD);
  const [, middle = "", sign = "", to = "", end = ""] = TOLD.exec(only) ?? [];
  const [placed = "", after = ""] = before.split(CLASS);
  const between = first.slice(only.length);
  const found = { placed: [placed, after], open, middle, sign, to, end, between } as const;
  const isSo =
    sign !== "" &&
    between !== "" &&
    told({ class: CLASS }, "12.34", "12.34") ===
      `${before}${FIELD}${only}${between}${FIELD}${only}` &&
    told({ class: CLASS }, "12.00") === `${before}${FIELD}${middle}12${to}56${end}` &&
    told({ open: "two-classes" }, "12.34") === `${open}${FIELD}${only}`;
  return isSo ? found : null;
}

/** A name as a reason tells it, and the formula that reads it from its heading. */
export interface FieldName {
  readonly text: string;
  readonly formula: string;
}

/** Beyond these, spreadsheets count characters differently. */
const BEYOND_PLAIN = /[\uD800-\uDFFF]/;

/** Null where the heading does not hold the name of the field as one piece. */
export function fieldNameOf(
  { name, column }: Field,
  { rows: { headings: row } }: UnitTable,
  grid: Grid,
  words: ReasonWords,
): FieldName | null {
  const told = (field: string): string =>
    words({ ...NOBODY, class: CLASS, heldBackBy: [{ field, percent: "12.34", needs: "56" }] });
  const [before = "", behind = ""] = told(FIELD).split(FIELD);
  const own = told(name);
  const text = own.slice(before.length, own.length - behind.length);
  const value = grid.cell(row, column)?.value;
  const heading = value?.kind === "text" ? value.text : "";
  const at = heading.indexOf(text);
  if (text === "" || at === -1 || BEYOND_PLAIN.test(heading)) return null;
  if (own !== `${before}${text}${behind}`) return null;
  const cell = fixed({ row, column });
  return { text, formula: heading === text ? cell : `MID(${cell},${at + 1},${text.length})` };
}

/** Every one of our words between quotes; null where a formula cannot say one. */
export function quotedWords(words: ListWords): ListWords | null {
  const { placed, open, middle, sign, to, end, between } = words;
  const [first, second, ...others] = [...placed, open, middle, sign, to, end, between].map(quoted);
  const [openSaid, middleSaid, signSaid, toSaid, endSaid, betweenSaid] = others;
  if (first == null || second == null || openSaid == null || middleSaid == null) return null;
  if (signSaid == null || toSaid == null || endSaid == null || betweenSaid == null) return null;
  return {
    placed: [first, second],
    ...{ open: openSaid, middle: middleSaid, sign: signSaid },
    ...{ to: toSaid, end: endSaid, between: betweenSaid },
  };
}
