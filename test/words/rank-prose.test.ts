import type {
  IndexStretch,
  NamedUnit,
  ProseFacts,
  ToldClass,
  ToldUnits,
} from "../../src/words/rank-prose-words";
import { rankProse } from "../../src/words/vi/rank-prose";
import { counted, countedByName, listed, listedBy } from "../../src/words/vi/unit-lists";

const A: NamedUnit = { kind: "commune", name: "Cộng Lạc" };
const B: NamedUnit = { kind: "commune", name: "Đại Sơn" };
const C: NamedUnit = { kind: "township", name: "Tứ Kỳ" };
const D: NamedUnit = { kind: "department", name: "Sở Nội vụ" };
const E: NamedUnit = { kind: null, name: "Thanh tra tỉnh" };

const TWO: ToldUnits = { units: [A, B], kinds: ["commune"] };
const NONE: ToldUnits = { units: [], kinds: [] };
const YEAR = { now: "2022", before: "2021" };

function mixed(...units: readonly NamedUnit[]): ToldUnits {
  return { units, kinds: ["commune", "township"] };
}

test.each<[units: ToldUnits, count: string, names: string]>([
  [TWO, "02 xã", "UBND các xã Cộng Lạc và Đại Sơn"],
  [mixed(A, C, B), "03 xã, thị trấn", "UBND các xã Cộng Lạc, Đại Sơn và UBND thị trấn Tứ Kỳ"],
  [mixed(A, C), "02 xã, thị trấn", "UBND xã Cộng Lạc và UBND thị trấn Tứ Kỳ"],
  [{ units: [D], kinds: ["department"] }, "01 sở", "Sở Nội vụ"],
  [{ units: [D, E], kinds: [] }, "02 đơn vị", "Sở Nội vụ và Thanh tra tỉnh"],
  [{ units: [A, E], kinds: [] }, "02 đơn vị", "UBND xã Cộng Lạc và Thanh tra tỉnh"],
])("%j are counted and listed", (units, count, names) => {
  expect(counted(units)).toBe(count);
  expect(listed(units)).toBe(names);
});

test("one unit alone stands in brackets behind its count", () => {
  expect(countedByName({ units: [A], kinds: ["commune"] })).toBe("01 xã (UBND xã Cộng Lạc)");
  expect(countedByName(TWO)).toBe("02 xã, gồm: UBND các xã Cộng Lạc và Đại Sơn");
});

test("units of which the same is said are told together, those of the lesser kind with their kind", () => {
  const moved = [A, C, B].map((unit, at) => ({ ...unit, by: at < 2 ? 9 : 1 }));
  expect(
    listedBy({ units: moved, kinds: ["commune", "township"] }, ({ by }) => `tăng ${by} bậc`),
  ).toBe("UBND các xã, thị trấn: Cộng Lạc và thị trấn Tứ Kỳ tăng 9 bậc, Đại Sơn tăng 1 bậc");
});

test.each<[said: string, stretch: IndexStretch]>([
  ["từ 90% trở lên", { lower: { kind: "from", percent: "90" }, upper: null }],
  ["trên 90%", { lower: { kind: "above", percent: "90" }, upper: null }],
  ["dưới 50%", { lower: null, upper: { kind: "from", percent: "50" } }],
  ["từ 50% trở xuống", { lower: null, upper: { kind: "above", percent: "50" } }],
  [
    "từ 67,68% đến dưới 70%",
    { lower: { kind: "from", percent: "67.68" }, upper: { kind: "from", percent: "70" } },
  ],
  [
    "trên 70% đến 80%",
    { lower: { kind: "above", percent: "70" }, upper: { kind: "above", percent: "80" } },
  ],
])("a stretch of the index is told as %s", (said, stretch) => {
  const facts: ProseFacts = {
    topic: "index",
    all: TWO,
    stretches: [{ stretch, units: TWO }],
    without: { units: [], kinds: [] },
  };
  expect(rankProse.text(facts, YEAR)).toBe(
    `Chỉ số tổng hợp năm 2022 của 02 xã được xếp theo 01 nhóm điểm như sau:\n- Nhóm đạt chỉ số tổng hợp ${said} số điểm so với điểm tối đa: có 02 xã, gồm: UBND các xã Cộng Lạc và Đại Sơn.`,
  );
});

/** The line of a class with something said of single units. */
function lineOf(told: Partial<ToldClass>): string {
  const facts: ProseFacts = {
    topic: "classes",
    all: mixed(A, B, C),
    classes: [
      {
        ...{ class: "Tốt", index: null, floor: null, units: mixed(A, B, C) },
        ...{ demoted: [], chosen: [], heldDown: [] },
        ...told,
      },
    ],
    open: [],
    without: { units: [], kinds: [] },
  };
  return rankProse.text(facts, YEAR).split("\n")[1] ?? "";
}

const NAMES =
  "- Nhóm Tốt: có 03 xã, thị trấn, gồm: UBND các xã Cộng Lạc, Đại Sơn và UBND thị trấn Tứ Kỳ.";

test.each<[what: string, told: Partial<ToldClass>, said: string]>([
  [
    "what the user chose where the text is silent",
    {
      chosen: [
        {
          units: TWO,
          choice: { question: "gap-50-65", class: "Tốt", basis: "Công văn số 12/SNV." },
        },
      ],
    },
    "Riêng 02 xã: UBND các xã Cộng Lạc và Đại Sơn được xếp vào nhóm này căn cứ Công văn số 12/SNV; văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%.",
  ],
  [
    "a sanction",
    {
      heldDown: [
        {
          units: { units: [C], kinds: ["township"] },
          why: {
            by: "sanction",
            from: "Xuất sắc",
            sanctions: [{ effect: { kind: "one-class-down" }, reason: "Gửi báo cáo chậm." }],
          },
        },
      ],
    },
    "Trong đó, có 01 thị trấn (UBND thị trấn Tứ Kỳ) đủ điều kiện xếp loại Xuất sắc nhưng được xếp vào nhóm này do gửi báo cáo chậm.",
  ],
  [
    "a quota",
    {
      heldDown: [
        {
          units: TWO,
          why: {
            ...{ by: "quota", from: "Xuất sắc", percent: "25" },
            ...{ units: 23, allowed: 5, earned: 8, tied: true },
          },
        },
      ],
    },
    "Trong đó, có 02 xã (UBND các xã Cộng Lạc và Đại Sơn) đủ điều kiện xếp loại Xuất sắc nhưng được xếp vào nhóm này vì không quá 25% số đơn vị (05/23) được xếp loại Xuất sắc; các đơn vị đồng hạng được xếp như nhau.",
  ],
  [
    "one unit with two low fields, named once",
    {
      demoted: [
        {
          units: { units: [C], kinds: ["township"] },
          index: {
            lower: { kind: "from", percent: "80" },
            upper: { kind: "from", percent: "90" },
          },
          needs: "70",
          fields: [
            { unit: C, field: "1. Cải cách thể chế", percent: "69.50" },
            { unit: C, field: "Cải cách tài chính công", percent: "50.00" },
          ],
        },
      ],
    },
    "Riêng UBND thị trấn Tứ Kỳ có chỉ số tổng hợp đạt từ 80% đến dưới 90%, song có lĩnh vực Cải cách thể chế đạt 69,50%, lĩnh vực Cải cách tài chính công đạt 50% (dưới 70% số điểm), nên được xếp vào nhóm Tốt.",
  ],
])("a class is told with %s", (_, told, said) => {
  expect(lineOf(told)).toBe(`${NAMES} ${said}`);
});

test("a class that every unit was lowered to names them once", () => {
  const line = lineOf({
    units: { units: [A], kinds: ["commune"] },
    heldDown: [
      {
        units: { units: [A], kinds: ["commune"] },
        why: { by: "sanction", from: null, sanctions: [] },
      },
    ],
  });
  expect(line).toBe(
    "- Nhóm Tốt: có 01 xã (UBND xã Cộng Lạc). Đơn vị này được xếp vào nhóm này do bị khống chế xếp loại.",
  );
});

test("where nobody has a class, the totals say so", () => {
  const facts: ProseFacts = {
    topic: "totals",
    all: TWO,
    classes: [{ class: "Tốt", units: NONE, change: null }],
    unclassed: { open: NONE, without: NONE },
  };
  expect(rankProse.text(facts, YEAR)).toBe("Năm 2022, chưa đơn vị nào được xếp loại.");
  const why: ProseFacts = {
    ...facts,
    unclassed: { open: TWO, without: { units: [C], kinds: ["township"] } },
  };
  expect(rankProse.text(why, YEAR)).toBe(
    "Năm 2022, chưa đơn vị nào được xếp loại: có 02 xã chưa xếp loại vì văn bản chưa quy định (UBND các xã Cộng Lạc và Đại Sơn); 01 thị trấn chưa xếp loại vì thiếu điểm (UBND thị trấn Tứ Kỳ).",
  );
});

test("a class that is one word is told as a class, and units without one behind it", () => {
  const facts: ProseFacts = {
    topic: "totals",
    all: TWO,
    classes: [{ class: "Tốt", units: TWO, change: { by: -1, kinds: ["commune"] } }],
    unclassed: { open: { units: [C], kinds: ["township"] }, without: NONE },
  };
  expect(rankProse.text(facts, YEAR)).toBe(
    "Năm 2022, có 02 xã xếp loại Tốt (giảm 01 xã so với năm 2021); 01 thị trấn chưa xếp loại vì văn bản chưa quy định (UBND thị trấn Tứ Kỳ).",
  );
});

test("one unit below a bound is told as one, several are listed", () => {
  const facts: ProseFacts = {
    topic: "low-fields",
    below: "70",
    fields: [
      { field: "Thể chế", units: { units: [{ ...A, percent: "66.22" }], kinds: ["commune"] } },
    ],
  };
  expect(rankProse.text(facts, YEAR).split("\n")[1]).toBe(
    "- Lĩnh vực Thể chế: có 01 xã, là UBND xã Cộng Lạc (66,22%).",
  );
});
