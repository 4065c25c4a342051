import type { CellValue } from "../../../src/core/sheet/snapshot";
import { addressOf } from "../../../src/core/sheet/address";
import { HEADINGS_ROW } from "../../../src/jobs/results/own-sheet";
import { FORMER_COLUMNS, RESULT_COLUMNS } from "../../../src/words/results-words";
import { readWaivers } from "../../../src/jobs/waivers/read-waivers";
import { isWaivable, LONGEST_REASON, reasonOf, ruleKeys } from "../../../src/jobs/waivers/waiver";
import { appendixSnapshot, withCell } from "../../fixtures/appendices";
import { communeTable, flow, form06a, typed } from "../../fixtures/dossier-tables";
import { resultsPlan, waiverPlan } from "../../../src/jobs/results/plan";
import { explained } from "../../../src/jobs/waivers/explained";
import { wordsIn } from "../../../src/words/words";
import { desk, RESULTS } from "./desk";

const BACH_THONG = appendixSnapshot("bach-thong");
const REASON = "Mẫu số lấy theo số hồ sơ trực tuyến toàn huyện";

describe("A figure that is kept for a reason", () => {
  it("has it in its line, with the rule, the moment and the figures it was given for", async () => {
    const { explain, lines, waiverOf } = desk(BACH_THONG);
    await explain("H30", REASON);
    const line = lines().find(({ cell }) => cell === "D131");
    expect(line).toMatchObject({
      severity: "Sai số liệu",
      reason: REASON,
      given: "D131=23,7; D135=6471; D136=1727",
      moment: "10:32 ngày 24/11/2026",
      rule: "H30",
    });
    expect(await waiverOf("H30")).toMatchObject({
      reason: REASON,
      moment: "2026-11-24T10:32",
      lapse: null,
    });
    expect(await waiverOf("H28")).toBeUndefined();
  });

  it("stands behind what is still to be looked at", async () => {
    const { explain, lines } = desk(BACH_THONG);
    await explain("H28", REASON);
    expect(lines()[0]?.cell).toBe("D131");
    expect(lines().at(-1)?.cell).toBe("D128");
  });

  it("is the same sheet where nothing changed since", async () => {
    const { explain, writeResults, workbook } = desk(BACH_THONG);
    await explain("H30", REASON);
    const before = workbook.picture();
    await writeResults();
    expect(workbook.picture()).toEqual(before);
  });

  it("is taken back with its line, and with the sheet where that was added for it", async () => {
    const { explain, undo, waiverOf, workbook, writeResults } = desk(BACH_THONG);
    const bare = workbook.picture();
    await explain("H30", REASON);
    expect(await undo()).toEqual([]);
    expect(workbook.picture()).toEqual(bare);
    await writeResults();
    const listed = workbook.picture();
    await explain("H30", REASON);
    expect(await undo()).toEqual([]);
    expect(workbook.picture()).toEqual(listed);
    expect(await waiverOf("H30")).toBeUndefined();
  });

  it("keeps what was answered in its line", async () => {
    const { explain, writeResults, lines, type, addressOf: at } = desk(BACH_THONG);
    await writeResults();
    type(at("D131", "answer"), "đã hỏi Văn phòng", RESULTS);
    await explain("H30", REASON);
    expect(lines().filter(({ cell }) => cell === "D131")).toMatchObject([
      { answer: "đã hỏi Văn phòng", reason: REASON },
    ]);
  });

  it.each(['=HYPERLINK("http://x")', "+1", "@SUM(A1)", "'; D45=1"])(
    "has %j as the words they are",
    async (hostile) => {
      const { explain, waiverOf, workbook, addressOf: at } = desk(BACH_THONG);
      await explain("H30", hostile);
      const cell = workbook.cell(RESULTS, at("D131", "reason"));
      expect([cell.value, cell.formula]).toEqual([{ kind: "text", text: hostile }, null]);
      expect((await waiverOf("H30"))?.reason).toBe(hostile);
    },
  );

  it("may be explained on the results sheet itself, where its figures stand already", async () => {
    const { writeResults, type, addressOf: at, waiverOf } = desk(BACH_THONG);
    await writeResults();
    type(at("D131", "reason"), REASON, RESULTS);
    expect(await waiverOf("H30")).toMatchObject({
      reason: REASON,
      moment: "2026-11-24T10:32",
      lapse: null,
    });
  });

  it("is known on the results sheet of another language", async () => {
    const english = desk(BACH_THONG, "en");
    await english.explain("H30", REASON);
    expect(await english.waiverOf("H30")).toMatchObject({ reason: REASON, lapse: null });
    const [waiver] = await readWaivers(english.workbook);
    expect(waiver).toMatchObject({ language: "en", givenText: "D131=23,7; D135=6471; D136=1727" });
  });

  it.each([
    ["a notice has no reason asked for", "H33"],
    ["what cannot be judged neither", "H21"],
  ])("%s", async (_what, rule) => {
    const { findingOf, writeResults, lines } = desk(BACH_THONG);
    const finding = await findingOf(rule);
    expect(isWaivable(finding)).toBe(false);
    await writeResults();
    const line = lines().find(({ cell }) => cell === finding.cells[0]);
    expect([line?.given, line?.rule]).toEqual([null, null]);
  });
});

describe("A reason, once a figure changed", () => {
  it("is void, and tells which figure it was given for", async () => {
    const { explain, type, waiverOf } = desk(BACH_THONG);
    await explain("H30", REASON);
    type("D136", "1700");
    expect(await waiverOf("H30")).toMatchObject({
      reason: REASON,
      lapse: {
        given: "D131=23,7; D135=6471; D136=1727",
        changes: [{ cell: "D136", from: "1727", to: "1700" }],
      },
    });
  });

  it("never comes into force by writing the results again", async () => {
    const { explain, type, waiverOf, writeResults, lines } = desk(BACH_THONG);
    await explain("H30", REASON);
    type("D136", "1700");
    await writeResults();
    await writeResults();
    expect(lines().filter(({ reason }) => reason !== null)).toMatchObject([
      { cell: "D131", reason: REASON, given: "D131=23,7; D135=6471; D136=1727" },
    ]);
    expect((await waiverOf("H30"))?.lapse).not.toBeNull();
    type("D136", "1727");
    expect((await waiverOf("H30"))?.lapse).toBeNull();
  });

  it("gives way to a new one", async () => {
    const { at, explain, type, waiverOf, lines } = desk(BACH_THONG);
    await explain("H30", REASON);
    type("D136", "1700");
    at("2026-11-25T08:00");
    await explain("H30", "Số mới theo báo cáo tháng 11");
    expect(await waiverOf("H30")).toMatchObject({
      reason: "Số mới theo báo cáo tháng 11",
      moment: "2026-11-25T08:00",
      lapse: null,
    });
    expect(lines().filter(({ reason }) => reason !== null)).toHaveLength(1);
  });

  it("stays on the sheet while its finding is gone, and is in force again when that returns", async () => {
    const { explain, type, waiverOf, writeResults, lines } = desk(BACH_THONG);
    await explain("H30", REASON);
    type("D131", "26,7");
    await writeResults();
    expect(lines().at(-1)).toMatchObject({ severity: "Không còn", cell: "D131", reason: REASON });
    type("D131", "23,7");
    await writeResults();
    expect(lines().filter(({ cell }) => cell === "D131")).toMatchObject([
      { severity: "Sai số liệu", reason: REASON },
    ]);
    expect((await waiverOf("H30"))?.lapse).toBeNull();
  });

  it.each<[string, "given" | "rule", CellValue]>([
    ["its figures are rubbed out", "given", { kind: "blank" }],
    ["its figures are overwritten", "given", { kind: "text", text: "đã xem" }],
    ["its rule is rubbed out", "rule", { kind: "blank" }],
  ])("is no reason any more where %s, and is kept as words", async (_what, column, value) => {
    const { explain, type, waiverOf, addressOf: at, writeResults, lines } = desk(BACH_THONG);
    await explain("H30", REASON);
    type(at("D131", column), value, RESULTS);
    expect(await waiverOf("H30")).toBeUndefined();
    await writeResults();
    await writeResults();
    expect(await waiverOf("H30")).toBeUndefined();
    expect(lines().filter(({ reason }) => reason === REASON)).toHaveLength(1);
  });
});

describe("A reason is known again", () => {
  it("where rows were put in above", async () => {
    const { explain, workbook, waiverOf, type, lines, writeResults } = desk(BACH_THONG);
    await explain("H30", REASON);
    workbook.insertRow(BACH_THONG.sheet, 3);
    expect(await waiverOf("H30")).toMatchObject({ reason: REASON, lapse: null });
    await writeResults();
    expect(lines().filter(({ reason }) => reason !== null)).toMatchObject([
      { cell: "D132", given: "D132=23,7; D136=6471; D137=1727" },
    ]);
    workbook.insertRow(BACH_THONG.sheet, 3);
    type("D138", "1700");
    expect((await waiverOf("H30"))?.lapse?.changes).toEqual([
      { cell: "D138", from: "1727", to: "1700" },
    ]);
  });

  it("where the same figure is retyped as a number", async () => {
    const { explain, type, waiverOf } = desk(BACH_THONG);
    await explain("H30", REASON);
    type("D131", { kind: "number", digits: "23.7" });
    expect((await waiverOf("H30"))?.lapse).toBeNull();
  });

  it("for its own unit when a table is sorted otherwise", async () => {
    // Two communes break the same rule with the same figures.
    const broken = ["C8", "C9"].reduce((sheet, cell) => withCell(sheet, cell, 999), communeTable());
    const { check, workbook, explain, type } = desk(broken);
    const found = (await check()).findings.filter(({ severity }) => severity === "error");
    const [first] = found;
    await explain(first?.rule ?? "", REASON);
    const [waiver] = (await check()).waivers;
    const waived = (await check()).findings.find(({ id }) => id === waiver?.finding);
    expect(waived?.cells).toEqual(first?.cells);
    const row = Number(/\d+/.exec(first?.cells[0] ?? "")?.[0]);
    const other = row === 8 ? 9 : 8;
    for (let column = 2; column <= 13; column += 1) {
      const [a, b] = [addressOf(row, column), addressOf(other, column)];
      const [one, two] = [a, b].map((cell) => workbook.cell(broken.sheet, cell).value);
      if (one === undefined || two === undefined) throw new Error("the table is full");
      type(a, two);
      type(b, one);
    }
    const after = await check();
    expect(after.waivers).toMatchObject([{ reason: REASON, lapse: null }]);
    const now = after.findings.find(({ id }) => id === after.waivers[0]?.finding);
    expect(now?.cells[0]).toBe(first?.cells[0]?.replace(String(row), String(other)));
  });

  it("only on the sheet it was given for", async () => {
    const { explain, check, workbook } = desk(BACH_THONG);
    await explain("H30", REASON);
    expect((await check()).waivers).toHaveLength(1);
    expect((await readWaivers(workbook)).map(({ sheet }) => sheet)).toEqual([BACH_THONG.sheet]);
    const other = desk({ ...BACH_THONG, sheet: "Bản sao" });
    expect((await other.check()).waivers).toEqual([]);
  });
});

describe("A reason for one of several tables", () => {
  it("speaks of that table alone, though both break the same rule with the same figures", async () => {
    // The same table a second time, so many rows below.
    const DOWN = 200;
    const twice = {
      ...BACH_THONG,
      rows: [
        ...BACH_THONG.rows,
        ...BACH_THONG.rows.map((each) => ({ ...each, row: each.row + DOWN })),
      ],
    };
    const { workbook, check, carry, type } = desk(twice);
    const first = await check();
    const below = (cell: string): string =>
      cell.replace(/\d+$/, (row) => String(Number(row) + DOWN));
    const second = {
      ...first,
      findings: first.findings.map((each) => ({ ...each, cells: each.cells.map(below) })),
    };
    const tables = [first, second];
    const finding = first.findings.find(({ rule }) => rule === "H30")?.id ?? "";
    const given = { table: 1, finding, reason: REASON };
    const circumstances = { moment: "2026-11-24T10:32", version: "0.2.0" };
    const words = { ...wordsIn("vi"), check: wordsIn("vi").pane.check };
    await carry(await waiverPlan(workbook, tables, given, circumstances, words));
    const reasons = async () =>
      (await explained(workbook, tables)).map(({ waivers }) =>
        waivers.map(({ lapse }) => lapse?.changes ?? "in force"),
      );
    expect(await reasons()).toEqual([[], ["in force"]]);
    type(`D${136 + DOWN}`, "1700");
    expect(await reasons()).toEqual([[], [[{ cell: "D336", from: "1727", to: "1700" }]]]);
    const plan = await resultsPlan(workbook, tables, circumstances, words);
    await carry(plan);
    expect(await reasons()).toEqual([[], [[{ cell: "D336", from: "1727", to: "1700" }]]]);
  });
});

describe("A reason for a total of very many cells", () => {
  it("holds while none of them changes, though they are not written one by one", async () => {
    const rows = Array.from({ length: 80 }, (_, at) =>
      typed(String(at + 1), `Xã ${at + 1}`, flow([120 + at, 310, 14], [201 + at, 188, 9], [40, 6])),
    );
    const broken = form06a([
      ...rows,
      typed("", "Tổng cộng", flow([9999, 1, 1], [9998, 1, 1], [1, 0])),
    ]);
    const { check, explain, waiverOf, lines, type } = desk(broken);
    const total = (await check()).findings.find(
      (each) => isWaivable(each) && each.cells.length > 60 && each.causedBy === null,
    );
    if (total === undefined) throw new Error("the total is wrong");
    await explain(total.rule, REASON);
    const line = lines().find(({ reason }) => reason !== null);
    expect(line?.given).toMatch(/^[A-M]\d+…[A-M]\d+ ~[0-9a-f]{16}$/);
    expect((await waiverOf(total.rule))?.lapse).toBeNull();
    type(total.cells.find((cell) => /^[A-M]20$/.test(cell)) ?? "", { kind: "number", digits: "7" });
    expect((await waiverOf(total.rule))?.lapse).toMatchObject({ changes: [] });
  });
});

describe("What is folded into another line", () => {
  it("has a line of its own once it is explained", async () => {
    const { check, explain, lines } = desk(withCell(BACH_THONG, "D53", "914"));
    const { findings } = await check();
    const follower = findings.find((each) => each.causedBy !== null && isWaivable(each));
    if (follower === undefined) throw new Error("nothing follows");
    await explain(follower.rule, REASON);
    expect(lines().filter(({ reason }) => reason === REASON)).toMatchObject([
      { rule: follower.rule, cell: follower.cells[0] },
    ]);
  });
});

describe("A results sheet from before there were reasons", () => {
  it("lends its answers to a new one and is left as it stands", async () => {
    const { writeResults, explain, workbook, type, lines, addressOf: at, check } = desk(BACH_THONG);
    await writeResults();
    type(at("D131", "answer"), "đang hỏi", RESULTS);
    const height = workbook.sheet(RESULTS).table?.height ?? 0;
    for (let row = HEADINGS_ROW; row < HEADINGS_ROW + height; row += 1) {
      for (let column = FORMER_COLUMNS + 1; column <= RESULT_COLUMNS.length; column += 1) {
        type(addressOf(row, column), { kind: "blank" }, RESULTS);
      }
    }
    workbook.changeSheet(RESULTS, {
      table: { row: HEADINGS_ROW, column: 1, height, width: FORMER_COLUMNS },
    });
    const former = workbook.sheet(RESULTS);
    await explain("H30", REASON);
    expect(workbook.sheet(RESULTS)).toEqual(former);
    expect((await check()).waivers).toMatchObject([
      { reason: REASON, line: { sheet: `${RESULTS} (2)` } },
    ]);
    expect(lines(`${RESULTS} (2)`).filter(({ cell }) => cell === "D131")).toMatchObject([
      { answer: "đang hỏi", reason: REASON },
    ]);
  });
});

describe("A reason", () => {
  it.each([
    ["   ", null],
    ["", null],
    [" đúng số \r\n", "đúng số"],
    ["a\r\nb", "a\nb"],
  ])("%j is written down as %j", (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason);
  });

  it("is no longer than can be read", () => {
    expect(reasonOf("x".repeat(2 * LONGEST_REASON))).toHaveLength(LONGEST_REASON);
  });
});

describe("The rules of findings", () => {
  it("are told apart where several speak of the same cells", () => {
    const keys = ruleKeys([
      { id: "F1", rule: "note", cells: ["D5", "E5"] },
      { id: "F2", rule: "note", cells: ["E5", "D5"] },
      { id: "F3", rule: "note", cells: ["D6", "E6"] },
      { id: "F4", rule: "H1", cells: ["D5", "E5"] },
    ]);
    expect([...keys.values()]).toEqual(["note", "note (2)", "note", "H1"]);
  });
});
