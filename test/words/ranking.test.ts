import type { OpenQuestion } from "../../src/core/rank/profile";
import type { RankedUnit } from "../../src/core/rank/ranked";
import { ranking as english } from "../../src/words/en/ranking";
import { ranking as vietnamese } from "../../src/words/vi/ranking";

const UNIT: RankedUnit = {
  row: 7,
  unit: "Xã Cộng Lạc",
  unitCell: "B7",
  points: "82.45",
  index: "82.45",
  fields: [],
  rank: 12,
  previousRank: 12,
  rankChange: 0,
  class: "Hoàn thành tốt nhiệm vụ",
  open: null,
  chosen: null,
  heldBackBy: [],
  toNextClass: null,
  missing: [],
};

const LOW = { field: "7. Lĩnh vực Chính quyền số", percent: "69.47", needs: "70" };

test("a unit that its index and fields class without more needs no reason", () => {
  expect([vietnamese.reason(UNIT), english.reason(UNIT)]).toEqual(["", ""]);
});

test.each<[string, Partial<RankedUnit>, string]>([
  [
    "one low field, without its number and the word lĩnh vực twice",
    { class: "Hoàn thành nhiệm vụ", heldBackBy: [LOW] },
    "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Chính quyền số đạt 69,47% (dưới 70%)",
  ],
  [
    "two low fields",
    {
      class: "Hoàn thành nhiệm vụ",
      heldBackBy: [LOW, { field: "Cải cách thể chế", percent: "50.00", needs: "70" }],
    },
    "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Chính quyền số đạt 69,47% (dưới 70%), lĩnh vực Cải cách thể chế đạt 50% (dưới 70%)",
  ],
  [
    "an open question with the field that raises it",
    { class: null, open: "two-classes", heldBackBy: [{ ...LOW, percent: "40.00" }] },
    "Văn bản chưa quy định xếp loại khi lĩnh vực thấp tới mức phải hạ từ hai bậc xếp loại trở lên: lĩnh vực Chính quyền số đạt 40% (dưới 70%)",
  ],
  [
    "a cell that holds no points",
    { class: null, missing: [{ field: "Cải cách thể chế", cell: "C7", text: "…" }] },
    "Chưa xếp hạng vì ô C7 (lĩnh vực Cải cách thể chế) ghi “…”, không phải là điểm",
  ],
])("the reason tells %s", (_, unit, sentence) => {
  expect(vietnamese.reason({ ...UNIT, ...unit })).toBe(sentence);
});

test.each<[OpenQuestion]>([["gap-50-65"], ["exactly-80"], ["two-classes"]])(
  "the open question %s is said in both languages, each in its own words",
  (question) => {
    expect(vietnamese.open(question)).toMatch(/^Văn bản chưa quy định .+\.$/u);
    expect(english.open(question)).toMatch(/^The decision says nothing of .+\.$/u);
  },
);
