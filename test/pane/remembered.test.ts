import type { Choice } from "../../src/core/rank/profile";
import { HAI_DUONG_XA_2022 as PROFILE } from "../../src/packs/classes/hai-duong-xa-2022";
import { rememberChoices, rememberedChoices, type Storing } from "../../src/pane/remembered";

const GAP: Choice = {
  question: "gap-50-65",
  class: "Hoàn thành nhiệm vụ",
  basis: "Công văn số 12/SNV",
};
const FALL: Choice = { question: "two-classes", fall: "one-class", basis: "Ý kiến Sở Nội vụ" };

/** A storage that holds its items in memory. */
function storage(held: Readonly<Record<string, string>> = {}): Storing {
  const items = new Map(Object.entries(held));
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function holding(text: string): () => Storing {
  const kept = storage({ [`soat-phu-luc:choices:${PROFILE.id}`]: text });
  return () => kept;
}

const barred = (): Storing => {
  throw new Error("SecurityError");
};

describe("choices remembered on this machine", () => {
  test("come back as they were made, with their basis", () => {
    const kept = storage();
    expect(rememberChoices(PROFILE, [GAP, FALL], () => kept)).toBe(true);
    expect(rememberedChoices(PROFILE, () => kept)).toEqual([GAP, FALL]);
  });

  test("are those of their own profile", () => {
    const kept = storage();
    rememberChoices(PROFILE, [GAP], () => kept);
    expect(rememberedChoices({ ...PROFILE, id: "khac" }, () => kept)).toEqual([]);
  });

  test("leave no trace once they are taken back", () => {
    const kept = storage();
    rememberChoices(PROFILE, [GAP], () => kept);
    expect(rememberChoices(PROFILE, [], () => kept)).toBe(true);
    expect(kept.getItem(`soat-phu-luc:choices:${PROFILE.id}`)).toBeNull();
    expect(rememberedChoices(PROFILE, () => kept)).toEqual([]);
  });

  test("are none where the browser bars its storage, and that is told", () => {
    expect(rememberedChoices(PROFILE, barred)).toEqual([]);
    expect(rememberChoices(PROFILE, [GAP], barred)).toBe(false);
  });

  test("are not kept by a storage that is full, and that is told", () => {
    const full: Storing = {
      ...storage(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(rememberChoices(PROFILE, [GAP], () => full)).toBe(false);
  });

  test.each([
    ["nothing that reads as data", "{"],
    ["no list", '{"question":"gap-50-65"}'],
    ["an unknown question", '[{"question":"__proto__","answer":"one-class","basis":"x"}]'],
    ["an unknown class", '[{"question":"gap-50-65","answer":"Xuất sắc","basis":"x"}]'],
    [
      "a class that the text cannot be read as giving",
      '[{"question":"exactly-80","answer":"Không hoàn thành nhiệm vụ","basis":"x"}]',
    ],
    ["no basis", '[{"question":"two-classes","answer":"one-class","basis":" "}]'],
    ["a basis that is no text", '[{"question":"two-classes","answer":"one-class","basis":7}]'],
    ["nothing at all", "[null]"],
  ])("are none where the storage holds %s", (_what, text) => {
    expect(rememberedChoices(PROFILE, holding(text))).toEqual([]);
  });

  test("that read well survive one that does not, and a question has one answer", () => {
    const text = JSON.stringify([
      { question: "gap-50-65", answer: "?", basis: "x" },
      { question: "two-classes", answer: "to-floor", basis: "thứ nhất" },
      { question: "two-classes", answer: "one-class", basis: "thứ hai" },
    ]);
    expect(rememberedChoices(PROFILE, holding(text))).toEqual([
      { question: "two-classes", fall: "to-floor", basis: "thứ nhất" },
    ]);
  });
});
