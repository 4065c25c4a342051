import type { Rectangle } from "./rectangle";

/** What was said of an object, by the name of its property; what was not said is as Excel begins with. */
export type Told = Map<string, unknown>;

/** A series of a chart: its figures, and what stands beside each. */
export interface SeriesModel {
  name: string;
  values: Rectangle;
  categories: Rectangle | null;
  readonly told: Told;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  /** The cells that it covers; null while it lies where Excel puts a new one. */
  at: Rectangle | null;
  series: SeriesModel[];
  /** All the rest, `title.text` and the like. */
  readonly told: Told;
}

/** A scale of colours over cells. */
export interface ScaleModel {
  readonly id: string;
  readonly area: Rectangle;
  /** As they were given; null where nobody has given any. */
  criteria: unknown;
}

/** A copy that shares nothing that can change. */
export function copyOfChart(chart: ChartModel): ChartModel {
  const series = chart.series.map((each) => ({ ...each, told: new Map(each.told) }));
  return { ...chart, series, told: new Map(chart.told) };
}
