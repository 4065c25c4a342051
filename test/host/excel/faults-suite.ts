import { startExcel, type SimulatedExcel } from "../../excel-host/start-excel";
import { begin, type BookName, type JobName } from "./faults-jobs";
import { NOTHING_TRIED, together, tryEveryFault, type Density } from "./faults-tries";

const KINDS = ["action", "action, gone", "lost", "lost, gone", "refused", "refused, gone"];

/** The suite of a fault proof: a test for each job on each workbook, and a line that tells how many faults struck. */
export function proveFaults(
  name: string,
  density: Density,
  cases: readonly (readonly [BookName, JobName])[],
): void {
  let excel: SimulatedExcel;
  let tally = NOTHING_TRIED;

  beforeAll(async () => {
    excel = await startExcel();
  });

  afterAll(() => {
    const { injected, restored } = tally;
    process.stderr.write(`${name}: faults injected ${injected}, restored ${restored}\n`);
  });

  test.each(cases)(
    "%s: after %s failed anywhere, all is brought back",
    async (book, job) => {
      const tried = await tryEveryFault(excel, await begin(excel, book, job), density);
      tally = together(tally, tried);
      expect(tried.failures.slice(0, 10)).toEqual([]);
      expect(tried.injected).toBeGreaterThan(0);
      expect(tried.restored).toBe(tried.injected);
      expect([...tried.kinds].sort()).toEqual(KINDS);
    },
    120_000,
  );
}
