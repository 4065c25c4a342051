/** @jest-environment ./test/excel-host/environment.ts */
import { startExcel, type SimulatedExcel } from "../../excel-host/start-excel";
import { begin, type BookName, type JobName } from "./faults-jobs";
import { together, tryEveryFault, type Density, type Tally } from "./faults-tries";

const CASES: readonly (readonly [BookName, JobName, Density])[] = [
  ["a small table", "mark", "every"],
  ["a small table", "unmark", "every"],
  ["a small table", "mend", "every"],
  ["a small table", "results", "every"],
  ["a small table", "results again", "every"],
  ["a small table", "clean", "every"],
  ["a small ranking", "rank", "every"],
  ["a small ranking", "rank again", "every"],
  ["Bạch Thông 2023", "mark", "some"],
  ["Quảng Hòa 2022", "mark", "some"],
  ["Tứ Kỳ 2022, 23 units", "mark", "some"],
  ["Tứ Kỳ 2022, 23 units", "rank", "some"],
  ["Bạch Thông 2023, all text", "mend", "some"],
  ["Quảng Hòa 2022, all text", "mend", "some"],
  ["Bạch Thông 2023", "results", "some"],
  ["Quảng Hòa 2022", "results again", "some"],
  ["Bạch Thông 2023", "clean", "some"],
];

let excel: SimulatedExcel;
let tally: Tally = { injected: 0, restored: 0, kinds: new Set(), failures: [] };

beforeAll(async () => {
  excel = await startExcel();
});

afterAll(() => {
  process.stderr.write(`faults injected ${tally.injected}, restored ${tally.restored}\n`);
});

test.each(CASES)(
  "%s: %s",
  async (book, job, density) => {
    const t = performance.now();
    const tried = await tryEveryFault(excel, await begin(excel, book, job), density);
    tally = together(tally, tried);
    process.stderr.write(
      `${book} ${job} ${tried.injected} ${tried.restored} ${performance.now() - t}\n`,
    );
    expect(tried.failures.slice(0, 10)).toEqual([]);
    expect([...tried.kinds].sort()).toEqual([
      ...["action", "action, gone", "lost", "lost, gone", "refused", "refused, gone"],
    ]);
  },
  600_000,
);
