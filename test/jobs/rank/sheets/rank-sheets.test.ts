import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { OwnSheet } from "../../../../src/core/plan/plan";
import { overlap } from "../../../../src/core/sheet/area";
import { openWorkbookFile } from "../../../../src/host/file/workbook-file";
import { readUnitTable } from "../../../../src/core/rank/read-table";
import { unitsOf, type Ranked } from "../../../../src/jobs/rank/sheets/arranged";
import { frozenSheet } from "../../../../src/jobs/rank/sheets/frozen-round";
import { frozenRound } from "../../../../src/jobs/rank/sheets/frozen-round";
import { PAGE_WIDTH, widthOf } from "../../../../src/jobs/rank/sheets/paper";
import { rankSheets } from "../../../../src/jobs/rank/sheets/rank-sheets";
import { slipsOf } from "../../../../src/jobs/rank/sheets/slip";
import { slipSheets } from "../../../../src/jobs/rank/sheets/slip-sheet";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { rankSheets as english } from "../../../../src/words/en/rank-sheets";
import { ranking as englishRanking } from "../../../../src/words/en/ranking";
import { RANK_SHEETS } from "../../../../src/words/rank-sheets-words";
import {
  adjusted,
  anyTable,
  grid,
  OPTIONS,
  rankedRows,
  rankedTables,
  sentences,
  unitRows,
  WORDS,
} from "./ranked";

const ALL = { ...OPTIONS, sheets: RANK_SHEETS };
/** Below this size the figures of a table can no longer be read: 13 points printed as 9. */
const SMALLEST_PRINT = 0.7;

async function tuKy(): Promise<Ranked> {
  const bytes = readFileSync(join(__dirname, "../../../../assets/samples/tu-ky-2022.xlsx"));
  const workbook = await openWorkbookFile(bytes);
  const [table, previous] = [await workbook.read("Năm 2022"), await workbook.read("Năm 2021")].map(
    readUnitTable,
  );
  if (!table || !previous) throw new Error("the sample holds no unit tables");
  return rankedTables(table, previous);
}

async function tuKySheet(
  sheet: (typeof RANK_SHEETS)[number],
  order: "list" | "rank" = "list",
): Promise<OwnSheet> {
  const options = { ...OPTIONS, sheets: [sheet], order };
  const [made] = rankSheets(await tuKy(), HAI_DUONG_XA_2022, options, WORDS);
  if (made === undefined) throw new Error("no sheet was made");
  return made;
}

describe("Phụ lục II of Tứ Kỳ 2022", () => {
  test("has the number of the appendix, its title and a blank reference on top", async () => {
    expect(sentences(await tuKySheet("index")).slice(0, 3)).toEqual([
      "Phụ lục II",
      "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA CÁC XÃ, THỊ TRẤN",
      "(Kèm theo Quyết định số … /QĐ-UBND ngày … tháng … năm … của …)",
    ]);
  });

  test("shows points and percentage of every field, the total and the index", async () => {
    const row = unitRows(await tuKySheet("index")).find(([, unit]) => unit === "Xã Tiên Động");
    expect(row?.slice(2)).toEqual([
      ...["13.25", "88.33", "10", "100.00", "16.8", "93.33", "8.1", "90.00", "9.75", "97.50"],
      ...["5", "35.71", "15.9", "83.68", "0", "0.00", "78.8", "78.80"],
    ]);
  });

  test("in the order of ranks has the two groups that the report names, with their counts", async () => {
    expect((await tuKySheet("index", "rank")).rows[7]?.[0]?.role).toBe("doc-group");
    expect(sentences(await tuKySheet("index", "rank"))).toEqual(
      expect.arrayContaining([
        "Nhóm đạt Chỉ số tổng hợp từ 80% đến dưới 90% số điểm so với điểm tối đa: 15 đơn vị",
        "Nhóm đạt Chỉ số tổng hợp từ 65% đến dưới 80% số điểm so với điểm tối đa: 08 đơn vị",
      ]),
    );
  });

  test("in the order of the list has no such groups", async () => {
    const sheet = await tuKySheet("index");
    expect(sheet.rows.flat().filter(({ role }) => role === "doc-group")).toEqual([]);
  });

  test("shows every figure of a column with the same decimals", async () => {
    const sheet = await tuKySheet("index");
    const formats = new Set(
      sheet.rows.flatMap(([number, , points]) =>
        number?.value.kind === "number" ? [points?.format] : [],
      ),
    );
    expect([...formats]).toEqual(["0.000"]);
  });
});

describe("Phụ lục III of Tứ Kỳ 2022", () => {
  test("has index, rank, change, class and reason of a unit that was held back", async () => {
    const row = unitRows(await tuKySheet("class")).find(([, unit]) => unit === "Xã Cộng Lạc");
    const ranked = unitsOf((await tuKy()).groups).find(({ unit }) => unit === "Xã Cộng Lạc");
    expect(row?.slice(2)).toEqual([
      ...["82.45", String(ranked?.rank), String(ranked?.rankChange), "Hoàn thành nhiệm vụ"],
      "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Xây dựng và phát triển Chính quyền điện tử, Chính quyền số đạt 69,47% (dưới 70%)",
    ]);
  });

  test("says below the table how many units each class has, and by which decision", async () => {
    expect(sentences(await tuKySheet("class"))).toEqual(
      expect.arrayContaining([
        "Kết quả xếp loại: Hoàn thành xuất sắc nhiệm vụ: Không có; Hoàn thành tốt nhiệm vụ: 12 đơn vị; Hoàn thành nhiệm vụ: 09 đơn vị; Không hoàn thành nhiệm vụ: 02 đơn vị.",
        "Căn cứ xếp loại: Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của Chủ tịch UBND tỉnh Hải Dương.",
      ]),
    );
  });

  test("in the order of ranks begins with the first and never goes back", async () => {
    const ranks = unitRows(await tuKySheet("class", "rank")).map(([, , , rank]) => Number(rank));
    expect(ranks[0]).toBe(1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  test("has no column of changes where there is no earlier period", () => {
    const report = rankedRows(TWO);
    const [sheet] = rankSheets(report, HAI_DUONG_XA_2022, { ...OPTIONS, sheets: ["class"] }, WORDS);
    expect(sheet?.rows.flat().map(({ value }) => value)).not.toContainEqual({
      kind: "text",
      text: "Tăng/giảm bậc",
    });
  });
});

const TWO = [
  ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính (tối đa 40 điểm)"],
  [1, "Xã A", 50, 35],
  [2, "Xã B", 30, 26],
];

describe("an appendix by other wishes", () => {
  function made(options: Partial<typeof OPTIONS>, rows = TWO): OwnSheet {
    const [sheet] = rankSheets(
      rankedRows(rows),
      HAI_DUONG_XA_2022,
      { ...OPTIONS, sheets: ["class"], ...options },
      WORDS,
    );
    if (sheet === undefined) throw new Error("no sheet was made");
    return sheet;
  }

  test("is called and numbered as it is told", () => {
    const sheet = made({ names: { class: "Phụ lục số 03" } });
    expect(sheet.name).toBe("Phụ lục số 03");
    expect(sentences(sheet)[0]).toBe("Phụ lục số 03");
  });

  test.each(["index", "class", "chart", "lost"] as const)(
    "takes the name of %s that it is given, made to fit as the name of a sheet",
    (sheet) => {
      const name = made({
        sheets: [sheet],
        names: { [sheet]: "Biểu 02/CCHC: kết quả năm 2022 của các xã" },
      });
      expect(name.name).toBe("Biểu 02 CCHC kết quả năm 2022 c");
    },
  );

  test.each(["index", "class"] as const)("prints the number of %s as it was given", (sheet) => {
    const named = made({ sheets: [sheet], names: { [sheet]: " Phụ lục 2/BC " } });
    expect(sentences(named)[0]).toBe("Phụ lục 2/BC");
  });

  test("keeps our name where the one that is given is blank", () => {
    const sheet = made({ names: { class: "  " } });
    expect([sheet.name, sentences(sheet)[0]]).toEqual(["Phụ lục III", "Phụ lục III"]);
  });

  test("gives its name to the sheet of adjustments too", () => {
    const options = { ...OPTIONS, names: { adjustment: "Biểu 5" } };
    expect(adjusted(frozenRound(rankedRows(TWO)), rankedRows(TWO), options).name).toBe("Biểu 5");
  });

  test("has the title it is given", () => {
    expect(sentences(made({ title: "KẾT QUẢ" }))[1]).toBe("KẾT QUẢ");
  });

  test("leaves a year that is not known to be filled in", () => {
    expect(sentences(made({ year: null }))[1]).toMatch(/NĂM ……\nCỦA CÁC XÃ$/);
  });

  test("has a block to sign on only where it is asked for", () => {
    const signed = (sheet: OwnSheet): number =>
      sheet.rows.flat().filter(({ role }) => role === "doc-sign").length;
    expect(signed(made({}))).toBe(0);
    expect(signed(made({ signature: true }))).toBeGreaterThan(0);
    expect(grid(made({ signature: true })).flat()).toEqual(
      expect.arrayContaining(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    );
  });

  test("tells below the table what is still to be decided", () => {
    expect(sentences(made({}))).toContain(
      "Văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%. Còn 01 đơn vị chưa xếp loại, cần xin ý kiến cấp có thẩm quyền.",
    );
  });

  test("tells below the table what was decided, on what basis", () => {
    const report = rankedRows(TWO, HAI_DUONG_XA_2022, [
      {
        question: "gap-50-65",
        class: "Không hoàn thành nhiệm vụ",
        basis: "Công văn số 12/SNV-CCHC",
      },
    ]);
    const [sheet] = rankSheets(report, HAI_DUONG_XA_2022, { ...OPTIONS, sheets: ["class"] }, WORDS);
    expect(sheet === undefined ? [] : sentences(sheet)).toContain(
      "Xếp loại theo Công văn số 12/SNV-CCHC (văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%): xếp loại Không hoàn thành nhiệm vụ theo chỉ số, áp dụng cho 01 đơn vị.",
    );
  });

  describe("says of a sample that it is one", () => {
    const told =
      "Quy định xếp loại hoặc bộ tiêu chí dùng ở đây có phần là mẫu, đối chiếu quyết định của tỉnh trước khi ký.";
    const report = rankedRows(TWO);

    test.each(["index", "class", "chart"] as const)("on %s", (sheet) => {
      const on = (isSample: boolean): readonly string[] =>
        rankSheets(
          report,
          { ...HAI_DUONG_XA_2022, isSample },
          { ...OPTIONS, sheets: [sheet] },
          WORDS,
        ).flatMap(sentences);
      expect(on(true)).toContain(told);
      expect(on(false)).not.toContain(told);
    });

    test("on a frozen round", () => {
      const on = (isSample: boolean): readonly string[] => {
        const profile = { ...HAI_DUONG_XA_2022, isSample };
        return sentences(frozenSheet("Chốt lần 1", report, profile, OPTIONS, WORDS));
      };
      expect(on(true)).toContain(told);
      expect(on(false)).not.toContain(told);
    });
  });

  test("says by which decision the head of a unit is given its class, where one says so", () => {
    const { headOfUnit, ...silent } = HAI_DUONG_XA_2022;
    const basis = headOfUnit?.basis ?? "";
    const told = `Người đứng đầu đơn vị được xếp loại theo kết quả xếp loại của đơn vị (căn cứ: ${basis}).`;
    expect(sentences(made({}))).toContain(told);
    const [sheet] = rankSheets(rankedRows(TWO), silent, { ...OPTIONS, sheets: ["class"] }, WORDS);
    expect(sheet === undefined ? "" : sentences(sheet).join()).not.toContain("Người đứng đầu");
  });

  test("calls units what their names call them, and đơn vị where a name says nothing", () => {
    const named = (...units: readonly string[]): string | undefined =>
      sentences(made({}, [TWO[0] ?? [], ...units.map((unit, at) => [at + 1, unit, 50, 35])]))[1];
    expect(named("UBND phường An Khánh", "X. Hòa Bình", "Đặc khu Vân Đồn")).toMatch(
      /CỦA CÁC XÃ, PHƯỜNG, ĐẶC KHU$/,
    );
    expect(named("Sở Nội vụ", "Sở Tư pháp")).toMatch(/CỦA CÁC SỞ$/);
    expect(named("Cộng Lạc", "Xã Đại Sơn")).toMatch(/CỦA CÁC ĐƠN VỊ$/);
  });
});

describe("units that print the same index and have other ranks", () => {
  /** Out of 300, so that a third decimal is left over. */
  const head = ["TT", "Đơn vị", "Thể chế (tối đa 300 điểm)"];

  function classOf(points: readonly number[]): OwnSheet {
    const rows = [head, ...points.map((own, at) => [at + 1, `Xã ${at + 1}`, own])];
    const options = { ...OPTIONS, sheets: ["class"] as const };
    const [sheet] = rankSheets(rankedRows(rows), HAI_DUONG_XA_2022, options, WORDS);
    if (sheet === undefined) throw new Error("no sheet was made");
    return sheet;
  }

  test("stand above the table with the decimals that tell them apart", () => {
    const sheet = classOf([255.001, 255.01]);
    const at = sentences(sheet).indexOf(
      "Cùng có chỉ số công bố 85,00% nhưng khác thứ hạng, do xếp hạng theo chỉ số chưa làm tròn: Xã 2 85,003% (hạng 1); Xã 1 85,000% (hạng 2).",
    );
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(sentences(sheet).indexOf("TT"));
  });

  test("are not spoken of where they share a rank", () => {
    expect(sentences(classOf([255, 255])).join()).not.toContain("chưa làm tròn");
  });

  test("stand below the table where they are many, and are counted above it", () => {
    const points = Array.from({ length: 8 }, (_, at) => 200 + 3 * at).flatMap((own) => [
      own,
      own + 0.001,
    ]);
    const all = sentences(classOf(points));
    const told = all.flatMap((sentence, at) => (sentence.startsWith("Cùng có") ? [at] : []));
    expect(all.findIndex((sentence) => sentence.startsWith("Có 8 chỉ số công bố"))).toBeLessThan(
      all.indexOf("TT"),
    );
    expect(told).toHaveLength(8);
    expect(Math.min(...told)).toBeGreaterThan(all.indexOf("TT"));
  });
});

describe("Biểu đồ", () => {
  test("draws the units best first, with one series for each class that was given", async () => {
    const sheet = await tuKySheet("chart");
    const chart = sheet.document?.chart;
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Hoàn thành tốt nhiệm vụ",
      "Hoàn thành nhiệm vụ",
      "Không hoàn thành nhiệm vụ",
    ]);
    const indices = unitRows(sheet).map(([, , index]) => Number(index));
    expect(indices).toEqual([...indices].sort((a, b) => b - a));
    expect(chart?.categories.height).toBe(23);
  });

  test("has its series under cells that name them, each unit in one of them with its index", async () => {
    const sheet = await tuKySheet("chart");
    const cells = grid(sheet);
    const series = sheet.document?.chart?.series ?? [];
    for (const { name, area } of series) {
      expect(cells[area.row - 2]?.[area.column - 1]).toBe(name);
    }
    for (const row of unitRows(sheet)) {
      const drawn = series.map(({ area }) => row[area.column - 1]).filter((own) => own !== "");
      expect(drawn).toEqual([row[2]]);
    }
  });

  test("covers no cell that holds something", async () => {
    const sheet = await tuKySheet("chart");
    const at = sheet.document?.chart?.at;
    const covered = grid(sheet).slice((at?.row ?? 1) - 1, (at?.row ?? 1) - 1 + (at?.height ?? 0));
    expect(covered.flat().filter((own) => own !== "")).toEqual([]);
    expect(covered.length).toBeGreaterThan(23);
  });

  test("colours the percentages of the fields from the lowest floor over the highest", async () => {
    const sheet = await tuKySheet("chart");
    expect(sheet.document?.heat).toEqual([
      {
        area: { row: sheet.document?.chart?.categories.row, column: 4, height: 23, width: 8 },
        stops: ["50", "80", "100"],
      },
    ]);
  });

  test("says so where there are too many units for a chart", () => {
    const rows = [
      TWO[0] ?? [],
      ...Array.from({ length: 251 }, (_, at) => [at + 1, `Xã ${at + 1}`, at / 5, 30]),
    ];
    const options = { ...OPTIONS, sheets: ["chart"] as const };
    const [sheet] = rankSheets(rankedRows(rows), HAI_DUONG_XA_2022, options, WORDS);
    expect(sheet?.document?.chart).toBeNull();
    expect(sheet === undefined ? [] : sentences(sheet)).toContain(
      "Có 251 đơn vị; biểu đồ chỉ vẽ được rõ khi không quá 250 đơn vị.",
    );
    expect(sheet === undefined ? [] : unitRows(sheet)).toHaveLength(251);
  });
});

describe("Điểm bị trừ", () => {
  test("lists unit by unit what was lost, the most first, with the figure behind", () => {
    const options = { ...OPTIONS, sheets: ["lost"] as const };
    const [sheet] = rankSheets(rankedRows(TWO), HAI_DUONG_XA_2022, options, WORDS);
    const lines = sheet === undefined ? [] : grid(sheet).slice(3);
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      ["Xã A: bị trừ 15 điểm", "", "", "", "", ""],
      ["1", "Thể chế", "60", "50", "10", "Đạt 83,33% điểm tối đa"],
      ["2", "Tài chính", "40", "35", "5", "Đạt 87,50% điểm tối đa"],
      ["Xã B: bị trừ 44 điểm", "", "", "", "", ""],
      ["1", "Thể chế", "60", "30", "30", "Đạt 50,00% điểm tối đa"],
      ["2", "Tài chính", "40", "26", "14", "Đạt 65,00% điểm tối đa"],
    ]);
  });

  test("takes criteria with their lead where they are known", () => {
    const lost = [
      {
        ...{ code: "3.2.1", criterion: "Hồ sơ giải quyết đúng hạn", max: "2", points: "1.25" },
        ...{ lost: "0.75", figure: "171/205 = 83,41%", lead: "Văn phòng HĐND và UBND" },
      },
    ];
    const options = { ...OPTIONS, sheets: ["lost"] as const };
    const report = rankedRows(TWO);
    const losses = [
      { unit: "Xã A", lost },
      { unit: "Xã B", lost: [] },
    ];
    const [sheet] = rankSheets(report, HAI_DUONG_XA_2022, options, WORDS, losses);
    expect(sheet === undefined ? [] : grid(sheet).slice(3)).toEqual([
      ["Xã A: bị trừ 0,75 điểm", ...Array.from({ length: 9 }, () => "")],
      [
        ...["1", "3.2.1", "Hồ sơ giải quyết đúng hạn", "2", "1.25", "0.75", "171/205 = 83,41%"],
        ...["Văn phòng HĐND và UBND", "", ""],
      ],
      ["Xã B: không bị trừ điểm", ...Array.from({ length: 9 }, () => "")],
    ]);
  });
});

describe("for any table", () => {
  function everySheet(report: Ranked, order: "list" | "rank", signature: boolean): OwnSheet[] {
    const options = { ...ALL, order, signature };
    return [
      ...rankSheets(report, HAI_DUONG_XA_2022, options, WORDS),
      ...slipSheets(slipsOf(report, WORDS).slice(0, 2), HAI_DUONG_XA_2022, options, WORDS),
      frozenSheet("Chốt lần 1", report, HAI_DUONG_XA_2022, options, WORDS),
      adjusted(frozenRound(report), { groups: report.groups.slice(1) }, options),
    ];
  }

  /** Rows that are shorter or longer than the sheet is wide. */
  function lengthFaults({ name, rows, widths }: OwnSheet): readonly string[] {
    return rows.flatMap((row, at) => (row.length === widths.length ? [] : [`${name} ${at + 1}`]));
  }

  /** Joined cells that reach beyond the sheet, into each other, or would hide a text. */
  function joinFaults({ name, rows, widths, document }: OwnSheet): readonly string[] {
    const merges = document?.merges ?? [];
    return merges.flatMap((area, at) => {
      const { row, column, height, width } = area;
      const covered = rows
        .slice(row - 1, row - 1 + height)
        .flatMap((line) => line.slice(column - 1, column - 1 + width));
      const next = merges[at + 1];
      const holds =
        covered.length === width * height &&
        covered.length > 1 &&
        column + width - 1 <= widths.length &&
        covered.slice(1).every(({ value }) => value.kind === "blank") &&
        (next === undefined || !overlap(area, next));
      return holds ? [] : [`${name} ${row}:${column}`];
    });
  }

  const anyOrder = fc.constantFrom<"list" | "rank">("list", "rank");

  test("every row is as long as there are columns, and every join lies within and holds one text", () => {
    fc.assert(
      fc.property(anyTable(12), anyOrder, fc.boolean(), (rows, order, signature) => {
        const sheets = everySheet(rankedRows(rows), order, signature);
        expect(sheets.flatMap(lengthFaults)).toEqual([]);
        expect(sheets.flatMap(joinFaults)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("a page of up to ten fields is as wide as its paper, or is printed at a size that can be read", () => {
    fc.assert(
      fc.property(anyTable(10), anyOrder, (rows, order) => {
        const wide = everySheet(rankedRows(rows), order, false).filter(
          ({ widths, document }) =>
            widthOf(widths) * SMALLEST_PRINT > PAGE_WIDTH[document?.orientation ?? "portrait"],
        );
        expect(wide.map(({ name }) => name)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("the headings are repeated, and all of them are headings", () => {
    fc.assert(
      fc.property(anyTable(12), anyOrder, (rows, order) => {
        for (const { rows: lines, document } of everySheet(rankedRows(rows), order, false)) {
          const { first, last } = document?.repeated ?? { first: 1, last: 0 };
          const roles = lines
            .slice(first - 1, last)
            .flatMap((line) => line.map(({ role }) => role));
          expect(new Set(roles)).not.toContain("doc-text");
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each(["index", "class", "chart"] as const)("%s has every unit exactly once", (sheet) => {
    fc.assert(
      fc.property(anyTable(12), anyOrder, (rows, order) => {
        const report = rankedRows(rows);
        const options = { ...OPTIONS, sheets: [sheet], order };
        const [made] = rankSheets(report, HAI_DUONG_XA_2022, options, WORDS);
        const listed = made === undefined ? [] : unitRows(made).map(([, unit]) => unit);
        expect([...listed].sort()).toEqual(
          unitsOf(report.groups)
            .map(({ unit }) => unit)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(["index", "class"] as const)("the order of %s changes no figure", (sheet) => {
    fc.assert(
      fc.property(anyTable(12), (rows) => {
        const report = rankedRows(rows);
        const inOrder = (order: "list" | "rank"): readonly string[] => {
          const options = { ...OPTIONS, sheets: [sheet], order };
          const [made] = rankSheets(report, HAI_DUONG_XA_2022, options, WORDS);
          return (made === undefined ? [] : unitRows(made)).map((row) => row.slice(1).join("|"));
        };
        expect([...inOrder("rank")].sort()).toEqual([...inOrder("list")].sort());
      }),
      { numRuns: 60 },
    );
  });

  test("the counts of the groups of the index add up to the units", () => {
    fc.assert(
      fc.property(anyTable(12), (rows) => {
        const report = rankedRows(rows);
        const options = { ...OPTIONS, sheets: ["index"] as const, order: "rank" as const };
        const [made] = rankSheets(report, HAI_DUONG_XA_2022, options, WORDS);
        const counts = (made === undefined ? [] : sentences(made)).flatMap((sentence) => {
          const count = /^(?:Nhóm đạt|Chưa xếp hạng).*: (\d+) đơn vị$/u.exec(sentence)?.[1];
          return count === undefined ? [] : [Number(count)];
        });
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(unitsOf(report.groups).length);
      }),
      { numRuns: 40 },
    );
  });

  test("what was lost and what was reached make up the maximum", () => {
    fc.assert(
      fc.property(anyTable(12), (rows) => {
        const options = { ...OPTIONS, sheets: ["lost"] as const };
        const [made] = rankSheets(rankedRows(rows), HAI_DUONG_XA_2022, options, WORDS);
        for (const [, , max, reached, lost] of made === undefined ? [] : unitRows(made)) {
          const cents = (digits: string | undefined): number => Math.round(Number(digits) * 100);
          expect(cents(reached) + cents(lost)).toBe(cents(max));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("no cell is a formula, and what looks like one stays text", () => {
    fc.assert(
      fc.property(anyTable(12), anyOrder, (rows, order) => {
        const values = everySheet(rankedRows(rows), order, true).flatMap((sheet) =>
          sheet.rows.flat().map(({ value }) => value),
        );
        expect(new Set(values.map(({ kind }) => kind))).toEqual(
          new Set(["blank", "number", "text"]),
        );
        for (const value of values) {
          if (value.kind === "number") expect(value.digits).toMatch(/^-?\d+(\.\d+)?$/);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test("3.321 units take no more cells than they have figures, and every one is there", () => {
  const rows = [
    [
      "TT",
      "Đơn vị",
      ...Array.from({ length: 8 }, (_, at) => `Lĩnh vực ${at + 1} (tối đa 12,5 điểm)`),
    ],
    ...Array.from({ length: 3321 }, (_, at) => [
      ...[at + 1, `Xã ${at + 1}`],
      ...Array.from({ length: 8 }, (_, field) => ((at * 37 + field * 11) % 1250) / 100),
    ]),
  ];
  const report = rankedRows(rows);
  const sheets = rankSheets(report, HAI_DUONG_XA_2022, { ...ALL, order: "rank" }, WORDS);
  const [index, classes] = sheets;
  expect(index === undefined ? 0 : unitRows(index).length).toBe(3321);
  expect(classes === undefined ? 0 : unitRows(classes).length).toBe(3321);
  expect(Math.max(...sheets.map(({ document }) => document?.merges.length ?? 0))).toBeLessThan(
    4000,
  );
});

test("in English the documents keep their Vietnamese names and headings", () => {
  const words = { ranking: englishRanking, rankSheets: english };
  const [sheet] = rankSheets(rankedRows(TWO), HAI_DUONG_XA_2022, OPTIONS, words);
  expect(sheet?.name).toBe("Phụ lục II");
  expect(sheet === undefined ? [] : grid(sheet).flat()).toContain("Chỉ số (%)");
});
