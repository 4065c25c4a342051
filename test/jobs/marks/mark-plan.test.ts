import { addressOf } from "../../../src/core/sheet/address";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import type { Plan } from "../../../src/core/plan/plan";
import { isMark, MARK_FILLS } from "../../../src/jobs/marks/colours";
import { markPlan, unmarkPlan } from "../../../src/jobs/marks/mark-plan";
import type { Marking } from "../../../src/jobs/marks/marked-cells";
import { markedCells } from "../../../src/jobs/marks/marked-cells";
import { presentMarks } from "../../../src/jobs/marks/present-marks";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { takeBack } from "../../../src/jobs/writing/take-back";
import type { Suspect } from "../../../src/core/rule/finding";
import { paperSheet, paperWorkbook } from "../writing/paper-workbook";

const SHEET = "Phụ lục II";

function found(severity: Marking["severity"], ...cells: readonly string[]): Marking {
  return { severity, cells, suspects: [], habit: null };
}

function suspect(cell: string, withCells: readonly string[] = []): Suspect {
  const nothing = {
    reported: null,
    proposed: null,
    basis: "likely",
    cause: "unknown",
  } as const;
  const others = withCells.map((each) => ({ ...nothing, cell: each }));
  return { ...nothing, cell, with: others, source: null, formula: null, clears: [] };
}

/** What a plan paints, cell by cell. */
function painted({ blocks }: Plan): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    blocks.flatMap(({ row, column, height, fill }) =>
      Array.from({ length: height }, (_, down) => [
        addressOf(row + down, column),
        fill?.color ?? null,
      ]),
    ),
  );
}

function open(fills: Readonly<Record<string, string>> = {}) {
  const cells = Array.from({ length: 9 }, (_, at) => [
    [`A${at + 1}`, `${at + 1}`] as const,
    [
      `D${at + 1}`,
      { value: { kind: "number", digits: "5" }, fill: fills[`D${at + 1}`] ?? null },
    ] as const,
  ]).flat();
  const workbook = paperWorkbook([paperSheet(SHEET, Object.fromEntries(cells))]);
  const journal = journalInMemory("lasting");
  let id = 0;
  const write = async (plan: Plan): Promise<void> => {
    id += 1;
    await carryOut(workbook, journal, plan, { id: String(id), time: "" });
  };
  const mark = async (...findings: readonly Marking[]): Promise<void> => {
    await write(markPlan(await workbook.read(SHEET), findings, journal.read().marks));
  };
  const fill = (address: string) => workbook.cell(SHEET, address).fill;
  return { workbook, journal, write, mark, fill };
}

const EMPTY: Snapshot = { sheet: SHEET, rows: [] };

describe("Which cells a finding marks", () => {
  it.each([
    ["the first that it reads where none is suspected", [], ["D4", "D5"], ["D4"]],
    ["none where it reads none", [], [], []],
    ["those it suspects", [suspect("D5"), suspect("D6")], ["D4"], ["D5", "D6"]],
    [
      "both of a swap, each once",
      [suspect("D5", ["D6"]), suspect("D6", ["D5"])],
      ["D4"],
      ["D5", "D6"],
    ],
  ] as const)("%s", (_what, suspects, cells, expected) => {
    expect(markedCells({ severity: "error", habit: null, suspects, cells })).toEqual(expected);
  });
});

describe("Marking", () => {
  it("gives each cell the fill of its worst finding", () => {
    const findings = [
      ...[found("notice", "D5"), found("error", "D5"), found("warning", "D5")],
      ...[found("undecided", "D7"), found("notice", "D7")],
    ];
    expect(painted(markPlan(EMPTY, findings, []))).toEqual({
      D5: MARK_FILLS.error,
      D7: MARK_FILLS.notice,
    });
  });

  it("leaves figures typed as text alone: they would colour the whole column", () => {
    const plan = markPlan(EMPTY, [{ ...found("notice", "D5"), habit: "repaired-text" }], []);
    expect(plan.blocks).toEqual([]);
  });

  it("puts cells below each other with one fill into one block", () => {
    const cells = ["D7", "D5", "D6", "D9", "C6"].map((cell) => found("error", cell));
    const { blocks } = markPlan(EMPTY, cells, []);
    expect(blocks.map(({ column, row, height }) => [column, row, height])).toEqual([
      ...[
        [3, 6, 1],
        [4, 5, 3],
        [4, 9, 1],
      ],
    ]);
  });

  it("changes no content, and sees a cell that was typed in since the check", async () => {
    const { workbook } = open();
    const plan = markPlan(await workbook.read(SHEET), [found("error", "D5")], []);
    expect(plan.blocks).toMatchObject([
      { before: [[{ kind: "number", digits: "5" }]], after: null },
    ]);
    workbook.change(SHEET, "D5", { value: { kind: "text", text: "mới" } });
    await expect(
      carryOut(workbook, journalInMemory("lasting"), plan, { id: "1", time: "" }),
    ).rejects.toThrow("D5 changed");
  });

  it("again changes nothing where nothing is new", async () => {
    const { workbook, journal, mark } = open();
    await mark(found("error", "D5"));
    const plan = markPlan(await workbook.read(SHEET), [found("error", "D5")], journal.read().marks);
    expect(plan.blocks).toEqual([]);
  });

  it("again with another severity keeps what is under the mark", async () => {
    const { journal, write, mark, fill } = open({ D5: "#FFFF00" });
    await mark(found("error", "D5"));
    await mark(found("notice", "D5"));
    expect(fill("D5")).toBe(MARK_FILLS.notice);
    await write(unmarkPlan(journal.read().marks));
    expect(fill("D5")).toBe("#FFFF00");
    expect(journal.read().marks).toEqual([]);
  });

  it("takes away marks that say nothing any more", async () => {
    const { journal, mark, fill } = open({ D5: "#FFFF00" });
    await mark(found("error", "D5"), found("error", "D6"));
    await mark(found("error", "D6"));
    expect([fill("D5"), fill("D6")]).toEqual(["#FFFF00", MARK_FILLS.error]);
    expect(journal.read().marks.map(({ row }) => row)).toEqual([6]);
  });

  it("leaves marks of other sheets where they are", () => {
    const mark = { sheetId: null, row: 5, column: 4, mark: MARK_FILLS.error, under: null };
    expect(markPlan(EMPTY, [], [{ ...mark, sheet: "Khác" }]).blocks).toEqual([]);
  });
});

describe("Taking marks away", () => {
  it("brings back the fill under each, no fill and white told apart", async () => {
    const { workbook, journal, write, mark } = open({ D5: "#FFFFFF", D7: "#FFFF00" });
    const before = workbook.picture();
    await mark(...["D4", "D5", "D6", "D7"].map((cell) => found("error", cell)));
    await write(unmarkPlan(journal.read().marks));
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().marks).toEqual([]);
  });

  it("leaves a cell that someone painted otherwise since", async () => {
    const { workbook, journal, write, mark, fill } = open();
    await mark(found("error", "D5"), found("error", "D6"));
    workbook.change(SHEET, "D5", { fill: "#00FF00" });
    await write(unmarkPlan(journal.read().marks));
    expect([fill("D5"), fill("D6")]).toEqual(["#00FF00", null]);
    expect(journal.read().marks).toEqual([]);
  });

  it("and undoing that leads to the same fill under them once more", async () => {
    const { journal, workbook, write, mark, fill } = open({ D5: "#FFFF00" });
    await mark(found("error", "D5"));
    await write(unmarkPlan(journal.read().marks));
    await takeBack(workbook, journal, journal.read().entries.slice(-1), "before");
    expect(fill("D5")).toBe(MARK_FILLS.error);
    await write(unmarkPlan(journal.read().marks));
    expect(fill("D5")).toBe("#FFFF00");
  });

  it("finds sheets by what they are called now, and passes over those that are gone", async () => {
    const { workbook, journal, mark } = open();
    await mark(found("error", "D5"));
    workbook.changeSheet(SHEET, { name: "PL2" });
    const gone = { sheet: "Đã xóa", sheetId: "x", row: 1, column: 1, mark: "#FFC9C4", under: null };
    const marks = await presentMarks(workbook, [...journal.read().marks, gone]);
    expect(unmarkPlan(marks).blocks.map(({ sheet }) => sheet)).toEqual(["PL2"]);
  });
});

describe("The fill of a mark", () => {
  it("is one of four that no two severities share", () => {
    expect(new Set(Object.values(MARK_FILLS)).size).toBe(4);
    expect(Object.values(MARK_FILLS).every(isMark)).toBe(true);
    expect([null, "#FFFFFF", "other"].some(isMark)).toBe(false);
  });
});
