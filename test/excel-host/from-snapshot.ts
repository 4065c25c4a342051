import type { SheetCell, Snapshot } from "../../src/core/sheet/snapshot";
import type { Cell, SheetModel, WorkbookModel } from "./workbook-model";

/** Adds a sheet that holds what a snapshot holds. */
export function addSnapshot(workbook: WorkbookModel, snapshot: Snapshot): SheetModel {
  const sheet = workbook.addSheet(snapshot.sheet);
  for (const { row, hidden, cells } of snapshot.rows) {
    if (hidden) sheet.hiddenRows.add(row - 1);
    for (const cell of cells) {
      const { format, formula } = cell;
      sheet.put(row - 1, cell.column - 1, { ...contentOf(cell), format, formula });
    }
  }
  return sheet;
}

function contentOf({ value }: SheetCell): Pick<Cell, "value" | "isError"> {
  switch (value.kind) {
    case "blank":
      return { value: "", isError: false };
    case "number":
      return { value: Number(value.digits), isError: false };
    case "text":
      return { value: value.text, isError: false };
    case "boolean":
      return { value: value.value, isError: false };
    case "error":
      return { value: value.code, isError: true };
  }
}
