import type { BorderLook, CellLook as FileCellLook } from "../../src/host/file/cell-looks";
import type { SheetLook } from "../../src/host/file/sheet-look";
import type { FileWorkbook } from "../../src/host/file/workbook-file";
import { addSnapshot } from "./from-snapshot";
import type { CellLook, Line } from "./look";
import { NO_FILL, PLAIN_FONT, PLAIN_LOOK, SIDES, solid } from "./look";
import type { SheetModel } from "./sheet-model";
import { WorkbookModel } from "./workbook-model";

/** What an .xlsx file holds, as far as its reader tells: values, formulas, formats, looks, widths and hidden rows. Chart sheets stay out, for Excel does not list them. */
export async function modelOf(file: FileWorkbook): Promise<WorkbookModel> {
  const front = await file.activeSheet();
  const workbook = new WorkbookModel();
  for (const { name, kind, visible } of await file.sheets()) {
    if (kind !== "worksheet") continue;
    const sheet = addSnapshot(workbook, await file.read(name));
    dressSheet(sheet, await file.look(name));
    sheet.visibility = visible ? "Visible" : "Hidden";
    if (name === front) workbook.active = sheet;
  }
  return workbook;
}

function dressSheet(sheet: SheetModel, { columns, rows, looks, cells }: SheetLook): void {
  for (const { first, last, width, hidden } of columns) {
    for (let column = first; column <= last; column += 1) {
      if (width !== null) sheet.columnPoints.set(column - 1, pointsOf(width));
      if (hidden) sheet.hiddenColumns.add(column - 1);
    }
  }
  for (const { row, height, hidden } of rows) {
    if (height !== null) sheet.rowPoints.set(row - 1, height);
    if (hidden) sheet.hiddenRows.add(row - 1);
  }
  const dressed = looks.map(lookOf);
  for (const [row, inRow] of cells) {
    for (const [column, index] of inRow) {
      const look = dressed[index];
      const drawn = looks[index];
      if (look === undefined || drawn === undefined) continue;
      sheet.put(row - 1, column - 1, { look });
      for (const side of SIDES) {
        const border = drawn[side];
        if (border !== undefined) sheet.setEdge(row - 1, column - 1, side, lineOf(border));
      }
    }
  }
}

/** A width in characters as points, at the usual seven pixels a digit and 96 pixels an inch (ECMA-376 part 1, 18.3.1.13). */
function pointsOf(width: number): number {
  return Math.trunc(width * 7 + 0.5) * 0.75;
}

function lookOf(look: FileCellLook): CellLook {
  return {
    fill: look.fill === undefined ? NO_FILL : solid(look.fill),
    font: {
      ...PLAIN_FONT,
      ...(look.font === undefined ? {} : { name: look.font }),
      ...(look.size === undefined ? {} : { size: look.size }),
      ...(look.color === undefined ? {} : { color: look.color.toUpperCase() }),
      ...{ bold: look.bold === true, italic: look.italic === true },
      underline: look.underline === true ? "Single" : "None",
    },
    horizontalAlignment: capitalised(look.horizontal) ?? PLAIN_LOOK.horizontalAlignment,
    verticalAlignment: capitalised(look.vertical) ?? PLAIN_LOOK.verticalAlignment,
    wrapText: look.wrap === true,
    indentLevel: look.indent ?? 0,
  };
}

/** `centerContinuous` → `CenterAcrossSelection`, `top` → `Top`: the file's words in Excel's. */
function capitalised(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (word === "centerContinuous") return "CenterAcrossSelection";
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LINES: Readonly<Record<string, readonly [string, string]>> = {
  ...{ thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"] },
  ...{ thick: ["Continuous", "Thick"], hair: ["Continuous", "Hairline"] },
  ...{ double: ["Double", "Thick"], dashed: ["Dash", "Thin"], mediumDashed: ["Dash", "Medium"] },
  ...{ dotted: ["Dot", "Thin"], dashDot: ["DashDot", "Thin"] },
  ...{ mediumDashDot: ["DashDot", "Medium"], dashDotDot: ["DashDotDot", "Thin"] },
  ...{ mediumDashDotDot: ["DashDotDot", "Medium"], slantDashDot: ["SlantDashDot", "Medium"] },
};

/** `ST_BorderStyle` in the words of `Excel.BorderLineStyle` and `Excel.BorderWeight`. */
function lineOf({ style, color }: BorderLook): Line {
  const [name, weight] = LINES[style] ?? ["Continuous", "Thin"];
  return { style: name, weight, color: color?.toUpperCase() ?? "#000000" };
}
