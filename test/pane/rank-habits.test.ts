import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
import { rememberedHabits, rememberHabits } from "../../src/pane/rank-habits";
import { usualOptions, withSheet, type RankOptions } from "../../src/pane/rank-options";
import type { Storing } from "../../src/pane/remembered";

const OTHER = { ...HAI_DUONG_XA_2022, id: "other" };
const PROFILES = [HAI_DUONG_XA_2022, OTHER] as const;
const USUAL = usualOptions(HAI_DUONG_XA_2022);

const CHOSEN: RankOptions = {
  ...USUAL,
  profile: OTHER,
  previous: "Năm 2021",
  choices: [{ question: "gap-50-65", class: "Hoàn thành nhiệm vụ", basis: "Công văn 12" }],
  live: true,
  standing: { ...USUAL.standing, by: "published", ties: "dense" },
  sheets: ["class", "chart"],
  sheetChoice: { order: "rank", signature: true, title: "CHỈ SỐ NĂM 2022", names: {} },
};

/** A storage that holds what was put into it, or what stands there from before. */
function storage(held: string | null = null): Storing {
  let item = held;
  return {
    getItem: () => item,
    setItem: (_, value) => {
      item = value;
    },
    removeItem: () => {
      item = null;
    },
  };
}

test("at first only values are written and no sheet is added", () => {
  const options = rememberedHabits(PROFILES, () => storage());
  expect(options).toEqual(USUAL);
  expect(options).toMatchObject({ live: false, sheets: [], sheetChoice: { signature: false } });
});

test("how results were written comes back, what belongs to one table does not", () => {
  const kept = storage();
  rememberHabits(CHOSEN, () => kept);
  expect(rememberedHabits(PROFILES, () => kept)).toEqual({
    ...CHOSEN,
    previous: null,
    choices: [],
    sheetChoice: { ...CHOSEN.sheetChoice, title: null },
  });
});

test("ties broken by the bonus come back so, and those broken by a field of one table do not", () => {
  const kept = storage();
  const breaks = [{ by: "field", field: "Thể chế" }, { by: "bonus" }] as const;
  rememberHabits({ ...CHOSEN, standing: { ...CHOSEN.standing, breaks } }, () => kept);
  expect(rememberedHabits(PROFILES, () => kept).standing).toEqual({
    ...CHOSEN.standing,
    breaks: [{ by: "bonus" }],
  });
});

test("neither names of sheets nor a definition of the on-time rate outlive their table", () => {
  const kept = storage();
  const sheetChoice = { ...CHOSEN.sheetChoice, names: { index: "Phụ lục 5" } };
  rememberHabits({ ...CHOSEN, sheetChoice, onTime: "due" }, () => kept);
  const options = rememberedHabits(PROFILES, () => kept);
  expect(options).toMatchObject({ onTime: null, sheetChoice: { order: "rank", names: {} } });
});

test("what was remembered before ties could be broken is still of use", () => {
  const held = {
    ...{ profile: OTHER.id, live: true, sheets: ["class"], order: "rank", signature: true },
    standing: { by: "published", ties: "dense" },
  };
  expect(rememberedHabits(PROFILES, () => storage(JSON.stringify(held)))).toMatchObject({
    ...{ live: true, sheets: ["class"] },
    standing: { by: "published", ties: "dense", breaks: [] },
  });
});

test("a profile that is no more gives way to the first", () => {
  const kept = storage();
  rememberHabits(CHOSEN, () => kept);
  const options = rememberedHabits([HAI_DUONG_XA_2022], () => kept);
  expect(options.profile).toBe(HAI_DUONG_XA_2022);
  expect(options.live).toBe(true);
});

test.each([
  ["no JSON", "{"],
  ["another shape", JSON.stringify({ live: true })],
  [
    "a sheet that we do not make",
    JSON.stringify({ ...JSON.parse(heldFor(CHOSEN)), sheets: ["x"] }),
  ],
])("what lies there and is %s is left alone", (_, held) => {
  expect(rememberedHabits(PROFILES, () => storage(held))).toEqual(USUAL);
});

test("a barred storage forgets, and nothing fails", () => {
  const barred = (): Storing => {
    throw new Error("SecurityError");
  };
  expect(() => {
    rememberHabits(CHOSEN, barred);
  }).not.toThrow();
  expect(rememberedHabits(PROFILES, barred)).toEqual(USUAL);
});

test("sheets are added in their own order, whichever was asked for first", () => {
  const chart = withSheet(USUAL, "chart", true);
  expect(withSheet(chart, "index", true).sheets).toEqual(["index", "chart"]);
  expect(withSheet(chart, "chart", false).sheets).toEqual([]);
});

/** What stands in the storage for these options. */
function heldFor(options: RankOptions): string {
  const kept = storage();
  rememberHabits(options, () => kept);
  return kept.getItem("") ?? "";
}
