import { typeFormulas, type Formulas } from "./formulas";
import { placeId, type FilledTable, type TableUnit } from "./forms/table-form";
import type { Hand } from "./hand";
import type { ExpectedColumn, ExpectedUnit, Layout, Paper, Spot } from "./printed";
import type { Figures } from "./rules";
import { columnName } from "./xlsx";

/** Types a unit table onto a sheet, from the present row on. */
export function printTable(
  table: FilledTable,
  figures: Figures,
  formulas: Formulas,
  paper: Paper,
  hand: Hand,
): Layout {
  // A column of codes of the units, or of the period before, that no form has.
  const first = hand.has("columns-extra") ? 4 : 3;
  printHeads(table, first, paper, hand);
  const spots = new Map<string, Spot>();
  const units: ExpectedUnit[] = [];
  const pageLength = hand.random.between(9, 16);
  for (const [at, unit] of table.units.entries()) {
    if (at > 0 && at % pageLength === 0 && hand.has("heads-repeated")) {
      printHeads(table, first, paper, hand);
    }
    printUnit(unit, table, first, paper, hand);
    for (const [index, { code, kind }] of table.columns.entries()) {
      const id = placeId(unit.id, code);
      const figure = figures.get(id);
      const column = first + index;
      if (figure === undefined) {
        hand.typeBlank(id, column, paper);
        continue;
      }
      spots.set(id, { sheet: paper.name, row: paper.row, column });
      if (!formulas.has(id)) hand.typeFigure(id, figure, kind, column, paper);
    }
    units.push({ sheet: paper.name, row: paper.row, role: unit.role });
    if (hand.has("rows-hidden") && unit.role === "unit" && hand.random.once(8))
      paper.hide(paper.row);
    paper.next();
  }
  typeFormulas(formulas, figures, spots, paper, hand);
  const columns: readonly ExpectedColumn[] = table.columns.map(({ code }, at) => ({
    sheet: paper.name,
    column: columnName(first + at),
    code,
  }));
  return { spots, rows: [], units, columns };
}

function printUnit(
  { name, number, role }: TableUnit,
  { units }: FilledTable,
  first: number,
  paper: Paper,
  hand: Hand,
): void {
  const index = units.findIndex((unit) => unit.name === name);
  if (role === "group") paper.type(1, number);
  else hand.typeCode(number, 1, paper);
  paper.type(2, hand.write(name));
  if (first === 4 && role === "unit") paper.type(3, `DV${String(index + 1).padStart(3, "0")}`);
}

function printHeads(table: FilledTable, first: number, paper: Paper, hand: Hand): void {
  const { columns, unitHead, firstNumbers } = table;
  const depth = Math.max(...columns.map(({ heads }) => heads.length));
  const top = paper.row;
  const isMerged = hand.has("heads-merged");
  for (let level = 0; level < depth; level++) {
    if (level === 0) {
      const own = ["TT", unitHead, ...(first === 4 ? ["Mã đơn vị"] : [])];
      for (const [at, text] of own.entries()) {
        paper.type(at + 1, hand.write(text));
        if (isMerged && depth > 1) paper.merge(top, at + 1, top + depth - 1, at + 1);
      }
    }
    printLevel(columns, level, first, paper, hand);
    paper.next();
  }
  if (!isNumbered(table, hand)) return;
  for (const [at, text] of firstNumbers.entries()) hand.typeNumbering(text, at + 1, paper);
  for (const [at, { numbering }] of columns.entries()) {
    hand.typeNumbering(numbering, first + at, paper);
  }
  paper.next();
}

/** A form that everyone knows is also printed without its numbers; of another they are all that tells its rules. */
function isNumbered({ form }: FilledTable, { look }: Hand): boolean {
  return form !== "vpcp-06a" || (look.numbering !== "lost" && look.numbering !== "blank");
}

/** One line of heads; a heading over several columns stands in the first of them. */
function printLevel(
  columns: FilledTable["columns"],
  level: number,
  first: number,
  paper: Paper,
  hand: Hand,
): void {
  let start = 0;
  while (start < columns.length) {
    const text = columns[start]?.heads[level] ?? "";
    const isOver = level < (columns[start]?.heads.length ?? 0) - 1;
    let end = start + 1;
    while (isOver && columns[end]?.heads[level] === text) end++;
    paper.type(first + start, hand.say(text));
    if (hand.has("heads-merged") && end - start > 1) {
      paper.merge(paper.row, first + start, paper.row, first + end - 1);
    }
    start = end;
  }
}
