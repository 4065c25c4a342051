import { bareKey } from "../text/key";
import { codeAt } from "../unit-table/observe";
import type { TableRow } from "../unit-table/rows";
import type { PrintedColumn } from "./table-columns";

/** A rule between a row and the row of the period before it. */
export interface PeriodRule {
  readonly text: string;
  readonly row: number;
  readonly column: PrintedColumn;
  readonly kind: "carried-over" | "cumulative";
}

const PERIOD = /^(?:thang|qui) (\d{1,2}|i{1,3}|iv)\b/;
const ROMAN: readonly string[] = ["i", "ii", "iii", "iv"];
const CARRIED =
  /\b(?:ki|thang|qui|nam) truoc(?: chuyen (?:sang|qua))?\b|\bton dau ki\b|\bchuyen ki truoc\b/;
const PENDING =
  /\b(?:dang|chua)(?: duoc)? (?:giai quyet|xu li)\b|\bton cuoi ki\b|\bchuyen ki sau\b/;
const CUMULATIVE = /\bluy ke\b/;
const WHOLE = /^(?:tong|cong)\b/;

/**
 * Where each row of a table is a month or a quarter: what is carried over is what was pending a row before (F5), and what is
 * counted from the start of the year never falls (F7).
 */
export function periodRules(
  rows: readonly TableRow[],
  columns: readonly PrintedColumn[],
): readonly PeriodRule[] {
  const periods = rows.flatMap((row) => {
    const number = periodOf(row.name);
    return number === null || row.cells.size === 0 ? [] : [{ row: row.row, number }];
  });
  const pairs = periods.flatMap(({ row, number }, at) => {
    const before = periods[at - 1];
    return before?.number === number - 1 ? [{ row, before: before.row }] : [];
  });
  const counted = columns.filter(({ kind }) => kind !== "rate");
  const carried = counted.filter((column) => says(column, CARRIED));
  const pending = pendingTotal(counted);
  const [into] = carried;
  const carriedOver = (): readonly PeriodRule[] =>
    into === undefined || pending === null || carried.length > 1
      ? []
      : pairs.map(({ row, before }) => ({
          ...{ row, column: into, kind: "carried-over" },
          text: `[${codeAt(into.code, row)}] = [${codeAt(pending.code, before)}]`,
        }));
  const cumulative = counted
    .filter((column) => says(column, CUMULATIVE))
    .flatMap((column) =>
      pairs.map(({ row, before }): PeriodRule => ({
        ...{ row, column, kind: "cumulative" },
        text: `[${codeAt(column.code, before)}] ≤ [${codeAt(column.code, row)}]`,
      })),
    );
  return [...carriedOver(), ...cumulative];
}

function periodOf(name: string): number | null {
  const [, number] = PERIOD.exec(bareKey(name)) ?? [];
  if (number === undefined) return null;
  return /^\d/.test(number) ? Number(number) : ROMAN.indexOf(number) + 1;
}

function says({ path }: PrintedColumn, words: RegExp): boolean {
  return path.some((heading) => words.test(bareKey(heading)));
}

/** The pending dossiers as a whole: the only such column, or the one headed as their total. */
function pendingTotal(columns: readonly PrintedColumn[]): PrintedColumn | null {
  const pending = columns.filter((column) => says(column, PENDING));
  const [only] =
    pending.length === 1
      ? pending
      : pending.filter(({ path }) => WHOLE.test(bareKey(path.at(-1) ?? "")));
  return only ?? null;
}
