import { addressOf, columnName, type Place } from "../../sheet/address";

/** The stretches of neighbours among whole numbers in rising order: 3, 4, 5, 8 → [3, 5], [8, 8]. */
export function stretchesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** The cells of some columns in one row, as arguments of a function: `C7:E7,G7`. */
export function cellsInRow(row: number, columns: readonly number[]): string {
  return stretchesOf([...columns].sort((a, b) => a - b))
    .map(([first, last]) =>
      first === last ? addressOf(row, first) : `${addressOf(row, first)}:${addressOf(row, last)}`,
    )
    .join(",");
}

/** One column from a row to another, which stays the same when the formula is copied down: `K$7:K$29`. */
export function cellsInColumn(column: number, first: number, last: number): string {
  const name = columnName(column);
  return `${name}$${first}:${name}$${last}`;
}

/** `$C$5`: the same cell wherever the formula is copied to. */
export function fixed({ row, column }: Place): string {
  return `$${columnName(column)}$${row}`;
}
