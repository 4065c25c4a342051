import { alarmsOnTrueAppendices, scores, type Score } from "./seeded";
import type { ErrorKind } from "./seeds";

/** Per cent that may not be lost again: of all seeded errors found, and of those found guessed right at first. */
const FLOORS: Readonly<Record<ErrorKind, { readonly found: number; readonly right: number }>> = {
  "digit changed": { found: 70, right: 41 },
  "digits swapped": { found: 77, right: 47 },
  "stale rate": { found: 100, right: 71 },
  "part dropped": { found: 100, right: 58 },
  scale: { found: 76, right: 37 },
  separator: { found: 100, right: 100 },
};

const SCORES: readonly Score[] = scores();

test("the true appendices give no error and no warning", () => {
  expect(alarmsOnTrueAppendices()).toBe(0);
});

test.each(SCORES)("a $kind is found, and guessed, no worse than before", (score) => {
  const floor = FLOORS[score.kind];
  expect((100 * score.found) / score.seeded).toBeGreaterThanOrEqual(floor.found);
  expect((100 * score.rightGuess) / score.found).toBeGreaterThanOrEqual(floor.right);
});

test.each(SCORES)("a $kind sets off no alarm at cells that have nothing to do with it", (score) => {
  expect(score.falseAlarms).toBe(0);
});
