import type { Package } from "./package";
import { scanXml } from "./xml";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address (`worksheet`, `sharedStrings`): transitional and strict files differ before it. */
  readonly type: string;
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
        target: file.find(resolved) ?? resolved,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
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
