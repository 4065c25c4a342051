import type { ForeignFile } from "../../core/problem";

const HEAD = 4096;
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly (readonly [ForeignFile, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x42, 0x4d]],
];

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** The container of .xls and .doc, and of a modern file under a password ([MS-CFB]). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND);
}

/** Whether a compound file has a stream or storage of that name; its directory keeps names as UTF-16. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from(Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]));
  const first = wanted[0];
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What a file that is neither a zip nor a compound file seems to be, from its first bytes. */
export function kindOfFile(bytes: Uint8Array): ForeignFile {
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (known !== undefined) return known[0];
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  if (head.includes("\u0000")) return "other";
  // Report servers hand out web pages and 2003 XML under the name .xls, and Excel opens them.
  if (/<html|<table|Excel\.Sheet/i.test(head)) return "xls";
  return /^[^\n]*[,;\t][^\n]*\n/.test(head) ? "csv" : "text";
}

/** What a zip that is no .xlsx seems to be, from the names of its entries. */
export function kindOfZip(names: readonly string[]): ForeignFile {
  if (names.includes("word/document.xml")) return "docx";
  return names.includes("content.xml") && names.includes("mimetype") ? "ods" : "other";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
