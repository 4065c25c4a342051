import { recogniser } from "../../../src/core/form/recognise";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { FORMS } from "../../../src/packs/forms";
import { appendixSnapshot, withCell, withColumns, withRowAbove } from "../../fixtures/appendices";

const recognise = recogniser(FORMS);
const bachThong = appendixSnapshot("bach-thong");
const HEAD = ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"];
/** 3.3.1a: its label, its unit, its figure and nothing else. */
const ROW =
  recognise(bachThong).rows.find(({ indicator }) => indicator.code === "3.3.1a")?.row ?? 0;

/** The row's label cut over two rows, with what is left of the row on the one or the other. */
function cut(sheet: Snapshot, label: readonly string[], figureBelow: boolean): Snapshot {
  const [above = "", below = ""] = label;
  const upper = withCell(sheet, `B${ROW}`, above);
  if (!figureBelow) return withRowAbove(upper, ROW + 1, ["", below]);
  const bare = withCell(withCell(upper, `C${ROW}`, null), `D${ROW}`, null);
  return withRowAbove(bare, ROW + 1, ["", below, "Hồ sơ", "941"]);
}

const read = (sheet: Snapshot): readonly unknown[] => {
  const { rows, extra, missing } = recognise(sheet);
  const row = rows.find(({ indicator }) => indicator.code === "3.3.1a");
  return [row?.row, row?.valueCell, row?.value?.value, rows.length, extra, missing];
};
const FIGURE = { kind: "text", text: "941" };

describe("A label that is cut over two rows", () => {
  const pieces: readonly (readonly [string, readonly string[]])[] = [
    ["in its middle", ["Tổng số hồ sơ TTHC", "đã giải quyết xong"]],
    ["before its last word", ["Tổng số hồ sơ TTHC đã giải quyết", "xong"]],
    ["with a slip in it", ["Tổng số hồ sơ TTTC", "đã giải quyêt xong"]],
    ["in capitals", ["TỔNG SỐ HỒ SƠ TTHC", "ĐÃ GIẢI QUYẾT XONG"]],
  ];

  test.each(pieces)("%s is one row, the one with the figure", (_, label) => {
    const below = [ROW + 1, `D${ROW + 1}`, FIGURE, 121, [], []];
    const above = [ROW, `D${ROW}`, FIGURE, 121, [], []];
    expect(read(cut(bachThong, label, true))).toEqual(below);
    expect(read(cut(bachThong, label, false))).toEqual(above);
  });

  test("by a page break with its head is one row", () => {
    const label = ["Tổng số hồ sơ TTHC", "đã giải quyết xong"];
    const broken = withRowAbove(cut(bachThong, label, true), ROW + 1, HEAD);
    expect(read(broken)).toEqual([ROW + 2, `D${ROW + 2}`, FIGURE, 121, [], []]);
  });

  test("is one row without any numbering", () => {
    const sheet = withColumns(
      cut(bachThong, ["Tổng số hồ sơ TTHC", "đã giải quyết xong"], true),
      [0, 1, 2, 3, 4],
    );
    expect(recognise(sheet).rows).toHaveLength(121);
    expect(recognise(sheet).extra).toEqual([]);
  });
});

describe("Two rows that each have a figure", () => {
  test("are two, whatever they would say together", () => {
    const sheet = withRowAbove(withCell(bachThong, `B${ROW}`, "Tổng số hồ sơ TTHC"), ROW + 1, [
      "",
      "đã giải quyết xong",
      "Hồ sơ",
      "17",
    ]);
    expect(recognise(sheet).extra.map(({ row }) => row)).toEqual([ROW + 1]);
  });
});
