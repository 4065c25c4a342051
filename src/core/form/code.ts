import { cleanText } from "../text/clean";

const CODE = /^(\d+(?:\.\d+)*)\.?\s*([a-zđ]?)[.)]?$/i;

/** A printed code as a form writes it: `1.2.`, ` 1. 2`, `1,2` → `1.2`; null for anything else, such as `Trong đó` or a Roman number. */
export function readCode(text: string): string | null {
  const match = CODE.exec(cleanText(text).replace(/\s*[.,]\s*/g, "."));
  const [, numbers, letter = ""] = match ?? [];
  return numbers === undefined ? null : `${numbers}${letter.toLowerCase()}`;
}

/** True when the printed codes tell the rows apart; a list whose numbering was lost has `1.` on every row. */
export function areTelling(codes: readonly string[]): boolean {
  return 2 * new Set(codes).size > codes.length;
}
