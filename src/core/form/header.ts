import type { CellValue, SheetRow } from "../sheet/snapshot";
import { likelyRoleOf, roleOf, type Role } from "./headings";

/** Which column holds what; null where the sheet has no such column. */
export interface Columns {
  readonly code: number | null;
  readonly label: number;
  readonly unit: number | null;
  readonly value: number;
  readonly note: number | null;
}

/** The head of a table: its rows and the columns it names. A head that is repeated at a page break is one too. */
export interface Header {
  readonly rows: readonly number[];
  readonly columns: Columns;
  /** False where no heading says which column holds the values, so that `columns.value` is only the likeliest place. */
  readonly namesValue: boolean;
  /** Columns that are headed as something else. */
  readonly others: ReadonlySet<number>;
}

/** Every head on the sheet, top to bottom. A head is a run of rows with nothing between them; the two levels of one are joined. */
export function headersOf(rows: readonly SheetRow[]): readonly Header[] {
  const bands: HeadRow[][] = [];
  let before = 0;
  for (const row of rows) {
    const roles = rolesOf(row);
    if (roles !== null) {
      const band = bands.at(-1);
      if (band?.at(-1)?.row.row === before) band.push({ row, roles });
      else bands.push([{ row, roles }]);
    }
    before = row.row;
  }
  return bands.flatMap(headerOf);
}

interface HeadRow {
  readonly row: SheetRow;
  readonly roles: ReadonlyMap<number, Role>;
}

/** The roles a row's cells are headed with, by column; null when the row is no part of a head. */
function rolesOf(row: SheetRow): ReadonlyMap<number, Role> | null {
  if (row.cells.some(({ value }) => isFigure(value))) return null;
  const sure = rolesBy(row, roleOf);
  if (sure.size === 0) return null;
  const filled = row.cells.filter(({ value }) => value.kind === "text").length;
  const roles = sure.size === filled ? sure : new Map([...rolesBy(row, likelyRoleOf), ...sure]);
  return roles.size >= 2 && 2 * roles.size > row.cells.length ? roles : null;
}

function rolesBy(row: SheetRow, role: (text: string) => Role | null): ReadonlyMap<number, Role> {
  return new Map(
    row.cells.flatMap(({ column, value }): readonly (readonly [number, Role])[] => {
      const found = value.kind === "text" ? role(value.text) : null;
      return found === null ? [] : [[column, found]];
    }),
  );
}

/** A row with a figure or a code in it is one of the table, even if its words are those of a heading. */
function isFigure(value: CellValue): boolean {
  return value.kind === "number" || (value.kind === "text" && /^[\d.,%\s]+$/.test(value.text));
}

/** Where only one of unit and value is headed, the other is taken from its place under the results. */
function headerOf(band: readonly HeadRow[]): readonly Header[] {
  const headed = band.flatMap(({ roles }) => [...roles]);
  const columnOf = (role: Role): number | null =>
    headed.find(([, each]) => each === role)?.[0] ?? null;
  const label = columnOf("label") ?? unnamedLabel(band);
  if (label === null) return [];
  const unit = columnOf("unit");
  const results = columnOf("results");
  const named = columnOf("value") ?? (results === unit ? null : results);
  const value = named ?? (unit ?? label) + 1;
  return [
    {
      rows: band.map(({ row }) => row.row),
      columns: { code: columnOf("code"), label, unit, value, note: columnOf("note") },
      namesValue: columnOf("value") !== null,
      others: new Set(headed.map(([column]) => column).filter((column) => column !== value)),
    },
  ];
}

const ENOUGH_ROLES = 3;

/** Among enough headings that are known, the longest of the others stands over the labels. */
function unnamedLabel(band: readonly HeadRow[]): number | null {
  const known = new Map(band.flatMap(({ roles }) => [...roles]));
  if (new Set(known.values()).size < ENOUGH_ROLES) return null;
  const others = band
    .flatMap(({ row }) => row.cells)
    .flatMap(({ column, value }) =>
      value.kind === "text" && !known.has(column) ? [{ column, size: value.text.length }] : [],
    );
  return others.toSorted((a, b) => b.size - a.size)[0]?.column ?? null;
}
