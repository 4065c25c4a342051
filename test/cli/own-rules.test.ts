import { readFileSync, writeFileSync } from "node:fs";
import type { OwnForm } from "../../src/core/own-form/own-form";
import { emptyPlan, type OwnSheet } from "../../src/core/plan/plan";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { ownFormSheet } from "../../src/jobs/own-form/own-form-sheet";
import { carryOut } from "../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { HUYEN } from "../../src/packs/forms/huyen";
import { HUYEN_RULES } from "../../src/packs/rules/huyen";
import { wordsIn } from "../../src/words/words";
import { BACH_THONG, QUANG_HOA, runWith, temporaryFolder } from "./run-with";

const inFolder = temporaryFolder();

/** A copy of a file with one more sheet. */
async function withSheet(name: string, original: string, sheet: OwnSheet): Promise<string> {
  const workbook = await openWorkbookFile(readFileSync(original));
  const plan = { ...emptyPlan("keep"), adds: [sheet] };
  await carryOut(workbook, journalInMemory("lasting"), plan, { id: "", time: "" });
  const path = inFolder(name);
  writeFileSync(path, await workbook.save());
  return path;
}

function rulesSheet(...rows: readonly (readonly string[])[]): OwnSheet {
  const heads = ["Mã", "Nội dung", "Biểu thức", "Mức độ", "Áp dụng"];
  return {
    name: "Quy tắc",
    rows: [heads, ...rows].map((texts) =>
      texts.map((text) => ({
        value: text === "" ? { kind: "blank" } : { kind: "text", text },
        role: "body",
        link: null,
      })),
    ),
    widths: [],
    table: { row: 1, column: 1, height: rows.length + 1, width: heads.length },
  };
}

const GOOD = ["Q1", "", "3.1.4 <= 3.1.4a", "cần thuyết minh", ""];

interface Checked {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly form: { readonly id: string; readonly matched: number };
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly skipped: readonly unknown[];
  readonly rules: readonly unknown[];
}

async function checked(...argv: readonly string[]): Promise<Checked> {
  const { out } = await runWith("check", ...argv, "--json");
  const [file]: readonly Checked[] = JSON.parse(out).files;
  if (file === undefined) throw new Error("no file");
  return file;
}

test("rules in a sheet of the workbook are checked unasked, and the sheet is no appendix", async () => {
  const path = await withSheet("quy-tac.xlsx", BACH_THONG, rulesSheet(GOOD));
  const { sheets, skipped, rules } = await checked(path);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Phụ lục II"]);
  expect([skipped, rules]).toEqual([[], []]);
  const own = sheets[0]?.findings.filter(({ rule }) => rule === "Q1");
  expect(own).toMatchObject([{ severity: "warning" }]);
});

test("rules of another file are checked with --rules, and switch those of the form off", async () => {
  const rules = await withSheet(
    "bo-quy-tac.xlsx",
    QUANG_HOA,
    rulesSheet(GOOD, ["H30", "", "", "tắt", ""]),
  );
  const { sheets } = await checked(BACH_THONG, "--rules", rules);
  const ids = sheets[0]?.findings.map(({ rule }) => rule) ?? [];
  expect([ids.includes("Q1"), ids.includes("H30")]).toEqual([true, false]);
});

test("a row that is no rule is told with its cell in the JSON, on standard error and by the status", async () => {
  const bad = ["Q2", "", "3.1.44 = 3.1.4a + 3.1.4b", "", ""];
  const path = await withSheet("sai.xlsx", BACH_THONG, rulesSheet(bad, GOOD));
  const { status, out, err } = await runWith("check", path, "--json");
  const [file] = JSON.parse(out).files;
  expect(file.rules).toEqual([
    {
      sheet: "Quy tắc",
      cell: "C2",
      message: expect.stringContaining(
        "Không có chỉ tiêu “3.1.44”; gần nhất là 3.1.4 Tổng số TTHC",
      ),
    },
  ]);
  expect(file.sheets[0].findings.map(({ rule }: { rule: string }) => rule)).toContain("Q1");
  expect(status).toBe(2);
  expect(err).toBe(`${path}: Trang tính “Quy tắc”, ô C2: ${String(file.rules[0].message)}\n`);
});

test("a person reads what is wrong with the rules below the findings", async () => {
  const odd = ["Q2", "", "1.2.1 ≤ 1.2", "", ""];
  const path = await withSheet("canh-bao.xlsx", BACH_THONG, rulesSheet(odd));
  const { out, err } = await runWith("check", path);
  expect(out).toContain("Về quy tắc và mẫu của đơn vị");
  expect(out.replace(/\s+/g, " ")).toContain(
    "Trang tính “Quy tắc”, ô C2: Đang so hoặc cộng các số khác loại",
  );
  expect(err).toBe("");
});

describe("A form that the user keeps", () => {
  const words = wordsIn("vi").ownForm.sheet;
  const own: OwnForm = {
    layout: "indicator-list",
    decision: { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" },
    form: { ...HUYEN, id: "bieu-tinh-2026", title: "Biểu của tỉnh năm 2026" },
    pack: { ...HUYEN_RULES, form: "bieu-tinh-2026" },
  };
  const sheet = ownFormSheet(words.title, own, words);

  test("in the workbook itself is used unasked, under its own id, with the findings of its rules", async () => {
    const path = await withSheet("mau.xlsx", BACH_THONG, sheet);
    const { sheets, rules } = await checked(path);
    const shipped = await checked(BACH_THONG);
    expect(sheets.map(({ sheet: name, form }) => [name, form.id, form.matched])).toEqual([
      ["Phụ lục II", "bieu-tinh-2026", 121],
    ]);
    expect(sheets[0]?.findings).toEqual(shipped.sheets[0]?.findings);
    expect(rules).toEqual([]);
  });

  test("in another file is used with --form", async () => {
    const path = await withSheet("mau-tinh.xlsx", QUANG_HOA, sheet);
    const { sheets } = await checked(BACH_THONG, "--form", path);
    expect(sheets.map(({ form }) => [form.id, form.matched])).toEqual([["bieu-tinh-2026", 121]]);
  });

  test("is told of its own cells too, whichever file is checked", async () => {
    const kinds = sheet.rows.map((row) =>
      row.map((cell) =>
        cell.value.kind === "text" && cell.value.text === "tiền"
          ? { ...cell, value: { kind: "text", text: "vàng" } as const }
          : cell,
      ),
    );
    const path = await withSheet("mau-hong.xlsx", QUANG_HOA, { ...sheet, rows: kinds });
    const { rules } = await checked(BACH_THONG, "--form", path);
    const message = expect.stringContaining("Chưa hiểu loại “vàng”");
    expect(rules[0]).toEqual({ sheet: "Mẫu của đơn vị", cell: expect.any(String), message });
  });
});
