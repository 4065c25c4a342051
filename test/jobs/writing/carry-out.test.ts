import { emptyPlan, plainBlock, type Plan } from "../../../src/core/plan/plan";
import {
  CellBeingEdited,
  ExcelFailed,
  FilteredSheet,
  SheetChanged,
  SheetNameTaken,
  StructureLocked,
  WriteUnclear,
  WrittenOtherwise,
} from "../../../src/core/problem";
import { carryOut, prepare } from "../../../src/jobs/writing/carry-out";
import { interrupted } from "../../../src/jobs/writing/journal";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { recover } from "../../../src/jobs/writing/take-back";
import { paperSheet, paperWorkbook } from "./paper-workbook";

const SHEET = "Phụ lục II";
const STAMP = { id: "1", time: "2026-11-24T10:32:00Z" };
const FILTERS = [{ table: null, criteria: [{ column: "TT", shows: ["1"] }] }];
const MINE = { kind: "text", text: "của tôi" } as const;

/** Two figures become text, in a sheet of two rows. */
const PLAN: Plan = {
  ...emptyPlan("mend"),
  blocks: [
    {
      ...plainBlock(SHEET, { row: 1, column: 4, height: 2, width: 1 }),
      before: [[{ kind: "number", digits: "41.4" }], [{ kind: "number", digits: "5" }]],
      after: [[{ kind: "text", text: "41,5" }], [{ kind: "text", text: "00005" }]],
    },
  ],
};

/** One sheet is added. */
const ADDING: Plan = {
  ...emptyPlan("results"),
  adds: [
    {
      ...{ name: "Kết quả", rows: [], widths: [] },
      table: { row: 1, column: 1, height: 1, width: 1 },
    },
  ],
};

function opened() {
  const workbook = paperWorkbook([paperSheet(SHEET, { A1: "1", A2: "2", D1: 41.4, D2: 5 })]);
  const journal = journalInMemory("lasting");
  return { workbook, journal, before: workbook.picture() };
}

describe("Carrying out a plan", () => {
  it("asks the host to look, to write and to look again, and no more", async () => {
    const { workbook, journal } = opened();
    const entry = await carryOut(workbook, journal, PLAN, STAMP);
    expect(workbook.counted().calls).toBe(3);
    expect(entry).toMatchObject({ ...STAMP, task: "mend", state: "done" });
    expect(journal.read().entries).toEqual([entry]);
  });

  it("has what stood there in the journal before the first write", async () => {
    const { workbook, journal } = opened();
    const states: (readonly string[])[] = [];
    workbook.meanwhile(() => states.push(journal.read().entries.map(({ state }) => state)));
    await carryOut(workbook, journal, PLAN, STAMP);
    expect(states).toEqual([[], ["writing"], ["writing"]]);
  });

  it.each([1, 2])(
    "keeps what someone types just before call %i, and writes nothing",
    async (at) => {
      const { workbook, journal } = opened();
      workbook.meanwhile((call) => {
        if (call === at) workbook.change(SHEET, "D2", { value: MINE });
      });
      const writing = carryOut(workbook, journal, PLAN, STAMP);
      if (at === 1) {
        await expect(writing).rejects.toThrow(SheetChanged);
        expect(workbook.cell(SHEET, "D1").value).toEqual({ kind: "number", digits: "41.4" });
        expect(workbook.cell(SHEET, "D2").value).toEqual(MINE);
      } else {
        // Between the look and the write nothing can be seen; what was lost is what the plan says.
        await writing;
        expect(workbook.cell(SHEET, "D2").value).toEqual({ kind: "text", text: "00005" });
      }
    },
  );

  it("keeps what someone types before it is read back, and puts the rest back", async () => {
    const { workbook, journal, before } = opened();
    workbook.meanwhile((call) => {
      if (call === 3) workbook.change(SHEET, "D2", { value: MINE });
    });
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(SheetChanged);
    expect(workbook.cell(SHEET, "D2").value).toEqual(MINE);
    workbook.change(SHEET, "D2", { value: { kind: "number", digits: "5" } });
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries).toEqual([]);
  });

  it("puts everything back where the host makes a figure of a text", async () => {
    const { workbook, journal, before } = opened();
    workbook.coercing((content) =>
      content.kind === "text" ? { kind: "number", digits: "5" } : content,
    );
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(
      new WrittenOtherwise(SHEET, "D1"),
    );
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries).toEqual([]);
  });

  it("does not take a cell that the host left as it was for one that someone changed", async () => {
    const { workbook, journal, before } = opened();
    workbook.coercing((content) =>
      content.kind === "text" && content.text === "00005"
        ? { kind: "number", digits: "5" }
        : content,
    );
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(
      new WrittenOtherwise(SHEET, "D2"),
    );
    expect(workbook.picture()).toEqual(before);
  });

  it("stops at a filter, and clears it with consent", async () => {
    const { workbook, journal } = opened();
    workbook.changeSheet(SHEET, { filters: FILTERS, hiddenRows: [2] });
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(FilteredSheet);
    await carryOut(workbook, journal, PLAN, STAMP, [SHEET]);
    expect(workbook.sheet(SHEET)).toMatchObject({ filters: [], hiddenRows: [] });
    expect(workbook.cell(SHEET, "D2").value).toEqual({ kind: "text", text: "00005" });
  });

  it("does not write over what was typed behind a filter, though it may be cleared", async () => {
    const { workbook, journal } = opened();
    workbook.changeSheet(SHEET, { filters: FILTERS });
    workbook.change(SHEET, "D2", { value: MINE });
    const before = workbook.picture();
    await expect(carryOut(workbook, journal, PLAN, STAMP, [SHEET])).rejects.toThrow(SheetChanged);
    expect(workbook.picture()).toEqual(before);
  });

  it("does not add a sheet under a name that is taken", async () => {
    const { workbook, journal, before } = opened();
    const table = { row: 1, column: 1, height: 1, width: 1 };
    const adds = [{ name: SHEET, rows: [], widths: [], table }];
    const plan = { ...emptyPlan("results"), adds };
    await expect(carryOut(workbook, journal, plan, STAMP)).rejects.toThrow(SheetNameTaken);
    expect(workbook.picture()).toEqual(before);
  });

  it("adds no sheet where the structure of the workbook is protected, and still changes cells", async () => {
    const { workbook, journal, before } = opened();
    workbook.lockStructure();
    await expect(carryOut(workbook, journal, ADDING, STAMP)).rejects.toThrow(StructureLocked);
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries).toEqual([]);
    expect((await carryOut(workbook, journal, PLAN, STAMP)).state).toBe("done");
  });

  it("says what the host failed with once everything is back", async () => {
    const { workbook, journal, before } = opened();
    workbook.failing((call) => (call === 2 ? { fault: "stopped", after: 1 } : null));
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(ExcelFailed);
    expect(workbook.picture()).toEqual(before);
  });

  it("says that nothing is sure where putting back fails too, and recovers later", async () => {
    const { workbook, journal, before } = opened();
    workbook.failing((call) =>
      call === 2 ? { fault: "stopped", after: 1 } : call > 2 ? { fault: "refused" } : null,
    );
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(WriteUnclear);
    expect(interrupted(journal.read())).toHaveLength(1);
    workbook.failing(() => null);
    expect(await recover(workbook, journal)).toEqual([]);
    expect(workbook.picture()).toEqual(before);
    expect(journal.read().entries).toEqual([]);
  });

  it("recovers where the structure was protected since, unless a sheet would have to go", async () => {
    const interruptedAfter = async (after: number) => {
      const { workbook, journal } = opened();
      workbook.failing((call) =>
        call === 2 ? { fault: "stopped", after } : call > 2 ? { fault: "refused" } : null,
      );
      await expect(carryOut(workbook, journal, ADDING, STAMP)).rejects.toThrow(WriteUnclear);
      workbook.failing(() => null);
      workbook.lockStructure();
      return { workbook, journal };
    };
    const nothing = await interruptedAfter(0);
    expect(await recover(nothing.workbook, nothing.journal)).toEqual([]);
    const added = await interruptedAfter(1);
    await expect(recover(added.workbook, added.journal)).rejects.toThrow(StructureLocked);
    expect(interrupted(added.journal.read())).toHaveLength(1);
  });

  it("recovers around what someone typed in the meantime, and lists it", async () => {
    const { workbook, journal } = opened();
    workbook.failing((call) =>
      call === 2 ? { fault: "stopped", after: 2 } : call > 2 ? { fault: "refused" } : null,
    );
    await expect(carryOut(workbook, journal, PLAN, STAMP)).rejects.toThrow(WriteUnclear);
    workbook.failing(() => null);
    workbook.change(SHEET, "D2", { value: MINE });
    expect(await recover(workbook, journal)).toEqual([{ sheet: SHEET, cell: "D2" }]);
    expect(workbook.cell(SHEET, "D1").value).toEqual({ kind: "number", digits: "41.4" });
    expect(workbook.cell(SHEET, "D2").value).toEqual(MINE);
  });
});

describe("Preparing to write", () => {
  it("looks once, writes nothing and says what will be written", async () => {
    const { workbook, journal, before } = opened();
    const { extent, preflight } = await prepare(workbook, journal, PLAN);
    expect(extent.sheets).toEqual([{ sheet: SHEET, cells: 2, columns: ["D"], range: "D1:D2" }]);
    expect(preflight).toEqual({ stops: [], notes: [] });
    expect(workbook.picture()).toEqual(before);
    expect(workbook.counted().calls).toBe(1);
    expect(journal.read().entries).toEqual([]);
  });

  it.each(["unsaved-workbook", "no-room"] as const)(
    "says that the journal does not last: %s",
    async (why) => {
      const { preflight } = await prepare(opened().workbook, journalInMemory(why), PLAN);
      expect(preflight.notes).toEqual([{ note: "short-journal", why }]);
    },
  );

  it("tells that a cell is being edited, and throws what else keeps it from looking", async () => {
    const { workbook, journal } = opened();
    const refusing = (problem: Error) => ({ ...workbook, inspect: () => Promise.reject(problem) });
    const { preflight } = await prepare(refusing(new CellBeingEdited()), journal, PLAN);
    expect(preflight).toEqual({ stops: [{ stop: "editing" }], notes: [] });
    await expect(prepare(refusing(new ExcelFailed("x")), journal, PLAN)).rejects.toThrow(
      ExcelFailed,
    );
  });
});
