/** @jest-environment ./test/excel-host/environment.ts */
import fc from "fast-check";
import type { Fault } from "../../excel-host/faults";
import { startExcel, type SimulatedExcel } from "../../excel-host/start-excel";
import { plans, workbooks } from "../../jobs/writing/random-plans";
import { begin, type BookName, type JobName } from "./faults-jobs";
import { modelOnPaper, withoutBareLinks } from "./faults-paper";
import { NOTHING_TRIED, together, trySomeFaults } from "./faults-tries";
import { cellsOfPlan, MOMENTS, tryTyping } from "./faults-typed";

let excel: SimulatedExcel;
let tally = NOTHING_TRIED;

beforeAll(async () => {
  excel = await startExcel();
});

afterAll(() => {
  const { injected, restored } = tally;
  process.stderr.write(`random plans: faults injected ${injected}, restored ${restored}\n`);
});

/** A random plan on a random workbook. */
const begun = fc.tuple(workbooks, plans).map(([sheets, plan]) => ({
  start: { workbook: modelOnPaper(sheets), kept: {} },
  plan: withoutBareLinks(plan, sheets),
}));

test("random plans on random sheets are brought back from faults at random points", async () => {
  const picks = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(begun, picks, async (job, picked) => {
      const tried = await trySomeFaults(excel, job, picked);
      tally = together(tally, tried);
      expect(tried.failures).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(tally.injected).toBeGreaterThan(100);
  expect(tally.restored).toBe(tally.injected);
}, 120_000);

/** A fault at the second sync, which is the one that writes, or at what follows it. */
const faults = fc.record({
  sync: fc.constantFrom(2, 2, 2, 3, 4, 5),
  strikes: fc.oneof(
    fc.constantFrom("refused" as const, "lost" as const),
    fc.integer({ min: 0, max: 60 }).map((action) => ({ action })),
  ),
  staysAway: fc.boolean(),
}) satisfies fc.Arbitrary<Fault>;
const moments = fc.constantFrom(...MOMENTS);

test("what someone types meanwhile is never overwritten, and all else is brought back", async () => {
  await fc.assert(
    fc.asyncProperty(begun, faults, moments, fc.nat(), async (job, fault, moment, pick) => {
      const cells = cellsOfPlan(job.plan);
      const cell = cells[pick % cells.length];
      if (cell === undefined) return;
      expect(await tryTyping(excel, job, fault, cell, moment)).toEqual([]);
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);

test.each<readonly [BookName, JobName]>([
  ["a small table", "mark"],
  ["a small table", "unmark"],
  ["a small table", "mend"],
  ["a small table", "results"],
  ["a small table", "results again"],
  ["a small table", "clean"],
  ["a small ranking", "rank"],
  ["a small ranking", "rank again"],
])("nor is it in %s: %s", async (book, name) => {
  const job = await begin(excel, book, name);
  const cells = cellsOfPlan(job.plan);
  await fc.assert(
    fc.asyncProperty(faults, moments, fc.constantFrom(...cells), async (fault, moment, cell) => {
      expect(await tryTyping(excel, job, fault, cell, moment)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
