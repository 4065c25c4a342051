import {
  clearable,
  conditionStops,
  preflight,
  type Note,
  type Stop,
} from "../../../src/core/plan/preflight";
import { emptyPlan, plainBlock, type Plan } from "../../../src/core/plan/plan";
import {
  OTHER_FILL,
  type CellState,
  type Conditions,
  type SheetConditions,
  type Standing,
} from "../../../src/core/plan/standing";

const SHEET = "Phụ lục II";
const AREA = { row: 2, column: 4, height: 2, width: 1 };
const BLANK = { kind: "blank" } as const;
const SEEN = { kind: "number", digits: "98.3" } as const;
const PLANNED = { kind: "number", digits: "98.4" } as const;
const FILTERS = [{ table: null, criteria: [{ column: "Chỉ tiêu", shows: ["1"] }] }];

const STATE: CellState = {
  ...{ value: SEEN, formula: null, format: "General" },
  ...{ look: { fill: null, rest: null }, link: null },
};
const ON_SHEET: SheetConditions = {
  ...{ sheet: SHEET, exists: true, id: "1" },
  ...{ isProtected: false, filters: [], hiddenRows: [] },
};
const CONDITIONS: Conditions = {
  ...{ isReadOnly: false, isStructureLocked: false, calculatesByHand: false },
  ...{ isBehind: false, forgetsUndo: false },
  sheets: [ON_SHEET],
};
const ADDED = {
  ...{ name: "Kết quả", rows: [], widths: [] },
  table: { row: 1, column: 1, height: 1, width: 1 },
};
const KEPT = { name: "Kết quả", values: [], rest: "" };

const mending: Plan = {
  ...emptyPlan("mend"),
  blocks: [
    {
      ...plainBlock(SHEET, AREA),
      ...{ before: [[SEEN], [SEEN]], after: [[PLANNED], [PLANNED]] },
    },
  ],
};
const marking: Plan = {
  ...emptyPlan("mark"),
  blocks: [{ ...plainBlock(SHEET, AREA), fill: { color: "#FFC9C4", over: null } }],
};
const ranking: Plan = {
  ...emptyPlan("rank"),
  blocks: mending.blocks.map((block) => ({ ...block, before: null })),
};
const adding: Plan = { ...emptyPlan("results"), adds: [ADDED] };
const removing: Plan = { ...emptyPlan("clean"), removes: ["Kết quả"] };

interface Given {
  readonly conditions?: Partial<Conditions>;
  readonly sheet?: Partial<SheetConditions>;
  readonly cells?: readonly [Partial<CellState>, Partial<CellState>];
  readonly whole?: Standing["whole"];
}

function standing({ conditions, sheet, cells = [{}, {}], whole = [null] }: Given): Standing {
  return {
    cells: [{ cells: cells.map((state) => [{ ...STATE, ...state }]), rowHeads: ["1", "2"] }],
    ...{ columns: [], tables: [], whole },
    conditions: { ...CONDITIONS, ...conditions, sheets: [{ ...ON_SHEET, ...sheet }] },
  };
}

const CHANGED = { cells: [{}, { value: { kind: "text", text: "99" } }] } as const;
const changed: Stop = { stop: "changed", sheet: SHEET, cell: "D3" };

describe("Before a plan is written", () => {
  it("nothing is said where nothing stands in the way", () => {
    expect(preflight(mending, standing({}))).toEqual({ stops: [], notes: [] });
  });

  it.each<[string, Plan, Given, readonly Stop[]]>([
    [
      "another workbook is in front",
      mending,
      { conditions: { isBehind: true } },
      [{ stop: "behind" }],
    ],
    ["it is read-only", mending, { conditions: { isReadOnly: true } }, [{ stop: "read-only" }]],
    [
      "sheets may not come and one would be added",
      adding,
      { conditions: { isStructureLocked: true } },
      [{ stop: "structure" }],
    ],
    [
      "sheets may not go and one would be removed",
      removing,
      { conditions: { isStructureLocked: true }, whole: [KEPT] },
      [{ stop: "structure" }],
    ],
    [
      "the sheet is gone",
      mending,
      { sheet: { exists: false, id: null } },
      [{ stop: "no-sheet", sheet: SHEET }],
    ],
    [
      "the sheet is protected",
      mending,
      { sheet: { isProtected: true } },
      [{ stop: "protected", sheet: SHEET }],
    ],
    [
      "rows are filtered out",
      mending,
      { sheet: { filters: FILTERS } },
      [{ stop: "filtered", sheet: SHEET, filters: FILTERS }],
    ],
    ["a cell holds something else now", mending, CHANGED, [changed]],
    [
      "a cell holds the same digits as text",
      mending,
      { cells: [{ value: { kind: "text", text: "98.3" } }, {}] },
      [{ ...changed, cell: "D2" }],
    ],
    [
      "rows are filtered out and a cell holds something else",
      mending,
      { sheet: { filters: FILTERS }, ...CHANGED },
      [{ stop: "filtered", sheet: SHEET, filters: FILTERS }, changed],
    ],
    [
      "the sheet is gone, and its cells with it",
      mending,
      { sheet: { exists: false, id: null }, cells: [{ value: BLANK }, { value: BLANK }] },
      [{ stop: "no-sheet", sheet: SHEET }],
    ],
    ["the name is taken", adding, { whole: [KEPT] }, [{ stop: "name-taken", sheet: "Kết quả" }]],
  ])("it is stopped where %s", (_what, plan, given, stops) => {
    expect(preflight(plan, standing(given)).stops).toEqual(stops);
  });

  it.each<[string, Plan, Given]>([
    ["what stands there is of no matter", ranking, CHANGED],
    [
      "a sheet of ours that is protected is only removed",
      removing,
      { whole: [KEPT], sheet: { sheet: "Kết quả", isProtected: true } },
    ],
    ["the name is free", adding, { whole: [null] }],
    [
      "sheets may neither come nor go and only cells change",
      mending,
      { conditions: { isStructureLocked: true } },
    ],
  ])("it is not stopped where %s", (_what, plan, given) => {
    expect(preflight(plan, standing(given)).stops).toEqual([]);
  });

  it.each<[string, Plan, Given, readonly Note[]]>([
    [
      "cells that a ranking writes over",
      ranking,
      { cells: [{ value: BLANK }, {}] },
      [{ note: "occupied", sheet: SHEET, cells: ["D3"] }],
    ],
    [
      "formulas without a result that a ranking writes over",
      ranking,
      { cells: [{ value: BLANK, formula: '=""' }, { value: BLANK }] },
      [{ note: "occupied", sheet: SHEET, cells: ["D2"] }],
    ],
    ["nothing of cells that are to be mended", mending, {}, []],
    [
      "patterns that are not painted over",
      marking,
      { cells: [{ look: { fill: OTHER_FILL, rest: null } }, {}] },
      [{ note: "other-fill", sheet: SHEET, cells: ["D2"] }],
    ],
    [
      "hidden rows that are written",
      marking,
      { sheet: { hiddenRows: [1, 3, 4] } },
      [{ note: "hidden-rows", sheet: SHEET, rows: [3] }],
    ],
    [
      "calculation by hand where contents change",
      mending,
      { conditions: { calculatesByHand: true } },
      [{ note: "calculates-by-hand" }],
    ],
    [
      "nothing of calculation by hand where only fills change",
      marking,
      { conditions: { calculatesByHand: true } },
      [],
    ],
    [
      "that an added sheet makes the host forget its undo list",
      adding,
      { conditions: { forgetsUndo: true } },
      [{ note: "forgets-undo" }],
    ],
    [
      "that a removed sheet does so too",
      removing,
      { conditions: { forgetsUndo: true }, whole: [KEPT] },
      [{ note: "forgets-undo" }],
    ],
    ["nothing of it where only cells change", mending, { conditions: { forgetsUndo: true } }, []],
  ])("it tells %s", (_what, plan, given, notes) => {
    expect(preflight(plan, standing(given)).notes).toEqual(notes);
  });

  it("sheets that it does not write to do not stop it", () => {
    const locked = { ...CONDITIONS, sheets: [{ ...ON_SHEET, sheet: "Khác", isProtected: true }] };
    expect(conditionStops(locked, [SHEET], false)).toEqual([]);
  });

  it.each<[string, readonly Stop[], readonly string[]]>([
    ["it is all that stops", [{ stop: "filtered", sheet: SHEET, filters: FILTERS }], [SHEET]],
    [
      "something else stops too",
      [{ stop: "filtered", sheet: SHEET, filters: FILTERS }, { stop: "read-only" }],
      [],
    ],
    ["nothing stops", [], []],
  ])("clearing filters is offered as far as it helps: %s", (_what, stops, sheets) => {
    expect(clearable(stops)).toEqual(sheets);
  });
});
