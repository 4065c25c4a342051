import { OTHER_FILL, type KeptSheet, type Look } from "../../core/plan/standing";
import type { Area } from "../../core/sheet/area";
import type { BlockWrite, CellWrite, Content, LookWrite } from "../../core/plan/writing";
import { ExcelFailed } from "../../core/problem";
import { BYTES_A_RECTANGLE } from "./batches";
import { chartSteps, paperStep, type Laid } from "./document";
import { restIn, type KeptRest } from "./kept-rest";
import { FRESH } from "./look";
import { addStep, setWidths } from "./own-sheet";
import { printedArea, type Printed } from "./print-setup";
import type { Step } from "./step";
import { addTable } from "./table";
import { blockSteps } from "./write-block";

/**
 * The steps that put a whole sheet back where it stood among `count` worksheets, or behind them where there are
 * fewer than there were. Throws ExcelFailed for what `keptSheetOf` did not keep.
 */
export function keptSheetSteps(sheet: KeptSheet, count: number): readonly Step[] {
  const rest = restOf(sheet);
  const laid = laidOf(sheet);
  return [
    addStep(sheet.name),
    ...blockSteps(contentsOf(sheet, rest)),
    ...(laid === null ? [] : [paperStep(laid)]),
    {
      weight: { cells: 0, bytes: BYTES_A_RECTANGLE * (rest.widths.length + 4) },
      take: (worksheets) => {
        const worksheet = worksheets.getItem(sheet.name);
        setWidths(worksheet, rest.widths);
        if (rest.table !== null) addTable(worksheet, rest.table.area, rest.table.style);
        if (rest.frozenRows > 0) worksheet.freezePanes.freezeRows(rest.frozenRows);
        worksheet.position = Math.min(rest.position, count);
        if (rest.isHidden) worksheet.visibility = Excel.SheetVisibility.hidden;
      },
    },
    ...(laid === null ? [] : chartSteps(laid)),
  ];
}

/** How a sheet that is put back is printed; null where it is no document. Throws ExcelFailed as `keptSheetSteps`. */
export function printedAgain(sheet: KeptSheet): Printed | null {
  const { name, document } = sheet;
  if (document === undefined) return null;
  const { setup } = document;
  const { widths, cells } = restOf(sheet);
  return { name, setup, area: printedArea(areaOfCells(cells), setup), widths };
}

function areaOfCells(cells: KeptRest["cells"]): Area {
  const width = Math.max(1, ...cells.map(({ length }) => length));
  return { row: 1, column: 1, height: Math.max(1, cells.length), width };
}

function restOf({ rest }: KeptSheet): KeptRest {
  const read = restIn(rest);
  if (read === null) throw new ExcelFailed("KeptSheetUnreadable");
  return read;
}

function laidOf({ name, document }: KeptSheet): Laid | null {
  return document === undefined ? null : { name, ...document };
}

function contentsOf({ name, values }: KeptSheet, { cells, formats, looks }: KeptRest): BlockWrite {
  const writes = cells.map((row, down) =>
    row.map(([format, look, formula, link], right): CellWrite => {
      const value = values[down]?.[right] ?? { kind: "blank" };
      const content: Content = formula === null ? value : { kind: "formula", formula };
      return {
        content: content.kind === "blank" ? null : content,
        format: formats[format] ?? null,
        look: lookToGive(looks[look] ?? null),
        link: link === null ? null : { to: link },
      };
    }),
  );
  return { sheet: name, row: 1, column: 1, cells: writes };
}

function lookToGive(look: Look | null): LookWrite | null {
  if (look === null) return null;
  const { fill, rest } = look;
  return {
    fill: fill === null || fill === OTHER_FILL ? null : { color: fill },
    rest: rest === null ? null : { from: FRESH, to: rest },
  };
}
