import type { Vocabulary } from "./vocabulary";

const RATE = /^(.+ = 100 × )(.+)( ÷ )(.+)$/u;
const CODE = /\[([^[\]]+)\]/g;

/** A rule of the rule language as a person reads it: the terms of a rate in brackets. `ruleText` reads it back. */
export function shownRule(text: string): string {
  const [, rate, numerator, divided, denominator] = RATE.exec(text) ?? [];
  if (rate === undefined || numerator === undefined) return text;
  if (divided === undefined || denominator === undefined) return text;
  return `${rate}${inBrackets(numerator)}${divided}${inBrackets(denominator)}`;
}

function inBrackets(terms: string): string {
  return / [+−-] /.test(terms.replace(CODE, "")) ? `(${terms})` : terms;
}

/** The same with the labels of the form in place of its codes, each through `short`. */
export function ruleInLabels(
  text: string,
  vocabulary: Vocabulary,
  short: (label: string) => string,
): string {
  return shownRule(text).replace(CODE, (code, name: string) => {
    const word = vocabulary.word(name);
    return word === null ? code : short(word.label);
  });
}
