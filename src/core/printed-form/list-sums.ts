import { add, compare, equal, isZero, subtract, sum, type Decimal } from "../number/decimal";
import { addressOf } from "../sheet/address";
import { follows } from "./list-numbering";
import type { ListRow } from "./list-rows";
import type { ListNode, PartsSaid } from "./list-tree";
import { runsOf, type Run } from "./list-runs";
import { isNearMiss } from "./near-miss";
import { printedRule, uncertain, type PrintedRule } from "./printed-rule";
import { equationText, plus, sideText } from "./rule-text";

/** A list with its tree and the code under which each row goes. */
export interface ListView {
  readonly rows: readonly ListRow[];
  readonly nodes: readonly ListNode[];
  readonly codes: readonly string[];
  /** The column in which the rows are named. */
  readonly labelColumn: number;
}

/** A row with the rows that may be its parts. */
interface Whole {
  readonly place: number;
  readonly parts: readonly number[];
  readonly said: PartsSaid;
  /** `Tổng số …`, `Tổng cộng`. */
  readonly isNamedTotal: boolean;
  readonly origin: "code-tree" | "of-which" | "total-row";
  /** Its numbers are as printed, one upon the other. */
  readonly isNumbered: boolean;
  /** Null where a figure is missing. */
  readonly figures: { readonly total: Decimal; readonly parts: readonly Decimal[] } | null;
}

const NAMED_TOTAL = /^tong\b/;
const OVERLAPPING = /\b(?:nu|dang vien|dan toc|ton giao|doan vien|tre em)\b/;

/**
 * The sums of a list: wholes over their parts by the numbering, `Trong đó`, `Chia ra`, and `Tổng cộng` over the rows of its
 * level. A form that does not say that parts make up the whole is held to it only as far as its figures go.
 */
export function sumRules(view: ListView, told: ReadonlySet<string>): readonly PrintedRule[] {
  if (view.rows.every(({ marker }) => marker.kind !== "number")) return runRules(view, told);
  const wholes = [...treeWholes(view), ...totalWholes(view)].filter(
    ({ place }) => !told.has(view.codes[place] ?? ""),
  );
  const isSure = isWellNumbered(view);
  return wholes.flatMap((whole) => {
    const rules = rulesOf(whole, wholes, view);
    return isSure || isEqual(whole) || isClosed(whole.place, view)
      ? rules
      : suggested(whole, rules, wholes, view);
  });
}

/**
 * What a numbering that is damaged only suggests: told where other sums of its sort hold and a single slip would explain that
 * it does not. Anything else is more likely a row that stands where its number does not say.
 */
function suggested(
  whole: Whole,
  rules: readonly PrintedRule[],
  all: readonly Whole[],
  view: ListView,
): readonly PrintedRule[] {
  const { figures } = whole;
  if (figures === null) return rules.map(uncertain);
  const { total, parts } = figures;
  const isAnothers = whole.parts.some((part, at) => {
    const hasNoNumber = view.codes[part] !== view.rows[part]?.printedCode;
    return hasNoNumber && equal(total, sum(parts.filter((_, other) => other !== at)));
  });
  if (isAnothers) return [];
  const alike = all.filter((one) => one !== whole && one.figures !== null && one.parts.length > 1);
  const holding = alike.filter(isEqual).length;
  const isUsual = holding > 1 && 3 * holding >= alike.length;
  return rules
    .filter(({ text }) =>
      text.includes("≤") ? compare(sum(parts), total) <= 0 : isUsual && isExplicable(total, parts),
    )
    .map(uncertain);
}

/** A slip, or a part that was left out or added twice. */
function isExplicable(total: Decimal, parts: readonly Decimal[]): boolean {
  const together = sum(parts);
  return (
    isNearMiss(total, parts) ||
    (parts.filter((part) => !isZero(part)).length > 2 &&
      parts.some(
        (part) =>
          !isZero(part) &&
          (equal(total, subtract(together, part)) || equal(total, add(together, part))),
      ))
  );
}

/**
 * The rows below one stand together, number upon number as printed, what comes next is the next number, and no row elsewhere
 * has a number of theirs.
 */
function isClosed(place: number, { rows, codes }: ListView): boolean {
  const own = rows[place];
  if (own?.marker.kind !== "number" || codes[place] !== own.printedCode) return false;
  const level = own.marker.steps.length;
  let last = own.marker.steps;
  let end = place + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (row?.marker.kind !== "number" || codes[end] !== row.printedCode) return false;
    const { steps } = row.marker;
    if (!isAsPrinted(row) || !follows(steps, last)) return false;
    if (steps.length <= level) break;
    last = steps;
  }
  const prefix = `${own.marker.steps.join(".")}.`;
  return !rows.some(
    ({ marker }, at) =>
      (at < place || at >= end) &&
      marker.kind === "number" &&
      (marker.steps.join(".").startsWith(prefix) || marker.printed.startsWith(prefix)),
  );
}

/** Where numbers stand twice or do not follow upon each other, others may have been lost that do not show it. */
function isWellNumbered({ rows, nodes, codes }: ListView): boolean {
  const hasSections = rows.some(
    ({ marker }) => marker.kind === "roman" || marker.kind === "letter",
  );
  return rows.every(
    (row, place) =>
      isAsPrinted(row) &&
      isUnderItsOwn(row, rows[nodes[place]?.parent ?? -1]) &&
      (hasSections || row.marker.kind !== "number" || codes[place] === row.printedCode),
  );
}

/** The sums of a list without numbers, and what stands under its `Trong đó`. */
function runRules(view: ListView, told: ReadonlySet<string>): readonly PrintedRule[] {
  const found = runsOf(view.rows);
  const runs = found.map(({ place, parts }) => wholeOf(place, parts, null, "code-tree", view));
  const others = [...treeWholes(view), ...grandTotals(found, view)].filter(
    (whole) =>
      !runs.some(({ place }) => place === whole.place) && (whole.said !== null || isEqual(whole)),
  );
  const wholes = [...runs, ...others].filter(({ place }) => !told.has(view.codes[place] ?? ""));
  return [
    ...runs.map((run) => (isEqual(run) ? equation(run, view) : uncertain(equation(run, view)))),
    ...others.flatMap((whole) => rulesOf(whole, wholes, view)),
  ];
}

/** `Tổng cộng` over the rows that are no part of another. */
function grandTotals(runs: readonly Run[], view: ListView): readonly Whole[] {
  const inner = new Set(runs.flatMap(({ parts }) => parts));
  return view.nodes
    .filter(({ isTotal }) => isTotal)
    .flatMap(({ place }): readonly Whole[] => {
      const parts = view.nodes
        .filter(
          (node) => !node.isTotal && !node.isDivider && !node.isDetail && !inner.has(node.place),
        )
        .flatMap((node) => (isCounted(view.rows[node.place]) ? [node.place] : []));
      if (parts.length < 2 || !parts.every((part) => isAlike(part, place, view))) return [];
      return [wholeOf(place, parts, null, "total-row", view)];
    });
}

/** Rows with a figure over rows of the same unit: those numbered below them, and those under their `Trong đó`. */
function treeWholes(view: ListView): readonly Whole[] {
  const { rows, nodes } = view;
  return nodes.flatMap(({ place, children, said, isTotal, isDivider }): readonly Whole[] => {
    const row = rows[place];
    if (row === undefined || isTotal || isDivider || !isCounted(row)) return [];
    const details = children.filter((child) => nodes[child]?.isDetail === true);
    const numbered = children.filter((child) => nodes[child]?.isDetail !== true);
    const saidOfNumbered = details.length === 0 ? said : null;
    return [
      ...wholesOver(place, numbered, saidOfNumbered, view),
      ...wholesOver(place, details, said ?? "some", view),
    ];
  });
}

function wholesOver(
  place: number,
  children: readonly number[],
  said: PartsSaid,
  view: ListView,
): readonly Whole[] {
  const counted = children.filter((child) => view.rows[child]?.kind !== "rate");
  const parts = counted.flatMap((child) => sharesOf(child, view));
  if (parts.length === 0 || counted.length < children.length / 2) return [];
  if (!parts.every((part) => isAlike(part, place, view))) return [];
  return [wholeOf(place, parts, said, said === null ? "code-tree" : "of-which", view)];
}

/** `Tổng cộng` over the rows of its section, or over all at the top, whichever its figure is the sum of. */
function totalWholes(view: ListView): readonly Whole[] {
  const { nodes } = view;
  const totals = nodes.filter(({ isTotal }) => isTotal);
  return totals.flatMap(({ place, parent }): readonly Whole[] => {
    const isLast = place === totals.at(-1)?.place;
    const top = partsAt(-1, place, view);
    const section = parent === -1 ? [] : partsAt(parent, place, view);
    const ways = (isLast ? [top, section] : [section, top]).filter((parts) => parts.length > 1);
    const wholes = ways.map((parts) => wholeOf(place, parts, null, "total-row", view));
    const chosen = wholes.find(isEqual) ?? wholes[0];
    return chosen === undefined ? [] : [chosen];
  });
}

/** The rows below one (at the top: -1) that count what a total counts. */
function partsAt(parent: number, total: number, view: ListView): readonly number[] {
  const below = view.nodes
    .filter((node) => node.parent === parent && !node.isTotal && !node.isDivider)
    .flatMap(({ place }) => sharesOf(place, view));
  return below.every((part) => isAlike(part, total, view)) ? below : [];
}

/** What stands for a row in a sum: its own figure, else what is under it. */
function sharesOf(place: number, view: ListView): readonly number[] {
  const row = view.rows[place];
  const node = view.nodes[place];
  if (row === undefined || node === undefined) return [];
  if (row.kind !== "group") return isCounted(row) ? [place] : [];
  return node.children.flatMap((child) => sharesOf(child, view));
}

function isCounted(row: ListRow | undefined): boolean {
  return row?.kind === "count" || row?.kind === "money";
}

/** The same unit, as far as both print one. */
function isAlike(part: number, whole: number, { rows }: ListView): boolean {
  const [a, b] = [rows[part]?.unitKey ?? "", rows[whole]?.unitKey ?? ""];
  return a === b || a === "" || b === "";
}

function wholeOf(
  place: number,
  parts: readonly number[],
  said: PartsSaid,
  origin: Whole["origin"],
  { rows }: ListView,
): Whole {
  const total = rows[place]?.value ?? null;
  const values = parts.flatMap((part) => rows[part]?.value ?? []);
  return {
    ...{ place, parts, said, origin },
    isNamedTotal: origin === "total-row" || NAMED_TOTAL.test(rows[place]?.labelKey ?? ""),
    isNumbered: areInOrder(place, parts, rows),
    figures: total === null || values.length < parts.length ? null : { total, parts: values },
  };
}

/** Numbers as they are printed, each part one step below the whole and none left out. */
function areInOrder(place: number, parts: readonly number[], rows: readonly ListRow[]): boolean {
  const whole = rows[place]?.marker;
  const numbered = parts.flatMap((part) => {
    const marker = rows[part]?.marker;
    return marker?.kind === "number" ? [marker.steps] : [];
  });
  const isBelow =
    whole?.kind !== "number" ||
    numbered.every(
      (steps, at) =>
        steps.length === whole.steps.length + 1 &&
        (steps.at(-1) === String(at + 1) || /^\D$/.test(steps.at(-1) ?? "")),
    );
  return isBelow && [place, ...parts].every((each) => isAsPrinted(rows[each]));
}

/** A number between those of its parts is not on the sheet. */
function hasGap({ parts }: Whole, { rows }: ListView): boolean {
  const numbers = parts.flatMap((part) => {
    const marker = rows[part]?.marker;
    const last = marker?.kind === "number" ? Number(marker.steps.at(-1)) : NaN;
    return Number.isInteger(last) ? [last] : [];
  });
  return numbers.some((number, at) => number > (numbers[at - 1] ?? 0) + 1);
}

/** A number that had to be mended may not have been mended to what it was. */
function isAsPrinted(row: ListRow | undefined): boolean {
  return row?.marker.kind !== "number" || row.marker.steps.join(".") === row.marker.printed;
}

function isEqual({ figures }: Whole): boolean {
  return figures !== null && equal(figures.total, sum(figures.parts));
}

function rulesOf(whole: Whole, all: readonly Whole[], view: ListView): readonly PrintedRule[] {
  const { figures, said, parts } = whole;
  const others = all.filter(
    (one) => one !== whole && one.said === said && one.figures !== null && one.parts.length > 1,
  );
  const asSums = others.filter(isEqual).length;
  const mostAreSums = asSums > 0 && 2 * asSums >= others.length;
  if (parts.length === 1) return said === null ? [] : limits(whole, view);
  if (figures === null) return said === "all" ? [equation(whole, view)] : [];
  if (isEqual(whole) || said === "all") return [equation(whole, view)];
  const near = isExplicable(figures.total, figures.parts);
  if (!whole.isNumbered)
    return near && !hasGap(whole, view) ? [uncertain(equation(whole, view))] : [];
  const allAreSums = asSums > 1 && asSums === others.length;
  if (said === "some")
    return [...limits(whole, view), ...together(whole, near && allAreSums, view)];
  const isOver = compare(sum(figures.parts), figures.total) > 0;
  // Rows that are not on the sheet are in its total all the same.
  if (whole.origin === "total-row" && !near && !isOver) return [];
  if (whole.isNamedTotal) {
    return [near || isOver ? equation(whole, view) : uncertain(equation(whole, view))];
  }
  if (near && asSums > 0) {
    return [mostAreSums ? equation(whole, view) : uncertain(equation(whole, view))];
  }
  return near || allAreSums ? [uncertain(equation(whole, view))] : [];
}

function equation({ place, parts, origin }: Whole, view: ListView): PrintedRule {
  const codes = parts.map((part) => view.codes[part] ?? "");
  const code = view.codes[place] ?? "";
  const cell = addressOf(view.rows[place]?.row ?? 1, view.labelColumn);
  const notation = `${code}=${codes.join("+")}`;
  return printedRule(notation, equationText(code, plus(codes)), cell, origin);
}

/** No part passes its whole. */
function limits({ place, parts }: Whole, view: ListView): readonly PrintedRule[] {
  const whole = view.codes[place] ?? "";
  const cell = addressOf(view.rows[place]?.row ?? 1, view.labelColumn);
  return parts.map((part) => {
    const code = view.codes[part] ?? "";
    const rule = printedRule(`${code}≤${whole}`, `[${code}] ≤ [${whole}]`, cell, "of-which");
    return isSurelyUnder(part, place, view) ? rule : uncertain(rule);
  });
}

/** `3.1` stands under `3`. */
function isUnderItsOwn({ marker }: ListRow, parent: ListRow | undefined): boolean {
  if (marker.kind !== "number" || marker.steps.length === 1) return true;
  if (parent?.marker.kind !== "number") return false;
  return parent.marker.steps.join(".") === marker.steps.slice(0, -1).join(".");
}

/** A row without a mark of its own below `Trong đó` need not go with it; where numbers were lost the mark may be another's. */
function isSurelyUnder(part: number, whole: number, view: ListView): boolean {
  const { rows } = view;
  const isNumbered = rows[whole]?.marker.kind !== "lost" && rows[whole]?.marker.kind !== "none";
  return isNumbered && rows[part]?.marker.kind !== "none" && isWellNumbered(view);
}

/** Parts that leave nobody out twice do not pass the whole together; a slip away from making it up, they were meant to. */
function together(whole: Whole, isMeantWhole: boolean, view: ListView): readonly PrintedRule[] {
  if (whole.parts.some((part) => OVERLAPPING.test(view.rows[part]?.labelKey ?? ""))) return [];
  if (isMeantWhole) return [uncertain(equation(whole, view))];
  const codes = whole.parts.map((part) => view.codes[part] ?? "");
  const code = view.codes[whole.place] ?? "";
  const cell = addressOf(view.rows[whole.place]?.row ?? 1, view.labelColumn);
  const text = `${sideText(plus(codes))} ≤ [${code}]`;
  return [uncertain(printedRule(`${codes.join("+")}≤${code}`, text, cell, "of-which"))];
}
