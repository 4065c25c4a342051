/** The five tones as combining marks: grave, acute, tilde, hook, dot. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /^[\u0301\u0323]$/;
const ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?";
const RIME = [
  "a(?:ch|ng|nh|[cimnoptuy])?",
  "ă(?:ng|[cmnpt])",
  "â(?:ng|[cmnptuy])",
  "e(?:ng|[cmnopt])?",
  "ê(?:ch|nh|[mnptu])?",
  "i(?:ch|nh|[amnptu])?",
  "iê(?:ng|[cmnptu])",
  "o(?:ng|[aceimnpt])?",
  "oa(?:ch|ng|nh|[cimnopty])",
  "oă(?:ng|[cmnt])",
  "oe[not]",
  "oo(?:c|ng)",
  "ô(?:ng|[cimnpt])?",
  "ơ[imnpt]?",
  "u(?:ng|[aceimnpty])?",
  "uâ(?:ng|[nty])",
  "uê(?:ch|nh)?",
  "uơ",
  "uô(?:ng|[cimnt])",
  "uy(?:ch|nh|[atu])",
  "uyê[nt]",
  "ư(?:ng|[acimtu])?",
  "ươ(?:ng|[cimnptu])",
  "y(?:ch|nh|[nt])?",
  "yê(?:ng|[mntu])",
].join("|");
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`);
/** Syllables that end in a stop bear the acute tone or the dot and no other. */
const STOPPED = /(?:[cpt]|ch)$/;

/** True for a word that Vietnamese spelling allows, tone and all: `giải`, `NHIỆM`; false for `gi¶i`, `year`, `Tæng`. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONE) ?? [];
  const letters = decomposed.replace(TONE, "").normalize("NFC");
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false;
  return !STOPPED.test(letters) || ACUTE_OR_DOT.test(tones[0] ?? "");
}
