/** What is asked about the rows of which it is not sure which indicator they are. */
export interface UnsureWords {
  readonly heading: string;
  readonly lead: string;
  /** The row, as the sheet prints it, and what it is taken for meanwhile. */
  readonly row: (row: number, label: string) => string;
  readonly takenFor: (indicator: string) => string;
  readonly takenForNone: string;
  /** The question, and the answer that it is no indicator at all. */
  readonly question: string;
  readonly none: string;
  readonly answer: string;
  /** Said where nothing was chosen yet. */
  readonly missing: string;
  /** The line under which the other rows lie. */
  readonly more: (count: number) => string;
  readonly remembered: (count: number) => string;
  readonly forget: string;
}

/** What is said where a sheet holds several tables. */
export interface TableWords {
  /** Asks which table to look at, of so many. */
  readonly choose: (count: number) => string;
  /** `Bảng 1 · Phụ lục cấp huyện · dòng 5–130`. */
  readonly table: (
    number: number,
    form: string,
    rows: { readonly firstRow: number; readonly lastRow: number },
  ) => string;
  readonly allInFile: string;
}
