/**
 * Why something could not be read or done. Each kind is a class that carries what a person needs
 * (file, sheet, cell); the sentence is made from it in `words/`.
 */
export abstract class Problem extends Error {
  abstract readonly kind: string;
  constructor(
    message?: string,
    /** What the host itself calls it: for support, not for the user. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

/** What a file that is no .xlsx seems to be. */
export type ForeignFile = "xls" | "ods" | "docx" | "pdf" | "csv" | "text" | "image" | "other";

export class NotAWorkbook extends Problem {
  readonly kind = "not-a-workbook";
  constructor(readonly looksLike: ForeignFile) {
    super("not a workbook");
  }
}

export class EmptyFile extends Problem {
  readonly kind = "empty-file";
}

export class EncryptedWorkbook extends Problem {
  readonly kind = "encrypted";
}

/** A zip that claims to be a workbook but lacks a part or holds one that cannot be read. */
export class DamagedWorkbook extends Problem {
  readonly kind = "damaged";
  constructor(readonly part: string) {
    super(`damaged: ${part}`);
  }
}

/** More, once unpacked, than any appendix: a zip bomb or a mistake. */
export class TooLarge extends Problem {
  readonly kind = "too-large";
  constructor(readonly part: string) {
    super(`too large: ${part}`);
  }
}

export class NoSuchSheet extends Problem {
  readonly kind = "no-such-sheet";
  constructor(
    readonly sheet: string,
    readonly sheets: readonly string[],
  ) {
    super(`no sheet ${sheet}`);
  }
}

/** A chart sheet, a dialog sheet or a macro sheet: it has no cells to read. */
export class NotAWorksheet extends Problem {
  readonly kind = "not-a-worksheet";
  /** The name is null where the host does not tell it. */
  constructor(
    readonly sheet: string | null,
    code: string | null = null,
  ) {
    super(`${sheet ?? "the sheet in front"} is not a worksheet`, code);
  }
}

export class EmptySheet extends Problem {
  readonly kind = "empty-sheet";
  constructor(readonly sheet: string) {
    super(`${sheet} is empty`);
  }
}

export class NoAppendix extends Problem {
  readonly kind = "no-appendix";
  constructor(readonly sheet: string | null) {
    super("no appendix");
  }
}

/** A table of points to be ranked: nothing of an appendix is on the sheet, but the other job knows it. */
export class RankingTable extends Problem {
  readonly kind = "ranking-table";
  constructor(readonly sheet: string) {
    super(`${sheet} is a table of points`);
  }
}

/** Two appendices below each other on one sheet: nothing tells which one is meant. */
export class SeveralAppendices extends Problem {
  readonly kind = "several-appendices";
  constructor(
    readonly sheet: string,
    readonly rows: readonly number[],
  ) {
    super(`${sheet} holds several appendices`);
  }
}

export class NoUnitTable extends Problem {
  readonly kind = "no-unit-table";
  constructor(readonly sheet: string | null) {
    super("no unit table");
  }
}

/** A workbook that was named for the form it keeps holds none that can be used. */
export class NoOwnForm extends Problem {
  readonly kind = "no-own-form";
  constructor() {
    super("no form of the user's own");
  }
}

/** A workbook that was named for its rules holds no sheet of rules. */
export class NoWrittenRules extends Problem {
  readonly kind = "no-written-rules";
  constructor() {
    super("no written rules");
  }
}

/** More than one sheet could be meant and none was named. */
export class WhichSheet extends Problem {
  readonly kind = "which-sheet";
  constructor(readonly sheets: readonly string[]) {
    super("which sheet");
  }
}

/** A cell that a job cannot go on without holds something it cannot use. */
export class UnusableCell extends Problem {
  readonly kind = "unusable-cell";
  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly text: string,
    readonly needs: "points" | "maximum" | "unit-name",
  ) {
    super(`${sheet}!${cell}`);
  }
}

/** A workbook that was named for its criteria keeps none. */
export class NoCriteria extends Problem {
  readonly kind = "no-criteria";
}

/** A set of criteria that units are to be scored by does not say what these fields are worth. */
export class MaximaMissing extends Problem {
  readonly kind = "maxima-missing";
  constructor(readonly fields: readonly string[]) {
    super(fields.join(", "));
  }
}

export class ProtectedSheet extends Problem {
  readonly kind = "protected-sheet";
  constructor(readonly sheet: string) {
    super(`${sheet} is protected`);
  }
}

/** The workbook was opened for reading only. */
export class ReadOnlyWorkbook extends Problem {
  readonly kind = "read-only-workbook";
}

/** The workbook's structure is protected: sheets may neither come nor go. */
export class StructureLocked extends Problem {
  readonly kind = "structure-locked";
}

/** A sheet that a plan would add is there already, under that name. */
export class SheetNameTaken extends Problem {
  readonly kind = "sheet-name-taken";
  constructor(readonly sheet: string) {
    super(`${sheet} is there already`);
  }
}

/** Cells that a plan would write hold something else than when the plan was made. */
export class SheetChanged extends Problem {
  readonly kind = "sheet-changed";
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`${sheet}!${cell} changed`);
  }
}

/** What stands on a sheet is no longer what was checked, so that nothing said of it can be written. */
export class ChangedSinceCheck extends Problem {
  readonly kind = "changed-since-check";
  constructor(readonly sheet: string) {
    super(`${sheet} changed since it was checked`);
  }
}

/** Rows are hidden by a filter: Excel would put the figures of a block in the wrong rows. */
export class FilteredSheet extends Problem {
  readonly kind = "filtered-sheet";
  constructor(readonly sheet: string) {
    super(`${sheet} is filtered`);
  }
}

/** Excel gave back no values for a part of the sheet: unread is not blank. */
export class UnreadCells extends Problem {
  readonly kind = "unread-cells";
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`${sheet}!${cell} and after were not read`);
  }
}

/**
 * Read back after writing, a cell held something else than the plan says: Excel took it for a date, a formula,
 * a number. What stood there before was put back.
 */
export class WrittenOtherwise extends Problem {
  readonly kind = "written-otherwise";
  constructor(
    readonly sheet: string,
    /** Null where a whole sheet or a table is meant. */
    readonly cell: string | null,
  ) {
    super(`${sheet}!${cell ?? ""} was written otherwise`);
  }
}

/** Someone is still typing in a cell, and Excel answers nothing until that ends. */
export class CellBeingEdited extends Problem {
  readonly kind = "cell-being-edited";
  constructor(code: string | null = null) {
    super("a cell is being edited", code);
  }
}

/** The sheet or the file does not let itself be written. */
export class AccessRefused extends Problem {
  readonly kind = "access-refused";
  constructor(code: string | null = null) {
    super("access refused", code);
  }
}

/** A sheet or range that was there a moment ago is gone or has another name. */
export class PlaceGone extends Problem {
  readonly kind = "place-gone";
  constructor(code: string | null = null) {
    super("a place is gone", code);
  }
}

/** Another workbook is in front, or no cells are selected. */
export class OtherWindow extends Problem {
  readonly kind = "other-window";
  constructor(code: string | null = null) {
    super("another window is in front", code);
  }
}

/** More than Excel takes or gives at once. */
export class TooMuchAtOnce extends Problem {
  readonly kind = "too-much-at-once";
  constructor(code: string | null = null) {
    super("too much at once", code);
  }
}

/** Something on the sheet is in the way of a write. */
export class Obstacle extends Problem {
  readonly kind = "obstacle";
  constructor(
    readonly what:
      | "filter"
      | "merged-cells"
      | "array-formula"
      | "pivot-table"
      | "edge-of-sheet"
      | "table"
      | "only-sheet",
    code: string | null = null,
  ) {
    super(`in the way: ${what}`, code);
  }
}

/** This Excel lacks what the add-in needs. */
export class OldExcel extends Problem {
  readonly kind = "old-excel";
  constructor(code: string | null = null) {
    super("this Excel is too old", code);
  }
}

/** The page was opened outside Excel, or Excel's own script did not come. */
export class NotInExcel extends Problem {
  readonly kind = "not-in-excel";
}

/** A part of the program that comes only when it is wanted did not: no network, or a newer version took its place. */
export class PartMissing extends Problem {
  readonly kind = "part-missing";
  constructor() {
    super("a part of the program did not come");
  }
}

/** Excel is busy or has lost its footing; the code is for support and is not shown. */
export class ExcelFailed extends Problem {
  readonly kind = "excel-failed";
  constructor(
    override readonly code: string,
    /** The member of Excel at which it failed, `Range.values`; null where Excel does not tell. */
    readonly location: string | null = null,
  ) {
    super(`Excel failed: ${code}`, code);
  }
}

/**
 * Writing failed and so did putting everything back: nobody knows how much was written. The journal still
 * holds what stood there.
 */
export class WriteUnclear extends Problem {
  readonly kind = "write-unclear";
  constructor(override readonly cause: Problem | null) {
    super("it is unclear what was written", cause?.code ?? null);
  }
}
