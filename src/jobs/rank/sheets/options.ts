import type { ReportedUnit } from "../report";
import type { RankingWords } from "../../../words/ranking-words";
import type { RankSheet, RankSheetWords, TitledSheet } from "../../../words/rank-sheets-words";

/** How the sheets of a ranking are laid out; nothing here changes a figure. */
export interface RankSheetOptions {
  /** Which sheets are made, in the order in which they are added. */
  readonly sheets: readonly RankSheet[];
  /** Stands on the appendices in place of our own titles; null where they are to have those. */
  readonly title: string | null;
  /** What a sheet is called in place of our own name, and the number of the appendix with it. */
  readonly names: Readonly<Partial<Record<TitledSheet, string>>>;
  /** In the order of the user's table, or by rank. */
  readonly order: "list" | "rank";
  /** Whether a block to sign on stands below the table. */
  readonly signature: boolean;
  /** The year that is ranked; null leaves it to be filled in. */
  readonly year: number | null;
}

/** *Phụ lục II* and *Phụ lục III*, in the order of the list, nothing to sign on. */
export const RANK_SHEET_DEFAULTS: RankSheetOptions = {
  sheets: ["index", "class"],
  title: null,
  names: {},
  order: "list",
  signature: false,
  year: null,
};

/** The words that sheets of a ranking are made with. */
export interface SheetWords {
  readonly ranking: RankingWords;
  readonly rankSheets: RankSheetWords;
}

/** What a sheet is called. */
export function nameOf(
  sheet: TitledSheet,
  options: RankSheetOptions,
  { rankSheets }: SheetWords,
): string {
  return options.names[sheet] ?? rankSheets.names[sheet];
}

/** The title of a sheet, in capitals. */
export function titleOf(
  sheet: TitledSheet,
  options: RankSheetOptions,
  units: readonly Pick<ReportedUnit, "unit">[],
  { rankSheets }: SheetWords,
): string {
  return (
    options.title ??
    rankSheets.title(
      sheet,
      options.year,
      units.map(({ unit }) => unit),
    )
  );
}
