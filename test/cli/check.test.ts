import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { BACH_THONG, QUANG_HOA, runWith, temporaryFolder, TU_KY } from "./run-with";

const inFolder = temporaryFolder();

test("the JSON has the fields of the contract in their order", async () => {
  const { out } = await runWith("check", BACH_THONG, "--json");
  const report = JSON.parse(out);
  const [file] = report.files;
  const [sheet] = file.sheets;
  const [finding] = sheet.findings;
  expect(Object.keys(report)).toEqual(["contract", "files", "summary"]);
  expect(Object.keys(file)).toEqual(["file", "skipped", "sheets", "rules"]);
  expect(Object.keys(sheet)).toEqual(["sheet", "layout", "form", "findings", "summary"]);
  expect(Object.keys(sheet.form)).toEqual([
    ...["id", "rows", "matched", "indicators", "units", "missing", "extra"],
  ]);
  expect(Object.keys(sheet.form.indicators[0])).toEqual([
    ...["code", "label", "row", "valueCell", "value"],
  ]);
  expect(Object.keys(finding)).toEqual([
    ...["id", "rule", "kind", "severity", "cells", "message", "arithmetic", "reported"],
    ...["expected", "suspects", "verdict", "causedBy", "habit", "waiver"],
  ]);
  expect(Object.keys(finding.suspects[0])).toEqual([
    ...["cell", "reported", "proposed", "basis", "cause", "source", "formula", "with", "clears"],
  ]);
});

test("the wrong rate of Bạch Thông is an error that proposes the rate and never the received files", async () => {
  const { status, out, err } = await runWith("check", BACH_THONG, "--json");
  const [{ sheets }] = JSON.parse(out).files;
  const rate = sheets[0].findings.find((one: { reported: string }) => one.reported === "23.7");
  expect([status, err]).toEqual([1, ""]);
  expect(sheets[0].form).toMatchObject({ id: "huyen", rows: 121, matched: 121, missing: [] });
  expect(rate).toMatchObject({ severity: "error", expected: "26.69", verdict: "one-cell" });
  expect(rate.arithmetic).toBe("100 × 1727 ÷ 6471 = 26,69 ≠ 23,7");
  expect(rate.suspects[0]).toMatchObject({ cell: rate.cells[0], proposed: "26.7" });
});

test("several files are judged alone and written in the order given, the unreadable one with its sentence", async () => {
  const { status, out, err } = await runWith("check", QUANG_HOA, "no.xlsx", BACH_THONG, "--json");
  const { files, summary } = JSON.parse(out);
  expect(status).toBe(2);
  expect(files.map((one: { file: string }) => one.file)).toEqual([
    ...[QUANG_HOA, "no.xlsx", BACH_THONG],
  ]);
  expect(Object.keys(files[1])).toEqual(["file", "problem", "sheets"]);
  expect(files[1]).toMatchObject({ problem: expect.stringContaining("Không có tệp"), sheets: [] });
  expect(err).toBe(`no.xlsx: ${String(files[1].problem)}\n`);
  const errors = files.flatMap((one: { sheets: { summary: { error: number } }[] }) =>
    one.sheets.map((sheet) => sheet.summary.error),
  );
  expect(errors).toEqual([1, 2]);
  expect(summary.error).toBe(3);
});

test("sheets that are no appendix are listed with the reason and give no finding", async () => {
  const { status, out } = await runWith("check", TU_KY, "--json");
  expect(status).toBe(2);
  expect(JSON.parse(out).files[0].sheets).toEqual([]);
});

test("a sheet is found however its Vietnamese name was composed", async () => {
  const { out } = await runWith(
    "check",
    BACH_THONG,
    "--json",
    "--sheet",
    "phụ lục ii".normalize("NFD"),
  );
  expect(JSON.parse(out).files[0].sheets[0].sheet).toBe("Phụ lục II");
});

test("what a person reads says the wrong cell, the sum and the right value, and folds habits to one line", async () => {
  const { status, out } = await runWith("check", BACH_THONG);
  expect(status).toBe(1);
  expect(out).toContain("121/121 chỉ tiêu");
  expect(out).toContain("Sai số liệu");
  expect(out).toContain("100 × 1727 ÷ 6471 = 26,69 ≠ 23,7");
  expect(out).toMatch(/\d+ số liệu nhập ở dạng chữ, đã đọc như số: D\d+/);
  expect(out).not.toMatch(/H\d+|undefined|null|\[object/);
});

test("an English report holds no Vietnamese sentence of ours", async () => {
  const { out } = await runWith("check", BACH_THONG, "--lang", "en");
  expect(out).toContain("Wrong figures");
  expect(out).not.toContain("Sai số liệu");
});

const UNREADABLE: readonly (readonly [string, Uint8Array | string, string])[] = [
  ["an empty file", "", "Tệp rỗng"],
  ["a text file", "phụ lục", "văn bản thuần"],
  ["a cut file", readFileSync(BACH_THONG).subarray(0, 3000), "bị hỏng"],
  ["an old .xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), ".xls kiểu cũ"],
];

test.each(UNREADABLE)("%s ends with 2 and one line", async (what, content, sentence) => {
  const path = inFolder(`${what}.xlsx`);
  writeFileSync(path, content);
  const { status, out, err } = await runWith("check", path);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
  expect(err).toContain(path);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("a folder and a device are refused without being read", async () => {
  mkdirSync(inFolder("thư mục.xlsx"));
  const { err } = await runWith("check", inFolder("thư mục.xlsx"), "/dev/zero");
  expect(err).toContain("Đây là thư mục");
  expect(err).toContain("không phải một tệp trên đĩa");
});

test("checking leaves the input as it was, to the byte", async () => {
  const before = readFileSync(BACH_THONG);
  await runWith("check", BACH_THONG, "--json");
  expect(readFileSync(BACH_THONG).equals(before)).toBe(true);
});

test("control characters of a file name never reach the terminal", async () => {
  const path = inFolder("a\u001b[2J.xlsx");
  writeFileSync(path, readFileSync(BACH_THONG));
  const { out } = await runWith("check", path);
  expect(out).not.toContain("\u001b");
});
