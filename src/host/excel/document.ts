import { HEAT_COLOURS } from "../../core/plan/document-look";
import type { DocumentSetup, Heat } from "../../core/plan/plan";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE } from "./batches";
import { addChart } from "./chart";
import { rectanglesOf, type Rectangle } from "./rectangles";
import type { Step } from "./step";

/** Of a row without a text, in points: a line of Times New Roman at 13. */
const ROW_HEIGHT = 18;

/** A sheet to be printed and signed, but for its cells and columns. */
export interface Laid {
  readonly name: string;
  readonly setup: DocumentSetup;
  /** Of each row from the first on, in points; null where nothing asks for more than the usual. */
  readonly heights: readonly (number | null)[];
}

/**
 * The step that makes paper of a sheet that holds its cells: no gridlines, merged cells, coloured figures, rows as
 * high as their texts need, for Excel works out no height where cells are merged.
 */
export function paperStep({ name, setup, heights }: Laid): Step {
  const { merges, heat, chart } = setup;
  const bottom = chart === null ? 0 : chart.at.row + chart.at.height - 1;
  const rows = rowsOfOneHeight(heights, bottom);
  return {
    weight: {
      cells: 0,
      bytes: BYTES_A_RECTANGLE * (merges.length + 2 * heat.length + rows.length + 1),
    },
    take: (worksheets) => {
      const worksheet = worksheets.getItem(name);
      worksheet.showGridlines = false;
      for (const area of merges) rangeOf(worksheet, area).merge();
      for (const each of heat) colour(worksheet, each);
      for (const { key, ...area } of rows) {
        rangeOf(worksheet, area).format.rowHeight = Number(key);
      }
    },
  };
}

/** Keeps the rows that are repeated on each page in sight. */
export function freezeRepeated(worksheet: Excel.Worksheet, { repeated }: DocumentSetup): void {
  if (repeated !== null) worksheet.freezePanes.freezeRows(repeated.last);
}

/** The step that draws the chart of a document; none where it has none. The last of all, when columns have their widths. */
export function chartSteps({ name, setup: { chart } }: Laid): readonly Step[] {
  if (chart === null) return [];
  return [
    {
      weight: { cells: 0, bytes: BYTES_A_RECTANGLE * (10 + 8 * chart.series.length) },
      take: (worksheets) => {
        addChart(worksheets.getItem(name), chart, ROW_HEIGHT);
      },
    },
  ];
}

/** A grid of one column, whose runs are rows of one height. */
function rowsOfOneHeight(
  heights: readonly (number | null)[],
  bottom: number,
): readonly Rectangle<string>[] {
  const all = Array.from({ length: Math.max(heights.length, bottom) }, (_, at) => [
    String(heights[at] ?? ROW_HEIGHT),
  ]);
  return rectanglesOf(all, { row: 1, column: 1 });
}

function colour(worksheet: Excel.Worksheet, { area, stops }: Heat): void {
  const [minimum, midpoint, maximum] = HEAT_COLOURS.map(
    (color, at): Excel.ConditionalColorScaleCriterion => ({
      ...{ color, formula: stops[at] ?? "" },
      type: Excel.ConditionalFormatColorCriterionType.number,
    }),
  );
  if (minimum === undefined || midpoint === undefined || maximum === undefined) return;
  const { conditionalFormats } = rangeOf(worksheet, area);
  const scale = conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  scale.colorScale.criteria = { minimum, midpoint, maximum };
}
