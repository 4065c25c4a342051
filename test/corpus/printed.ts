import { cellName, type CellContent, type PrintedSheet } from "./xlsx";

/** Where a place stands in the workbook. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A row that must be recognised: its code where the sheet still shows it, or the form decides it. */
export interface ExpectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string | null;
}

export interface ExpectedUnit {
  readonly sheet: string;
  readonly row: number;
  readonly role: "unit" | "group" | "total";
}

export interface ExpectedColumn {
  readonly sheet: string;
  readonly column: string;
  readonly code: string;
}

/** A table put on a sheet. */
export interface Layout {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly rows: readonly ExpectedRow[];
  readonly units: readonly ExpectedUnit[];
  readonly columns: readonly ExpectedColumn[];
}

/** A sheet being typed, from the top down. */
export class Paper {
  readonly #cells = new Map<number, Map<number, CellContent>>();
  readonly #merges: string[] = [];
  readonly #hidden = new Set<number>();
  #row = 1;

  constructor(readonly name: string) {}

  get row(): number {
    return this.#row;
  }

  /** Puts a cell into the present row. */
  put(column: number, cell: CellContent): void {
    this.putAt(this.#row, column, cell);
  }

  putAt(at: number, column: number, cell: CellContent): void {
    const row = this.#cells.get(at) ?? new Map<number, CellContent>();
    this.#cells.set(at, row.set(column, cell));
  }

  type(column: number, text: string): void {
    if (text !== "") this.put(column, { kind: "text", text });
  }

  next(rows = 1): void {
    this.#row += rows;
  }

  /** Joins cells from one row and column to another. */
  merge(top: number, left: number, bottom: number, right: number): void {
    this.#merges.push(`${cellName(top, left)}:${cellName(bottom, right)}`);
  }

  hide(row: number): void {
    this.#hidden.add(row);
  }

  done(): PrintedSheet {
    return {
      name: this.name,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hidden,
    };
  }
}
