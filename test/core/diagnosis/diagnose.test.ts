import type { Finding } from "../../../src/core/rule/finding";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { appendixSnapshot, withCell } from "../../fixtures/appendices";
import { oneTableChecker } from "../../fixtures/checked";
import { communeTable, COMMUNES } from "../../fixtures/dossier-tables";
import { withFormula } from "../../fixtures/with-formula";

const check = oneTableChecker({ form: null });

type Typed = readonly (readonly [cell: string, value: string | number])[];

function altered(sheet: Snapshot, typed: Typed): Snapshot {
  return typed.reduce((before, [cell, value]) => withCell(before, cell, value), sheet);
}

function rootsOf(sheet: Snapshot): readonly Finding[] {
  return check(sheet).findings.filter(
    ({ severity, causedBy }) =>
      (severity === "error" || severity === "warning") && causedBy === null,
  );
}

/** `D9 402 → 420`, and those that change with it behind a plus. */
function act({ suspects: [best] }: Finding): string {
  if (best === undefined) return "";
  return [best, ...best.with]
    .map(({ cell, proposed }) => `${cell} → ${proposed ?? "?"}`)
    .join(" + ");
}

/** The table of communes; a row of figures is C to M, the first commune in row 8, the total in row 12. */
const TABLE = communeTable();

/** Bạch Thông with its three wrong rates put right. */
const BACH_THONG = altered(appendixSnapshot("bach-thong"), [
  ["D131", "26,7"],
  ["D128", "100"],
  ["D118", "41,5"],
]);

describe("What is wrong in a table", () => {
  it.each<readonly [string, Typed, string, string]>([
    [
      "two neighbours in a row that changed places",
      [
        ["H9", 211],
        ["I9", 250],
      ],
      "swapped-cells",
      "H9 → 250 + I9 → 211",
    ],
    [
      "two neighbours in a column that changed places",
      [
        ["H9", 160],
        ["H10", 250],
      ],
      "swapped-cells",
      "H9 → 250 + H10 → 160",
    ],
    ["a figure where its row and its column cross", [["L11", 88]], "digit-changed", "L11 → 80"],
    ["a total that left a part out", [["E12", 1256]], "omitted-part", "E12 → 1658"],
    ["a total that took a part twice", [["E12", 2060]], "double-counted", "E12 → 1658"],
  ])("is told of %s, with certainty", (_what, typed, cause, told) => {
    const [root, ...others] = rootsOf(altered(TABLE, typed));
    expect(others).toEqual([]);
    expect(root).toMatchObject({ verdict: "one-cell", suspects: [{ cause }] });
    expect(root === undefined ? "" : act(root)).toBe(told);
  });

  it("is told of a row copied from the one above as one act, each figure from its column", () => {
    const above = COMMUNES[1]?.[1] ?? [];
    const columns = Array.from("CDEFGHIJKLM");
    const copy = columns.map((column, at) => [`${column}10`, above[at] ?? 0] as const);
    const [root, ...others] = rootsOf(altered(TABLE, copy));
    expect(others).toEqual([]);
    expect(root).toMatchObject({
      verdict: "one-cell",
      suspects: [{ cause: "copied", source: "C9" }],
    });
    const changes = root?.suspects.flatMap((suspect) => [suspect, ...suspect.with]) ?? [];
    const own = COMMUNES[2]?.[1] ?? [];
    for (const { cell, proposed } of changes) {
      expect([cell, proposed]).toEqual([cell, String(own[columns.indexOf(cell.slice(0, 1))])]);
    }
  });

  it("is told of both figures where two of one column are wrong, and of neither with certainty", () => {
    const roots = rootsOf(
      altered(TABLE, [
        ["H9", 252],
        ["H11", 690],
      ]),
    );
    expect(roots.map(act).sort()).toEqual(["H11 → 640", "H9 → 250"]);
    expect(roots.map(({ verdict }) => verdict)).not.toContain("one-cell");
  });
});

describe("What is wrong in a list", () => {
  it("is one cell where its note and its sum both bear another figure out", () => {
    const [root] = rootsOf(altered(BACH_THONG, [["D45", "247"]]));
    expect(root).toMatchObject({
      ...{ verdict: "one-cell" },
      suspects: [{ cell: "D45", proposed: "257", basis: "proved" }],
    });
  });

  it("is one of several where the sheet cannot tell, first the rate that nobody worked out anew", () => {
    const [root] = rootsOf(altered(BACH_THONG, [["D100", "68"]]));
    expect(root?.verdict).toBe("several");
    expect(root?.suspects.map(({ cell, proposed }) => [cell, proposed])).toEqual([
      ["D100", "69"],
      ["D101", "122737"],
      ["D102", "83014"],
    ]);
  });

  it("has no value where only a limit speaks of it: the limit is no figure of anyone's", () => {
    const quota = rootsOf(appendixSnapshot("quang-hoa")).find(({ rule }) => rule === "X15");
    expect(quota).toMatchObject({ severity: "warning", verdict: "several" });
    expect(quota?.suspects.map(({ cell, proposed }) => [cell, proposed])).toEqual([
      ["D66", null],
      ["D65", null],
      ["D66", null],
    ]);
  });

  it("is the formula where a sum is one row short, and the formula is proposed", () => {
    const short = withFormula(TABLE, "E12", "=SUM(E8:E10)", "956");
    const [root, ...others] = rootsOf(short);
    expect(others).toEqual([]);
    expect(root).toMatchObject({
      verdict: "one-cell",
      suspects: [
        {
          ...{ cell: "E12", proposed: "1658", basis: "computed", cause: "omitted-part" },
          ...{ source: "E11", formula: { fault: "part-missing", proposed: "=SUM(E8:E11)" } },
        },
      ],
    });
  });

  it("is looked for behind a formula that is right", () => {
    const summed = withFormula(altered(TABLE, [["E9", 204]]), "E12", "=SUM(E8:E11)", "1460");
    const [root] = rootsOf(summed);
    expect(root).toMatchObject({ verdict: "one-cell" });
    expect(root === undefined ? "" : act(root)).toBe("E9 → 402");
  });
});
