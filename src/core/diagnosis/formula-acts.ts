import { formulaFault, type ComputedCell, type FormulaFault } from "../formula/faults";
import type { FormulaFaultKind } from "../formula/fault";
import {
  add,
  isZero,
  multiply,
  negated,
  quotient,
  subtract,
  whole,
  type Decimal,
} from "../number/decimal";
import type { Draft } from "../rule/draft";
import type { Cause } from "../rule/finding";
import type { Sheet } from "../rule/sheet";
import type { Side, Statement } from "../rule/statement";
import type { Act } from "./act";
import { CERTAIN } from "./likelihood";
import type { Sides } from "./sides";
import { figureAt, type World } from "./world";

/** What a broken rule asks of the cell that it works out. */
interface Asked {
  readonly code: string;
  readonly computed: ComputedCell;
}

/**
 * The formulas that are to blame for broken rules: each reads other cells than its rule, or works with them otherwise. A
 * formula that is at fault attests to it itself, so that no other cell is asked about.
 */
export function formulaActs(drafts: readonly Draft[], world: World): readonly Act[] {
  const { graph } = world;
  if (graph === null) return [];
  return drafts.flatMap((draft) =>
    askedBy(draft, world).flatMap(({ code, computed }): readonly Act[] => {
      if (!world.isFormula(code)) return [];
      const fault = formulaFault(computed, graph);
      return fault === null ? [] : [actOf(code, computed.expected, fault, world.sheet)];
    }),
  );
}

function actOf(code: string, value: Decimal, fault: FormulaFault, sheet: Sheet): Act {
  const named = sheet.observations.find(({ cell }) => fault.cells.includes(cell));
  const source = named?.indicator.code ?? null;
  const cause = CAUSES[fault.fault] ?? "unknown";
  return {
    moves: [{ code, value, trial: value, basis: "computed", cause, source }],
    weight: CERTAIN,
    isAttested: true,
    formula: { fault: fault.fault, cells: fault.cells, proposed: fault.proposed },
  };
}

const CAUSES: Readonly<Partial<Record<FormulaFaultKind, Cause>>> = {
  "part-missing": "omitted-part",
  "part-doubled": "double-counted",
  "subtotal-with-parts": "double-counted",
  "wrong-sign": "sign",
  "wrong-denominator": "wrong-denominator",
  "hundred-missing": "scale",
  "hundred-doubled": "scale",
  "wrong-scale": "scale",
  shifted: "copied",
  "unlike-neighbours": "copied",
};

function askedBy({ read }: Draft, world: World): readonly Asked[] {
  if (read === null) return [];
  const { sides } = world.foresight.standing(read);
  const { statement } = read;
  if (sides === null) return [];
  if (statement.kind === "equation") return askedBySum(statement, sides, world.sheet);
  return statement.kind === "rate" ? askedByRate(statement, sides, world.sheet) : [];
}

function askedBySum(
  statement: Extract<Statement, { kind: "equation" }>,
  { first, second }: Sides,
  sheet: Sheet,
): readonly Asked[] {
  const [total] = statement.total;
  const parts = cellsOf(statement.parts, sheet);
  const cell = total === undefined ? undefined : cellsOf([total], sheet)?.[0]?.cell;
  if (statement.total.length !== 1 || total?.operand.kind !== "code") return [];
  if (cell === undefined || parts === null) return [];
  const held = figureAt(total.operand.code, sheet);
  if (held === null) return [];
  const expected = add(held.value, negated(subtract(first.value, second.value)));
  const rule = { kind: "sum", parts } as const;
  return [
    { code: total.operand.code, computed: { cell, rule, expected, places: null, siblings: [] } },
  ];
}

function askedByRate(
  statement: Extract<Statement, { kind: "rate" }>,
  { first, second }: Sides,
  sheet: Sheet,
): readonly Asked[] {
  const numerator = cellsOf(statement.numerator, sheet);
  const denominator = cellsOf(statement.denominator, sheet);
  const held = figureAt(statement.rate, sheet);
  const cell = sheet.byCode.get(statement.rate)?.cell;
  if (held === null || cell === undefined || isZero(second.value)) return [];
  if (numerator === null || denominator === null) return [];
  const { places } = held.printed;
  const expected = quotient(multiply(first.value, whole(100)), second.value, places);
  const rule = { kind: "rate", numerator, denominator } as const;
  return [{ code: statement.rate, computed: { cell, rule, expected, places, siblings: [] } }];
}

/** The cells of a side; null where a term of it is no cell. */
function cellsOf(
  side: Side,
  { byCode }: Sheet,
): readonly { readonly cell: string; readonly sign: 1 | -1 }[] | null {
  const cells = side.flatMap(({ sign, operand }) => {
    const cell = operand.kind === "code" ? byCode.get(operand.code)?.cell : undefined;
    return cell === undefined ? [] : [{ cell, sign }];
  });
  return cells.length === side.length ? cells : null;
}
