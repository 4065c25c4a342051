import { decimalText } from "../../../src/core/number/decimal";
import { recognise } from "../../../src/core/form/recognise";
import { observe } from "../../../src/core/rule/observation";
import { figuresOf, figuresOfRows, type ScoredFigure } from "../../../src/core/score/figures";
import { recogniseTable } from "../../../src/core/unit-table/filled-table";
import { observeTable } from "../../../src/core/unit-table/observe";
import { FORMS, TABLE_FORMS } from "../../../src/packs/forms";
import { appendixSnapshot, withCell } from "../../fixtures/appendices";
import { COMMUNES, communeTable, numbersStored } from "../../fixtures/dossier-tables";

const SHEET = appendixSnapshot("bach-thong");
const ON_TIME = "3.3.1b";
const CELL = cellOf(figureIn(SHEET));

function figureIn(sheet: typeof SHEET): ScoredFigure {
  return figuresOf(observe(recognise(sheet, FORMS))).figure(ON_TIME);
}

function cellOf(figure: ScoredFigure): string {
  if (figure.state === "absent") throw new Error("no such row");
  return figure.term.cell;
}

function valueOf(figure: ScoredFigure): string | null {
  return figure.state === "figure" ? decimalText(figure.value) : null;
}

it("A figure comes with its cell and the label of its row", () => {
  expect(figureIn(SHEET)).toMatchObject({
    state: "figure",
    term: { code: ON_TIME, value: "925", label: expect.stringContaining("giải quyết đúng hạn") },
  });
});

it.each([
  ["0", "figure", "0"],
  ["-", "figure", "0"],
  ["…", "unreadable", null],
  ["chưa có số liệu", "unreadable", null],
  [null, "blank", null],
])("A cell with %s is %s", (typed, state, value) => {
  const figure = figureIn(withCell(SHEET, CELL, typed));
  expect([figure.state, valueOf(figure)]).toEqual([state, value]);
});

it("A code that the sheet does not have is absent, even one that objects have by themselves", () => {
  const figures = figuresOf(observe(recognise(SHEET, FORMS)));
  expect(["9.9.9", "constructor"].map((code) => figures.figure(code).state)).toEqual([
    "absent",
    "absent",
  ]);
});

it("Each row of a table has the figures of its own columns", () => {
  const rows = figuresOfRows(
    observeTable(recogniseTable(numbersStored(communeTable()), TABLE_FORMS)),
  );
  const received = [...rows.values()].map((figures) => valueOf(figures.figure("3")));
  const expected = COMMUNES.map(([, figures]) => String(figures[0]));
  expect(received.slice(0, expected.length)).toEqual(expected);
});
