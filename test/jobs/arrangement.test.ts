import { arrange, type Foldable } from "../../src/jobs/arrangement";

function finding(id: string, given: Partial<Foldable> = {}): Foldable {
  return {
    id,
    severity: "error",
    causedBy: null,
    habit: null,
    fact: "rate-off",
    ...given,
  };
}

const ids = (findings: readonly Foldable[]) => findings.map(({ id }) => id);

describe("arranging the findings of a sheet", () => {
  test("puts the worst first and keeps the reading order within a severity", () => {
    const { groups } = arrange([
      finding("F1", { severity: "notice" }),
      finding("F2"),
      finding("F3", { severity: "undecided" }),
      finding("F4"),
    ]);
    expect(
      groups.map(({ severity, cards }) => [severity, ids(cards.map((c) => c.finding))]),
    ).toEqual([
      ["error", ["F2", "F4"]],
      ["notice", ["F1"]],
      ["undecided", ["F3"]],
    ]);
  });

  test("folds a consequence, and the consequence of a consequence, under their first cause", () => {
    const { groups } = arrange([
      finding("F1"),
      finding("F2", { causedBy: "F1", severity: "notice" }),
      finding("F3", { causedBy: "F2", severity: "notice" }),
    ]);
    expect(groups).toHaveLength(1);
    expect(ids(groups[0]?.cards[0]?.followers ?? [])).toEqual(["F2", "F3"]);
  });

  test.each([
    { name: "names a finding that is not there", causes: ["F9", null] },
    { name: "runs in a circle", causes: ["F2", "F1"] },
  ])("shows every finding even when the chain of causes $name", ({ causes: [one, other] }) => {
    const { groups } = arrange([
      finding("F1", { causedBy: one ?? null }),
      finding("F2", { causedBy: other ?? null }),
    ]);
    expect(groups.flatMap(({ cards }) => ids(cards.map((card) => card.finding)))).toEqual([
      "F1",
      "F2",
    ]);
  });

  test("tells a habit in one line, and blanks in a line for each kind of them", () => {
    const notice = { severity: "notice" } as const;
    const { habits, groups } = arrange([
      finding("F1", { ...notice, habit: "cut-ratio", fact: "rate-cut" }),
      finding("F2", { ...notice, habit: "blank", fact: "blank-among-filled" }),
      finding("F3", { ...notice, habit: "blank", fact: "blank-group" }),
      finding("F4", { ...notice, habit: "blank", fact: "blank-among-filled" }),
      finding("F5", { severity: "undecided", habit: "blank", fact: "holds-if-blank-is-zero" }),
    ]);
    expect(groups).toEqual([]);
    expect(habits.map(({ line, severity, findings }) => [line, severity, ids(findings)])).toEqual([
      ["cut-ratio", "notice", ["F1"]],
      ["blank-hole", "notice", ["F2", "F4"]],
      ["blank-group", "notice", ["F3"]],
      ["blank-unjudged", "undecided", ["F5"]],
    ]);
  });

  test("sets the form's own faults apart, but not a figure on a heading, which somebody typed", () => {
    const { formFaults, groups } = arrange([
      finding("F1", { fact: "repeated-code", severity: "notice" }),
      finding("F2", { fact: "value-on-heading", severity: "notice" }),
    ]);
    expect(ids(formFaults.map((card) => card.finding))).toEqual(["F1"]);
    expect(ids(groups.flatMap(({ cards }) => cards.map((card) => card.finding)))).toEqual(["F2"]);
  });

  test("counts what is folded once, and what follows from another not at all", () => {
    const { counts } = arrange([
      finding("F1"),
      finding("F2", { causedBy: "F1" }),
      finding("F3", { severity: "notice", habit: "repaired-text", fact: "repaired" }),
      finding("F4", { severity: "notice", habit: "repaired-text", fact: "repaired" }),
      finding("F5", { severity: "notice", fact: "repeated-code" }),
    ]);
    expect([...counts]).toEqual([
      ["error", 1],
      ["warning", 0],
      ["notice", 2],
      ["undecided", 0],
    ]);
  });
});
