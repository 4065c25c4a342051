import { addressOf } from "../../src/core/sheet/address";
import { nameOf } from "./a1";
import type { Cell } from "./cell";
import { BLANK } from "./cell";
import type { ChartModel } from "./drawn-model";
import type { Criterion } from "./filter-model";
import type { CellLook } from "./look";
import { PLAIN_LOOK, sameLook } from "./look";
import { DEFAULT_COLUMN_POINTS, type SheetModel } from "./sheet-model";

/** All that a sheet holds. Whatever is as in a new sheet is left out, so that a cell written and cleared again is as one never touched. */
export interface SheetPicture {
  readonly name: string;
  readonly visibility: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Address → what the cell holds, as JSON text. */
  readonly cells: Readonly<Record<string, string>>;
  /** `h4`, the lines above row 4 counted from 0, or `v4`, those left of the cells of row 4 → which columns have which. */
  readonly lines: Readonly<Record<string, string>>;
  readonly tables: readonly Readonly<Record<string, unknown>>[];
}

export type WorkbookPicture = readonly SheetPicture[];

/** The sheets of a workbook in tab order, without what the workbook knows them by. */
export function pictureOf({ sheets }: { readonly sheets: readonly SheetModel[] }): WorkbookPicture {
  return sheets.map(sheetPicture);
}

function sheetPicture(sheet: SheetModel): SheetPicture {
  // Most cells share their look with others: each look is told once.
  const told = new Map<CellLook, readonly unknown[]>();
  const look = (of: CellLook) => {
    const known = told.get(of) ?? lookPicture(of);
    told.set(of, known);
    return known;
  };
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    settings: settingsOf(sheet),
    cells: Object.fromEntries(
      [...sheet.touched()].map(([row, column, cell]) => [
        addressOf(row + 1, column + 1),
        JSON.stringify(cellPicture(cell, look)),
      ]),
    ),
    lines: linesOf(sheet),
    tables: sheet.tables.map(({ name, area, criteria, ...rest }) => ({
      ...{ name, area: nameOf(area), criteria: criteriaOf(criteria) },
      ...{ style: rest.style, showBandedRows: rest.showBandedRows },
      showFilterButton: rest.showFilterButton,
    })),
  };
}

function linesOf(sheet: SheetModel): Readonly<Record<string, string>> {
  const rows = new Map<string, (readonly [number, string])[]>();
  for (const [place, { style, color, weight }] of sheet.drawn()) {
    const [row = "", column = ""] = place.split(",");
    const line = [Number(column), `${style} ${color} ${weight}`] as const;
    const others = rows.get(row);
    if (others === undefined) rows.set(row, [line]);
    else others.push(line);
  }
  return Object.fromEntries(
    [...rows].map(([row, lines]) => [row, lines.sort(([a], [b]) => a - b).join("; ")]),
  );
}

function settingsOf(sheet: SheetModel): Readonly<Record<string, unknown>> {
  const { filter } = sheet;
  return {
    isProtected: sheet.isProtected,
    isFiltered: sheet.isFiltered,
    filter:
      filter === null ? null : { area: nameOf(filter.area), criteria: criteriaOf(filter.criteria) },
    hiddenRows: inOrder(sheet.hiddenRows),
    hiddenColumns: inOrder(sheet.hiddenColumns),
    columnPoints: byNumber(sheet.columnPoints).filter(
      ([, width]) => width !== DEFAULT_COLUMN_POINTS,
    ),
    rowPoints: byNumber(sheet.rowPoints),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    showGridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    page: [...sheet.page].sort(([a], [b]) => (a < b ? -1 : 1)),
    breaks: inOrder(sheet.breaks),
    merges: sheet.merges.map(nameOf).sort(),
    scales: sheet.scales.map(({ area, criteria }) => [nameOf(area), criteria]),
    charts: sheet.charts.map(chartPicture),
  };
}

function chartPicture({ name, at, series, told }: ChartModel): unknown {
  const inOrderOfNames = (of: ChartModel["told"]) => [...of].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ name, at: at === null ? null : nameOf(at), told: inOrderOfNames(told) },
    series: series.map((each) => ({
      ...{ name: each.name, values: nameOf(each.values), told: inOrderOfNames(each.told) },
      categories: each.categories === null ? null : nameOf(each.categories),
    })),
  };
}

function cellPicture(
  { value, isError, formula, format, look, link }: Cell,
  pictureOfLook: (look: CellLook) => readonly unknown[],
): Readonly<Record<string, unknown>> {
  return {
    ...(value === "" && formula === null ? {} : { value }),
    ...(isError ? { isError } : {}),
    ...(formula === null ? {} : { formula }),
    ...(format === BLANK.format ? {} : { format }),
    ...(sameLook(look, PLAIN_LOOK) ? {} : { look: pictureOfLook(look) }),
    ...(link === null ? {} : { link: [link.documentReference, link.address, link.screenTip] }),
  };
}

function lookPicture({ fill, font, ...rest }: CellLook): readonly unknown[] {
  const { name, size, color, bold, italic, underline, strikethrough } = font;
  return [
    ...[fill.pattern, fill.color, name, size, color, bold, italic, underline, strikethrough],
    ...[rest.horizontalAlignment, rest.verticalAlignment, rest.wrapText, rest.indentLevel],
  ];
}

function criteriaOf(criteria: ReadonlyMap<number, Criterion>): readonly unknown[] {
  return [...criteria].sort(([a], [b]) => a - b);
}

function inOrder(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

function byNumber(numbers: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  return [...numbers].sort(([a], [b]) => a - b);
}
