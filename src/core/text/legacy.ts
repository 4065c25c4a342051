import { remembered } from "./remembered";
import { isSyllable } from "./syllable";

/** Two ways of writing Vietnamese before Unicode: by fonts such as .VnTime (TCVN3, also called ABC) and VNI-Times. */
export type LegacyEncoding = "tcvn3" | "vni";

/** In TCVN3 each letter is one character. Capital letters with a tone are the small ones, set in a font of capitals. */
const TCVN3_LETTERS: readonly (readonly [string, string])[] = [
  ["µ¸¶·¹", "àáảãạ"],
  ["¨»¾¼½Æ", "ăằắẳẵặ"],
  ["©ÇÊÈÉË", "âầấẩẫậ"],
  ["®", "đ"],
  ["ÌÐÎÏÑ", "èéẻẽẹ"],
  ["ªÒÕÓÔÖ", "êềếểễệ"],
  ["×ÝØÜÞ", "ìíỉĩị"],
  ["ßãáâä", "òóỏõọ"],
  ["«åèæçé", "ôồốổỗộ"],
  ["¬êíëìî", "ơờớởỡợ"],
  ["ïóñòô", "ùúủũụ"],
  ["\u00ADõøö÷ù", "ưừứửữự"],
  ["úýûüþ", "ỳýỷỹỵ"],
  ["¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"],
];

/** In VNI a letter is followed by what stands on it: a tone, or a mark together with a tone. */
const VNI_TONES = "ùøûõï";
const VNI_MARKED: readonly (readonly [string, string, string])[] = [
  ["a", VNI_TONES, "áàảãạ"],
  ["a", "âáàåãä", "âấầẩẫậ"],
  ["a", "êéèúüë", "ăắằẳẵặ"],
  ["e", VNI_TONES, "éèẻẽẹ"],
  ["e", "âáàåãä", "êếềểễệ"],
  ["o", VNI_TONES, "óòỏõọ"],
  ["o", "âáàåãä", "ôốồổỗộ"],
  ["ô", VNI_TONES, "ớờởỡợ"],
  ["u", VNI_TONES, "úùủũụ"],
  ["ö", VNI_TONES, "ứừửữự"],
  ["y", "ùøûõ", "ýỳỷỹ"],
];
const VNI_SINGLE: readonly (readonly [string, string])[] = [["ôöæóòîñ", "ơưỉĩịỵđ"]];

const TCVN3: ReadonlyMap<string, string> = new Map(TCVN3_LETTERS.flatMap(pairs));
const VNI: ReadonlyMap<string, string> = new Map(
  [
    ...VNI_SINGLE.flatMap(pairs),
    ...VNI_MARKED.flatMap(([base, marks, letters]) =>
      pairs([marks, letters]).map(([mark, letter]) => [base + mark, letter] as const),
    ),
  ].flatMap(([written, letter]) => [
    [written, letter] as const,
    [written.toUpperCase(), letter.toUpperCase()] as const,
  ]),
);
const VNI_UNIT = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöæóòîñ]/gi;

function pairs([written, letters]: readonly [string, string]): readonly (readonly [
  string,
  string,
])[] {
  return Array.from(written, (sign, at) => [sign, letters.charAt(at)] as const);
}

/** The text in Unicode. Only for text that is known to be in the encoding: other text is spoilt by it. */
export function decodedFrom(encoding: LegacyEncoding, text: string): string {
  const composed = text.normalize("NFC");
  return encoding === "vni"
    ? composed.replace(VNI_UNIT, (unit) => VNI.get(unit) ?? mixedCase(unit))
    : inCapitals(composed, Array.from(composed, (sign) => TCVN3.get(sign) ?? sign).join(""));
}

/** A mark may be typed small behind a capital letter. */
function mixedCase(unit: string): string {
  const letter = VNI.get(unit.toLowerCase());
  if (letter === undefined) return unit;
  const isCapital = unit.charAt(0) !== unit.charAt(0).toLowerCase();
  return isCapital ? letter.toUpperCase() : letter;
}

/** Text without a small letter of its own, apart from the signs, was set in a font of capitals. */
function inCapitals(written: string, decoded: string): string {
  return /[A-Z][^a-z]*[A-Z]/.test(written) && !/[a-z]/.test(written)
    ? decoded.toUpperCase()
    : decoded;
}

/** Signs that Vietnamese in Unicode does not use, one of which every longer text in a legacy encoding has. */
const FOREIGN_SIGN =
  /[\u00A1-\u00AE\u00B5-\u00BE\u00C4-\u00C7\u00CB\u00CE-\u00CF\u00D1\u00D6-\u00D8\u00DB-\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00EF\u00F1\u00F6-\u00F8\u00FB-\u00FC\u00FE]/;
const WORD = /[A-Za-z\u00A1-\u024F\u1EA0-\u1EF9]+/g;
const NOT_ASCII = /[^A-Za-z]/;
const UNICODE_ONLY = /[\u0100-\u024F\u1EA0-\u1EF9]/;

/** What the words of a text say about its encoding. */
interface Evidence {
  /** Words that Vietnamese spelling allows only once they are decoded. */
  readonly legacy: number;
  /** Words that it allows only as they stand. */
  readonly unicode: number;
  /** Words with signs that it allows in neither way. */
  readonly neither: number;
}

const NO_EVIDENCE: Evidence = { legacy: 0, unicode: 0, neither: 0 };
const MOST_WORDS = 10_000;

/** Gathers what the words of a text say; each word is looked at once. */
function evidenceBy(encoding: LegacyEncoding): (text: string) => Evidence {
  const ofWord = remembered(MOST_WORDS, (word) => evidenceOf(word, encoding));
  return (text) => {
    const words = text.normalize("NFC").match(WORD) ?? [];
    return words
      .filter((word) => NOT_ASCII.test(word))
      .map(ofWord)
      .reduce(plus, NO_EVIDENCE);
  };
}

function evidenceOf(word: string, encoding: LegacyEncoding): Evidence {
  const isPlain = UNICODE_ONLY.test(word) || isSyllable(word);
  const isDecoded = !UNICODE_ONLY.test(word) && isSyllable(decodedFrom(encoding, word));
  return {
    legacy: isDecoded && !isPlain ? 1 : 0,
    unicode: isPlain && !isDecoded ? 1 : 0,
    neither: isPlain || isDecoded ? 0 : 1,
  };
}

function plus(a: Evidence, b: Evidence): Evidence {
  return {
    legacy: a.legacy + b.legacy,
    unicode: a.unicode + b.unicode,
    neither: a.neither + b.neither,
  };
}

/** So many words must become Vietnamese, and so few may stay strange, before a sheet is called one of an old font. */
const FEWEST_WORDS = 4;
const MOST_STRANGE = 0.25;
/** How much plainer the old font must be before words that read well both ways are decoded too. */
const FAR_MORE = 4;

/**
 * How the texts of one sheet are to be read: the function gives each text in Unicode. Null when none is in an old font.
 * The sheet decides as a whole, for `hoà` is a word in Unicode and another in VNI; a text that is Vietnamese only as it
 * stands is left alone even then.
 */
export function legacyReader(texts: readonly string[]): ((text: string) => string) | null {
  const suspicious = texts.filter((text) => FOREIGN_SIGN.test(text));
  if (suspicious.length === 0) return null;
  const [best] = (["tcvn3", "vni"] as const)
    .map((encoding) => ({ encoding, evidence: evidenceBy(encoding) }))
    .map((each) => ({ ...each, sum: suspicious.map(each.evidence).reduce(plus, NO_EVIDENCE) }))
    .toSorted((a, b) => b.sum.legacy - a.sum.legacy);
  if (best === undefined || best.sum.legacy < FEWEST_WORDS) return null;
  const { encoding, evidence, sum } = best;
  if (sum.neither > MOST_STRANGE * sum.legacy) return null;
  const { unicode } = texts.map(evidence).reduce(plus, NO_EVIDENCE);
  const isWhole = sum.legacy > FAR_MORE * unicode;
  return (text) => (isWritten(evidence(text), isWhole) ? decodedFrom(encoding, text) : text);
}

function isWritten({ legacy, unicode }: Evidence, isWhole: boolean): boolean {
  return legacy === unicode ? isWhole && unicode === 0 : legacy > unicode;
}
