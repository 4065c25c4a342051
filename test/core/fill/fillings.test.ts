import fc from "fast-check";
import type { FillChoices } from "../../../src/core/fill/filling";
import { fillingsOf, type Fillings } from "../../../src/core/fill/fillings";
import { decimalText, parseDecimal } from "../../../src/core/number/decimal";
import { figuresWith } from "../../../src/core/rule/figures";
import { judge } from "../../../src/core/rule/judge";
import { rulesOf, smallSheet, type SmallRow } from "./sheet-of";

const BLANKS_ONLY: FillChoices = {
  ...{ differing: false, cut: false, as: "values", places: null },
  zeroOverZero: "blank",
};
const ALL: FillChoices = { ...BLANKS_ONLY, differing: true, cut: true };

function filled(
  rows: readonly SmallRow[],
  texts: readonly string[],
  choices: FillChoices = BLANKS_ONLY,
  more: { mayPass100?: readonly string[]; formulaCells?: readonly string[] } = {},
): Fillings {
  const { mayPass100 = [], formulaCells = [] } = more;
  return fillingsOf(
    {
      ...{ sheet: smallSheet(rows), rules: rulesOf(texts), mayPass100 },
      formulaCells: new Set(formulaCells),
    },
    choices,
  );
}

/** `code=value` of what is filled, `code: why` of what is not. */
function told({ filled: done, unfilled }: Fillings): readonly string[] {
  return [
    ...done.map(({ observation, value }) => `${observation.indicator.code}=${decimalText(value)}`),
    ...unfilled.map(({ observation, obstacle }) => {
      const cells =
        "terms" in obstacle ? obstacle.terms.map(({ cell }) => ` ${cell}`).join("") : "";
      return `${observation.indicator.code}: ${obstacle.lack}${cells}`;
    }),
  ];
}

const RATE = "[r] = 100 × [n] ÷ [d]";
const TOTAL = "[t] = [a] + [b]";

describe("A blank rate", () => {
  test.each<[string, SmallRow[], Partial<FillChoices>, string[]]>([
    [
      "of all is 100",
      [
        ["r", "rate", null],
        ["d", "count", 54],
        ["n", "count", 54],
      ],
      {},
      ["r=100"],
    ],
    [
      "takes one decimal where the sheet shows none to go by",
      [
        ["r", "rate", null],
        ["d", "count", 941],
        ["n", "count", 925],
      ],
      {},
      ["r=98.3"],
    ],
    [
      "takes the decimals that were chosen",
      [
        ["r", "rate", null],
        ["d", "count", 941],
        ["n", "count", 925],
      ],
      { places: 2 },
      ["r=98.30"],
    ],
    [
      "is rounded half up",
      [
        ["r", "rate", null],
        ["d", "count", 400],
        ["n", "count", 49],
      ],
      { places: 1 },
      ["r=12.3"],
    ],
    [
      "is never 100 for less than all",
      [
        ["r", "rate", null],
        ["d", "count", 200],
        ["n", "count", 199],
      ],
      { places: 0 },
      ["r=99.5"],
    ],
    [
      "is not taken from a blank row",
      [
        ["r", "rate", null],
        ["d", "count", 54],
        ["n", "count", null],
      ],
      {},
      ["r: blank D3"],
    ],
    [
      "is not taken from two blank rows",
      [
        ["r", "rate", null],
        ["d", "count", null],
        ["n", "count", null],
      ],
      {},
      ["r: blank D3 D2"],
    ],
    [
      "is not taken from words",
      [
        ["r", "rate", null],
        ["d", "count", "chưa rõ"],
        ["n", "count", 5],
      ],
      {},
      ["r: unreadable D2"],
    ],
    [
      "counts a dash as nothing",
      [
        ["r", "rate", null],
        ["d", "count", 5],
        ["n", "count", "-"],
      ],
      {},
      ["r=0"],
    ],
    [
      "stays blank for 0 of 0",
      [
        ["r", "rate", null],
        ["d", "count", 0],
        ["n", "count", 0],
      ],
      {},
      ["r: zero-over-zero"],
    ],
    [
      "is 0 for 0 of 0 where that was chosen",
      [
        ["r", "rate", null],
        ["d", "count", 0],
        ["n", "count", 0],
      ],
      { zeroOverZero: "zero" },
      ["r=0"],
    ],
    [
      "is not made of some of nothing",
      [
        ["r", "rate", null],
        ["d", "count", 0],
        ["n", "count", 3],
      ],
      {},
      ["r: over-zero"],
    ],
    [
      "is not made of more than all",
      [
        ["r", "rate", null],
        ["d", "count", 50],
        ["n", "count", 54],
      ],
      {},
      ["r: over-hundred"],
    ],
  ])("%s", (_what, rows, choices, expected) => {
    expect(told(filled(rows, [RATE], { ...BLANKS_ONLY, ...choices }))).toEqual(expected);
  });

  test("may pass 100 where the rules say so, as money spent beyond the plan", () => {
    const rows: SmallRow[] = [
      ["r", "rate", null],
      ["d", "money", 50],
      ["n", "money", 54],
    ];
    expect(told(filled(rows, [RATE], BLANKS_ONLY, { mayPass100: ["r"] }))).toEqual(["r=108"]);
  });

  test("is left where the sheet has no row for one of its terms", () => {
    expect(
      told(
        filled(
          [
            ["r", "rate", null],
            ["d", "count", 54],
          ],
          [RATE],
        ),
      ),
    ).toEqual([]);
  });

  test("takes the decimals that most rates of the sheet have; 0 and 100 show none", () => {
    const rows: SmallRow[] = [
      ["r", "rate", null],
      ["d", "count", 941],
      ["n", "count", 925],
      ["p", "rate", "41,46"],
      ["q", "rate", "26,69"],
      ["s", "rate", "69"],
      ["u", "rate", "100"],
      ["v", "rate", "0"],
      ["w", "rate", "100"],
    ];
    const fillings = filled(rows, [RATE]);
    expect([fillings.places, ...told(fillings)]).toEqual([2, "r=98.30"]);
  });
});

describe("A blank total", () => {
  test.each<[string, SmallRow[], string[]]>([
    [
      "is the sum of its parts",
      [
        ["t", "count", null],
        ["a", "count", 257],
        ["b", "count", 114],
      ],
      ["t=371"],
    ],
    [
      "reads parts typed as text",
      [
        ["t", "count", null],
        ["a", "count", "1.257"],
        ["b", "count", "04"],
      ],
      ["t=1261"],
    ],
    [
      "counts a dash as nothing",
      [
        ["t", "count", null],
        ["a", "count", 257],
        ["b", "count", "-"],
      ],
      ["t=257"],
    ],
    [
      "waits for a blank part",
      [
        ["t", "count", null],
        ["a", "count", 257],
        ["b", "count", null],
      ],
      ["t: blank D3"],
    ],
    [
      "waits for a part that is not known",
      [
        ["t", "count", null],
        ["a", "count", 257],
        ["b", "count", "…"],
      ],
      ["t: unreadable D3"],
    ],
  ])("%s", (_what, rows, expected) => {
    expect(told(filled(rows, [TOTAL]))).toEqual(expected);
  });

  test("is not made less than nothing", () => {
    const rows: SmallRow[] = [
      ["t", "count", null],
      ["a", "count", 5],
      ["b", "count", 9],
    ];
    expect(told(filled(rows, ["[t] = [a] - [b]"]))).toEqual(["t: negative"]);
  });

  test("serves what is worked out from it in the same go", () => {
    const rows: SmallRow[] = [
      ["r", "rate", null],
      ["t", "count", null],
      ["n", "count", 264],
      ["a", "count", 52],
      ["b", "count", 212],
    ];
    const fillings = filled(rows, ["[r] = 100 × [n] ÷ [t]", TOTAL]);
    expect(told(fillings)).toEqual(["t=264", "r=100"]);
    expect(fillings.filled[1]?.working).toMatchObject({
      denominator: { terms: [{ code: "t", value: "264" }], total: "264" },
    });
  });

  test("that two rules give differently is left, and both figures are told", () => {
    const rows: SmallRow[] = [
      ["t", "count", null],
      ["a", "count", 5],
      ["b", "count", 6],
      ["c", "count", 7],
      ["d", "count", 8],
    ];
    const { unfilled } = filled(rows, [TOTAL, "[t] = [c] + [d]"]);
    expect(unfilled.map(({ obstacle }) => obstacle)).toEqual([
      { lack: "two-values", values: ["11", "15"] },
    ]);
  });

  test("in a cell with a formula is left to the formula", () => {
    const rows: SmallRow[] = [
      ["t", "count", ""],
      ["a", "count", 5],
      ["b", "count", 6],
    ];
    expect(told(filled(rows, [TOTAL], ALL, { formulaCells: ["D1"] }))).toEqual(["t: formula"]);
  });
});

describe("A figure that stands on the sheet", () => {
  const off: SmallRow[] = [
    ["r", "rate", "23,7"],
    ["d", "count", 6471],
    ["n", "count", 1727],
  ];
  const cut: SmallRow[] = [
    ["r", "rate", "41,4"],
    ["d", "count", 7161],
    ["n", "count", 2969],
  ];

  test("stays as it is, right or wrong, and what could be filled is counted", () => {
    expect(told(filled(off, [RATE]))).toEqual([]);
    expect(filled(off, [RATE]).held).toEqual({ differing: 1, cut: 0 });
    expect(filled(cut, [RATE]).held).toEqual({ differing: 0, cut: 1 });
  });

  test.each<[string, SmallRow[], Partial<FillChoices>, string[]]>([
    [
      "that its rows deny is filled by choice, with its own decimals",
      off,
      { differing: true },
      ["r=26.7"],
    ],
    ["that was cut is not among them", cut, { differing: true }, []],
    ["that was cut is rounded by a choice of its own", cut, { cut: true }, ["r=41.5"]],
    [
      "that agrees when rounded is left",
      [
        ["r", "rate", 99.8],
        ["d", "count", 6635],
        ["n", "count", 6621],
      ],
      { differing: true, cut: true },
      [],
    ],
    [
      "that is 100 by rounding alone is left: it is true at its decimals",
      [
        ["r", "rate", 100],
        ["d", "count", 200],
        ["n", "count", 199],
      ],
      { differing: true, cut: true },
      [],
    ],
    [
      "that is 100 for 0 of 0 is filled with 0 by choice",
      [
        ["r", "rate", 100],
        ["d", "count", 0],
        ["n", "count", 0],
      ],
      { differing: true, zeroOverZero: "zero" },
      ["r=0"],
    ],
    [
      "that is 100 for 0 of 0 is never erased",
      [
        ["r", "rate", 100],
        ["d", "count", 0],
        ["n", "count", 0],
      ],
      { differing: true },
      ["r: zero-over-zero"],
    ],
    [
      "that says another fraction beside it is left",
      [
        ["r", "rate", "71 (264/371)"],
        ["d", "count", 264],
        ["n", "count", 264],
      ],
      { differing: true },
      ["r: more-than-a-figure"],
    ],
    [
      "in words is left",
      [
        ["r", "rate", "đạt"],
        ["d", "count", 264],
        ["n", "count", 264],
      ],
      { differing: true },
      ["r: more-than-a-figure"],
    ],
    [
      "of a dash is filled where something did occur",
      [
        ["r", "rate", "-"],
        ["d", "count", 264],
        ["n", "count", 264],
      ],
      { differing: true },
      ["r=100"],
    ],
  ])("%s", (_what, rows, choices, expected) => {
    expect(told(filled(rows, [RATE], { ...BLANKS_ONLY, ...choices }))).toEqual(expected);
  });

  test("is left where other rules agree with it: a part may be wrong instead", () => {
    const rows: SmallRow[] = [
      ["t", "count", 371],
      ["a", "count", 257],
      ["b", "count", 144],
      ["r", "rate", "71,2"],
      ["n", "count", 264],
    ];
    const rules = [TOTAL, "[r] = 100 × [n] ÷ [t]"];
    expect(told(filled(rows, rules, ALL))).toEqual(["t: others-agree"]);
  });
});

describe("Whatever the figures", () => {
  const count = fc.option(fc.nat(2000), { nil: null, freq: 4 });
  const rates = fc.option(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    { nil: null, freq: 2 },
  );
  const rows = fc
    .record({ t: count, a: count, b: count, n: count, r: rates })
    .map(({ t, a, b, n, r }): SmallRow[] => [
      ["t", "count", t],
      ["a", "count", a],
      ["b", "count", b],
      ["n", "count", n],
      ["r", "rate", r],
    ]);
  const RULES = [TOTAL, "[r] = 100 × [n] ÷ [t]"];
  const choices = fc.record({
    ...{ differing: fc.boolean(), cut: fc.boolean() },
    ...{ as: fc.constant("values" as const), places: fc.constantFrom(null, 0, 1, 2) },
    zeroOverZero: fc.constantFrom("blank" as const, "zero" as const),
  });

  test("what is filled keeps the rule that it was worked out by, and no source figure is among it", () => {
    fc.assert(
      fc.property(rows, choices, (sheet, chosen) => {
        const done = filled(sheet, RULES, chosen).filled;
        const values = new Map(
          done.map(({ observation, value }) => [observation.indicator.code, value] as const),
        );
        const then = figuresWith(smallSheet(sheet).figures, values);
        for (const { definition, observation } of done) {
          expect(["t", "r"]).toContain(observation.indicator.code);
          expect(judge(definition.statement, then).verdict).toBe("holds");
        }
      }),
    );
  });

  test("filling again finds nothing more to fill", () => {
    fc.assert(
      fc.property(rows, choices, (sheet, chosen) => {
        const places = new Map(
          filled(sheet, RULES, chosen).filled.map(({ observation, value }) => [
            observation.indicator.code,
            decimalText(value),
          ]),
        );
        const then = sheet.map(([code, kind, held]): SmallRow => {
          const value = places.get(code);
          return [code, kind, value === undefined ? held : value.replace(".", ",")];
        });
        expect(filled(then, RULES, chosen).filled).toEqual([]);
      }),
    );
  });
});

test("figures are exact decimals, whatever a binary fraction would make of them", () => {
  const rows: SmallRow[] = [
    ["t", "money", null],
    ["a", "money", 0.1],
    ["b", "money", 0.2],
  ];
  const [only] = filled(rows, [TOTAL]).filled;
  expect(only?.value).toEqual(parseDecimal("0.3"));
});
