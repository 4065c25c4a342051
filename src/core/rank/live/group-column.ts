import type { Grid } from "../../sheet/grid";
import { cleanText } from "../../text/clean";
import type { UnitTable } from "../table";

/** What a formula that counts takes for itself and nothing else: no sign that compares, nothing that stands for other characters. */
const PLAIN_NAME = /^\p{L}[^*?~<>="]*$/u;
const LONGEST_NAME = 255;

/**
 * The column in which every unit's own row holds the name of its group, so that a formula can tell the units of a group by it.
 * Null where there is none: groups under headings of their own, merged cells, names that a formula takes for something else.
 */
export function groupColumnOf(table: UnitTable, grid: Grid): number | null {
  const [first] = table.units;
  const cells = first === undefined ? [] : (grid.row(first.row)?.cells ?? []);
  const columns = cells
    .map(({ column }) => column)
    .filter((column) => column !== table.columns.unit);
  return columns.find((column) => tellsGroups(column, table, grid)) ?? null;
}

function tellsGroups(column: number, table: UnitTable, grid: Grid): boolean {
  const texts = new Map<string, string>();
  const rows = new Set(table.units.map(({ row }) => row));
  const areTold = table.units.every(({ row, group }) => {
    const text = textIn(grid, row, column);
    if (group === null || text === null || cleanText(text) !== group || !isPlain(text))
      return false;
    const known = texts.get(group) ?? text;
    texts.set(group, text);
    return known === text;
  });
  const keys = new Set([...texts.values()].map(keyOf));
  return areTold && keys.size === texts.size && !standsElsewhere(keys, column, rows, grid, table);
}

/** Whether a row between the units that is none bears the name of a group. */
function standsElsewhere(
  keys: ReadonlySet<string>,
  column: number,
  units: ReadonlySet<number>,
  grid: Grid,
  { rows: { last } }: UnitTable,
): boolean {
  const top = Math.min(...units);
  return grid.rows.some(({ row }) => {
    if (row < top || row > last || units.has(row)) return false;
    const text = textIn(grid, row, column);
    return text !== null && keys.has(keyOf(text));
  });
}

function textIn(grid: Grid, row: number, column: number): string | null {
  const value = grid.cell(row, column)?.value;
  return value?.kind === "text" ? value.text : null;
}

function isPlain(text: string): boolean {
  return text.length <= LONGEST_NAME && PLAIN_NAME.test(text);
}

/** A formula that counts makes no difference of case. */
function keyOf(text: string): string {
  return text.toLowerCase();
}
