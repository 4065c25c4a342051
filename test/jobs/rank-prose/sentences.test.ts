import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { ClassProfile } from "../../../src/core/rank/profile";
import { rankTable } from "../../../src/core/rank/rank-table";
import type { RankedGroup } from "../../../src/core/rank/ranked";
import { readUnitTable } from "../../../src/core/rank/read-table";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { rankSentences, type RankedSheet } from "../../../src/jobs/rank/prose/sentences";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { rankProse as english } from "../../../src/words/en/rank-prose";
import { rankProse as vietnamese } from "../../../src/words/vi/rank-prose";
import { tableOf, type Typed } from "../../core/rank/snapshot-of";

const RULE = { profile: HAI_DUONG_XA_2022, choices: [] };

/** The sentences of a ranking by their titles. */
function told(
  report: RankedSheet,
  previous: RankedSheet | null = null,
  profile: ClassProfile = HAI_DUONG_XA_2022,
): ReadonlyMap<string, string> {
  const sentences = rankSentences(report, profile, previous, vietnamese);
  return new Map(sentences.map(({ title, text }) => [title, text]));
}

describe("the sentences of Tứ Kỳ 2022", () => {
  let sentences: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync("assets/samples/tu-ky-2022.xlsx"));
    const workbook = await openWorkbookFile(bytes);
    const [now, before] = [await workbook.read("Năm 2022"), await workbook.read("Năm 2021")];
    const [table, earlier] = [readUnitTable(now), readUnitTable(before)];
    if (table === null || earlier === null) throw new Error("the sample holds no unit table");
    sentences = told(
      { sheet: "Năm 2022", groups: rankTable(table, earlier, RULE) },
      { sheet: "Năm 2021", groups: rankTable(earlier, null, RULE) },
    );
  });

  test.each<[title: string, published: string]>([
    ["Nhóm theo chỉ số tổng hợp", "xếp theo 02 nhóm điểm"],
    ["Nhóm theo chỉ số tổng hợp", "từ 80% đến dưới 90% số điểm so với điểm tối đa: có 15 xã"],
    [
      "Nhóm theo chỉ số tổng hợp",
      "từ 65% đến dưới 80% số điểm so với điểm tối đa: có 08 xã, gồm: UBND các xã Hưng Đạo, Văn Tố, Tiên Động",
    ],
    ["Kết quả xếp loại", "đồng thời các lĩnh vực đạt từ 80% số điểm trở lên: Không có."],
    ["Kết quả xếp loại", "đồng thời các lĩnh vực đạt từ 70% số điểm trở lên: có 12 xã, gồm:"],
    [
      "Kết quả xếp loại",
      "có 09 xã, thị trấn, gồm: UBND các xã Cộng Lạc, Đại Sơn, Hưng Đạo, Văn Tố, Đại Hợp, Dân Chủ, Nguyễn Giáp, Tân Kỳ và UBND thị trấn Tứ Kỳ.",
    ],
    [
      "Kết quả xếp loại",
      "Riêng 03 xã, thị trấn: UBND các xã Cộng Lạc, Đại Sơn và UBND thị trấn Tứ Kỳ có chỉ số tổng hợp đạt từ 80% đến dưới 90%, song có lĩnh vực đạt dưới 70% số điểm (UBND xã Cộng Lạc có lĩnh vực Xây dựng và phát triển Chính quyền điện tử, Chính quyền số đạt 69,47%; UBND xã Đại Sơn có lĩnh vực Cải cách tổ chức bộ máy chính quyền địa phương đạt 66,67%; UBND thị trấn Tứ Kỳ có lĩnh vực Cải cách tài chính công đạt 50%), nên được xếp vào nhóm Hoàn thành nhiệm vụ.",
    ],
    [
      "Kết quả xếp loại",
      "có 02 xã, gồm: UBND các xã Tiên Động và Quang Phục. Các đơn vị này có chỉ số tổng hợp đạt từ 65% đến dưới 80%, song đều có lĩnh vực Cải cách tài chính công đạt dưới 50% số điểm (UBND xã Tiên Động đạt 35,71%; UBND xã Quang Phục đạt 42,86%), nên được xếp vào nhóm Không hoàn thành nhiệm vụ.",
    ],
    [
      "Tăng, giảm thứ hạng lĩnh vực Công tác chỉ đạo, điều hành",
      "có 09 đơn vị tăng thứ bậc (gồm UBND các xã: Chí Minh tăng 20 bậc, Tái Sơn tăng 17 bậc, Ngọc Kỳ và Quang Phục tăng 9 bậc, An Thanh tăng 8 bậc, Minh Đức tăng 6 bậc, Quảng Nghiệp và Tiên Động tăng 3 bậc, Bình Lãng tăng 1 bậc); 01 đơn vị duy trì thứ bậc (UBND xã Quang Trung); 13 đơn vị giảm thứ bậc (gồm UBND các xã, thị trấn: Phượng Kỳ giảm 17 bậc, thị trấn Tứ Kỳ giảm 15 bậc, Hà Thanh và Hà Kỳ giảm 13 bậc,",
    ],
    [
      "Tăng, giảm thứ hạng lĩnh vực Cải cách thủ tục hành chính",
      "So với năm 2021, chỉ số thành phần lĩnh vực Cải cách thủ tục hành chính năm 2022 của các xã, thị trấn có 10 đơn vị tăng thứ bậc (gồm UBND các xã, thị trấn: Quang Trung tăng 15 bậc, An Thanh tăng 11 bậc, thị trấn Tứ Kỳ tăng 10 bậc,",
    ],
    [
      "Tăng, giảm thứ hạng lĩnh vực Cải cách chế độ công vụ",
      "02 đơn vị duy trì thứ bậc (gồm UBND xã Quang Phục và UBND thị trấn Tứ Kỳ)",
    ],
    [
      "Số đơn vị theo xếp loại",
      "Năm 2022, có 12 xã Hoàn thành tốt nhiệm vụ (tăng 04 xã so với năm 2021); 09 xã, thị trấn Hoàn thành nhiệm vụ (giảm 06 xã, thị trấn so với năm 2021); 02 xã Không hoàn thành nhiệm vụ (tăng 02 xã so với năm 2021).",
    ],
    [
      "Lĩnh vực đạt dưới 70%",
      "Lĩnh vực Công tác chỉ đạo, điều hành: có 03 xã, gồm: UBND xã Văn Tố (67,30%), UBND xã Hưng Đạo (66,22%), UBND xã Tân Kỳ (62,67%).",
    ],
  ])("%s: as the report of March 2023 says, %s", (title, published) => {
    expect(sentences.get(title)).toContain(published);
  });
});

/** One field of 100 points, so that the points are the index. */
function ranked(
  rows: readonly (readonly [name: string, index: number | string])[],
  previous: readonly (readonly [name: string, index: number])[] = [],
  profile: ClassProfile = HAI_DUONG_XA_2022,
): readonly RankedGroup[] {
  const table = (units: readonly (readonly [string, Typed])[]) =>
    tableOf([
      ["STT", "Đơn vị", "Thể chế"],
      [null, "Điểm tối đa", 100],
      ...units.map(([name, index], at): readonly Typed[] => [at + 1, name, index]),
    ]);
  const before = previous.length === 0 ? null : table(previous);
  return rankTable(table(rows), before, { profile, choices: [] });
}

function many(count: number, index: number, from: number): readonly (readonly [string, number])[] {
  return Array.from({ length: count }, (_, at) => [`Xã Số ${from + at}`, index] as const);
}

describe("year on year", () => {
  const now = ranked([...many(12, 85, 1), ...many(9, 70, 13), ...many(2, 40, 22)]);
  const before = ranked([...many(8, 85, 1), ...many(15, 70, 9)]);

  test("tells by how many each class grew or shrank, as Tứ Kỳ does", () => {
    const sentences = told(
      { sheet: "Năm 2022", groups: now },
      { sheet: "Năm 2021", groups: before },
    );
    expect(sentences.get("Số đơn vị theo xếp loại")).toBe(
      "Năm 2022, có 12 xã Hoàn thành tốt nhiệm vụ (tăng 04 xã so với năm 2021); 09 xã Hoàn thành nhiệm vụ (giảm 06 xã so với năm 2021); 02 xã Không hoàn thành nhiệm vụ (tăng 02 xã so với năm 2021).",
    );
  });

  test("names a class that nobody has any more", () => {
    const sentences = told({ sheet: "Bảng", groups: before }, { sheet: "Bảng trước", groups: now });
    expect(sentences.get("Số đơn vị theo xếp loại")).toBe(
      "Có 08 xã Hoàn thành tốt nhiệm vụ (giảm 04 xã so với kỳ trước); 15 xã Hoàn thành nhiệm vụ (tăng 06 xã so với kỳ trước); không có xã nào Không hoàn thành nhiệm vụ (giảm 02 xã so với kỳ trước).",
    );
  });

  test("is left out where a unit of one of the years has no class", () => {
    const open = ranked([...many(7, 85, 1), ["Xã Số 8", 60]]);
    const sentences = told({ sheet: "2022", groups: now }, { sheet: "2021", groups: open });
    expect(sentences.get("Số đơn vị theo xếp loại")).toBe(
      "Năm 2022, có 12 xã Hoàn thành tốt nhiệm vụ; 09 xã Hoàn thành nhiệm vụ; 02 xã Không hoàn thành nhiệm vụ.",
    );
  });

  test("two sheets of one year are told apart as periods", () => {
    const sentences = told(
      { sheet: "Quý II-2023", groups: ranked(many(2, 85, 1), many(2, 85, 1)) },
      { sheet: "Quý I-2023", groups: ranked(many(2, 85, 1)) },
    );
    expect(sentences.get("Số đơn vị theo xếp loại")).toBe(
      "Năm 2023, có 02 xã Hoàn thành tốt nhiệm vụ (bằng kỳ trước).",
    );
    expect(sentences.get("Tăng, giảm thứ hạng chung")).toBe(
      "So với kỳ trước, thứ hạng theo chỉ số tổng hợp năm 2023 của các xã có 02 đơn vị duy trì thứ bậc (gồm UBND các xã Số 1 và Số 2).",
    );
  });
});

test("a unit without points and one that the text does not class are told apart from the others", () => {
  const sentences = told({
    sheet: "Bảng",
    groups: ranked([
      ["Xã A", 85],
      ["Xã B", "…"],
      ["Phường C", 60],
    ]),
  });
  expect(sentences.get("Nhóm theo chỉ số tổng hợp")?.split("\n")).toEqual([
    "Chỉ số tổng hợp của 03 xã, phường được xếp theo 02 nhóm điểm như sau:",
    "- Nhóm đạt chỉ số tổng hợp từ 80% đến dưới 90% số điểm so với điểm tối đa: có 01 xã (UBND xã A).",
    "- Nhóm đạt chỉ số tổng hợp từ 50% đến dưới 65% số điểm so với điểm tối đa: có 01 phường (UBND phường C).",
    "- Chưa tính được chỉ số vì thiếu điểm: có 01 xã (UBND xã B).",
  ]);
  expect(sentences.get("Kết quả xếp loại")?.split("\n").slice(-2)).toEqual([
    "- Chưa xếp loại: có 01 phường (UBND phường C). Văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%.",
    "- Chưa xếp hạng, xếp loại vì thiếu điểm: có 01 xã (UBND xã B).",
  ]);
  expect(sentences.get("Số đơn vị theo xếp loại")).toBe(
    "Có 01 xã Hoàn thành tốt nhiệm vụ; 01 phường chưa xếp loại vì văn bản chưa quy định (UBND phường C); 01 xã chưa xếp loại vì thiếu điểm (UBND xã B).",
  );
});

test("heads of units without a class are told as that", () => {
  const profile = { ...HAI_DUONG_XA_2022, headOfUnit: { basis: "Quyết định số 29/2018/QĐ-UBND" } };
  const groups = ranked(
    [
      ["Xã A", 85],
      ["Xã B", "…"],
      ["Phường C", 60],
    ],
    [],
    profile,
  );
  const sentences = told({ sheet: "Bảng", groups }, null, profile);
  expect(sentences.get("Xếp loại người đứng đầu")?.split("\n").slice(-2)).toEqual([
    "- Chưa xếp loại vì văn bản chưa quy định: có 01 đơn vị (Chủ tịch UBND phường C).",
    "- Chưa xếp loại vì thiếu điểm: có 01 đơn vị (Chủ tịch UBND xã B).",
  ]);
});

test("a unit that a sanction or the quota moved counts in its class, and is told of it there", () => {
  const table = tableOf([
    ["STT", "Đơn vị", "Thể chế"],
    [null, "Điểm tối đa", 100],
    [1, "Xã A", 95],
    [2, "Xã B", 92],
    [3, "Xã C", 85],
    [4, "Xã D", 91],
  ]);
  const groups = rankTable(table, null, {
    ...RULE,
    quota: { percent: "50" },
    sanctions: [{ unit: "Xã B", effect: { kind: "one-class-down" }, reason: "Gửi báo cáo chậm" }],
  });
  const strict = rankTable(table, null, { ...RULE, quota: { percent: "25" } });
  const line = (of: readonly RankedGroup[]) =>
    told({ sheet: "Bảng", groups: of }).get("Kết quả xếp loại")?.split("\n")[2];
  expect(line(groups)).toBe(
    "- Nhóm Hoàn thành tốt nhiệm vụ, có chỉ số tổng hợp đạt trên 80% đến dưới 90% so với điểm tối đa, đồng thời các lĩnh vực đạt từ 70% số điểm trở lên: có 02 xã, gồm: UBND các xã B và C. Trong đó, có 01 xã (UBND xã B) đủ điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ nhưng được xếp vào nhóm này do gửi báo cáo chậm.",
  );
  expect(line(strict)).toBe(
    "- Nhóm Hoàn thành tốt nhiệm vụ, có chỉ số tổng hợp đạt trên 80% đến dưới 90% so với điểm tối đa, đồng thời các lĩnh vực đạt từ 70% số điểm trở lên: có 03 xã, gồm: UBND các xã B, D và C. Trong đó, có 02 xã (UBND các xã B và D) đủ điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ nhưng được xếp vào nhóm này vì không quá 25% số đơn vị (01/04) được xếp loại Hoàn thành xuất sắc nhiệm vụ.",
  );
});

test("a new unit is not counted as one that kept its place", () => {
  const sentences = told(
    {
      sheet: "2025",
      groups: ranked(
        [
          ["Xã A", 85],
          ["Xã Mới", 82],
        ],
        [
          ["Xã A", 85],
          ["Xã Cũ", 86],
        ],
      ),
    },
    {
      sheet: "2024",
      groups: ranked([
        ["Xã A", 85],
        ["Xã Cũ", 86],
      ]),
    },
  );
  expect(sentences.get("Tăng, giảm thứ hạng chung")).toBe(
    "So với năm 2024, thứ hạng theo chỉ số tổng hợp năm 2025 của các xã có 01 đơn vị tăng thứ bậc (UBND xã A tăng 1 bậc); 01 đơn vị chưa so sánh được thứ bậc (UBND xã Mới).",
  );
});

test("what a text says of heads of units is told of each with its unit", () => {
  const profile = { ...HAI_DUONG_XA_2022, headOfUnit: { basis: "Quyết định số 29/2018/QĐ-UBND" } };
  const groups = ranked(
    [
      ["Xã A", 85],
      ["Xã B", 82],
      ["Thị trấn C", 40],
    ],
    [],
    profile,
  );
  expect(told({ sheet: "Bảng", groups }, null, profile).get("Xếp loại người đứng đầu")).toBe(
    [
      "Người đứng đầu được xếp loại theo đơn vị (Quyết định số 29/2018/QĐ-UBND):",
      "- Nhóm Hoàn thành xuất sắc nhiệm vụ: Không có.",
      "- Nhóm Hoàn thành tốt nhiệm vụ: có 02 đơn vị (gồm Chủ tịch UBND các xã A và B).",
      "- Nhóm Hoàn thành nhiệm vụ: Không có.",
      "- Nhóm Không hoàn thành nhiệm vụ: có 01 đơn vị (Chủ tịch UBND thị trấn C).",
    ].join("\n"),
  );
});

test("the title tells the group where there are several, in both languages", () => {
  const groups = ["Khối sở", "Khối xã"].map((group) => ({
    group,
    units:
      ranked([
        ["Sở A", 85],
        ["Sở B", 80],
      ])[0]?.units ?? [],
  }));
  const titles = [vietnamese, english].map(
    (words) => rankSentences({ sheet: "Bảng", groups }, HAI_DUONG_XA_2022, null, words)[0]?.title,
  );
  expect(titles).toEqual(["Nhóm theo chỉ số tổng hợp (Khối sở)", "Units by index (Khối sở)"]);
});

describe("for any table", () => {
  const KINDS = ["Xã", "Phường", "Thị trấn", "Sở", "Ban"];
  const unit = fc.record({
    kind: fc.constantFrom(...KINDS),
    now: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant("…")),
    before: fc.integer({ min: 0, max: 100 }),
  });

  /** Names without a digit, so that every number in a sentence is a count. */
  function nameAt(at: number): string {
    return `Q${String.fromCodePoint(97 + Math.floor(at / 26), 97 + (at % 26))}`;
  }

  /** Every count of units with how many units are named behind it, up to the next count or the end of the sentence. */
  function countsAndNames(text: string): readonly (readonly [count: number, names: number])[] {
    return text
      .split(/(?=(?:có |Riêng |; )\d{2,} (?:xã|phường|thị trấn|sở|đơn vị))|\n|\. /u)
      .flatMap((part) => {
        const count = /^(?:có |Riêng |; )(\d{2,}) /u.exec(part)?.[1];
        const list = part.split(" có chỉ số tổng hợp đạt")[0] ?? "";
        return count === undefined ? [] : [[Number(count), namesIn(list).length] as const];
      });
  }

  function namesIn(text: string): readonly string[] {
    return text.match(/Q[a-z]{2}/gu) ?? [];
  }

  test("every count is the count of the names listed with it, and every unit stands in one class or none", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), (units) => {
        const names = units.map(({ kind }, at) => `${kind} ${nameAt(at)}`);
        const now = units.map((each, at) => [names[at] ?? "", each.now] as const);
        const before = units.map((each, at) => [names[at] ?? "", each.before] as const);
        const sentences = told(
          { sheet: "Năm 2022", groups: ranked(now, before) },
          { sheet: "Năm 2021", groups: ranked(before) },
        );
        const counts = (title: string) => countsAndNames(sentences.get(title) ?? "");
        const allOf = (title: string): number =>
          counts(title).reduce((sum, [count]) => sum + count, 0);
        for (const title of sentences.keys()) {
          if (title === "Số đơn vị theo xếp loại") continue;
          expect(counts(title).map(([, named]) => named)).toEqual(
            counts(title).map(([count]) => count),
          );
        }
        const everyUnit = units.map((_, at) => nameAt(at));
        for (const title of ["Nhóm theo chỉ số tổng hợp", "Tăng, giảm thứ hạng chung"]) {
          if (!sentences.has(title)) continue;
          expect([...namesIn(sentences.get(title) ?? "")].sort()).toEqual(everyUnit);
          expect(allOf(title)).toBe(units.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
