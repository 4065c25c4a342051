import { plainText } from "../../core/sheet/snapshot";
import { cleanText } from "../../core/text/clean";
import { RESULTS_LANGUAGES, type ResultsLanguageName } from "../../words/results-languages";
import { isOurs, readEarlier, type EarlierResults } from "../results/earlier";
import type { Workbook } from "../workbook";
import { readGiven } from "./given";
import type { Waiver } from "./waiver";

const LANGUAGES: readonly ResultsLanguageName[] = ["vi", "en"];

/**
 * The waivers that the results sheets of a workbook hold, whatever language they are in; lines of findings that are
 * no more included, since those may come back. A line is a waiver once it has a reason, whether the pane wrote it or
 * someone typed it there, and its rule and figures can be read.
 */
export async function readWaivers(workbook: Workbook): Promise<readonly Waiver[]> {
  const waivers: Waiver[] = [];
  for (const { name, kind } of await workbook.sheets()) {
    const languages = LANGUAGES.filter((each) =>
      name.startsWith(RESULTS_LANGUAGES[each].results.title),
    );
    if (kind !== "worksheet" || languages.length === 0) continue;
    const snapshot = await workbook.read(name);
    for (const language of languages) {
      const earlier = readEarlier(snapshot, RESULTS_LANGUAGES[language].results);
      if (earlier !== null) waivers.push(...waiversIn(earlier, language));
    }
  }
  return waivers;
}

function waiversIn(earlier: EarlierResults, language: ResultsLanguageName): readonly Waiver[] {
  const words = RESULTS_LANGUAGES[language].results;
  return earlier.lines.flatMap((line): readonly Waiver[] => {
    const { reason, rule, given, moment, indicator } = line.values;
    const figures = readGiven(plainText(given));
    const isWaiver = cleanText(plainText(reason)) !== "" && plainText(rule) !== "";
    if (!isWaiver || figures === null || !isOurs(line, words)) return [];
    return [
      {
        sheet: earlier.checked,
        rule: plainText(rule),
        indicator: plainText(indicator),
        reason: plainText(reason),
        moment: words.readMoment(plainText(moment)) ?? words.readMoment(earlier.time),
        given: figures,
        givenText: plainText(given),
        language,
        line: { sheet: earlier.snapshot.sheet, row: line.row },
      },
    ];
  });
}
