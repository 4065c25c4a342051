import {
  emptyPlan,
  plainBlock,
  type Block,
  type Plan,
  type PlannedValue,
} from "../../../src/core/plan/plan";
import { OTHER_FILL } from "../../../src/core/plan/standing";
import {
  FilteredSheet,
  OtherWindow,
  ProtectedSheet,
  StructureLocked,
} from "../../../src/core/problem";
import { placeOf } from "../../../src/core/sheet/address";
import { MARK_FILLS } from "../../../src/jobs/marks/colours";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import type { Journal } from "../../../src/jobs/writing/journal";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import {
  EMPTY_CELL,
  paperSheet,
  paperWorkbook,
  resultOf,
  type PaperCell,
  type PaperWorkbook,
} from "./paper-workbook";

const SHEET = "Phụ lục II";
const text = (words: string): PlannedValue => ({ kind: "text", text: words });
const number = (digits: string): PlannedValue => ({ kind: "number", digits });

function blockAt(address: string, change: Partial<Block>): Block {
  const place = placeOf(address) ?? { row: 0, column: 0 };
  return { ...plainBlock(SHEET, { ...place, height: 1, width: 1 }), ...change };
}

function mending(address: string, value: PlannedValue): Plan {
  return { ...emptyPlan("mend"), blocks: [blockAt(address, { after: [[value]] })] };
}

function painting(address: string, color: string | null): Plan {
  return { ...emptyPlan("mark"), blocks: [blockAt(address, { fill: { color, over: null } })] };
}

async function carryOutAll(workbook: PaperWorkbook, journal: Journal, plans: readonly Plan[]) {
  for (const [at, plan] of plans.entries()) {
    await carryOut(workbook, journal, plan, { id: String(at), time: "2026-11-24T10:32:00Z" });
  }
}

function back(workbook: PaperWorkbook, journal: Journal, ids?: readonly string[]) {
  const { entries } = journal.read();
  const wanted = entries.filter(({ id }) => ids?.includes(id) ?? true);
  return takeBack(workbook, journal, wanted, "before");
}

function again(workbook: PaperWorkbook, journal: Journal) {
  return takeBack(workbook, journal, journal.read().entries, "after");
}

/** A list with codes, labels and units of measure, and figures in column D; two rows hold the same figure. */
function appendix(cells: Readonly<Record<string, string | number | Partial<PaperCell>>> = {}) {
  const rows = Array.from({ length: 30 }, (_, at) => [
    [`A${at + 1}`, `${at + 1}`] as const,
    [`B${at + 1}`, `Chỉ tiêu ${at + 1}`] as const,
    [`C${at + 1}`, "hồ sơ"] as const,
    [`D${at + 1}`, 100] as const,
  ]);
  return paperSheet(SHEET, { ...Object.fromEntries(rows.flat()), ...cells });
}

describe("What is taken back", () => {
  it.each<[string, Partial<PaperCell>]>([
    ["text that looks like a number", { value: { kind: "text", text: "00123" } }],
    [
      "a number in a cell formatted as text",
      { value: { kind: "number", digits: "5" }, format: "@" },
    ],
    ["text in a cell formatted as text", { value: { kind: "text", text: "5" }, format: "@" }],
    ["text that looks like a formula", { value: { kind: "text", text: "=1+1" } }],
    ["text that begins with an apostrophe", { value: { kind: "text", text: "'=1" } }],
    ["a truth value", { value: { kind: "boolean", value: false } }],
    ["an error that was typed", { value: { kind: "error", code: "#N/A" } }],
    ["a formula", { value: resultOf("=SUM(D1:D4)"), formula: "=SUM(D1:D4)" }],
    ["nothing", {}],
  ])("is the same as before: %s", async (_what, held) => {
    const sheet = appendix({ D5: { ...EMPTY_CELL, ...held } });
    const workbook = paperWorkbook([sheet]);
    const journal = journalInMemory("lasting");
    const before = workbook.picture();
    const block = blockAt("D5", { after: [[number("7")]], format: "0.00" });
    await carryOutAll(workbook, journal, [{ ...emptyPlan("rank"), blocks: [block] }]);
    expect(workbook.cell(SHEET, "D5")).toMatchObject({
      ...{ value: { kind: "number", digits: "7" }, formula: null, format: "0.00" },
    });
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.picture()).toEqual(before);
  });

  it.each([null, "#FFFFFF", "#FFFF00"])("has the fill %s under a mark again", async (fill) => {
    const workbook = paperWorkbook([appendix({ D5: { fill } })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [painting("D5", MARK_FILLS.error)]);
    expect(workbook.cell(SHEET, "D5").fill).toBe(MARK_FILLS.error);
    expect(journal.read().marks).toMatchObject([{ row: 5, column: 4, under: fill }]);
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.cell(SHEET, "D5").fill).toBe(fill);
  });

  it("was never painted where a pattern stands, which could not be brought back", async () => {
    const workbook = paperWorkbook([appendix({ D5: { fill: OTHER_FILL } })]);
    const journal = journalInMemory("lasting");
    const before = workbook.picture();
    await carryOutAll(workbook, journal, [painting("D5", MARK_FILLS.error)]);
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().marks).toEqual([]);
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.picture()).toEqual(before);
  });

  it("leaves a pattern that someone put over a mark since", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [painting("D5", MARK_FILLS.error)]);
    workbook.change(SHEET, "D5", { fill: OTHER_FILL });
    expect(await back(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D5" }]);
    expect(workbook.cell(SHEET, "D5").fill).toBe(OTHER_FILL);
    expect(journal.read().marks).toEqual([]);
  });

  it("leaves a format that someone gave a mended cell since, and takes the figure back", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.change(SHEET, "D5", { format: "0.000" });
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.cell(SHEET, "D5")).toMatchObject({
      ...{ value: { kind: "number", digits: "100" }, format: "0.000" },
    });
  });

  it("is found on its sheet under another name", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.changeSheet(SHEET, { name: "PL2" });
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.cell("PL2", "D5").value).toEqual({ kind: "number", digits: "100" });
  });

  it("is listed as left where its sheet is gone", async () => {
    const workbook = paperWorkbook([appendix(), paperSheet("Khác", {})]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.removeSheet(SHEET);
    expect(await back(workbook, journal)).toEqual([{ sheet: SHEET, cell: null }]);
  });

  it("leaves a width that someone chose since", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    const widths = [{ sheet: SHEET, column: 8, characters: 12 }];
    await carryOutAll(workbook, journal, [{ ...emptyPlan("rank"), widths }]);
    workbook.changeSheet(SHEET, { widths: { 8: 99 } });
    await back(workbook, journal);
    expect(workbook.sheet(SHEET).widths).toEqual({ 8: 99 });
  });

  it.each([
    ["protected", { isProtected: true }, ProtectedSheet],
    ["filtered", { filters: [{ table: null, criteria: [] }] }, FilteredSheet],
  ] as const)("waits while its sheet is %s", async (_how, condition, Stops) => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.changeSheet(SHEET, condition);
    const before = workbook.picture();
    await expect(back(workbook, journal)).rejects.toThrow(Stops);
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries.map(({ state }) => state)).toEqual(["done"]);
  });

  it("is never begun in another workbook's window", async () => {
    const workbook = paperWorkbook([appendix()], { isBehind: true });
    await expect(
      carryOut(workbook, journalInMemory("lasting"), mending("D5", number("7")), {
        id: "1",
        time: "",
      }),
    ).rejects.toThrow(OtherWindow);
  });
});

describe("A row that has moved since", () => {
  it("keeps what stands in it, and so does the row in its place, though both hold the same", async () => {
    const workbook = paperWorkbook([appendix({ D5: 100, D6: 7 })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.insertRow(SHEET, 5);
    workbook.change(SHEET, "D5", { value: { kind: "number", digits: "7" } });
    const moved = workbook.picture();
    expect(await back(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D5" }]);
    expect(workbook.picture()).toEqual(moved);
  });

  it("keeps what stands in the row that came into its place from below", async () => {
    const workbook = paperWorkbook([appendix({ D4: 7 })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.insertRow(SHEET, 1);
    const moved = workbook.picture();
    expect(await back(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D5" }]);
    expect(workbook.picture()).toEqual(moved);
  });

  it("does not get the paint of another row, but loses our mark", async () => {
    const workbook = paperWorkbook([appendix({ D6: { fill: "#FFFF00" } })]);
    const journal = journalInMemory("lasting");
    const area = { row: 4, column: 4, height: 3, width: 1 };
    const fill = { color: MARK_FILLS.error, over: null };
    const blocks = [{ ...plainBlock(SHEET, area), fill }];
    await carryOutAll(workbook, journal, [{ ...emptyPlan("mark"), blocks }]);
    workbook.insertRow(SHEET, 2);
    expect(await back(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D6" }]);
    expect(["D4", "D5", "D6", "D7"].map((cell) => workbook.cell(SHEET, cell).fill)).toEqual([
      ...[null, null, MARK_FILLS.error, MARK_FILLS.error],
    ]);
  });

  it("is not marked again in another's place", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [painting("D5", MARK_FILLS.error)]);
    await back(workbook, journal);
    workbook.insertRow(SHEET, 2);
    expect(await again(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D5" }]);
    expect(workbook.cell(SHEET, "D5").fill).toBeNull();
  });

  it("is the same row when only a figure in its third column became another", async () => {
    const workbook = paperWorkbook([appendix({ C5: 12 })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7"))]);
    workbook.change(SHEET, "C5", { value: { kind: "number", digits: "13" } });
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.cell(SHEET, "D5").value).toEqual({ kind: "number", digits: "100" });
  });
});

describe("Many entries at once", () => {
  async function callsFor(plans: readonly Plan[]): Promise<number> {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    const before = workbook.picture();
    await carryOutAll(workbook, journal, plans);
    const { calls } = workbook.counted();
    expect(await back(workbook, journal)).toEqual([]);
    expect(workbook.picture()).toEqual(before);
    return workbook.counted().calls - calls;
  }

  it("cost as many calls as one where they touch different cells", async () => {
    const plans = Array.from({ length: 20 }, (_, at) => mending(`D${at + 1}`, number("7")));
    expect(await callsFor(plans)).toBe(await callsFor(plans.slice(0, 1)));
  });

  it("go one after the other where they touch the same cell, newest first", async () => {
    const plans = ["7", "8", "9"].map((digits) => mending("D5", number(digits)));
    const one = await callsFor(plans.slice(0, 1));
    const forSheets = 1;
    expect(await callsFor(plans)).toBe(forSheets + 3 * (one - forSheets));
  });

  it("come back in any mixture of the same and other cells", async () => {
    const plans = [
      ...[mending("D5", number("7")), mending("D6", number("7")), mending("D5", text("tám"))],
      ...[painting("D5", MARK_FILLS.error), painting("D6", "#00FF00"), mending("D6", text(""))],
    ];
    expect(await callsFor(plans)).toBeGreaterThan(0);
  });

  it("are done again oldest first", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [
      ...[mending("D5", number("7")), mending("D5", number("8")), mending("D6", number("9"))],
    ]);
    const after = workbook.picture();
    await back(workbook, journal);
    expect(await again(workbook, journal)).toEqual([]);
    expect(workbook.picture()).toEqual(after);
  });

  it.each([
    ["the label", "B5", text("Chỉ tiêu khác")],
    ["the unit of measure", "C5", text("lượt")],
  ])(
    "come back, and again, where one of them changes %s of the other's row",
    async (_w, at, value) => {
      for (const plans of [
        [mending(at, value), mending("D5", number("7"))],
        [mending("D5", number("7")), mending(at, value)],
      ]) {
        const workbook = paperWorkbook([appendix()]);
        const journal = journalInMemory("lasting");
        const before = workbook.picture();
        await carryOutAll(workbook, journal, plans);
        const after = workbook.picture();
        expect(await back(workbook, journal)).toEqual([]);
        expect(workbook.picture()).toEqual(before);
        expect(await again(workbook, journal)).toEqual([]);
        expect(workbook.picture()).toEqual(after);
      }
    },
  );

  it("leave alone what a later one, which stays, wrote in the same cell", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [mending("D5", number("7")), mending("D5", number("8"))]);
    expect(await back(workbook, journal, ["0"])).toEqual([{ sheet: SHEET, cell: "D5" }]);
    expect(workbook.cell(SHEET, "D5").value).toEqual({ kind: "number", digits: "8" });
  });
});

describe("A sheet of ours", () => {
  const results = {
    ...{ name: "Kết quả", widths: [], table: { row: 1, column: 1, height: 2, width: 1 } },
    rows: [
      [{ value: text("Ô"), role: "heading", link: null }],
      [{ value: text("D5"), role: "body", link: null }],
    ],
  } as const;
  const adding: Plan = { ...emptyPlan("results"), adds: [results] };
  const removing: Plan = { ...emptyPlan("clean"), removes: ["Kết quả"] };

  it("stays with what someone typed in it, and is listed", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [adding]);
    workbook.change("Kết quả", "B2", { value: { kind: "text", text: "đã sửa" } });
    const typed = workbook.picture();
    expect(await back(workbook, journal)).toEqual([{ sheet: "Kết quả", cell: null }]);
    expect(workbook.picture()).toEqual(typed);
  });

  it("that was removed does not come back over another of its name, and is listed", async () => {
    const workbook = paperWorkbook([appendix(), paperSheet("Kết quả", { A1: "của ta" })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [removing]);
    await carryOutAll(workbook, journalInMemory("lasting"), [adding]);
    const other = workbook.picture();
    expect(await back(workbook, journal)).toEqual([{ sheet: "Kết quả", cell: null }]);
    expect(workbook.picture()).toEqual(other);
  });

  it.each<[string, Plan]>([
    ["was added stays", adding],
    ["was removed does not come back", removing],
  ])("that %s while the structure of the workbook is protected", async (_what, plan) => {
    const workbook = paperWorkbook(
      plan === removing ? [appendix(), paperSheet("Kết quả", { A1: "của ta" })] : [appendix()],
    );
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [plan]);
    workbook.lockStructure();
    const before = workbook.picture();
    await expect(back(workbook, journal)).rejects.toThrow(StructureLocked);
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries.map(({ state }) => state)).toEqual(["done"]);
  });

  it("that is gone already is no matter where the structure is protected", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [adding]);
    workbook.removeSheet("Kết quả");
    workbook.lockStructure();
    expect(await back(workbook, journal)).toEqual([]);
  });

  it("that is gone already is no matter", async () => {
    const workbook = paperWorkbook([appendix()]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [adding]);
    workbook.removeSheet("Kết quả");
    expect(await back(workbook, journal)).toEqual([]);
  });

  it.each([
    ["made larger", { row: 1, column: 1, height: 9, width: 1 }],
    ["made plain cells of", null],
  ])("keeps its table as someone %s it since", async (_how, table) => {
    const sheet = { ...paperSheet("Kết quả", { A1: "Ô" }), table: results.table };
    const workbook = paperWorkbook([sheet]);
    const journal = journalInMemory("lasting");
    const resized = { sheet: "Kết quả", area: { row: 1, column: 1, height: 4, width: 1 } };
    await carryOutAll(workbook, journal, [{ ...emptyPlan("results"), tables: [resized] }]);
    expect(workbook.sheet("Kết quả").table).toEqual(resized.area);
    workbook.changeSheet("Kết quả", { table });
    await back(workbook, journal);
    expect(workbook.sheet("Kết quả").table).toEqual(table);
  });
});

describe("Marks that are remembered", () => {
  const under = "#FFFF00";
  const steps: Readonly<Record<string, Plan>> = {
    mark: painting("D5", MARK_FILLS.warning),
    worse: painting("D5", MARK_FILLS.error),
    unmark: {
      ...emptyPlan("unmark"),
      blocks: [blockAt("D5", { fill: { color: under, over: MARK_FILLS.warning } })],
    },
  };

  it.each([
    ["marked", ["mark"], []],
    ["marked worse", ["mark", "worse"], []],
    ["marked worse, and that taken back", ["mark", "worse"], ["1"]],
    ["unmarked, and that taken back", ["mark", "unmark"], ["1"]],
  ])("know the fill under a cell that was %s", async (_what, names, takenBack) => {
    const workbook = paperWorkbook([appendix({ D5: { fill: under } })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(
      workbook,
      journal,
      names.flatMap((name) => steps[name] ?? []),
    );
    if (takenBack.length > 0) await back(workbook, journal, takenBack);
    expect(journal.read().marks).toMatchObject([{ row: 5, column: 4, under }]);
  });

  it("take what someone painted over a mark for the fill under the next one", async () => {
    const workbook = paperWorkbook([appendix({ D5: { fill: under } })]);
    const journal = journalInMemory("lasting");
    await carryOutAll(workbook, journal, [painting("D5", MARK_FILLS.warning)]);
    workbook.change(SHEET, "D5", { fill: "#00FF00" });
    await carryOut(workbook, journal, painting("D5", MARK_FILLS.error), { id: "9", time: "" });
    expect(journal.read().marks).toMatchObject([{ under: "#00FF00" }]);
  });
});
