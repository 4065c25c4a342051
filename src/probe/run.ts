import { probedExcel } from "../host/excel/probe/probed-excel";
import { freeSheetName, isWorkbookEmpty } from "../host/excel/probe/test-workbook";
import { runProbe } from "../host/excel/probe/run-probe";
import { PROBE_STEPS } from "../host/excel/probe/steps";
import type { ProbeWords } from "../words/probe-words";
import type { ProbePage } from "./page";
import { reportText, summary, type Result } from "./report";

/** Runs the whole probe on the open workbook, where it is empty, and shows what comes of it. Throws Problem. */
export async function probeInto(
  page: ProbePage,
  words: ProbeWords,
  version: string,
): Promise<void> {
  page.clear();
  if (!(await isWorkbookEmpty())) {
    page.say(words.notEmpty);
    return;
  }
  const results: Result[] = [];
  const sheet = await freeSheetName(words.sheet);
  page.say(words.running(0, PROBE_STEPS.length));
  await runProbe(PROBE_STEPS, sheet, (result) => {
    results.push(result);
    page.add(result);
    page.say(words.running(results.length, PROBE_STEPS.length));
  });
  page.offer(reportText(version, probedExcel(), results, words));
  const left = results.some(({ leftSheet }) => leftSheet) ? [words.leftSheet(sheet)] : [];
  page.say([summary(results, words), ...left].join(" "));
}
