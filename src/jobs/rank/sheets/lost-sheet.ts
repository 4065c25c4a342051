import type { OwnSheet } from "../../../core/plan/plan";
import type { ClassProfile } from "../../../core/rank/profile";
import { across, blank, figure, formatFor, gap, plain, text, type Line } from "./lines";
import { byLost, sumOfLost, type UnitLosses } from "./lost";
import { sampleNote, signatureBlock } from "./notes";
import { tabOf, type RankSheetOptions, type SheetWords } from "./options";
import { onPaper } from "./paper";

/** In characters; where no criterion has a code, the figure has the room of its column. */
const WIDTHS = {
  ...{ number: 5, code: 7, criterion: 32, points: 8, figure: 22, lead: 16, remedy: 20 },
  deadline: 10,
};

/**
 * *Điểm bị trừ*: unit by unit what lost points, the most first, with the figure behind and who is to see to it. The
 * last two columns are left to the plan that starts from here. `profile` is what classed the units, which says whether it
 * is a sample.
 */
export function lostSheet(
  losses: readonly UnitLosses[],
  profile: ClassProfile,
  options: RankSheetOptions,
  words: SheetWords,
): OwnSheet {
  const name = tabOf("lost", options, words);
  const { rankSheets } = words;
  const coded = losses.some(({ lost }) => lost.some(({ code }) => code !== ""));
  const widths = widthsOf(coded);
  const width = widths.length;
  const title = rankSheets.title(
    "lost",
    options.year,
    losses.map(({ unit }) => unit),
  );
  const format = formatFor(
    losses.flatMap(({ lost }) => lost.flatMap(({ points, lost: own }) => [points, own])),
  );
  const note = sampleNote(profile, width, words);
  return onPaper({
    name,
    orientation: "landscape",
    widths,
    above: [across(title, "doc-title", width), gap(width)],
    headings: [headings(coded, words)],
    body: losses.flatMap((unit) => unitLines(unit, coded, format, width, words)),
    below: [
      ...(note.length === 0 ? [] : [gap(width), ...note]),
      ...signatureBlock(widths, options, words),
    ],
  });
}

function widthsOf(coded: boolean): readonly number[] {
  const { number, code, criterion, points, figure, lead, remedy, deadline } = WIDTHS;
  return [
    ...(coded ? [number, code] : [number]),
    ...[criterion, points, points, points, coded ? figure : figure + code],
    ...[lead, remedy, deadline],
  ];
}

function headings(coded: boolean, { rankSheets: { headings } }: SheetWords): Line {
  return plain(
    [
      ...(coded ? [headings.number, headings.code] : [headings.number]),
      ...[headings.criterion, headings.maximum, headings.reached, headings.lost],
      ...[headings.figure, headings.lead, headings.remedy, headings.deadline],
    ].map((heading) => text(heading, "doc-head")),
  );
}

function unitLines(
  unit: UnitLosses,
  coded: boolean,
  format: string,
  width: number,
  { rankSheets }: SheetWords,
): readonly Line[] {
  return [
    across(headingOf(unit, rankSheets), "doc-group", width),
    ...byLost(unit.lost).map((entry, place) =>
      plain([
        figure(String(place + 1), "0", "doc-figure"),
        ...(coded ? [text(entry.code, "doc-figure")] : []),
        text(entry.criterion, "doc-text"),
        figure(entry.max, formatFor([entry.max]), "doc-figure"),
        figure(entry.points, format, "doc-figure"),
        figure(entry.lost, format, "doc-total"),
        text(entry.figure, "doc-text"),
        text(entry.lead, "doc-text"),
        blank("doc-text"),
        blank("doc-text"),
      ]),
    ),
  ];
}

function headingOf(
  { unit, lost, isPartial = false }: UnitLosses,
  words: SheetWords["rankSheets"],
): string {
  if (isPartial) return words.unitLostSoFar(unit, sumOfLost(lost));
  return lost.length === 0 ? words.unitLostNothing(unit) : words.unitLost(unit, sumOfLost(lost));
}
