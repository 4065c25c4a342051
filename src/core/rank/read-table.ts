import { UnusableCell } from "../problem";
import { compare, ZERO, type Decimal } from "../number/decimal";
import { addressOf, columnName } from "../sheet/address";
import { plainText, type SheetRow, type Snapshot } from "../sheet/snapshot";
import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";
import { besidesOf, shownByTotals, type Besides, type BesidesKind } from "./besides";
import {
  isBonusHeading,
  isLostPointsHeading,
  isPenaltyHeading,
  isUnitHeading,
  maximumIn,
  resultOf,
  RESULTS,
  roleOf,
  withoutMaximum,
  type Result,
} from "./headings";
import {
  groupName,
  roleOfRow,
  textAt,
  unitColumnOf,
  type KeyColumns,
  type RowRole,
} from "./layout";
import { readPoints } from "./points";
import type { Field, PointsCell, Unit, UnitTable } from "./table";

/**
 * Finds the first table of units down and fields across on a sheet: a heading over the units' names,
 * at least one column with a maximum, at least one unit. Null where there is none. Throws
 * UnusableCell for a maximum that is no positive number and for points in a row without a name.
 */
export function readUnitTable(snapshot: Snapshot): UnitTable | null {
  for (const [place, row] of snapshot.rows.entries()) {
    const unit = unitColumnOf(row);
    if (unit === null) continue;
    const table = tableFrom(snapshot.sheet, snapshot.rows.slice(place), unit);
    if (table !== null) return table;
  }
  return null;
}

/** The heading of a table, and the rows below it. */
interface Heading {
  readonly rows: readonly SheetRow[];
  readonly maxima: SheetRow | null;
  readonly body: readonly SheetRow[];
  readonly keys: KeyColumns;
}

interface Column {
  readonly column: number;
  /** The heading as printed, with its maximum. */
  readonly heading: string;
  readonly headingRow: number;
}

function tableFrom(sheet: string, rows: readonly SheetRow[], unit: number): UnitTable | null {
  const heading = headingOf(rows, unit);
  const top = heading.rows[0];
  if (top === undefined) return null;
  const columns = columnsOf(heading);
  const fields = fieldsOf(sheet, columns, heading);
  const total = columns.find(({ heading: text }) => roleOf(text) === "total")?.column ?? null;
  const group = columns.find(({ heading: text }) => roleOf(text) === "group")?.column ?? null;
  const code = columns.find(({ heading: text }) => roleOf(text) === "code")?.column ?? null;
  const bonus = columnBesides(isBonusHeading, columns, fields);
  const penalty = columnBesides(isPenaltyHeading, columns, fields);
  const wanted = {
    ...{ fields, total, group, code },
    ...{ bonus: bonus?.column ?? null, penalty: penalty?.column ?? null },
  };
  const { units, last } = unitsOf(sheet, heading, wanted);
  if (fields.length === 0 || units.length === 0) return null;
  const besides = besidesIn(units, fields, { bonus, penalty });
  const counting = besides.flatMap(({ count, kinds }) => (count ? kinds : []));
  const counts = (kind: BesidesKind): boolean => counting.includes(kind);
  return {
    sheet,
    rows: { first: top.row, headings: headingsRow(columns, fields, top.row), last },
    columns: {
      unit,
      total,
      ...(bonus !== null && counts("bonus") ? { bonus: bonus.column } : {}),
      ...(penalty !== null && counts("penalty") ? { penalty: penalty.column } : {}),
      results: resultsOf(columns, fields, total),
      last: Math.max(unit, ...columns.map(({ column }) => column)),
    },
    fields,
    units:
      counting.length === 0
        ? units
        : units.map((unit) => ({ ...unit, besides: besidesOf(unit, counting) })),
    ...(besides.length === 0 ? {} : { besides }),
  };
}

function headingOf([top, ...below]: readonly SheetRow[], unit: number): Heading {
  const keys = { number: numberColumnOf(top, unit), unit };
  const end = below.findIndex((row) => !HEADING_ROLES.has(roleOfRow(row, keys)));
  const head = end === -1 ? below : below.slice(0, end);
  const headings = head.filter((row) => roleOfRow(row, keys) === "heading");
  return {
    rows: top === undefined ? headings : [top, ...headings],
    maxima: head.find((row) => roleOfRow(row, keys) === "maxima") ?? null,
    body: below.slice(head.length),
    keys,
  };
}

const HEADING_ROLES: ReadonlySet<RowRole> = new Set(["heading", "maxima", "numbering"]);

function numberColumnOf(top: SheetRow | undefined, unit: number): number | null {
  if (top === undefined) return null;
  const left = top.cells.filter(({ column }) => column < unit);
  return left.find(({ column }) => roleOf(textAt(top, column)) === "number")?.column ?? null;
}

/** Every column with a heading; of several headings above each other the lowest with words that say more than a maximum. */
function columnsOf({ rows }: Heading): readonly Column[] {
  const numbers = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((column) => {
      const texts = rows
        .map((row) => ({ row: row.row, text: textAt(row, column) }))
        .filter(({ text }) => text !== "");
      const named = texts.filter(({ text }) => /\p{L}/u.test(withoutMaximum(text))).at(-1);
      const bare = texts.filter(({ text }) => withoutMaximum(text) === "").at(-1);
      return {
        column,
        heading: `${named?.text ?? columnName(column)} ${bare?.text ?? ""}`.trim(),
        headingRow: named?.row ?? bare?.row ?? 0,
      };
    });
}

function fieldsOf(sheet: string, columns: readonly Column[], heading: Heading): readonly Field[] {
  const found = columns.flatMap((column): readonly Field[] => {
    const role = roleOf(column.heading);
    if (column.column <= heading.keys.unit || (role !== "other" && role !== "unit")) return [];
    if (isPenaltyHeading(column.heading) || isLostPointsHeading(column.heading)) return [];
    const maximum = maximumOf(sheet, column, heading.maxima);
    if (maximum === null) return [];
    return [{ column: column.column, name: withoutMaximum(column.heading), ...maximum }];
  });
  // Beside other fields a column `Điểm` with a maximum sums them up.
  const parts = found.filter(({ name }) => resultOf(name) !== "points");
  return parts.length > 0 ? parts : found;
}

function maximumOf(
  sheet: string,
  { column, heading, headingRow }: Column,
  maxima: SheetRow | null,
): Pick<Field, "max" | "maxCell"> | null {
  const reading = readPoints(maxima?.cells.find((cell) => cell.column === column));
  if (maxima === null || reading.kind === "blank") {
    const max = maximumIn(heading);
    return max === null ? null : positive(sheet, max, addressOf(headingRow, column), heading);
  }
  const maxCell = addressOf(maxima.row, column);
  if (reading.kind === "unusable") throw new UnusableCell(sheet, maxCell, reading.text, "maximum");
  return positive(sheet, reading.points, maxCell, "0");
}

function positive(
  sheet: string,
  max: Decimal,
  maxCell: string,
  shown: string,
): Pick<Field, "max" | "maxCell"> {
  if (compare(max, ZERO) <= 0) throw new UnusableCell(sheet, maxCell, shown, "maximum");
  return { max, maxCell };
}

/** The result columns a table has already. `Điểm` is one only where it holds no field and the table has no total. */
function resultsOf(
  columns: readonly Column[],
  fields: readonly Field[],
  total: number | null,
): ReadonlyMap<Result, number> {
  const taken = new Set(fields.map(({ column }) => column));
  const found = RESULTS.flatMap((result): readonly (readonly [Result, number])[] => {
    const column = columns.find(
      ({ column: place, heading }) => resultOf(heading) === result && !taken.has(place),
    );
    const none = column === undefined || (result === "points" && total !== null);
    return none ? [] : [[result, column.column]];
  });
  return new Map(found);
}

/** A bonus with a maximum is a field and counts as one; a penalty never is. */
function columnBesides(
  isMeant: (heading: string) => boolean,
  columns: readonly Column[],
  fields: readonly Field[],
): Column | null {
  const ofFields = new Set(fields.map(({ column }) => column));
  return columns.find(({ column, heading }) => isMeant(heading) && !ofFields.has(column)) ?? null;
}

function besidesIn(
  units: readonly Unit[],
  fields: readonly Field[],
  columns: Readonly<Record<BesidesKind, Column | null>>,
): readonly Besides[] {
  const kinds = (["bonus", "penalty"] as const).filter((kind) => columns[kind] !== null);
  const cellsOf = (kind: BesidesKind): readonly string[] => {
    const at = columns[kind];
    return at === null ? [] : [addressOf(at.headingRow, at.column)];
  };
  return shownByTotals(units, fields, kinds).map((shown) => ({
    ...shown,
    cells: shown.kinds.flatMap(cellsOf),
  }));
}

function headingsRow(columns: readonly Column[], fields: readonly Field[], top: number): number {
  const last = fields.at(-1)?.column;
  return columns.find(({ column }) => column === last)?.headingRow ?? top;
}

interface Wanted {
  readonly fields: readonly Field[];
  readonly total: number | null;
  readonly group: number | null;
  readonly code: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
}

/** The units in sheet order, and the last row that is theirs or sums them up. */
function unitsOf(
  sheet: string,
  { body, keys, rows }: Heading,
  wanted: Wanted,
): { readonly units: readonly Unit[]; readonly last: number } {
  const units: Unit[] = [];
  let last = 0;
  let group: string | null = null;
  let unsure: Unit[] = [];
  for (const row of body) {
    if (startsAnotherTable(row, rows[0], keys)) break;
    group = textAt(row, wanted.group) || group;
    switch (roleOfRow(row, keys)) {
      case "unit":
        units.push(...unsure, unitOf(row, keys, wanted, group));
        unsure = [];
        last = row.row;
        break;
      case "unit-without-points":
        // Below the last unit such rows are notes and signatures, unless the unit is numbered.
        unsure.push(unitOf(row, keys, wanted, group));
        if (textOrFigureAt(row, keys.number)) {
          units.push(...unsure);
          unsure = [];
          last = row.row;
        }
        break;
      case "nameless-unit":
        throw new UnusableCell(sheet, addressOf(row.row, keys.unit), "", "unit-name");
      case "group":
        group = groupName(row, keys);
        break;
      case "total":
        if (units.length > 0) last = row.row;
        break;
      case "heading":
      case "maxima":
      case "numbering":
      case "other":
        break;
    }
  }
  return { units, last };
}

function textOrFigureAt(row: SheetRow, column: number | null): boolean {
  return row.cells.some((cell) => cell.column === column);
}

/** A heading over units again: the same at a page break is skipped, another one begins another table. */
function startsAnotherTable(row: SheetRow, top: SheetRow | undefined, keys: KeyColumns): boolean {
  if (top === undefined || !isUnitHeading(textAt(row, keys.unit)) || unitColumnOf(row) === null) {
    return false;
  }
  return top.cells.some(
    ({ column }) => bareKey(textAt(top, column)) !== bareKey(textAt(row, column)),
  );
}

function unitOf(row: SheetRow, keys: KeyColumns, wanted: Wanted, group: string | null): Unit {
  const pointsAt = (column: number): PointsCell => ({
    cell: addressOf(row.row, column),
    reading: readPoints(row.cells.find((cell) => cell.column === column)),
  });
  return {
    row: row.row,
    name: textAt(row, keys.unit),
    cell: addressOf(row.row, keys.unit),
    ...(wanted.code === null ? {} : { code: codeAt(row, wanted.code) }),
    group,
    points: wanted.fields.map(({ column }) => pointsAt(column)),
    total: wanted.total === null ? null : pointsAt(wanted.total),
    ...(wanted.bonus === null ? {} : { bonus: pointsAt(wanted.bonus) }),
    ...(wanted.penalty === null ? {} : { penalty: pointsAt(wanted.penalty) }),
  };
}

function codeAt(row: SheetRow, column: number): string | null {
  const value = row.cells.find((cell) => cell.column === column)?.value;
  const code = value === undefined ? "" : cleanText(plainText(value));
  return code === "" ? null : code;
}
