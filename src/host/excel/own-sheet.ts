import { documentHeights } from "../../core/plan/document-heights";
import { isDocumentRole } from "../../core/plan/document-look";
import { contentOf, type DocumentRole, type OwnRole, type OwnSheet } from "../../core/plan/plan";
import type { BlockWrite, CellWrite } from "../../core/plan/writing";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE } from "./batches";
import { chartSteps, freezeRepeated, paperStep, type Laid } from "./document";
import { documentDressSteps } from "./document-dress";
import { pointsOf } from "./points";
import { printedArea, type Printed } from "./print-setup";
import { rectanglesOf, type Rectangle } from "./rectangles";
import type { Step } from "./step";
import { addTable, TABLE_STYLE } from "./table";
import { blockSteps } from "./write-block";

/** Where a person may type. */
const ANSWER_FILL = "#FFF8E1";
const TITLE_SIZE = 14;

/** The role of a cell on a sheet that is worked with. */
type WorkingRole = Exclude<OwnRole, DocumentRole>;

/**
 * The steps that add a sheet of ours behind all others: its contents, then their looks, widths, table, the heading
 * held in sight, and the chart. The sheet in front stays in front. Nothing is set up for printing: Excel refuses that
 * where no printer is installed, and with it everything else (see `printedAnew`).
 */
export function ownSheetSteps(sheet: OwnSheet): readonly Step[] {
  const looks = rectanglesOf(
    sheet.rows.map((row) => row.map(({ role }) => (isDocumentRole(role) ? null : role))),
    { row: 1, column: 1 },
  );
  const { table, document } = sheet;
  const laid = laidOf(sheet);
  return [
    addStep(sheet.name),
    ...blockSteps(contentsOf(sheet)),
    ...documentDressSteps(sheet.name, sheet.rows),
    ...(laid === null ? [] : [paperStep(laid)]),
    {
      weight: { cells: 0, bytes: BYTES_A_RECTANGLE * (looks.length + sheet.widths.length + 2) },
      take: (worksheets) => {
        const worksheet = worksheets.getItem(sheet.name);
        for (const rectangle of looks) dress(worksheet, rectangle);
        setWidths(worksheet, sheet.widths.map(pointsOf));
        if (table !== null) addTable(worksheet, table, TABLE_STYLE);
        if (document !== undefined) freezeRepeated(worksheet, document);
        else if (table !== null) worksheet.freezePanes.freezeRows(table.row);
      },
    },
    ...(laid === null ? [] : chartSteps(laid)),
  ];
}

/** How a sheet of ours is printed that was added now; null where it is no document. */
export function printedAnew({ name, rows, widths, document }: OwnSheet): Printed | null {
  if (document === undefined) return null;
  const cells = { row: 1, column: 1, height: Math.max(1, rows.length), width: widthOf(rows) };
  const area = printedArea(cells, document);
  return { name, setup: document, area, widths: widths.map(pointsOf) };
}

function laidOf(sheet: OwnSheet): Laid | null {
  const { name, document } = sheet;
  if (document === undefined) return null;
  return { name, setup: document, heights: documentHeights(sheet) };
}

function widthOf(rows: OwnSheet["rows"]): number {
  return Math.max(1, ...rows.map(({ length }) => length));
}

/** The step that adds a sheet with nothing on it. */
export function addStep(name: string): Step {
  return {
    weight: { cells: 0, bytes: BYTES_A_RECTANGLE },
    take: (worksheets) => {
      worksheets.add(name);
    },
  };
}

/** Sets the widths, in points, of the columns from A on. */
export function setWidths(worksheet: Excel.Worksheet, points: readonly number[]): void {
  for (const [at, width] of points.entries()) {
    const cell = rangeOf(worksheet, { row: 1, column: at + 1, height: 1, width: 1 });
    cell.format.columnWidth = width;
  }
}

/** Rows of a block are equally long. */
function contentsOf({ name, rows }: OwnSheet): BlockWrite {
  const width = widthOf(rows);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at): CellWrite | null => {
      const cell = row[at];
      if (cell === undefined) return null;
      const link = cell.link === null ? null : { to: cell.link };
      return { content: contentOf(cell), format: cell.format ?? null, look: null, link };
    }),
  );
  return { sheet: name, row: 1, column: 1, cells };
}

function dress(worksheet: Excel.Worksheet, rectangle: Rectangle<WorkingRole>): void {
  const { format } = rangeOf(worksheet, rectangle);
  switch (rectangle.key) {
    case "title":
      format.font.bold = true;
      format.font.size = TITLE_SIZE;
      return;
    case "fact":
      return;
    case "heading":
      format.font.bold = true;
      format.wrapText = true;
      return;
    case "answer":
      format.fill.color = ANSWER_FILL;
      format.wrapText = true;
      format.verticalAlignment = Excel.VerticalAlignment.top;
      return;
    // The link itself has coloured and underlined its cell.
    case "link":
    case "body":
      format.wrapText = true;
      format.verticalAlignment = Excel.VerticalAlignment.top;
      return;
  }
}
