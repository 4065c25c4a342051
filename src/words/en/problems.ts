import * as problems from "../../core/problem";
import type { ForeignFile, Obstacle, Problem, UnusableCell } from "../../core/problem";
import { firstSentence, when } from "../problem-sentences";

/** What went wrong, why, and what to do about it, in plain English. */
export function problemSentence(problem: Problem): string {
  return firstSentence(SENTENCES, problem, UNKNOWN);
}

const UNKNOWN =
  "Something unexpected went wrong, so nothing was done. Save the file, open it again and retry.";

const FOREIGN_FILE: Readonly<Record<ForeignFile, string>> = {
  xls: "This is an old .xls file (Excel 97–2003), which cannot be read yet. Open it in Excel, choose Save As .xlsx, and open the new file.",
  ods: "This is an OpenDocument spreadsheet (.ods), which cannot be read yet. Open it in Excel or LibreOffice, choose Save As .xlsx, and open the new file.",
  docx: "This is a Word document, not a workbook. Copy the table into Excel, save it as .xlsx, and open that file.",
  pdf: "This is a PDF, not a workbook. Use the appendix's original Excel file (.xlsx).",
  csv: "This is a CSV file, which has no cell formats and is not enough for a check. Open it in Excel, choose Save As .xlsx, and open the new file.",
  text: "This is a plain text file, not a workbook. Open the appendix's Excel file (.xlsx).",
  image:
    "This is a picture, so its figures cannot be read. Use the appendix's original Excel file (.xlsx).",
  other:
    "This file is not an Excel .xlsx workbook. Open it in Excel, choose Save As .xlsx, and open the new file.",
};

const NEEDED: Readonly<Record<UnusableCell["needs"], string>> = {
  points: "points as a number",
  maximum: "a maximum above 0",
  "unit-name": "the name of a unit",
};

const OBSTACLE: Readonly<Record<Obstacle["what"], string>> = {
  filter: "The cells to be written are filtered. Clear the filter (Data › Clear) and try again.",
  "merged-cells": "Some of the cells to be written are merged. Unmerge them and try again.",
  "array-formula":
    "The cells to be written belong to an array formula, whose cells cannot be changed one by one. Delete or move that formula and try again.",
  "pivot-table": "The cells to be written lie in a PivotTable. Move the PivotTable and try again.",
  "edge-of-sheet":
    "There is no room left at the edge of the sheet. Delete unused columns or rows and try again.",
  table: "The cells to be written cut through an Excel table. Move that table and try again.",
};

const SENTENCES = [
  when(problems.NotAWorkbook, ({ looksLike }) => FOREIGN_FILE[looksLike]),
  when(
    problems.EmptyFile,
    () =>
      "The file is empty, so there is nothing to read. Check that it was copied or downloaded in full.",
  ),
  when(
    problems.EncryptedWorkbook,
    () =>
      "The file has a password, so it cannot be read. Open it in Excel, remove the password under File › Info › Protect Workbook, save it and try again.",
  ),
  when(
    problems.DamagedWorkbook,
    () =>
      "The .xlsx file is damaged: a part is missing or cannot be read. Open it in Excel to have it repaired and save it as a new .xlsx; if Excel cannot open it either, ask for the original again.",
  ),
  when(
    problems.TooLarge,
    () =>
      "The file is far larger than an appendix and was not opened, to keep the computer responsive. Copy the appendix sheet to a new .xlsx file and try again.",
  ),
  when(
    problems.NoSuchSheet,
    ({ sheet, sheets }) =>
      `There is no sheet “${sheet}” in the file. It has: ${quotedList(sheets)}. Choose one of these.`,
  ),
  when(
    problems.NotAWorksheet,
    ({ sheet }) =>
      `${sheet === null ? "The sheet in front" : `The sheet “${sheet}”`} is a chart or a macro sheet and has no cells to read. Go to the sheet with the appendix.`,
  ),
  when(
    problems.EmptySheet,
    ({ sheet }) => `The sheet “${sheet}” holds no figures yet. Go to the sheet with the appendix.`,
  ),
  when(
    problems.NoAppendix,
    ({ sheet }) =>
      `${inSheet(sheet)} there is no appendix table: it needs columns for indicator, unit and figure, as on the form. Open the sheet with the appendix.`,
  ),
  when(
    problems.RankingTable,
    ({ sheet }) =>
      `The sheet “${sheet}” is a table of points of several units, not an appendix of figures. Use the ranking for it.`,
  ),
  when(
    problems.SeveralAppendices,
    ({ sheet, rows }) =>
      `The sheet “${sheet}” holds ${rows.length} appendices below each other, from rows ${rows.join(", ")}, so it is unclear which one to check. Put each on a sheet of its own.`,
  ),
  when(
    problems.NoUnitTable,
    ({ sheet }) =>
      `${inSheet(sheet)} there is no table of units to rank: it needs one row per unit and columns of fields with their maximum. Open the sheet with the points.`,
  ),
  when(
    problems.WhichSheet,
    ({ sheets }) =>
      `Several sheets could be meant (${quotedList(sheets)}). Choose one by its name.`,
  ),
  when(
    problems.UnusableCell,
    ({ sheet, cell, text, needs }) =>
      `Cell ${cell} of the sheet “${sheet}” ${text === "" ? "is blank" : `says “${text}”`}, where ${NEEDED[needs]} is needed. Correct this cell and try again.`,
  ),
  when(
    problems.ProtectedSheet,
    ({ sheet }) =>
      `The sheet “${sheet}” is protected, so nothing was written. Choose Review › Unprotect Sheet and try again.`,
  ),
  when(
    problems.SheetChanged,
    ({ sheet, cell }) =>
      `Cell ${cell} of the sheet “${sheet}” was changed after the results were worked out, so nothing was written over it. Run again, then write.`,
  ),
  when(
    problems.FilteredSheet,
    ({ sheet }) =>
      `The sheet “${sheet}” is filtered and some rows are hidden; figures written now could land in the wrong rows, so nothing was written. Clear the filter (Data › Clear) and try again.`,
  ),
  when(
    problems.UnreadCells,
    ({ sheet, cell }) =>
      `Excel gave no figures for the sheet “${sheet}” from cell ${cell} on, so nothing was concluded. Save the file, open it again and retry.`,
  ),
  when(problems.WrittenOtherwise, ({ sheet, cell, putBack }) =>
    putBack
      ? `Excel did not keep what was to be written in cell ${cell} of the sheet “${sheet}”, so the cells just written hold again what they held before. Set that cell's format to General and try again.`
      : `Excel did not keep what was to be written in cell ${cell} of the sheet “${sheet}”, and what stood there before could not be put back. Press Undo (Ctrl+Z) or close the file without saving.`,
  ),
  when(
    problems.CellBeingEdited,
    () => "A cell is still being edited, so Excel does not answer. Press Enter and try again.",
  ),
  when(
    problems.AccessRefused,
    () =>
      "Excel does not allow writing because the sheet or the file is locked. Choose Review › Unprotect Sheet, or press Enable Editing if the file is open read-only, and try again.",
  ),
  when(
    problems.PlaceGone,
    () =>
      "The sheet or cells needed have just been deleted or renamed. Choose the sheet again and retry.",
  ),
  when(
    problems.OtherWindow,
    () =>
      "Another workbook is in front, or no cell is selected. Click a cell of the workbook to be checked and try again.",
  ),
  when(
    problems.TooMuchAtOnce,
    () =>
      "The sheet holds more than Excel hands over at once. Copy the appendix to a new sheet and try again.",
  ),
  when(problems.Obstacle, ({ what }) => OBSTACLE[what]),
  when(
    problems.OldExcel,
    () =>
      "This version of Excel is too old. Excel 2021, Microsoft 365 or Excel on the web is needed; ask your IT staff for an update.",
  ),
  when(
    problems.NotInExcel,
    () =>
      "Excel cannot be reached. Open this pane from its button on Excel's Home tab; if that does not help, check the network connection and open the file again.",
  ),
  when(
    problems.ExcelFailed,
    () =>
      "Excel is busy or in trouble, so nothing was done. Save the file, restart Excel and try again.",
  ),
];

function inSheet(sheet: string | null): string {
  return sheet === null ? "In this file" : `On the sheet “${sheet}”`;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
