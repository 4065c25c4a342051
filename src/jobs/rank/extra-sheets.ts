import type { OwnSheet } from "../../core/plan/plan";
import type { ClassProfile } from "../../core/rank/profile";
import type { ScoreWords } from "../../words/score-words";
import { criteriaSet } from "../../packs/criteria";
import { TRONG } from "../../packs/criteria/trong";
import { criteriaSheet } from "../score/criteria-sheet";
import { entriesSheet } from "../score/entries-sheet";
import type { ScoredUnit } from "../score/score-units";
import type { RankExtra, RankOptions } from "./options";
import type { RankReport } from "./report";
import type { LastRound } from "./rounds";
import { slipsFor } from "./scored-ranking";
import { adjustmentSheet } from "./sheets/adjustment-sheet";
import { reasonsFor } from "./sheets/adjustment-reasons";
import { adjustments } from "./sheets/adjustments";
import { frozenRound, frozenSheet } from "./sheets/frozen-round";
import type { RankSheetOptions, SheetWords } from "./sheets/options";
import { slipSheets } from "./sheets/slip-sheet";

/** What the extra sheets of a ranking are made of. */
export interface ExtraSheetsInput {
  readonly report: RankReport;
  readonly scored: readonly ScoredUnit[] | null;
  readonly rules: Pick<RankOptions, "profile" | "criteria">;
  /** The class profile; a sample too where a criterion that counts is one. */
  readonly told: ClassProfile;
  /** The round that was frozen last; null where there is none. */
  readonly last: LastRound | null;
  readonly options: RankSheetOptions;
  readonly words: SheetWords & { readonly score: ScoreWords };
}

/** One extra of a ranking as sheets to be added. */
export function extraSheets(extra: RankExtra, input: ExtraSheetsInput): readonly OwnSheet[] {
  const { report, scored, told, options, words } = input;
  switch (extra) {
    case "slips":
      return slipSheets(slipsFor(report, scored, words), told, options, words);
    case "round":
      return roundSheets(input);
    case "criteria": {
      const { sheet } = words.score;
      return [criteriaSheet(sheet.title, setOf(input), input.rules.profile, sheet)];
    }
    case "entries": {
      const { entries } = words.score;
      return [entriesSheet(entries.title, setOf(input), "", entries)];
    }
  }
}

/** Every unit's slip by itself, in the order of the table. */
export function slipsApart(
  report: RankReport,
  scored: readonly ScoredUnit[] | null,
  told: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): RankReport["slips"] {
  const slips = slipsFor(report, scored, words);
  const sheets = slipSheets(slips, told, options, words);
  return sheets.map((sheet, at) => ({ unit: slips[at]?.unit ?? sheet.name, sheet }));
}

function roundSheets(input: ExtraSheetsInput): readonly OwnSheet[] {
  const { report, scored, told, last, options, words } = input;
  const number = (last?.number ?? 0) + 1;
  const name = words.rankSheets.roundName(number);
  const round = frozenSheet(name, report, told, options, words);
  if (last === null || last.frozen === null) return [round];
  const after = frozenRound(report);
  const changed = adjustments(last.frozen, after);
  const adjusted = {
    rounds: { before: last.number, after: number },
    changed,
    reasons: reasonsFor(changed, report, last.reasons, scored, words),
    units: after.units.map(({ unit }) => unit),
  };
  return [round, adjustmentSheet(adjusted, options, words)];
}

/** The set in force, else the pack of the class profile's name, else an empty one to start from. */
function setOf({ rules: { criteria, profile } }: ExtraSheetsInput) {
  return criteria?.set ?? criteriaSet(profile.id) ?? TRONG;
}
