import type { OwnSheet } from "../../core/plan/plan";
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
import { frozenSheet } from "./sheets/frozen-round";
import type { RankSheetOptions, SheetWords } from "./sheets/options";
import { slipSheets } from "./sheets/slip-sheet";

/** What the extra sheets of a ranking are made of. */
export interface ExtraSheetsInput {
  readonly report: RankReport;
  readonly scored: readonly ScoredUnit[] | null;
  readonly rules: Pick<RankOptions, "profile" | "criteria">;
  /** The round that was frozen last; null where there is none. */
  readonly last: LastRound | null;
  readonly options: RankSheetOptions;
  readonly words: SheetWords & { readonly score: ScoreWords };
}

/** One extra of a ranking as sheets to be added. */
export function extraSheets(extra: RankExtra, input: ExtraSheetsInput): readonly OwnSheet[] {
  const { report, scored, options, words } = input;
  switch (extra) {
    case "slips":
      return slipSheets(slipsFor(report, scored, words), options, words);
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

function roundSheets({ report, last, options, words }: ExtraSheetsInput): readonly OwnSheet[] {
  const name = words.rankSheets.roundName((last?.number ?? 0) + 1);
  const before = last?.frozen ?? null;
  return [
    frozenSheet(name, report, options, words),
    ...(before === null ? [] : [adjustmentSheet(before, report, new Map(), options, words)]),
  ];
}

/** The set in force, else the pack of the class profile's name, else an empty one to start from. */
function setOf({ rules: { criteria, profile } }: ExtraSheetsInput) {
  return criteria?.set ?? criteriaSet(profile.id) ?? TRONG;
}
