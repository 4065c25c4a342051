import fc from "fast-check";
import type { Entry, RecordedCells } from "../../src/core/plan/entry";
import type { CellsStanding, CellState } from "../../src/core/plan/standing";
import { EMPTY_BOOK, type Book } from "../../src/jobs/writing/journal";
import { bookIn, bookText } from "../../src/pane/journal-text";

const text = fc.string({ unit: "binary", maxLength: 6 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const place = fc.integer({ min: 1, max: 16_384 });
// A host may tell -1 for a column without a width of its own.
const width = fc.integer({ min: -100, max: 10_000 }).map((hundredths) => hundredths / 100);

const value = fc.oneof(
  fc.constant({ kind: "blank" } as const),
  fc.record({ kind: fc.constant("number" as const), digits: text }),
  fc.record({ kind: fc.constant("text" as const), text }),
  fc.record({ kind: fc.constant("boolean" as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant("error" as const), code: text }),
);
const planned = fc.oneof(
  fc.constant({ kind: "blank" } as const),
  fc.record({ kind: fc.constant("number" as const), digits: text }),
  fc.record({ kind: fc.constant("text" as const), text }),
);
const plannedContent = fc.oneof(
  planned,
  fc.record({
    ...{ kind: fc.constant("formula" as const), shows: planned },
    formula: fc.constantFrom("=SUM(D45:D46)", "=ROUND(100*D12/D11,1)", '=IF(K7="","","Tốt")'),
  }),
);
const state: fc.Arbitrary<CellState> = fc.record({
  value,
  formula: orNull(text),
  format: text,
  look: orNull(fc.record({ fill: orNull(text), rest: orNull(text) })),
  link: orNull(text),
});
const area = fc.record({ row: place, column: place, height: place, width: place });
const kept = fc.record({ name: text, values: fc.array(fc.array(value)), rest: text });

interface Shape {
  readonly height: number;
  readonly width: number;
}
const shapes = fc.record({
  height: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 1, max: 3 }),
});

function gridOf<Value>(held: fc.Arbitrary<Value>, { height, width: across }: Shape) {
  const row = fc.array(held, { minLength: across, maxLength: across });
  return fc.array(row, { minLength: height, maxLength: height });
}

function standingOf(shape: Shape): fc.Arbitrary<CellsStanding> {
  const { height } = shape;
  return fc.record({
    cells: gridOf(state, shape),
    rowHeads: fc.array(text, { minLength: height, maxLength: height }),
  });
}

const recorded: fc.Arbitrary<RecordedCells> = shapes.chain((shape) =>
  fc.record({
    ...{ sheet: text, sheetId: orNull(text), row: place, column: place },
    ...{ height: fc.constant(shape.height), width: fc.constant(shape.width) },
    look: fc.constantFrom("none", "fill", "all"),
    links: fc.boolean(),
    before: standingOf(shape),
    after: orNull(standingOf(shape)),
    planned: orNull(gridOf(plannedContent, shape)),
    formats: fc.boolean(),
    fill: orNull(fc.record({ color: orNull(text), over: orNull(text) })),
  }),
);

const entries: fc.Arbitrary<Entry> = fc.record({
  ...{ id: text, time: text },
  task: fc.constantFrom("mark", "unmark", "mend", "fill", "rank", "results", "keep", "clean"),
  state: fc.constantFrom("writing", "done", "undoing", "undone", "redoing"),
  cells: fc.array(recorded, { maxLength: 3 }),
  widths: fc.array(
    fc.record({
      sheet: text,
      sheetId: orNull(text),
      column: place,
      before: width,
      after: orNull(width),
    }),
  ),
  tables: fc.array(
    fc.record({ sheet: text, sheetId: orNull(text), before: orNull(area), after: orNull(area) }),
  ),
  sheets: fc.array(
    fc.record({
      ...{ name: text, isAdded: fc.boolean(), before: orNull(kept), after: orNull(kept) },
      planned: fc.array(fc.array(planned)),
    }),
    { maxLength: 2 },
  ),
});

const books: fc.Arbitrary<Book> = fc.record({
  entries: fc.array(entries, { maxLength: 3 }),
  marks: fc.array(
    fc.record({
      ...{ sheet: text, sheetId: orNull(text), row: place, column: place },
      ...{ mark: text, under: orNull(text) },
    }),
  ),
});

const STATE: CellState = {
  ...{ value: { kind: "text", text: "00123" }, formula: null, format: "General" },
  ...{ look: { fill: null, rest: null }, link: null },
};
const AREA = { row: 5, column: 4, height: 1, width: 1 };
const BOOK: Book = {
  entries: [
    {
      ...{ id: "1", time: "2026-11-24T10:32:00Z", task: "mend", state: "done" },
      cells: [
        {
          ...{ sheet: "Phụ lục II", sheetId: "x", ...AREA, look: "none", links: false },
          before: { cells: [[STATE]], rowHeads: ["1"] },
          after: { cells: [[{ ...STATE, format: "@" }]], rowHeads: ["1"] },
          ...{ planned: [[{ kind: "number", digits: "7" }]], formats: false, fill: null },
        },
      ],
      widths: [{ sheet: "Phụ lục II", sheetId: "x", column: 8, before: 48, after: 60 }],
      tables: [{ sheet: "Kết quả", sheetId: null, before: AREA, after: null }],
      sheets: [
        {
          name: "Cũ",
          isAdded: false,
          before: { name: "Cũ", values: [], rest: "" },
          after: null,
          planned: [],
        },
      ],
    },
  ],
  marks: [{ sheet: "A", sheetId: null, row: 5, column: 4, mark: "#FFC9C4", under: null }],
};
const TEXT = bookText(BOOK);

/** The text of the book with one piece of it replaced, which has to be there. */
function spoiled(piece: string, other: string): string {
  if (!TEXT.includes(piece)) throw new Error(`${piece} is not in ${TEXT}`);
  return TEXT.replace(piece, other);
}

describe("The text of a book", () => {
  it("gives the same book again", () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(bookIn(bookText(book))).toEqual(book);
      }),
    );
    expect(bookIn(TEXT)).toEqual(BOOK);
    expect(bookIn(bookText(EMPTY_BOOK))).toEqual(EMPTY_BOOK);
  });

  it("holds each state of a cell once, however often it stands there", () => {
    const cells = Array.from({ length: 100 }, () => [STATE]);
    const standing = { cells, rowHeads: cells.map(() => "1") };
    const [entry] = BOOK.entries;
    const [block] = entry?.cells ?? [];
    if (entry === undefined || block === undefined) throw new Error("the book has an entry");
    const large = { ...block, height: 100, planned: null, before: standing, after: standing };
    const held = bookText({ entries: [{ ...entry, cells: [large] }], marks: [] });
    expect(held.match(/00123/g)).toHaveLength(1);
    expect(bookIn(held)?.entries[0]?.cells).toEqual([large]);
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["no book", "null"],
    ["a list", "[]"],
    ["a number", "1"],
    ["another version", spoiled('"version":2', '"version":1')],
    ["no version", spoiled('"version":2,', "")],
    ["a field that is not ours", spoiled('"version":2', '"version":2,"more":1')],
    ["a prototype beside its fields", spoiled('"version":2', '"version":2,"__proto__":{"x":1}')],
    ["a prototype in an entry", spoiled('"id":"1"', '"id":"1","__proto__":{"state":"done"}')],
    ["a constructor in a state", spoiled('"format":"@"', '"format":"@","constructor":1')],
    ["a prototype in place of a field", spoiled('"marks"', '"__proto__"')],
    ["a state that is not there", spoiled('"cells":[[1]]', '"cells":[[2]]')],
    ["a state before the first", spoiled('"cells":[[1]]', '"cells":[[-1]]')],
    ["half a state", spoiled('"cells":[[1]]', '"cells":[[0.5]]')],
    ["a block without its cells", spoiled('"cells":[[1]]', '"cells":[]')],
    ["a block with more cells than it says", spoiled('"cells":[[1]]', '"cells":[[1,1]]')],
    ["a block higher than its cells", spoiled('"height":1', '"height":1000000')],
    ["row 0", spoiled('"row":5', '"row":0')],
    ["half a row", spoiled('"row":5', '"row":5.5')],
    ["a row that no sheet has", spoiled('"row":5', '"row":1048577')],
    ["a row as text", spoiled('"row":5', '"row":"5"')],
    ["a column that no sheet has", spoiled('"column":4', '"column":16385')],
    ["a width without end", spoiled('"before":48', '"before":1e999')],
    ["an unknown task", spoiled('"task":"mend"', '"task":"else"')],
    ["an unknown state", spoiled('"state":"done"', '"state":"begun"')],
    ["an unknown kind of value", spoiled('"kind":"text"', '"kind":"date"')],
    [
      "a planned formula of somebody's",
      spoiled(
        '{"kind":"number","digits":"7"}',
        '{"kind":"formula","formula":"=WEBSERVICE(D4)","shows":{"kind":"number","digits":"7"}}',
      ),
    ],
    ["a planned formula without one", spoiled('"kind":"number"', '"kind":"formula"')],
  ])("is no book with %s", (_what, held) => {
    expect(bookIn(held)).toBeNull();
  });

  it("is no book when it is cut anywhere", () => {
    for (let end = 0; end < TEXT.length; end += 1) expect(bookIn(TEXT.slice(0, end))).toBeNull();
  });

  it("never throws, whatever one character in it becomes", () => {
    const printable = fc.string({ minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.nat({ max: TEXT.length - 1 }), printable, (at, other) => {
        const held = bookIn(`${TEXT.slice(0, at)}${other}${TEXT.slice(at + 1)}`);
        expect(held === null || held.entries.length <= 1).toBe(true);
      }),
    );
  });

  it("never throws on JSON of any other kind", () => {
    fc.assert(
      fc.property(fc.json(), (held) => {
        expect(bookIn(held)).toBeNull();
      }),
    );
  });
});
