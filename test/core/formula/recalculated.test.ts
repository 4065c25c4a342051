import fc from "fast-check";
import { dependents, formulaGraph, precedents } from "../../../src/core/formula/dependents";
import { recalculated } from "../../../src/core/formula/recalculated";
import { parseDecimal, whole, type Decimal } from "../../../src/core/number/decimal";
import { addressOf } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { cellValue, sheetOf, type Entry, type Plain } from "./sheet-of";

/** Dossiers received and resolved, with two totals and two rates on them. */
const DOSSIERS = {
  B45: "4.1",
  D45: ["=D46+D47", 6471],
  D46: 6000,
  D47: 471,
  D48: ["=SUM(D49:D50)", 6442],
  D49: 6400,
  D50: 42,
  D51: ["=ROUND(D48/D45*100,1)", 99.6],
  D52: ['=IF(D45=0,"",D49/D45)', 0.989028],
} as const satisfies Readonly<Record<string, Entry>>;

/** 6400 ÷ 6471, at the digits that a cell keeps. */
const SHARE = 6400 / 6471;

function dossiers(others: Readonly<Record<string, Entry>> = {}): ReturnType<typeof formulaGraph> {
  const share: Entry = [DOSSIERS.D52[0], SHARE];
  return formulaGraph(sheetOf({ ...DOSSIERS, D52: share, ...others }));
}

function after(
  graph: ReturnType<typeof formulaGraph>,
  changes: Readonly<Record<string, Decimal | CellValue>>,
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(recalculated(graph, new Map(Object.entries(changes))));
}

function figures(values: Readonly<Record<string, Plain>>): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    Object.entries(values).map(([cell, plain]) => [cell, cellValue(plain)]),
  );
}

describe("The formulas of a sheet", () => {
  it("know what they read", () => {
    const graph = dossiers();
    expect(precedents(graph, "D48")).toEqual(["D49", "D50"]);
    expect(precedents(graph, "D46")).toEqual([]);
  });

  it("are reached by a change in the order in which they are worked out", () => {
    const graph = dossiers({ C40: ["=D51+1", 100.6] });
    expect(dependents(graph, "D50")).toEqual(["D48", "D51", "C40"]);
    expect([...dependents(graph, "D49")].sort()).toEqual(["C40", "D48", "D51", "D52"]);
    expect(dependents(graph, "D52")).toEqual([]);
    expect(dependents(graph, "no cell")).toEqual([]);
  });

  it("are worked out anew where a change reaches them, and nowhere else", () => {
    expect(after(dossiers(), { D50: whole(13) })).toEqual(figures({ D48: 6413, D51: 99.1 }));
  });

  it("read two changes at once", () => {
    const swapped = after(dossiers(), { D46: whole(471), D47: whole(6000) });
    expect(swapped).toEqual(figures({ D45: 6471, D51: 99.6, D52: SHARE }));
  });

  it("pass errors on, as Excel does", () => {
    const missing = after(dossiers(), { D46: cellValue(null), D47: cellValue("#N/A") });
    expect(missing).toEqual(figures({ D45: "#N/A", D51: "#N/A", D52: "#N/A" }));
    const none = after(dossiers(), { D46: whole(0), D47: whole(0) });
    expect(none).toEqual(figures({ D45: 0, D51: "#DIV/0!", D52: "" }));
  });

  it("give way to a change of their own cell", () => {
    expect(after(dossiers(), { D48: whole(6400), D50: whole(7) })).toEqual(figures({ D51: 98.9 }));
  });

  it("go on with the exact figure and not with the digits shown", () => {
    const graph = formulaGraph(
      sheetOf({ A1: 2, A2: ["=A1/3", 2 / 3], A3: ["=A2*3", 2], A4: ["=IF(A3=2,1,0)", 1] }),
    );
    expect(after(graph, { A1: whole(1) })).toEqual(figures({ A2: 1 / 3, A3: 1, A4: 0 }));
  });

  it("step over the subtotals inside a subtotal", () => {
    const graph = formulaGraph(
      sheetOf({
        D5: ["=SUBTOTAL(9,D6:D9)", 6],
        D6: ["=SUBTOTAL(9,D7:D8)", 3],
        D7: 1,
        D8: 2,
        D9: 3,
      }),
    );
    expect(graph.formulas.get("D5")?.state).toBe("live");
    expect(after(graph, { D7: whole(11) })).toEqual(figures({ D6: 13, D5: 16 }));
  });
});

describe("A formula cell", () => {
  it.each<[string, Readonly<Record<string, Entry>>, string, string]>([
    ["holds what its inputs give", { D5: 1, D6: ["=D5+1", 2] }, "D6", "live"],
    [
      "holds it but for the dust of binary figures",
      { D6: ["=0.1+0.2", 0.30000000000000004] },
      "D6",
      "live",
    ],
    ["holds no text, which is read as a blank", { D6: ['=""', null] }, "D6", "live"],
    ["was not recalculated", { D5: 1, D6: ["=D5+1", 3] }, "D6", "stale"],
    ["holds a text in place of its figure", { D5: 1, D6: ["=D5+1", "2"] }, "D6", "stale"],
    ["was never calculated", { D6: ["=1+1", "#NOT_CALCULATED"] }, "D6", "stale"],
    [
      "reads what was never calculated",
      { D5: ["=1+1", "#NOT_CALCULATED"], D6: ["=D5", 2] },
      "D6",
      "opaque",
    ],
    ["reads another sheet", { D6: ["=Sheet2!A1", 2] }, "D6", "opaque"],
    ["cannot be read", { D6: ["=SUM(", 2] }, "D6", "opaque"],
    ["reads itself", { D6: ["=D6+1", 2] }, "D6", "circular"],
    ["is in a circle", { D5: ["=D6", 2], D6: ["=D7", 2], D7: ["=D5", 2] }, "D6", "circular"],
    ["reads a circle", { D5: ["=D6", 2], D6: ["=D5", 2], D7: ["=D5*2", 4] }, "D7", "live"],
    ["is read by a circle", { D4: ["=1+1", 2], D5: ["=D6+D4", 2], D6: ["=D5", 2] }, "D4", "live"],
    [
      "sums rows of which one is hidden",
      { D4: 1, D5: 2, D6: ["=SUBTOTAL(9,D4:D5)", 2] },
      "D6",
      "opaque",
    ],
  ])("that %s: %j", (_, entries, cell, state) => {
    const graph = formulaGraph(sheetOf(entries, {}, [4]));
    expect(graph.formulas.get(cell)?.state).toBe(state);
  });

  it("that is not live keeps its value, and what reads it goes on with that", () => {
    const graph = formulaGraph(
      sheetOf({ D5: 1, D6: ["=D5+1", 7], D7: ["=D6+D5", 8], D8: ["=D7", 8] }),
    );
    expect(graph.formulas.get("D6")).toMatchObject({ state: "stale", calculated: cellValue(2) });
    expect(after(graph, { D5: whole(2) })).toEqual(figures({ D7: 9, D8: 9 }));
  });

  it("stays as it was when the new result cannot be told", () => {
    const graph = formulaGraph(sheetOf({ D5: 4, D6: ["=2^D5", 16], D7: ["=D6+D5", 20] }));
    expect(after(graph, { D5: parseDecimal("0.5") ?? whole(0) })).toEqual(
      figures({ D6: 16, D7: 16.5 }),
    );
  });
});

/** A column of figures with sums, differences and rates of cells above them, each with its own result. */
const consistentSheets = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant("figure" as const), value: fc.integer({ min: 0, max: 9999 }) }),
      fc.record({
        kind: fc.constantFrom("sum" as const, "difference" as const, "rate" as const),
        first: fc.nat(),
        last: fc.nat(),
      }),
    ),
    { minLength: 2, maxLength: 30 },
  )
  .map((steps) => {
    const values: number[] = [];
    const entries: Record<string, Entry> = {};
    steps.forEach((step, index) => {
      const here = addressOf(index + 1, 4);
      const [figure = 0] = step.kind === "figure" ? [step.value] : [];
      if (step.kind === "figure" || index === 0) {
        values.push(figure);
        entries[here] = figure;
        return;
      }
      const top = Math.min(step.first % index, step.last % index);
      const bottom = Math.max(step.first % index, step.last % index);
      const [a, b] = [addressOf(top + 1, 4), addressOf(bottom + 1, 4)];
      const [from = 0, to = 0] = [values[top], values[bottom]];
      const [formula, value] =
        step.kind === "sum"
          ? [`=SUM(${a}:${b})`, values.slice(top, bottom + 1).reduce((sum, each) => sum + each, 0)]
          : step.kind === "difference"
            ? [`=${b}-${a}`, to - from]
            : [`=IF(${b}=0,0,ROUND(100*${a}/${b},0))`, to === 0 ? 0 : nearest((100 * from) / to)];
      values.push(value);
      entries[here] = [formula, value];
    });
    return entries;
  });

function nearest(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

describe("A sheet that holds what its formulas give", () => {
  it("holds the same after every figure was changed to itself", () => {
    fc.assert(
      fc.property(consistentSheets, (entries) => {
        const sheet = sheetOf(entries);
        const graph = formulaGraph(sheet);
        const constants = Object.entries(entries).flatMap(([cell, entry]) =>
          typeof entry === "number" ? [[cell, cellValue(entry)] as const] : [],
        );
        const results = recalculated(graph, new Map(constants));
        for (const { state, cell, stored } of graph.order) {
          expect(state).toBe("live");
          expect(results.get(cell)).toEqual(stored);
        }
      }),
    );
  });

  it("is again such a sheet after a change and what follows from it", () => {
    fc.assert(
      fc.property(consistentSheets, fc.integer({ min: 0, max: 9999 }), (entries, value) => {
        const results = recalculated(
          formulaGraph(sheetOf(entries)),
          new Map([["D1", whole(value)]]),
        );
        const { rows, ...sheet } = sheetOf({ ...entries, D1: value });
        const written = rows.map(({ cells, ...row }) => ({
          ...row,
          cells: cells.map((cell) => ({
            ...cell,
            value: results.get(addressOf(row.row, cell.column)) ?? cell.value,
          })),
        }));
        const { order } = formulaGraph({ ...sheet, rows: written });
        expect(order.filter(({ state }) => state !== "live")).toEqual([]);
      }),
    );
  });
});
