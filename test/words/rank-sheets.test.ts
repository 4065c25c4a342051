import { rankSheets as english } from "../../src/words/en/rank-sheets";
import { rankSheets as vietnamese } from "../../src/words/vi/rank-sheets";

const COUNTS = [
  { class: "Tốt", count: 2 },
  { class: "Khá", count: 0 },
];

test.each<[open: readonly string[], without: readonly string[], said: string]>([
  [[], [], "Kết quả xếp loại: Tốt: 02 đơn vị; Khá: Không có."],
  [
    ["Xã A", "Xã B"],
    ["Xã C"],
    "Kết quả xếp loại: Tốt: 02 đơn vị; Khá: Không có; Chưa xếp loại vì văn bản chưa quy định: 02 đơn vị (Xã A, Xã B); Chưa xếp loại vì thiếu điểm: 01 đơn vị (Xã C).",
  ],
])("beside the classes those without one are counted by name: %j, %j", (open, without, said) => {
  expect(vietnamese.classes(COUNTS, { open, without })).toBe(said);
});

test("of a long list without a class the first ten are named, and how many more there are", () => {
  const without = Array.from({ length: 13 }, (_, at) => `Xã ${at + 1}`);
  expect(vietnamese.classes([], { open: [], without })).toMatch(
    /13 đơn vị \(Xã 1, .*Xã 10 và 03 đơn vị khác\)\.$/u,
  );
  expect(english.classes([], { open: [], without })).toMatch(
    /13 units \(Xã 1, .*Xã 10 and 3 more\)\.$/u,
  );
});
