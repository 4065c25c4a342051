import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { workbookBytes } from "../corpus/xlsx";
import { runWith, temporaryFolder, TU_KY } from "./run-with";
import { typedSheet } from "./typed-sheet";

const inFolder = temporaryFolder();

/** All that stands on the one sheet of a file. */
async function textsIn(file: string): Promise<readonly string[]> {
  const workbook = await openWorkbookFile(readFileSync(file));
  const sheets = await workbook.sheets();
  expect(sheets).toHaveLength(1);
  const { rows } = await workbook.read(sheets[0]?.name ?? "");
  return rows.flatMap(({ cells }) =>
    cells.map(({ value }) =>
      value.kind === "text" ? value.text : value.kind === "number" ? value.digits : "",
    ),
  );
}

async function pointsOf(name: string, units: readonly string[]): Promise<string> {
  const file = inFolder(name);
  const rows = [
    ["STT", "Đơn vị", "Thể chế (40 điểm)", "Tài chính (60 điểm)"],
    ...units.map((unit, at) => [at + 1, unit, 36, 50]),
  ];
  writeFileSync(file, await workbookBytes([typedSheet("Tổng hợp", rows)], "Times New Roman"));
  return file;
}

test("--slips writes the slip of every unit of Tứ Kỳ into a file of its own, and nothing else", async () => {
  const folder = inFolder("phiếu Tứ Kỳ");
  const before = readFileSync(TU_KY);
  const { status, out, err } = await runWith("rank", TU_KY, "--json", "--slips", folder);
  expect([status, err]).toEqual([0, ""]);
  const { groups, slips, columns } = JSON.parse(out);
  const units: readonly string[] = groups[0].units.map(({ unit }: { unit: string }) => unit);
  expect(slips).toEqual(units.map((unit) => join(folder, `${unit}.xlsx`)));
  expect(readdirSync(folder).sort()).toEqual(units.map((unit) => `${unit}.xlsx`).sort());
  expect(columns).toBeNull();
  const slip = (await textsIn(join(folder, "Xã Quang Phục.xlsx"))).join("\n");
  for (const told of ["78,25%", "19/23", "Không hoàn thành nhiệm vụ", "42,86% (dưới 50%)"]) {
    expect(slip).toContain(told);
  }
  expect(slip).not.toContain("Cộng Lạc");
  expect(readFileSync(TU_KY).equals(before)).toBe(true);
});

test("the workbook with the results is written beside them, without the slips", async () => {
  const [folder, output] = [inFolder("phiếu kèm"), inFolder("kết quả.xlsx")];
  const { status, out } = await runWith("rank", TU_KY, "--slips", folder, "-o", output);
  expect(status).toBe(0);
  expect(out).toContain(`Đã ghi 23 phiếu điểm vào thư mục ${folder}.`);
  const sheets = await (await openWorkbookFile(readFileSync(output))).sheets();
  expect(sheets.filter(({ name }) => name.startsWith("Phiếu"))).toEqual([]);
});

test("slips go into a folder that is there too, and leave what it holds", async () => {
  const folder = inFolder("thư mục cũ");
  mkdirSync(folder);
  writeFileSync(join(folder, "ghi chú.txt"), "cũ");
  const file = await pointsOf("hai đơn vị.xlsx", ["Xã A Sào", "Xã Bình Lãng"]);
  const { status } = await runWith("rank", file, "--slips", folder, "-o", join(folder, "kq.xlsx"));
  expect(status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    ...["Xã A Sào.xlsx", "Xã Bình Lãng.xlsx", "ghi chú.txt", "kq.xlsx"],
  ]);
});

test("a file that is there is never replaced, and then neither a slip nor the results are written", async () => {
  const [folder, output] = [inFolder("đã có"), inFolder("không ghi.xlsx")];
  mkdirSync(folder);
  writeFileSync(join(folder, "Xã Bình Lãng.xlsx"), "của người khác");
  const file = await pointsOf("hai đơn vị nữa.xlsx", ["Xã A Sào", "Xã Bình Lãng"]);
  const { status, out, err } = await runWith("rank", file, "--slips", folder, "-o", output);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain("đã có tệp “Xã Bình Lãng.xlsx”");
  expect(readdirSync(folder)).toEqual(["Xã Bình Lãng.xlsx"]);
  expect(readFileSync(join(folder, "Xã Bình Lãng.xlsx"), "utf8")).toBe("của người khác");
  expect(existsSync(output)).toBe(false);
});

test("where a slip and the results would be one file, no slip stays", async () => {
  const folder = inFolder("trùng tên");
  mkdirSync(folder);
  const file = await pointsOf("một.xlsx", ["Xã A Sào", "Xã Bình Lãng"]);
  const output = join(folder, "Xã Bình Lãng.xlsx");
  const { status, err } = await runWith("rank", file, "--slips", folder, "-o", output);
  expect(status).toBe(2);
  expect(err).toContain("đã có tệp “Xã Bình Lãng.xlsx”");
  expect(readdirSync(folder)).toEqual(["Xã Bình Lãng.xlsx"]);
});

test("names of units that no system would take, or that lead elsewhere, stay inside the folder", async () => {
  const folder = inFolder("tên lạ");
  const units = ["../../Xã A", "Xã B/C: “x”*?", "CON", "Xã D", "XÃ D"];
  const file = await pointsOf("tên lạ.xlsx", units);
  const { status } = await runWith("rank", file, "--slips", folder);
  expect(status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    ...["CON_.xlsx", "Xã A.xlsx", "Xã B C “x”.xlsx", "Xã D.xlsx", "XÃ D (2).xlsx"].sort(),
  ]);
  expect(existsSync(inFolder("../Xã A.xlsx"))).toBe(false);
});

test("places that slips cannot go to are refused with the reason, before any work is done", async () => {
  writeFileSync(inFolder("là tệp"), "");
  for (const [folder, sentence] of [
    [inFolder("là tệp"), "là một tệp"],
    [inFolder("không có/phiếu"), "Không có chỗ để tạo thư mục"],
  ] as const) {
    const { status, out, err } = await runWith("rank", TU_KY, "--slips", folder);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  }
  expect(existsSync(inFolder("không có"))).toBe(false);
});

test("a table that cannot be ranked leaves no folder", async () => {
  const file = inFolder("không có bảng.xlsx");
  writeFileSync(file, await workbookBytes([typedSheet("Bìa", [["Bìa"]])], "Times New Roman"));
  expect((await runWith("rank", file, "--slips", inFolder("trống"))).status).toBe(2);
  expect(existsSync(inFolder("trống"))).toBe(false);
});
