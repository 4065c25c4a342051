import type { BlockWrite, CellWrite, Content } from "../../core/plan/writing";
import type { Area } from "../../core/sheet/area";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE, gathered, weightOf, type Weight } from "./batches";
import { inputFor } from "./input";
import { formatToSet } from "./look";
import { rectanglesOf } from "./rectangles";
import type { Step } from "./step";

/** The number format of cells in which whatever is entered becomes text. */
const TEXT = "@";
const GENERAL = "General";

type Row = readonly (CellWrite | null)[];

/** The steps that write a block: one, or as many as it takes for each to go through a sync. */
export function blockSteps(block: BlockWrite): readonly Step[] {
  const steps: Step[] = [];
  let { row } = block;
  for (const cells of gathered(block.cells, weightOfRow)) {
    const piece = { ...block, row, cells };
    row += cells.length;
    if (!cells.flat().some((cell) => cell !== null)) continue;
    steps.push({
      weight: weightOf([{ cells: 0, bytes: BYTES_A_RECTANGLE }, ...cells.map(weightOfRow)]),
      take: (worksheets) => {
        writeBlock(worksheets.getItem(block.sheet), piece);
      },
    });
  }
  return steps;
}

/**
 * The link goes first, since Excel restyles its cell and fills it; then the look; then the number format,
 * by which Excel reads what is entered; then the contents; and the format again where contents change it.
 */
function writeBlock(worksheet: Excel.Worksheet, block: BlockWrite): void {
  const { cells } = block;
  const area = {
    row: block.row,
    column: block.column,
    height: cells.length,
    width: widthOf(cells),
  };
  const range = rangeOf(worksheet, area);
  writeLinks(worksheet, area, cells);
  writeLooks(range, cells);
  clearFills(worksheet, area, cells);
  writeFormats(range, cells, formatToEnterBy);
  const inputs = cells.map((row) => row.map((cell) => inputOf(cell)));
  if (holdsSome(inputs)) range.values = inputs;
  writeFormats(range, cells, formatToSetAfter);
}

function widthOf(cells: readonly Row[]): number {
  return cells[0]?.length ?? 0;
}

/** Null leaves a cell as it is. */
function inputOf(cell: CellWrite | null) {
  return cell?.content == null ? null : inputFor(cell.content);
}

function writeLinks(worksheet: Excel.Worksheet, area: Area, cells: readonly Row[]): void {
  for (const [down, row] of cells.entries()) {
    for (const [right, cell] of row.entries()) {
      if (cell?.link?.to == null) continue;
      const at = { row: area.row + down, column: area.column + right, height: 1, width: 1 };
      rangeOf(worksheet, at).hyperlink = linkTo(cell.link.to, cell.content);
    }
  }
  const unlinked = cells.map((row) => row.map((cell) => (cell?.link?.to === null ? "none" : null)));
  for (const rectangle of rectanglesOf(unlinked, area)) {
    rangeOf(worksheet, rectangle).clear(Excel.ClearApplyTo.hyperlinks);
  }
}

/**
 * Excel fills a blank cell with where its link leads, which is nobody's text should the writing stop there: so it is
 * told what the cell will hold.
 */
function linkTo(documentReference: string, content: Content | null): Excel.RangeHyperlink {
  const isText = content?.kind === "text" && content.text !== "";
  return isText ? { documentReference, textToDisplay: content.text } : { documentReference };
}

function writeLooks(range: Excel.Range, cells: readonly Row[]): void {
  const formats = cells.map((row) =>
    row.map((cell) => (cell?.look == null ? {} : formatToSet(cell.look, cell.link !== null))),
  );
  if (formats.flat().every((format) => Object.keys(format).length === 0)) return;
  range.setCellProperties(
    formats.map((row) => row.map((format) => (Object.keys(format).length === 0 ? {} : { format }))),
  );
}

/** `setCellProperties` knows colours only: taking a fill away is a call of its own. */
function clearFills(worksheet: Excel.Worksheet, area: Area, cells: readonly Row[]): void {
  const bare = cells.map((row) => row.map((cell) => (losesItsFill(cell) ? "bare" : null)));
  for (const rectangle of rectanglesOf(bare, area)) {
    rangeOf(worksheet, rectangle).format.fill.clear();
  }
}

function losesItsFill(cell: CellWrite | null): boolean {
  return cell?.look?.fill?.color === null;
}

function writeFormats(
  range: Excel.Range,
  cells: readonly Row[],
  choose: (cell: CellWrite) => string | null,
): void {
  const formats = cells.map((row) => row.map((cell) => (cell === null ? null : choose(cell))));
  if (!holdsSome(formats)) return;
  const all = new Set(formats.flat());
  range.numberFormat = all.size === 1 ? [[...all]] : formats;
}

/** In a cell formatted as text everything would become text, so what is no text is entered by the general format. */
function formatToEnterBy({ content, format }: CellWrite): string | null {
  return format === TEXT && isNoText(content) ? GENERAL : format;
}

/** A formula may bring the format of the cells that it reads along. */
function formatToSetAfter({ content, format }: CellWrite): string | null {
  const isOverridden = content?.kind === "formula" || (format === TEXT && isNoText(content));
  return isOverridden ? format : null;
}

function isNoText(content: Content | null): boolean {
  return content !== null && content.kind !== "text" && content.kind !== "blank";
}

function holdsSome(grid: readonly (readonly unknown[])[]): boolean {
  return grid.some((row) => row.some((each) => each !== null));
}

function weightOfRow(row: Row): Weight {
  return { cells: row.length, bytes: row.reduce((bytes, cell) => bytes + bytesOf(cell), 0) };
}

function bytesOfLook(look: CellWrite["look"]): number {
  if (look === null) return 0;
  return look.rest === null ? 50 : 450;
}

/** As JSON, with some room: a character of Vietnamese takes up to three bytes; a whole look takes some 400. */
function bytesOf(cell: CellWrite | null): number {
  if (cell === null) return 20;
  const { content, format, look, link } = cell;
  return (
    20 +
    3 * String(content === null ? "" : inputFor(content)).length +
    2 * (format ?? "").length +
    bytesOfLook(look) +
    (link === null ? 0 : BYTES_A_RECTANGLE) +
    (losesItsFill(cell) ? BYTES_A_RECTANGLE : 0)
  );
}
