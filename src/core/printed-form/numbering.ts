import { addressOf } from "../sheet/address";
import type { SheetRow } from "../sheet/snapshot";
import { textAt } from "../unit-table/head";
import { readNotation, type Link, type Notation } from "./notation";

/** What the numbering row prints under one column. */
export interface NumberedColumn {
  readonly column: number;
  readonly code: string;
  /** The code as it is printed: `(7)`, `c3`. */
  readonly printed: string;
  readonly links: readonly Link[];
  readonly cell: string;
}

const FEWEST_CODES = 3;
/** Excel makes −1 of a typed `(1)`. */
const TYPED_IN_BRACKETS = /^-(\d{1,2})$/;

/**
 * Reads the row under a head that numbers its columns: `(1) (2) (3)=(4)+(5)`, `A B 1 2=3+4`, `c1 c2 c3=c1+c2`. Null for
 * any other row. Codes without a formula must follow upon each other, whatever the order of the columns.
 */
export function numberingOf(row: SheetRow): readonly NumberedColumn[] | null {
  const shown = row.cells
    .map(({ column }) => ({ column, text: textAt(row, column) }))
    .filter(({ text }) => text !== "");
  if (shown.length < FEWEST_CODES || 2 * shown.filter(isWord).length >= shown.length) return null;
  const read = shown.flatMap(({ column, text }) => {
    const notation = readNotation(text.replace(TYPED_IN_BRACKETS, "$1"));
    const isStated = notation?.links.length === 0 || text.includes("=");
    return notation === null || !isStated ? [] : [{ column, ...notation }];
  });
  const formulas = read.filter(({ links }) => links.length > 0).length;
  if (
    read.length < shown.length &&
    !(formulas > 0 && 2 * (shown.length - read.length) < shown.length)
  ) {
    return null;
  }
  const codes = read.flatMap(({ code }) => (code === null ? [] : [code]));
  if (codes.length < FEWEST_CODES || (formulas === 0 && !areInSequence(codes))) return null;
  return named(read, row.row);
}

function isWord({ text }: { readonly text: string }): boolean {
  return !text.includes("=") && /\p{L}{2}/u.test(text);
}

/** Numbers or letters without a gap between them, in any order. */
function areInSequence(codes: readonly string[]): boolean {
  const numbers = codes.filter((code) => /^\d+$/.test(code)).map(Number);
  const letters = codes.filter((code) => /^\p{L}$/u.test(code)).map((code) => code.charCodeAt(0));
  if (numbers.length + letters.length < codes.length) return false;
  return hasNoGap(numbers) && hasNoGap(letters) && Math.min(1, ...numbers) >= 0;
}

function hasNoGap(numbers: readonly number[]): boolean {
  const distinct = new Set(numbers);
  if (distinct.size < numbers.length) return false;
  return numbers.length === 0 || Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;
}

/** A formula without a code of its own has the number between those beside it; a code that stands twice counts once. */
function named(
  read: readonly (Notation & { readonly column: number })[],
  row: number,
): readonly NumberedColumn[] {
  const taken = new Set(read.map(({ code }) => code));
  const used = new Set<string>();
  return read.flatMap(({ column, code: own, printed, links }, at) => {
    const before = Number(read[at - 1]?.code ?? NaN);
    const follows = String(before + 1);
    const code = own ?? (Number.isInteger(before) && !taken.has(follows) ? follows : null);
    if (code === null || used.has(code)) return [];
    used.add(code);
    return [{ column, code, printed: printed || code, links, cell: addressOf(row, column) }];
  });
}
