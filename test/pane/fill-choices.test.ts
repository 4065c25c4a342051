import type { FillChoices } from "../../src/core/fill/filling";
import { CAREFUL, rememberedFilling, rememberFilling } from "../../src/pane/fill-choices";
import type { Storing } from "../../src/pane/remembered";

const CHOSEN: FillChoices = {
  ...{ differing: true, cut: false, as: "formulas", places: 2 },
  zeroOverZero: "zero",
};

/** A storage that holds one text, whatever it is asked for. */
function holding(text: string | null): () => Storing {
  let held = text;
  const storage: Storing = {
    getItem: () => held,
    setItem: (_, value) => {
      held = value;
    },
    removeItem: () => {
      held = null;
    },
  };
  return () => storage;
}

const barred = (): Storing => {
  throw new Error("SecurityError");
};

describe("How to fill", () => {
  test("is remembered on this machine", () => {
    const storing = holding(null);
    rememberFilling(CHOSEN, storing);
    expect(rememberedFilling(storing)).toEqual(CHOSEN);
  });

  test.each([
    ["nothing", null],
    ["what is no JSON", "{"],
    ["a list", "[]"],
    ["another number of decimals", JSON.stringify({ ...CHOSEN, places: 7 })],
    ["a text for a tick", JSON.stringify({ ...CHOSEN, differing: "true" })],
    ["a choice that is missing", JSON.stringify({ ...CHOSEN, as: undefined })],
    ["something more", JSON.stringify({ ...CHOSEN, sources: true })],
  ])("is careful where %s is remembered: no figure is touched", (_what, held) => {
    expect(rememberedFilling(holding(held))).toEqual(CAREFUL);
    expect([CAREFUL.differing, CAREFUL.cut]).toEqual([false, false]);
  });

  test("is careful where the storage is barred, and forgets quietly", () => {
    expect(rememberedFilling(barred)).toEqual(CAREFUL);
    expect(() => {
      rememberFilling(CHOSEN, barred);
    }).not.toThrow();
  });
});
