import { columnName, columnNumber } from "../../core/sheet/address";

/** Texts and quoted sheet names are stepped over; what follows a letter, digit or dot, or comes before `(` or `!`, is a name. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|(?<![\p{L}\p{N}_.\\$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula moved down and right, as filling it there would: relative references move along. Followers of
 * a shared formula hold only its number; this is the formula that Excel shows in them.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string =>
    fixed === "$" ? `$${name}` : columnName(columnNumber(name) + columns);
  const row = (fixed: string, digits: string): string =>
    fixed === "$" ? `$${digits}` : String(Number(digits) + rows);
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, top$, top, bottom$, bottom] = groups;
    if (c !== undefined && r !== undefined) return column(c$ ?? "", c) + row(r$ ?? "", r);
    if (from !== undefined && to !== undefined) {
      return `${column(from$ ?? "", from)}:${column(to$ ?? "", to)}`;
    }
    if (top !== undefined && bottom !== undefined) {
      return `${row(top$ ?? "", top)}:${row(bottom$ ?? "", bottom)}`;
    }
    return token;
  });
}
