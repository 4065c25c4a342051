/** What the probe asks Excel, by the names of its steps. */
export type ProbeQuestion =
  | "apostrophe-in-general"
  | "apostrophe-in-text-cells"
  | "text-taken-as-typed"
  | "number-in-text-cell"
  | "number-restored-in-text-cell"
  | "formula-takes-format"
  | "formula-keeps-later-format"
  | "null-leaves-and-empty-clears"
  | "one-format-for-all"
  | "error-constant"
  | "used-range-of-values"
  | "refused-batch-keeps-its-beginning"
  | "no-fill-has-no-tint"
  | "plain-fills-have-no-pattern"
  | "no-fill-reads-as-white"
  | "set-properties-leaves-the-rest"
  | "edges-are-shared"
  | "link-restyles-its-cell"
  | "link-keeps-the-text"
  | "text-written-over-a-link-keeps-it"
  | "link-taken-off-keeps-the-text"
  | "id-survives-renaming"
  | "new-sheet-stays-behind"
  | "sheet-goes-without-a-question"
  | "protected-sheet-refuses"
  | "hidden-rows-are-told"
  | "hidden-rows-displace-nothing"
  | "no-filter-is-told"
  | "filter-displaces-a-block"
  | "table-leaves-its-cells"
  | "table-is-resized"
  | "workbook-is-writable"
  | "unsaved-workbook-has-no-address"
  | "own-write-is-told"
  | "own-write-is-told-as-ours";

/** The sentences of the probe page, which is for whoever tries the add-in in an Excel it was not tried in yet. */
export interface ProbeWords {
  readonly title: string;
  readonly lead: string;
  /** What to know before the press. */
  readonly warnings: readonly string[];
  readonly run: string;
  readonly running: (done: number, of: number) => string;
  readonly finished: (agrees: number, differs: number, unasked: number) => string;
  /** Said instead of running where the workbook holds something. */
  readonly notEmpty: string;
  /** Names the sheet of each step; a number is put behind it where there is one of that name. */
  readonly sheet: string;
  readonly leftSheet: (sheet: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly expected: string;
  readonly answered: string;
  readonly outcome: Readonly<Record<"agrees" | "differs" | "unasked", string>>;
  readonly version: string;
  readonly excel: string;
  readonly languages: string;
  readonly sets: string;
  readonly question: Readonly<Record<ProbeQuestion, string>>;
}
