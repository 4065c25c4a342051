import type { Plan } from "../../../src/core/plan/plan";
import type { Finding } from "../../../src/core/rule/finding";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { addressOf, columnName } from "../../../src/core/sheet/address";
import { cleanPlan } from "../../../src/jobs/clean-copy";
import { sheetChecker } from "../../../src/jobs/check";
import type { SheetReport } from "../../../src/jobs/report";
import { HEADINGS_ROW } from "../../../src/jobs/results/own-sheet";
import { earlierResults, resultsPlan } from "../../../src/jobs/results/plan";
import { nothingRow, resultRows, type ResultRow } from "../../../src/jobs/results/rows";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { RESULT_COLUMNS, type ResultColumn } from "../../../src/words/results-words";
import { wordsIn, type Language } from "../../../src/words/words";
import { appendixSnapshot, withCell } from "../../fixtures/appendices";
import { onPaper, paperSheet, paperWorkbook, type PaperWorkbook } from "../writing/paper-workbook";

const BACH_THONG = appendixSnapshot("bach-thong");
const QUANG_HOA = appendixSnapshot("quang-hoa");
const checkTables = sheetChecker({ form: null });
const CIRCUMSTANCES = { moment: "2026-11-24T10:32", version: "0.2.0" };
const RESULTS = "Kết quả rà soát";

function checked(snapshot: Snapshot): SheetReport {
  const [report] = checkTables(snapshot);
  if (report === undefined) throw new Error("the sheet holds a table");
  return report;
}

function wordsOf(language: Language) {
  const { results, findings, pane } = wordsIn(language);
  return { results, findings, check: pane.check };
}
const VI = wordsOf("vi");

const textOf = (value: CellValue | undefined): string | null =>
  value?.kind === "text" ? value.text : value?.kind === "number" ? value.digits : null;

function at(row: ResultRow | undefined, column: ResultColumn): string | null {
  return textOf(row?.values[column]);
}

function rowOf(rows: readonly ResultRow[], cell: string): ResultRow | undefined {
  return rows.find((row) => row.cell === cell);
}

/** Opens some sheets, and writes the results of one of them as often as it is asked to. */
function open(...snapshots: readonly Snapshot[]) {
  const workbook = paperWorkbook(snapshots.map(onPaper));
  const journal = journalInMemory("lasting");
  let id = 0;
  const write = async (plan: Plan): Promise<void> => {
    id += 1;
    await carryOut(workbook, journal, plan, { id: String(id), time: "" });
  };
  const plan = async (sheet: string, language: Language = "vi"): Promise<Plan> =>
    resultsPlan(workbook, [checked(await workbook.read(sheet))], CIRCUMSTANCES, wordsOf(language));
  const rerun = async (sheet: string): Promise<void> => write(await plan(sheet));
  return { workbook, journal, write, plan, rerun };
}

/** The lines of a results sheet as texts, below its headings. */
function linesOf(workbook: PaperWorkbook, sheet = RESULTS): readonly (string | null)[][] {
  const { cells, table } = workbook.sheet(sheet);
  const last = Math.max(...Object.keys(cells).map((address) => Number(/\d+/.exec(address)?.[0])));
  const lines = Array.from({ length: last - HEADINGS_ROW }, (_, down) =>
    RESULT_COLUMNS.map((_column, right) =>
      textOf(cells[addressOf(HEADINGS_ROW + 1 + down, right + 1)]?.value),
    ),
  );
  const filled = lines.filter((line) => line.some((text) => text !== null));
  expect(table).toEqual({ row: HEADINGS_ROW, column: 1, height: filled.length + 1, width: 12 });
  expect(lines.slice(0, filled.length)).toEqual(filled);
  return filled;
}

const column = (name: ResultColumn): number => RESULT_COLUMNS.indexOf(name);

/** The address of a line's cell on the results sheet, the line known by the cell that it speaks of. */
function addressIn(workbook: PaperWorkbook, cell: string, name: ResultColumn): string {
  const line = linesOf(workbook).findIndex((each) => each[column("cell")] === cell);
  expect(line).toBeGreaterThanOrEqual(0);
  return addressOf(HEADINGS_ROW + 1 + line, column(name) + 1);
}

function answer(workbook: PaperWorkbook, cell: string, words: string): void {
  const value = { kind: "text", text: words } as const;
  workbook.change(RESULTS, addressIn(workbook, cell, "answer"), { value });
}

describe.each(["vi", "en"] as const)("The lines of the results in %s", (language) => {
  const words = wordsOf(language);
  const rows = resultRows(checked(BACH_THONG), BACH_THONG, words);

  it("have what is wrong first, faults of the form last, each with its cell", () => {
    const severities = rows.map((row) => at(row, "severity"));
    const { error, notice } = words.results.severity;
    expect(rows.slice(0, 2).map(({ cell }) => cell)).toEqual(["D128", "D131"]);
    expect(severities.slice(0, 2)).toEqual([error, error]);
    expect(severities.at(-1)).toBe(notice);
    expect(rows.at(-1)?.cell).toBe("A74");
    for (const row of rows) expect(at(row, "cell")).toBe(row.cell);
  });

  it("have the reported and the expected figure as figures, and what to change", () => {
    const row = rowOf(rows, "D131");
    expect(row?.values.reported).toEqual({ kind: "number", digits: "23.7" });
    expect(row?.values.expected).toEqual({ kind: "number", digits: "26.69" });
    expect(at(row, "advice")).toBe(words.results.change("D131", words.findings.figure("26.7")));
    expect(at(row, "indicator")).toMatch(/^7\.2\.4 /);
    expect(row?.values.answer).toEqual({ kind: "blank" });
  });

  it("have a habit in one line, with every cell it is in", () => {
    const { findings } = checked(BACH_THONG);
    const cut = findings.filter(({ habit }) => habit === "cut-ratio");
    const [first] = cut;
    const line = rows.find(
      (row) => at(row, "message")?.startsWith(words.check.habit("cut-ratio", cut.length)) === true,
    );
    expect(line?.cell).toBe(first?.cells[0]);
    for (const { cells } of cut) expect(at(line, "message")).toContain(cells[0]);
    expect(rows.length).toBeLessThan(findings.length);
  });

  it("say so where nothing was found", () => {
    expect(at(nothingRow(words.results), "message")).toBe(words.results.nothing);
  });
});

describe("The lines of the results", () => {
  const report = checked(BACH_THONG);
  const [base] = report.findings;
  if (base === undefined) throw new Error("the appendix has findings");
  const [suspect] = report.findings.flatMap(({ suspects }) => suspects);
  if (suspect === undefined) throw new Error("the appendix has a suspect");
  const withFindings = (...findings: readonly Partial<Finding>[]): SheetReport => ({
    ...report,
    findings: findings.map((each, id) => ({
      ...base,
      id: String(id),
      habit: null,
      causedBy: null,
      ...each,
    })),
  });

  it("count what follows from another in its line", () => {
    const rows = resultRows(
      withFindings({ severity: "error" }, { causedBy: "0" }, { causedBy: "1" }),
      BACH_THONG,
      VI,
    );
    expect(rows).toHaveLength(1);
    expect(at(rows[0], "message")).toContain(VI.results.follows(2));
  });

  it.each<[string, Partial<Finding>, string | null]>([
    ["nothing where no cell is suspected", { suspects: [], verdict: "none" }, null],
    [
      "one of several where nothing tells which",
      {
        suspects: [
          { ...suspect, cell: "D5", proposed: "7" },
          { ...suspect, cell: "D6", proposed: "8" },
        ],
        verdict: "several",
      },
      VI.results.oneOf(["D5", "D6"]),
    ],
    [
      "nothing where the one cell has no value to be given",
      { suspects: [{ ...suspect, cell: "D5", proposed: null }], verdict: "one-cell" },
      null,
    ],
    [
      "both cells of a swap",
      {
        suspects: [
          {
            ...suspect,
            cell: "D5",
            proposed: "7.5",
            with: [{ ...suspect, cell: "D6", proposed: "8" }],
          },
        ],
        verdict: "one-cell",
      },
      `${VI.results.change("D5", "7,5")}; ${VI.results.change("D6", "8")}`,
    ],
    [
      "the formula that belongs into a cell, and no number",
      {
        suspects: [
          {
            ...{ ...suspect, cell: "D5", proposed: "7" },
            formula: { fault: "part-missing", cells: ["D8"], proposed: "=SUM(D6:D8)" },
          },
        ],
        verdict: "one-cell",
      },
      VI.results.change("D5", "=SUM(D6:D8)"),
    ],
  ])("advise %s", (_what, finding, advice) => {
    expect(at(resultRows(withFindings(finding), BACH_THONG, VI)[0], "advice")).toBe(advice);
  });

  const part = (cell: string, value: string | null) =>
    ({ ...{ code: cell, label: cell, cell, value }, sign: 1 }) as const;
  const unequal = {
    fact: "unequal",
    left: { terms: [part("D1", "10"), part("D2", "5")], total: "15" },
    right: { terms: [part("D3", "12"), part("D4", null)], total: "12" },
    excuse: null,
  } as const;

  it.each<[string, Partial<Finding>, (string | null)[]]>([
    [
      "of the cell that is named, not of the sum it is in",
      {
        cells: ["D2"],
        reported: "15",
        expected: "12",
        facts: unequal,
        suspects: [],
        verdict: "none",
      },
      ["5", null],
    ],
    [
      "of a cell on the other side, with what it should say",
      {
        ...{ cells: ["D3"], reported: "15", expected: "12", facts: unequal, verdict: "one-cell" },
        suspects: [{ ...suspect, cell: "D3", proposed: "15" }],
      },
      ["12", "15"],
    ],
    [
      "of a blank cell as blank",
      {
        cells: ["D4"],
        reported: "15",
        expected: "12",
        facts: unequal,
        suspects: [],
        verdict: "none",
      },
      [null, null],
    ],
    [
      "of a total that is one cell as they were",
      {
        ...{ cells: ["D1"], reported: "10.0", expected: "12", suspects: [], verdict: "none" },
        facts: { ...unequal, left: { terms: [part("D1", "10")], total: "10" } },
      },
      ["10.0", "12"],
    ],
  ])("tell the figures %s", (_what, finding, figures) => {
    const [row] = resultRows(withFindings(finding), BACH_THONG, VI);
    expect([at(row, "reported"), at(row, "expected")]).toEqual(figures);
  });

  it("ask about a figure that only the source can tell", () => {
    const likely = {
      ...{ ...suspect, cell: "D56", reported: "6635", proposed: "6471", with: [] },
      ...({ basis: "likely", cause: "digit-changed" } as const),
    };
    const report = withFindings({ suspects: [likely], verdict: "one-cell" });
    const [row] = resultRows(report, BACH_THONG, VI);
    expect(at(row, "advice")).toBe("Kiểm tra lại ô D56 với nguồn: có phải 6471?");
  });

  it("advise to fill in a cell that is blank", () => {
    const blank = { ...suspect, cell: "D9", reported: null, proposed: "100", with: [] };
    const [row] = resultRows(
      withFindings({ suspects: [blank], verdict: "one-cell" }),
      BACH_THONG,
      VI,
    );
    expect(at(row, "advice")).toBe("Điền 100 vào ô D9");
  });

  it("keep as text what is no plain figure", () => {
    const term = { code: "1", label: "=1+1", cell: "D9", value: null };
    const facts = { fact: "not-an-answer", term, shown: "=1+1", answers: [] } as const;
    const report = withFindings({ reported: "=1+1", expected: "Có", facts });
    const [row] = resultRows(report, BACH_THONG, VI);
    expect(row?.values.reported).toEqual({ kind: "text", text: "=1+1" });
    expect(row?.values.expected).toEqual({ kind: "text", text: "Có" });
  });
});

describe("The results sheet", () => {
  it("is added with its facts, one table under one row of headings, and nothing beside it", async () => {
    const { workbook, plan, rerun } = open(BACH_THONG);
    const { adds, blocks } = await plan(BACH_THONG.sheet);
    expect(blocks).toEqual([]);
    expect(adds.map(({ name }) => name)).toEqual([RESULTS]);
    const widest = Math.max(...(adds[0]?.rows ?? []).map(({ length }) => length));
    expect([widest, adds[0]?.widths.length]).toEqual([
      RESULT_COLUMNS.length,
      RESULT_COLUMNS.length,
    ]);
    await rerun(BACH_THONG.sheet);
    expect(linesOf(workbook).length).toBeGreaterThan(3);
    expect(textOf(workbook.cell(RESULTS, "B2").value)).toBe(BACH_THONG.sheet);
    expect(textOf(workbook.cell(RESULTS, "B7").value)).toBe("10:32 ngày 24/11/2026");
    expect(workbook.cell(RESULTS, "M9").value.kind).toBe("blank");
  });

  it.each([
    ["Phụ lục II", "'Phụ lục II'!D131"],
    ["Sở 'A'", "'Sở ''A'''!D131"],
  ])("leads from each line to its cell on %s", async (sheet, link) => {
    const { workbook, rerun } = open({ ...BACH_THONG, sheet });
    await rerun(sheet);
    expect(workbook.cell(RESULTS, addressIn(workbook, "D131", "cell")).link).toBe(link);
  });

  it("keeps hostile words as the text they are", async () => {
    const sheet = "=cmd|'/c calc'!A1";
    const label = '=HYPERLINK("http://x")';
    const hostile = withCell({ ...BACH_THONG, sheet }, "B131", label);
    const { plan } = open(hostile);
    const [results] = (await plan(sheet)).adds;
    const held = results?.rows.flatMap((row) => row.map(({ value }) => value)) ?? [];
    expect(held).toContainEqual({ kind: "text", text: sheet });
    expect(held.every(({ kind }) => ["blank", "number", "text"].includes(kind))).toBe(true);
  });

  it("takes another name where its own is another sheet's, and is known again there", async () => {
    const { workbook, rerun } = open(BACH_THONG, { sheet: RESULTS.toUpperCase(), rows: [] });
    await rerun(BACH_THONG.sheet);
    await rerun(BACH_THONG.sheet);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
      ...[BACH_THONG.sheet, RESULTS.toUpperCase(), `${RESULTS} (2)`],
    ]);
  });

  it("belongs to one checked sheet; a second one has its own", async () => {
    const { workbook, rerun } = open(BACH_THONG, QUANG_HOA);
    await rerun(BACH_THONG.sheet);
    const first = workbook.sheet(RESULTS);
    await rerun(QUANG_HOA.sheet);
    await rerun(QUANG_HOA.sheet);
    expect(workbook.sheet(RESULTS)).toEqual(first);
    const found = await earlierResults(workbook, VI.results);
    expect(found.map(({ snapshot, checked: of }) => [snapshot.sheet, of])).toEqual([
      [RESULTS, BACH_THONG.sheet],
      [`${RESULTS} (2)`, QUANG_HOA.sheet],
    ]);
  });

  it("is no sheet that only has its name", async () => {
    const { workbook } = open({ ...BACH_THONG, sheet: `${RESULTS} cũ` });
    expect(await earlierResults(workbook, VI.results)).toEqual([]);
  });

  it("of one language is not taken for the other's", async () => {
    const { workbook, plan, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    expect((await plan(BACH_THONG.sheet, "en")).adds.map(({ name }) => name)).toEqual([
      wordsOf("en").results.title,
    ]);
    expect(await earlierResults(workbook, wordsOf("en").results)).toEqual([]);
  });
});

describe("The results of another check, written in place", () => {
  it("are the same where nothing has changed", async () => {
    const { workbook, plan, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    const before = workbook.picture();
    expect((await plan(BACH_THONG.sheet)).adds).toEqual([]);
    await rerun(BACH_THONG.sheet);
    expect(workbook.picture()).toEqual(before);
  });

  it("keep every answer with its line, wherever that is now", async () => {
    const { workbook, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    answer(workbook, "D131", "=đã sửa");
    answer(workbook, "A74", "mẫu in sai");
    workbook.change(BACH_THONG.sheet, "D128", { value: { kind: "text", text: "100" } });
    await rerun(BACH_THONG.sheet);
    const lines = linesOf(workbook);
    const answers = lines.flatMap((line) => {
      const text = line[column("answer")] ?? null;
      return text === null ? [] : [[line[column("cell")], text]];
    });
    expect(answers).toEqual([
      ["D131", "=đã sửa"],
      ["A74", "mẫu in sai"],
    ]);
    expect(lines.map((line) => line[column("cell")])).not.toContain("D128");
  });

  it("keep an answer whose line says something else about the same cell now", async () => {
    const { workbook, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    answer(workbook, "D131", "đang xem");
    workbook.change(BACH_THONG.sheet, "D131", { value: { kind: "text", text: "24,9" } });
    await rerun(BACH_THONG.sheet);
    const line = linesOf(workbook).find((each) => each[column("cell")] === "D131");
    expect(line?.[column("message")]).toContain("24,9");
    expect(line?.[column("answer")]).toBe("đang xem");
  });

  it("keep what was answered to a finding that is no more, and give it back when it returns", async () => {
    const { workbook, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    answer(workbook, "D131", "sẽ sửa");
    const { value } = workbook.cell(BACH_THONG.sheet, "D131");
    workbook.change(BACH_THONG.sheet, "D131", { value: { kind: "text", text: "26,7" } });
    await rerun(BACH_THONG.sheet);
    const gone = linesOf(workbook).at(-1);
    expect(gone?.[column("severity")]).toBe(VI.results.gone);
    expect([gone?.[column("cell")], gone?.[column("answer")]]).toEqual(["D131", "sẽ sửa"]);
    expect(workbook.cell(RESULTS, addressIn(workbook, "D131", "cell")).link).toBeNull();
    workbook.change(BACH_THONG.sheet, "D131", { value });
    await rerun(BACH_THONG.sheet);
    const back = linesOf(workbook).filter((line) => line[column("cell")] === "D131");
    expect(back.map((line) => [line[column("severity")], line[column("answer")]])).toEqual([
      [VI.results.severity.error, "sẽ sửa"],
    ]);
  });

  it.each([
    ["words of their own", "Người lập biểu", null],
    ["a word that is also a severity", "Lưu ý", null],
    ["words in the column of messages", null, "Đã gửi ngày 25/11"],
  ])("keep what someone wrote below the table: %s", async (_what, first, message) => {
    const { workbook, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    const row = HEADINGS_ROW + linesOf(workbook).length + 2;
    for (const [name, text] of [
      ["severity", first],
      ["message", message],
    ] as const) {
      if (text === null) continue;
      workbook.change(RESULTS, addressOf(row, column(name) + 1), { value: { kind: "text", text } });
    }
    for (const value of ["100", "99"]) {
      workbook.change(BACH_THONG.sheet, "D128", { value: { kind: "text", text: value } });
      await rerun(BACH_THONG.sheet);
      const last = linesOf(workbook).at(-1);
      expect([last?.[column("severity")], last?.[column("message")]]).toEqual([first, message]);
    }
  });

  it("see what is typed there while they are being written", async () => {
    const { workbook, plan, rerun, write } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    const again = await plan(BACH_THONG.sheet);
    answer(workbook, "D131", "mới");
    await expect(write(again)).rejects.toThrow("changed");
    expect(workbook.cell(RESULTS, addressIn(workbook, "D131", "answer")).value).toMatchObject({
      text: "mới",
    });
  });

  it("can be taken back, answers, links and table included", async () => {
    const { workbook, journal, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    answer(workbook, "D131", "đã sửa");
    workbook.change(BACH_THONG.sheet, "D128", { value: { kind: "text", text: "100" } });
    const before = workbook.picture();
    await rerun(BACH_THONG.sheet);
    expect(workbook.picture()).not.toEqual(before);
    expect(await takeBack(workbook, journal, journal.read().entries.slice(-1), "before")).toEqual(
      [],
    );
    expect(workbook.picture()).toEqual(before);
  });

  it("are written where someone made plain cells of the table", async () => {
    const { workbook, rerun } = open(BACH_THONG);
    await rerun(BACH_THONG.sheet);
    workbook.changeSheet(RESULTS, { table: null });
    workbook.change(BACH_THONG.sheet, "D128", { value: { kind: "text", text: "100" } });
    await rerun(BACH_THONG.sheet);
    expect(workbook.sheet(RESULTS).table).toBeNull();
  });
});

describe("The results of a sheet with several tables", () => {
  it("are one list, table by table, under the forms of all of them", async () => {
    const { workbook, write } = open(BACH_THONG);
    const [one, other] = [checked(BACH_THONG), checked(QUANG_HOA)];
    const reports = [one, { ...other, sheet: BACH_THONG.sheet }];
    await write(await resultsPlan(workbook, reports, CIRCUMSTANCES, VI));
    const rows = reports.map((report) => resultRows(report, BACH_THONG, VI).length);
    expect(linesOf(workbook)).toHaveLength((rows[0] ?? 0) + (rows[1] ?? 0));
    const messages = linesOf(workbook).map((line) => line[column("message")]);
    const told = (report: SheetReport) =>
      report.findings.filter(({ severity }) => severity === "error").map(VI.findings.describe);
    for (const { message } of told(one)) expect(messages.slice(0, rows[0])).toContain(message);
    for (const { message } of told(other)) expect(messages.slice(rows[0])).toContain(message);
    expect(textOf(workbook.cell(RESULTS, "B3").value)).toBe(
      "Bảng 1: Phụ lục cấp huyện · 121/121 chỉ tiêu; Bảng 2: Phụ lục cấp xã · 92/92 chỉ tiêu",
    );
  });
});

describe("A clean copy", () => {
  it("is without marks and without our sheets, and that can be undone", async () => {
    const { workbook, journal, rerun, write } = open(BACH_THONG);
    const clean = workbook.picture();
    await rerun(BACH_THONG.sheet);
    const marks = [
      { sheet: BACH_THONG.sheet, sheetId: null, row: 131, column: 4, mark: "#FFC9C4", under: null },
    ];
    workbook.change(BACH_THONG.sheet, "D131", { fill: "#FFC9C4" });
    const full = workbook.picture();
    const plan = await cleanPlan(workbook, marks, VI.results);
    expect([plan.task, plan.removes]).toEqual(["clean", [RESULTS]]);
    await write(plan);
    expect(workbook.picture()).toEqual(clean);
    expect(await takeBack(workbook, journal, journal.read().entries.slice(-1), "before")).toEqual(
      [],
    );
    expect(workbook.picture()).toEqual(full);
  });

  it("takes no sheet of someone else's away, whatever its name", async () => {
    const others = [paperSheet(RESULTS, { A1: RESULTS }), paperSheet(`${RESULTS} 2`, {})];
    const plan = await cleanPlan(paperWorkbook(others), [], VI.results);
    expect([plan.blocks, plan.removes]).toEqual([[], []]);
  });
});

describe("The columns of the results", () => {
  it("are twelve, A to L", () => {
    expect(RESULT_COLUMNS.map((_, at) => columnName(at + 1)).join("")).toBe("ABCDEFGHIJKL");
  });
});
