import fc from "fast-check";
import type { Decimal } from "../../../src/core/number/decimal";
import { parseDecimal } from "../../../src/core/number/decimal";
import { stabilities, type Measured } from "../../../src/core/rank/stability";
import { DEFAULT_STANDING, type StandingRule } from "../../../src/core/rank/standing-rule";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no figure`);
  return value;
}

function unit(points: string, fields = 1, max = "100"): Measured {
  return { index: { points: decimal(points), max: decimal(max) }, fields };
}

function stable(
  units: readonly (Measured | null)[],
  rule: Partial<StandingRule> = {},
): readonly (string | null)[] {
  return stabilities(units, { ...DEFAULT_STANDING, ...rule }, 2);
}

test.each<[string, readonly (Measured | null)[], readonly (string | null)[]]>([
  [
    "the one ahead until both could be level, the one behind only until before that",
    [unit("80.10"), unit("80.00")],
    ["0.05", "0.04"],
  ],
  [
    "the nearer of its neighbours",
    [unit("90"), unit("80.5"), unit("80")],
    ["4.75", "0.25", "0.24"],
  ],
  ["nobody it shares a rank with", [unit("80"), unit("80"), unit("70")], ["0.00", "0.00", "4.99"]],
  ["every field alike, all of which may err", [unit("84", 8), unit("80", 8)], ["0.25", "0.24"]],
  ["a cut figure, never a rounded one", [unit("80.03"), unit("80")], ["0.01", "0.01"]],
  ["only units with a rank", [null, unit("80"), null, unit("70")], [null, "5.00", null, "4.99"]],
  ["nobody where it stands alone", [unit("80")], [null]],
])("a rank stands against %s", (_, units, expected) => {
  expect(stable(units)).toEqual(expected);
});

test("a unit further off is met first where its index moves faster", () => {
  // Of the maximum of 10 an error of 1 moves the index by 10 %, of the maximum of 100 by 1 %.
  const units = [unit("80"), unit("78"), unit("7.5", 1, "10")];
  expect(stable(units)).toEqual(["0.45", "0.27", "0.27"]);
});

test("where no rank is skipped behind a tie, two better units that meet move everyone below", () => {
  const units = [unit("90"), unit("89.9"), unit("50")];
  expect(stable(units)).toEqual(["0.05", "0.04", "19.94"]);
  expect(stable(units, { ties: "dense" })).toEqual(["0.05", "0.04", "0.04"]);
});

test("where ties are broken, coming level may already cost the rank", () => {
  const units = [unit("80.10"), unit("80.00")];
  expect(stable(units, { breaks: [{ by: "bonus" }] })).toEqual(["0.04", "0.04"]);
});

test.each<[string, readonly (Measured | null)[], readonly (string | null)[]]>([
  [
    "the one ahead though both are level, the one behind only until before that",
    [unit("80.10"), unit("80")],
    ["0.05", "0.04"],
  ],
  // Of 600 points 0,03 are half a step of 0,01 %, and 480,00 is in the middle of one.
  [
    "two that share it until one is rounded up",
    [unit("480", 1, "600"), unit("480", 1, "600")],
    ["0.02", "0.02"],
  ],
  [
    "only by a hair that is not printed",
    [unit("480.03", 1, "600"), unit("480.02", 1, "600")],
    ["0.00", "0.00"],
  ],
])("by published figures a rank stands for %s", (_, units, expected) => {
  expect(stable(units, { by: "published" })).toEqual(expected);
});

test("nothing is told where published figures are ranked densely or with ties broken", () => {
  const units = [unit("80"), unit("70")];
  expect(stable(units, { by: "published", ties: "dense" })).toEqual([null, null]);
  expect(stable(units, { by: "published", breaks: [{ by: "bonus" }] })).toEqual([null, null]);
});

/* The same by trying: points in hundredths, so that every product below is a small whole number. */
interface Tried {
  readonly points: number;
  readonly max: number;
  readonly fields: number;
}

const tried = fc.record({
  points: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 3000, max: 3020 })),
  max: fc.constantFrom(4000, 5000, 10_000, 60_000),
  fields: fc.integer({ min: 1, max: 3 }),
});

/** An index in whole numbers that compare as it does: moved by `error` hundredths in every field, published or not. */
function standing({ points, max, fields }: Tried, error: number, by: StandingRule["by"]): number {
  const moved = (points + fields * error) * (60_000 / max);
  // 60.000 of it are 100 %, so 6 are a step of 0,01 %.
  return by === "published" ? Math.floor((moved + 3) / 6) : moved;
}

/** The best and the worst rank a unit may have if every field errs by so many hundredths at most. */
function ranksWithin(
  units: readonly Tried[],
  at: number,
  error: number,
  by: StandingRule["by"],
): readonly number[] {
  const own = units[at];
  const others = units.filter((_, place) => place !== at);
  return [-error, error].map(
    (theirs) =>
      1 +
      others.filter(
        (other) => own !== undefined && standing(other, theirs, by) > standing(own, -theirs, by),
      ).length,
  );
}

test.each([["exact"], ["published"]] as const)(
  "no error up to the one that is told changes the rank, and the next larger one can: by %s figures",
  (by) => {
    fc.assert(
      fc.property(fc.array(tried, { minLength: 2, maxLength: 7 }), (units) => {
        const found = stable(
          units.map(({ points, max, fields }) => ({
            index: {
              points: { units: BigInt(points), places: 2 },
              max: { units: BigInt(max), places: 2 },
            },
            fields,
          })),
          { by },
        );
        found.forEach((text, at) => {
          const error = Math.round(Number(text) * 100);
          const [rank] = ranksWithin(units, at, 0, by);
          expect(ranksWithin(units, at, error, by)).toEqual([rank, rank]);
          expect(ranksWithin(units, at, error + 1, by)).not.toEqual([rank, rank]);
        });
      }),
      { numRuns: 500 },
    );
  },
);
