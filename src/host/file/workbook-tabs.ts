import { DamagedWorkbook } from "../../core/problem";
import { elementsOf, type FoundElement } from "./places";
import { appending, type Edit, insertion, prefixOf, spliced, withAttribute } from "./splice";
import { escapedXml } from "./xstring";

/** A sheet as the workbook part lists it. */
export interface Tab {
  readonly name: string;
  /** Null gives the next free one. */
  readonly sheetId: number | null;
  /** `hidden` or `veryHidden`; null for a visible one. */
  readonly state: string | null;
  /** The id of the relationship that leads to its part. */
  readonly relationship: string;
  /** Its index among the tabs; beyond the last one it becomes the last. */
  readonly position: number;
  /** The names that hold on this sheet only, each an element as it is written. */
  readonly names: readonly string[];
}

/** A name that holds on one sheet only, as a workbook part writes it. */
export function localName(name: string, formula: string): string {
  return `<definedName name="${escapedXml(name)}" localSheetId="0">${escapedXml(formula)}</definedName>`;
}

/** What a workbook part says of the sheet at a position. Throws DamagedWorkbook. */
export function tabAt(part: string, text: string, position: number, relationship: string): Tab {
  const { tabs, names } = placesIn(part, text);
  const tab = tabs[position];
  if (tab === undefined) throw new DamagedWorkbook(part);
  const { name = "", sheetId, state } = tab.attributes;
  return {
    ...{ name, relationship, position },
    sheetId: sheetId === undefined ? null : Number(sheetId),
    state: state === undefined || state === "visible" ? null : state,
    names: names
      .filter((each) => sheetOf(each) === position)
      .map(({ start, end }) => text.slice(start, end)),
  };
}

/** The names that a workbook defines, wherever they hold. Throws DamagedWorkbook. */
export function definedNames(part: string, text: string): readonly string[] {
  return placesIn(part, text).names.flatMap(({ attributes }) => attributes["name"] ?? []);
}

/** The workbook part's text with one more tab; what counts tabs is counted anew. Throws DamagedWorkbook. */
export function withTab(part: string, text: string, tab: Tab): string {
  const { tabs, names, views } = placesIn(part, text);
  const position = Math.min(tab.position, tabs.length);
  const next = tabs[position];
  const entry = tabEntry(part, text, tabs, tab);
  const moved = (index: number): number => (index >= position ? index + 1 : index);
  return withNames(
    part,
    spliced(text, [
      insertion(next?.start ?? tabs.at(-1)?.end ?? 0, entry),
      ...names.flatMap((name) => movedName(text, name, moved)),
      ...views.flatMap((view) => movedView(text, view, moved(activeOf(view)), moved)),
    ]),
    tab.names.map((name) => withAttributeOfTag(name, "localSheetId", String(position))),
  );
}

/** The workbook part's text without the tab at a position, another one in front where that one was. Throws DamagedWorkbook. */
export function withoutTab(part: string, text: string, position: number): string {
  const { tabs, names, views, around } = placesIn(part, text);
  const moved = (index: number): number => (index > position ? index - 1 : index);
  const rest = tabs.filter((_, index) => index !== position);
  const front = (active: number): number =>
    active === position ? nearestVisible(rest, position) : moved(active);
  const own = names.filter((name) => sheetOf(name) === position);
  const empties = own.length > 0 && own.length === names.length ? around : null;
  const gone = [...tabs.slice(position, position + 1), ...(empties === null ? own : [empties])];
  return spliced(text, [
    ...gone.map(({ start, end }) => ({ start, end, text: "" })),
    ...names
      .filter((name) => sheetOf(name) !== position)
      .flatMap((name) => movedName(text, name, moved)),
    ...views.flatMap((view) => movedView(text, view, front(activeOf(view)), moved)),
  ]);
}

function placesIn(part: string, text: string) {
  const elements = elementsOf(part, text);
  return {
    tabs: elements.filter(({ name, parent }) => name === "sheet" && parent === "sheets"),
    names: elements.filter(({ name }) => name === "definedName"),
    views: elements.filter(({ name }) => name === "workbookView"),
    around: elements.find(({ name }) => name === "definedNames") ?? null,
  };
}

/** Made after the last tab, whose prefixes hold for it too. */
function tabEntry(
  part: string,
  text: string,
  tabs: readonly FoundElement[],
  { name, sheetId, state, relationship }: Tab,
): string {
  const model = tabs.at(-1);
  if (model === undefined) throw new DamagedWorkbook(part);
  const tag = text.slice(model.start, model.openEnd).replace(/\s*\/?>$/, "/>");
  const taken = tabs.map(({ attributes }) => Number(attributes["sheetId"]));
  const next = Math.max(0, ...taken.filter((id) => Number.isInteger(id))) + 1;
  const own = sheetId === null || taken.includes(sheetId) ? next : sheetId;
  const link = Object.keys(model.attributes).find((key) => key.endsWith(":id")) ?? "r:id";
  return [
    ["name", name],
    ["sheetId", String(own)],
    ["state", state],
    [link, relationship],
  ].reduce((rest, [key, value]) => withAttribute(rest, key ?? "", value ?? null), tag);
}

function sheetOf({ attributes }: FoundElement): number | null {
  const index = attributes["localSheetId"];
  return index === undefined ? null : Number(index);
}

function activeOf({ attributes }: FoundElement): number {
  return Number(attributes["activeTab"] ?? "0");
}

function movedName(
  text: string,
  name: FoundElement,
  moved: (index: number) => number,
): readonly Edit[] {
  const index = sheetOf(name);
  if (index === null || moved(index) === index) return [];
  const tag = text.slice(name.start, name.openEnd);
  const own = withAttribute(tag, "localSheetId", String(moved(index)));
  return [{ start: name.start, end: name.openEnd, text: own }];
}

function movedView(
  text: string,
  view: FoundElement,
  active: number,
  moved: (index: number) => number,
): readonly Edit[] {
  const first = Number(view.attributes["firstSheet"] ?? "0");
  const tag = text.slice(view.start, view.openEnd);
  const shown = active === activeOf(view) ? tag : withAttribute(tag, "activeTab", String(active));
  // At the very left no tab is scrolled out of sight, and none shall be.
  const scrolled =
    first === 0 || moved(first) === first
      ? shown
      : withAttribute(shown, "firstSheet", String(moved(first)));
  return scrolled === tag ? [] : [{ start: view.start, end: view.openEnd, text: scrolled }];
}

function nearestVisible(tabs: readonly FoundElement[], position: number): number {
  const visible = tabs.flatMap(({ attributes }, index) =>
    (attributes["state"] ?? "visible") === "visible" ? [index] : [],
  );
  return visible.find((index) => index >= position) ?? visible.at(-1) ?? 0;
}

/** What may stand before the names of a workbook (CT_Workbook), as far as it is near. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  "sheets",
  "functionGroups",
  "externalReferences",
]);

function withNames(part: string, text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const elements = elementsOf(part, text);
  const [root] = elements;
  const prefix = prefixOf(text.slice(root?.start, root?.openEnd));
  const written = names.map((name) => prefixedName(name, prefix)).join("");
  const around = elements.find(({ name }) => name === "definedNames");
  if (around !== undefined) return spliced(text, [appending(text, around, written)]);
  const ends = elements.filter(({ name }) => BEFORE_NAMES.has(name)).map(({ end }) => end);
  const list = `<${prefix}definedNames>${written}</${prefix}definedNames>`;
  return spliced(text, [insertion(Math.max(...ends), list)]);
}

function prefixedName(name: string, prefix: string): string {
  return name.replace(/<(\/?)(?:[^\s/>:]+:)?definedName/g, `<$1${prefix}definedName`);
}

function withAttributeOfTag(element: string, name: string, value: string): string {
  const end = element.indexOf(">") + 1;
  return withAttribute(element.slice(0, end), name, value) + element.slice(end);
}
