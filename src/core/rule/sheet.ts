import { decimalText, trimmed, type Decimal } from "../number/decimal";
import type { SumSide, Term } from "./finding";
import type { Figures } from "./judge";
import { termOf, type Observation } from "./observation";
import type { Side } from "./statement";

/** The sheet that a rule is judged on: its rows by code, in sheet order. */
export interface Sheet {
  readonly observations: readonly Observation[];
  readonly byCode: ReadonlyMap<string, Observation>;
  readonly figures: Figures;
}

/** The rows behind codes, as findings speak of them; a code with no row on the sheet is left out. */
export function termsOf(codes: readonly string[], { byCode }: Sheet): readonly Term[] {
  return codes.flatMap((code) => {
    const observation = byCode.get(code);
    return observation === undefined ? [] : [termOf(observation)];
  });
}

/** A side of a rule as a finding tells it, with what it comes to. */
export function sideAt(side: Side, total: Decimal, sheet: Sheet): SumSide {
  const terms = side.flatMap(({ sign, operand }) =>
    operand.kind === "code"
      ? termsOf([operand.code], sheet).map((term) => ({ ...term, sign }))
      : [],
  );
  return { terms, total: plainText(total) };
}

/** A figure as findings carry it: a plain decimal without trailing zeros. */
export function plainText(value: Decimal): string {
  return decimalText(trimmed(value));
}
