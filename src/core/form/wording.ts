import { textKey, withoutAccents } from "../text/key";
import type { Form } from "./form";

/** A label in the ways it is compared, the strictest first. */
export interface Wording {
  /** As it stands. */
  readonly plain: string;
  /** With older names and long forms replaced. */
  readonly renamed: string;
  /** The same without accents. */
  readonly bare: string;
  /** The same without what stands in brackets. */
  readonly core: string;
}

/** Replaces whole phrases in a key. */
export type Renaming = (key: string) => string;

/** The renaming that the synonyms of a form stand for. */
export function renamingOf(synonyms: Form["synonyms"]): Renaming {
  const pairs = synonyms.map(([met, read]) => [` ${textKey(met)} `, ` ${textKey(read)} `] as const);
  return (key) =>
    pairs.reduce((text, [met, read]) => text.replaceAll(met, read), ` ${key} `).trim();
}

/** Every way a label is compared; `plain` is its key. */
export function wordingOf(label: string, plain: string, renaming: Renaming): Wording {
  const renamed = renaming(plain);
  const bare = withoutAccents(renamed);
  const core = label.includes("(") ? withoutAccents(renaming(keyOutsideBrackets(label))) : bare;
  return { plain, renamed, bare, core };
}

function keyOutsideBrackets(label: string): string {
  return textKey(label.replace(/\([^()]*\)/g, " "));
}

const ENUMERATOR = /^\s*(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[-–+*•]|trong đó\s*:?)\s+(?=\p{L})/iu;

/** The label without what stands before its words: `1.2`, `a)`, `-`, `Trong đó:`. */
export function withoutEnumerator(label: string): string {
  return label.normalize("NFC").replace(ENUMERATOR, "");
}
