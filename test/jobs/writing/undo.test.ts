import fc from "fast-check";
import { cellsOf } from "../../../src/core/plan/cells";
import type { Entry } from "../../../src/core/plan/entry";
import type { Plan } from "../../../src/core/plan/plan";
import { isMark } from "../../../src/jobs/marks/colours";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { interrupted, type Journal, type MarkedCell } from "../../../src/jobs/writing/journal";
import { recover, takeBack } from "../../../src/jobs/writing/take-back";
import { addressOf } from "../../../src/core/sheet/address";
import { journalAt } from "../../../src/pane/journal-store";
import { paperStorage } from "../../pane/journal-storage";
import {
  paperWorkbook,
  type Fault,
  type PaperCell,
  type PaperSheet,
  type PaperWorkbook,
} from "./paper-workbook";
import { CHECKED, plans, workbooks } from "./random-plans";

const STAMP = { id: "1", time: "2026-11-24T10:32:00.000Z" };

/** A pane with a storage of its own; `again` is the same pane closed and opened once more. */
function openPane(sheets: readonly PaperSheet[]) {
  const storage = paperStorage();
  const again = (): Journal =>
    journalAt(
      () => "https://so.gov.vn/phu-luc.xlsx",
      () => storage,
    );
  return { workbook: paperWorkbook(sheets), journal: again(), again };
}

/** The marks that are on the paper, without what lies under them. */
function marksOn(workbook: PaperWorkbook): readonly string[] {
  const cells = Object.entries(workbook.sheet(CHECKED).cells);
  return cells
    .flatMap(([address, { fill }]) => (isMark(fill) ? [`${CHECKED}!${address} ${fill}`] : []))
    .sort();
}

function marksIn(journal: Journal): readonly string[] {
  return journal
    .read()
    .marks.map(({ sheet, row, column, mark }) => `${sheet}!${addressOf(row, column)} ${mark}`)
    .sort();
}

/** Every single fault of a job of so many calls, of which each did so many steps. */
function everyFault(stepsOfCalls: readonly number[]): readonly (readonly [number, Fault])[] {
  return stepsOfCalls.flatMap((steps, at) => {
    const faults: readonly Fault[] = [
      { fault: "refused" },
      { fault: "answer-lost" },
      ...Array.from({ length: steps }, (_, after): Fault => ({ fault: "stopped", after })),
    ];
    return faults.map((fault) => [at + 1, fault] as const);
  });
}

/** Does a job and tells how many steps each of its calls had. */
async function measured(workbook: PaperWorkbook, job: () => Promise<unknown>): Promise<number[]> {
  const before: { calls: number; steps: number }[] = [];
  workbook.meanwhile(() => before.push(workbook.counted()));
  await job();
  workbook.meanwhile(() => undefined);
  const ends = [...before.slice(1), workbook.counted()];
  return ends.map(({ steps }, at) => steps - (before[at]?.steps ?? 0));
}

/** One call fails; or it and all that come after, as when the pane is closed there. */
function failOnce(workbook: PaperWorkbook, at: number, fault: Fault): void {
  workbook.failing((call) => (call === at ? fault : null));
}
function failFrom(workbook: PaperWorkbook, at: number, fault: Fault): void {
  workbook.failing((call) => (call < at ? null : call === at ? fault : { fault: "refused" }));
}
const healthy = (workbook: PaperWorkbook): void => {
  workbook.failing(() => null);
};

const RUNS = { numRuns: 60 };
const FAULTY_RUNS = { numRuns: 12 };

describe("A plan that was carried out", () => {
  it("is taken back to what was there, and done again to what it made", async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, plans, async (sheets, plan) => {
        const { workbook, journal } = openPane(sheets);
        const before = workbook.picture();
        await carryOut(workbook, journal, plan, STAMP);
        const after = workbook.picture();
        expect(marksIn(journal)).toEqual(marksOn(workbook));
        for (let round = 0; round < 2; round += 1) {
          expect(await takeBack(workbook, journal, journal.read().entries, "before")).toEqual([]);
          expect(workbook.picture()).toEqual(before);
          expect(marksIn(journal)).toEqual([]);
          expect(await takeBack(workbook, journal, journal.read().entries, "after")).toEqual([]);
          expect(workbook.picture()).toEqual(after);
          expect(marksIn(journal)).toEqual(marksOn(workbook));
        }
      }),
      RUNS,
    );
  });

  it("comes back in one go with others before and after it, and is done again with them", async () => {
    const several = fc.array(plans, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(workbooks, several, async (sheets, [first, ...later]) => {
        const { workbook, journal } = openPane(sheets);
        const before = workbook.picture();
        const onCells = later.map((plan) => ({ ...plan, adds: [], removes: [], tables: [] }));
        for (const [at, plan] of [...(first === undefined ? [] : [first]), ...onCells].entries()) {
          await carryOut(workbook, journal, plan, { ...STAMP, id: String(at) });
          expect(marksIn(journal)).toEqual(marksOn(workbook));
        }
        const after = workbook.picture();
        const { marks } = journal.read();
        expect(await takeBack(workbook, journal, entriesOf(journal), "before")).toEqual([]);
        expect(workbook.picture()).toEqual(before);
        expect(journal.read().marks).toEqual([]);
        expect(await takeBack(workbook, journal, entriesOf(journal), "after")).toEqual([]);
        expect(workbook.picture()).toEqual(after);
        expect(sortedMarks(journal.read().marks)).toEqual(sortedMarks(marks));
      }),
      RUNS,
    );
  });

  it("keeps in a cell what someone else did there since, lists it, and brings all others back", async () => {
    const sides = fc.constantFrom<Partial<PaperCell>>(
      { value: { kind: "text", text: "của tôi" }, formula: null },
      { format: "dd/mm/yyyy" },
      { fill: "#123456" },
      { rest: "italic" },
      { link: `'${CHECKED}'!A1` },
    );
    await fc.assert(
      fc.asyncProperty(workbooks, plans, fc.nat(), sides, async (sheets, plan, pick, side) => {
        const { workbook, journal } = openPane(sheets);
        const picture = workbook.picture();
        const places = plan.blocks.flatMap((block) => cellsOf(block));
        const { address = "D1" } = places[pick % places.length] ?? {};
        const place = `${CHECKED}!${address}`;
        const stood = workbook.cell(CHECKED, address);
        await carryOut(workbook, journal, plan, STAMP);
        const written = workbook.cell(CHECKED, address);
        workbook.change(CHECKED, address, side);
        const changed = workbook.cell(CHECKED, address);
        const left = await takeBack(workbook, journal, journal.read().entries, "before");
        const now = workbook.cell(CHECKED, address);
        expect(now).toMatchObject(side);
        const [key = "value"] = Object.keys(side);
        const isOurs = sideOf(stood, key) !== sideOf(written, key);
        if (isOurs) {
          expect(left).toContainEqual({ sheet: CHECKED, cell: address });
          expect(now).toEqual(changed);
        }
        // Another head may be another row: then nothing of the row is touched.
        if (!address.startsWith("C")) {
          const others = (seen: Readonly<Record<string, string>>) =>
            Object.entries(seen).filter(([each]) => each !== place);
          expect(others(workbook.picture())).toEqual(others(picture));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("Whatever fails at whatever point", () => {
  let injected = 0;
  const FAILS = [
    ["once", failOnce],
    ["from then on", failFrom],
  ] as const;

  async function broughtBack(
    workbook: PaperWorkbook,
    journal: Journal,
    before: unknown,
  ): Promise<void> {
    healthy(workbook);
    if (interrupted(journal.read()).length > 0) await recover(workbook, journal);
    expect(workbook.picture()).toEqual(before);
    expect(interrupted(journal.read())).toEqual([]);
    expect(marksIn(journal)).toEqual(marksOn(workbook));
  }

  it.each(FAILS)(
    "a plan is written whole or brought back, the host failing %s",
    async (_when, fail) => {
      await fc.assert(
        fc.asyncProperty(workbooks, plans, async (sheets, plan) => {
          const rehearsal = openPane(sheets);
          const before = rehearsal.workbook.picture();
          const steps = await measured(rehearsal.workbook, () =>
            carryOut(rehearsal.workbook, rehearsal.journal, plan, STAMP),
          );
          const after = rehearsal.workbook.picture();
          for (const [call, fault] of everyFault(steps)) {
            injected += 1;
            const { workbook, journal, again } = openPane(sheets);
            fail(workbook, call, fault);
            const entry = await carryOut(workbook, journal, plan, STAMP).catch(() => null);
            healthy(workbook);
            if (entry !== null) {
              expect(workbook.picture()).toEqual(after);
              await takeBack(workbook, again(), again().read().entries, "before");
              expect(workbook.picture()).toEqual(before);
            } else {
              if (interrupted(journal.read()).length === 0) {
                expect(workbook.picture()).toEqual(before);
                expect(journal.read().entries).toEqual([]);
              }
              await broughtBack(workbook, again(), before);
              expect(again().read().entries).toEqual([]);
            }
          }
        }),
        FAULTY_RUNS,
      );
    },
  );

  it.each(FAILS)(
    "taking it back ends in before or after, the host failing %s",
    async (_when, fail) => {
      await fc.assert(
        fc.asyncProperty(workbooks, plans, async (sheets, plan) => {
          const steps = await measuredTakeBack(sheets, plan, "before");
          for (const [call, fault] of everyFault(steps)) {
            injected += 1;
            const { workbook, journal, again, before, after } = await written(sheets, plan);
            fail(workbook, call, fault);
            const isDone = await succeeds(
              takeBack(workbook, journal, entriesOf(journal), "before"),
            );
            healthy(workbook);
            if (isDone) expect(workbook.picture()).toEqual(before);
            else if (interrupted(journal.read()).length === 0) {
              expect(workbook.picture()).toEqual(after);
            }
            const reopened = again();
            if (isDone || interrupted(reopened.read()).length > 0) {
              await broughtBack(workbook, reopened, before);
            }
            await takeBack(workbook, reopened, entriesOf(reopened), "before");
            expect(workbook.picture()).toEqual(before);
            expect(await takeBack(workbook, reopened, entriesOf(reopened), "after")).toEqual([]);
            expect(workbook.picture()).toEqual(after);
            expect(marksIn(reopened)).toEqual(marksOn(workbook));
          }
        }),
        FAULTY_RUNS,
      );
    },
  );

  it.each(FAILS)(
    "doing it again ends in before or after, the host failing %s",
    async (_when, fail) => {
      await fc.assert(
        fc.asyncProperty(workbooks, plans, async (sheets, plan) => {
          const steps = await measuredTakeBack(sheets, plan, "after");
          for (const [call, fault] of everyFault(steps)) {
            injected += 1;
            const { workbook, journal, again, before, after } = await written(sheets, plan);
            await takeBack(workbook, journal, entriesOf(journal), "before");
            fail(workbook, call, fault);
            const isDone = await succeeds(takeBack(workbook, journal, entriesOf(journal), "after"));
            if (isDone) {
              healthy(workbook);
              expect(workbook.picture()).toEqual(after);
              expect(marksIn(journal)).toEqual(marksOn(workbook));
            } else await broughtBack(workbook, again(), before);
          }
        }),
        FAULTY_RUNS,
      );
    },
  );

  it.each(FAILS)("a recovery can be begun again, the host failing %s", async (_when, fail) => {
    await fc.assert(
      fc.asyncProperty(workbooks, plans, fc.nat(), async (sheets, plan, pick) => {
        const halfWritten = async () => {
          const opened = openPane(sheets);
          const { workbook, journal } = opened;
          const before = workbook.picture();
          const rehearsal = openPane(sheets);
          const steps = await measured(rehearsal.workbook, () =>
            carryOut(rehearsal.workbook, rehearsal.journal, plan, STAMP),
          );
          failFrom(workbook, 2, { fault: "stopped", after: pick % ((steps[1] ?? 0) + 1) });
          await succeeds(carryOut(workbook, journal, plan, STAMP));
          healthy(workbook);
          return { ...opened, before };
        };
        const rehearsal = await halfWritten();
        const steps = await measured(rehearsal.workbook, () =>
          recover(rehearsal.workbook, rehearsal.again()),
        );
        for (const [call, fault] of everyFault(steps)) {
          injected += 1;
          const { workbook, again, before } = await halfWritten();
          fail(workbook, call, fault);
          await succeeds(recover(workbook, again()));
          await broughtBack(workbook, again(), before);
        }
      }),
      FAULTY_RUNS,
    );
  });

  it("was tried at many points", () => {
    expect(injected).toBeGreaterThan(1_000);
  });
});

function sideOf(cell: PaperCell, side: string): string {
  return JSON.stringify(Reflect.get(cell, side));
}

function sortedMarks(marks: readonly MarkedCell[]): readonly MarkedCell[] {
  return marks.toSorted((a, b) => a.column - b.column || a.row - b.row);
}

function entriesOf(journal: Journal): readonly Entry[] {
  return journal.read().entries;
}

function succeeds(job: Promise<unknown>): Promise<boolean> {
  return job.then(
    () => true,
    () => false,
  );
}

async function written(sheets: readonly PaperSheet[], plan: Plan) {
  const opened = openPane(sheets);
  const before = opened.workbook.picture();
  await carryOut(opened.workbook, opened.journal, plan, STAMP);
  return { ...opened, before, after: opened.workbook.picture() };
}

async function measuredTakeBack(
  sheets: readonly PaperSheet[],
  plan: Plan,
  towards: "before" | "after",
): Promise<number[]> {
  const { workbook, journal } = await written(sheets, plan);
  if (towards === "after") await takeBack(workbook, journal, entriesOf(journal), "before");
  return measured(workbook, () => takeBack(workbook, journal, entriesOf(journal), towards));
}
