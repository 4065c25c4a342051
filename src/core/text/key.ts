import { INVISIBLE } from "./clean";

const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}%]+/gu;
/** Grave, acute, tilde, hook above, dot below. The other marks belong to the letter, not to the tone. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /\p{M}/gu;
/** `lý`, `quý`, `tỷ`: i and y are written for each other at the end of these syllables. */
const FINAL_Y = /^([hklmstv]|qu)y$/;

/**
 * What two texts must share to be read as the same words: letter case, spaces, punctuation, the encoding of
 * accents, the place of a tone (`hoà`, `hòa`) and i for y (`tỉ lệ`, `tỷ lệ`) do not count. Only for comparing, not for showing.
 */
export function textKey(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFD")
    .replace(INVISIBLE, "")
    .replace(NOT_IN_WORDS, " ");
  return words.trim().split(" ").map(spelled).join(" ");
}

/** The key without any accents: `cải cách` → `cai cach`. A second best, for texts typed without them. */
export function bareKey(text: string): string {
  return withoutAccents(textKey(text));
}

/** A key of `textKey` without its accents. */
export function withoutAccents(key: string): string {
  return key.replace(MARK, "").replaceAll("đ", "d");
}

/** The syllable with its tone behind it, wherever it was written. */
function spelled(word: string): string {
  const tone = word.match(TONE)?.[0] ?? "";
  const letters = tone === "" ? word : word.replace(TONE, "");
  return letters.replace(FINAL_Y, "$1i") + tone;
}
