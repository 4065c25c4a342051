import { placeOf } from "../sheet/address";

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;
const FUNCTIONS: readonly string[] = ["IF", "IFERROR", "ROUND", "SUM"];
/** One token; a name stands before its bracket. */
const TOKEN =
  /([A-Z]+)(?=\()|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?![\dA-Z(])|(\d+(?:\.\d+)?)|[-+*/%=:,() ]/y;

/**
 * Whether a formula is one that we put together: addresses of the sheet's own cells, numbers, signs, and the functions
 * IF, IFERROR, ROUND and SUM. Text, names, other sheets and other functions make it none of ours.
 */
export function isOfAddresses(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA) return false;
  const token = new RegExp(TOKEN);
  token.lastIndex = 1;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (match === null) return false;
    const [, name, address] = match;
    if (name !== undefined && !FUNCTIONS.includes(name)) return false;
    if (address !== undefined && placeOf(address) === null) return false;
  }
  return formula.length > 1;
}
