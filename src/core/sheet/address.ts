/** A place on a sheet; both counted from 1, as Excel shows rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;

/** `1` → `"A"`, `28` → `"AB"`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** `"AB"` → `28`. The letters may be of either case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return column;
}

/** `{ row: 45, column: 4 }` → `"D45"`. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `"D45"` or `"$D$45"` → its place; null when the text is no single cell. */
export function placeOf(address: string): Place | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  const [, letters, digits] = match ?? [];
  if (letters === undefined || digits === undefined) return null;
  return { row: Number(digits), column: columnNumber(letters) };
}

/** `D45` on a sheet as another one names it: `'Phụ lục II'!D45`, quotes in the name doubled. */
export function addressOnSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** `'Phụ lục II'!D45` → the sheet and `D45`; the sheet is null where the address names none. */
export function withoutSheet(address: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const [, sheet, rest] = /^'(.*)'!([^!]*)$/su.exec(address) ?? [];
  return sheet === undefined || rest === undefined
    ? { sheet: null, address }
    : { sheet: sheet.replaceAll("''", "'"), address: rest };
}
