/** Soft hyphens, zero-width characters and byte order marks: they are in the text and nobody sees them. */
export const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The text as a person reads it: composed letters, every run of spaces of whatever kind as one, none at the ends. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** True when nothing in the text can be seen. */
export function isBlankText(text: string): boolean {
  return cleanText(text) === "";
}
