import type { Entry } from "../../core/plan/entry";
import type { Extent, SheetExtent } from "../../core/plan/extent";
import type { Note, Stop } from "../../core/plan/preflight";
import type { Task } from "../../core/plan/plan";
import type { ActiveFilter } from "../../core/plan/standing";
import { cellRanges, rowRanges } from "../cells";
import { recordedCells, recordedChange } from "../entry-facts";
import type { WritingWords } from "../writing-words";

/** From so many places on, only the first are named. */
const NAMED = 8;

/** Each as it is planned and as it was done. */
const VERB: Readonly<Record<Task, readonly [string, string]>> = {
  mark: ["colour", "coloured"],
  unmark: ["take the colour off", "took the colour off"],
  mend: ["change", "changed"],
  fill: ["fill", "filled"],
  rank: ["write", "wrote"],
  results: ["rewrite", "rewrote"],
  waive: ["rewrite", "rewrote"],
  keep: ["save", "saved"],
  clean: ["take the colour off", "took the colour off"],
};

export const writing: WritingWords = {
  will: (task, extent) => `Will ${partsOf(task, extent, 0).join(", ")}.`,
  confirm: (task, extent) => {
    const cells = cellsIn(extent);
    if (task === "clean") return "Make the clean copy";
    if (task === "waive") return "Write the reason";
    if (task === "keep") return "Save the form";
    if (task === "results") return cells === 0 ? "Add the results sheet" : "Rewrite the results";
    return `${capital(VERB[task][0])} ${counted(cells, "cell")}`;
  },
  cancel: "Cancel",
  lookAgain: "Look again",
  checklist: "Before writing",
  inOrder: "The sheet can be written: not locked, not filtered, no cell being edited.",
  stop: stopSentence,
  note: noteSentence,
  clearFilters: "Clear the filter and write",
  filtersLost: (filters) =>
    `That clears the filter that is set now (${filters.map(filterText).join("; ")}); it is not set again.`,
  done: (task, extent) => `${capital(partsOf(task, extent, 1).join(", "))}.`,
  unprinted: (sheets) =>
    `Paper size, margins and page numbers could not be set for ${sheets.map((sheet) => `“${sheet}”`).join(", ")}; this computer may have no printer. The figures are all written.`,
  nothingToWrite: "Everything is as it should be already; there is nothing to write.",
  left: (left) => {
    const cells = left.flatMap(({ cell }) => cell ?? []);
    const sheets = left.flatMap(({ sheet, cell }) => (cell === null ? [sheet] : []));
    return [
      ...(cells.length > 0
        ? [`Left ${counted(cells.length, "cell")} that changed since: ${named(cells)}.`]
        : []),
      ...sheets.map((sheet) => `Left the sheet “${sheet}”, which changed, moved or is gone.`),
    ].join(" ");
  },
  journal: {
    title: "What was written in this file",
    history: (count) => `Journal: ${counted(count, "writing")}`,
    entry: entryText,
    moment: (local, today) => {
      const [day = "", time = ""] = local.split("T");
      return today.startsWith(day) ? time : `${day} ${time}`;
    },
    undo: "Undo",
    undoNamed: (what) => `Undo: ${what}`,
    redo: "Redo",
    redoNamed: (what) => `Redo: ${what}`,
    undoAll: "Undo everything",
    isUndone: "undone",
    undone: (what) => `Undone: ${what}.`,
    redone: (what) => `Done again: ${what}.`,
    allUndone: (count) => `${counted(count, "writing")} undone.`,
    nothingRestored: "Nothing was changed back.",
    interrupted: (what) =>
      `The writing “${what}” was interrupted, so it is not known how far it came. What stood there is remembered; press Restore to bring it back.`,
    recover: "Restore",
    recovered: "Everything is as it was before the writing.",
    forget: "Erase the journal",
    forgetHint:
      "The journal keeps what stood in the cells, on this machine, so that it can be brought back. Once erased, nothing can be undone any more; marks can still be taken off.",
    forgotten: "The journal on this machine was erased.",
    most: (count) =>
      `The journal remembers the latest ${count} writings at most; older ones are gone from it and cannot be undone any more.`,
  },
  marks: {
    title: "Write the results into the file",
    mark: "Mark the cells",
    markHint: "Colours the cells with findings; can be taken off at any time.",
    results: "Write the results sheet",
    resultsHint: "A table of all findings, with a column for what was done about each.",
    locked: {
      protected:
        "This sheet is protected, so nothing can be marked or changed from here; the findings are complete.",
      "read-only":
        "This file is open as read-only, so nothing can be marked or changed from here; the findings are complete.",
    },
    remain: (cells) =>
      cells === 0
        ? "A results sheet of ours is still in the file."
        : `Marks of the check are still in the file: ${counted(cells, "cell")}.`,
    unmark: "Clear marks",
    clean: "Clean copy to send",
    cleared: (cells) =>
      cells === 0
        ? "There are no marks of the check in this file."
        : `Took the marks off ${counted(cells, "cell")}.`,
    clearedUnsaved:
      "This file was never saved, so the button on the Home tab does not know where the marks are. Press Clear marks in this pane.",
    fix: (value) => `Change to ${value}`,
    fillIn: (value) => `Fill in ${value}`,
  },
};

function partsOf(task: Task, { sheets, adds, removes }: Extent, tense: 0 | 1): readonly string[] {
  if (task === "waive") {
    return [
      ...sheets.map(
        ({ sheet }) => `${["write", "wrote"][tense] ?? ""} the reason on the sheet “${sheet}”`,
      ),
      ...adds.map(
        (sheet) => `${["add", "added"][tense] ?? ""} the sheet “${sheet}” for the reason`,
      ),
    ];
  }
  return [
    ...sheets.map((extent) => `${VERB[task][tense]} ${placeText(extent)}`),
    ...adds.map((sheet) => `${["add", "added"][tense] ?? ""} the sheet “${sheet}”`),
    ...removes.map((sheet) => `${["delete", "deleted"][tense] ?? ""} the sheet “${sheet}”`),
  ];
}

function placeText({ sheet, cells, columns, range }: SheetExtent): string {
  if (cells === 1 && range !== null) return `cell ${range} of the sheet “${sheet}”`;
  const column = columns.length === 1 ? "column" : "columns";
  return `${counted(cells, "cell")} in ${column} ${columns.join(", ")} of the sheet “${sheet}”`;
}

function stopSentence(stop: Stop): string {
  switch (stop.stop) {
    case "behind":
      return "The window of another file is in front, or a picture or chart is selected. Click a cell of this file, then Look again.";
    case "read-only":
      return "The file was opened for reading only. Save it as another file and open that one to write.";
    case "structure":
      return "The structure of the workbook is protected: no sheet can be added or deleted. Use Review › Protect Workbook to take that protection off, then Look again.";
    case "no-sheet":
      return `The sheet “${stop.sheet}” is gone. Check again on a sheet that is there.`;
    case "protected":
      return `The sheet “${stop.sheet}” is protected. If you may change it, use Review › Unprotect Sheet, then Look again.`;
    case "filtered":
      return `The sheet “${stop.sheet}” is filtered: figures written now could land in the wrong rows. Clear the filter, then Look again.`;
    case "changed":
      return `Cell ${stop.cell} of the sheet “${stop.sheet}” was changed since. Work it out again, then write.`;
    case "name-taken":
      return `There is a sheet “${stop.sheet}” already. Rename it, then Look again.`;
    case "editing":
      return "A cell is being edited. Press Enter, then Look again.";
  }
}

function noteSentence(note: Note): string {
  switch (note.note) {
    case "occupied":
      return `${counted(note.cells.length, "cell")} with content will be written over: ${named(note.cells)}. This can be undone.`;
    case "hidden-rows":
      return `${counted(note.rows.length, "hidden row")} will be written too: ${shortened(rowRanges(note.rows))}.`;
    case "other-fill":
      return `${counted(note.cells.length, "cell")} with a pattern or gradient keep their fill: ${named(note.cells)}.`;
    case "calculates-by-hand":
      return "Excel calculates by hand: formulas that depend on this are worked out only when you press F9.";
    case "forgets-undo":
      return "Adding or deleting a sheet makes Excel forget its own Ctrl+Z steps; Undo in this pane still works.";
    case "short-journal":
      return note.why === "unsaved-workbook"
        ? "The file was never saved: this can be undone only while this pane is open."
        : "This writing is too large or the browser's storage is full: it can be undone only while this pane is open.";
  }
}

function filterText({ table, criteria }: ActiveFilter): string {
  const shown = criteria.map(({ column, shows }) =>
    shows.length === 0 ? `column ${column}` : `column ${column} shows only ${shortened(shows)}`,
  );
  const where = table === null ? "" : `table ${table}: `;
  return `${where}${shown.join(", ")}`;
}

function entryText(entry: Entry, figure: (plain: string) => string): string {
  const change = recordedChange(entry);
  if (change !== null) {
    const { cell, from, to } = change;
    if (from === "") return `Fill ${cell}: ${figure(to)}`;
    const verb = entry.task === "fill" ? "Fill" : "Change";
    return `${verb} ${cell}: ${figure(from)} → ${figure(to)}`;
  }
  const cells = recordedCells(entry);
  const added = entry.sheets.some(({ isAdded }) => isAdded);
  switch (entry.task) {
    case "mark":
      return `Mark ${counted(cells, "cell")}`;
    case "unmark":
      return `Clear marks on ${counted(cells, "cell")}`;
    case "mend":
      return `Change ${counted(cells, "cell")}`;
    case "fill":
      return `Fill rates and totals in ${counted(cells, "cell")}`;
    case "rank":
      return "Write the ranking";
    case "results":
      return added ? "Add the results sheet" : "Rewrite the results sheet";
    case "waive":
      return "Write a reason on the results sheet";
    case "keep":
      return "Save the form as one of your own";
    case "clean":
      return "Make a clean copy";
  }
}

function cellsIn({ sheets }: Extent): number {
  return sheets.reduce((sum, { cells }) => sum + cells, 0);
}

function named(places: readonly string[]): string {
  return shortened(cellRanges(places));
}

function shortened(all: readonly string[]): string {
  const shown = all.slice(0, NAMED).join(", ");
  return all.length > NAMED ? `${shown} and ${all.length - NAMED} more` : shown;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
