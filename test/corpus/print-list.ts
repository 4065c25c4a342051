import { typeFormulas, type Formulas } from "./formulas";
import type { FilledList, ListRow } from "./forms/list-form";
import type { Hand } from "./hand";
import type { ExpectedRow, Layout, Paper, Spot } from "./printed";
import { isAdded } from "./rows";
import type { Figures } from "./rules";

type Column = "number" | "code" | "label" | "unit" | "previous" | "value" | "note";

/** Types a list onto a sheet, from the present row on. */
export function printList(
  list: FilledList,
  figures: Figures,
  formulas: Formulas,
  paper: Paper,
  hand: Hand,
): Layout {
  const columns = columnsOf(hand);
  const heads = headsOf(columns, hand);
  const spots = new Map<string, Spot>();
  const rows: ExpectedRow[] = [];
  printHeads(columns, heads, paper, hand);
  const pageLength = hand.random.between(28, 45);
  for (const [at, row] of list.rows.entries()) {
    if (at > 0 && at % pageLength === 0 && hand.has("heads-repeated"))
      printHeads(columns, heads, paper, hand);
    printRow(row, list, { columns, figures, paper, hand, spots, formulas });
    if (!isAdded(row))
      rows.push({ sheet: paper.name, row: paper.row, code: expectedCode(row, list, hand) });
    if (hand.has("rows-hidden") && hand.random.once(15)) paper.hide(paper.row);
    paper.next();
    finishLabel(columns, paper, hand);
  }
  typeFormulas(formulas, figures, spots, paper, hand);
  return { spots, rows, units: [], columns: [] };
}

/** On a form nobody knows a row is only known by the code that it still prints. */
function expectedCode({ code }: ListRow, { form }: FilledList, { look }: Hand): string | null {
  const isKnown = form === "huyen" || form === "xa";
  return isKnown || (look.numbering === "kept" && /^[\d.]+$/.test(code)) ? code : null;
}

function columnsOf({ has, random }: Hand): readonly Column[] {
  const usual: readonly Column[] = ["number", "label", "unit", "value", "note"];
  const ordered = has("columns-reordered")
    ? random.pick<readonly Column[]>([
        ["number", "label", "value", "unit", "note"],
        ["label", "number", "unit", "value", "note"],
        ["number", "unit", "label", "value", "note"],
        ["number", "label", "note", "unit", "value"],
      ])
    : usual;
  if (!has("columns-extra")) return ordered;
  const extra: Column = random.pick(["previous", "code"]);
  return ordered.flatMap((column) => {
    if (extra === "previous" && column === "value") return [extra, column];
    if (extra === "code" && column === "label") return [extra, column];
    return [column];
  });
}

type Heads = ReadonlyMap<Column, string>;

/** The words above the columns, the same wherever they are printed again. */
function headsOf(columns: readonly Column[], { random }: Hand): Heads {
  const value = columns.includes("previous")
    ? ["Kỳ báo cáo", "Kỳ này", "Số liệu kỳ này"]
    : ["Số liệu", "Số liệu", "Kết quả", "Số liệu báo cáo"];
  return new Map<Column, string>([
    ["number", random.pick(["STT", "TT", "Số TT"])],
    ["code", random.pick(["Mã", "Mã số"])],
    ["label", random.pick(["Chỉ tiêu thống kê", "Chỉ tiêu", "Nội dung chỉ tiêu", "Tên chỉ tiêu"])],
    ["unit", random.pick(["Đơn vị tính", "Đơn vị tính", "ĐVT"])],
    ["previous", random.pick(["Kỳ trước", "Số liệu kỳ trước"])],
    ["value", random.pick(value)],
    ["note", "Ghi chú"],
  ]);
}

function printHeads(columns: readonly Column[], heads: Heads, paper: Paper, hand: Hand): void {
  const valueAt = columns.indexOf("value") + 1;
  const isTwoLevel = hand.has("heads-merged");
  const [unitAt, noteAt] = [columns.indexOf("unit") + 1, columns.indexOf("note") + 1];
  const first = Math.min(unitAt, valueAt);
  const joined = isTwoLevel && Math.abs(unitAt - valueAt) === 1 && noteAt > 0;
  const top = paper.row;
  for (const [at, column] of columns.entries()) {
    const below = joined && (at + 1 === unitAt || at + 1 === valueAt);
    if (!below) {
      paper.type(at + 1, hand.write(heads.get(column) ?? ""));
      if (joined) paper.merge(top, at + 1, top + 1, at + 1);
    }
  }
  if (joined) {
    paper.type(first, hand.write("Kết quả thống kê"));
    paper.merge(top, first, top, first + 1);
    paper.next();
    for (const at of [unitAt, valueAt]) {
      paper.type(at, hand.write(heads.get(columns[at - 1] ?? "value") ?? ""));
    }
  }
  paper.next();
  if (hand.isNumbered) {
    for (const at of columns.keys()) paper.type(at + 1, `(${at + 1})`);
    paper.next();
  }
}

interface Printing {
  readonly columns: readonly Column[];
  readonly figures: Figures;
  readonly formulas: Formulas;
  readonly paper: Paper;
  readonly hand: Hand;
  readonly spots: Map<string, Spot>;
}

function printRow(row: ListRow, list: FilledList, printing: Printing): void {
  const { columns, figures, formulas, paper, hand, spots } = printing;
  const figure = figures.get(row.code);
  for (const [at, column] of columns.entries()) {
    const place = at + 1;
    switch (column) {
      case "number":
        hand.typeCode(printedCode(row), place, paper);
        break;
      case "code":
        paper.type(place, isAdded(row) ? "" : `M${list.rows.indexOf(row) + 101}`);
        break;
      case "label":
        paper.type(place, hand.label(row.label));
        break;
      case "unit":
        paper.type(place, hand.unit(row));
        break;
      case "previous":
        if (figure !== undefined && row.kind !== "heading")
          hand.typeEarlier(row.kind, place, paper);
        break;
      case "value":
        if (row.kind === "heading" || figure === undefined) answer(row, place, paper, hand);
        else {
          spots.set(row.code, { sheet: paper.name, row: paper.row, column: place });
          if (!formulas.has(row.code)) hand.typeFigure(row.code, figure, row.kind, place, paper);
        }
        break;
      case "note":
        paper.type(
          place,
          hand.note(row, figure === undefined ? undefined : list.notes?.get(row.code)),
        );
        break;
    }
  }
}

/** The rest of a label that a page break cut. */
function finishLabel(columns: readonly Column[], paper: Paper, hand: Hand): void {
  const rest = hand.restOfLabel();
  if (rest === null) return;
  paper.type(columns.indexOf("label") + 1, rest);
  paper.next();
}

/** A coded row answered in words. */
function answer({ code, unit, kind }: ListRow, column: number, paper: Paper, hand: Hand): void {
  hand.typeBlank(code, column, paper);
  if (kind !== "coded" || unit.includes("=")) return;
  const word = hand.random.pick(unit.split(/[;/]/)).trim();
  paper.type(column, hand.write(word.charAt(0).toUpperCase() + word.slice(1)));
}

/** A letter is no number of the form: such rows are printed without one. */
function printedCode({ code }: ListRow): string {
  if (code.startsWith("+") || code === "total") return "";
  if (code.startsWith("4.6 (")) return "4.6";
  return /[a-z]$/.test(code) ? (code.endsWith("a") ? "Trong đó" : "") : code;
}
