/** What an indicator's cell may hold. `group` is a heading: no value is expected. */
export type IndicatorKind = "group" | "count" | "money" | "rate" | "coded";

/** One answer of a coded indicator: `Phát phiếu = 1` is `{ word: "Phát phiếu", code: "1" }`; a form that lists words only has a null code. */
export interface CodedAnswer {
  readonly word: string;
  readonly code: string | null;
}

export interface Indicator {
  /** The code of the form, unique: `3.3.1a`, `4.6 (lần 2)`. */
  readonly code: string;
  readonly label: string;
  /** Other wordings under which the same row is met. */
  readonly aliases: readonly string[];
  /** The code of the row it stands under, null at the top. */
  readonly parent: string | null;
  readonly kind: IndicatorKind;
  /** The unit as the form prints it (`Hồ sơ`, `%`, `Có/không`), null where it prints none. */
  readonly unit: string | null;
  /** The answers a coded indicator allows; empty for the others. */
  readonly answers: readonly CodedAnswer[];
  /** Nothing is said of its cell when it is blank. */
  readonly mayBeBlank: boolean;
  /** Its figures add up over many units; false for rates, answers, and counts of one catalogue that all units share. */
  readonly summed: boolean;
}

/** Which level of government fills a form. */
export type Level = "huyen" | "xa";

/** A statistics appendix as its decision prints it. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** The document that prescribes it, as far as known. */
  readonly source: string;
  /** ISO dates (`2025-06-30`); null where open or unknown. */
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  /** Phrases that mean the same on comparing labels, each `[met, read as]`: an older name and the one that replaced it, a name and its abbreviation. */
  readonly synonyms: readonly (readonly [string, string])[];
  readonly indicators: readonly Indicator[];
}
