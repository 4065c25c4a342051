import fc from "fast-check";
import type { EntryNotes } from "../../../../src/core/criteria-sheet/read-entries";
import { NO_FIGURES } from "../../../../src/core/score/figures";
import { score } from "../../../../src/core/score/score";
import { slipLines } from "../../../../src/jobs/rank/sheets/slip-lines";
import type { SlipLine, SlipTable } from "../../../../src/jobs/rank/sheets/slip";
import {
  criterion,
  entered,
  entriesFrom,
  figuresFrom,
  ratioOf,
  setOf,
} from "../../../core/score/make";
import { WORDS } from "./ranked";

const NO_NOTE: EntryNotes = { explanation: "", source: "", closed: "", evidence: "" };

/** Field 3 with an on-time ratio, points given by hand and by a survey; a bonus of two, and a penalty. */
const SET = setOf([
  criterion({ code: "3", max: "9", scoring: null, name: "Cải cách thủ tục hành chính" }),
  criterion({
    ...{ code: "3.1", max: "2", name: "Hồ sơ giải quyết đúng hạn" },
    ...{ basis: "Mục 3.1", evidence: "Báo cáo một cửa" },
    scoring: { kind: "proportional", ratio: ratioOf("[a]", "[b]"), step: null },
  }),
  criterion({ code: "3.2", max: "3" }),
  criterion({ code: "3.3", max: "4", scoring: { kind: "survey" }, scorer: "survey" }),
  criterion({ code: "4", max: "1", scoring: null, group: "bonus" }),
  criterion({ code: "4.1", max: "1", group: "bonus" }),
  criterion({ code: "4.2", max: "1", group: "bonus" }),
  criterion({ code: "9", max: "5", group: "penalty" }),
]);
const FIGURES = figuresFrom({ a: "1710", b: "2280" });

const ENTRIES = {
  "3.1": { self: entered("2") },
  "3.2": { self: entered("3"), appraised: entered("1"), reappraised: entered("2.5") },
  "3.3": { survey: entered("3.25") },
  "4.1": { self: entered("1"), appraised: entered("1") },
  "4.2": { self: entered("0.75"), appraised: entered("0.5") },
  "9": { self: entered("0"), appraised: entered("1") },
};

function table(
  entries: Parameters<typeof entriesFrom>[0] = ENTRIES,
  notes: Readonly<Record<string, Partial<EntryNotes>>> = {},
): SlipTable {
  const told = Object.entries(notes).map(
    ([code, note]) => [code, { ...NO_NOTE, ...note }] as const,
  );
  return slipLines(score(SET, FIGURES, entriesFrom(entries)), new Map(told), WORDS);
}

function line(code: string, { lines }: SlipTable): SlipLine {
  const found = lines.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no line ${code}`);
  return found;
}

describe("the lines of a slip", () => {
  test("have counts, the definition of the ratio, source, moment, evidence, reasons and the clause", () => {
    const notes = {
      "3.1": { explanation: "Do lỗi phần mềm", source: "Cổng DVC", closed: "15/12/2022" },
    };
    expect(line("3.1", table(ENTRIES, notes))).toEqual({
      ...{ code: "3.1", name: "Hồ sơ giải quyết đúng hạn", isHeading: false, max: "2" },
      ...{ self: "2", firstAppraisal: "1.5", secondAppraisal: null, difference: "-0.5" },
      ...{ survey: null, points: "1.5", explanation: "Do lỗi phần mềm" },
      ...{ numerator: "1710", denominator: "2280" },
      source:
        "Cách tính tỷ lệ: trên hồ sơ đã giải quyết\nNguồn: Cổng DVC\nChốt số liệu: 15/12/2022",
      evidence: "Báo cáo một cửa",
      deduction:
        "Bị trừ 0,5 điểm (1.710/2.280 = 75,00%)\nTự chấm 2 điểm, cách tính của bộ tiêu chí cho 1,5 điểm",
      basis: "Mục 3.1",
    });
  });

  test("name the cells of the figures where no source was told", () => {
    expect(line("3.1", table()).source).toBe(
      "Cách tính tỷ lệ: trên hồ sơ đã giải quyết\nNguồn: biểu số liệu, ô Ca, Cb",
    );
    const byHand = { "3.1": { numerator: entered("3", "F6"), denominator: entered("4", "G6") } };
    const scored = score(SET, NO_FIGURES, entriesFrom(byHand));
    expect(line("3.1", slipLines(scored, new Map(), WORDS)).source).toBe(
      "Cách tính tỷ lệ: trên hồ sơ đã giải quyết\nNguồn: bảng chấm điểm, ô F6, G6",
    );
  });

  test("tell each appraisal less what the unit gave itself, the second where there is one", () => {
    const given = table().lines.map(
      ({ code, self, firstAppraisal, secondAppraisal, difference }) => [
        ...[code, self, firstAppraisal, secondAppraisal, difference],
      ],
    );
    expect(given).toEqual([
      ["3", "5", "2.5", "4", "-1"],
      ["3.1", "2", "1.5", null, "-0.5"],
      ["3.2", "3", "1", "2.5", "-0.5"],
      ["3.3", null, null, null, null],
      ["4", "1.75", "1.5", null, "-0.25"],
      ["4.1", "1", "1", null, "0"],
      ["4.2", "0.75", "0.5", null, "-0.25"],
      ["9", "0", "-1", null, "-1"],
    ]);
  });

  test("add up to a total in which a penalty takes off, and what passed a cap is told where it was cut off", () => {
    const whole = table();
    expect(whole.total).toEqual({
      ...{ max: "9", self: "6.75", firstAppraisal: "3", secondAppraisal: "4.5" },
      ...{ difference: "-2.25", survey: "3.25", points: "7.25" },
    });
    expect(line("4", whole)).toMatchObject({
      points: "1",
      deduction: "Vượt điểm tối đa 0,5 điểm, phần vượt không tính",
    });
    const tops = ["3", "4", "9"].map((code) => Number(line(code, whole).points));
    expect(tops).toEqual([7.25, 1, -1]);
    expect(tops.reduce((sum, points) => sum + points)).toBe(Number(whole.total.points));
    expect(whole.soFar).toBeNull();
  });

  test("tell no difference and no sum where one of the two is missing", () => {
    const partly = table({ ...ENTRIES, "3.1": {}, "9": {} });
    expect(line("3.1", partly)).toMatchObject({
      self: null,
      firstAppraisal: "1.5",
      difference: null,
    });
    expect(line("3", partly)).toMatchObject({
      self: null,
      firstAppraisal: "2.5",
      difference: null,
    });
    expect(partly.total).toMatchObject({ self: null, difference: null });
  });

  test("tell what the criteria that have points come to while others have none", () => {
    const unfinished = table({ "3.1": { self: entered("2") } });
    expect(unfinished).toMatchObject({ soFar: "1.5", total: { points: null } });
    expect(line("3.2", unfinished)).toMatchObject({ points: null, deduction: "Chưa có điểm" });
  });

  test.each([
    ["with what the unit said to it", "Đã nộp đủ", "Bị trừ 0,5 điểm"],
    ["without a word", "", "Bị trừ 0,5 điểm\nChênh lệch chưa có giải trình"],
  ])("tell a difference between people %s", (_what, explanation, deduction) => {
    const own = table(ENTRIES, { "3.2": { explanation } });
    expect(line("3.2", own)).toMatchObject({ explanation, deduction });
  });

  test("keep both appraisals apart, also where only the second was made", () => {
    const second = { "3.2": { self: entered("3"), reappraised: entered("2") } };
    expect(line("3.2", table(second))).toMatchObject({
      ...{ self: "3", firstAppraisal: null, secondAppraisal: "2", difference: "-1" },
    });
  });

  test.each([
    ["full", "4", "Không áp dụng với đơn vị, được tính đủ điểm"],
    ["zero", "0", "Không áp dụng với đơn vị, tính 0 điểm\nBị trừ 4 điểm"],
    ["remove", "0", "Không áp dụng với đơn vị, không tính vào điểm tối đa"],
  ] as const)(
    "say of a criterion that does not apply (%s) what it counts",
    (policy, points, said) => {
      const set = setOf([criterion({ code: "1", max: "4", notApplicable: policy })]);
      const scored = score(set, NO_FIGURES, entriesFrom({ "1": { notApplicable: true } }));
      const told = slipLines(scored, new Map(), WORDS);
      expect(line("1", told)).toMatchObject({ points, deduction: said });
    },
  );

  test("say which answer took all points of a group away", () => {
    const options = [
      { label: "Có", points: "1", knockOut: false },
      { label: "Không", points: "0", knockOut: true },
    ];
    const set = setOf([
      criterion({ code: "1", max: "3", scoring: null }),
      criterion({ code: "1.1", max: "1", scoring: { kind: "options", options } }),
      criterion({ code: "1.2", max: "2" }),
    ]);
    const entries = entriesFrom({
      "1.1": { option: { label: "Không", cell: null } },
      "1.2": { appraised: entered("2") },
    });
    const told = slipLines(score(set, NO_FIGURES, entries), new Map(), WORDS);
    expect(line("1.2", told).deduction).toBe(
      "Bị trừ 2 điểm do tiêu chí 1.1 làm mất toàn bộ điểm của nhóm",
    );
  });

  test("mark what was found in no signed decision", () => {
    const set = setOf([
      criterion({ code: "1", max: "4", isSample: true, basis: "Quyết định số 766/QĐ-TTg" }),
      criterion({ code: "2", max: "4", isSample: true }),
    ]);
    const { lines } = slipLines(score(set, NO_FIGURES, entriesFrom({})), new Map(), WORDS);
    expect(lines.map(({ basis }) => basis)).toEqual([
      "Quyết định số 766/QĐ-TTg; mẫu, đối chiếu quyết định của tỉnh",
      "mẫu, đối chiếu quyết định của tỉnh",
    ]);
  });

  test("differ together by what their lines differ by, whatever was given", () => {
    const points = fc.integer({ min: 0, max: 400 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 6 }), (given) => {
        const set = setOf([
          criterion({ code: "1", max: String(4 * given.length), scoring: null }),
          ...given.map((_, at) => criterion({ code: `1.${at + 1}`, max: "4" })),
        ]);
        const entries = given.map(([self, appraised], at) => [
          `1.${at + 1}`,
          { self: entered(String(self)), appraised: entered(String(appraised)) },
        ]);
        const scored = score(set, NO_FIGURES, entriesFrom(Object.fromEntries(entries)));
        const told = slipLines(scored, new Map(), WORDS);
        const hundredths = given.reduce(
          (sum, [self, appraised]) => sum + Math.round(appraised * 100) - Math.round(self * 100),
          0,
        );
        expect(Number(told.total.difference) * 100).toBeCloseTo(hundredths, 6);
        expect(line("1", told).difference).toBe(told.total.difference);
        expect(told.total.firstAppraisal).toBe(told.total.points);
      }),
    );
  });
});
