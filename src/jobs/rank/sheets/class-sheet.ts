import type { OwnCell, OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import type { ReportedUnit } from "../report";
import { arranged, unitsOf, type Ranked } from "./arranged";
import { groupLine } from "./group-line";
import { across, figure, gap, plain, text, type Line } from "./lines";
import { classNotes, questionNotes, sameIndexNotes, sampleNote, signatureBlock } from "./notes";
import { nameOf, tabOf, titleOf, type RankSheetOptions, type SheetWords } from "./options";
import { documentHead, onPaper } from "./paper";

/** In characters; without a previous period the reason has the room of the change. */
const WIDTHS = { number: 5, unit: 22, index: 9, rank: 8, change: 11, class: 29, reason: 42 };

const CHANGE_FORMAT = "+0;-0;0";

/** *Phụ lục III*: every unit with its index, its rank, how that has changed, its class and why. */
export function classSheet(
  report: Ranked,
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const units = unitsOf(report.groups);
  const compares = units.some(({ previousRank }) => previousRank !== null);
  const widths = widthsOf(compares);
  const width = widths.length;
  const name = nameOf("class", options, words);
  const notes = sameIndexNotes(report.groups, width, words);
  return onPaper({
    name: tabOf("class", options, words),
    orientation: "landscape",
    widths,
    above: [
      ...documentHead(
        name,
        titleOf("class", options, units, words),
        words.rankSheets.source,
        width,
      ),
      ...notes.above,
    ],
    headings: [headings(compares, words)],
    body: report.groups.flatMap((group, place) => [
      ...groupLine(group, place, width, words),
      ...arranged(group, options.order).map((unit, at) => unitLine(unit, at + 1, compares, words)),
    ]),
    below: [
      gap(width),
      ...classNotes(report, profile, width, words),
      ...headNote(profile, width, words),
      ...questionNotes(report, width, words),
      ...notes.below,
      ...sampleNote(profile, width, words),
      ...signatureBlock(widths, options, words),
    ],
  });
}

/** By which decision the head of a unit is given its class; nothing where none says so. */
function headNote(
  { headOfUnit }: ClassProfile,
  width: number,
  { rankSheets }: SheetWords,
): readonly Line[] {
  return headOfUnit === undefined
    ? []
    : [across(rankSheets.headOfUnit(headOfUnit.basis), "doc-line", width)];
}

function widthsOf(compares: boolean): readonly number[] {
  const { number, unit, index, rank, change, reason } = WIDTHS;
  const start = [number, unit, index, rank];
  return compares
    ? [...start, change, WIDTHS.class, reason]
    : [...start, WIDTHS.class, reason + change];
}

function headings(compares: boolean, { rankSheets }: SheetWords): Line {
  const { headings } = rankSheets;
  const start = [headings.number, headings.unit, headings.index, headings.rank];
  const change = compares ? [headings.change] : [];
  const all = [...start, ...change, headings.class, headings.reason];
  return plain(all.map((heading) => text(heading, "doc-head")));
}

function unitLine(unit: ReportedUnit, number: number, compares: boolean, words: SheetWords): Line {
  return plain([
    figure(String(number), "0", "doc-figure"),
    text(unit.unit, "doc-text"),
    figure(unit.index, "0.00", "doc-figure"),
    rankCell(unit, words),
    ...(compares ? [changeCell(unit, words)] : []),
    text(classText(unit, words), "doc-text"),
    text(unit.reason, "doc-text"),
  ]);
}

function rankCell({ rank }: ReportedUnit, { rankSheets }: SheetWords): OwnCell {
  return rank === null
    ? text(rankSheets.noRank, "doc-figure")
    : figure(String(rank), "0", "doc-figure");
}

function changeCell({ rank, rankChange }: ReportedUnit, { ranking }: SheetWords): OwnCell {
  if (rank !== null && rankChange === null) return text(ranking.noPreviousRank, "doc-figure");
  return figure(rankChange === null ? null : String(rankChange), CHANGE_FORMAT, "doc-figure");
}

/** The class in full, or that the decision says nothing; empty for a unit that is not ranked. */
export function classText(
  { class: name, open }: Pick<ReportedUnit, "class" | "open">,
  { ranking }: SheetWords,
): string {
  return name ?? (open === null ? "" : ranking.undecidedClass);
}
