import type { Package } from "./package";
import { xmlScanner } from "./xml";
import { decodedText } from "./xstring";

/** The texts that cells point to by number. Rich text is joined; how a word is read aloud (`rPh`) is no part of it. Throws DamagedWorkbook. */
export async function readSharedStrings(
  file: Package,
  part: string | null,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  const scanner = xmlScanner(part, {
    open: (element) => {
      if (element === "si") text = "";
      else if (element === "rPh") phonetic = true;
      else if (element === "t") inText = !phonetic;
    },
    close: (element) => {
      if (element === "si") strings.push(decodedText(text));
      else if (element === "rPh") phonetic = false;
      else if (element === "t") inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  await file.stream(part, scanner.write);
  scanner.end();
  return strings;
}
