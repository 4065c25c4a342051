import {
  add,
  compare,
  decimalText,
  equal,
  parseDecimal,
  subtract,
  sum,
  trimmed,
  type Decimal,
} from "../number/decimal";
import type { CriteriaSet, Criterion } from "./criteria-set";
import { findingAt } from "./finding-at";
import { maximumOf } from "./leaf";
import type { SetFault, SetFinding } from "./set-fault";
import { branchesOf, type Branch } from "./tree";

/** Maxima that are missing, do not add up, or lie above that of the parent. */
export function checkMaxima(set: CriteriaSet): readonly SetFinding[] {
  const branches = branchesOf(set);
  return [...fieldsTotal(set, branches), ...branches.flatMap(checkBranch)];
}

function checkBranch(branch: Branch): readonly SetFinding[] {
  const { criterion, children } = branch;
  return [
    ...ownMaximum(branch),
    ...groupCap(branch),
    ...sumBelow(branch),
    ...children.flatMap((child) => aboveParent(child.criterion, criterion)),
    ...children.flatMap(checkBranch),
  ];
}

function ownMaximum({ criterion, children }: Branch): readonly SetFinding[] {
  const { max } = criterion;
  if (max === null) {
    const isSum = children.length > 0;
    const isCap = criterion.parent === null && criterion.group !== "main";
    return isSum || isCap ? [] : [findingAt(criterion, "max", { fault: "maximum-missing" })];
  }
  if (maximumOf(criterion) !== "unreadable") return [];
  const fault = parseDecimal(max) === null ? "no-number" : "below-zero";
  return [findingAt(criterion, "max", { fault, what: "max", text: max })];
}

function groupCap({ criterion }: Branch): readonly SetFinding[] {
  const { group, parent, max } = criterion;
  return group === "main" || parent !== null || max !== null
    ? []
    : [findingAt(criterion, "max", { fault: "cap-missing", group })];
}

function sumBelow({ criterion, children }: Branch): readonly SetFinding[] {
  const max = readMaximum(criterion);
  const below = allMaxima(children.map((child) => child.criterion));
  if (max === null || below === null || children.length === 0) return [];
  if (equal(below, max)) return [];
  const { group } = criterion;
  if (group === "main") {
    const fault: SetFault = { fault: "children-total", sum: text(below), max: text(max) };
    return [findingAt(criterion, "max", fault)];
  }
  const fault: SetFault = { fault: "cap-passed", group, sum: text(below), cap: text(max) };
  return compare(below, max) > 0 ? [findingAt(criterion, "max", fault, "warning")] : [];
}

function aboveParent(child: Criterion, parent: Criterion): readonly SetFinding[] {
  const max = readMaximum(child);
  const parentMax = readMaximum(parent);
  if (max === null || parentMax === null || compare(max, parentMax) <= 0) return [];
  const fault: SetFault = {
    fault: "above-parent",
    max: text(max),
    parent: parent.code,
    parentMax: text(parentMax),
  };
  return [findingAt(child, "max", fault)];
}

function fieldsTotal(set: CriteriaSet, branches: readonly Branch[]): readonly SetFinding[] {
  const total = set.total === null ? null : parseDecimal(set.total);
  const fields = branches.filter(({ criterion }) => criterion.group === "main");
  const all = totalMaximum(fields);
  if (total === null || all === null || equal(all, total)) return [];
  const criteria = fields.map(({ criterion }) => criterion);
  const likely = mistyped(criteria, subtract(total, all));
  const cells = criteria.flatMap((criterion) => criterion.cells?.max ?? []);
  const fault: SetFault = {
    fault: "fields-total",
    sum: text(all),
    total: text(total),
    cells,
    likely: likely === null ? null : { ...named(likely.criterion), ...likely.change },
  };
  return likely === null
    ? [{ criterion: null, cell: cells[0] ?? null, weight: "error", fault }]
    : [findingAt(likely.criterion, "max", fault)];
}

/** Σ maxima of the fields, a field without one of its own being worth what stands below it. */
function totalMaximum(branches: readonly Branch[]): Decimal | null {
  const maxima = branches.map(({ criterion, children }): Decimal | null =>
    criterion.max === null && children.length > 0 ? totalMaximum(children) : readMaximum(criterion),
  );
  return totalOf(maxima);
}

/** The one field that closes the gap when a zero or the point of its maximum is moved: 10,05 for 10,5. */
function mistyped(
  fields: readonly Criterion[],
  gap: Decimal,
): {
  readonly criterion: Criterion;
  readonly change: { readonly max: string; readonly should: string };
} | null {
  const found = fields.flatMap((criterion) => {
    const max = readMaximum(criterion);
    const should = max === null ? null : add(max, gap);
    return max !== null && should !== null && digitsOf(should) === digitsOf(max)
      ? [{ criterion, change: { max: text(max), should: text(should) } }]
      : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The digits of a figure but its zeros, in order of size: the same after a zero too many or two digits swapped. */
function digitsOf(value: Decimal): string {
  return value.units <= 0n ? "" : Array.from(text(value).replace(/[.0]/g, "")).toSorted().join("");
}

function named({ code, name }: Criterion): { readonly code: string; readonly name: string } {
  return { code, name };
}

function allMaxima(criteria: readonly Criterion[]): Decimal | null {
  return totalOf(criteria.map(readMaximum));
}

function totalOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}

function readMaximum(criterion: Criterion): Decimal | null {
  const max = maximumOf(criterion);
  return max === "unreadable" ? null : max;
}

function text(value: Decimal): string {
  return decimalText(trimmed(value));
}
