import { isZero } from "../number/decimal";
import { judge, type Figures, type Judgement } from "../rule/judge";
import { parseRule } from "../rule/parse";
import type { Statement } from "../rule/statement";

/** How often a rule could be judged on a sheet and was not idle, and how often it held. */
export interface Evidence {
  readonly judged: number;
  readonly holding: number;
}

const HOLDING: ReadonlySet<Judgement["verdict"]> = new Set<Judgement["verdict"]>([
  "holds",
  "holds-if-blank-is-zero",
  "rate-cut",
  "hundred-while-short",
]);
const FAILING: ReadonlySet<Judgement["verdict"]> = new Set<Judgement["verdict"]>([
  "unequal",
  "exceeds",
  "rate-off",
  "over-zero",
  "zero-over-zero",
]);

/** Judges statements of one meaning, each on its own row. Those that only compare zeros or blanks tell nothing. */
export function evidenceOf(statements: readonly Statement[], figures: Figures): Evidence {
  const verdicts = statements
    .filter((statement) => isTelling(statement, figures))
    .map((statement) => judge(statement, figures).verdict);
  const holding = verdicts.filter((verdict) => HOLDING.has(verdict)).length;
  const failing = verdicts.filter((verdict) => FAILING.has(verdict)).length;
  return { holding, judged: holding + failing };
}

/** One statement of a rule's text. Throws RuleSyntaxError. */
export function statementsOf(texts: readonly string[]): readonly Statement[] {
  return texts.flatMap(parseRule);
}

function isTelling(statement: Statement, { operand }: Figures): boolean {
  const isFilled = (code: string): boolean => {
    const value = operand(code);
    return value.state === "figure" && !isZero(value.value);
  };
  switch (statement.kind) {
    case "rate":
      return (
        operand(statement.rate).state === "figure" &&
        statement.denominator.some(
          (term) => term.operand.kind === "code" && isFilled(term.operand.code),
        )
      );
    case "equation":
      return [...statement.total, ...statement.parts].some(
        (term) => term.operand.kind === "code" && isFilled(term.operand.code),
      );
    case "limit":
      return [...statement.part, ...statement.whole].some(
        (term) => term.operand.kind === "code" && isFilled(term.operand.code),
      );
    default:
      return true;
  }
}

/** At least `least` rows, and so many in a hundred of those that tell anything. */
export function isBorneOut({ holding, judged }: Evidence, least: number, percent: number): boolean {
  return holding >= least && 100 * holding >= percent * judged;
}
