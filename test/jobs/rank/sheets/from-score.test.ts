import fc from "fast-check";
import { NO_FIGURES } from "../../../../src/core/score/figures";
import { score } from "../../../../src/core/score/score";
import { lostByCriterion, slipLines } from "../../../../src/jobs/rank/sheets/from-score";
import { sumOfLost } from "../../../../src/jobs/rank/sheets/lost";
import { lostSheet } from "../../../../src/jobs/rank/sheets/lost-sheet";
import {
  criterion,
  entered,
  entriesFrom,
  figuresFrom,
  ratioOf,
  setOf,
} from "../../../core/score/make";
import { grid, OPTIONS, WORDS } from "./ranked";

const ON_TIME = ratioOf("[a]", "[b]");

/** Field 3 with an on-time ratio, a chosen answer, a deduction, and a penalty beside it. */
const SET = setOf([
  criterion({ code: "3", max: "6", scoring: null, name: "Cải cách thủ tục hành chính" }),
  criterion({
    ...{ code: "3.1", max: "2", name: "Hồ sơ giải quyết đúng hạn", lead: "Văn phòng" },
    ...{ basis: "Mục 3.1", evidence: "Báo cáo một cửa" },
    scoring: {
      kind: "bands",
      ratio: ON_TIME,
      bands: [
        { from: "95", points: "2" },
        { from: "80", points: "1.25" },
      ],
    },
  }),
  criterion({
    ...{ code: "3.2", max: "1", name: "Niêm yết công khai" },
    scoring: {
      kind: "options",
      options: [
        { label: "Đầy đủ", points: "1", knockOut: false },
        { label: "Thiếu", points: "0.5", knockOut: false },
      ],
    },
  }),
  criterion({
    ...{ code: "3.3", max: "3", name: "Phản ánh kiến nghị" },
    scoring: { kind: "deduct", count: "[c]", each: "0.25" },
  }),
  criterion({ code: "9", max: "5", group: "penalty", name: "Điểm trừ" }),
]);

const FIGURES = figuresFrom({ a: "1710", b: "2050", c: "2" });

const SCORE = score(
  SET,
  FIGURES,
  entriesFrom({
    "3.2": { option: { label: "Thiếu", cell: "E4" } },
    "9": { appraised: entered("1") },
  }),
);

describe("the criteria that lost points", () => {
  test("have the figure behind, their lead and what was lost; a penalty has no maximum", () => {
    expect(lostByCriterion(SCORE, WORDS)).toEqual([
      {
        ...{ code: "3.1", criterion: "Hồ sơ giải quyết đúng hạn", max: "2", points: "1.25" },
        ...{ lost: "0.75", figure: "1.710/2.050 = 83,41%", lead: "Văn phòng" },
      },
      {
        ...{ code: "3.2", criterion: "Niêm yết công khai", max: "1", points: "0.5" },
        ...{ lost: "0.5", figure: "Thiếu", lead: "" },
      },
      {
        ...{ code: "3.3", criterion: "Phản ánh kiến nghị", max: "3", points: "2.5" },
        ...{ lost: "0.5", figure: "Số lượng: 2", lead: "" },
      },
      {
        ...{ code: "9", criterion: "Điểm trừ", max: null, points: null },
        ...{ lost: "1", figure: "", lead: "" },
      },
    ]);
  });

  test("stand on their sheet with the most lost first, a penalty without a maximum", () => {
    const lost = lostByCriterion(SCORE, WORDS);
    const sheet = lostSheet([{ unit: "Xã Cộng Lạc", lost }], OPTIONS, WORDS);
    expect(
      grid(sheet)
        .slice(3)
        .map((line) => line.slice(0, 6)),
    ).toEqual([
      ["Xã Cộng Lạc: bị trừ 2,75 điểm", "", "", "", "", ""],
      ["1", "9", "Điểm trừ", "", "", "1"],
      ["2", "3.1", "Hồ sơ giải quyết đúng hạn", "2", "1.25", "0.75"],
      ["3", "3.2", "Niêm yết công khai", "1", "0.5", "0.5"],
      ["4", "3.3", "Phản ánh kiến nghị", "3", "2.5", "0.5"],
    ]);
  });

  test("lost together what the fields lost", () => {
    const field = fc.integer({ min: 0, max: 400 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (points) => {
        const set = setOf([
          criterion({ code: "1", max: String(4 * points.length), scoring: null }),
          ...points.map((_, at) => criterion({ code: `1.${at + 1}`, max: "4" })),
        ]);
        const entries = entriesFrom(
          Object.fromEntries(
            points.map((own, at) => [`1.${at + 1}`, { appraised: entered(String(own)) }]),
          ),
        );
        const scored = score(set, NO_FIGURES, entries);
        const whole = scored.criteria.find(({ code }) => code === "1")?.lost;
        expect(sumOfLost(lostByCriterion(scored, WORDS))).toBe(whole);
      }),
    );
  });
});

describe("the lines of a slip", () => {
  const notes = new Map([
    [
      "3.1",
      {
        ...{ explanation: "Do lỗi phần mềm", source: "Cổng DVC", closed: "15/12/2022" },
        evidence: "",
      },
    ],
  ]);

  test("have counts, source, evidence, why points were taken off and the clause", () => {
    const line = slipLines(SCORE, notes, WORDS).find(({ code }) => code === "3.1");
    expect(line).toEqual({
      ...{ code: "3.1", name: "Hồ sơ giải quyết đúng hạn", isHeading: false, max: "2" },
      ...{ self: null, firstAppraisal: "1.25", explanation: "Do lỗi phần mềm" },
      ...{ secondAppraisal: null, survey: null, numerator: "1710", denominator: "2050" },
      ...{ source: "trên hồ sơ đã giải quyết, Cổng DVC, 15/12/2022", evidence: "Báo cáo một cửa" },
      ...{ deduction: "Bị trừ 0,75 điểm (1.710/2.050 = 83,41%)", basis: "Mục 3.1" },
    });
  });

  test("stand in the order of the set, parents as headings with their sums", () => {
    expect(
      slipLines(SCORE, notes, WORDS).map(({ code, isHeading, firstAppraisal }) => [
        ...[code, isHeading, firstAppraisal],
      ]),
    ).toEqual([
      ["3", true, "4.25"],
      ["3.1", false, "1.25"],
      ["3.2", false, "0.5"],
      ["3.3", false, "2.5"],
      ["9", false, "1"],
    ]);
  });

  test("keep both appraisals apart", () => {
    const set = setOf([criterion({ code: "1", max: "2" })]);
    const entries = entriesFrom({
      "1": { self: entered("2"), appraised: entered("1"), reappraised: entered("1.5") },
    });
    const [line] = slipLines(score(set, NO_FIGURES, entries), new Map(), WORDS);
    expect(line).toMatchObject({ self: "2", firstAppraisal: "1", secondAppraisal: "1.5" });
  });

  test("say which answer took all points of a group away", () => {
    const set = setOf([
      criterion({ code: "1", max: "3", scoring: null }),
      criterion({
        ...{ code: "1.1", max: "1" },
        scoring: {
          kind: "options",
          options: [
            { label: "Có", points: "1", knockOut: false },
            { label: "Không", points: "0", knockOut: true },
          ],
        },
      }),
      criterion({ code: "1.2", max: "2" }),
    ]);
    const entries = entriesFrom({
      "1.1": { option: { label: "Không", cell: null } },
      "1.2": { appraised: entered("2") },
    });
    const lines = slipLines(score(set, NO_FIGURES, entries), new Map(), WORDS);
    expect(lines.find(({ code }) => code === "1.2")?.deduction).toBe(
      "Bị trừ 2 điểm do tiêu chí 1.1 làm mất toàn bộ điểm của nhóm",
    );
  });
});
