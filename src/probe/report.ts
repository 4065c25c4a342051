import type { ProbedExcel } from "../host/excel/probe/probed-excel";
import type { ProbeResult } from "../host/excel/probe/run-probe";
import type { StepName } from "../host/excel/probe/steps";
import type { ProbeWords } from "../words/probe-words";

export type Result = ProbeResult<StepName>;

/** One result in lines: number, question and outcome, what was expected, what Excel answered. */
export function resultLines(result: Result, words: ProbeWords): readonly string[] {
  const { number, name, outcome, expected, answer } = result;
  return [
    `${number}. ${words.question[name]} ${words.outcome[outcome]}`,
    `${words.expected}: ${expected}`,
    ...(answer === null ? [] : [`${words.answered}: ${answer}`]),
  ];
}

/** How the results divide, in one sentence. */
export function summary(results: readonly Result[], words: ProbeWords): string {
  const count = (outcome: Result["outcome"]) =>
    results.filter((each) => each.outcome === outcome).length;
  return words.finished(count("agrees"), count("differs"), count("unasked"));
}

/** Everything there is to hand on, as text: which Excel it was, the sum of it, each result. */
export function reportText(
  version: string,
  excel: ProbedExcel,
  results: readonly Result[],
  words: ProbeWords,
): string {
  return [
    `${words.version}: ${version}`,
    `${words.excel}: ${excel.platform ?? "?"} ${excel.hostVersion ?? "?"}`,
    `${words.languages}: ${excel.languages.join(", ")}`,
    `${words.sets}: ${excel.sets.join(", ")}`,
    summary(results, words),
    ...results.flatMap((result) => ["", ...resultLines(result, words)]),
  ].join("\n");
}
