import { printedColumns, type PrintedColumn } from "../../core/printed-form/table-columns";
import { printedHead } from "../../core/printed-form/table-head";
import { decoded } from "../../core/sheet/decoded";
import type { Snapshot } from "../../core/sheet/snapshot";

/** Every column of figures of the first table, as its head names and numbers it, left to right. */
export function figureColumns(part: Snapshot): readonly PrintedColumn[] {
  const found = printedHead(decoded(part).rows);
  return found === null ? [] : (printedColumns(found, "") ?? []);
}

/** Whether the sheet numbers each of these columns, none like another. */
export function isNumbered(printed: readonly PrintedColumn[], columns: readonly number[]): boolean {
  const codes = new Set(printed.map(({ code }) => code));
  return (
    codes.size === printed.length &&
    printed.every(({ code }) => !code.startsWith("cột ")) &&
    columns.every((column) => printed.some((each) => each.column === column))
  );
}
