import { withoutContentTypes } from "./content-types";
import type { Package } from "./package";
import { scanPlaces } from "./places";
import { relationshipsOf, withoutRelationship } from "./relationships";
import { insertion, type Place, prefixOf, spliced, withAttribute } from "./splice";
import type { WorkbookPart } from "./workbook-part";

/** What may stand before `calcPr` in a workbook part (CT_Workbook), as far as it is near. */
const BEFORE_CALCULATION = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** The workbook part's text, asking Excel to work out every formula when it opens the file. Throws DamagedWorkbook. */
export function withFullCalculation(part: string, text: string): string {
  const found = new Map<string, Place>();
  scanPlaces(part, text, { close: (name, place) => found.set(name, place) });
  const asked = (tag: string): string => withAttribute(tag, "fullCalcOnLoad", "1");
  const existing = found.get("calcPr");
  if (existing !== undefined) {
    const { start, openEnd } = existing;
    return spliced(text, [{ start, end: openEnd, text: asked(text.slice(start, openEnd)) }]);
  }
  const ends = BEFORE_CALCULATION.map((name) => found.get(name)?.end ?? 0);
  const sheets = found.get("sheets");
  const prefix = prefixOf(text.slice(sheets?.start ?? 0, sheets?.openEnd));
  return spliced(text, [insertion(Math.max(...ends), asked(`<${prefix}calcPr/>`))]);
}

/**
 * The package without the chain of calculation, which Excel then makes anew: the chain itself, its content
 * type and its relationship go. A chain that names a cell without a formula is reported as damage.
 */
export async function withoutCalcChain(file: Package, workbook: WorkbookPart): Promise<Package> {
  const chain = workbook.calcChain;
  if (chain === null || file.find(chain) === null) return file;
  const link = (await relationshipsOf(file, workbook.part)).find(
    ({ type }) => type === "calcChain",
  );
  const unlinked =
    link === undefined ? file : await withoutRelationship(file, workbook.part, link.id);
  return (await withoutContentTypes(unlinked, [chain])).with(new Map([[chain, null]]));
}
