import type { CellContent, PrintedSheet } from "../../corpus/xlsx";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { randomOf, type Random } from "../../corpus/random";

/** How a table of points is laid out. */
export interface TableShape {
  readonly name: string;
  readonly units: number;
  readonly seed: number;
  /** No groups; under headings of their own; in a column, side by side or scattered. */
  readonly groups: "none" | "headings" | "column" | "scattered";
  /** Maxima in a row of their own as figures, or within the headings. */
  readonly maxima: "row" | "headings";
  /** Whether the maxima add up to 100. */
  readonly addsTo100: boolean;
  /** Decimals of the points. */
  readonly places: number;
  /** Whether the table has a column of totals before its last field. */
  readonly hasTotal: boolean;
  /** Whether columns of bonus and penalty follow the last field. */
  readonly hasBesides?: boolean;
}

interface MadeField {
  readonly name: string;
  readonly max: number;
}

const FIELDS: readonly MadeField[] = [
  { name: "Chỉ đạo điều hành", max: 15 },
  { name: "Cải cách thể chế", max: 10.5 },
  { name: "Cải cách thủ tục hành chính", max: 17.5 },
  { name: "Cải cách tài chính công", max: 14 },
  { name: "Chính quyền số", max: 28 },
  { name: "Tác động của CCHC", max: 15 },
];

type Typed = CellContent | null;

const text = (words: string): CellContent => ({ kind: "text", text: words });
const number = (digits: string): CellContent => ({ kind: "number", digits, format: "General" });

/**
 * A table with what ranks and classes hang on: units with the same points, zeros, points on a floor to the digit and one
 * step below it, blank cells and words in place of points, and a figure typed as text in the larger ones.
 */
export function liveTable(shape: TableShape): PrintedSheet {
  const random = randomOf(shape.seed);
  const fields = FIELDS.map(({ name, max }, at) => ({
    name,
    max: shape.addsTo100 || at !== 4 ? max : 26.3,
  }));
  const rows = [...headOf(fields, shape), ...bodyOf(fields, shape, random)];
  return {
    name: shape.name,
    cells: new Map(
      rows.map((row, down) => [
        down + 2,
        new Map(row.flatMap((cell, right) => (cell === null ? [] : [[right + 1, cell] as const]))),
      ]),
    ),
    merges: [],
    hiddenRows: new Set(),
  };
}

function headOf(fields: readonly MadeField[], shape: TableShape): readonly (readonly Typed[])[] {
  const heading = ({ name, max }: MadeField): CellContent =>
    text(shape.maxima === "row" ? name : `${name} (tối đa ${String(max).replace(".", ",")} điểm)`);
  const top = [
    ...["STT", "Nhóm đơn vị", "Tên đơn vị"].map(text),
    ...withTotal(fields.map(heading), text("Tổng điểm"), shape),
    ...(shape.hasBesides === true ? ["Điểm thưởng", "Điểm trừ"].map(text) : []),
  ];
  if (shape.maxima === "headings") return [top];
  const maxima = withTotal(
    fields.map(({ max }) => number(String(max))),
    number(String(fields.reduce((sum, { max }) => sum + max, 0))),
    shape,
  );
  return [top, [null, null, text("Điểm tối đa"), ...maxima]];
}

/** The total stands before the last field, so that the fields are no one stretch of columns. */
function withTotal(cells: readonly Typed[], total: Typed, { hasTotal }: TableShape) {
  return hasTotal ? [...cells.slice(0, -1), total, ...cells.slice(-1)] : cells;
}

function bodyOf(
  fields: readonly MadeField[],
  shape: TableShape,
  random: Random,
): readonly (readonly Typed[])[] {
  const made: (readonly Typed[])[] = [];
  const rows: (readonly Typed[])[] = [];
  const half = Math.ceil(shape.units / 2);
  for (let unit = 1; unit <= shape.units; unit += 1) {
    if (shape.groups === "headings" && (unit === 1 || unit === half + 1)) {
      rows.push([
        text(unit === 1 ? "I" : "II"),
        null,
        text(`Khối ${unit === 1 ? "xã" : "phường"}`),
      ]);
    }
    const points =
      made.length > 0 && random.once(4) ? random.pick(made) : pointsOf(fields, shape, random);
    made.push(points);
    rows.push([
      number(String(unit)),
      groupOf(unit, half, shape),
      text(`Xã "số" ${unit}`),
      ...withTotal(points, null, shape),
      ...(shape.hasBesides === true ? besidesOf(random) : []),
    ]);
  }
  return rows;
}

/** A penalty stands with a minus or without; some have none, or words in its place; some are more than all points. */
function besidesOf(random: Random): readonly Typed[] {
  const penalty = random.pick(["1", "-2.5", "0.75", "150", "", "không"]);
  return [
    random.once(3) ? null : number(String(random.between(0, 30) / 10)),
    penalty === "" ? null : penalty === "không" ? text(penalty) : number(penalty),
  ];
}

function groupOf(unit: number, half: number, { groups }: TableShape): Typed {
  if (groups === "column") return text(unit <= half ? "Xã" : "Phường");
  return groups === "scattered" ? text(`Nhóm ${(unit % 3) + 1}`) : null;
}

function pointsOf(
  fields: readonly MadeField[],
  shape: TableShape,
  random: Random,
): readonly Typed[] {
  const level = random.between(45, 100);
  const edge = random.once(3) ? random.pick([90, 80, 65, 50]) : null;
  const low = random.once(3) ? random.between(0, fields.length - 1) : -1;
  return fields.map(({ max }, at): Typed => {
    if (random.once(60)) return random.once(2) ? null : text("chưa chấm");
    if (shape.units > 20 && random.once(120)) return text("6,5");
    if (random.once(25)) return number("0");
    const percent = at === low ? random.pick([80, 70, 50, 69.99, 49.99, 35.71]) : (edge ?? level);
    const exact = (percent * max) / 100 + (edge === null ? random.between(-9, 9) / 10 : 0);
    const points = Math.max(0, Math.min(max, exact));
    return number(String(Number(points.toFixed(shape.places))));
  });
}

/** The sheet as it is read from a file. */
export function snapshotOfPrinted({ name, cells }: PrintedSheet): Snapshot {
  return {
    sheet: name,
    rows: [...cells].map(([row, byColumn]) => ({
      row,
      hidden: false,
      cells: [...byColumn].map(([column, cell]) => ({
        ...{ column, value: valueOf(cell), formula: null },
        format: "General",
      })),
    })),
  };
}

function valueOf(cell: CellContent): CellValue {
  return cell.kind === "formula"
    ? { kind: "blank" }
    : cell.kind === "text"
      ? { kind: "text", text: cell.text }
      : { kind: "number", digits: cell.digits };
}

/** So many tables, in every layout there is. */
export function tableShapes(count: number): readonly TableShape[] {
  return Array.from({ length: count }, (_, at): TableShape => {
    const pick = <T>(list: readonly [T, ...T[]], step: number): T =>
      list[Math.floor(at / step) % list.length] ?? list[0];
    return {
      ...{ name: `Bảng ${at + 1}`, units: 5 + ((at * 7) % 40), seed: 1000 + at },
      groups: pick(["none", "headings", "column", "scattered"], 1),
      maxima: pick(["row", "headings"], 4),
      addsTo100: pick([true, false], 8),
      places: pick([2, 1, 3, 0], 2),
      hasTotal: pick([false, true], 3),
    };
  });
}
