import type { Package } from "./package";
import { elementsOf } from "./places";
import { appending, prefixOf, spliced, withAttribute } from "./splice";
import { scanXml } from "./xml";
import { escapedXml } from "./xstring";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address (`worksheet`, `sharedStrings`): transitional and strict files differ before it. */
  readonly type: string;
  /** What stands before that word and its slash. */
  readonly vocabulary: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** The file's own relationships part; the workbook part is found through it, whatever its name. */
const ROOT_RELATIONSHIPS = "_rels/.rels";

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The relationships of a part (of the file itself for `""`) that lead to parts of the same file. Throws DamagedWorkbook. */
export async function relationshipsOf(
  file: Package,
  part: string,
): Promise<readonly Relationship[]> {
  const name = file.find(part === "" ? ROOT_RELATIONSHIPS : relationshipsPart(part));
  if (name === null) return [];
  const found: Relationship[] = [];
  scanXml(name, await file.text(name), {
    open: (element, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (element !== "Relationship" || mode === "External") return;
      if (id === undefined || type === undefined || target === undefined) return;
      const resolved = resolvedTarget(part, target);
      found.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        vocabulary: type.slice(0, Math.max(0, type.lastIndexOf("/"))),
        target: file.find(resolved) ?? resolved,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** The package with one more relationship of a part, under `id` where that is free, and the id it has. Throws DamagedWorkbook. */
export async function withRelationship(
  file: Package,
  part: string,
  { type, target, id }: { readonly type: string; readonly target: string; readonly id?: string },
): Promise<{ readonly file: Package; readonly id: string }> {
  const name = file.find(relationshipsPart(part)) ?? relationshipsPart(part);
  const text = file.find(name) === null ? EMPTY : await file.text(name);
  const elements = elementsOf(name, text);
  const [root] = elements;
  const taken = new Set(elements.map(({ attributes }) => attributes["Id"]));
  const own = id === undefined || taken.has(id) ? freeId(taken) : id;
  if (root === undefined) return { file, id: own };
  const prefix = prefixOf(text.slice(root.start, root.openEnd));
  const entry = `<${prefix}Relationship Id="${escapedXml(own)}" Type="${escapedXml(type)}" Target="/${escapedXml(target)}"/>`;
  return {
    file: file.with(new Map([[name, spliced(text, [appending(text, root, entry)])]])),
    id: own,
  };
}

/** The package without one relationship of a part. Throws DamagedWorkbook. */
export async function withoutRelationship(
  file: Package,
  part: string,
  id: string,
): Promise<Package> {
  const name = file.find(relationshipsPart(part));
  if (name === null) return file;
  const text = await file.text(name);
  const gone = elementsOf(name, text).filter(({ attributes }) => attributes["Id"] === id);
  const edits = gone.map(({ start, end }) => ({ start, end, text: "" }));
  return file.with(new Map([[name, spliced(text, edits)]]));
}

/** The relationships part of a part with the parts that it names called otherwise. Throws DamagedWorkbook. */
export function withTargetsRenamed(
  part: string,
  text: string,
  renamed: ReadonlyMap<string, string>,
): string {
  const edits = elementsOf(relationshipsPart(part), text).flatMap(
    ({ attributes, start, openEnd }) => {
      const { Target: target, TargetMode: mode } = attributes;
      if (target === undefined || mode === "External") return [];
      const other = renamed.get(resolvedTarget(part, target));
      if (other === undefined) return [];
      const tag = withAttribute(text.slice(start, openEnd), "Target", `/${other}`);
      return [{ start, end: openEnd, text: tag }];
    },
  );
  return spliced(text, edits);
}

function freeId(taken: ReadonlySet<string | undefined>): string {
  let number = taken.size;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/** The part a target names, seen from the part that names it: `/xl/a.xml`, `a.xml` and `../a.xml` all occur. */
function resolvedTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
