import { readSanctions } from "../../../src/core/rank/read-sanctions";
import type { SanctionEffect } from "../../../src/core/rank/sanction";
import { BO_CHI_SO_766 } from "../../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { snapshotOf } from "./snapshot-of";

test("caps are read row by row, and what stands below them is left out", () => {
  const rows = [
    ["KHỐNG CHẾ XẾP LOẠI NĂM 2026"],
    ["STT", "Tên đơn vị", "Khống chế xếp loại", "Lý do"],
    [1, "Xã A", "Không quá Khá", "Kết luận thanh tra số 12/KL-TTr"],
    [2, "Xã B", "Hạ một bậc", null],
    [3, "Xã C", null, "Chậm báo cáo"],
    [4, "Xã D"],
    [],
    [null, "NGƯỜI LẬP BIỂU"],
  ];
  expect(readSanctions(snapshotOf(rows, "Khống chế"), BO_CHI_SO_766)).toEqual([
    {
      ...{ unit: "Xã A", effect: { kind: "at-most", class: "Khá" } },
      reason: "Kết luận thanh tra số 12/KL-TTr",
      cells: { unit: "'Khống chế'!B3", effect: "'Khống chế'!C3" },
    },
    {
      ...{ unit: "Xã B", effect: { kind: "one-class-down" }, reason: "" },
      cells: { unit: "'Khống chế'!B4", effect: "'Khống chế'!C4" },
    },
    {
      ...{ unit: "Xã C", effect: { kind: "at-most", class: "" }, reason: "Chậm báo cáo" },
      cells: { unit: "'Khống chế'!B5", effect: "'Khống chế'!C5" },
    },
  ]);
});

test.each<[string, SanctionEffect]>([
  ["Khá", { kind: "at-most", class: "Khá" }],
  ["khá", { kind: "at-most", class: "Khá" }],
  ["Tối đa Tốt", { kind: "at-most", class: "Tốt" }],
  ["Không xếp loại cao hơn Khá", { kind: "at-most", class: "Khá" }],
  ["Xếp loại Yếu", { kind: "at-most", class: "Yếu" }],
  ["Không xếp Xuất sắc", { kind: "at-most", class: "Tốt" }],
  ["Không được xếp loại Xuất sắc", { kind: "at-most", class: "Tốt" }],
  ["Hạ 01 bậc", { kind: "one-class-down" }],
  ["Trừ một mức xếp loại", { kind: "one-class-down" }],
  ["Thấp nhất", { kind: "lowest" }],
  ["Giỏi", { kind: "at-most", class: "Giỏi" }],
  ["Không xếp Giỏi", { kind: "at-most", class: "Không xếp Giỏi" }],
])("%p is read as %j", (typed, effect) => {
  const sheet = snapshotOf([
    ["Mã đơn vị", "Mức khống chế", "Lý do"],
    ["02677", typed, "Kỷ luật"],
  ]);
  expect(readSanctions(sheet, BO_CHI_SO_766)).toMatchObject([
    { unit: "02677", effect, reason: "Kỷ luật" },
  ]);
});

test("a class whose own name says Không is that class", () => {
  const sheet = snapshotOf([
    ["Đơn vị", "Hạ xếp loại", "Căn cứ"],
    ["Xã A", "Không hoàn thành nhiệm vụ", "Kỷ luật"],
  ]);
  expect(readSanctions(sheet, HAI_DUONG_XA_2022)?.[0]?.effect).toEqual({
    kind: "at-most",
    class: "Không hoàn thành nhiệm vụ",
  });
});

test("a table of points is no list of caps", () => {
  const points = snapshotOf([["Đơn vị", "Thể chế (10 điểm)", "Xếp loại", "Lý do"]]);
  expect(readSanctions(points, BO_CHI_SO_766)).toBeNull();
});
