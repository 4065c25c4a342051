import type { Answer, Outcome } from "./score";

/** What the fixed sample must reach at least; raised as the check gets better, never lowered. */
export const FLOORS: Readonly<Record<string, number>> = {
  "rows recognised": 99.9,
  "detectable errors found": 100,
  "clean tables without a false error": 100,
  "first suspect right": 98,
  "value right, one value possible": 98,
  "value right, all locatable": 95,
  "several: true cell first": 90,
  "several: true cell among three": 95,
  "several: verdict several": 75,
  "nothing wrong named with certainty": 100,
  "swaps recognised": 100,
  "copied rows recognised": 100,
  "two errors: both named": 100,
  "cut ratios called a notice": 100,
};

/** Each figure in percent of the questions that arose in a run; null where none did. */
export function reached(outcomes: readonly Outcome[]): ReadonlyMap<string, number | null> {
  const share = (of: (outcome: Outcome) => Answer): number | null => {
    const asked = outcomes.map(of).filter((answer) => answer !== null);
    return percent(asked.filter((answer) => answer).length, asked.length);
  };
  const total = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  return new Map([
    [
      "rows recognised",
      percent(
        total((one) => one.recognisedRows),
        total((one) => one.expectedRows),
      ),
    ],
    ["detectable errors found", share(({ found }) => found)],
    [
      "clean tables without a false error",
      share(({ truth, falseErrors }) => (truth.kind === "clean" ? falseErrors === 0 : null)),
    ],
    ["first suspect right", share(({ firstRight }) => firstRight)],
    ["value right, one value possible", share(({ valueWhereUnique }) => valueWhereUnique)],
    ["value right, all locatable", share(({ valueWhereLocatable }) => valueWhereLocatable)],
    ["several: true cell first", share(({ severalFirst }) => severalFirst)],
    ["several: true cell among three", share(({ severalThree }) => severalThree)],
    ["several: verdict several", share(({ severalSaid }) => severalSaid)],
    ["nothing wrong named with certainty", share(({ certainButWrong }) => !certainButWrong)],
    ["swaps recognised", share(({ swapRecognised }) => swapRecognised)],
    ["copied rows recognised", share(({ copyRecognised }) => copyRecognised)],
    ["two errors: both named", share(({ bothNamed }) => bothNamed)],
    ["cut ratios called a notice", share(({ cutIsNotice }) => cutIsNotice)],
  ]);
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
