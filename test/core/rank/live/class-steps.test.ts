import fc from "fast-check";
import { compare, parseDecimal, ZERO, type Decimal } from "../../../../src/core/number/decimal";
import { classSteps, verdictOf } from "../../../../src/core/rank/live/class-steps";
import type { Choice, ClassProfile, LowerBound } from "../../../../src/core/rank/profile";
import { BO_CHI_SO_766 } from "../../../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { PAR_INDEX } from "../../../../src/packs/classes/par-index";

const TO_FLOOR: Choice = { question: "two-classes", fall: "to-floor", basis: "Công văn 1" };
const EXACT: ClassProfile = { ...HAI_DUONG_XA_2022, compares: "exact" };

/** The class that the steps come to, walked from the top as a formula does. */
function walked(steps: ReturnType<typeof classSteps>, index: Decimal, lowest: Decimal) {
  const step = steps.find(({ floor }) => floor === null || compare(lowest, percent(floor)) >= 0);
  return step?.bands.find(({ lower }) => lower === null || holds(lower, index))?.verdict;
}

function holds({ kind, percent: bound }: LowerBound, index: Decimal): boolean {
  const order = compare(index, percent(bound));
  return kind === "from" ? order >= 0 : order > 0;
}

function percent(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}

/** Mostly near the bounds that decisions have, at so many decimals. */
function figure(places: number): fc.Arbitrary<Decimal> {
  const step = 10 ** Math.min(places, 4);
  const near = fc
    .tuple(fc.constantFrom(50, 65, 70, 80, 90), fc.integer({ min: -2, max: 2 }))
    .map(([bound, steps]) => bound * step + steps);
  return fc.oneof(near, fc.integer({ min: 0, max: 100 * step })).map((units) => ({
    units: BigInt(units),
    places: Math.min(places, 4),
  }));
}

test.each<readonly [string, ClassProfile, readonly Choice[], number]>([
  ["Hải Dương, as its text stands", HAI_DUONG_XA_2022, [], 2],
  ["Hải Dương, falls of two classes decided", HAI_DUONG_XA_2022, [TO_FLOOR], 2],
  ["Hải Dương, by exact figures", EXACT, [], 4],
  ["766", BO_CHI_SO_766, [], 2],
  ["PAR INDEX, whose lowest stretch is open", PAR_INDEX, [], 2],
])(
  "the steps come to what the decision says of any index and any lowest field: %s",
  (_what, profile, choices, places) => {
    const steps = classSteps(profile, choices);
    fc.assert(
      fc.property(figure(places), figure(places), (index, lowest) => {
        const { class: name, open } = verdictOf(index, lowest, profile, choices);
        expect(walked(steps, index, lowest)).toMatchObject({ class: name, open });
      }),
      { numRuns: 300 },
    );
  },
);
