import type { IndicatorKind } from "../form/form";
import { isWhole } from "../number/decimal";
import { readFigure, type Figure } from "../number/figure";
import type { SheetCell, SheetRow } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { textAt } from "../unit-table/head";

/** What a column of an unknown table holds, told from its headings and its cells. */
export interface ColumnKind {
  readonly kind: IndicatorKind;
  /** Whether a total row may sum it. */
  readonly summed: boolean;
  /** It may truly be negative: a change, a comparison. */
  readonly signed: boolean;
  /** Its rates may truly pass 100 %. */
  readonly mayPass100: boolean;
}

const RATE_NAME = /^(?:ti le|ti trong|phan tram|ti suat)\b/;
const PER_CENT = /(?:^| )(?:%|phan tram)(?: |$)/;
const COUNT_NAME = /^(?:so|tong)\b/;
const NOT_SUMMED =
  /\b(?:binh quan|trung binh|xep (?:hang|thu|loai)|thu hang|diem|don gia|he so|mat do|ma so|gia tri trung binh|thoi gian|muc do|muc luong)\b|^nam (?:sinh|thanh lap|ban hanh|xay dung)|^(?:nam|ma|muc)$/;
const MONEY =
  /\b(?:trieu|nghin|ngan|ti) dong\b|\btr d\b|\bkinh phi\b|\bso tien\b|\bvon (?:dau tu|ngan sach|giai ngan|vay|huy dong)\b|\bdu toan\b|\bdien tich\b|\bdoanh thu\b/;
const CHANGE = /\b(?:tang|giam|chenh lech|bien dong|so sanh|so voi)\b|\+ -/;
const AGAINST = /\b(?:so voi|ke hoach|cung ki|tang|giam|toc do|du toan|giao|muc tieu|thuc hien)\b/;

/** A column with so many broken figures holds amounts, not counts. */
const FEWEST_FRACTIONS = 2;
const SHARE_OF_FRACTIONS = 10;

/** Tells what a column holds. `unitLine` is what the lines above the table say, such as `Đơn vị tính: triệu đồng`. */
export function columnKind(
  path: readonly string[],
  cells: readonly SheetCell[],
  unitLine: string,
): ColumnKind {
  const keys = path.map(bareKey);
  const own = keys.at(-1) ?? "";
  const figures = figuresOf(cells);
  const rate = isRate(keys, own) || isTypedAsRate(cells);
  const isAmount = keys.some((key) => MONEY.test(key)) || MONEY.test(bareKey(unitLine));
  const kind = rate ? "rate" : isAmount || isBroken(figures) ? "money" : "count";
  const negatives = figures.filter(({ value }) => value.units < 0n).length;
  return {
    kind,
    summed: !rate && !keys.some((key) => NOT_SUMMED.test(key)),
    signed: keys.some((key) => CHANGE.test(key)) || negatives >= FEWEST_FRACTIONS,
    mayPass100: keys.some((key) => AGAINST.test(key)),
  };
}

/** `Số lượng` under `Tỷ lệ trước hạn` is a count; `Số đơn vị đạt 100 %` too. */
function isRate(keys: readonly string[], own: string): boolean {
  if (RATE_NAME.test(own) || /(?:^| )%$/.test(own)) return true;
  if (COUNT_NAME.test(own)) return false;
  return keys.some((key) => RATE_NAME.test(key) || PER_CENT.test(key));
}

function isTypedAsRate(cells: readonly SheetCell[]): boolean {
  const rates = cells.filter((cell) => {
    const reading = readFigure(cell, "rate");
    return reading.kind === "figure" && reading.percent;
  });
  return rates.length > 0 && 2 * rates.length > cells.length;
}

function figuresOf(cells: readonly SheetCell[]): readonly Figure[] {
  return cells.flatMap((cell) => {
    const reading = readFigure(cell, "money");
    return reading.kind === "figure" ? [reading] : [];
  });
}

/** Three decimals are thousands that a locale has taken for a fraction. */
function isBroken(figures: readonly Figure[]): boolean {
  const fractions = figures.filter(({ value }) => !isWhole(value) && value.places !== 3);
  return (
    fractions.length >= FEWEST_FRACTIONS && SHARE_OF_FRACTIONS * fractions.length >= figures.length
  );
}

/** The filled cells of a column, headings and words left out. */
export function filledIn(body: readonly SheetRow[], column: number): readonly SheetCell[] {
  return body.flatMap((row) => {
    const cell = row.cells.find((each) => each.column === column);
    return cell === undefined || textAt(row, column) === "" ? [] : [cell];
  });
}
