import type { CellValue, SheetRow } from "../sheet/snapshot";
import { bareKey } from "../text/key";

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
}

/** `results` stands over the unit and the value together. */
type Role = "code" | "label" | "results" | "unit" | "value" | "note";

/** How the columns are headed, without accents. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ["code", /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma chi tieu)$/],
  ["label", /^(?:ten )?(?:chi tieu|tieu chi|noi dung)(?: |$)/],
  ["unit", /^(?:don vi|don vi tinh|dvt|d v t)$/],
  ["value", /^(?:so lieu(?! (?:.* )?(?:truoc|cung ki)(?: |$))(?: .*)?|gia tri|so bao cao)$/],
  ["results", /^ket qua(?: |$)/],
  ["note", /^ghi chu$/],
];

/** Most cells can be told from a heading by their length and first letters, which is much faster than by their key. */
const MAY_BE_HEADING = /^\s*(?:[cdđgkmnst].{1,30}$|(?:[ckn]|t[eêi]).{1,160}$)/isu;

/** Every head on the sheet, top to bottom. A head is a run of rows with nothing between them; the two levels of one are joined. */
export function headersOf(rows: readonly SheetRow[]): readonly Header[] {
  const bands: HeadRow[][] = [];
  let before = 0;
  for (const row of rows) {
    const roles = rolesOf(row);
    if (roles !== null) {
      const band = bands.at(-1);
      if (band?.at(-1)?.row === before) band.push({ row: row.row, roles });
      else bands.push([{ row: row.row, roles }]);
    }
    before = row.row;
  }
  return bands.flatMap(headerOf);
}

interface HeadRow {
  readonly row: number;
  readonly roles: ReadonlyMap<number, Role>;
}

/** The roles a row's cells are headed with, by column; null when the row is no part of a head. */
function rolesOf(row: SheetRow): ReadonlyMap<number, Role> | null {
  const roles = new Map<number, Role>();
  for (const { column, value } of row.cells) {
    if (isFigure(value)) return null;
    const role = value.kind === "text" ? roleOf(value.text) : null;
    if (role !== null) roles.set(column, role);
  }
  return roles.size >= 2 && 2 * roles.size > row.cells.length ? roles : null;
}

/** A row with a figure or a code in it is one of the table, even if its words are those of a heading. */
function isFigure(value: CellValue): boolean {
  return value.kind === "number" || (value.kind === "text" && /^[\d.,%\s]+$/.test(value.text));
}

function roleOf(text: string): Role | null {
  if (!MAY_BE_HEADING.test(text)) return null;
  const key = bareKey(text);
  return HEADINGS.find(([, heading]) => heading.test(key))?.[0] ?? null;
}

/** Where only one of unit and value is headed, the other is taken from its place under the results. */
function headerOf(band: readonly HeadRow[]): readonly Header[] {
  const columnOf = (role: Role): number | null =>
    band
      .flatMap(({ roles }) => [...roles].filter(([, each]) => each === role))
      .map(([column]) => column)[0] ?? null;
  const label = columnOf("label");
  if (label === null) return [];
  const unit = columnOf("unit");
  const results = columnOf("results");
  const value = columnOf("value") ?? (results === unit ? null : results) ?? (unit ?? label) + 1;
  return [
    {
      rows: band.map(({ row }) => row),
      columns: { code: columnOf("code"), label, unit, value, note: columnOf("note") },
    },
  ];
}

const FEWEST_LABELS = 5;

/**
 * The columns of a table without a head, told from what stands in them: labels by `isLabel`, units by `isUnit`, the
 * numbering to the left of the labels, the values behind the units. Null when no column holds labels of the form.
 */
export function columnsByContent(
  rows: readonly SheetRow[],
  isLabel: (text: string) => boolean,
  isUnit: (text: string) => boolean,
): Columns | null {
  const label = fullestColumn(rows, isLabel);
  if (label === null) return null;
  const unit = fullestColumn(rows, isUnit);
  const value = (unit ?? label) + 1;
  return {
    code: label > 1 && label - 1 !== unit ? label - 1 : null,
    label,
    unit,
    value,
    note: value + 1,
  };
}

function fullestColumn(
  rows: readonly SheetRow[],
  matches: (text: string) => boolean,
): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.value.kind !== "text" || !matches(cell.value.text)) continue;
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  const [fullest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return fullest === undefined || fullest[1] < FEWEST_LABELS ? null : fullest[0];
}
