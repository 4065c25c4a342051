import type { Rectangle } from "./rectangle";

/** What a filter lets through in one column, as `Excel.FilterCriteria`; what is not used is null when read. */
export interface Criterion {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** A filter on an area; its first row is the heading row. */
export interface FilterModel {
  readonly area: Rectangle;
  /** Column of the area, counted from 0 → what it lets through. */
  readonly criteria: ReadonlyMap<number, Criterion>;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Rectangle;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  criteria: ReadonlyMap<number, Criterion>;
}
