import { readFigure } from "../number/figure";
import { columnName } from "../sheet/address";
import type { SheetCell, SheetRow } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { isWorded, textAt } from "../unit-table/head";
import { columnKind, filledIn, type ColumnKind } from "./column-kinds";
import { readNotation, type Link, type Notation } from "./notation";
import type { PrintedHead } from "./table-head";

/** A column of figures with everything that is printed over it. */
export interface PrintedColumn extends ColumnKind {
  readonly column: number;
  /** The number printed under it or behind its heading; the sheet's letter for the column where none is. */
  readonly code: string;
  readonly path: readonly string[];
  /** The formulas printed for it, each with the cell that prints it. */
  readonly formulas: readonly PrintedFormula[];
}

/** A formula with the code of the column that it speaks of and the cell that prints it. */
export interface PrintedFormula extends Link {
  readonly code: string;
  /** The whole of it as it is printed: `(7)=(8)+(9)`. */
  readonly whole: string;
  readonly cell: string;
  readonly origin: "numbering-row" | "heading";
}

const ASIDE =
  /^(?:stt|tt|so tt|so thu tu|ghi chu|ma so|ma)$|\bghi chu\b|\b(?:ngay|thang) (?:sinh|ki|ban hanh)\b|\bdien thoai\b/;
const FEWEST_CODES = 3;
const NAME_SHARE = 2;
const FIGURE_SHARE = 60;

/** The columns of figures, left to right; null where no column to their left names the rows. */
export function printedColumns(
  { head, numbering, rows }: PrintedHead,
  unitLine: string,
): readonly PrintedColumn[] | null {
  const names = nameColumn(head.body);
  if (names === null) return null;
  const codes = codesOf(numbering, head.paths);
  const places = [...new Set([...head.paths.keys(), ...numbering.map(({ column }) => column)])];
  return places
    .filter((column) => column > names)
    .sort((a, b) => a - b)
    .flatMap((column): readonly PrintedColumn[] => {
      const path = head.paths.get(column) ?? [];
      const code = codes.get(column) ?? `cột ${columnName(column)}`;
      const cells = filledIn(head.body, column);
      if (path.some((text) => ASIDE.test(bareKey(text)))) return [];
      if (!holdsFigures(cells, codes.has(column))) return [];
      return [
        {
          column,
          code,
          path: path.map(withoutFormula),
          formulas: [
            ...numbering
              .filter((numbered) => numbered.column === column)
              .flatMap(({ links, cell, printed }) =>
                links.map((link) => formulaOf(link, code, printed, cell, "numbering-row")),
              ),
            ...headingFormulas(column, code, rows, new Set(codes.values())),
          ],
          ...columnKind(path, cells, unitLine),
        },
      ];
    });
}

/** The first column with words on half of the rows that have figures. */
function nameColumn(body: readonly SheetRow[]): number | null {
  const rows = body.filter((row) => row.cells.filter(isFigure).length >= 2);
  const columns = [...new Set(rows.flatMap((row) => row.cells.map(({ column }) => column)))];
  const named = columns
    .sort((a, b) => a - b)
    .find((column) => {
      const worded = rows.filter((row) => isWorded(textAt(row, column))).length;
      return NAME_SHARE * worded >= rows.length;
    });
  return rows.length === 0 ? null : (named ?? null);
}

/** A column with a number under it may be empty: its formulas speak of it all the same. */
function holdsFigures(cells: readonly SheetCell[], isNumbered: boolean): boolean {
  const said = cells.filter((cell) => {
    const { kind } = readFigure(cell, "count");
    return kind !== "nothing-occurred" && kind !== "not-known" && kind !== "error";
  });
  const figures = said.filter(isFigure).length;
  if (said.length === 0) return isNumbered || cells.length > 0;
  return 100 * figures >= FIGURE_SHARE * said.length;
}

function isFigure(cell: SheetCell): boolean {
  return readFigure(cell, "rate").kind === "figure" || readFigure(cell, "count").kind === "figure";
}

/** Codes by column: those of the numbering row, else those printed behind the headings. */
function codesOf(
  numbering: PrintedHead["numbering"],
  paths: ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<number, string> {
  if (numbering.length > 0) return new Map(numbering.map(({ column, code }) => [column, code]));
  const behind = [...paths].flatMap(([column, path]) => {
    const notation = notationBehind(path.at(-1) ?? "");
    return notation?.code == null ? [] : [{ column, code: notation.code, links: notation.links }];
  });
  const distinct = new Set(behind.map(({ code }) => code));
  const isTold = behind.every(({ links }) =>
    links.every((link) => codesOfLink(link).every((code) => distinct.has(code))),
  );
  if (distinct.size === behind.length && behind.length >= FEWEST_CODES && isTold) {
    return new Map(behind.map(({ column, code }) => [column, code]));
  }
  return countedFrom(behind, [...paths.keys()]);
}

function codesOfLink({ expression }: Link): readonly string[] {
  const terms =
    expression.kind === "sum"
      ? expression.terms
      : [...expression.numerator, ...expression.denominator];
  return terms.map(({ code }) => code);
}

/** Where only the formulas in the headings tell numbers (`3=4+5+6`), the others are counted from them. */
function countedFrom(
  behind: readonly {
    readonly column: number;
    readonly code: string;
    readonly links: readonly Link[];
  }[],
  columns: readonly number[],
): ReadonlyMap<number, string> {
  const formulas = behind.filter(({ code, links }) => links.length > 0 && /^\d+$/.test(code));
  const shifts = new Set(formulas.map(({ column, code }) => column - Number(code)));
  const [shift] = shifts;
  if (shift === undefined || shifts.size > 1) return new Map();
  return new Map(columns.map((column) => [column, String(column - shift)]));
}

const BEHIND = /[([]([^()[\]]*(?:\([^()]{1,20}\)[^()[\]]*)*)[)\]]\s*$/;

/** What stands in brackets behind a heading, where that is a code or a formula: `Tổng số (3)`, `Tổng số (3=4+5)`. */
function notationBehind(heading: string): Notation | null {
  const [, inside = ""] = BEHIND.exec(heading) ?? [];
  return readNotation(inside);
}

/** Formulas that stand in brackets in the headings over a column: `Tổng số (3=4+5+6)`, `Tỷ lệ % (7/3)`. */
function headingFormulas(
  column: number,
  code: string,
  rows: readonly SheetRow[],
  codes: ReadonlySet<string>,
): readonly PrintedFormula[] {
  return rows.flatMap((row) => {
    const text = textAt(row, column);
    const notation = isWorded(text) ? notationBehind(text) : null;
    if (notation === null) return [];
    const own = notation.code !== null && codes.has(notation.code) ? notation.code : code;
    const cell = `${columnName(column)}${row.row}`;
    const printed = notation.printed === "" ? own : notation.printed;
    return notation.links
      .filter((link) => codesOfLink(link).every((each) => codes.has(each)))
      .map((link) => formulaOf(link, own, printed, cell, "heading"));
  });
}

function formulaOf(
  link: Link,
  code: string,
  printed: string,
  cell: string,
  origin: PrintedFormula["origin"],
): PrintedFormula {
  return { ...link, code, whole: `${printed}=${link.printed}`, cell, origin };
}

/** A heading without the formula or number in brackets behind it. */
function withoutFormula(heading: string): string {
  const plain = heading.slice(0, BEHIND.exec(heading)?.index).trim();
  return plain === "" || notationBehind(heading) === null ? heading : plain;
}
