import type { Look } from "./look";
import type { Answer, Outcome } from "./score";

/** The required figures of the issue beside what was reached. */
export function scoreText(outcomes: readonly Outcome[]): string {
  const lines = [
    ...overall(outcomes),
    ...parted("by kind", outcomes, ({ truth }) => [truth.kind]),
    ...parted("by form", outcomes, ({ truth }) => [truth.form]),
    ...parted("by look", outcomes, ({ truth }) => traitsOf(truth.look)),
  ];
  return `${lines.join("\n")}\n`;
}

function overall(outcomes: readonly Outcome[]): readonly string[] {
  const clean = outcomes.filter(({ truth }) => truth.kind === "clean");
  const several = outcomes.filter(({ severalFirst }) => severalFirst !== null);
  const count = (holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length;
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const row = (name: string, of: (outcome: Outcome) => Answer, required: string): string[] => [
    name,
    share(outcomes.map(of)),
    required,
  ];
  const blind = several.reduce((sum, { truth }) => sum + 1 / truth.candidates.length, 0);
  return grid([
    ["", "reached", "required"],
    [
      "rows recognised",
      part(sum(outcomes, "recognisedRows"), sum(outcomes, "expectedRows")),
      "≥ 99,5 %",
    ],
    row("detectable errors found", ({ found }) => found, "100 %"),
    [
      "clean tables with a false error",
      `${clean.filter(({ falseErrors }) => falseErrors > 0).length} of ${clean.length}`,
      "0",
    ],
    [
      "clean tables with a warning",
      `${clean.filter(({ falseWarnings }) => falseWarnings > 0).length} of ${clean.length}`,
      "",
    ],
    row("first suspect right, one cell possible", ({ firstRight }) => firstRight, "≥ 99,5 %"),
    row("value right, one value possible", (one) => one.valueWhereUnique, "≥ 98 %"),
    row("value right, all locatable", (one) => one.valueWhereLocatable, "≥ 85 %"),
    row(
      `several cells: true cell first (blind ${percent(blind, several.length)})`,
      ({ severalFirst }) => severalFirst,
      "≥ 65 %",
    ),
    row("several cells: true cell among three", ({ severalThree }) => severalThree, "≥ 95 %"),
    row("several cells: verdict several", ({ severalSaid }) => severalSaid, "100 %"),
    ["one cell named with certainty, wrongly", String(count((one) => one.certainButWrong)), "0"],
    row("swaps recognised", ({ swapRecognised }) => swapRecognised, "≥ 95 %"),
    row("copied rows recognised", ({ copyRecognised }) => copyRecognised, "≥ 90 %"),
    row("two errors: both cells named", ({ bothNamed }) => bothNamed, "≥ 85 %"),
    row("cut ratios called a notice", ({ cutIsNotice }) => cutIsNotice, "100 %"),
    ["time for a table, median", `${middle(times).toFixed(1)} ms`, "≤ 20 ms"],
    ["time for a table, worst", `${(times.at(-1) ?? 0).toFixed(1)} ms`, "≤ 1 s"],
  ]);
}

/** The same figures for each part of the files. */
function parted(
  title: string,
  outcomes: readonly Outcome[],
  partsOf: (outcome: Outcome) => readonly string[],
): readonly string[] {
  const names = [...new Set(outcomes.flatMap(partsOf))];
  const rows = names.map((name) =>
    rowOf(
      name,
      outcomes.filter((outcome) => partsOf(outcome).includes(name)),
    ),
  );
  return ["", ...grid([[title, ...HEADS], ...rows])];
}

const HEADS = [
  ...["files", "rows", "found", "first", "value", "3 of several", "sure but wrong"],
  ...["false errors", "clean"],
];

function traitsOf({ numbering, lettering, numbers, traits }: Look): readonly string[] {
  return [`numbering ${numbering}`, `letters ${lettering}`, `numbers ${numbers}`, ...traits];
}

function rowOf(name: string, own: readonly Outcome[]): readonly string[] {
  const clean = own.filter(({ truth }) => truth.kind === "clean");
  return [
    name,
    String(own.length),
    part(sum(own, "recognisedRows"), sum(own, "expectedRows")),
    share(own.map(({ found }) => found)),
    share(own.map(({ firstRight }) => firstRight)),
    share(own.map(({ valueWhereLocatable }) => valueWhereLocatable)),
    share(own.map(({ severalThree }) => severalThree)),
    String(own.filter(({ certainButWrong }) => certainButWrong).length),
    String(clean.filter(({ falseErrors }) => falseErrors > 0).length),
    String(clean.length),
  ];
}

function sum(outcomes: readonly Outcome[], key: "recognisedRows" | "expectedRows"): number {
  return outcomes.reduce((so, outcome) => so + outcome[key], 0);
}

/** Of the questions that arose, how many were answered right. */
function share(answers: readonly Answer[]): string {
  const asked = answers.filter((answer) => answer !== null);
  return part(asked.filter((answer) => answer).length, asked.length);
}

function part(reached: number, total: number): string {
  return total === 0 ? "–" : `${percent(reached, total)} (${reached} of ${total})`;
}

function percent(reached: number, total: number): string {
  return total === 0 ? "–" : `${((100 * reached) / total).toFixed(1)} %`;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function grid(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
