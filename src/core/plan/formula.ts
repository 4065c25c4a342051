import { placeOf } from "../sheet/address";

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8192;
/** Excel takes no longer text within a formula. */
const LONGEST_TEXT = 255;

const OF_FIGURES: readonly string[] = ["IF", "IFERROR", "ROUND", "SUM"];
const OF_RANKINGS: readonly string[] = [
  ...[
    "ABS",
    "COUNT",
    "COUNTIF",
    "COUNTIFS",
    "INT",
    "ISNUMBER",
    "MAX",
    "MID",
    "MIN",
    "MOD",
    "RIGHT",
  ],
  ...["SUMPRODUCT", "VALUE"],
];

/** One token; a name stands before its bracket. */
const FIGURES =
  /([A-Z]+)(?=\()|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?![\dA-Z(])|(\d+(?:\.\d+)?)|[-+*/%=:,() ]/y;
/** The same, or a comparison, or a text between quotes, its own quotes doubled. */
const FIGURES_AND_TEXTS = new RegExp(`${FIGURES.source}|[<>&]|"((?:[^"\\p{Cc}]|"")*)"`, "uy");

/**
 * Whether a formula is made of addresses of the sheet's own cells, numbers, signs, and the functions IF, IFERROR, ROUND
 * and SUM alone. Text, names, other sheets and other functions make it another one.
 */
export function isOfAddresses(formula: string): boolean {
  return isMadeOf(formula, FIGURES, OF_FIGURES);
}

/**
 * Whether a formula may be one that we put together: of addresses as above, of texts between quotes, and of functions that
 * count, compare and join. Nothing in it reaches beyond the sheet or acts; names and other functions make it none of ours.
 */
export function isOfOurs(formula: string): boolean {
  return isMadeOf(formula, FIGURES_AND_TEXTS, [...OF_FIGURES, ...OF_RANKINGS]);
}

/** A text as a formula says it, its quotes doubled; null for one that no formula can say. */
export function quoted(text: string): string | null {
  const said = `"${text.replaceAll('"', '""')}"`;
  return isOfOurs(`=${said}`) ? said : null;
}

function isMadeOf(formula: string, tokens: RegExp, functions: readonly string[]): boolean {
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA) return false;
  const token = new RegExp(tokens);
  token.lastIndex = 1;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (match === null) return false;
    const [, name, address, , text = ""] = match;
    if (name !== undefined && !functions.includes(name)) return false;
    if (address !== undefined && placeOf(address) === null) return false;
    if (text.replaceAll('""', '"').length > LONGEST_TEXT) return false;
  }
  return formula.length > 1;
}
