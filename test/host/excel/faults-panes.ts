import { isDeepStrictEqual } from "node:util";
import { addressOf } from "../../../src/core/sheet/address";
import { isMark } from "../../../src/jobs/marks/colours";
import type { Journal } from "../../../src/jobs/writing/journal";
import { journalAt } from "../../../src/pane/journal-store";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { WorkbookPicture } from "../../excel-host/picture";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import type { WorkbookModel } from "../../excel-host/workbook-model";
import { paperStorage, type PaperStorage } from "../../pane/journal-storage";

const ADDRESS = "https://so.gov.vn/phu-luc.xlsx";

/** A workbook and what the browser keeps of it at one moment; a pane that opens it works on a copy. */
export interface Moment {
  readonly workbook: WorkbookModel;
  readonly kept: Readonly<Record<string, string>>;
}

/** The pane beside a workbook in the simulated Excel. */
export interface Pane {
  readonly workbook: WorkbookModel;
  readonly storage: PaperStorage;
  readonly host: ExcelHost;
  readonly journal: Journal;
}

/** Opens a copy of a workbook as it was at a moment, with all counters at zero and nothing going wrong. */
export function openPane(excel: SimulatedExcel, { workbook, kept }: Moment): Pane {
  return paneBeside(excel, workbook.clone(), paperStorage(Number.POSITIVE_INFINITY, kept));
}

/** Excel and the pane closed and opened again: the workbook and the browser's storage are all that is left. */
export function openAgain(excel: SimulatedExcel, { workbook, storage }: Pane): Pane {
  return paneBeside(excel, workbook, storage);
}

function paneBeside(excel: SimulatedExcel, workbook: WorkbookModel, storage: PaperStorage): Pane {
  const journal = journalAt(
    () => ADDRESS,
    () => storage,
  );
  return { workbook, storage, host: excel.openWorkbook(workbook), journal };
}

/** How things stand beside a pane now. */
export function momentOf({ workbook, storage }: Pane): Moment {
  const kept = storage.keys().map((key) => [key, storage.getItem(key) ?? ""] as const);
  return { workbook: workbook.clone(), kept: Object.fromEntries(kept) };
}

/**
 * All that a workbook holds, but for two things. The styles of its tables, which are all ours: where Excel cannot
 * resize a table (before ExcelApi 1.13) another takes its place, and has Excel's own style should the fault strike
 * between the two. And how its sheets are printed: what Excel refuses of that is left undone.
 */
export function pictureOf({ workbook }: Pick<Pane, "workbook">): WorkbookPicture {
  return workbook.picture().map((sheet) => ({
    ...sheet,
    settings: { ...sheet.settings, page: [], breaks: [] },
    tables: sheet.tables.map((table) => ({ ...table, style: "" })),
  }));
}

/** Where two pictures differ: the first few places, as text; none where nobody could tell one from the other. */
export function differences(one: WorkbookPicture, other: WorkbookPicture): readonly string[] {
  if (isDeepStrictEqual(one, other)) return [];
  const [names, others] = [one, other].map((sheets) => sheets.map(({ name }) => name));
  if (!isDeepStrictEqual(names, others)) return [`sheets ${JSON.stringify([names, others])}`];
  return one
    .flatMap((sheet, at) => {
      const like = other[at];
      const [these, those] = [facetsOf(sheet), like === undefined ? {} : facetsOf(like)];
      return [...new Set([...Object.keys(these), ...Object.keys(those)])]
        .filter((facet) => !isDeepStrictEqual(these[facet], those[facet]))
        .map((facet) => `${sheet.name} ${facet}: ${told(these[facet])} ≠ ${told(those[facet])}`);
    })
    .slice(0, 3);
}

function facetsOf({ name, visibility, settings, cells, lines, tables }: WorkbookPicture[number]) {
  const facets: Readonly<Record<string, unknown>> = {
    ...{ name, visibility, tables },
    ...settings,
    ...cells,
    ...lines,
  };
  return facets;
}

function told(facet: unknown): string {
  return facet === undefined ? "nothing" : JSON.stringify(facet);
}

/** The cells that carry a mark of ours, as the journal remembers them and as they are. */
export function marksOf({ workbook, journal }: Pane): {
  readonly remembered: readonly string[];
  readonly painted: readonly string[];
} {
  const painted = workbook.sheets.flatMap((sheet) =>
    [...sheet.touched()].flatMap(([row, column, { look }]) =>
      isMark(look.fill.color) ? [`${sheet.name}!${addressOf(row + 1, column + 1)}`] : [],
    ),
  );
  const { marks } = journal.read();
  const remembered = marks.map(({ sheet, row, column }) => `${sheet}!${addressOf(row, column)}`);
  return { remembered: remembered.sort(), painted: painted.sort() };
}
