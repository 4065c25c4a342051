import type { OwnRole, OwnSheet } from "../../core/plan/plan";
import type { BlockWrite, CellWrite } from "../../core/plan/writing";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE } from "./batches";
import { pointsOf } from "./points";
import { rectanglesOf, type Rectangle } from "./rectangles";
import type { Step } from "./step";
import { addTable, TABLE_STYLE } from "./table";
import { blockSteps } from "./write-block";

/** Where a person may type. */
const ANSWER_FILL = "#FFF8E1";
const TITLE_SIZE = 14;

/**
 * The steps that add a sheet of ours behind all others: its contents, then their looks, widths, table, and the
 * heading held in sight. The sheet in front stays in front. Nothing is set up for printing: Excel refuses that where
 * no printer is installed, and with it everything else.
 */
export function ownSheetSteps(sheet: OwnSheet): readonly Step[] {
  const looks = rectanglesOf(
    sheet.rows.map((row) => row.map(({ role }) => role)),
    { row: 1, column: 1 },
  );
  return [
    addStep(sheet.name),
    ...blockSteps(contentsOf(sheet)),
    {
      weight: { cells: 0, bytes: BYTES_A_RECTANGLE * (looks.length + sheet.widths.length + 2) },
      take: (worksheets) => {
        const worksheet = worksheets.getItem(sheet.name);
        for (const rectangle of looks) dress(worksheet, rectangle);
        setWidths(worksheet, sheet.widths.map(pointsOf));
        addTable(worksheet, sheet.table, TABLE_STYLE);
        worksheet.freezePanes.freezeRows(sheet.table.row);
      },
    },
  ];
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
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at): CellWrite | null => {
      const cell = row[at];
      if (cell === undefined) return null;
      const link = cell.link === null ? null : { to: cell.link };
      return { content: cell.value, format: null, look: null, link };
    }),
  );
  return { sheet: name, row: 1, column: 1, cells };
}

function dress(worksheet: Excel.Worksheet, rectangle: Rectangle<OwnRole>): void {
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
