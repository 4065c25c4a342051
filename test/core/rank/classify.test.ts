import fc from "fast-check";
import { parseDecimal, type Decimal } from "../../../src/core/number/decimal";
import { classify, type FieldShare, type Verdict } from "../../../src/core/rank/classify";
import type { Choice } from "../../../src/core/rank/profile";
import { ofPercent } from "../../../src/core/rank/share";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";

const EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ";
const GOOD = "Hoàn thành tốt nhiệm vụ";
const DONE = "Hoàn thành nhiệm vụ";
const NOT_DONE = "Không hoàn thành nhiệm vụ";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no figure`);
  return value;
}

function field(percent: string, floored = true): FieldShare {
  return { share: ofPercent(decimal(percent)), floored };
}

function verdict(
  index: string,
  fields: readonly string[],
  choices: readonly Choice[] = [],
): Verdict {
  return classify(
    ofPercent(decimal(index)),
    fields.map((percent) => field(percent)),
    HAI_DUONG_XA_2022,
    choices,
  );
}

test.each([
  ["90", "80", EXCELLENT],
  ["89.99", "100", GOOD],
  ["80.01", "70", GOOD],
  ["79.99", "70", DONE],
  ["65", "50", DONE],
  ["49.99", "49", NOT_DONE],
  ["0", "0", NOT_DONE],
  ["83.69", "65.46", DONE],
  ["82", "69.47", DONE],
  ["82", "66.67", DONE],
  ["82", "50", DONE],
  ["70", "35.71", NOT_DONE],
  ["70", "42.86", NOT_DONE],
  ["92", "79.99", GOOD],
])("an index of %s with a field at %s is %s", (index, lowest, name) => {
  expect(verdict(index, ["95", lowest])).toMatchObject({ class: name, open: null });
});

test.each([
  ["64.99", "90", "gap-50-65"],
  ["50", "90", "gap-50-65"],
  ["55", "10", "gap-50-65"],
  ["80", "90", "exactly-80"],
  ["80", "45", "exactly-80"],
  ["85", "49.99", "two-classes"],
  ["92", "69.99", "two-classes"],
  ["92", "10", "two-classes"],
])("an index of %s with a field at %s is left open: %s", (index, lowest, question) => {
  expect(verdict(index, ["95", lowest])).toMatchObject({ class: null, open: question });
});

test("exactly 80 needs no choice where both readings end in one class", () => {
  expect(verdict("80", ["60"])).toMatchObject({ class: DONE, open: null });
});

test("the published two decimals decide: 79,996 is exactly 80", () => {
  expect(verdict("79.996", ["90"]).open).toBe("exactly-80");
  expect(verdict("82", ["69.995"]).class).toBe(GOOD);
});

test("the part on the impact of the reform holds no unit back", () => {
  const fields = [field("90"), field("0", false)];
  expect(classify(ofPercent(decimal("85")), fields, HAI_DUONG_XA_2022, [])).toMatchObject({
    class: GOOD,
    heldBack: [],
  });
});

test("only the fields below the floor of the class that the index gives hold a unit back", () => {
  expect(verdict("70", ["60", "42.86", "90"]).heldBack).toEqual([1]);
});

const BASIS = "Công văn của Sở Nội vụ";

test.each<[string, string, Choice, string]>([
  ["60", "90", { question: "gap-50-65", class: DONE, basis: BASIS }, DONE],
  ["60", "40", { question: "gap-50-65", class: DONE, basis: BASIS }, NOT_DONE],
  ["80", "90", { question: "exactly-80", class: GOOD, basis: BASIS }, GOOD],
  ["85", "40", { question: "two-classes", fall: "one-class", basis: BASIS }, DONE],
  ["85", "40", { question: "two-classes", fall: "to-floor", basis: BASIS }, NOT_DONE],
])(
  "an index of %s with a field at %s is settled by the choice %j",
  (index, lowest, choice, name) => {
    expect(verdict(index, [lowest], [choice])).toMatchObject({
      class: name,
      open: null,
      by: choice,
    });
  },
);

const percent = fc
  .integer({ min: 0, max: 10_000 })
  .map((units) => ({ units: BigInt(units), places: 2 }));
const CHOICES: readonly Choice[] = [
  { question: "gap-50-65", class: DONE, basis: BASIS },
  { question: "exactly-80", class: GOOD, basis: BASIS },
];

test.each<[string, readonly Choice[]]>([
  ["by one class", [...CHOICES, { question: "two-classes", fall: "one-class", basis: BASIS }]],
  ["to the floor", [...CHOICES, { question: "two-classes", fall: "to-floor", basis: BASIS }]],
])("a class never rises when a field falls, falling %s", (_, choices) => {
  const place = (index: Decimal, fields: readonly Decimal[]): number => {
    const shares = fields.map((value) => ({ share: ofPercent(value), floored: true }));
    const { class: name } = classify(ofPercent(index), shares, HAI_DUONG_XA_2022, choices);
    return HAI_DUONG_XA_2022.classes.findIndex((entry) => entry.name === name);
  };
  fc.assert(
    fc.property(percent, percent, percent, percent, (index, a, b, other) => {
      const [low, high] = a.units < b.units ? [a, b] : [b, a];
      expect(place(index, [low, other])).toBeGreaterThanOrEqual(place(index, [high, other]));
    }),
  );
});

test("no index and no fields leave a unit without both a class and a question", () => {
  fc.assert(
    fc.property(percent, fc.array(percent), (index, fields) => {
      const shares = fields.map((value) => ({ share: ofPercent(value), floored: true }));
      const given = classify(ofPercent(index), shares, HAI_DUONG_XA_2022, []);
      expect((given.class === null) !== (given.open === null)).toBe(true);
    }),
  );
});
