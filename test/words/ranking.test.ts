import type { RankingFacts } from "../../src/core/rank/finding";
import type { OpenQuestion } from "../../src/core/rank/profile";
import type { RankedUnit } from "../../src/core/rank/ranked";
import { ranking as english } from "../../src/words/en/ranking";
import { ranking as vietnamese } from "../../src/words/vi/ranking";

const UNIT: RankedUnit = {
  row: 7,
  unit: "Xã Cộng Lạc",
  unitCell: "B7",
  code: null,
  bonus: null,
  penalty: null,
  points: "82.45",
  index: "82.45",
  exactIndex: "82.4500000000",
  fields: [],
  rank: 12,
  previousRank: 12,
  rankChange: 0,
  class: "Hoàn thành tốt nhiệm vụ",
  open: null,
  chosen: null,
  heldBackBy: [],
  heldDown: null,
  toNextClass: null,
  stability: null,
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
  [
    "a sanction after a low field, each with the class it left",
    {
      class: "Không hoàn thành nhiệm vụ",
      heldBackBy: [LOW],
      heldDown: {
        by: "sanction",
        from: "Hoàn thành nhiệm vụ",
        sanctions: [{ effect: { kind: "one-class-down" }, reason: "có cán bộ bị kỷ luật" }],
      },
    },
    "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Chính quyền số đạt 69,47% (dưới 70%); hạ từ nhóm Hoàn thành nhiệm vụ xuống nhóm Không hoàn thành nhiệm vụ vì có cán bộ bị kỷ luật",
  ],
  [
    "a sanction where the text leaves the class open",
    {
      class: "Không hoàn thành nhiệm vụ",
      heldDown: {
        by: "sanction",
        from: null,
        sanctions: [{ effect: { kind: "lowest" }, reason: "có cán bộ bị kỷ luật" }],
      },
    },
    "Xếp vào nhóm Không hoàn thành nhiệm vụ vì có cán bộ bị kỷ luật",
  ],
  [
    "reasons that were typed as sentences, in the middle of one; a short name keeps its capitals",
    {
      class: "Khá",
      heldDown: {
        by: "sanction",
        from: "Tốt",
        sanctions: ["Có cán bộ bị kỷ luật", "UBND xã gửi báo cáo chậm", "Đơn thư kéo dài"].map(
          (reason) => ({ effect: { kind: "one-class-down" as const }, reason }),
        ),
      },
    },
    "Hạ từ nhóm Tốt xuống nhóm Khá vì có cán bộ bị kỷ luật; UBND xã gửi báo cáo chậm; đơn thư kéo dài",
  ],
  [
    "what was decided where the text is silent, by what was decided",
    {
      class: "Khá",
      chosen: { question: "gap-50-65", class: "Khá", basis: "Công văn số 12/SNV." },
    },
    "Xếp loại theo Công văn số 12/SNV (văn bản chưa quy định khi chỉ số từ 50% đến dưới 65%)",
  ],
  [
    "a sanction without a reason",
    {
      class: "Khá",
      heldDown: {
        by: "sanction",
        from: "Tốt",
        sanctions: [{ effect: { kind: "one-class-down" }, reason: "" }],
      },
    },
    "Hạ từ nhóm Tốt xuống nhóm Khá vì bị khống chế xếp loại",
  ],
  [
    "a quota, and that a tie went down together",
    {
      class: "Tốt",
      heldDown: {
        ...{ by: "quota", from: "Xuất sắc", percent: "25", units: 23, allowed: 5, earned: 7 },
        tied: true,
      },
    },
    "Hạ từ nhóm Xuất sắc xuống nhóm Tốt vì nhóm Xuất sắc chỉ được tối đa 25% số đơn vị (5 trong 23 đơn vị) mà có 7 đơn vị đạt; các đơn vị đồng hạng ở mức cuối cùng chuyển xuống",
  ],
])("the reason tells %s", (_, unit, sentence) => {
  expect(vietnamese.reason({ ...UNIT, ...unit })).toBe(sentence);
});

test.each<[OpenQuestion, string]>([
  ["gap-50-65", "khi chỉ số từ 50% đến dưới 65%"],
  ["gap-62.58-67.68", "khi chỉ số từ 62,58% đến dưới 67,68%"],
  ["gap-0-70", "khi chỉ số dưới 70%"],
  ["exactly-80", "khi chỉ số đúng bằng 80%"],
  ["two-classes", "khi lĩnh vực thấp tới mức phải hạ từ hai bậc xếp loại trở lên"],
])("the open question %s is said in both languages, each in its own words", (question, when) => {
  expect(vietnamese.open(question)).toBe(`Văn bản chưa quy định xếp loại ${when}.`);
  expect(english.open(question)).toMatch(/^The decision says nothing of .+\.$/u);
});

test.each([
  ["Xã An Thanh", "xã An Thanh"],
  ["Thị trấn Tứ Kỳ", "thị trấn Tứ Kỳ"],
  ["Phường 5", "Phường 5"],
  ["XÃ AN THANH", "XÃ AN THANH"],
  ["Sở Nội vụ", "Sở Nội vụ"],
  ["UBND xã An Thanh", "UBND xã An Thanh"],
])("the head of %s is told with %s in the middle of the sentence", (unit, said) => {
  expect(vietnamese.headOfUnit(unit, "Tốt", "QĐ 1")).toMatch(`Người đứng đầu ${said} được`);
});

test("the head of a unit is given the unit's class, with what says so", () => {
  const basis = "Quyết định số 29/2018/QĐ-UBND";
  expect(vietnamese.headOfUnit("UBND xã Cộng Lạc", "Hoàn thành nhiệm vụ", basis)).toBe(
    "Người đứng đầu UBND xã Cộng Lạc được xếp loại theo đơn vị: Hoàn thành nhiệm vụ (căn cứ: Quyết định số 29/2018/QĐ-UBND).",
  );
});

const LEVEL = [
  { unit: "Xã A", rank: 1, exactRank: 1, exact: "80.004" },
  { unit: "Xã B", rank: 2, exactRank: 2, exact: "80.001" },
];

test.each<[RankingFacts, string]>([
  [
    { fact: "same-index-other-rank", index: "80.00", units: LEVEL },
    "Các đơn vị cùng công bố chỉ số 80,00% nhưng khác hạng, vì xếp theo chỉ số chưa làm tròn: Xã A hạng 1 (80,004%); Xã B hạng 2 (80,001%). Hãy công bố thêm chữ số thập phân, hoặc chọn xếp theo chỉ số công bố để các đơn vị này đồng hạng.",
  ],
  [
    {
      fact: "rounding-decides-rank",
      index: "80.00",
      units: LEVEL.map((unit) => ({ ...unit, rank: 1 })),
    },
    "Các đơn vị cùng công bố chỉ số 80,00% nên xếp theo chỉ số công bố, tuy chỉ số chưa làm tròn khác nhau: Xã A hạng 1, theo 80,004% là hạng 1; Xã B hạng 1, theo 80,001% là hạng 2. Hãy cân nhắc trước khi ký.",
  ],
  [
    {
      fact: "tie-broken",
      index: "80.00",
      by: [{ by: "bonus" }, { by: "field", field: "6. Cải cách tài chính công" }],
      units: LEVEL,
    },
    "Các đơn vị cùng chỉ số 80,00% được phân hạng theo điểm thưởng, rồi theo lĩnh vực Cải cách tài chính công: Xã A hạng 1; Xã B hạng 2.",
  ],
  [
    { fact: "no-such-break", by: { by: "bonus" } },
    "Bảng không có cột điểm thưởng, nên không phân hạng được các đơn vị bằng nhau theo điểm thưởng. Hãy thêm cột này hoặc bỏ lựa chọn.",
  ],
  [
    { fact: "bonus-unread", unit: "Xã A", text: "đang xét" },
    "Xã A: ô điểm thưởng ghi “đang xét”, không phải là số, nên khi phân hạng các đơn vị bằng nhau coi như không có điểm thưởng. Hãy nhập lại.",
  ],
  [
    { fact: "same-code", code: "02677", count: 2 },
    "Mã 02677 có ở 2 hàng. Mỗi hàng vẫn được xếp hạng, nhưng không so được với kỳ trước; hãy sửa lại mã.",
  ],
  [
    { fact: "sanction-without-unit", unit: "Xã Z" },
    "Không tìm thấy “Xã Z” trong bảng, nên chưa hạ xếp loại của đơn vị này. Hãy kiểm tra lại tên hoặc mã.",
  ],
  [
    { fact: "sanction-without-class", unit: "Xã A", class: "" },
    "Xã A: chưa ghi mức xếp loại cao nhất được xếp, nên chưa áp dụng. Hãy ghi mức xếp loại.",
  ],
  [
    { fact: "sanction-without-class", unit: "Xã A", class: "Giỏi" },
    "Xã A: “Giỏi” không phải là một mức xếp loại của bộ quy định đang dùng, nên chưa áp dụng. Hãy chọn lại mức xếp loại.",
  ],
  [
    {
      ...{ fact: "total-differs", unit: "Xã A", total: "80", sum: "81.5" },
      besides: ["bonus", "penalty"],
    },
    "Xã A: tổng điểm ghi 80, trong khi các lĩnh vực cộng lại, cộng điểm thưởng và trừ đi điểm trừ, bằng 81,5. Xếp hạng dùng 81,5; hãy sửa tổng điểm hoặc điểm lĩnh vực.",
  ],
  [
    { fact: "besides", kinds: ["bonus"], count: true, totals: null },
    "Điểm thưởng được tính vào điểm và chỉ số, vì bảng không có tổng điểm nào cho thấy cách tính khác.",
  ],
  [
    {
      ...{ fact: "besides", kinds: ["bonus", "penalty"], count: true },
      totals: { units: 23, alone: 20, together: 23 },
    },
    "Điểm thưởng và điểm trừ được tính vào điểm và chỉ số, vì tổng điểm của 23/23 đơn vị có điểm thưởng hoặc điểm trừ khớp khi tính cả phần này (không tính thì 20/23 đơn vị khớp).",
  ],
  [
    {
      fact: "besides",
      kinds: ["penalty"],
      count: false,
      totals: { units: 23, alone: 23, together: 20 },
    },
    "Điểm trừ không được tính vào điểm và chỉ số, vì tổng điểm của 23/23 đơn vị có điểm trừ khớp khi không tính phần này (tính cả phần này thì 20/23 đơn vị khớp).",
  ],
  [
    {
      ...{ fact: "besides", kinds: ["bonus", "penalty"], count: false },
      totals: { units: 4, alone: 0, together: 0 },
    },
    "Điểm thưởng và điểm trừ không được tính vào điểm và chỉ số. Bảng không cho biết có tính hay không: tổng điểm của cả 4 đơn vị có điểm thưởng hoặc điểm trừ đều không khớp, dù tính hay không tính phần này. Hãy kiểm tra lại tổng điểm.",
  ],
  [
    { fact: "besides", kinds: ["penalty"], count: false, totals: null, lost: true },
    "Điểm trừ không được tính vào điểm và chỉ số, vì cột này ghi đúng số điểm còn thiếu so với điểm tối đa, mà điểm các lĩnh vực đã không có phần đó.",
  ],
  [
    { fact: "bonus-field", field: "Điểm thưởng" },
    "Cột Điểm thưởng có điểm tối đa nên được tính là một lĩnh vực. Nếu đây là điểm thưởng ngoài thang điểm thì xóa điểm tối đa của cột.",
  ],
  [
    { fact: "besides-unread", unit: "Xã A", of: "penalty", text: "đang xét" },
    "Xã A: ô điểm trừ ghi “đang xét”, không phải là số, nên khi tính điểm coi như không có điểm trừ. Hãy nhập lại; nếu không có, để trống hoặc ghi 0.",
  ],
  [
    {
      ...{ fact: "rules-of-another-time", title: "Hải Dương 2022" },
      ...{ from: "2022-12-15", to: "2023-12-31", year: 2025 },
    },
    "Bộ quy định “Hải Dương 2022” áp dụng từ ngày 15/12/2022 đến ngày 31/12/2023; bảng này là năm 2025. Hãy kiểm tra xem quyết định nào đang áp dụng cho năm 2025 trước khi dùng kết quả xếp loại.",
  ],
  [
    { fact: "rules-of-another-level", title: "Hải Dương 2022", level: "xa", units: "huyen" },
    "Bộ quy định “Hải Dương 2022” dùng cho cấp xã, còn các đơn vị trong bảng là sở, ban, ngành hoặc cấp huyện. Hãy kiểm tra lại bộ quy định trước khi dùng kết quả xếp loại.",
  ],
])("the finding %j is said in plain words, in English too", (facts, sentence) => {
  expect(vietnamese.finding(facts)).toBe(sentence);
  expect(english.finding(facts)).toMatch(/^[A-Z].+\.$/u);
  expect(english.finding(facts)).not.toMatch(/undefined|null|object/u);
});

test("a long list of units says how many more there are", () => {
  const units = Array.from({ length: 20 }, (_, place) => ({
    unit: `Xã ${place}`,
    rank: place + 1,
  }));
  const facts: RankingFacts = { fact: "tie-broken", index: "80.00", by: [{ by: "bonus" }], units };
  expect(vietnamese.finding(facts)).toContain("Xã 9 hạng 10; và 10 đơn vị khác.");
  expect(english.finding(facts)).toContain("Xã 9 rank 10; and 10 more.");
});
