import { addressOf } from "../sheet/address";
import type { SheetRow } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { shownAt, type TypedCell } from "./headed-table";

/** What facts are called: patterns for a name's key without accents (see `bareKey`). */
export type FactNames<Name extends string> = readonly (readonly [Name, RegExp])[];

/** The facts that rows state, each to the right of its name; of a fact stated twice the first. */
export function factsIn<Name extends string>(
  rows: readonly SheetRow[],
  names: FactNames<Name>,
): ReadonlyMap<Name, TypedCell> {
  const facts = new Map<Name, TypedCell>();
  for (const row of rows) {
    const [first, ...others] = row.cells.filter(({ column }) => shownAt(row, column) !== "");
    if (first === undefined) continue;
    const key = bareKey(shownAt(row, first.column));
    const name = names.find(([, pattern]) => pattern.test(key))?.[0];
    if (name === undefined || facts.has(name)) continue;
    const column = others[0]?.column ?? first.column + 1;
    facts.set(name, { cell: addressOf(row.row, column), text: shownAt(row, column) });
  }
  return facts;
}
