import type { OwnChart } from "./plan";

/** In points: of the title, and the least and the most of all other words. */
export const CHART_TITLE_SIZE = 14;
export const CHART_TEXT_SIZE = { least: 6, most: 11 } as const;
/** Between bars, in percent of a bar. */
export const CHART_GAP = 40;

/** How much of a chart's height its bars have, and how much of a bar's share its words may fill. */
const BARS_SHARE = 0.85;
const WORDS_SHARE = 0.75;

/** Whether several series make one bar, piece by piece. */
export function isStacked({ series }: OwnChart): boolean {
  return series.length > 1;
}

/** How large the words beside the bars are, in points: as large as a bar's share of the height lets them be. */
export function chartTextSize({ at, categories }: OwnChart, rowHeight: number): number {
  const { least, most } = CHART_TEXT_SIZE;
  const share = (at.height * rowHeight * BARS_SHARE) / Math.max(1, categories.height);
  return Math.max(least, Math.min(most, Math.floor(share * WORDS_SHARE)));
}

/** Black words on a light colour, white ones on a dark one (ITU-R BT.601); colours as `#RRGGBB`. */
export function wordsOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(color.slice(at, at + 2), 16),
  );
  return red * 299 + green * 587 + blue * 114 > 140_000 ? "#000000" : "#FFFFFF";
}
