import {
  add,
  equal,
  isZero,
  multiply,
  negated,
  quotient,
  subtract,
  whole,
  type Decimal,
} from "../number/decimal";
import { figuresWith } from "../rule/figures";
import { codesOf } from "../rule/statement";
import type { Act, Move } from "./act";
import { CERTAIN } from "./likelihood";
import { gapAfter } from "./consequences";
import { sidesOf } from "./sides";
import { figureAt, type World } from "./world";

type Surroundings = Omit<World, "copies">;

/** Fewer equal figures than these, or nothing but zeros, are no copy. */
const FEWEST = 3;
const FEWEST_CHANGED = 2;

/**
 * Rows of a table that repeat the row above them to the last figure: what each cell should hold then follows from the
 * totals of its column, and rates from the row itself.
 */
export function copiedRows(world: Surroundings): readonly Act[] {
  return world.neighbours.rows.flatMap((row) => {
    if (!isCopied(row, world)) return [];
    const byColumn = row.flatMap((code) => restored(code, world));
    const counts = row.reduce(
      (moves, code) => [...moves, ...closing(code, moves, world)],
      byColumn,
    );
    const rates = row.flatMap((code) => workedOut(code, counts, world));
    const moves = [...counts, ...rates];
    return moves.length < FEWEST_CHANGED
      ? []
      : [{ moves, weight: CERTAIN, isAttested: false, formula: null }];
  });
}

function isCopied(row: readonly string[], world: Surroundings): boolean {
  const pairs = row.flatMap((code) => {
    const above = world.neighbours.above(code);
    const own = figureAt(code, world.sheet);
    const upper = above === null ? null : figureAt(above, world.sheet);
    return own === null || upper === null ? [] : [{ own: own.value, upper: upper.value }];
  });
  const filled = row.filter((code) => figureAt(code, world.sheet) !== null);
  return (
    pairs.length >= FEWEST &&
    2 * pairs.length >= filled.length &&
    pairs.some(({ own }) => !isZero(own)) &&
    pairs.every(({ own, upper }) => equal(own, upper))
  );
}

/** The value with which the broken sum of its column comes out. */
function restored(code: string, world: Surroundings): readonly Move[] {
  const held = figureAt(code, world.sheet);
  if (held === null || world.isFormula(code)) return [];
  const column = columnOf(code);
  const solutions = world.foresight.rulesAt(code).flatMap((read) => {
    const { sides, isBroken } = world.foresight.standing(read);
    const inColumn = codesOf(read.statement).every((other) => columnOf(other) === column);
    if (!isBroken || !inColumn || read.statement.kind !== "equation" || sides === null) return [];
    const weight = (sides.first.weights.get(code) ?? 0) - (sides.second.weights.get(code) ?? 0);
    const gap = subtract(sides.first.value, sides.second.value);
    if (weight !== 1 && weight !== -1) return [];
    return [add(held.value, weight === 1 ? negated(gap) : gap)];
  });
  const [value] = solutions;
  return value === undefined ? [] : [moved(code, value, world)];
}

/** A blank in its column leaves a figure open; the sums of its row may still close it. */
function closing(code: string, moves: readonly Move[], world: Surroundings): readonly Move[] {
  const held = figureAt(code, world.sheet);
  const changes = new Map(moves.map(({ code: each, trial }) => [each, trial]));
  if (held === null || moves.length === 0 || changes.has(code) || world.isFormula(code)) return [];
  const row = rowOf(code);
  const solutions = world.foresight.rulesAt(code).flatMap(({ statement }) => {
    const sides = sidesOf(statement, world.sheet.figures);
    const inRow = codesOf(statement).every((other) => rowOf(other) === row);
    if (statement.kind !== "equation" || sides === null || !inRow) return [];
    const gap = gapAfter(sides, changes, world.sheet.figures);
    const weight = (sides.first.weights.get(code) ?? 0) - (sides.second.weights.get(code) ?? 0);
    if (gap === null || isZero(gap) || (weight !== 1 && weight !== -1)) return [];
    return [add(held.value, weight === 1 ? negated(gap) : gap)];
  });
  const [value] = solutions;
  return value === undefined ? [] : [moved(code, value, world)];
}

function rowOf(code: string): string {
  return code.split("@")[1] ?? "";
}

/** A code of a table is that of its column and its row: `7@12`. */
function columnOf(code: string): string {
  return code.split("@", 1)[0] ?? code;
}

function workedOut(code: string, counts: readonly Move[], world: Surroundings): readonly Move[] {
  const held = figureAt(code, world.sheet);
  if (held === null || counts.length === 0) return [];
  const changed = new Map(counts.map(({ code: each, trial }) => [each, trial]));
  const figures = figuresWith(world.sheet.figures, changed);
  return world.foresight.rulesAt(code).flatMap(({ statement }) => {
    if (statement.kind !== "rate" || statement.rate !== code) return [];
    const sides = sidesOf(statement, figures);
    if (sides === null || isZero(sides.second.value)) return [];
    const hundredfold = multiply(sides.first.value, whole(100));
    const rate = quotient(hundredfold, sides.second.value, held.printed.places);
    return equal(rate, held.printed) ? [] : [moved(code, rate, world)];
  });
}

function moved(code: string, value: Decimal, world: Surroundings): Move {
  const source = world.neighbours.above(code);
  return { code, value, trial: value, basis: "proved", cause: "copied", source };
}
