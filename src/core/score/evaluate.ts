import {
  compareRationals,
  minus,
  over,
  plus,
  rationalOf,
  times,
  type Rational,
} from "../formula/rational";
import type { Term } from "../rule/finding";
import { isRelated } from "../rule/relation";
import type { Condition, ExpressionTree } from "./expression";
import { codesIn } from "./expression";
import type { Figures } from "./figures";
import type { Unjudged } from "./result";

/** What an expression comes to, with the figures that were read for it. */
export interface Worked {
  readonly value: Rational;
  readonly terms: readonly Term[];
}

/** Why an expression comes to nothing. */
export interface Lack {
  readonly lack: Extract<
    Unjudged,
    { reason: "blank" | "unreadable" | "absent" | "over-zero" | "zero-over-zero" }
  >;
}

/** Works an expression out, exactly. Of a `nếu` only the branch that holds is read. */
export function evaluate(tree: ExpressionTree, figures: Figures): Worked | Lack {
  switch (tree.kind) {
    case "number":
      return { value: rationalOf(tree.value), terms: [] };
    case "code":
      return codeValue(tree.code, figures);
    case "calculation":
      return calculated(tree, figures);
    case "least":
    case "greatest":
      return extreme(tree.kind, tree.of, figures);
    case "if": {
      const condition = holds(tree.condition, figures);
      if ("lack" in condition) return condition;
      const branch = evaluate(condition.holds ? tree.then : tree.otherwise, figures);
      return "lack" in branch ? branch : withTerms(branch.value, [condition, branch]);
    }
    case "first-there":
      return firstThere(tree.of, figures);
  }
}

/** Whether what was worked out came to nothing. */
export function isLack(outcome: object): outcome is Lack {
  return "lack" in outcome;
}

function codeValue(code: string, figures: Figures): Worked | Lack {
  const figure = figures.figure(code);
  switch (figure.state) {
    case "figure":
      return { value: rationalOf(figure.value), terms: [figure.term] };
    case "blank":
    case "unreadable":
      return { lack: { reason: figure.state, terms: [figure.term] } };
    case "absent":
      return { lack: { reason: "absent", codes: [code] } };
  }
}

function calculated(
  { sign, left, right }: Extract<ExpressionTree, { kind: "calculation" }>,
  figures: Figures,
): Worked | Lack {
  const sides = all([left, right], figures);
  if ("lack" in sides) return sides;
  const [a, b] = sides.worked;
  if (a === undefined || b === undefined) return noAlternative([]);
  const value = calculate(sign, a.value, b.value);
  if (value !== null) return withTerms(value, sides.worked);
  const { terms } = withTerms(b.value, sides.worked);
  return { lack: { reason: a.value.top === 0n ? "zero-over-zero" : "over-zero", terms } };
}

function calculate(sign: "+" | "-" | "×" | "÷", a: Rational, b: Rational): Rational | null {
  switch (sign) {
    case "+":
      return plus(a, b);
    case "-":
      return minus(a, b);
    case "×":
      return times(a, b);
    case "÷":
      return over(a, b);
  }
}

function extreme(
  which: "least" | "greatest",
  of: readonly ExpressionTree[],
  figures: Figures,
): Worked | Lack {
  const outcome = all(of, figures);
  if ("lack" in outcome) return outcome;
  const values = outcome.worked.map(({ value }) => value);
  const [first, ...others] = values;
  if (first === undefined) return noAlternative([]);
  const best = others.reduce((kept, value) => {
    const isBelow = compareRationals(value, kept) < 0;
    return isBelow === (which === "least") ? value : kept;
  }, first);
  return withTerms(best, outcome.worked);
}

function firstThere(of: readonly ExpressionTree[], figures: Figures): Worked | Lack {
  const isThere = (tree: ExpressionTree): boolean =>
    codesIn(tree).every((code) => figures.figure(code).state !== "absent");
  const found = of.find(isThere);
  return found === undefined ? noAlternative(of) : evaluate(found, figures);
}

function noAlternative(of: readonly ExpressionTree[]): Lack {
  return { lack: { reason: "absent", codes: [...new Set(of.flatMap(codesIn))] } };
}

type Holds = { readonly holds: boolean; readonly terms: readonly Term[] };

function holds(condition: Condition, figures: Figures): Holds | Lack {
  if (condition.kind === "comparison") return compared(condition, figures);
  const terms: Term[] = [];
  const decides = condition.kind === "any";
  for (const part of condition.of) {
    const outcome = holds(part, figures);
    if ("lack" in outcome) return outcome;
    terms.push(...outcome.terms);
    if (outcome.holds === decides) return { holds: decides, terms };
  }
  return { holds: !decides, terms };
}

function compared(
  { relation, left, right }: Extract<Condition, { kind: "comparison" }>,
  figures: Figures,
): Holds | Lack {
  const sides = all([left, right], figures);
  if ("lack" in sides) return sides;
  const [a, b] = sides.worked;
  if (a === undefined || b === undefined) return noAlternative([]);
  const terms = sides.worked.flatMap((side) => side.terms);
  return { holds: isRelated(relation, compareRationals(a.value, b.value)), terms };
}

/** Every part worked out; what several lack in the same way is told together. */
function all(
  trees: readonly ExpressionTree[],
  figures: Figures,
): { readonly worked: readonly Worked[] } | Lack {
  const worked: Worked[] = [];
  const lacks: Lack["lack"][] = [];
  for (const tree of trees) {
    const outcome = evaluate(tree, figures);
    if (isLack(outcome)) lacks.push(outcome.lack);
    else worked.push(outcome);
  }
  const [first, ...others] = lacks;
  return first === undefined ? { worked } : { lack: others.reduce(together, first) };
}

function together(a: Lack["lack"], b: Lack["lack"]): Lack["lack"] {
  if (a.reason === "absent") {
    return b.reason === "absent" ? { reason: "absent", codes: [...a.codes, ...b.codes] } : a;
  }
  return b.reason === a.reason ? { ...a, terms: [...a.terms, ...b.terms] } : a;
}

/** A figure that is read twice is told once. */
function withTerms(value: Rational, from: readonly { readonly terms: readonly Term[] }[]): Worked {
  const terms: Term[] = [];
  for (const term of from.flatMap((one) => one.terms)) {
    const isTold = terms.some(({ code, cell }) => code === term.code && cell === term.cell);
    if (!isTold) terms.push(term);
  }
  return { value, terms };
}
