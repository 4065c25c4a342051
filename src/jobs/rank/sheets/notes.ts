import type { Choice, ClassProfile, OpenQuestion } from "../../../core/rank/profile";
import type { ReportedGroup, ReportedUnit } from "../report";
import { unitsOf, type Ranked } from "./arranged";
import { across, blanks, gap, text, type Line } from "./lines";
import type { RankSheetOptions, SheetWords } from "./options";
import { widthOf } from "./paper";
import { sameIndices } from "./told-apart";

/** More lines than these above the table would push its headings off the screen. */
const MOST_LINES_ABOVE = 3;
/** A row of a sheet can only be so high, so that a longer list goes on in the next. */
const UNITS_A_LINE = 8;

/** Lines of notes above and below the table of an appendix. */
export interface Notes {
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

/** The units that print the same index and have other ranks: above the table, or below it where there are many. */
export function sameIndexNotes(
  groups: readonly ReportedGroup[],
  width: number,
  { rankSheets }: SheetWords,
): Notes {
  const sets = sameIndices(groups);
  const lines = sets.flatMap(({ printed, units }) =>
    chunks(units, UNITS_A_LINE).map((some) =>
      across(rankSheets.toldApart(printed, some), "doc-note", width),
    ),
  );
  if (lines.length === 0) return { above: [], below: [] };
  if (lines.length <= MOST_LINES_ABOVE) return { above: [...lines, gap(width)], below: [] };
  const told = across(rankSheets.toldApartBelow(sets.length), "doc-note", width);
  return { above: [told, gap(width)], below: lines };
}

/** What the text of the decision leaves open, with the answer that was given and its basis. */
export function questionNotes(
  { groups }: Ranked,
  width: number,
  { ranking, rankSheets }: SheetWords,
): readonly Line[] {
  const answers = new Map<OpenQuestion, { readonly choice: Choice; count: number }>();
  const open = new Map<OpenQuestion, number>();
  for (const unit of unitsOf(groups)) {
    if (unit.chosen !== null) {
      const { question } = unit.chosen;
      const answer = answers.get(question) ?? { choice: unit.chosen, count: 0 };
      answers.set(question, { choice: answer.choice, count: answer.count + 1 });
    }
    if (unit.open !== null) open.set(unit.open, (open.get(unit.open) ?? 0) + 1);
  }
  return [
    ...[...answers].map(([question, { choice, count }]) =>
      rankSheets.answered(ranking.open(question), choice, count),
    ),
    ...[...open].map(([question, count]) => rankSheets.unanswered(ranking.open(question), count)),
  ].map((sentence) => across(sentence, "doc-line", width));
}

/** How many units each class has, which have none, and by which decision. */
export function classNotes(
  { groups }: Ranked,
  profile: ClassProfile,
  width: number,
  { rankSheets }: SheetWords,
): readonly Line[] {
  const counts = new Map(profile.classes.map(({ name }) => [name, 0]));
  const units = unitsOf(groups);
  const named = (which: (unit: ReportedUnit) => boolean): readonly string[] =>
    units.filter((unit) => unit.class === null && which(unit)).map(({ unit }) => unit);
  for (const unit of units) {
    if (unit.class !== null) counts.set(unit.class, (counts.get(unit.class) ?? 0) + 1);
  }
  const { document, date, issuer } = profile.source;
  return [
    across(
      rankSheets.classes(
        [...counts].map(([name, count]) => ({ class: name, count })),
        {
          open: named(({ index }) => index !== null),
          without: named(({ index }) => index === null),
        },
      ),
      "doc-line",
      width,
    ),
    ...(document === "" && issuer === ""
      ? []
      : [across(rankSheets.classedBy(document, date, issuer), "doc-line", width)]),
  ];
}

/** Says of a profile that was found in no signed decision that it is a sample. */
export function sampleNote(
  profile: ClassProfile,
  width: number,
  { rankSheets }: SheetWords,
): readonly Line[] {
  return profile.isSample === true ? [across(rankSheets.sample, "doc-note", width)] : [];
}

/** A block to sign on, on the right half below the table; nothing where it was not asked for. */
export function signatureBlock(
  widths: readonly number[],
  { signature }: RankSheetOptions,
  { rankSheets }: SheetWords,
): readonly Line[] {
  if (!signature) return [];
  const left = columnsWithin(widths, widthOf(widths) / 2);
  const right = widths.length - left;
  return [
    gap(widths.length),
    ...rankSheets.signature.map((words): Line => ({
      cells: [
        ...blanks(left, "doc-line"),
        text(words, "doc-sign"),
        ...blanks(right - 1, "doc-sign"),
      ],
      spans: right > 1 ? [{ column: left + 1, width: right }] : [],
    })),
  ];
}

/** How many columns from the left fit into so many characters; one is left over at least. */
function columnsWithin(widths: readonly number[], characters: number): number {
  let columns = 0;
  let used = 0;
  for (const width of widths.slice(0, -1)) {
    used += width;
    if (used > characters) break;
    columns += 1;
  }
  return columns;
}

/** A list in pieces of so many. */
export function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );
}
