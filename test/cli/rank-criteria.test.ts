import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { form06a, flow, summed, typed } from "../fixtures/dossier-tables";
import { type PrintedSheet, workbookBytes } from "../corpus/xlsx";
import { columnName } from "../../src/core/sheet/address";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { BACH_THONG, runWith, temporaryFolder } from "./run-with";
import { typedSheet as sheet, type Typed } from "./typed-sheet";

const inFolder = temporaryFolder();

const HEADS = [
  ...["Mã", "Tên tiêu chí", "Điểm tối đa", "Người chấm", "Cách tính", "Tử số", "Mẫu số"],
  ...["Định nghĩa tỷ lệ", "Nhóm"],
];

/** A set of two fields and a bonus, as a clerk types it. */
function criteria(form: string, numerator: string, denominator: string): readonly Typed[][] {
  const onTime = ["Thẩm định", "Theo tỷ lệ", numerator, denominator, "trên hồ sơ đã giải quyết"];
  return [
    ["BỘ TIÊU CHÍ THỬ"],
    ["Tên bộ tiêu chí", "Bộ tiêu chí thử"],
    ["Mẫu biểu", form],
    [...HEADS],
    ["1", "Cải cách thủ tục hành chính", 60],
    ["1.1", "Giải quyết hồ sơ đúng hạn", 60, ...onTime],
    ["2", "Tài chính công", 40],
    ["2.1", "Tự chủ tài chính", 40, "Thẩm định", "Chấm trực tiếp"],
    ["3", "Điểm thưởng", 5, "Thẩm định", "Chấm trực tiếp", null, null, null, "Thưởng"],
  ];
}

/** A sheet of a fixture as a workbook holds it. */
function printed({ sheet: name, rows }: Snapshot): PrintedSheet {
  const last = Math.max(...rows.map(({ row }) => row));
  return sheet(
    name,
    Array.from({ length: last }, (_, at) => {
      const cells = rows.find(({ row }) => row === at + 1)?.cells ?? [];
      const width = Math.max(0, ...cells.map(({ column }) => column));
      return Array.from({ length: width }, (__, right): Typed => {
        const value = cells.find(({ column }) => column === right + 1)?.value;
        if (value?.kind === "text") return value.text;
        return value?.kind === "number" ? Number(value.digits) : null;
      });
    }),
  );
}

async function written(name: string, sheets: readonly PrintedSheet[]): Promise<string> {
  const file = inFolder(name);
  writeFileSync(file, await workbookBytes(sheets, "Times New Roman"));
  return file;
}

const ENTRIES = ["Mã", "Tên tiêu chí", "Đơn vị", "Tự chấm", "Thẩm định lần 1"];

async function scoredTable(more: readonly PrintedSheet[] = []): Promise<string> {
  const [first, second] = [
    flow([80, 20, 0], [50, 40, 10], [0, 0]),
    flow([50, 0, 0], [25, 25, 0], [0, 0]),
  ];
  const table = form06a([
    typed("1", "Xã An Thanh", first),
    typed("2", "Xã Bình Lãng", second),
    typed("", "Tổng cộng", summed([first, second])),
  ]);
  return written("số liệu.xlsx", [
    printed(table),
    sheet("Bộ tiêu chí", criteria("vpcp-06a", "8 + 9", "7")),
    sheet("Bảng chấm điểm", [
      ENTRIES,
      ["2.1", "Tự chủ tài chính", "Xã An Thanh", 40, 36],
      ["3", "Điểm thưởng", "Xã An Thanh", null, 2],
      ["2.1", "Tự chủ tài chính", "Xã Bình Lãng", 20, 20],
    ]),
    ...more,
  ]);
}

test("units of a table of figures are scored by the workbook's own Bộ tiêu chí, entries and bonus included", async () => {
  const output = inFolder("chấm.xlsx");
  const { out, err, status } = await runWith("rank", await scoredTable(), "--json", "-o", output);
  expect([status, err]).toEqual([0, ""]);
  const { groups, criteria: told, sheet: name } = JSON.parse(out);
  // 60 × 90/100 + 36 + 2 = 92 and 60 × 50/50 + 20 = 80, each out of 100.
  expect(groups[0].units).toMatchObject([
    { unit: "Xã An Thanh", points: "92", index: "92.00", rank: 1 },
    { unit: "Xã Bình Lãng", points: "80", index: "80.00", rank: 2 },
  ]);
  expect(told).toMatchObject({ title: "Bộ tiêu chí thử", sample: false, faults: [] });
  const points = await (await openWorkbookFile(readFileSync(output))).read(name);
  const shown = points.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(shown).toContainEqual({ kind: "number", digits: "92" });
});

test("--on-time measures the rate on other dossiers than the set says, and the result tells which", async () => {
  const row = flow([80, 20, 0], [50, 30, 10], [8, 2]);
  const table = form06a([typed("1", "Xã An Thanh", row), typed("", "Tổng cộng", row)]);
  const defined = "Đúng hạn trên số hồ sơ đã giải quyết";
  const set = criteria("vpcp-06a", "8 + 9", "7").map((cells) =>
    cells.map((cell) => (cell === "trên hồ sơ đã giải quyết" ? defined : cell)),
  );
  const file = await written("đúng hạn.xlsx", [printed(table), sheet("Bộ tiêu chí", set)]);
  const scored = async (...more: readonly string[]): Promise<readonly unknown[]> => {
    const { out } = await runWith("rank", file, "--json", ...more);
    const { groups, criteria: told } = JSON.parse(out);
    return [told.onTime, groups[0].units[0].fields[0].points];
  };
  // 60 × 80/90, 60 × 80/100 and 60 × (80 + 8)/100.
  expect(await scored()).toEqual(["resolved", "53.33"]);
  expect(await scored("--on-time", "received")).toEqual(["received", "48"]);
  expect(await scored("--on-time", "766")).toEqual(["766", "52.8"]);
});

test("--on-time is refused where no criterion says on which dossiers its rate is measured", async () => {
  const { status, out, err } = await runWith("rank", await scoredTable(), "--on-time", "due");
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain("“Bộ tiêu chí thử”");
});

test("--with slips adds a sheet for every unit with the counts behind its points", async () => {
  const output = inFolder("phiếu.xlsx");
  await runWith("rank", await scoredTable(), "--json", "--with", "slips", "-o", output);
  const workbook = await openWorkbookFile(readFileSync(output));
  const names = (await workbook.sheets()).map(({ name }) => name);
  const slip = names.find((name) => name.includes("An Thanh")) ?? "";
  const texts = (await workbook.read(slip)).rows.flatMap(({ cells }) =>
    cells.map(({ value }) =>
      value.kind === "text" ? value.text : value.kind === "number" ? value.digits : "",
    ),
  );
  expect(texts).toEqual(expect.arrayContaining(["90", "100", "36"]));
  expect(texts.join("\n")).toContain("trên hồ sơ đã giải quyết");
});

test("a filled appendix is scored from its counts by the criteria of another file, never from its printed rate", async () => {
  const file = await written("bộ tiêu chí.xlsx", [
    sheet("Bộ của tỉnh", criteria("huyen", "3.3.1b + 3.3.2b", "3.3.1a + 3.3.2a")),
  ]);
  const { out } = await runWith("rank", BACH_THONG, "--profile", file, "--json");
  const { groups, criteria: told } = JSON.parse(out);
  const [unit] = groups[0].units;
  // 60 × 7546/7576 = 59,76; what nobody has entered yet is said, and not taken for 0.
  expect(unit.fields[0]).toMatchObject({ field: "Cải cách thủ tục hành chính", points: "59.76" });
  expect(unit).toMatchObject({ points: null, rank: null });
  expect(told.faults).toContainEqual(
    expect.objectContaining({ severity: "undecided", criterion: "2.1", unit: expect.any(String) }),
  );
});

test("a broken set is told at its cell and makes the status 1", async () => {
  const rows = criteria("vpcp-06a", "8 + 9", "7").map((row) =>
    row[0] === "1.1" ? ["1.1", "Giải quyết hồ sơ đúng hạn", 70, ...row.slice(3)] : row,
  );
  const file = await written("bộ sai.xlsx", [sheet("Bộ tiêu chí", rows)]);
  const { out, status } = await runWith("rank", await scoredTable(), "--profile", file, "--json");
  expect(status).toBe(1);
  expect(JSON.parse(out).criteria.faults).toContainEqual(
    expect.objectContaining({ severity: "error", cell: "C6", criterion: "1.1" }),
  );
  const text = (await runWith("rank", await scoredTable(), "--profile", file)).out;
  expect(text).toContain("Về bộ tiêu chí “Bộ tiêu chí thử”");
});

test.each([
  ["a file that holds no criteria", BACH_THONG, "Bộ tiêu chí"],
  ["an id that there is none of", "khong-co", "bo-chi-so-766"],
])("%s is refused in one sentence", async (_what, profile, said) => {
  const { status, out, err } = await runWith("rank", await scoredTable(), "--profile", profile);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("--with criteria writes a Bộ tiêu chí that is read back, and with round what changed since the round before", async () => {
  const first = inFolder("lần 1.xlsx");
  await runWith("rank", await scoredTable(), "--json", "--with", "round, criteria", "-o", first);
  const names = async (file: string): Promise<readonly string[]> =>
    (await (await openWorkbookFile(readFileSync(file))).sheets()).map(({ name }) => name);
  expect(await names(first)).toEqual(expect.arrayContaining(["Chốt lần 1", "Bộ tiêu chí (2)"]));
  const second = inFolder("lần 2.xlsx");
  const { status, err } = await runWith("rank", first, "--json", "--with", "round", "-o", second);
  expect([status, err]).toEqual([0, ""]);
  expect(await names(second)).toEqual(expect.arrayContaining(["Chốt lần 2", "Bảng điều chỉnh"]));
});

test("a kind of sheet that there is none of is refused in one sentence", async () => {
  const { status, err } = await runWith("rank", await scoredTable(), "--with", "phiếu");
  expect(status).toBe(2);
  expect(err).toContain("“phiếu”");
});

test("an empty Bảng chấm điểm keeps nobody's table from being ranked", async () => {
  const points = [
    ["STT", "Đơn vị", "Thể chế (40 điểm)", "Tài chính (60 điểm)"],
    [1, "Xã A Sào", 36, 50],
  ];
  const first = await written("điểm.xlsx", [sheet("Tổng hợp", points)]);
  const output = inFolder("có bảng trống.xlsx");
  await runWith("rank", first, "--with", "criteria,entries", "-o", output);
  const { out, status } = await runWith("rank", output, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(out).groups[0].units).toMatchObject([{ unit: "Xã A Sào", points: "86" }]);
});

test("units that are scored get formulas on the sheet of their points where --live is given", async () => {
  const output = inFolder("sống.xlsx");
  const file = await scoredTable();
  const { out } = await runWith("rank", file, "--json", "--live", "-o", output);
  const { sheet: name, columns, groups, valuesInstead } = JSON.parse(out);
  const results = valuesInstead.map(({ result }: { result: string }) => result);
  expect(results).not.toContain("index");
  const { rows } = await (await openWorkbookFile(readFileSync(output))).read(name);
  for (const { row, index, rank } of groups[0].units) {
    const cells = rows.find((each) => each.row === row)?.cells ?? [];
    const at = (column: string) => cells.find((cell) => columnName(cell.column) === column);
    expect(at(columns.index)?.formula).toMatch(/ROUND/);
    expect(at(columns.index)?.value).toMatchObject({ digits: String(Number(index)) });
    expect(at(columns.rank)?.formula).not.toBeNull();
    expect(at(columns.rank)?.value).toMatchObject({ digits: String(rank) });
  }
  const { out: text } = await runWith("rank", file, "--live", "-o", inFolder("sống 2.xlsx"));
  expect(text).toContain("Đã thêm 5 trang tính: Bảng điểm, Phụ lục II");
});
