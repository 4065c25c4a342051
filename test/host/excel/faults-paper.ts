import type { Plan } from "../../../src/core/plan/plan";
import { OTHER_FILL } from "../../../src/core/plan/standing";
import { addressOf, placeOf } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import type { Cell } from "../../excel-host/cell";
import { NO_FILL, solid, type Fill } from "../../excel-host/look";
import { WorkbookModel } from "../../excel-host/workbook-model";
import type { PaperCell, PaperSheet } from "../../jobs/writing/paper-workbook";

/** A plan without links on cells that stay blank, which no job makes: Excel would fill them. */
export function withoutBareLinks(plan: Plan, [sheet]: readonly PaperSheet[]): Plan {
  const blocks = plan.blocks.map((block) => ({
    ...block,
    links:
      block.links?.map((row, down) =>
        row.map((link, right) => {
          const stands = sheet?.cells[addressOf(block.row + down, block.column + right)];
          const { kind } = block.after?.[down]?.[right] ?? stands?.value ?? { kind: "blank" };
          return kind === "blank" ? null : link;
        }),
      ) ?? null,
  }));
  return { ...plan, blocks };
}

/** A workbook in the simulated Excel that holds what sheets of paper hold. */
export function modelOnPaper(sheets: readonly PaperSheet[]): WorkbookModel {
  const workbook = new WorkbookModel();
  for (const { name, cells, widths, table } of sheets) {
    const sheet = workbook.addSheet(name);
    for (const [address, cell] of Object.entries(cells)) {
      const { row, column } = placeOf(address) ?? { row: 1, column: 1 };
      sheet.put(row - 1, column - 1, contentOf(cell));
      sheet.dress(row - 1, column - 1, {
        fill: fillOf(cell.fill),
        font: { bold: cell.rest !== "plain" },
      });
    }
    for (const [column, points] of Object.entries(widths)) {
      sheet.columnPoints.set(Number(column) - 1, points);
    }
    if (table === null) continue;
    const { row, column, ...size } = table;
    sheet.tables.push({
      ...{ id: workbook.newId("table"), name: "Table1", style: "TableStyleLight9" },
      area: { row: row - 1, column: column - 1, ...size },
      ...{ showBandedRows: true, showFilterButton: true, criteria: new Map() },
    });
  }
  return workbook;
}

function contentOf({ value, formula, format, link }: PaperCell): Partial<Cell> {
  return {
    ...{ value: valueOf(value), isError: value.kind === "error", formula, format },
    link: link === null ? null : { documentReference: link, address: null, screenTip: null },
  };
}

function valueOf(value: CellValue): Cell["value"] {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return Number(value.digits);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      return value.code;
  }
}

function fillOf(fill: string | null): Fill {
  if (fill === null) return NO_FILL;
  return fill === OTHER_FILL ? { pattern: "Gray50", color: "#808080" } : solid(fill);
}
