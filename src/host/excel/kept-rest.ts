import type { Look } from "../../core/plan/standing";
import type { Area } from "../../core/sheet/area";

/** The format and look of a cell by their places in the lists of them, its formula and its link. */
export type KeptCell = readonly [
  format: number,
  look: number,
  formula: string | null,
  link: string | null,
];

/** All of a kept sheet but its values. Formats and looks stand in lists of their own, each once. */
export interface KeptRest {
  /** Among the worksheets, from 0 on. */
  readonly position: number;
  readonly isHidden: boolean;
  /** In points, from column A on. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly table: { readonly area: Area; readonly style: string } | null;
  readonly formats: readonly string[];
  readonly looks: readonly (Look | null)[];
  /** What its charts are called; left out where there are none. A chart of ours has its name last of all. */
  readonly charts?: readonly string[];
  /** Row by row from A1 on. */
  readonly cells: readonly (readonly KeptCell[])[];
}

/** A list in which equal things stand once. */
export interface Palette<Item> {
  readonly items: readonly Item[];
  /** The place of an item, which is added where it is new. */
  readonly placeOf: (item: Item) => number;
}

export function palette<Item>(): Palette<Item> {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    placeOf: (item) => {
      const key = JSON.stringify(item);
      const place = places.get(key) ?? items.push(item) - 1;
      places.set(key, place);
      return place;
    },
  };
}

/** The text that `restIn` reads again. */
export function textOfRest(rest: KeptRest): string {
  return JSON.stringify(rest);
}

/** What a text holds that `textOfRest` wrote; null for any other. */
export function restIn(text: string): KeptRest | null {
  try {
    const held: unknown = JSON.parse(text);
    return isRest(held) ? held : null;
  } catch {
    return null;
  }
}

function isRest(held: unknown): held is KeptRest {
  if (!isObject(held)) return false;
  const { position, isHidden, widths, frozenRows, table, formats, looks, charts, cells } = held;
  return (
    isNumber(position) &&
    typeof isHidden === "boolean" &&
    isNumber(frozenRows) &&
    (table === null || (isObject(table) && isArea(table["area"]) && isText(table["style"]))) &&
    isListOf(widths, isNumber) &&
    isListOf(formats, isText) &&
    isListOf(looks, isLook) &&
    (charts === undefined || isListOf(charts, isText)) &&
    isListOf(cells, (row) => isListOf(row, isCell))
  );
}

function isCell(held: unknown): boolean {
  if (!isList(held)) return false;
  const [format, look, formula, link] = held;
  return isNumber(format) && isNumber(look) && isTextOrNull(formula) && isTextOrNull(link);
}

function isLook(held: unknown): boolean {
  if (held === null) return true;
  return isObject(held) && isTextOrNull(held["fill"]) && isTextOrNull(held["rest"]);
}

function isArea(held: unknown): boolean {
  return (
    isObject(held) && ["row", "column", "height", "width"].every((name) => isNumber(held[name]))
  );
}

function isListOf(held: unknown, isOne: (item: unknown) => boolean): boolean {
  return isList(held) && held.every(isOne);
}

function isList(held: unknown): held is readonly unknown[] {
  return Array.isArray(held);
}

function isObject(held: unknown): held is Readonly<Record<string, unknown>> {
  return typeof held === "object" && held !== null;
}

function isNumber(held: unknown): boolean {
  return typeof held === "number";
}

function isText(held: unknown): boolean {
  return typeof held === "string";
}

function isTextOrNull(held: unknown): boolean {
  return held === null || isText(held);
}
