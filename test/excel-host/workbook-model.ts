import type { WorkbookPicture } from "./picture";
import { pictureOf } from "./picture";
import type { Rectangle } from "./rectangle";
import { SheetModel } from "./sheet-model";

export type { Cell, Link } from "./cell";
export { BLANK } from "./cell";
export type { Rectangle } from "./rectangle";
export { DEFAULT_COLUMN_POINTS, SheetModel } from "./sheet-model";

/** What a workbook in the simulated Excel holds. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  active: SheetModel | null = null;
  name = "book.xlsx";
  isReadOnly = false;
  /** While its structure is protected. */
  isStructureLocked = false;
  /** While someone types in a cell, Excel refuses every request. */
  cellBeingEdited = false;
  /** While another workbook is in front. */
  isBehind = false;
  calculationMode = "Automatic";
  /** While none is installed, Excel lets nothing be said of how a sheet is printed. */
  hasPrinter = true;
  selection: { readonly sheet: SheetModel; readonly area: Rectangle } | null = null;
  private made = 0;

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(this.newId("sheet"), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** Takes a sheet out; the one that takes its place comes to the front. */
  remove(sheet: SheetModel): void {
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    if (this.selection?.sheet === sheet) this.selection = null;
    if (this.active === sheet) this.active = this.sheets[at] ?? this.sheets.at(-1) ?? null;
  }

  /** By name, whatever its case, or by id. */
  sheet(key: string): SheetModel | null {
    const name = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key) ?? null
    );
  }

  /** An id that nothing in this workbook has had yet. */
  newId(kind: string): string {
    this.made += 1;
    return `{${kind}-${this.made}}`;
  }

  /** A copy that shares nothing that can change. */
  clone(): WorkbookModel {
    const copy = new WorkbookModel();
    const { name, isReadOnly, isStructureLocked, cellBeingEdited, isBehind } = this;
    Object.assign(copy, { name, isReadOnly, isStructureLocked, cellBeingEdited, isBehind });
    copy.calculationMode = this.calculationMode;
    copy.hasPrinter = this.hasPrinter;
    copy.sheets = this.sheets.map((sheet) => sheet.clone());
    copy.active = copy.sheets[this.sheets.findIndex((sheet) => sheet === this.active)] ?? null;
    const selected = copy.sheets[this.sheets.findIndex((sheet) => sheet === this.selection?.sheet)];
    if (this.selection !== null && selected !== undefined) {
      copy.selection = { sheet: selected, area: this.selection.area };
    }
    copy.made = this.made;
    return copy;
  }

  /** Everything it holds, as plain data: two workbooks that a user could not tell apart have the same picture. */
  picture(): WorkbookPicture {
    return pictureOf(this);
  }
}
