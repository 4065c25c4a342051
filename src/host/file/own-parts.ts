import type { Package } from "./package";
import { relationshipsOf, relationshipsPart } from "./relationships";

/**
 * The parts that only a sheet leads to, itself first, each followed by its relationships: what goes when the sheet
 * goes. Throws DamagedWorkbook.
 */
export async function ownParts(file: Package, sheetPart: string): Promise<readonly string[]> {
  const [own, others] = await Promise.all([
    reachable(file, sheetPart, null),
    reachable(file, "", sheetPart),
  ]);
  return [...own]
    .filter((part) => !others.has(part))
    .flatMap((part) => [part, file.find(relationshipsPart(part)) ?? []])
    .flat();
}

/** The parts that one leads to, itself among them, without going by way of `around`. */
async function reachable(
  file: Package,
  from: string,
  around: string | null,
): Promise<ReadonlySet<string>> {
  const found = new Set([from]);
  // A set takes what is added while it is gone through.
  for (const part of found) {
    for (const { target } of await relationshipsOf(file, part)) {
      if (target !== around && file.find(target) !== null) found.add(target);
    }
  }
  return found;
}
