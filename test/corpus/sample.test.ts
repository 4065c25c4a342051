import { writeFileSync } from "node:fs";
import { temporaryFolder } from "../cli/run-with";
import { ask } from "./ask";
import { caseOf } from "./cases";
import { FLOORS, reached } from "./floors";
import { DEVELOPMENT_SEED, kindAt } from "./plan";
import { seedOf } from "./random";
import { outcomeOf, type Outcome } from "./score";

const inFolder = temporaryFolder();
const SAMPLE = 52;

/** Small enough for every run of the tests; `npm run corpus` prints the figures of many more. */
describe("A fixed sample of generated appendices", () => {
  let figures: ReadonlyMap<string, number | null> = new Map();

  beforeAll(async () => {
    const path = inFolder("case.xlsx");
    const outcomes: Outcome[] = [];
    for (let index = 0; index < SAMPLE; index++) {
      const { truth, bytes } = await caseOf(seedOf(DEVELOPMENT_SEED, index), kindAt(index));
      writeFileSync(path, bytes);
      outcomes.push(outcomeOf(truth, await ask(path), 0));
    }
    figures = reached(outcomes);
  });

  it.each(Object.entries(FLOORS))("does not fall in %s below %d %%", (name, floor) => {
    const figure = figures.get(name);
    expect(figure).not.toBeUndefined();
    expect(figure).toBeGreaterThanOrEqual(floor);
  });
});
