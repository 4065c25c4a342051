import type { Package } from "./package";
import { elementsOf, type FoundElement } from "./places";
import { appending, prefixOf, spliced } from "./splice";
import { escapedXml } from "./xstring";

const PART = "[Content_Types].xml";

/** The content type that is written for one part; null where only its extension tells. Throws DamagedWorkbook. */
export async function contentTypeOf(file: Package, part: string): Promise<string | null> {
  const { overrides } = await contentTypes(file);
  return overrides.find((each) => isFor(each, part))?.attributes["ContentType"] ?? null;
}

/** The package with a content type for a part. Throws DamagedWorkbook. */
export async function withContentType(file: Package, part: string, type: string): Promise<Package> {
  const { name, text, root, overrides } = await contentTypes(file);
  if (root === undefined || overrides.some((each) => isFor(each, part))) return file;
  const prefix = prefixOf(text.slice(root.start, root.openEnd));
  const entry = `<${prefix}Override PartName="/${escapedXml(part)}" ContentType="${escapedXml(type)}"/>`;
  return file.with(new Map([[name, spliced(text, [appending(text, root, entry)])]]));
}

/** The package without the content types of parts that go. Throws DamagedWorkbook. */
export async function withoutContentTypes(
  file: Package,
  parts: readonly string[],
): Promise<Package> {
  const { name, text, overrides } = await contentTypes(file);
  const gone = overrides.filter((each) => parts.some((part) => isFor(each, part)));
  if (gone.length === 0) return file;
  const edits = gone.map(({ start, end }) => ({ start, end, text: "" }));
  return file.with(new Map([[name, spliced(text, edits)]]));
}

async function contentTypes(file: Package) {
  const name = file.find(PART) ?? PART;
  const text = await file.text(name);
  const elements = elementsOf(name, text);
  return {
    ...{ name, text, root: elements[0] },
    overrides: elements.filter((element) => element.name === "Override"),
  };
}

function isFor({ attributes }: FoundElement, part: string): boolean {
  return attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase();
}
