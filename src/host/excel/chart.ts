import {
  CHART_GAP,
  CHART_TEXT_SIZE,
  CHART_TITLE_SIZE,
  chartTextSize,
  isStacked,
  wordsOn,
} from "../../core/plan/chart-look";
import { DOCUMENT_FONT } from "../../core/plan/document-look";
import type { OwnChart } from "../../core/plan/plan";
import type { Area } from "../../core/sheet/area";
import { rangeOf } from "./area";

const BLACK = "#000000";
/** Excel cuts a longer name, and another text would be read back. */
const LONGEST_NAME = 100;

/**
 * Draws a chart of bars that lie one under the other in the order of the sheet. Its name comes last of all, so that
 * a chart that has it is whole (see `KeptRest`). `rowHeight`, in points, is that of the rows that it covers.
 */
export function addChart(worksheet: Excel.Worksheet, chart: OwnChart, rowHeight: number): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const stacked = isStacked(chart);
  const { barStacked, barClustered } = Excel.ChartType;
  const drawn = worksheet.charts.add(
    stacked ? barStacked : barClustered,
    rangeOf(worksheet, first.area),
    Excel.ChartSeriesBy.columns,
  );
  drawn.setPosition(...cornersOf(worksheet, chart.at));
  const { font } = drawn.format;
  font.name = DOCUMENT_FONT;
  font.size = CHART_TEXT_SIZE.most;
  font.color = BLACK;
  drawn.title.text = unlinked(chart.title);
  drawn.title.format.font.size = CHART_TITLE_SIZE;
  drawn.title.format.font.bold = true;
  drawn.legend.visible = stacked;
  if (stacked) drawn.legend.position = Excel.ChartLegendPosition.bottom;
  addSeries(worksheet, drawn, chart, chartTextSize(chart, rowHeight));
  setAxes(drawn.axes, chart, chartTextSize(chart, rowHeight));
  drawn.name = nameOf(chart);
}

/** What a chart of ours is called once it is whole. */
function nameOf({ title }: OwnChart): string {
  return unlinked(title).slice(0, LONGEST_NAME);
}

/** Excel makes one series of the one column that it is given; the others are added to it. */
function addSeries(
  worksheet: Excel.Worksheet,
  drawn: Excel.Chart,
  chart: OwnChart,
  size: number,
): void {
  const stacked = isStacked(chart);
  const { insideEnd, outsideEnd } = Excel.ChartDataLabelPosition;
  for (const [at, { name, area, color }] of chart.series.entries()) {
    const words = unlinked(name);
    const series = at === 0 ? drawn.series.getItemAt(0) : drawn.series.add(words);
    series.name = words;
    series.setValues(rangeOf(worksheet, area));
    series.setXAxisValues(rangeOf(worksheet, chart.categories));
    series.format.fill.setSolidColor(color);
    series.gapWidth = CHART_GAP;
    series.hasDataLabels = true;
    series.dataLabels.position = stacked ? insideEnd : outsideEnd;
    series.dataLabels.format.font.size = size;
    series.dataLabels.format.font.color = stacked ? wordsOn(color) : BLACK;
  }
}

/** The first category stands on top, as in the table, and each is named; the scale is below the bars. */
function setAxes(
  { categoryAxis, valueAxis }: Excel.ChartAxes,
  { axis }: OwnChart,
  size: number,
): void {
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = Excel.ChartAxisPosition.maximum;
  categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = size;
  valueAxis.minimum = Number(axis.from);
  valueAxis.maximum = Number(axis.to);
  valueAxis.format.font.size = size;
}

/** What begins with `=` would be taken for the address of a cell to show. */
function unlinked(words: string): string {
  return words.trimStart().startsWith("=") ? `\u2060${words}` : words;
}

function cornersOf(
  worksheet: Excel.Worksheet,
  { row, column, height, width }: Area,
): readonly [Excel.Range, Excel.Range] {
  const cell = (at: { readonly row: number; readonly column: number }) =>
    rangeOf(worksheet, { ...at, height: 1, width: 1 });
  return [cell({ row, column }), cell({ row: row + height - 1, column: column + width - 1 })];
}
