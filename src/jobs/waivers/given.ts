import { decimalText, parseDecimal, shifted } from "../../core/number/decimal";
import { readFormat } from "../../core/number/format";
import { placeOf, type Place } from "../../core/sheet/address";
import type { Grid } from "../../core/sheet/grid";
import { plainText, type SheetCell } from "../../core/sheet/snapshot";
import { cleanText } from "../../core/text/clean";
import type { ResultsLanguage } from "../../words/results-languages";
import { digestOf } from "../fingerprint";

/** What one cell held when a figure was explained, as a person reads it. */
export interface GivenFigure {
  readonly cell: string;
  readonly text: string;
}

/** The figures that were explained: each of them, or where there are too many the fingerprint of them all. */
export type Given =
  | { readonly kind: "each"; readonly figures: readonly GivenFigure[] }
  | { readonly kind: "sealed"; readonly cells: string; readonly seal: string };

/** So much stands in one cell of the results sheet without making its row taller than Excel can draw. */
const MOST_CHARACTERS = 500;
const LONGEST_TEXT = 60;
const KEPT_OF_LONG_TEXT = 36;
/** `D45=961`, or with quotes what would be taken for the end of it: `E45="3; 4"`. */
const FIGURE = /\s*([A-Z]{1,3}[1-9]\d{0,6})=(?:"((?:[^"]|"")*)"|([^;"]*))(?:;|$)/gy;
const SEALED = /^([A-Z]{1,3}[1-9]\d{0,6}…[A-Z]{1,3}[1-9]\d{0,6}) ~([0-9a-f]{16})$/;

/**
 * What stands in some cells of a sheet, each cell once, in sheet order. What is no cell of this sheet is left out.
 */
export function figuresAt(
  cells: readonly string[],
  grid: Grid,
  language: ResultsLanguage,
): readonly GivenFigure[] {
  return inSheetOrder(cells).map(({ cell, row, column }) => ({
    cell,
    text: figureText(grid.cell(row, column), language),
  }));
}

/** Figures as they are written down: `D45=961; D46=940`, and a long list as `D10…D180 ~1a2b3c4d5e6f7a8b`. */
export function givenText(figures: readonly GivenFigure[]): string {
  const each = figures.map(({ cell, text }) => `${cell}=${quoted(text)}`).join("; ");
  if (each.length <= MOST_CHARACTERS) return each;
  const { cells, seal } = sealed(figures);
  return `${cells} ~${seal}`;
}

/** Reads what `givenText` wrote; null for anything else. */
export function readGiven(written: string): Given | null {
  const [, cells, seal] = SEALED.exec(written.trim()) ?? [];
  if (cells !== undefined && seal !== undefined) return { kind: "sealed", cells, seal };
  const matches = [...written.matchAll(FIGURE)];
  const read = matches.reduce((length, [match]) => length + match.length, 0);
  if (read === 0 || read < written.length) return null;
  const figures = matches.map(([, cell = "", inQuotes, plain = ""]) => ({
    cell,
    text: inQuotes?.replaceAll('""', '"') ?? plain.trim(),
  }));
  return { kind: "each", figures };
}

/** Whether the figures of today are those that were explained, wherever they stand. */
export function sameFigures(given: Given, today: readonly GivenFigure[]): boolean {
  if (given.kind === "sealed") return sealed(today).seal === given.seal;
  return (
    given.figures.length === today.length &&
    given.figures.every(({ text }, at) => today[at]?.text === text)
  );
}

/** Whether they stand in the same cells. */
export function sameCells(given: Given, today: readonly GivenFigure[]): boolean {
  if (given.kind === "sealed") return sealed(today).cells === given.cells;
  return (
    given.figures.length === today.length &&
    given.figures.every(({ cell }, at) => today[at]?.cell === cell)
  );
}

/** Whether they may be the same cells on rows that have moved. */
export function sameColumns(given: Given, today: readonly GivenFigure[]): boolean {
  if (given.kind === "sealed") return true;
  return (
    given.figures.length === today.length &&
    given.figures.every(({ cell }, at) => columnOf(today[at]?.cell ?? "") === columnOf(cell))
  );
}

function sealed(figures: readonly GivenFigure[]): { cells: string; seal: string } {
  return {
    cells: `${figures[0]?.cell ?? ""}…${figures.at(-1)?.cell ?? ""}`,
    seal: digestOf(figures.map(({ text }) => JSON.stringify(text))),
  };
}

function inSheetOrder(cells: readonly string[]): readonly (Place & { readonly cell: string })[] {
  const placed = [...new Set(cells)].flatMap((cell) => {
    const place = placeOf(cell);
    return place === null ? [] : [{ cell, ...place }];
  });
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

function figureText(
  cell: SheetCell | undefined,
  { figure, results: { blank } }: ResultsLanguage,
): string {
  if (cell === undefined || cell.value.kind === "blank") return blank;
  if (cell.value.kind === "number") return numberText(cell.value.digits, cell.format, figure);
  const text = cleanText(plainText(cell.value));
  if (text === "") return blank;
  if (text === blank) return `“${text}”`;
  return text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, KEPT_OF_LONG_TEXT).trimEnd()}… ~${digestOf([text])}`;
}

function numberText(digits: string, format: string, figure: (plain: string) => string): string {
  const value = readFormat(format).percent ? parseDecimal(digits) : null;
  return value === null ? figure(digits) : `${figure(decimalText(shifted(value, 2)))}%`;
}

/** Quotes where the text would otherwise not be read back as it is. */
function quoted(text: string): string {
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function columnOf(cell: string): string {
  return cell.replace(/\d+$/, "");
}
