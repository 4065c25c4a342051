import type { Held } from "../../core/plan/came-of";
import { keptFormulas } from "../../core/plan/held-on-sheet";
import type { KeptSheet } from "../../core/plan/standing";
import { gridOf } from "../../core/sheet/grid";
import type { CellValue, Snapshot } from "../../core/sheet/snapshot";
import { contentTypeOf } from "./content-types";
import type { OpenedWorkbook } from "./opened-workbook";
import { ownParts } from "./own-parts";
import type { Package } from "./package";
import { elementsOf } from "./places";
import { spliced, withAttribute } from "./splice";
import type { SheetPart } from "./workbook-part";
import { type Tab, tabAt } from "./workbook-tabs";

/** One part of a sheet that is kept. */
export interface KeptPart {
  readonly name: string;
  /** Null where its extension tells it. */
  readonly type: string | null;
  /** Null for a part that is no text. */
  readonly text: string | null;
  /** Its bytes in base64 where it is no text. */
  readonly data: string | null;
}

/** What a sheet is besides its values: how the workbook lists it, and its parts, its own first. */
export interface KeptRest {
  readonly tab: Tab;
  readonly parts: readonly KeptPart[];
}

const BLANK: Held = { value: { kind: "blank" }, formula: null };
const TEXTS = /\.(?:xml|rels|vml)$/i;

/** A sheet as it stands, which was read already, with all it takes to put it back. Throws DamagedWorkbook. */
export async function keptSheet(
  { file, workbook }: OpenedWorkbook,
  sheet: SheetPart,
  snapshot: Snapshot,
): Promise<KeptSheet> {
  const position = workbook.sheets.indexOf(sheet);
  const { part: workbookPart } = workbook;
  const listed = await file.text(workbookPart);
  const parts: KeptPart[] = [];
  for (const part of await ownParts(file, sheet.part)) {
    parts.push(await keptPart(file, part, part === sheet.part));
  }
  const rest: KeptRest = {
    tab: tabAt(workbookPart, listed, position, sheet.relationship),
    parts,
  };
  const held = heldIn(snapshot);
  return {
    name: sheet.name,
    values: held.map((row) => row.map(({ value }) => value)),
    ...keptFormulas(held),
    rest: JSON.stringify(rest),
  };
}

async function keptPart(file: Package, name: string, isSheet: boolean): Promise<KeptPart> {
  const type = await contentTypeOf(file, name);
  if (!TEXTS.test(name)) {
    return { name, type, text: null, data: base64Of(await file.bytes(name)) };
  }
  const text = await file.text(name);
  return { name, type, text: isSheet ? unselected(name, text) : text, data: null };
}

/** Two tabs that both say they are selected would be written to together. */
function unselected(part: string, text: string): string {
  const views = viewsIn(text);
  const edits = elementsOf(part, text.slice(views.start, views.end))
    .filter(({ name }) => name === "sheetView")
    .map(({ start, openEnd }) => ({ start: views.start + start, end: views.start + openEnd }))
    .map(({ start, end }) => ({
      ...{ start, end },
      text: withAttribute(text.slice(start, end), "tabSelected", null),
    }));
  return spliced(text, edits);
}

/** Where a sheet says how it is viewed, so that its cells need not be looked through; all of it where that is not plain to see. */
function viewsIn(text: string): { readonly start: number; readonly end: number } {
  const whole = { start: 0, end: text.length };
  // A comment or a section of plain characters may hold what only looks like an element.
  if (text.includes("<!")) return whole;
  const opening = /<(?:[^\s<>/:]+:)?sheetViews[\s>]/.exec(text);
  if (opening === null) return whole;
  const closing = `${opening[0].slice(0, -1).replace("<", "</")}>`;
  const at = text.indexOf(closing, opening.index);
  return at === -1 ? whole : { start: opening.index, end: at + closing.length };
}

/** What the cells of a sheet show, from A1 on. */
export function valuesOf(snapshot: Snapshot): readonly (readonly CellValue[])[] {
  return heldIn(snapshot).map((row) => row.map(({ value }) => value));
}

function heldIn(snapshot: Snapshot): readonly (readonly Held[])[] {
  const grid = gridOf(snapshot);
  return Array.from({ length: snapshot.rows.at(-1)?.row ?? 0 }, (_, down) => {
    const width = grid.row(down + 1)?.cells.at(-1)?.column ?? 0;
    return Array.from(
      { length: width },
      (__, right): Held => grid.cell(down + 1, right + 1) ?? BLANK,
    );
  });
}

/** Reads what was kept besides the values. Throws RangeError on a text that this host did not write. */
export function restOf(sheet: KeptSheet): KeptRest {
  const read: unknown = parsed(sheet.rest);
  if (!isRecord(read) || !isTab(read["tab"]) || !isListOf(read["parts"], isPart)) {
    throw new RangeError(`${sheet.name} was not kept by a file`);
  }
  return { tab: read["tab"], parts: read["parts"] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isTab(value: unknown): value is Tab {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    isText(value["relationship"]) &&
    isTextOrNull(value["state"]) &&
    (value["sheetId"] === null || typeof value["sheetId"] === "number") &&
    typeof value["position"] === "number" &&
    isListOf(value["names"], isText)
  );
}

function isPart(value: unknown): value is KeptPart {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    [value["type"], value["text"], value["data"]].every(isTextOrNull)
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The bytes of a part that is no text. */
export function bytesOf(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
