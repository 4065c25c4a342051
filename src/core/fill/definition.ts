import type { ReadRule } from "../rule/rule";
import { codesOf, type Side, type Statement } from "../rule/statement";

/** What a figure is worked out from: the parts of a total, or the terms of a rate. */
export type Definition = { readonly code: string; readonly statement: Statement } & (
  | { readonly kind: "total"; readonly parts: Side }
  | { readonly kind: "rate"; readonly numerator: Side; readonly denominator: Side }
);

/** A cell that the rules define, with all that defines it. */
export interface DefinedCode {
  readonly code: string;
  readonly definitions: readonly Definition[];
}

/**
 * The codes that a sheet's rules define, those first that others are worked out from. Only a rule that no circumstance can
 * make false defines anything: where carried-over work or another scope may excuse it, both of its sides are source figures.
 */
export function definedCodes(rules: readonly ReadRule[]): readonly DefinedCode[] {
  const byCode = new Map<string, Definition[]>();
  for (const { rule, statement } of rules) {
    const definition = definitionIn(statement);
    if (definition === null || rule.severity !== "error" || rule.excuse !== null) continue;
    byCode.set(definition.code, [...(byCode.get(definition.code) ?? []), definition]);
  }
  return inOrder([...byCode].map(([code, definitions]) => ({ code, definitions })));
}

/** The codes that a definition reads. */
export function operandsOf({ code, statement }: Definition): readonly string[] {
  return codesOf(statement).filter((each) => each !== code);
}

function definitionIn(statement: Statement): Definition | null {
  switch (statement.kind) {
    case "rate": {
      const { rate: code, numerator, denominator } = statement;
      return { kind: "rate", code, statement, numerator, denominator };
    }
    case "equation": {
      const { total, parts } = statement;
      const first = onlyCode(total);
      if (first !== null) return { kind: "total", code: first, statement, parts };
      const second = onlyCode(parts);
      return second === null ? null : { kind: "total", code: second, statement, parts: total };
    }
    default:
      return null;
  }
}

function onlyCode(side: Side): string | null {
  const [figure] = side;
  const isOne = side.length === 1 && figure?.sign === 1 && figure.operand.kind === "code";
  return isOne ? figure.operand.code : null;
}

/** Each behind all that it is worked out from; those that stand in a circle come last, as they were. */
function inOrder(defined: readonly DefinedCode[]): readonly DefinedCode[] {
  const waitsFor = new Map(defined.map((each) => [each.code, new Set<string>()]));
  const awaitedBy = new Map<string, DefinedCode[]>();
  for (const each of defined) {
    for (const operand of each.definitions.flatMap(operandsOf)) {
      if (!waitsFor.has(operand)) continue;
      waitsFor.get(each.code)?.add(operand);
      awaitedBy.set(operand, [...(awaitedBy.get(operand) ?? []), each]);
    }
  }
  const ordered = defined.filter(({ code }) => waitsFor.get(code)?.size === 0);
  for (const { code } of ordered) {
    for (const waiting of new Set(awaitedBy.get(code))) {
      const rest = waitsFor.get(waiting.code);
      if (rest?.delete(code) === true && rest.size === 0) ordered.push(waiting);
    }
  }
  const placed = new Set(ordered);
  return [...ordered, ...defined.filter((each) => !placed.has(each))];
}
