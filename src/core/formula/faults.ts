import type { Decimal } from "../number/decimal";
import { readFormat } from "../number/format";
import { cellsOver, type FormulaGraph } from "./dependents";
import { edited } from "./edits";
import { evaluateOver } from "./evaluate";
import type { Formula } from "./expression";
import type { FormulaFaultKind, Mending, Setting } from "./fault";
import { addressAt, cellsRead, keyAt, keysRead, MOST_READ, type CellKey } from "./keys";
import { linearForm } from "./linear";
import { builtSum, PLAIN_STYLE, sumStyle, type SumStyle, type Wanted } from "./mend-sum";
import { neighbourForms } from "./neighbours";
import { parseFormula } from "./parse";
import { rateMending, type WantedRate } from "./rate-fault";
import { ratioOf } from "./ratio";
import { rationalOf, roundedRational, sameRational, times, wholeRational } from "./rational";
import { addsUp, innermost, sumMending } from "./sum-fault";
import { BLANK, type Value } from "./value";

export interface SignedCell {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** What a computed cell should be by the rule that it breaks. */
export type ComputedRule =
  | { readonly kind: "sum"; readonly parts: readonly SignedCell[] }
  | {
      readonly kind: "rate";
      readonly numerator: readonly SignedCell[];
      readonly denominator: readonly SignedCell[];
    };

/** The computed side of a broken rule: a total with its parts, a rate with its two sums. */
export interface ComputedCell {
  readonly cell: string;
  readonly rule: ComputedRule;
  /** What the cell should show, a percentage as `98.3` however it is stored. */
  readonly expected: Decimal;
  /** The decimals that `expected` is rounded to; null where it is exact. */
  readonly places: number | null;
  /** Other computed cells of the sheet: where most of them hold formulas, this one should as well. */
  readonly siblings: readonly string[];
}

export interface FormulaFault {
  readonly fault: FormulaFaultKind;
  /** What it is about: missing parts, extra ones, wrongly named cells; for what stands unlike its neighbours, those. */
  readonly cells: readonly string[];
  /** What belongs in their place, where that is something else. */
  readonly instead: readonly string[];
  /** The formula that gives what is expected; null only for `text-part`, where no formula can. */
  readonly proposed: string | null;
}

const ONE_BY_ONE: SumStyle = { ...PLAIN_STYLE, head: null };
/** A fault may hide a second one, as a wrong row a missing 100. */
const MOST_MENDINGS = 3;

/**
 * Says what is wrong with the formula of a computed cell and proposes one that, worked out over the sheet,
 * gives just what is expected; null where the formula is not to blame or nothing can be said.
 */
export function formulaFault(computed: ComputedCell, graph: FormulaGraph): FormulaFault | null {
  const own = keyAt(computed.cell);
  if (own === null) return null;
  const wanted = wantedBy(computed.rule);
  if (wanted === null) return null;
  const cell = graph.cells.get(own);
  const percent = computed.rule.kind === "rate" && readFormat(cell?.format ?? "").percent;
  const setting: Setting = { graph, own, places: computed.places, percent };
  const standing = graph.formulas.get(computed.cell);
  const gives = (text: string): boolean => givesExpected(text, computed.expected, setting);
  if (standing === undefined) return typedOver(computed, wanted, setting, gives);
  if (standing.formula === null || standing.formula.opaque) return null;
  if (gives(standing.text)) {
    return standing.state === "stale" ? told("not-recalculated", standing.text) : null;
  }
  return (
    mended(standing.formula, wanted, setting, gives) ??
    textPart(standing.formula, wanted, setting, gives) ??
    unlikeNeighbours(setting, gives)
  );
}

type WantedForm =
  { readonly kind: "sum"; readonly parts: Wanted } | ({ readonly kind: "rate" } & WantedRate);

/** Null for a rule that names no cell or one twice. */
function wantedBy(rule: ComputedRule): WantedForm | null {
  if (rule.kind === "sum") {
    const parts = wantedCells(rule.parts);
    return parts === null ? null : { kind: "sum", parts };
  }
  const numerator = wantedCells(rule.numerator);
  const denominator = wantedCells(rule.denominator);
  return numerator === null || denominator === null
    ? null
    : { kind: "rate", numerator, denominator };
}

function wantedCells(cells: readonly SignedCell[]): Wanted | null {
  const wanted = new Map<CellKey, 1 | -1>();
  for (const { cell, sign } of cells) {
    const key = keyAt(cell);
    if (key === null || wanted.has(key)) return null;
    wanted.set(key, sign);
  }
  return wanted.size === 0 ? null : wanted;
}

function mendingOf(formula: Formula, wanted: WantedForm, setting: Setting): Mending | null {
  return wanted.kind === "sum"
    ? sumMending(formula, wanted.parts, setting)
    : rateMending(formula, wanted, setting);
}

/** Mends one difference after another until the formula gives what is expected; the first one is named. */
function mended(
  formula: Formula,
  wanted: WantedForm,
  setting: Setting,
  gives: (text: string) => boolean,
): FormulaFault | null {
  let first: Mending | null = null;
  let present = formula;
  for (let count = 0; count < MOST_MENDINGS; count += 1) {
    const mending = mendingOf(present, wanted, setting);
    if (mending === null) {
      const proposed = textPart(present, wanted, setting, gives)?.proposed ?? null;
      return first === null || proposed === null
        ? null
        : told(first.fault, proposed, first.cells, first.instead);
    }
    first ??= mending;
    if (gives(mending.text)) return told(first.fault, mending.text, first.cells, first.instead);
    const next = parseFormula(mending.text, setting.graph.sheet);
    if (next === null) return null;
    present = next;
  }
  return null;
}

/** A formula that reads just the right cells, of which some hold texts. */
function textPart(
  formula: Formula,
  wanted: WantedForm,
  setting: Setting,
  gives: (text: string) => boolean,
): FormulaFault | null {
  if (!readsWanted(formula, wanted, setting)) return null;
  const texts = cellsOf(wanted).filter((key) => setting.graph.values.get(key)?.kind === "text");
  const figures = texts.filter((key) => hasDigits(setting.graph.values.get(key)));
  if (figures.length > 0) return told("text-part", null, figures);
  if (texts.length === 0 || wanted.kind === "rate") return null;
  const core = innermost(formula.expression);
  const style = { ...sumStyle(formula.text, core), head: "SUM(", leadingPlus: false };
  const sum = builtSum(wanted.parts, style);
  const proposed = edited(formula.text, [{ start: core.start, end: core.end, text: sum }]);
  return gives(proposed) ? told("adds-text", proposed, texts) : null;
}

function cellsOf(wanted: WantedForm): readonly CellKey[] {
  return wanted.kind === "sum"
    ? [...wanted.parts.keys()]
    : [...wanted.numerator.keys(), ...wanted.denominator.keys()];
}

function hasDigits(value: Value | undefined): boolean {
  return value?.kind === "text" && /\d/.test(value.text);
}

function readsWanted(formula: Formula, wanted: WantedForm, setting: Setting): boolean {
  if (wanted.kind === "sum") {
    const form = linearForm(innermost(formula.expression));
    return form !== null && addsUp(form, wanted.parts, setting);
  }
  const ratio = ratioOf(formula.expression);
  return (
    ratio !== null &&
    addsUp(ratio.numerator.form, wanted.numerator, setting) &&
    addsUp(ratio.denominator.form, wanted.denominator, setting)
  );
}

function unlikeNeighbours(setting: Setting, gives: (text: string) => boolean): FormulaFault | null {
  const form = neighbourForms(setting.graph, setting.own).find(({ text }) => gives(text));
  return form === undefined ? null : told("unlike-neighbours", form.text, form.cells);
}

/** A constant where a formula should stand: as the cells beside it have one, or as most of its kind do. */
function typedOver(
  { cell, siblings }: ComputedCell,
  wanted: WantedForm,
  setting: Setting,
  gives: (text: string) => boolean,
): FormulaFault | null {
  const { graph, own } = setting;
  const form = neighbourForms(graph, own).find(({ text }) => gives(text));
  if (form !== undefined) return told("typed-over", form.text, form.cells);
  const others = siblings.filter((sibling) => sibling !== cell);
  const formulas = others.flatMap((sibling) => graph.formulas.get(sibling)?.formula ?? []);
  if (formulas.length < 2 || 2 * formulas.length <= others.length) return null;
  const text = proposals(formulas, wanted, setting, gives).find(gives);
  return text === undefined ? null : told("typed-over", text);
}

/** The rule as a formula, in the manner of its siblings where one of them is of its sort. */
function proposals(
  siblings: readonly Formula[],
  wanted: WantedForm,
  setting: Setting,
  gives: (text: string) => boolean,
): readonly string[] {
  if (wanted.kind === "sum") {
    const styles = siblings.flatMap(({ text, expression }) => {
      const core = innermost(expression);
      const form = linearForm(core);
      return form === null || form.counts.size < 2 ? [] : [sumStyle(text, core)];
    });
    return [...styles, PLAIN_STYLE].map((style) => `=${builtSum(wanted.parts, style)}`);
  }
  return [
    ...siblings.flatMap((sibling) => mended(sibling, wanted, setting, gives)?.proposed ?? []),
    plainRate(wanted, setting),
  ];
}

function plainRate({ numerator, denominator }: WantedRate, { places, percent }: Setting): string {
  const ratio = `${builtFactor(numerator)}/${builtFactor(denominator)}`;
  const scaled = percent ? ratio : `${ratio}*100`;
  return places === null ? `=${scaled}` : `=ROUND(${scaled},${percent ? places + 2 : places})`;
}

function builtFactor(wanted: Wanted): string {
  const sum = builtSum(wanted, wanted.size === 1 ? ONE_BY_ONE : PLAIN_STYLE);
  return wanted.size === 1 || [...wanted.values()].every((sign) => sign === 1) ? sum : `(${sum})`;
}

/** Whether a formula, worked out over the sheet as it is, gives just what is expected, and reads nothing that reads its own cell. */
function givesExpected(text: string, expected: Decimal, setting: Setting): boolean {
  const { graph, own, places, percent } = setting;
  const formula = parseFormula(text, graph.sheet);
  if (formula === null || formula.opaque || cellsRead(formula) > MOST_READ) return false;
  if (readsOn(keysRead(formula), own, graph)) return false;
  const value = evaluateOver(
    formula,
    cellsOver((key) => graph.values.get(key) ?? BLANK, graph),
  );
  if (value.kind !== "number") return false;
  const shown = percent ? times(value.number, wholeRational(100)) : value.number;
  const rounded = places === null ? shown : roundedRational(shown, places, "nearest");
  return sameRational(rounded, rationalOf(expected));
}

/** Whether the cells, or those that their formulas read, are `own`. */
function readsOn(keys: readonly CellKey[], own: CellKey, graph: FormulaGraph): boolean {
  const seen = new Set(keys);
  for (const key of seen) {
    const formula = graph.formulas.get(addressAt(key))?.formula ?? null;
    for (const read of formula === null ? [] : keysRead(formula)) seen.add(read);
  }
  return seen.has(own);
}

function told(
  fault: FormulaFaultKind,
  proposed: string | null,
  cells: readonly CellKey[] = [],
  instead: readonly CellKey[] = [],
): FormulaFault {
  return { fault, cells: cells.map(addressAt), instead: instead.map(addressAt), proposed };
}
