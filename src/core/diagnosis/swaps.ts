import { equal } from "../number/decimal";
import type { ReadRule } from "../rule/rule";
import type { Side, Statement } from "../rule/statement";
import type { Act } from "./act";
import { CERTAIN } from "./likelihood";
import { figureAt, type World } from "./world";

/** Ways in which a figure may be swapped with another: the cells around it, and its counterpart in a rule. */
const WAYS = 4;

/**
 * Two figures that change places, for each pair of neighbouring cells and each pair that a rule sets against each other, of
 * which one at least stands in a broken rule.
 */
export function swapsIn(
  codes: ReadonlySet<string>,
  broken: ReadonlySet<ReadRule>,
  world: World,
): readonly Act[] {
  const met = new Set<string>();
  const beside = [...codes].flatMap((code) =>
    world.neighbours.of(code).map((other): readonly [string, string] => [code, other]),
  );
  const against = [...broken].flatMap(({ statement }) => counterparts(statement));
  return [...beside, ...against].flatMap(([one, other]) => {
    const name = [one, other].sort().join(" ");
    if (met.has(name)) return [];
    met.add(name);
    return swap(one, other, world);
  });
}

function counterparts(statement: Statement): readonly (readonly [string, string])[] {
  if (statement.kind === "limit") return pair(statement.part, statement.whole);
  return statement.kind === "rate" ? pair(statement.numerator, statement.denominator) : [];
}

function pair(one: Side, other: Side): readonly (readonly [string, string])[] {
  const [first] = one;
  const [second] = other;
  if (one.length !== 1 || other.length !== 1) return [];
  if (first?.operand.kind !== "code" || second?.operand.kind !== "code") return [];
  return [[first.operand.code, second.operand.code]];
}

function swap(one: string, other: string, world: World): readonly Act[] {
  const first = figureAt(one, world.sheet);
  const second = figureAt(other, world.sheet);
  if (first === null || second === null || equal(first.value, second.value)) return [];
  if (world.isFormula(one) || world.isFormula(other)) return [];
  const how = { basis: "proved", cause: "swapped-cells" } as const;
  return [
    {
      moves: [
        { code: one, value: second.value, trial: second.value, source: other, ...how },
        { code: other, value: first.value, trial: first.value, source: one, ...how },
      ],
      weight: CERTAIN / WAYS,
      isAttested: false,
      formula: null,
    },
  ];
}
