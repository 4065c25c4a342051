import { cleanText } from "../../../core/text/clean";
import type { ReportedUnit } from "../report";
import type { RankingWords } from "../../../words/ranking-words";
import type { RankSheet, RankSheetWords, TitledSheet } from "../../../words/rank-sheets-words";
import { sheetNames } from "./sheet-names";

/** The sheets that a user may call otherwise; a slip is called by its unit and a round by its number. */
export type NamedSheet = Exclude<TitledSheet, "slip" | "frozen">;

/** How the sheets of a ranking are laid out; nothing here changes a figure. */
export interface RankSheetOptions {
  /** Which sheets are made, in the order in which they are added. */
  readonly sheets: readonly RankSheet[];
  /** Stands on the appendices in place of our own titles; null where they are to have those. */
  readonly title: string | null;
  /** What a sheet is called in place of our own name, and the number of the appendix with it. */
  readonly names: Readonly<Partial<Record<NamedSheet, string>>>;
  /** In the order of the user's table, or by rank. */
  readonly order: "list" | "rank";
  /** Whether a block to sign on stands below the table. */
  readonly signature: boolean;
  /** The year that is ranked; null leaves it to be filled in. */
  readonly year: number | null;
}

/** The words that sheets of a ranking are made with. */
export interface SheetWords {
  readonly ranking: RankingWords;
  readonly rankSheets: RankSheetWords;
}

/** What a sheet is called, and an appendix numbered, as the user wrote it; our own name where that is blank. */
export function nameOf(
  sheet: NamedSheet,
  { names }: Pick<RankSheetOptions, "names">,
  { rankSheets }: Pick<SheetWords, "rankSheets">,
): string {
  const written = cleanText(names[sheet] ?? "");
  return written === "" ? rankSheets.names[sheet] : written;
}

/** The same as Excel takes it for the name of a sheet. */
export function tabOf(
  sheet: NamedSheet,
  options: Pick<RankSheetOptions, "names">,
  words: Pick<SheetWords, "rankSheets">,
): string {
  return sheetNames([nameOf(sheet, options, words)])[0] ?? words.rankSheets.names[sheet];
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
