import { addressOf } from "../../core/sheet/address";
import { rangeAddress } from "../../core/sheet/area";
import { type Area, type LinkPlace, type SheetMap, within } from "./sheet-map";
import { type Edit, insertion, withAttribute } from "./splice";
import { escapedXml } from "./xstring";

/** Where a cell is to lead. */
export interface NewLink {
  readonly row: number;
  readonly column: number;
  /** `'Phụ lục II'!D45`, or null for nowhere. */
  readonly to: string | null;
}

/** What stands before the links of a worksheet, as far as it is behind its cells (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const BEFORE_LINKS = [
  ...["sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios"],
  ...["autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations"],
];

/** Tells where a cell leads to within the workbook; null for nowhere and for elsewhere. */
export function linksIn({ links }: SheetMap): (row: number, column: number) => string | null {
  const single = new Map(
    links.flatMap((link) => (isOneCell(link.area) ? [[addressIn(link.area), link] as const] : [])),
  );
  const wide = links.filter(({ area }) => !isOneCell(area));
  return (row, column) => {
    const link =
      single.get(addressOf(row, column)) ?? wide.find(({ area }) => within(area, row, column));
    return link?.location ?? null;
  };
}

/** The links of cells as they stand in a worksheet part. */
export function linksXml(prefix: string, links: readonly NewLink[]): string {
  const entries = links.map((link) => entryOf(prefix, link)).join("");
  return entries === "" ? "" : `<${prefix}hyperlinks>${entries}</${prefix}hyperlinks>`;
}

/** The edits that give cells their links. A link over several cells stays on those that are not written. */
export function linkEdits(
  text: string,
  map: SheetMap,
  prefix: string,
  links: readonly NewLink[],
): readonly Edit[] {
  if (links.length === 0) return [];
  const list = map.children.get("hyperlinks");
  if (list === undefined) {
    const added = linksXml(prefix, links);
    const ends = BEFORE_LINKS.map((name) => map.children.get(name)?.end ?? 0);
    return added === "" ? [] : [insertion(Math.max(...ends), added)];
  }
  const written = new Set(links.map(({ row, column }) => addressOf(row, column)));
  const kept = map.links.map((link) =>
    isOneCell(link.area) && written.has(addressIn(link.area)) ? "" : keptEntry(text, link, links),
  );
  const entries = [...kept, ...links.map((link) => entryOf(prefix, link))].join("");
  const tag = text.slice(list.start, list.openEnd).replace(/\s*\/>$/, ">");
  const whole = entries === "" ? "" : `${tag}${entries}</${prefix}hyperlinks>`;
  return [{ start: list.start, end: list.end, text: whole }];
}

function entryOf(prefix: string, { row, column, to }: NewLink): string {
  if (to === null) return "";
  const location = escapedXml(to);
  return `<${prefix}hyperlink ref="${addressOf(row, column)}" location="${location}" display="${location}"/>`;
}

function keptEntry(text: string, link: LinkPlace, written: readonly NewLink[]): string {
  const { start, openEnd, end, area } = link;
  const tag = text.slice(start, openEnd);
  const inner = text.slice(openEnd, end);
  if (isOneCell(area)) return tag + inner;
  const rest = written.reduce<readonly Area[]>(
    (areas, { row, column }) => areas.flatMap((each) => without(each, row, column)),
    [area],
  );
  if (rest.length === 1 && rest[0] === area) return tag + inner;
  return rest.map((each) => withAttribute(tag, "ref", reference(each)) + inner).join("");
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function addressIn({ top, left }: Area): string {
  return addressOf(top, left);
}

/** An area without one of its cells, as the areas above, beside and below it; the area itself when it has no such cell. */
function without(area: Area, row: number, column: number): readonly Area[] {
  if (!within(area, row, column)) return [area];
  const { top, left, bottom, right } = area;
  return [
    { top, left, bottom: row - 1, right },
    { top: row, left, bottom: row, right: column - 1 },
    { top: row, left: column + 1, bottom: row, right },
    { top: row + 1, left, bottom, right },
  ].filter((each) => each.top <= each.bottom && each.left <= each.right);
}

function reference({ top, left, bottom, right }: Area): string {
  return rangeAddress({
    ...{ row: top, column: left },
    ...{ height: bottom - top + 1, width: right - left + 1 },
  });
}
