import type { Expression, SignedCode } from "./notation";

/** A sum of codes in the rule language: `[8] + [9] − [10]`. */
export function sideText(terms: readonly SignedCode[]): string {
  return terms
    .map(({ sign, code }, at) => {
      const mark = sign === -1 ? "−" : at === 0 ? "" : "+";
      return at === 0 ? `${mark}[${code}]` : ` ${mark} [${code}]`;
    })
    .join("");
}

/** `[7] = [8] + [9]`. */
export function equationText(code: string, terms: readonly SignedCode[]): string {
  return `[${code}] = ${sideText(terms)}`;
}

/** `[8] = 100 × [7] ÷ [3]`. */
export function rateText(
  code: string,
  {
    numerator,
    denominator,
  }: Pick<Extract<Expression, { kind: "ratio" }>, "numerator" | "denominator">,
): string {
  return `[${code}] = 100 × ${sideText(numerator)} ÷ ${sideText(denominator)}`;
}

/** Codes added up. */
export function plus(codes: readonly string[]): readonly SignedCode[] {
  return codes.map((code) => ({ sign: 1, code }));
}
