import fc from "fast-check";
import { NO_FIGURES } from "../../../../src/core/score/figures";
import { score } from "../../../../src/core/score/score";
import { lostByCriterion } from "../../../../src/jobs/rank/sheets/from-score";
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
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { grid, OPTIONS, sentences, WORDS } from "./ranked";

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

const PENALTY = { code: "9", criterion: "Điểm trừ", figure: "", lead: "" };

describe("the criteria that lost points", () => {
  test("have the figure behind, their lead and what was lost; a penalty has no maximum", () => {
    expect(lostByCriterion(SCORE, WORDS)).toEqual([
      {
        ...{ code: "3.1", criterion: "Hồ sơ giải quyết đúng hạn", max: "2", points: "1.25" },
        ...{ lost: "0.75", figure: "1.710/2.050 = 83,41% (trên hồ sơ đã giải quyết)" },
        lead: "Văn phòng",
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
    const sheet = lostSheet([{ unit: "Xã Cộng Lạc", lost }], HAI_DUONG_XA_2022, OPTIONS, WORDS);
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

  test("of a unit with criteria that have no points yet are said to be not all", () => {
    const lost = lostByCriterion(SCORE, WORDS);
    const losses = [{ unit: "Xã Cộng Lạc", lost, isPartial: true }];
    expect(sentences(lostSheet(losses, HAI_DUONG_XA_2022, OPTIONS, WORDS))).toContain(
      "Xã Cộng Lạc: bị trừ 2,75 điểm ở các tiêu chí đã có điểm; còn tiêu chí chưa có điểm",
    );
  });

  test("show the points of every unit with the same decimals", () => {
    const lost = lostByCriterion(SCORE, WORDS);
    const whole = { ...PENALTY, points: "4", max: "5", lost: "1" };
    const losses = [
      { unit: "Xã A", lost: [whole] },
      { unit: "Xã B", lost },
    ];
    const sheet = lostSheet(losses, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    const formats = sheet.rows.slice(3).map((row) => row[5]?.format);
    expect(new Set(formats.filter((format) => format !== undefined))).toEqual(new Set(["0.00"]));
  });

  test.each([
    [
      true,
      [
        "Quy định xếp loại hoặc bộ tiêu chí dùng ở đây có phần là mẫu, đối chiếu quyết định của tỉnh trước khi ký.",
      ],
    ],
    [false, []],
  ])("stand on a sheet that says of a sample (%s) that it is one", (isSample, said) => {
    const lost = lostByCriterion(SCORE, WORDS);
    const profile = { ...HAI_DUONG_XA_2022, isSample };
    const sheet = lostSheet([{ unit: "Xã Cộng Lạc", lost }], profile, OPTIONS, WORDS);
    expect(sentences(sheet).filter((words) => words.includes("là mẫu"))).toEqual(said);
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
