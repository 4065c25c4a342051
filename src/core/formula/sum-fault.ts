import { edited, movedFormula } from "./edits";
import type { Expression, Formula } from "./expression";
import { addsNothing, isIdle, type FormulaFaultKind, type Mending, type Setting } from "./fault";
import { addressAt, columnOf, keyOf, rowOf, type CellKey } from "./keys";
import { linearForm, type LinearForm } from "./linear";
import { builtSum, mendedSum, sumStyle, type Wanted } from "./mend-sum";
import { compareRationals, plus, wholeRational, type Rational } from "./rational";
import { unwrapped } from "./wrapped";

/** Says in what the formula of a total differs from the sum it should be; null where it does not, or is another sort of formula. */
export function sumMending(formula: Formula, wanted: Wanted, setting: Setting): Mending | null {
  const core = innermost(formula.expression);
  const form = linearForm(core);
  if (form === null) return null;
  const difference = differenceOf(form, wanted, setting);
  const named = namedFault(difference, form, wanted, setting);
  if (named === null) return null;
  const text =
    named.fault === "shifted"
      ? movedFormula(formula, named.rows, named.columns)
      : edited(formula.text, [
          {
            start: core.start,
            end: core.end,
            text: rewritten(formula.text, core, wanted, setting),
          },
        ]);
  const { fault, cells, instead } = named;
  return text === null ? null : { fault, cells, instead, text };
}

/** The sum inside roundings, guards and brackets. */
export function innermost(expression: Expression): Expression {
  const layer = unwrapped(expression);
  return layer === null ? expression : innermost(layer.inner);
}

/** Whether a sum adds up just what is wanted, but for cells that add nothing. */
export function addsUp(
  { counts, constant }: LinearForm,
  wanted: Wanted,
  setting: Setting,
): boolean {
  return (
    constant.top === 0n &&
    [...wanted].every(([key, sign]) => counts.get(key) === sign) &&
    [...counts.keys()].every((key) => wanted.has(key) || addsNothing(key, setting))
  );
}

/** The sum mended, or written anew in the same style where nothing of it can be kept. */
export function rewritten(
  text: string,
  core: Expression,
  wanted: Wanted,
  setting: Setting,
): string {
  return (
    mendedSum(text, core, wanted, (key) => addsNothing(key, setting)) ??
    builtSum(wanted, sumStyle(text, core))
  );
}

/** By how many rows and columns all cells of a sum are off, where that is all. */
export function offsetOf(
  { counts, constant }: LinearForm,
  wanted: Wanted,
): { readonly rows: number; readonly columns: number } | null {
  const from = Math.min(...counts.keys());
  const to = Math.min(...wanted.keys());
  if (constant.top !== 0n || counts.size !== wanted.size || from === to) return null;
  const rows = rowOf(to) - rowOf(from);
  const columns = columnOf(to) - columnOf(from);
  const agrees = [...counts].every(
    ([key, count]) => wanted.get(keyOf(rowOf(key) + rows, columnOf(key) + columns)) === count,
  );
  return agrees ? { rows, columns } : null;
}

interface Difference {
  readonly missing: readonly CellKey[];
  readonly extra: readonly CellKey[];
  readonly doubled: readonly CellKey[];
  readonly turned: readonly CellKey[];
  readonly constant: Rational;
}

function differenceOf(
  { counts, constant }: LinearForm,
  wanted: Wanted,
  setting: Setting,
): Difference {
  const among = (test: (count: number, sign: number) => boolean): readonly CellKey[] =>
    [...wanted].flatMap(([key, sign]) => (test(counts.get(key) ?? 0, sign) ? [key] : []));
  return {
    missing: among((count) => count === 0),
    extra: [...counts.keys()].filter((key) => !wanted.has(key) && !isIdle(key, setting)),
    doubled: among((count, sign) => count * sign > 1),
    turned: among((count, sign) => count * sign < 0),
    constant,
  };
}

interface NamedFault {
  readonly fault: FormulaFaultKind;
  readonly cells: readonly CellKey[];
  readonly instead: readonly CellKey[];
  readonly rows: number;
  readonly columns: number;
}

function namedFault(
  { missing, extra, doubled, turned, constant }: Difference,
  form: LinearForm,
  wanted: Wanted,
  setting: Setting,
): NamedFault | null {
  const named = (
    fault: FormulaFaultKind,
    cells: readonly CellKey[],
    instead: readonly CellKey[] = [],
  ): NamedFault => ({ fault, cells, instead, rows: 0, columns: 0 });
  if (form.counts.has(setting.own)) return named("reads-itself", [setting.own]);
  const offset = offsetOf(form, wanted);
  if (offset !== null && wanted.size > 1) {
    return { ...named("shifted", [...form.counts.keys()], [...wanted.keys()]), ...offset };
  }
  const differs = [missing, extra, doubled, turned].filter((cells) => cells.length > 0).length;
  if (differs === 0) return constant.top === 0n ? null : named("figure-added", []);
  if (missing.length === 1 && extra.length === 1 && differs === 2) {
    return named("wrong-reference", extra, missing);
  }
  if (missing.length === wanted.size || isOtherwiseMade(missing, extra)) return null;
  if (extra.length > 0 && hasSubtotal(extra, wanted, setting)) {
    return named("subtotal-with-parts", extra, missing);
  }
  if (differs > 1) return named("wrong-parts", [...extra, ...doubled, ...turned], missing);
  if (missing.length > 0) return named("part-missing", missing);
  if (extra.length > 0) return named("part-extra", extra);
  return doubled.length > 0 ? named("part-doubled", doubled) : named("wrong-sign", turned);
}

/** Several cells in place of fewer may be what those are made of: then the formula may be right and a part wrong. */
function isOtherwiseMade(missing: readonly CellKey[], extra: readonly CellKey[]): boolean {
  return missing.length > 0 && extra.length > missing.length;
}

/** Whether what is too much is a subtotal of some of the parts, or what one of the parts is made of. */
function hasSubtotal(extra: readonly CellKey[], wanted: Wanted, setting: Setting): boolean {
  const tooMany = new Set(extra);
  return (
    extra.every((key) => isMadeOf(key, (other) => wanted.has(other), setting)) ||
    [...wanted.keys()].some((key) => isMadeOf(key, (other) => tooMany.has(other), setting))
  );
}

/** Whether a cell's own formula adds up such cells, or its figure is what those next below it, or above it, come to. */
function isMadeOf(
  key: CellKey,
  isMember: (other: CellKey) => boolean,
  { graph }: Setting,
): boolean {
  const formula = graph.formulas.get(addressAt(key))?.formula ?? null;
  const form = formula === null ? null : linearForm(innermost(formula.expression));
  if (form !== null) return [...form.counts.keys()].some(isMember);
  return [1, -1].some((step) => isSumOfRun(key, step, isMember, graph.values));
}

function isSumOfRun(
  key: CellKey,
  step: number,
  isMember: (other: CellKey) => boolean,
  values: Setting["graph"]["values"],
): boolean {
  const subtotal = values.get(key);
  if (subtotal?.kind !== "number" || subtotal.number.top === 0n) return false;
  let sum = wholeRational(0);
  let count = 0;
  for (let row = rowOf(key) + step; row > 0; row += step) {
    const next = keyOf(row, columnOf(key));
    const value = values.get(next);
    if (!isMember(next) || value?.kind !== "number") return false;
    sum = plus(sum, value.number);
    count += 1;
    if (count > 1 && compareRationals(sum, subtotal.number) === 0) return true;
  }
  return false;
}
