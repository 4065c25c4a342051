import {
  ceiling,
  compared,
  exactly,
  floor,
  fractionOf,
  minus,
  over,
  plus,
  power,
  roundedTo,
  sameValue,
  times,
  whole,
  type Figure,
  type Fraction,
} from "./figure";
import {
  admits,
  exactRate,
  figureAt,
  halfStep,
  placesOf,
  plainSum,
  sumOf,
  verdictOf,
  type Figures,
  type Place,
  type Rule,
} from "./rules";

/** A cell that alone could restore every rule. */
export interface Candidate {
  readonly id: string;
  /** The only value that would; for a rate one at each number of decimals. Null where several would. */
  readonly values: readonly Figure[] | null;
}

export interface Judgement {
  readonly broken: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** A table's places with its rules, for many questions about them. */
export interface Judge {
  readonly judge: (figures: Figures) => Judgement;
}

/** The places a rate is printed with. */
const RATE_PLACES = [0, 1, 2] as const;

/** Works out exactly what the rules say about a table: what is broken, and which cells alone could mend it. */
export function judgeOf(places: readonly Place[], rules: readonly Rule[]): Judge {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const reading = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const id of new Set(placesOf(rule))) {
      reading.set(id, [...(reading.get(id) ?? []), rule]);
    }
  }
  const judge = (figures: Figures): Judgement => {
    const broken = rules.filter((rule) => verdictOf(rule, figures) === "broken");
    const misfits = places.filter(({ id }) => {
      const figure = figures.get(id);
      const place = placeOf.get(id);
      return figure !== undefined && place !== undefined && !admits(place, figure);
    });
    const common = commonPlaces(broken, misfits);
    const candidates = common.flatMap((id) => {
      const place = placeOf.get(id);
      return place === undefined || !figures.has(id)
        ? []
        : candidateOf(place, reading.get(id) ?? [], figures);
    });
    return {
      broken: [...broken.map(({ name }) => name), ...misfits.map(({ id }) => `admits ${id}`)],
      candidates,
    };
  };
  return { judge };
}

/** The places that every broken rule reads; a figure that cannot stand leaves only its own. */
function commonPlaces(broken: readonly Rule[], misfits: readonly Place[]): readonly string[] {
  const sets = [...broken.map(placesOf), ...misfits.map(({ id }) => [id])];
  const [first, ...others] = sets;
  if (first === undefined) return [];
  return [...new Set(first)].filter((id) => others.every((set) => set.includes(id)));
}

function candidateOf(place: Place, rules: readonly Rule[], figures: Figures): readonly Candidate[] {
  const { id } = place;
  const fits = (figure: Figure): boolean => {
    const tried = new Map(figures).set(id, figure);
    return admits(place, figure) && rules.every((rule) => verdictOf(rule, tried) !== "broken");
  };
  if (place.kind === "rate") return rateCandidate(id, rules, figures, fits);
  if (place.kind === "coded") {
    const values = (place.answers ?? []).map((answer) => whole(answer)).filter(fits);
    return values.length === 0 ? [] : [{ id, values: values.length === 1 ? values : null }];
  }
  const range = rules.reduce((inner, rule) => meet(inner, rangeOf(rule, id, figures)), ANY);
  const values = valuesIn(range, place.kind === "count" ? 0 : 3).filter(fits);
  if (values.length === 0) return [];
  const [only] = values;
  return [{ id, values: values.length === 1 && only !== undefined ? [only] : null }];
}

/** What the rates of a cell's own rules round to, at each number of decimals that a rate is printed with. */
function rateCandidate(
  id: string,
  rules: readonly Rule[],
  figures: Figures,
  fits: (figure: Figure) => boolean,
): readonly Candidate[] {
  const own = rules.filter((rule) => rule.kind === "ratio" && rule.rate === id);
  const exact = own.flatMap((rule) =>
    rule.kind === "ratio" && verdictOf(rule, figures) !== "open" ? [exactRate(rule, figures)] : [],
  );
  if (exact.length === 0) return freeRate(id, rules, figures, fits);
  const values = RATE_PLACES.flatMap((places) =>
    exact.map((value) => (value === null ? whole(0) : roundedTo(value, places))),
  ).filter(fits);
  return values.length === 0 ? [] : [{ id, values }];
}

/** A rate without terms of its own: bound by sums only, or by nothing. */
function freeRate(
  id: string,
  rules: readonly Rule[],
  figures: Figures,
  fits: (figure: Figure) => boolean,
): readonly Candidate[] {
  const bounded = meet(
    { low: fractionOf(whole(0)), high: fractionOf(whole(100)) },
    rules.reduce((inner, rule) => meet(inner, rangeOf(rule, id, figures)), ANY),
  );
  const values = valuesIn(bounded, 2).filter(fits);
  return values.length === 0 ? [] : [{ id, values: values.length === 1 ? values : null }];
}

/** Where a figure may lie; null is without bound. */
interface Range {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

const ANY: Range = { low: fractionOf(whole(0)), high: null };
const NOWHERE: Range = { low: fractionOf(whole(1)), high: fractionOf(whole(0)) };

function meet(a: Range, b: Range): Range {
  return { low: greater(a.low, b.low), high: lesser(a.high, b.high) };
}

function greater(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null) return a ?? b;
  return compared(a, b) >= 0 ? a : b;
}

function lesser(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null) return a ?? b;
  return compared(a, b) <= 0 ? a : b;
}

/**
 * Two figures at the ends of a range and the two beside them: enough to know whether none, one or several fit, since
 * the ends of a half-open interval may be one step off.
 */
function valuesIn({ low, high }: Range, places: number): readonly Figure[] {
  const step = { top: power(places), bottom: 1n };
  const first = ceiling(times(low ?? fractionOf(whole(0)), step));
  const last = high === null ? first + 3n : floor(times(high, step));
  if (last < first) return [];
  const units = [first, first + 1n, last - 1n, last].filter((one) => one >= first && one <= last);
  return [...new Set(units)].map((one) => ({ units: one, places }));
}

/** Where one rule lets the figure at a place lie, the others as they stand; closed at both ends. */
function rangeOf(rule: Rule, id: string, figures: Figures): Range {
  if (verdictOf(rule, figures) === "open") return { low: null, high: null };
  switch (rule.kind) {
    case "equal":
      return equalRange(rule, id, figures);
    case "limit":
      return limitRange(rule, id, figures);
    case "ratio":
      return ratioRange(rule, id, figures);
  }
}

function equalRange(rule: Rule & { readonly kind: "equal" }, id: string, figures: Figures): Range {
  const own = (terms: typeof rule.left): number =>
    terms.reduce((sum, term) => (term.id === id ? sum + term.sign : sum), 0);
  const weight = own(rule.left) - own(rule.right);
  if (weight === 0) {
    return verdictOf(rule, figures) === "broken" ? NOWHERE : { low: null, high: null };
  }
  const gap = minus(sumOf(rule.left, figures), sumOf(rule.right, figures));
  const value = minus(
    fractionOf(figureAt(figures, id)),
    over(gap, { top: BigInt(weight), bottom: 1n }),
  );
  return exactly(value) === null ? NOWHERE : { low: value, high: value };
}

function limitRange(rule: Rule & { readonly kind: "limit" }, id: string, figures: Figures): Range {
  const slack = minus(plainSum(rule.whole, figures), plainSum(rule.parts, figures));
  const value = fractionOf(figureAt(figures, id));
  const inParts = rule.parts.includes(id);
  const inWhole = rule.whole.includes(id);
  if (inParts === inWhole) {
    return verdictOf(rule, figures) === "broken" ? NOWHERE : { low: null, high: null };
  }
  return inParts
    ? { low: null, high: plus(value, slack) }
    : { low: minus(value, slack), high: null };
}

/** From `rate − half ≤ 100 × part ÷ whole < rate + half`. */
function ratioRange(rule: Rule & { readonly kind: "ratio" }, id: string, figures: Figures): Range {
  if (rule.rate === id) return { low: null, high: null };
  const rate = figureAt(figures, rule.rate);
  const least = minus(fractionOf(rate), halfStep(rate.places));
  const most = plus(fractionOf(rate), halfStep(rate.places));
  const value = fractionOf(figureAt(figures, id));
  const part = plainSum(rule.part, figures);
  const total = plainSum(rule.whole, figures);
  const hundred = fractionOf(whole(100));
  if (rule.whole.includes(id)) {
    // A place on both sides moves both; no form has one, so that the whole alone is solved for.
    const rest = minus(total, value);
    const high = least.top <= 0n ? null : minus(over(times(hundred, part), least), rest);
    const low = minus(over(times(hundred, part), most), rest);
    return { low, high };
  }
  const rest = minus(part, value);
  if (total.top === 0n) return { low: null, high: null };
  return {
    low: minus(over(times(least, total), hundred), rest),
    high: minus(over(times(most, total), hundred), rest),
  };
}

/** Whether a candidate's only value, at some number of decimals, is this figure. */
export function isOnlyValue({ values }: Candidate, figure: Figure): boolean {
  return values !== null && values.some((value) => sameValue(value, figure));
}
