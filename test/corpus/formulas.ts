import { exactly, fractionOf, NONE, plain, plus, roundedTo, trimmed, type Figure } from "./figure";
import type { FilledList } from "./forms/list-form";
import type { FilledTable } from "./forms/table-form";
import type { Hand } from "./hand";
import type { Paper, Spot } from "./printed";
import type { Random } from "./random";
import { exactRate, plainSum, type Figures, type Rule, type Term } from "./rules";
import { cellName } from "./xlsx";

/** What a cell works out by itself. `parts` of a sum that is one short are not all that it should add up. */
export type Formula =
  | { readonly kind: "sum"; readonly parts: readonly string[] }
  | {
      readonly kind: "ratio";
      readonly rule: Rule & { readonly kind: "ratio" };
      readonly places: number;
      readonly rounds: boolean;
    };

export type Formulas = ReadonlyMap<string, Formula>;

export const NO_FORMULAS: Formulas = new Map();

/** Sums that nobody would write as a formula: what they add up stands in another part of the list. */
const FAR_APART: ReadonlySet<string> = new Set(["H21"]);

/** Which totals and rates of a table are formulas. */
export function drawnFormulas(
  { rules, figures }: FilledList | FilledTable,
  random: Random,
): Formulas {
  const formulas = new Map<string, Formula>();
  const rounds = !random.once(3);
  const chance = { column: !random.once(4), row: random.once(2), ratio: !random.once(3) };
  const columnsFirst = [...rules].sort((a, b) => rank(a) - rank(b));
  for (const rule of columnsFirst) {
    if (rule.kind === "limit" || FAR_APART.has(rule.name)) continue;
    if (rule.kind === "ratio") {
      const rate = figures.get(rule.rate);
      const isKnown = [...rule.part, ...rule.whole].every((id) => figures.has(id));
      if (!chance.ratio || rate === undefined || !isKnown) continue;
      if (plainSum(rule.whole, figures).top === 0n) continue;
      formulas.set(rule.rate, { kind: "ratio", rule, places: rate.places, rounds });
      continue;
    }
    const wanted = isColumn(rule) ? chance.column : chance.row;
    const [left] = rule.left;
    const parts = rule.right.map(({ id }) => id);
    const isPlain = rule.left.length === 1 && rule.right.every(({ sign }) => sign === 1);
    if (!wanted || !isPlain || left === undefined || formulas.has(left.id)) continue;
    if ([left.id, ...parts].every((id) => figures.has(id))) {
      formulas.set(left.id, { kind: "sum", parts });
    }
  }
  return formulas;
}

function isColumn({ name }: Rule): boolean {
  return name.includes(" column ");
}

function rank(rule: Rule): number {
  return isColumn(rule) ? 0 : 1;
}

/** The figures with every formula worked out anew. */
export function workedOut(figures: Figures, formulas: Formulas): Figures {
  if (formulas.size === 0) return figures;
  const worked = new Map(figures);
  const done = new Set<string>();
  const work = (id: string): void => {
    const formula = formulas.get(id);
    if (formula === undefined || done.has(id)) return;
    done.add(id);
    for (const part of readBy(formula)) work(part);
    worked.set(id, resultOf(formula, worked));
  };
  for (const id of formulas.keys()) work(id);
  return worked;
}

function readBy(formula: Formula): readonly string[] {
  return formula.kind === "sum" ? formula.parts : [...formula.rule.part, ...formula.rule.whole];
}

function resultOf(formula: Formula, figures: Figures): Figure {
  if (formula.kind === "sum") {
    const sum = formula.parts.reduce((so, id) => {
      const figure = figures.get(id);
      return figure === undefined ? so : plus(so, fractionOf(figure));
    }, NONE);
    return exactly(sum) ?? roundedTo(sum, 3);
  }
  const exact = exactRate(formula.rule, figures);
  return exact === null ? { units: 0n, places: 0 } : roundedTo(exact, formula.places);
}

/**
 * The rules in terms of what was typed: a sum stands for its parts, and a rate that is worked out is always right. A
 * trial change of a part changes the sum with it.
 */
export function expanded(rules: readonly Rule[], formulas: Formulas): readonly Rule[] {
  if (formulas.size === 0) return rules;
  const leaves = (id: string): readonly string[] => {
    const formula = formulas.get(id);
    return formula?.kind === "sum" ? formula.parts.flatMap(leaves) : [id];
  };
  const terms = (list: readonly Term[]): readonly Term[] =>
    list.flatMap(({ id, sign }) => leaves(id).map((leaf) => ({ id: leaf, sign })));
  return rules.flatMap((rule): readonly Rule[] => {
    switch (rule.kind) {
      case "equal":
        return [{ ...rule, left: terms(rule.left), right: terms(rule.right) }];
      case "limit":
        return [{ ...rule, parts: rule.parts.flatMap(leaves), whole: rule.whole.flatMap(leaves) }];
      case "ratio":
        return formulas.has(rule.rate)
          ? []
          : [{ ...rule, part: rule.part.flatMap(leaves), whole: rule.whole.flatMap(leaves) }];
    }
  });
}

/** Types the formulas once the places of all they read are known. */
export function typeFormulas(
  formulas: Formulas,
  figures: Figures,
  spots: ReadonlyMap<string, Spot>,
  paper: Paper,
  hand: Hand,
): void {
  const nameOf = (id: string): string => {
    const spot = spots.get(id);
    if (spot === undefined) throw new Error(`${id} is read and not there`);
    return cellName(spot.row, spot.column);
  };
  for (const [id, formula] of formulas) {
    const spot = spots.get(id);
    const figure = figures.get(id);
    if (spot === undefined || figure === undefined) continue;
    if (formula.kind === "sum") {
      const own = {
        formula: sumText(formula.parts, spots, nameOf),
        cached: plain(trimmed(figure)),
      };
      paper.putAt(spot.row, spot.column, { kind: "formula", ...own, format: "General" });
      continue;
    }
    const { format, isShare } = hand.formatOf("rate", formula.places);
    const part = sumText(formula.rule.part, spots, nameOf);
    const whole = sumText(formula.rule.whole, spots, nameOf);
    const quotient = `${part}/${whole}${isShare ? "" : "*100"}`;
    const places = formula.places + (isShare ? 2 : 0);
    const shown = isShare ? { units: figure.units, places } : figure;
    const exact = exactRate(formula.rule, figures);
    const unrounded =
      exact === null ? "0" : String(Number(exact.top) / Number(exact.bottom) / (isShare ? 100 : 1));
    paper.putAt(spot.row, spot.column, {
      kind: "formula",
      formula: formula.rounds ? `ROUND(${quotient},${places})` : quotient,
      cached: formula.rounds ? plain(trimmed(shown)) : unrounded,
      format,
    });
  }
}

/** `SUM(D5:D9)` over cells that stand together, else `D5+D9`. */
function sumText(
  parts: readonly string[],
  spots: ReadonlyMap<string, Spot>,
  nameOf: (id: string) => string,
): string {
  const names = parts.map(nameOf);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  if (parts.length === 1) return first;
  const places = parts.flatMap((id) => spots.get(id) ?? []);
  const isRun = places.slice(1).every((spot, at) => {
    const before = places[at];
    if (before === undefined) return false;
    const [down, across] = [spot.row - before.row, spot.column - before.column];
    return (down === 1 && across === 0) || (down === 0 && across === 1);
  });
  const isLine =
    new Set(places.map(({ row }) => row)).size === 1 ||
    new Set(places.map(({ column }) => column)).size === 1;
  return isRun && isLine && parts.length > 2 ? `SUM(${first}:${last})` : names.join("+");
}

/** A sum with its last part left out, where that shows; null where no sum is long enough. */
export function brokenFormula(
  formulas: Formulas,
  figures: Figures,
  random: Random,
): { readonly id: string; readonly formula: Formula } | null {
  const long = [...formulas].flatMap(([id, formula]) => {
    if (formula.kind !== "sum" || formula.parts.length < 3) return [];
    const parts = random.once(2) ? formula.parts.slice(0, -1) : formula.parts.slice(1);
    const left = formula.parts.find((part) => !parts.includes(part)) ?? "";
    return (figures.get(left)?.units ?? 0n) > 0n ? [{ id, formula: { ...formula, parts } }] : [];
  });
  return long.length === 0 ? null : random.pick(long);
}
