import { alarmsOnTrueAppendices, scores, type Score } from "./seeded";

const HEAD = [
  ...["", "seeded", "no rule sees it", "found", "recall", "recall where seen"],
  ...["false alarms", "right first guess", "wrong guess", "no guess"],
];

function row(score: Score): readonly string[] {
  const { kind, seeded, undetectable, found, falseAlarms, rightGuess, wrongGuess } = score;
  return [
    kind,
    ...[seeded, undetectable, found].map(String),
    percent(found, seeded),
    percent(found, seeded - undetectable),
    String(falseAlarms),
    `${rightGuess} (${percent(rightGuess, found)})`,
    `${wrongGuess} (${percent(wrongGuess, found)})`,
    String(found - rightGuess - wrongGuess),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function printed(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((each) => each[column]?.length ?? 0)),
  );
  return rows
    .map((each) => each.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "))
    .join("\n");
}

process.stdout.write(`${printed([HEAD, ...scores().map(row)])}\n`);
process.stdout.write(`errors and warnings on the true appendices: ${alarmsOnTrueAppendices()}\n`);
