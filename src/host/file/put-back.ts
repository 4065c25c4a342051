import type { KeptSheet } from "../../core/plan/standing";
import type { CellWrite } from "../../core/plan/writing";
import { type CellValue, sameValue } from "../../core/sheet/snapshot";
import { freeTableName, refuseNewSheet, withListedSheet } from "./add-sheet";
import { withCells } from "./cell-writer";
import { withContentType } from "./content-types";
import { bytesOf, type KeptPart, restOf, valuesOf } from "./kept-sheet";
import { freePart, type OpenedWorkbook } from "./opened-workbook";
import { type Package, type PartChange } from "./package";
import { elementsOf } from "./places";
import { relationshipsPart, withTargetsRenamed } from "./relationships";
import { readSheet } from "./sheet-reader";
import { spliced, withAttribute } from "./splice";
import { takenByTables } from "./tables";
import { worksheetOf } from "./workbook-part";

/**
 * The workbook with a sheet put back at the place it had, whole. Parts, ids and names that something else has taken
 * since are given anew. Throws SheetNameTaken, StructureLocked, DamagedWorkbook, RangeError for a sheet that was not
 * kept by a file.
 */
export async function withKeptSheet(
  opened: OpenedWorkbook,
  kept: KeptSheet,
): Promise<OpenedWorkbook> {
  const { tab, parts } = restOf(kept);
  refuseNewSheet(opened, kept.name);
  const names = partNames(opened.file, parts);
  let { file } = opened;
  for (const part of parts) {
    const name = names.get(part.name) ?? part.name;
    const content = await contentOf(opened, kept.name, part, parts, names);
    file = file.with(new Map([[name, content]]));
    if (part.type !== null) file = await withContentType(file, name, part.type);
  }
  const [sheet] = parts;
  const sheetPart = names.get(sheet?.name ?? "") ?? "";
  const { relationship, ...listed } = tab;
  const back = { ...opened, file };
  return withKeptValues(await withListedSheet(back, sheetPart, listed, relationship), kept);
}

/** What each part is called now; a part's relationships are called after it. */
function partNames(file: Package, parts: readonly KeptPart[]): ReadonlyMap<string, string> {
  return new Map(
    parts
      .filter(({ name }) => !name.endsWith(".rels"))
      .flatMap(({ name }) => {
        const [, stem = name, extension = "xml"] = /^(.*?)\d*\.([^.]+)$/.exec(name) ?? [];
        const own = file.find(name) === null ? name : freePart(file, stem, extension);
        return [
          [name, own],
          [relationshipsPart(name), relationshipsPart(own)],
        ] as const;
      }),
  );
}

async function contentOf(
  opened: OpenedWorkbook,
  sheet: string,
  part: KeptPart,
  parts: readonly KeptPart[],
  names: ReadonlyMap<string, string>,
): Promise<PartChange> {
  if (part.text === null) return bytesOf(part.data ?? "");
  if (/\/table[^/]*\.xml$/.test(part.name))
    return withFreeTableName(opened, sheet, part.name, part.text);
  const owner = parts.find(({ name }) => relationshipsPart(name) === part.name);
  return owner === undefined ? part.text : withTargetsRenamed(owner.name, part.text, names);
}

/** A table whose id or name another one has taken gets new ones: no program opens a workbook with two alike. */
async function withFreeTableName(
  opened: OpenedWorkbook,
  sheet: string,
  part: string,
  text: string,
): Promise<string> {
  const [root] = elementsOf(part, text);
  if (root?.name !== "table") return text;
  const { ids, names } = await takenByTables(opened);
  const { id, name = "", displayName = name } = root.attributes;
  const free = await freeTableName(opened, sheet);
  const isIdFree = !ids.has(Number(id));
  const isNameFree = !names.has(displayName.toLowerCase());
  const renamed: readonly (readonly [string, string])[] = [
    ...(isIdFree ? [] : [["id", String(free.id)] as const]),
    ...(isNameFree ? [] : [["name", free.name] as const, ["displayName", free.name] as const]),
  ];
  const tag = text.slice(root.start, root.openEnd);
  const own = renamed.reduce((rest, [key, value]) => withAttribute(rest, key, value), tag);
  return spliced(text, [{ start: root.start, end: root.openEnd, text: own }]);
}

/** Texts that all sheets share may have been numbered anew since the sheet was kept: its cells hold what was kept. */
async function withKeptValues(opened: OpenedWorkbook, kept: KeptSheet): Promise<OpenedWorkbook> {
  const sheet = worksheetOf(opened.workbook, kept.name);
  const snapshot = await readSheet(opened.file, sheet.part, sheet.name, opened.shared);
  const now = valuesOf(snapshot);
  const cells = kept.values.map((row, down) =>
    row.map((value, right) => {
      const held: CellValue = now[down]?.[right] ?? { kind: "blank" };
      return sameValue(held, value) ? null : contentWrite(value);
    }),
  );
  const isSame = cells.every((row) => row.every((cell) => cell === null));
  if (isSame) return opened;
  return withCells(opened, sheet, {
    blocks: [{ sheet: sheet.name, row: 1, column: 1, cells }],
    widths: [],
  });
}

function contentWrite(content: CellValue): CellWrite {
  return { content, format: null, look: null, link: null };
}
