import { DamagedWorkbook, NoSuchSheet, NotAWorkbook, NotAWorksheet } from "../../core/problem";
import type { SheetEntry } from "../../jobs/workbook";
import { kindOfZip } from "./foreign";
import type { Package } from "./package";
import { type Relationship, relationshipsOf } from "./relationships";
import { isTrue, prefixed, scanXml } from "./xml";

export interface SheetPart extends SheetEntry {
  readonly part: string;
  /** The id of the relationship that leads to it. */
  readonly relationship: string;
}

/** What the workbook part says of its sheets, and where the parts are that all sheets share. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  /** Index among the sheets. */
  readonly active: number;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly calcChain: string | null;
  readonly theme: string | null;
  /** Whether formulas are worked out only when someone asks. */
  readonly calculatesByHand: boolean;
  /** Whether sheets may neither come nor go. */
  readonly isLocked: boolean;
  /** What the types of relationships begin with in this workbook, and the namespace of its ids of them. */
  readonly vocabulary: string;
}

interface Tab {
  readonly name: string;
  readonly visible: boolean;
  readonly relationship: string;
}

/** The name of the workbook part, or null when the file has none: then it is no workbook. Throws DamagedWorkbook. */
export async function workbookPartName(file: Package): Promise<string | null> {
  const roots = await relationshipsOf(file, "");
  const root = roots.find(({ type }) => type === "officeDocument");
  return root === undefined ? null : file.find(root.target);
}

/** Reads the workbook part. Throws NotAWorkbook when it is another kind of document, DamagedWorkbook also when it lists no sheet. */
export async function readWorkbookPart(file: Package, part: string): Promise<WorkbookPart> {
  const tabs: Tab[] = [];
  let active = 0;
  let calculatesByHand = false;
  let isLocked = false;
  const elements = new Set<string>();
  scanXml(part, await file.text(part), {
    open: (element, attributes) => {
      elements.add(element);
      if (element === "workbookView") active = Number(attributes["activeTab"] ?? "0");
      if (element === "calcPr") calculatesByHand = attributes["calcMode"] === "manual";
      if (element === "workbookProtection") isLocked = isTrue(attributes["lockStructure"]);
      if (element !== "sheet") return;
      const name = attributes["name"];
      const relationship = prefixed(attributes, "id");
      if (name === undefined || relationship === undefined) throw new DamagedWorkbook(part);
      tabs.push({ name, visible: (attributes["state"] ?? "visible") === "visible", relationship });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (!elements.has("workbook")) throw new NotAWorkbook(kindOfZip(file.names));
  const related = await relationshipsOf(file, part);
  const sheets = tabs.map((tab) => sheetPart(part, tab, related));
  if (sheets.length === 0) throw new DamagedWorkbook(part);
  const target = (type: string): string | null => {
    const found = related.find((relationship) => relationship.type === type);
    return found === undefined ? null : file.find(found.target);
  };
  return {
    part,
    sheets,
    active: sheets[active]?.visible === true ? active : firstVisible(sheets),
    sharedStrings: target("sharedStrings"),
    styles: target("styles"),
    calcChain: target("calcChain"),
    theme: target("theme"),
    ...{ calculatesByHand, isLocked, vocabulary: related[0]?.vocabulary ?? "" },
  };
}

function sheetPart(part: string, tab: Tab, related: readonly Relationship[]): SheetPart {
  const found = related.find(({ id }) => id === tab.relationship);
  if (found === undefined) throw new DamagedWorkbook(part);
  const kind = found.type === "worksheet" ? "worksheet" : "other";
  const { name, visible, relationship } = tab;
  return { name, id: found.target, visible, kind, part: found.target, relationship };
}

/** The worksheet of that name. Throws NoSuchSheet or NotAWorksheet. */
export function worksheetOf({ sheets }: WorkbookPart, name: string): SheetPart {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) {
    throw new NoSuchSheet(
      name,
      sheets.map((sheet) => sheet.name),
    );
  }
  if (found.kind !== "worksheet") throw new NotAWorksheet(name);
  return found;
}

function firstVisible(sheets: readonly SheetPart[]): number {
  return Math.max(
    0,
    sheets.findIndex((sheet) => sheet.visible),
  );
}
