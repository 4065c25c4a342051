import type { Obstacle } from "../../src/core/fill/filling";
import type { Working } from "../../src/core/fill/work-out";
import type { Entry, RecordedCells } from "../../src/core/plan/entry";
import type { Term } from "../../src/core/rule/finding";
import { wordsIn } from "../../src/words/words";

const term = (cell: string, value: string | null): Term => ({
  ...{ code: cell, label: `Chỉ tiêu ${cell}`, cell, value },
});
const side = (...terms: readonly (readonly [string, string])[]) => ({
  terms: terms.map(([cell, value]) => ({ ...term(cell, value), sign: 1 }) as const),
  total: String(terms.reduce((sum, [, value]) => sum + Number(value), 0)),
});

const RATE: Working = {
  ...{ kind: "rate", numerator: side(["D136", "1727"]), denominator: side(["D135", "6471"]) },
  ...{ exact: "26.69", places: 1 },
};

describe.each(["vi", "en"] as const)("Filling in %s", (language) => {
  const { fill } = wordsIn(language);

  test("shows the arithmetic of a rate, of a total, and of nothing of nothing", () => {
    const exact = fill.working(RATE).replace(".", ",");
    expect(exact).toBe("100 × 1727 ÷ 6471 = 26,69");
    expect(fill.working({ kind: "total", parts: side(["D45", "257"], ["D46", "114"]) })).toBe(
      "257 + 114 = 371",
    );
    const nothing = { numerator: side(["D60", "0"]), denominator: side(["D59", "0"]) };
    expect(fill.working({ ...RATE, ...nothing, exact: null })).toBe("0 ÷ 0");
  });

  test("puts a sum in brackets before it divides", () => {
    const numerator = side(["D5", "10"], ["D6", "20"]);
    expect(fill.working({ ...RATE, numerator })).toContain("100 × (10 + 20) ÷ 6471");
  });

  const terms = [term("D14", null), term("D15", null)];
  test.each<Obstacle>([
    { lack: "blank", terms },
    { lack: "unreadable", terms },
    { lack: "over-zero" },
    { lack: "over-hundred" },
    { lack: "negative" },
    { lack: "zero-over-zero" },
    { lack: "two-values", values: ["11", "15"] },
    { lack: "formula" },
    { lack: "more-than-a-figure", shown: "71 (264/371)" },
    { lack: "others-agree" },
  ])("says in one sentence why a cell is left: %j", (obstacle) => {
    const sentence = fill.obstacle(obstacle);
    expect(sentence).toMatch(/^[\p{Lu}].*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|lack/);
    if ("terms" in obstacle) expect(sentence).toContain("D14, D15");
    if ("values" in obstacle) expect(sentence).toMatch(/11.*15/);
    if ("shown" in obstacle) expect(sentence).toContain("71 (264/371)");
  });

  test("has a sentence of its own for every reason", () => {
    const others = ["over-zero", "over-hundred", "negative", "zero-over-zero"] as const;
    const said = others.map((lack) => fill.obstacle({ lack }));
    expect(new Set(said).size).toBe(others.length);
  });
});

test("an entry of the journal says what was filled, and in one cell with which figure", () => {
  const { writing, findings } = wordsIn("vi");
  const state = { formula: null, format: "General", look: null, link: null } as const;
  const before = { cells: [[{ ...state, value: { kind: "blank" } as const }]], rowHeads: [""] };
  const recorded: Omit<RecordedCells, "planned"> = {
    ...{ sheet: "Phụ lục II", sheetId: "1", row: 9, column: 4, height: 1, width: 1 },
    ...{ look: "none", links: false, before, after: null, formats: true, fill: null },
  };
  const entry: Omit<Entry, "cells"> = {
    ...{ id: "1", time: "2026-11-25T10:32", task: "fill", state: "done" },
    ...{ widths: [], tables: [], sheets: [] },
  };
  const formula = {
    kind: "formula",
    formula: "=ROUND(100*D12/D11,1)",
    shows: { kind: "number", digits: "98.3" },
  } as const;
  const cells = [{ ...recorded, planned: [[formula]] }];
  const told = (held: typeof cells) =>
    writing.journal.entry({ ...entry, cells: held }, findings.figure);
  expect(told(cells)).toMatch(/^Điền ô D9: .*98,3$/);
  expect(told([...cells, ...cells])).toBe("Điền tỷ lệ, tổng ở 2 ô");
});
