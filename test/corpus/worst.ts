import type { SaidFinding } from "./ask";
import type { Outcome } from "./score";

/** How badly a case went: the more, the worse. */
export function badness(outcome: Outcome): number {
  const wrong = (answer: boolean | null): number => (answer === false ? 1 : 0);
  return (
    (outcome.problem === null ? 0 : 60) +
    50 * Math.min(1, outcome.falseErrors) +
    50 * (outcome.certainButWrong ? 1 : 0) +
    30 * wrong(outcome.found) +
    (outcome.expectedRows === outcome.recognisedRows ? 0 : 12) +
    15 * wrong(outcome.cutIsNotice) +
    12 * wrong(outcome.firstRight) +
    10 * wrong(outcome.swapRecognised) +
    10 * wrong(outcome.copyRecognised) +
    8 * wrong(outcome.valueWhereUnique) +
    6 * wrong(outcome.severalThree) +
    5 * wrong(outcome.bothNamed) +
    5 * wrong(outcome.severalSaid) +
    3 * Math.min(1, outcome.falseWarnings) +
    (outcome.milliseconds > 1000 ? 20 : 0)
  );
}

/** The worst cases, the worst first; of cases as bad as each other one for each kind and form before others. */
export function worstOf(outcomes: readonly Outcome[], count: number): readonly Outcome[] {
  const bad = outcomes.filter((outcome) => badness(outcome) > 0);
  const seen = new Map<string, number>();
  return bad
    .map((outcome) => {
      const sort = `${outcome.truth.kind} ${outcome.truth.form} ${badness(outcome)}`;
      const before = seen.get(sort) ?? 0;
      seen.set(sort, before + 1);
      return { outcome, before };
    })
    .sort((a, b) => a.before - b.before || badness(b.outcome) - badness(a.outcome))
    .slice(0, count)
    .map(({ outcome }) => outcome);
}

/** One case for a person to act on. */
export function caseText(outcome: Outcome): string {
  const { truth, said, problem } = outcome;
  const altered = truth.altered.map(({ cell, id, from, to }) => `${cell} [${id}] ${from} → ${to}`);
  const could = truth.candidates.map(
    ({ cell, values }) => `${cell}${values === null ? "" : ` = ${values.join(" or ")}`}`,
  );
  return [
    `seed ${truth.seed}, ${truth.kind}, ${truth.form}, ${JSON.stringify(truth.look)}`,
    `  altered: ${altered.join("; ") || "nothing"}`,
    `  broken: ${truth.broken.join(", ") || "nothing"}; could restore: ${could.join(", ") || "no one cell"}`,
    `  rows ${outcome.recognisedRows} of ${outcome.expectedRows}${problem === null ? "" : `; problem: ${problem}`}`,
    `  wrong: ${wrongs(outcome).join(", ")}`,
    ...said.slice(0, 6).map((finding) => `  said: ${findingText(finding)}`),
  ].join("\n");
}

function wrongs(outcome: Outcome): readonly string[] {
  const answers: readonly (readonly [string, boolean | null])[] = [
    ["found", outcome.found],
    ["first suspect", outcome.firstRight],
    ["value", outcome.valueWhereUnique],
    ["among three", outcome.severalThree],
    ["verdict several", outcome.severalSaid],
    ["swap", outcome.swapRecognised],
    ["copy", outcome.copyRecognised],
    ["both named", outcome.bothNamed],
    ["cut is a notice", outcome.cutIsNotice],
  ];
  return [
    ...answers.flatMap(([name, answer]) => (answer === false ? [name] : [])),
    ...(outcome.certainButWrong ? ["sure but wrong"] : []),
    ...(outcome.falseErrors > 0 ? [`${outcome.falseErrors} false errors`] : []),
    ...(outcome.falseWarnings > 0 ? [`${outcome.falseWarnings} false warnings`] : []),
    ...(outcome.expectedRows > outcome.recognisedRows ? ["rows"] : []),
  ];
}

function findingText({
  severity,
  verdict,
  rule,
  cells,
  arithmetic,
  suspects,
}: SaidFinding): string {
  const named = suspects
    .slice(0, 3)
    .map(({ cell, proposed, cause }) => `${cell} → ${proposed ?? "?"} (${cause})`);
  const read = cells.length > 6 ? `${cells.slice(0, 6).join(" ")} …` : cells.join(" ");
  return `${severity} ${verdict} ${rule} at ${read}: ${arithmetic} | ${named.join(", ") || "no suspect"}`;
}
