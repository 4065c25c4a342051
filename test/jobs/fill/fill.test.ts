import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FillChoices } from "../../../src/core/fill/filling";
import { NoAppendix } from "../../../src/core/problem";
import { addressOf, placeOf } from "../../../src/core/sheet/address";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile, type FileWorkbook } from "../../../src/host/file/workbook-file";
import { check } from "../../../src/jobs/check";
import { fill, isAsFilled } from "../../../src/jobs/fill";
import type { FillReport } from "../../../src/jobs/fill/report";
import { carryOut, prepare } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import { appendixSnapshot, sheetOf, withCell } from "../../fixtures/appendices";
import { form06a, flow, numbersStored, summed, typed } from "../../fixtures/dossier-tables";
import { putValues } from "../../fixtures/with-values";
import { onPaper, paperWorkbook, type PaperWorkbook } from "../writing/paper-workbook";

const CAREFUL: FillChoices = {
  ...{ differing: false, cut: false, as: "values", places: null },
  zeroOverZero: "blank",
};
const ALL: FillChoices = { ...CAREFUL, differing: true, cut: true, zeroOverZero: "zero" };
const STAMP = { id: "1", time: "2026-11-25T10:32" };

const BACH_THONG = appendixSnapshot("bach-thong");

function paper(snapshot: Snapshot): PaperWorkbook {
  return paperWorkbook([onPaper(snapshot)]);
}

function filledOn(snapshot: Snapshot, choices: FillChoices = CAREFUL): Promise<FillReport> {
  return fill(paper(snapshot), snapshot.sheet, choices);
}

/** `D9 → 100` of each cell that is filled, as it will show. */
function told({ fillings }: FillReport): readonly string[] {
  return fillings.map(({ term, before, after }) =>
    [term.cell, ...(before === "" ? [] : [before]), "→", after].join(" "),
  );
}

/** What the plan puts in each cell. */
function planned({ plan }: FillReport): ReadonlyMap<string, unknown> {
  return new Map(
    plan.blocks.flatMap(({ row, column, after }) =>
      (after ?? []).map(([content], down) => [addressOf(row + down, column), content] as const),
    ),
  );
}

function fixture(name: string): Promise<FileWorkbook> {
  const path = join(__dirname, "../../fixtures/appendices", `${name}.xlsx`);
  return openWorkbookFile(new Uint8Array(readFileSync(path)));
}

describe("On Bạch Thông", () => {
  it("fills 1.2 = 100 from 54 of 54, and nothing else: what remains is not on the sheet", async () => {
    const report = await filledOn(BACH_THONG);
    expect(told(report)).toEqual(["D9 → 100"]);
    expect(report.fillings[0]).toMatchObject({
      term: { code: "1.2", cell: "D9" },
      over: "blank",
      working: {
        kind: "rate",
        numerator: { terms: [{ code: "1.2.2", value: "54" }] },
        denominator: { terms: [{ code: "1.2.1", value: "54" }] },
        exact: "100",
      },
      formula: null,
      isValueInstead: false,
    });
    expect(report.gaps.map(({ term, obstacle }) => [term.cell, obstacle.lack])).toEqual([
      ["D16", "blank"],
      ["D58", "zero-over-zero"],
      ["D106", "blank"],
    ]);
    expect(report.gaps[0]?.obstacle).toMatchObject({ terms: [{ cell: "D15" }, { cell: "D14" }] });
  });

  it("writes 0 for 0 of 0, and corrects what its own rows deny, only by choice", async () => {
    expect(told(await filledOn(BACH_THONG, ALL))).toEqual([
      "D9 → 100",
      "D58 → 0",
      "D131 23,7 → 26,7",
    ]);
    const report = await filledOn(BACH_THONG);
    expect(report.held).toEqual({ differing: 1, cut: 0 });
  });

  it("leaves a rate alone that names another fraction: 71 (264/371)", async () => {
    const { gaps } = await filledOn(BACH_THONG, ALL);
    expect(gaps.find(({ term }) => term.cell === "D128")?.obstacle).toEqual({
      lack: "more-than-a-figure",
      shown: "71 (264/371)",
    });
  });

  it("never fills a source figure, whatever else is blank", async () => {
    const sources = ["D10", "D45", "D135", "D47"];
    const blanked = sources.reduce((sheet, cell) => withCell(sheet, cell, null), BACH_THONG);
    const { fillings, plan } = await filledOn(blanked, ALL);
    const touched = plan.blocks.flatMap(({ row, column, height }) =>
      Array.from({ length: height }, (_, down) => addressOf(row + down, column)),
    );
    expect(touched.sort()).toEqual(fillings.map(({ term }) => term.cell).sort());
    expect(sources.filter((cell) => touched.includes(cell))).toEqual([]);
  });

  test.each([
    ["bach-thong-2023-text", { kind: "text", text: "100" }],
    ["bach-thong-2023-vi", { kind: "number", digits: "100" }],
    ["bach-thong-2023-en", { kind: "number", digits: "100" }],
  ])("fills %s in its manner", async (name, content) => {
    const file = await fixture(name);
    const report = await fill(file, await file.activeSheet(), CAREFUL);
    expect(planned(report)).toEqual(new Map([["D9", content]]));
  });

  it("goes there, is found right by a check, and comes back", async () => {
    const file = await fixture("bach-thong-2023-vi");
    const sheet = await file.activeSheet();
    const journal = journalInMemory("lasting");
    const before = await file.read(sheet);
    const report = await fill(file, sheet, ALL);
    const { extent, preflight } = await prepare(file, journal, report.plan);
    expect([extent.sheets[0]?.cells, preflight.stops]).toEqual([3, []]);
    const entry = await carryOut(file, journal, report.plan, STAMP);
    expect(entry).toMatchObject({ task: "fill", state: "done" });
    const [checked] = (await check(file, { sheet, form: null })).sheets;
    const rates = ["H1", "H30"];
    expect(checked?.findings.filter(({ rule }) => rates.includes(rule))).toEqual([]);
    expect(await isAsFilled(file, report)).toBe(false);
    expect(told(await fill(file, sheet, ALL))).toEqual([]);
    await takeBack(file, journal, [entry], "before");
    expect(await file.read(sheet)).toEqual(before);
    expect(await isAsFilled(file, report)).toBe(true);
  });
});

describe("As formulas", () => {
  const FORMULAS: FillChoices = { ...ALL, as: "formulas" };

  it("are put together from addresses and come to what was shown, in a file as well", async () => {
    const file = await fixture("bach-thong-2023-vi");
    const sheet = await file.activeSheet();
    const report = await fill(file, sheet, FORMULAS);
    expect(report.fillings.map(({ term, formula }) => [term.cell, formula])).toEqual([
      ["D9", "=ROUND(100*D11/D10,1)"],
      ["D58", "=IF(D59=0,0,ROUND(100*D60/D59,1))"],
      ["D131", "=ROUND(100*D136/D135,1)"],
    ]);
    const journal = journalInMemory("lasting");
    const before = await file.read(sheet);
    const entry = await carryOut(file, journal, report.plan, STAMP);
    const saved = await openWorkbookFile(await file.save());
    const cells = (await saved.read(sheet)).rows
      .filter(({ row }) => [9, 58, 131].includes(row))
      .map(({ cells: inRow }) => inRow.find(({ column }) => column === 4));
    expect(cells.map((cell) => [cell?.value, cell?.formula])).toEqual([
      [{ kind: "number", digits: "100" }, "=ROUND(100*D11/D10,1)"],
      [{ kind: "number", digits: "0" }, "=IF(D59=0,0,ROUND(100*D60/D59,1))"],
      [{ kind: "number", digits: "26.7" }, "=ROUND(100*D136/D135,1)"],
    ]);
    await takeBack(file, journal, [entry], "before");
    expect(await file.read(sheet)).toEqual(before);
  });

  it("are not written where figures are typed as text; a value is, and that is said", async () => {
    const report = await filledOn(BACH_THONG, FORMULAS);
    expect(report.fillings.map(({ formula, isValueInstead }) => [formula, isValueInstead])).toEqual(
      [
        [null, true],
        [null, true],
        [null, true],
      ],
    );
    expect(planned(report).get("D9")).toEqual({ kind: "text", text: "100" });
  });
});

describe("In a table of units", () => {
  const A = flow([30, 20, 5], [25, 15, 5], [8, 2]);
  const B = flow([10, 20, 30], [20, 20, 10], [7, 3]);
  const blank = (figures: readonly number[], ...places: readonly number[]): readonly string[] =>
    figures.map((figure, at) => (places.includes(at) ? "" : String(figure)));

  it("fills the totals of rows from their parts, and the total row from the units", async () => {
    const none = blank(A, ...A.keys());
    const snapshot = form06a([
      ["1", "Đất đai", ...blank(A, 0, 4)],
      ["2", "Hộ tịch", ...blank(B, 8)],
      ["", "Tổng cộng", ...none.map((_, at) => (at === 1 ? "40" : ""))],
    ]);
    const report = await filledOn(snapshot);
    expect(told(report)).toEqual([
      ...["C8 → 55", "G8 → 45", "K9 → 10"],
      ...summed([A, B]).flatMap((sum, at) =>
        at === 1 ? [] : [`${addressOf(10, at + 3)} → ${String(sum)}`],
      ),
    ]);
    const below = report.plan.blocks.filter(({ height }) => height > 1);
    expect(below.map(({ row, column, height }) => [row, column, height])).toEqual([[9, 11, 2]]);
  });

  it("waits with a total for a unit that has not reported", async () => {
    const snapshot = form06a([
      ["1", "Đất đai", ...blank(A, 1)],
      typed("2", "Hộ tịch", B),
      ["", "Tổng cộng", ...blank(summed([A, B]), 1)],
    ]);
    const { fillings, gaps } = await filledOn(snapshot);
    expect(fillings).toEqual([]);
    expect(gaps.map(({ term, obstacle }) => [term.cell, obstacle])).toEqual([
      ["D10", { lack: "blank", terms: [expect.objectContaining({ cell: "D8" })] }],
    ]);
  });

  it("writes SUM of the units where formulas were chosen", async () => {
    const snapshot = form06a([
      typed("1", "Đất đai", A),
      typed("2", "Hộ tịch", B),
      ["", "Tổng cộng", ...blank(summed([A, B]), 1, 2)],
    ]);
    const report = await filledOn(snapshot, { ...CAREFUL, as: "formulas" });
    expect(report.fillings.map(({ formula }) => formula)).toEqual(["=SUM(D8:D9)", "=SUM(E8:E9)"]);
  });

  it("fills every table of a sheet", async () => {
    const rows = [typed("1", "Đất đai", A), typed("2", "Hộ tịch", B)];
    const whole = ["", "Tổng cộng", ...blank(summed([A, B]), 0)];
    const one = form06a([...rows, whole]);
    const moved = one.rows.map((row) => ({ ...row, row: row.row + 20 }));
    const report = await filledOn({ ...one, rows: [...one.rows, ...moved] });
    expect(told(report)).toEqual(["C10 → 115", "C30 → 115"]);
  });

  it("reckons with what a standing formula will come to once its part is filled", async () => {
    const snapshot = form06a([
      ["1", "Đất đai", ...blank(A, 0)],
      typed("2", "Hộ tịch", B),
      ["", "Tổng cộng", ...blank(summed([A, B]), 0)],
    ]);
    const sum = { formula: "=C8+C9", value: { kind: "number", digits: "60" } } as const;
    const workbook = paper(snapshot);
    workbook.change(snapshot.sheet, "C10", sum);
    const report = await fill(workbook, snapshot.sheet, ALL);
    expect(told(report)).toEqual(["C8 → 55"]);
    expect(report.gaps).toEqual([]);
  });
});

describe("On a form that nobody told us of", () => {
  it("fills what the numbering row defines, a rate of the totals among it", async () => {
    const snapshot = numbersStored(
      sheetOf("Biểu 05", [
        ["Biểu số 05: Kết quả bồi dưỡng công chức"],
        ["STT", "Đơn vị", "Tổng số", "Nam", "Nữ", "Đã bồi dưỡng", "Tỷ lệ (%)"],
        ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)", "(6)", "(7)=(6)/(3)*100"],
        ["1", "Xã A", "30", "20", "10", "15", "50"],
        ["2", "Xã B", "", "22", "11", "30", ""],
        ["3", "Xã C", "40", "20", "20", "10", "25"],
        ["4", "Xã D", "47", "20", "27", "31", "66"],
        ["", "Tổng cộng", "", "82", "68", "86", ""],
      ]),
    );
    expect(told(await filledOn(snapshot))).toEqual([
      ...["C5 → 33", "G5 → 91"],
      ...["C8 → 150", "G8 → 57"],
    ]);
  });
});

test("a blank cell made for text or percentages is filled so that it shows the figure", async () => {
  const workbook = paper(withCell(BACH_THONG, "D9", null));
  workbook.change(BACH_THONG.sheet, "D9", { format: "0.0%" });
  const numbers = [
    "D10",
    "D11",
    "D52",
    "D55",
    "D117",
    "D120",
    "D124",
    "D131",
    "D137",
    "D29",
    "D36",
    "D118",
  ];
  for (const cell of numbers) {
    const place = placeOf(cell);
    if (place === null) throw new Error(cell);
    const [value] = (await workbook.read(BACH_THONG.sheet)).rows
      .filter(({ row }) => row === place.row)
      .flatMap(({ cells }) => cells.filter(({ column }) => column === 4));
    const text = value?.value.kind === "text" ? value.value.text : "0";
    const digits = text.replace(",", ".");
    await putValues(workbook, BACH_THONG.sheet, place, [{ kind: "number", digits }]);
  }
  const report = await fill(workbook, BACH_THONG.sheet, CAREFUL);
  expect(told(report)).toEqual(["D9 → 100,0%"]);
  expect(planned(report).get("D9")).toEqual({ kind: "number", digits: "1" });
});

test("a figure that changes before it is confirmed is noticed", async () => {
  const workbook = paper(BACH_THONG);
  const report = await fill(workbook, BACH_THONG.sheet, CAREFUL);
  expect(await isAsFilled(workbook, report)).toBe(true);
  workbook.change(BACH_THONG.sheet, "D11", { value: { kind: "text", text: "50" } });
  expect(await isAsFilled(workbook, report)).toBe(false);
});

test("looking costs a list of the sheets, one read and one look at the formats, whatever the size of the sheet", async () => {
  const workbook = paper(BACH_THONG);
  await fill(workbook, BACH_THONG.sheet, ALL);
  expect(workbook.counted().calls).toBe(3);
});

test("a sheet that holds no appendix is refused", async () => {
  const snapshot = sheetOf("Việc cần làm", [
    ["STT", "Việc"],
    ["1", "Họp"],
  ]);
  await expect(filledOn(snapshot)).rejects.toThrow(NoAppendix);
});
