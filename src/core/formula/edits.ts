import { addressOf } from "../sheet/address";
import type { Corner, Formula, Span } from "./expression";

/** A stretch of a formula's text and what shall stand there. */
export interface Edit extends Span {
  readonly text: string;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The text with all edits made. They do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join("");
}

/** A cell as a formula writes it: `$D5`. */
export function cornerText({
  row,
  column,
  rowFixed,
  columnFixed,
}: Pick<Corner, "row" | "column" | "rowFixed" | "columnFixed">): string {
  const address = addressOf(row, column);
  const letters = address.replace(/\d+$/, "");
  return `${columnFixed ? "$" : ""}${letters}${rowFixed ? "$" : ""}${row}`;
}

/**
 * The formula as it reads after it was filled down and right by so many cells: relative references move
 * along. Null where one would leave the sheet.
 */
export function filledFormula(formula: Formula, rows: number, columns: number): string | null {
  return movedBy(formula, (corner) => ({
    row: corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.columnFixed ? corner.column : corner.column + columns,
  }));
}

/** The formula with all of its references moved, fixed ones as well. Null where one would leave the sheet. */
export function movedFormula(formula: Formula, rows: number, columns: number): string | null {
  return movedBy(formula, ({ row, column }) => ({ row: row + rows, column: column + columns }));
}

/** The formula as it reads from its own cell, the same in every cell that it was filled into: `=SUM(R[-3]C:R[-1]C)`. */
export function relativeText(formula: Formula, row: number, column: number): string {
  return edited(
    formula.text,
    cornersOf(formula).map((corner) => {
      const down = corner.rowFixed ? String(corner.row) : `[${corner.row - row}]`;
      const right = corner.columnFixed ? String(corner.column) : `[${corner.column - column}]`;
      return { start: corner.start, end: corner.end, text: `R${down}C${right}` };
    }),
  );
}

/** Every corner that a formula names, left to right. */
export function cornersOf({ references }: Formula): readonly Corner[] {
  return references.flatMap((reference) =>
    reference.kind === "cell" ? [reference.corner] : [reference.from, reference.to],
  );
}

function movedBy(
  formula: Formula,
  place: (corner: Corner) => { readonly row: number; readonly column: number },
): string | null {
  const moved = cornersOf(formula).map((corner) => ({ ...corner, ...place(corner) }));
  const isOnSheet = moved.every(
    ({ row, column }) => row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN,
  );
  if (!isOnSheet) return null;
  return edited(
    formula.text,
    moved.map((corner) => ({ start: corner.start, end: corner.end, text: cornerText(corner) })),
  );
}
