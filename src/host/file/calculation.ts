import type { Package } from "./package";
import { scanPlaces } from "./places";
import { relationshipsPart } from "./relationships";
import { type Edit, insertion, type Place, prefixOf, spliced, withAttribute } from "./splice";
import type { WorkbookPart } from "./workbook-part";
import type { Attributes } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
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
 * What changes when the chain of calculation is left out, which Excel then makes anew: the chain itself,
 * its content type and its relationship. A chain that names a cell without a formula is reported as damage.
 */
export async function withoutCalcChain(
  file: Package,
  workbook: WorkbookPart,
): Promise<ReadonlyMap<string, string | null>> {
  const chain = workbook.calcChain;
  if (chain === null || file.find(chain) === null) return new Map();
  const types = file.find(CONTENT_TYPES) ?? CONTENT_TYPES;
  const relationships = relationshipsPart(workbook.part);
  const links = file.find(relationships) ?? relationships;
  const isChain = (name: string | undefined): boolean =>
    name !== undefined && name.toLowerCase() === `/${chain}`.toLowerCase();
  return new Map([
    [chain, null],
    [
      types,
      withoutElements(types, await file.text(types), (attributes) =>
        isChain(attributes["PartName"]),
      ),
    ],
    [
      links,
      withoutElements(
        links,
        await file.text(links),
        (attributes) => attributes["Type"]?.endsWith("/calcChain") === true,
      ),
    ],
  ]);
}

function withoutElements(
  part: string,
  text: string,
  unwanted: (attributes: Attributes) => boolean,
): string {
  const edits: Edit[] = [];
  const isUnwanted: boolean[] = [];
  scanPlaces(part, text, {
    open: (_, attributes) => isUnwanted.push(unwanted(attributes)),
    close: (_, { start, end }) => {
      if (isUnwanted.pop() === true) edits.push({ start, end, text: "" });
    },
  });
  return spliced(text, edits);
}
