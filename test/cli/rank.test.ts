import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { BACH_THONG, runWith, temporaryFolder, TU_KY } from "./run-with";

const inFolder = temporaryFolder();

test("the JSON has the fields of the contract in their order", async () => {
  const { status, out, err } = await runWith("rank", TU_KY, "--json");
  const report = JSON.parse(out);
  const [unit] = report.groups[0].units;
  expect([status, err]).toEqual([0, ""]);
  expect(Object.keys(report)).toEqual([
    ...["contract", "file", "sheet", "profile", "groups", "columns", "findings", "criteria"],
    ...["sample", "valuesInstead", "sentences", "slips"],
  ]);
  expect(Object.keys(unit)).toEqual([
    ...["row", "unit", "points", "index", "fields", "rank", "previousRank", "rankChange"],
    ...["class", "open", "heldBackBy", "toNextClass", "reason", "bonus", "penalty"],
    ...["exactIndex", "stability", "chosen", "heldDown", "toNextClassBy", "headOfUnit"],
  ]);
  expect(Object.keys(unit.fields[0])).toEqual([
    ...["field", "points", "max", "percent", "rank", "rankChange", "previousRank"],
  ]);
  expect(report.columns).toBeNull();
});

test("the published outcome of Tứ Kỳ comes out", async () => {
  const { out } = await runWith("rank", TU_KY, "--json");
  const { units } = JSON.parse(out).groups[0];
  const classed = (name: string): number =>
    units.filter((unit: { class: string }) => unit.class === name).length;
  expect(classed("Hoàn thành tốt nhiệm vụ")).toBe(12);
  expect(classed("Hoàn thành nhiệm vụ")).toBe(9);
  expect(classed("Không hoàn thành nhiệm vụ")).toBe(2);
});

test("what is missing to the next class is a plain decimal", async () => {
  const { out } = await runWith("rank", TU_KY, "--json");
  const gains = JSON.parse(out).groups[0].units.map(
    (unit: { toNextClass: unknown }) => unit.toNextClass,
  );
  expect(gains).toHaveLength(23);
  for (const gain of gains) expect(gain).toMatch(/^\d+(\.\d+)?$/);
});

test("what a terminal would obey is not printed to it", async () => {
  const { status, err } = await runWith("rank", "\u001b[2Jkhông có.xlsx");
  expect(status).toBe(2);
  expect(err).toMatch(/^ \[2Jkhông có\.xlsx: Không có tệp này\..*\n$/);
  expect((await runWith("check", "a\nb.xlsx")).err.split("\n")).toHaveLength(2);
});

test("the previous period may be a sheet of the same workbook or another file", async () => {
  const [sheet, file] = await Promise.all(
    ["Năm 2021", TU_KY].map((previous) => runWith("rank", TU_KY, "--json", "--previous", previous)),
  );
  const changes = (out: string): readonly unknown[] =>
    JSON.parse(out).groups[0].units.map((unit: { rankChange: unknown }) => unit.rankChange);
  expect(changes(sheet?.out ?? "")).toContainEqual(expect.any(Number));
  expect(new Set(changes(file?.out ?? ""))).toEqual(new Set([0]));
});

test("-o writes the columns into a new file and leaves the input as it was", async () => {
  const before = readFileSync(TU_KY);
  const output = inFolder("kết quả.xlsx");
  const { status, out } = await runWith("rank", TU_KY, "--json", "-o", output);
  const { columns, groups, sheet } = JSON.parse(out);
  const written = await (await openWorkbookFile(readFileSync(output))).read(sheet);
  const [unit] = groups[0].units;
  const row = written.rows.find((one) => one.row === unit.row);
  expect(status).toBe(0);
  expect(row?.cells).toContainEqual(
    expect.objectContaining({ value: { kind: "text", text: unit.class } }),
  );
  expect(Object.keys(columns)).toEqual(["points", "index", "rank", "change", "class", "reason"]);
  expect(readFileSync(TU_KY).equals(before)).toBe(true);
  expect(readdirSync(dirname(output)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("the same call writes the same bytes again, over the file of the first", async () => {
  const output = inFolder("hai lần.xlsx");
  await runWith("rank", TU_KY, "-o", output);
  const first = readFileSync(output);
  await runWith("rank", TU_KY, "-o", output);
  expect(readFileSync(output).equals(first)).toBe(true);
});

test("an output that is an input is refused, under whatever name it comes", async () => {
  const input = inFolder("vào.xlsx");
  copyFileSync(TU_KY, input);
  symlinkSync(input, inFolder("liên kết.xlsx"));
  linkSync(input, inFolder("cùng tệp.xlsx"));
  for (const output of ["vào.xlsx", "liên kết.xlsx", "cùng tệp.xlsx"].map(inFolder)) {
    const { status, out, err } = await runWith("rank", input, "-o", output);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("đó là tệp đưa vào");
  }
  const previous = await runWith("rank", TU_KY, "--previous", input, "-o", input);
  expect(previous.err).toContain("đó là tệp đưa vào");
  expect(readFileSync(input).equals(readFileSync(TU_KY))).toBe(true);
});

test("a run that fails leaves an existing target as it was and nothing beside it", async () => {
  const output = inFolder("đích.xlsx");
  writeFileSync(output, "cũ");
  const { status } = await runWith("rank", BACH_THONG, "-o", output);
  expect(status).toBe(2);
  expect(readFileSync(output, "utf8")).toBe("cũ");
});

test("places that cannot be written are refused with the reason", async () => {
  mkdirSync(inFolder("là thư mục.xlsx"));
  const cases = [
    [inFolder("là thư mục.xlsx"), "là thư mục"],
    [inFolder("không có/kết quả.xlsx"), "Không có thư mục"],
    [inFolder("kết quả.ods"), "phải có đuôi .xlsx"],
    [inFolder("kết quả.xlsm"), "phải có đuôi .xlsx"],
  ] as const;
  for (const [output, sentence] of cases) {
    const { status, out, err } = await runWith("rank", TU_KY, "-o", output);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  }
  expect(existsSync(inFolder("kết quả.ods"))).toBe(false);
});

test("a result is written through a link, which stays a link", async () => {
  const target = inFolder("đích thật.xlsx");
  const link = inFolder("lối tắt.xlsx");
  writeFileSync(target, "cũ");
  symlinkSync(target, link);
  await runWith("rank", TU_KY, "-o", link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target).subarray(0, 2).toString()).toBe("PK");
});

test("a result is written through a link to a file that is not there yet", async () => {
  const link = inFolder("lối tắt mới.xlsx");
  symlinkSync("sắp có.xlsx", link);
  await runWith("rank", TU_KY, "-o", link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(inFolder("sắp có.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("what is neither a file nor a folder is not replaced by a result", async () => {
  const pipe = inFolder("ống.xlsx");
  execFileSync("mkfifo", [pipe]);
  const { status, err } = await runWith("rank", TU_KY, "-o", pipe);
  expect(status).toBe(2);
  expect(err).toContain(pipe);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test("a previous period that is nowhere is named", async () => {
  const { status, err } = await runWith("rank", TU_KY, "--previous", "Năm 1999");
  expect(status).toBe(2);
  expect(err).toMatch(/^Năm 1999: .*--previous/);
});

test("the columns that were written are named, and only those", async () => {
  const output = inFolder("một.xlsx");
  const first = await runWith("rank", TU_KY, "-o", output);
  expect(first.out).toContain(`Đã ghi các cột L, M, N, O, P vào tệp ${output}.`);
  const second = await runWith("rank", output, "-o", inFolder("hai.xlsx"));
  expect(second.out).toContain("Đã ghi các cột L, M, O, P vào tệp");
});

test("what a person reads lists the units by rank with the reasons of every demotion", async () => {
  const { out } = await runWith("rank", TU_KY);
  expect(out.indexOf("Xã Quang Trung")).toBeLessThan(out.indexOf("Xã Ngọc Kỳ"));
  expect(out).toContain("35,71% (dưới 50%)");
  expect(out).not.toMatch(/undefined|null|\[object/);
});

test("ties are ranked as they are asked to be: dense, or told apart by a field", async () => {
  const ranks = async (...more: readonly string[]): Promise<readonly unknown[]> => {
    const { out } = await runWith("rank", TU_KY, "--json", ...more);
    return JSON.parse(out)
      .groups[0].units.filter(({ unit }: { unit: string }) =>
        /Đại Hợp|Quang Phục|Dân Chủ/.test(unit),
      )
      .map(({ unit, rank }: { unit: string; rank: number }) => `${unit} ${rank}`)
      .sort();
  };
  expect(await ranks()).toEqual(["Xã Dân Chủ 21", "Xã Quang Phục 19", "Xã Đại Hợp 19"]);
  expect(await ranks("--ties", "dense")).toEqual([
    ...["Xã Dân Chủ 20", "Xã Quang Phục 19", "Xã Đại Hợp 19"],
  ]);
  expect(await ranks("--break", "bonus; Cải cách tài chính công")).toEqual([
    ...["Xã Dân Chủ 21", "Xã Quang Phục 20", "Xã Đại Hợp 19"],
  ]);
  const { status, err } = await runWith("rank", TU_KY, "--by", "rounded");
  expect(status).toBe(2);
  expect(err).toContain("exact, published");
});
