import { addressOf } from "../sheet/address";
import type { ListView } from "./list-sums";
import type { Expression, SignedCode } from "./notation";
import { printedRule, type PrintedRule } from "./printed-rule";
import { equationText, rateText } from "./rule-text";

/** The formulas that a list prints in its codes and labels; one that names a row which is not there is left out. */
export function listFormulas(view: ListView): readonly PrintedRule[] {
  return view.rows.flatMap((row, place) =>
    row.links.flatMap(({ expression, whole }): readonly PrintedRule[] => {
      const text = formulaText(expression, place, view);
      const cell = addressOf(row.row, view.labelColumn);
      return text === null ? [] : [printedRule(whole, text, cell, "heading")];
    }),
  );
}

function formulaText(expression: Expression, place: number, view: ListView): string | null {
  const code = view.codes[place] ?? "";
  if (expression.kind === "sum") {
    const terms = resolved(expression.terms, place, view);
    return terms === null ? null : equationText(code, terms);
  }
  const numerator = resolved(expression.numerator, place, view);
  const denominator = resolved(expression.denominator, place, view);
  const isRate = expression.hundred || view.rows[place]?.kind === "rate";
  if (numerator === null || denominator === null || !isRate) return null;
  return rateText(code, { numerator, denominator });
}

/** The codes of the rows that printed codes mean; null where one means none. */
function resolved(
  terms: readonly SignedCode[],
  place: number,
  view: ListView,
): readonly SignedCode[] | null {
  const found = terms.flatMap(({ sign, code }): readonly SignedCode[] => {
    const row = rowMeant(code, place, view);
    return row === null ? [] : [{ sign, code: view.codes[row] ?? "" }];
  });
  return found.length === terms.length ? found : null;
}

/** Where a code stands on several rows, the one below the formula's own row is meant, then the one beside it, then the nearest. */
function rowMeant(code: string, place: number, { rows, nodes }: ListView): number | null {
  const own = nodes[place];
  const distance = (other: number): number => {
    const parent = nodes[other]?.parent;
    const group = parent === place ? 0 : parent === own?.parent ? 1 : 2;
    return group * rows.length + Math.abs(other - place);
  };
  const found = rows.flatMap((row, other) =>
    other !== place && row.printedCode === code ? [other] : [],
  );
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
