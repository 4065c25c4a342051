import { EmptySheet, NoAppendix, NoSuchSheet, RankingTable } from "../../src/core/problem";
import type { Finding } from "../../src/core/rule/finding";
import { NOT_CALCULATED, type Snapshot } from "../../src/core/sheet/snapshot";
import { check } from "../../src/jobs/check";
import { oneTableChecker } from "../fixtures/checked";
import type { Workbook } from "../../src/jobs/workbook";
import { appendixSnapshot, sheetOf, withCell } from "../fixtures/appendices";

const checkSheet = oneTableChecker({ form: null });

function findingsOf(snapshot: Snapshot): readonly Finding[] {
  return checkSheet(snapshot).findings;
}

/** `rule severity cell`, for each finding that is no habit. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ habit }) => habit === null)
    .map(({ rule, severity, cells: [cell] }) => `${rule} ${severity} ${cell ?? ""}`.trim());
}

function at(findings: readonly Finding[], rule: string, cell: string): Finding {
  const found = findings.find((one) => one.rule === rule && one.cells[0] === cell);
  if (found === undefined) throw new Error(`${rule} at ${cell} was not found`);
  return found;
}

const BACH_THONG = appendixSnapshot("bach-thong");
const QUANG_HOA = appendixSnapshot("quang-hoa");

/** Bạch Thông with its two errors mended and its blank rate filled in. */
const TRUE_BACH_THONG = withCell(
  withCell(withCell(BACH_THONG, "D131", "26,7"), "D128", "100"),
  "D9",
  "100",
);

describe("Bạch Thông 2023", () => {
  const { form, findings, summary } = checkSheet(BACH_THONG);

  it("is the district form, all 121 rows of it", () => {
    expect([form.id, form.rows, form.matched, form.missing]).toEqual(["huyen", 121, 121, []]);
  });

  it("has these faults and no others beside its habits", () => {
    expect(told(findings)).toEqual([
      "H28 error D128",
      "H30 error D131",
      "H33 notice D53",
      "form:repeated-code notice A74",
    ]);
    expect(summary).toMatchObject({ error: 2, warning: 0 });
  });

  it("has the rate of 7.2.4 to change to 26,7, and nothing else", () => {
    const finding = at(findings, "H30", "D131");
    expect(finding).toMatchObject({ reported: "23.7", expected: "26.69", verdict: "one-cell" });
    expect(finding.suspects).toEqual([
      {
        cell: "D131",
        reported: "23.7",
        proposed: "26.7",
        basis: "computed",
        cause: "wrong-denominator",
        source: null,
        formula: null,
        with: [],
        clears: [finding.id],
      },
    ]);
  });

  it("has the rate of 7.2.3 to change to 100: it was worked out over 371", () => {
    expect(at(findings, "H28", "D128")).toMatchObject({
      expected: "100",
      verdict: "one-cell",
      suspects: [{ cell: "D128", proposed: "100", cause: "wrong-denominator" }],
      facts: { insteadOf: { numerator: "264", denominator: "371" } },
    });
  });

  it("was cut in two ratios, one of them in a note", () => {
    const cut = findings.filter(({ habit }) => habit === "cut-ratio");
    expect(cut.map(({ cells, reported, expected }) => [cells[0], reported, expected])).toEqual([
      ["D118", "41.4", "41.46"],
      ["E127", "24", "24.53"],
    ]);
  });

  it("left 1.2 blank though 54 of 54 gives 100", () => {
    expect(at(findings, "H1", "D9")).toMatchObject({
      kind: "blank",
      severity: "notice",
      expected: "100",
      suspects: [{ cell: "D9", reported: null, proposed: "100" }],
    });
  });

  it("holds 34 = 1 + 33 only if its blanks are zero, and that is just what is said", () => {
    expect(at(findings, "H21", "D66")).toMatchObject({
      severity: "undecided",
      facts: { fact: "holds-if-blank-is-zero" },
    });
  });

  it("gives one line a habit", () => {
    const lines = new Set(findings.map(({ habit, id }) => habit ?? id));
    expect([...lines].sort()).toEqual([
      "F1",
      "F11",
      "F15",
      "F2",
      "blank",
      "cut-ratio",
      "repaired-text",
    ]);
  });

  it("once mended, shows at most five lines and no error", () => {
    const mended = checkSheet(TRUE_BACH_THONG);
    const lines = new Set(mended.findings.map(({ habit, id }) => habit ?? id));
    expect(mended.summary).toMatchObject({ error: 0, warning: 0 });
    expect(lines.size).toBeLessThanOrEqual(5);
  });
});

describe("Quảng Hòa 2022", () => {
  const { form, findings } = checkSheet(QUANG_HOA);

  it("is the commune form, all 92 rows of it, though its numbering is lost", () => {
    expect([form.id, form.rows, form.matched, form.missing]).toEqual(["xa", 92, 92, []]);
  });

  it("has these faults and no others beside its habits", () => {
    expect(told(findings)).toEqual([
      "X16 error D88",
      "X10 warning D47",
      "X15 warning D66",
      "X19 notice D12",
    ]);
  });

  it("proposes nothing for 263 in a row of rates", () => {
    expect(at(findings, "X16", "D88")).toMatchObject({ suspects: [], verdict: "none" });
  });

  it.each([
    ["3352", "X10 warning D47"],
    ["3351", "X10 notice D47"],
    ["3196", "X10 notice D47"],
  ])("weighs %s resolved of 3192 received by the sample threshold", (resolved, expected) => {
    expect(told(findingsOf(withCell(QUANG_HOA, "D47", resolved)))).toContain(expected);
  });

  it("holds 3789 = 3442 + blank + 199 + 148 if the blank is zero", () => {
    expect(at(findings, "X9", "D47").facts).toMatchObject({
      fact: "holds-if-blank-is-zero",
      blanks: [{ cell: "D49" }],
    });
  });
});

describe("A form", () => {
  it("of the district that a commune filled is called so, with the day it was prescribed to", () => {
    const title = "(Kèm theo Báo cáo của UBND xã Quảng Hòa)";
    expect(checkSheet(withCell(BACH_THONG, "A3", title)).form).toMatchObject({
      id: "huyen",
      filledBy: "xa",
      inForceTo: "2025-06-30",
    });
  });
});

describe("A figure changed in a true appendix", () => {
  it.each([
    ["a digit of a total", "D44", "372", "H8 error D44"],
    ["a rate of its own rows", "D52", "93,8", "H11 error D52"],
    ["a part above its whole", "D122", "53", "H24 error D122"],
    ["a fraction of one for a percentage", "D52", "0,983", "cell:number error D52"],
    [
      "a fraction of three decimals where no rows decide",
      "D117",
      "0,983",
      "cell:number error D117",
    ],
    ["a fraction of two, which may be true", "D117", "0,98", "cell:number warning D117"],
    ["half a per cent, which may be meant", "D118", "0,5", "cell:number undecided D118"],
    ["a rate against the fraction of its note", "D118", "51,4", "H22 error D118"],
    ["a negative count", "D69", "-72", "cell:number error D69"],
    ["half a person", "D69", "72,5", "cell:number error D69"],
    ["a stored 7.161 that was typed with a dot", "D113", 7.161, "cell:number error D113"],
    ["a figure against its own note", "D98", "06", "H18 warning D98"],
    ["an answer outside its list", "D25", "Có lẽ", "form:answers error D25"],
    ["more disbursed than planned", "D102", "121.738", "H19 warning D102"],
    ["a total that only the note of a rate speaks of", "D113", "7116", "H22 error D113"],
    [
      "a total in a note whose parts are others",
      "E122",
      "Tổng = 52; Huyện = 39; Xã = 14",
      "H26 error D122",
    ],
  ])("%s", (_what, cell, value, expected) => {
    expect(told(findingsOf(withCell(TRUE_BACH_THONG, cell, value)))).toContain(expected);
  });

  it("is worked out again where only its note gives the rate", () => {
    const mistyped = at(findingsOf(withCell(TRUE_BACH_THONG, "D118", "51,4")), "H22", "D118");
    expect(mistyped.suspects).toMatchObject([{ cell: "D118", proposed: "41.5" }]);
    const total = at(findingsOf(withCell(TRUE_BACH_THONG, "D113", "7116")), "H22", "D113");
    expect(total.suspects).toMatchObject([{ cell: "D113", proposed: "7161" }]);
  });

  it("is told once where there is a part of nothing", () => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, "D31", "2"));
    const [cause, consequence, ...others] = findings.filter(({ severity }) => severity === "error");
    expect([cause?.facts.fact, consequence?.causedBy, others]).toEqual(["over-zero", "F1", []]);
  });

  it("is told once where a rate that was not multiplied by 100 fits no number of people", () => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, "D82", 0.9984));
    const [slip] = findings.filter(({ cells }) => cells[0] === "D82");
    expect(findings.find(({ rule }) => rule === "H17")?.causedBy).toBe(slip?.id);
  });

  it("is told once where an answer is asked for and left blank", () => {
    const findings = findingsOf(withCell(QUANG_HOA, "D21", null));
    expect(findings.filter(({ cells }) => cells.includes("D21")).map(({ rule }) => rule)).toEqual([
      "X4",
    ]);
  });

  it("keeps no rule open that asks for a number nobody gave", () => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, "D13", "tám xã"));
    expect(findings.filter(({ rule }) => rule === "H4")).toEqual([]);
  });

  it("cannot be judged before its formula was calculated, and is not called wrong", () => {
    const formula = { kind: "error", code: NOT_CALCULATED } as const;
    expect(told(findingsOf(withCell(TRUE_BACH_THONG, "D13", formula)))).toContain(
      "cell:number undecided D13",
    );
  });

  it("is named, with the true value, where the sheet decides it", () => {
    const finding = at(findingsOf(withCell(TRUE_BACH_THONG, "D45", "275")), "H8", "D45");
    expect(finding).toMatchObject({
      verdict: "one-cell",
      suspects: [{ cell: "D45", proposed: "257", cause: "digits-swapped" }],
    });
  });

  it("connects findings through any cell they share, not only the one to look at first", () => {
    const two = withCell(withCell(TRUE_BACH_THONG, "D129", "300"), "D122", "60");
    const connected = findingsOf(two).filter(({ rule }) => rule === "H27" || rule === "H24");
    expect(connected.length).toBeGreaterThan(1);
    expect(connected.map(({ verdict }) => verdict)).not.toContain("one-cell");
  });

  it("is not blamed on the rate alone where one whole number would give that rate", () => {
    const finding = at(findingsOf(withCell(TRUE_BACH_THONG, "D54", "33")), "H11", "D52");
    expect(finding.verdict).toBe("several");
    expect(finding.suspects.map(({ cell, proposed }) => [cell, proposed])).toEqual([
      ["D52", "3.5"],
      ["D54", "925"],
    ]);
  });

  it("carries its consequences below it, not beside it", () => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, "D53", "914"));
    const [cause, ...rest] = findings.filter(({ severity }) => severity === "error");
    expect(cause?.suspects[0]).toMatchObject({
      cell: "D53",
      proposed: "941",
      cause: "digits-swapped",
    });
    expect(rest.map(({ causedBy }) => causedBy)).toEqual(rest.map(() => cause?.id));
  });

  it("is asked for where two sums of money both lost their thousands separator", () => {
    const english = withCell(withCell(TRUE_BACH_THONG, "D101", 121.737), "D102", 84.014);
    const findings = findingsOf(english).filter(({ severity }) => severity === "warning");
    expect(findings.map(({ kind, suspects }) => [kind, suspects[0]?.proposed])).toEqual([
      ["number", "121737"],
      ["number", "84014"],
    ]);
  });

  it("in a value cell merged with its unit is asked to be put back", () => {
    const moved = ["53", "54", "56"].reduce((sheet, row) => {
      const held = { "53": "941", "54": "925", "56": "6.635" }[row] ?? null;
      return withCell(withCell(sheet, `C${row}`, held), `D${row}`, null);
    }, TRUE_BACH_THONG);
    expect(at(findingsOf(moved), "form:merged-value", "C53")).toMatchObject({
      severity: "error",
      cells: ["C53", "C54", "C56"],
    });
  });

  it("is not judged where Excel shows an error instead, and that is said once", () => {
    const broken = withCell(TRUE_BACH_THONG, "D53", { kind: "error", code: "#REF!" });
    const findings = findingsOf(broken).filter(({ cells }) => cells.includes("D53"));
    expect(findings.filter(({ causedBy }) => causedBy === null)).toMatchObject([
      { severity: "error", kind: "number" },
    ]);
    expect(findings.length).toBeGreaterThan(1);
  });

  it.each([
    ["100", "notice"],
    ["50", "warning"],
    ["0", null],
    ["-", null],
    ["KPS", null],
  ])("0 over 0 printed as %s weighs %s", (printed, severity) => {
    const finding = findingsOf(withCell(TRUE_BACH_THONG, "D29", printed)).find(
      ({ rule, kind }) => rule === "H6" && kind === "ratio",
    );
    expect(finding?.severity ?? null).toBe(severity);
  });

  it("above 100 that its own rows give is weighed by the limit between them", () => {
    const more = [
      ["D14", "4"],
      ["D15", "5"],
      ["D16", "125"],
    ] as const;
    const sheet = more.reduce((one, [cell, value]) => withCell(one, cell, value), TRUE_BACH_THONG);
    const [limit, range] = findingsOf(sheet).filter(
      ({ cells }) => cells.includes("D16") || cells.includes("D15"),
    );
    expect(limit).toMatchObject({ rule: "H3", severity: "warning", causedBy: null });
    expect(range).toMatchObject({ rule: "H16", severity: "warning", causedBy: limit?.id });
  });

  it("is no fault where a coded row is answered in words", () => {
    const answered = withCell(withCell(TRUE_BACH_THONG, "D25", "Có"), "D24", "Kết hợp");
    expect(told(findingsOf(answered)).filter((line) => line.includes("error"))).toEqual([]);
  });

  it.each([
    ["D25", "Có (02 cuộc)"],
    ["D25", "Có, 2 cuộc"],
    ["D25", "Có 02 cuộc"],
    ["D24", "Kết hợp cả hai hình thức"],
    ["D24", "3 - Kết hợp"],
  ])("is no fault where a coded row %s is answered %p, with a remark", (cell, answer) => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, cell, answer));
    expect(told(findings).filter((line) => line.includes("error"))).toEqual([]);
  });

  it("is no fault where the beginning of an answer tells it", () => {
    expect(told(findingsOf(withCell(QUANG_HOA, "D98", "Có")))).not.toContain("X5 error D98");
  });

  it.each([
    ["E117", "Số liệu đến ngày 02/11"],
    ["E69", "Quyết định: 12; Kế hoạch: 34"],
    ["E69", "13 xã 1 thị trấn"],
    ["E69", "Theo QĐ 1414/QĐ-UBND ngày 03/02/2023"],
    ["E53", "Trong đó: Đất đai = 20; Hộ tịch = 15"],
  ])("is no fault where the note %s says %p", (cell, note) => {
    const told = findingsOf(withCell(TRUE_BACH_THONG, cell, note));
    expect(told).toEqual(findingsOf(TRUE_BACH_THONG));
  });

  it("is judged by the answers that the sheet's own unit cell lists", () => {
    const relisted = withCell(withCell(TRUE_BACH_THONG, "C25", "Có = 5; Không = 6"), "D25", "6");
    const findings = told(findingsOf(relisted));
    expect(findings.filter((line) => line.includes("D25"))).toEqual([]);
  });

  it("is no fault where a rate against 2015 is negative", () => {
    const findings = findingsOf(withCell(TRUE_BACH_THONG, "D67", "-2,5"));
    expect(told(findings).filter((line) => line.includes("D67"))).toEqual([]);
  });
});

describe("The same findings", () => {
  it("come from the same sheet, to the byte", () => {
    const once = JSON.stringify(checkSheet(BACH_THONG));
    expect(JSON.stringify(checkSheet(BACH_THONG))).toBe(once);
  });
});

function workbook(sheets: readonly Snapshot[]): Workbook {
  return {
    sheets: () =>
      Promise.resolve(
        sheets.map(({ sheet }) => ({ name: sheet, id: sheet, kind: "worksheet", visible: true })),
      ),
    activeSheet: () => Promise.resolve(sheets[0]?.sheet ?? ""),
    read: (name) => {
      const found = sheets.find(({ sheet }) => sheet === name);
      return found === undefined
        ? Promise.reject(new NoSuchSheet(name, []))
        : Promise.resolve(found);
    },
    inspect: () => Promise.reject(new Error("a check looks at no place")),
    write: () => Promise.reject(new Error("a check writes nothing")),
  };
}

describe("A workbook", () => {
  const cover = sheetOf("Bìa", [["BÁO CÁO"], ["Năm 2023"]]);

  it("is checked sheet by sheet, the sheets that hold no appendix told apart", async () => {
    const report = await check(workbook([cover, BACH_THONG, QUANG_HOA]), {
      sheet: null,
      form: null,
    });
    expect(report.sheets.map(({ sheet }) => sheet)).toEqual(["Phụ lục II", "Phụ lục 2"]);
    expect(report.skipped.map(({ sheet, problem }) => [sheet, problem.kind])).toEqual([
      ["Bìa", "no-appendix"],
    ]);
  });

  it("with no appendix in it says so", async () => {
    await expect(check(workbook([cover]), { sheet: null, form: null })).rejects.toThrow(NoAppendix);
  });

  it("of points to be ranked is pointed to the ranking", async () => {
    const points = sheetOf("Điểm", [
      ["STT", "Tên đơn vị", "Thể chế", "Tài chính công"],
      ["", "Điểm tối đa", "40", "60"],
      ["1", "Xã An Thanh", "30", "50"],
      ["2", "Xã Bình Lãng", "35", "55"],
    ]);
    const asked = check(workbook([points]), { sheet: null, form: null });
    await expect(asked).rejects.toThrow(RankingTable);
  });

  it("that is empty says so", async () => {
    const empty = { sheet: "Sheet1", rows: [] };
    await expect(check(workbook([empty]), { sheet: null, form: null })).rejects.toThrow(EmptySheet);
  });

  it("without the sheet that was named says which there are", async () => {
    const asked = check(workbook([cover, BACH_THONG]), { sheet: "Phụ lục 9", form: null });
    await expect(asked).rejects.toMatchObject({
      sheet: "Phụ lục 9",
      sheets: ["Bìa", "Phụ lục II"],
    });
  });

  it("gives only the sheet that was named", async () => {
    const report = await check(workbook([BACH_THONG, QUANG_HOA]), {
      sheet: "Phụ lục 2",
      form: null,
    });
    expect(report.sheets.map(({ form }) => form.id)).toEqual(["xa"]);
  });
});
