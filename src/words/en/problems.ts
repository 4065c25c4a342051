import * as problems from "../../core/problem";
import type { ForeignFile, Obstacle, Problem, UnusableCell } from "../../core/problem";
import { firstWords, sentenceOf, when, type ProblemWords } from "../problem-words";

/** What went wrong, why, and what to do about it, in plain English. */
export function problemWords(problem: Problem): ProblemWords {
  return firstWords(TELLERS, problem, unknownProblem);
}

/** The same in one line. */
export function problemSentence(problem: Problem): string {
  return sentenceOf(problemWords(problem));
}

/** Told of a problem that no words were written for, and of what is no problem of ours at all. */
export const unknownProblem: ProblemWords = {
  title: "Something unexpected went wrong",
  happened: "Something unexpected went wrong, so nothing was done.",
  remedy: "Save the file, open it again and retry.",
};

const OTHER_FILE = "Not an Excel workbook";
const OPEN_AS_XLSX = "Open it in Excel, choose Save As .xlsx, and open the new file.";

const FOREIGN_FILE: Readonly<Record<ForeignFile, ProblemWords>> = {
  xls: {
    title: "An old .xls file",
    happened: "This is an old .xls file (Excel 97–2003), which cannot be read yet.",
    remedy: OPEN_AS_XLSX,
  },
  ods: {
    title: "An OpenDocument spreadsheet file",
    happened: "This is an OpenDocument spreadsheet (.ods), which cannot be read yet.",
    remedy: "Open it in Excel or LibreOffice, choose Save As .xlsx, and open the new file.",
  },
  docx: {
    title: OTHER_FILE,
    happened: "This is a Word document, not a workbook.",
    remedy: "Copy the table into Excel, save it as .xlsx, and open that file.",
  },
  pdf: {
    title: OTHER_FILE,
    happened: "This is a PDF, not a workbook.",
    remedy: "Use the appendix's original Excel file (.xlsx).",
  },
  csv: {
    title: OTHER_FILE,
    happened: "This is a CSV file, which has no cell formats and is not enough for a check.",
    remedy: OPEN_AS_XLSX,
  },
  text: {
    title: OTHER_FILE,
    happened: "This is a plain text file, not a workbook.",
    remedy: "Open the appendix's Excel file (.xlsx).",
  },
  image: {
    title: OTHER_FILE,
    happened: "This is a picture, so its figures cannot be read.",
    remedy: "Use the appendix's original Excel file (.xlsx).",
  },
  other: {
    title: OTHER_FILE,
    happened: "This file is not an Excel .xlsx workbook.",
    remedy: OPEN_AS_XLSX,
  },
};

const NEEDED: Readonly<Record<UnusableCell["needs"], string>> = {
  points: "points as a number",
  maximum: "a maximum above 0",
  "unit-name": "the name of a unit",
};

const CLEAR_FILTER = "Clear the filter (Data › Clear) and try again.";

const OBSTACLE: Readonly<Record<Obstacle["what"], ProblemWords>> = {
  filter: {
    title: "The cells are filtered",
    happened: "The cells to be written are filtered.",
    remedy: CLEAR_FILTER,
  },
  "merged-cells": {
    title: "Merged cells in the way",
    happened: "Some of the cells to be written are merged.",
    remedy: "Unmerge them and try again.",
  },
  "array-formula": {
    title: "An array formula in the way",
    happened:
      "The cells to be written belong to an array formula, whose cells cannot be changed one by one.",
    remedy: "Delete or move that formula and try again.",
  },
  "pivot-table": {
    title: "A PivotTable in the way",
    happened: "The cells to be written lie in a PivotTable.",
    remedy: "Move the PivotTable and try again.",
  },
  "edge-of-sheet": {
    title: "No room at the sheet's edge",
    happened: "There is no room left at the edge of the sheet.",
    remedy: "Delete unused columns or rows and try again.",
  },
  table: {
    title: "An Excel table in the way",
    happened: "The cells to be written cut through an Excel table.",
    remedy: "Move that table and try again.",
  },
  "only-sheet": {
    title: "The only sheet in sight",
    happened: "The sheet to be removed is the only one in sight, and Excel keeps at least one.",
    remedy: "Show or add another sheet and try again.",
  },
};

const OPEN_THE_APPENDIX = "Go to the sheet with the appendix.";
const OPEN_THE_FILE_AGAIN = "Save the file, open it again and retry.";

const TELLERS = [
  when(problems.NotAWorkbook, ({ looksLike }) => FOREIGN_FILE[looksLike]),
  when(problems.EmptyFile, () => ({
    title: "The file is empty",
    happened: "The file is empty, so there is nothing to read.",
    remedy: "Check that it was copied or downloaded in full.",
  })),
  when(problems.EncryptedWorkbook, () => ({
    title: "The file has a password",
    happened: "The file has a password, so it cannot be read.",
    remedy:
      "Open it in Excel, remove the password under File › Info › Protect Workbook, save it and try again.",
  })),
  when(problems.DamagedWorkbook, () => ({
    title: "The file is damaged",
    happened: "The .xlsx file is damaged: a part is missing or cannot be read.",
    remedy:
      "Open it in Excel to have it repaired and save it as a new .xlsx; if Excel cannot open it either, ask for the original again.",
  })),
  when(problems.TooLarge, () => ({
    title: "The file is too large",
    happened:
      "The file is far larger than an appendix and was not opened, to keep the computer responsive.",
    remedy: "Copy the appendix sheet to a new .xlsx file and try again.",
  })),
  when(problems.NoSuchSheet, ({ sheet, sheets }) => ({
    title: "There is no such sheet",
    happened: `There is no sheet “${sheet}” in the file. It has: ${quotedList(sheets)}.`,
    remedy: "Choose one of these.",
  })),
  when(problems.NotAWorksheet, ({ sheet }) => ({
    title: "This sheet has no cells",
    happened: `${sheet === null ? "The sheet in front" : `The sheet “${sheet}”`} is a chart or a macro sheet and has no cells to read.`,
    remedy: OPEN_THE_APPENDIX,
  })),
  when(problems.EmptySheet, ({ sheet }) => ({
    title: "The sheet holds no figures",
    happened: `The sheet “${sheet}” holds no figures yet.`,
    remedy: OPEN_THE_APPENDIX,
  })),
  when(problems.NoAppendix, ({ sheet }) => ({
    title: "No appendix table found",
    happened: `${inSheet(sheet)} there is no appendix table: it needs columns for indicator, unit and figure, as on the form.`,
    remedy: "Open the sheet with the appendix.",
  })),
  when(problems.RankingTable, ({ sheet }) => ({
    title: "This is a table of points",
    happened: `The sheet “${sheet}” is a table of points of several units, not an appendix of figures.`,
    remedy: "Use the ranking for it.",
  })),
  when(problems.SeveralAppendices, ({ sheet, rows }) => ({
    title: "Several appendices on one sheet",
    happened: `The sheet “${sheet}” holds ${rows.length} appendices below each other, from rows ${rows.join(", ")}, so it is unclear which one to check.`,
    remedy: "Put each on a sheet of its own.",
  })),
  when(problems.NoUnitTable, ({ sheet }) => ({
    title: "No table of units found",
    happened: `${inSheet(sheet)} there is no table of units to rank: it needs one row per unit and columns of fields with their maximum.`,
    remedy: "Open the sheet with the points.",
  })),
  when(problems.NoOwnForm, () => ({
    title: "No form of your own found",
    happened:
      "No sheet of the file keeps a form: there should be one called “Mẫu của đơn vị” with a table of codes, indicators and kinds.",
    remedy: "Look at the file again, or save the form from the pane of Soát Phụ lục.",
  })),
  when(problems.NoWrittenRules, () => ({
    title: "No sheet of rules found",
    happened:
      "No sheet of the file holds rules: there should be a table with the columns code, content, expression, severity, applies to.",
    remedy: "Look at the file or at its column headings again.",
  })),
  when(problems.WhichSheet, ({ sheets }) => ({
    title: "Several sheets could be meant",
    happened: `Several sheets could be meant (${quotedList(sheets)}).`,
    remedy: "Choose one by its name.",
  })),
  when(problems.UnusableCell, ({ sheet, cell, text, needs }) => ({
    title: `Cell ${cell} cannot be used`,
    happened: `Cell ${cell} of the sheet “${sheet}” ${text === "" ? "is blank" : `says “${text}”`}, where ${NEEDED[needs]} is needed.`,
    remedy: "Correct this cell and try again.",
  })),
  when(problems.NoCriteria, () => ({
    title: "No criteria in the file",
    happened: "No sheet of this file holds a table of criteria that can be read.",
    remedy:
      "Name the file with the sheet “Bộ tiêu chí”, with the columns Mã, Tên tiêu chí, Điểm tối đa.",
  })),
  when(problems.MaximaMissing, ({ fields }) => ({
    title: "The criteria set has no maxima",
    happened: `The criteria set does not say what ${fields.map((field) => `“${field}”`).join(", ")} is worth at most, so no index can be worked out.`,
    remedy:
      "Enter the maxima on the sheet “Bộ tiêu chí” as your decision states them, then try again.",
  })),
  when(problems.ProtectedSheet, ({ sheet }) => ({
    title: "The sheet is protected",
    happened: `The sheet “${sheet}” is protected, so nothing was written.`,
    remedy: "Choose Review › Unprotect Sheet and try again.",
  })),
  when(problems.ReadOnlyWorkbook, () => ({
    title: "The workbook is read-only",
    happened: "The file is open for reading only, so nothing was written.",
    remedy: "Press Enable Editing, or save it as a new file, and try again.",
  })),
  when(problems.StructureLocked, () => ({
    title: "The workbook structure is protected",
    happened:
      "The structure of the workbook is protected, so no sheet can be added or deleted and nothing was written.",
    remedy:
      "Use Review › Protect Workbook to take the protection of the structure off, and try again.",
  })),
  when(problems.SheetNameTaken, ({ sheet }) => ({
    title: "The sheet name is taken",
    happened: `There is already a sheet named “${sheet}”, so it could not be added and nothing was written.`,
    remedy: "Rename or delete that sheet and try again.",
  })),
  when(problems.SheetChanged, ({ sheet, cell }) => ({
    title: `Cell ${cell} was just changed`,
    happened: `Cell ${cell} of the sheet “${sheet}” was changed after the results were worked out, so nothing was written over it.`,
    remedy: "Run again, then write.",
  })),
  when(problems.ChangedSinceCheck, ({ sheet }) => ({
    title: "The sheet has changed",
    happened: `The sheet “${sheet}” changed since it was checked, so the results may be out of date; nothing was written.`,
    remedy: "Press Check again, then go on.",
  })),
  when(problems.FilteredSheet, ({ sheet }) => ({
    title: "The sheet is filtered",
    happened: `The sheet “${sheet}” is filtered and some rows are hidden; figures written now could land in the wrong rows, so nothing was written.`,
    remedy: CLEAR_FILTER,
  })),
  when(problems.UnreadCells, ({ sheet, cell }) => ({
    title: "Excel held some figures back",
    happened: `Excel gave no figures for the sheet “${sheet}” from cell ${cell} on, so nothing was concluded.`,
    remedy: OPEN_THE_FILE_AGAIN,
  })),
  when(problems.WrittenOtherwise, ({ sheet, cell }) => ({
    title: "Excel changed what was written",
    happened: `Excel did not keep what was to be written ${cell === null ? "on" : `in cell ${cell} of`} the sheet “${sheet}”, so everything is again as it was before.`,
    remedy: cell === null ? "Try again." : "Set that cell's format to General and try again.",
  })),
  when(problems.CellBeingEdited, () => ({
    title: "A cell is being edited",
    happened: "A cell is still being edited, so Excel does not answer.",
    remedy: "Press Enter and try again.",
  })),
  when(problems.AccessRefused, () => ({
    title: "The sheet or file is locked",
    happened: "Excel does not allow writing because the sheet or the file is locked.",
    remedy:
      "Choose Review › Unprotect Sheet, or press Enable Editing if the file is open read-only, and try again.",
  })),
  when(problems.PlaceGone, () => ({
    title: "The sheet is gone",
    happened: "The sheet or cells needed have just been deleted or renamed.",
    remedy: "Choose the sheet again and retry.",
  })),
  when(problems.OtherWindow, () => ({
    title: "Another window is in front",
    happened: "Another workbook is in front, or no cell is selected.",
    remedy: "Click a cell of the workbook to be checked and try again.",
  })),
  when(problems.TooMuchAtOnce, () => ({
    title: "Too much at once",
    happened: "The sheet holds more than Excel hands over at once.",
    remedy: "Copy the appendix to a new sheet and try again.",
  })),
  when(problems.Obstacle, ({ what }) => OBSTACLE[what]),
  when(problems.OldExcel, () => ({
    title: "This Excel is too old",
    happened: "This version of Excel is too old.",
    remedy:
      "Excel 2021, Microsoft 365 or Excel on the web is needed; ask your IT staff for an update.",
  })),
  when(problems.NotInExcel, () => ({
    title: "Excel cannot be reached",
    happened: "Excel cannot be reached.",
    remedy:
      "Open this pane from its button on Excel's Home tab; if that does not help, check the network connection and open the file again.",
  })),
  when(problems.PartMissing, () => ({
    title: "Part of the program is missing",
    happened:
      "The part of the program for this could not be loaded: the network is down, or there is a new version.",
    remedy:
      "Check the network connection and press again; if that does not help, reload the pane (close Soát Phụ lục and open it again).",
  })),
  when(problems.ExcelFailed, () => ({
    title: "Excel is busy or in trouble",
    happened: "Excel is busy or in trouble, so nothing was done.",
    remedy: "Save the file, restart Excel and try again.",
  })),
  when(problems.WriteUnclear, ({ cause }) => ({
    title: "Unclear what was written",
    happened: [
      "Writing stopped half-way and what stood there before could not be put back, so some cells are written and some are not.",
      ...(cause === null ? [] : [problemWords(cause).happened]),
    ].join(" "),
    remedy: "What stood there before is still kept: press Restore in the Soát Phụ lục pane.",
  })),
];

function inSheet(sheet: string | null): string {
  return sheet === null ? "In this file" : `On the sheet “${sheet}”`;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
