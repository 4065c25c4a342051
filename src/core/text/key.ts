import { INVISIBLE } from "./clean";

/** Everything that stands between words: spaces, and punctuation but for %, which is a word of its own in a label. */
const BETWEEN_WORDS = /[\s!-$&-/:-@[-`{-\u00BF\u2000-\u206F\u3000]+/g;
/** A tone (grave, acute, tilde, hook, dot) that letters follow; the other marks belong to their letter. */
const TONE_INSIDE = /([\u0300\u0301\u0303\u0309\u0323])((?:[a-zđ]|\u0302|\u0306|\u031B)+)/g;
/** `lý`, `quý`, `tỷ`: i and y are written for each other at the end of these syllables. */
const FINAL_Y = /(^| )([hklmstv]|qu)y(?=[\u0300\u0301\u0303\u0309\u0323]?(?: |$))/g;
const MARK = /\p{M}/gu;

/**
 * What two texts must share to be read as the same words: letter case, spaces, punctuation, the encoding of
 * accents, the place of a tone (`hoà`, `hòa`) and i for y (`tỉ lệ`, `tỷ lệ`) do not count. Only for comparing, not for showing.
 */
export function textKey(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(INVISIBLE, "")
    .replace(BETWEEN_WORDS, " ")
    .trim()
    .replace(TONE_INSIDE, "$2$1")
    .replace(FINAL_Y, "$1$2i");
}

/** The key without any accents: `cải cách` → `cai cach`. A second best, for texts typed without them. */
export function bareKey(text: string): string {
  return withoutAccents(textKey(text));
}

/** A key of `textKey` without its accents. */
export function withoutAccents(key: string): string {
  return key.replace(MARK, "").replaceAll("đ", "d");
}
