import type { Decimal } from "../number/decimal";
import type { CellValue } from "../sheet/snapshot";
import { cellsOver, reachedFrom, type FormulaGraph } from "./dependents";
import { evaluateOver } from "./evaluate";
import { keyAt, keyOf, type CellKey } from "./keys";
import { rationalOf } from "./rational";
import { BLANK, storedValue, valueOf, type Value } from "./value";

/**
 * The new value of every formula cell that the changes reach, by address; all other cells stay as they are.
 * A changed formula cell holds what it is changed to. Where a result can no longer be told, the stored value stands.
 */
export function recalculated(
  graph: FormulaGraph,
  changes: ReadonlyMap<string, Decimal | CellValue>,
): ReadonlyMap<string, CellValue> {
  const changed = new Map<CellKey, Value>();
  for (const [address, change] of changes) {
    const key = keyAt(address);
    if (key !== null) changed.set(key, "units" in change ? exactly(change) : valueOf(change));
  }
  const now = new Map(changed);
  const cells = cellsOver((key) => now.get(key) ?? graph.values.get(key) ?? BLANK, graph);
  const results = new Map<string, CellValue>();
  for (const { cell, row, column, formula, stored } of reachedFrom([...changed.keys()], graph)) {
    const key = keyOf(row, column);
    if (formula === null || changed.has(key)) continue;
    const value = evaluateOver(formula, cells);
    const result = storedValue(value);
    if (result !== null) now.set(key, value);
    results.set(cell, result ?? stored);
  }
  return results;
}

function exactly(figure: Decimal): Value {
  return { kind: "number", number: rationalOf(figure) };
}
