import {
  cutTo,
  fractionOf,
  over,
  parsed,
  plain,
  roundedTo,
  sameValue,
  times,
  trimmed,
  whole,
  type Figure,
} from "./figure";
import type { Random } from "./random";
import { figureAt, placesOf, plainSum, type Figures, type Place, type Rule } from "./rules";

export const SINGLE_KINDS = [
  "digit-changed",
  "digits-swapped",
  "digit-missing",
  "digit-extra",
  "sign",
  "scale",
  "separator",
  "fraction",
  "swapped-cells",
  "copied",
  "omitted-part",
  "double-counted",
  "stale-ratio",
  "wrong-denominator",
  "cut-ratio",
] as const;

export type SingleKind = (typeof SINGLE_KINDS)[number];
export type ErrorKind = SingleKind | "two-errors" | "broken-formula" | "clean";

/** One place altered: what was true, and what stands there now. */
export interface Alteration {
  readonly id: string;
  readonly from: Figure;
  readonly to: Figure;
}

/** A filled table as an injection sees it. */
export interface Ground {
  readonly places: readonly Place[];
  readonly rules: readonly Rule[];
  readonly figures: Figures;
  /** Pairs of places that stand side by side or one above the other. */
  readonly neighbours: readonly (readonly [string, string])[];
  /** Rows of a unit table with the row above: the places of both, column by column. */
  readonly rowsBelow: readonly (readonly (readonly [string, string])[])[];
  /** Places that hold no constant, so that nobody mistypes them. */
  readonly worked: ReadonlySet<string>;
}

/** The places that some rule reads, where a person typed a figure. */
export function openPlaces({ places, rules, figures, worked }: Ground): readonly Place[] {
  const read = new Set(rules.flatMap(placesOf));
  return places.filter(({ id }) => read.has(id) && figures.has(id) && !worked.has(id));
}

/** Alters a table by one error of a kind; null where the draw finds no place for it. */
export function inject(
  kind: SingleKind,
  ground: Ground,
  random: Random,
): readonly Alteration[] | null {
  const made = INJECTIONS[kind](ground, random);
  const real = made?.filter(({ from, to }) => !sameValue(from, to)) ?? [];
  return real.length === 0 ? null : real;
}

type Injection = (ground: Ground, random: Random) => readonly Alteration[] | null;

const INJECTIONS: Readonly<Record<SingleKind, Injection>> = {
  "digit-changed": typed((digits, random) => {
    const at = random.between(0, digits.length - 1);
    const other = random.pick(Array.from("0123456789").filter((digit) => digit !== digits[at]));
    return `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
  }),
  "digits-swapped": typed((digits, random) => {
    if (digits.length < 2) return null;
    const at = random.between(0, digits.length - 2);
    return `${digits.slice(0, at)}${digits.charAt(at + 1)}${digits.charAt(at)}${digits.slice(at + 2)}`;
  }),
  "digit-missing": typed((digits, random) => {
    if (digits.length < 2) return null;
    const at = random.between(0, digits.length - 1);
    return digits.slice(0, at) + digits.slice(at + 1);
  }),
  "digit-extra": typed((digits, random) => {
    const at = random.between(0, digits.length);
    const extra = random.once(2)
      ? digits.charAt(Math.min(at, digits.length - 1))
      : String(random.between(0, 9));
    return digits.slice(0, at) + extra + digits.slice(at);
  }),
  sign: atPlace(
    () => true,
    ({ units, places }) => ({ units: -units, places }),
  ),
  scale: atPlace(
    ({ kind }) => kind !== "coded",
    ({ units, places }, _, random) => ({
      units: units * 10n ** BigInt(random.between(1, 3)),
      places,
    }),
  ),
  separator: atPlace(
    ({ kind }, { units, places }) =>
      (kind === "count" || kind === "money") && places === 0 && units >= 1000n,
    ({ units }) => trimmed({ units, places: 3 }),
  ),
  fraction: atPlace(
    ({ kind }, { units }) => kind === "rate" && units > 0n,
    ({ units, places }) => ({ units, places: places + 2 }),
  ),
  "swapped-cells": swappedCells,
  copied: copiedRow,
  "omitted-part": partTwice(-1n),
  "double-counted": partTwice(1n),
  "stale-ratio": staleRatio,
  "wrong-denominator": wrongDenominator,
  "cut-ratio": cutRatio,
};

/** An error in the digits of one figure; a figure keeps its decimals and does not begin with a new 0. */
function typed(slip: (digits: string, random: Random) => string | null): Injection {
  return atPlace(
    () => true,
    ({ units, places }, { kind }, random) => {
      const point = kind === "rate" && places > 0;
      const text = plain({ units, places });
      const digits = text.replace(".", "");
      const slipped = slip(digits, random);
      if (slipped === null || slipped.length === 0) return null;
      if (slipped.length > 1 && slipped.startsWith("0") && !point) return null;
      return slippedFigure(slipped, places);
    },
  );
}

/** The slipped digits with the decimal mark where it was from the right. */
function slippedFigure(digits: string, places: number): Figure | null {
  if (digits.length <= places) return null;
  const at = digits.length - places;
  const before = digits.slice(0, at);
  if (before.length > 1 && before.startsWith("0")) return null;
  return parsed(places === 0 ? before : `${before}.${digits.slice(at)}`);
}

function atPlace(
  fits: (place: Place, figure: Figure) => boolean,
  alter: (figure: Figure, place: Place, random: Random) => Figure | null,
): Injection {
  return (ground, random) => {
    const open = openPlaces(ground).filter((place) =>
      fits(place, figureAt(ground.figures, place.id)),
    );
    if (open.length === 0) return null;
    const place = random.pick(open);
    const from = figureAt(ground.figures, place.id);
    const to = alter(from, place, random);
    return to === null ? null : [{ id: place.id, from, to }];
  };
}

function swappedCells(ground: Ground, random: Random): readonly Alteration[] | null {
  const open = new Map(openPlaces(ground).map((place) => [place.id, place.kind]));
  const pairs = ground.neighbours.filter(([a, b]) => {
    const kind = open.get(a);
    return kind !== undefined && kind !== "coded" && kind === open.get(b);
  });
  const differing = pairs.filter(
    ([a, b]) => !sameValue(figureAt(ground.figures, a), figureAt(ground.figures, b)),
  );
  if (differing.length === 0) return null;
  const [a, b] = random.pick(differing);
  const [atA, atB] = [figureAt(ground.figures, a), figureAt(ground.figures, b)];
  return [
    { id: a, from: atA, to: atB },
    { id: b, from: atB, to: atA },
  ];
}

function copiedRow(ground: Ground, random: Random): readonly Alteration[] | null {
  if (ground.rowsBelow.length === 0) return null;
  return random.pick(ground.rowsBelow).flatMap(([own, above]) => {
    if (ground.worked.has(own)) return [];
    const from = ground.figures.get(own);
    const to = ground.figures.get(above);
    return from === undefined || to === undefined ? [] : [{ id: own, from, to }];
  });
}

/** A total with one of its parts taken away, or added once more. */
function partTwice(sign: 1n | -1n): Injection {
  return (ground, random) => {
    const open = new Set(openPlaces(ground).map(({ id }) => id));
    const sums = ground.rules.flatMap((rule) => {
      if (rule.kind !== "equal" || rule.left.length !== 1) return [];
      const [total] = rule.left;
      if (total === undefined || !open.has(total.id)) return [];
      return rule.right.flatMap((part) => {
        const figure = ground.figures.get(part.id);
        return part.sign === 1 && figure !== undefined && figure.units > 0n
          ? [{ total: total.id, figure }]
          : [];
      });
    });
    if (sums.length === 0) return null;
    const { total, figure } = random.pick(sums);
    const from = figureAt(ground.figures, total);
    if (from.places !== 0 || figure.places !== 0) return null;
    const to = { units: from.units + sign * figure.units, places: 0 };
    return [{ id: total, from, to }];
  };
}

type RatioRule = Rule & { readonly kind: "ratio" };

/** The rates that a person typed, whose terms stand on the sheet and are above nothing. */
function ratiosOf(ground: Ground): readonly RatioRule[] {
  const open = new Set(openPlaces(ground).map(({ id }) => id));
  return ground.rules.flatMap((rule) =>
    rule.kind === "ratio" &&
    open.has(rule.rate) &&
    [...rule.part, ...rule.whole].every((id) => ground.figures.has(id)) &&
    plainSum(rule.whole, ground.figures).top > 0n
      ? [rule]
      : [],
  );
}

function rateOf(part: bigint, total: bigint, places: number): Figure | null {
  if (total <= 0n) return null;
  const exact = over(
    times(fractionOf(whole(100)), fractionOf(whole(part))),
    fractionOf(whole(total)),
  );
  return roundedTo(exact, places);
}

/** The rate as it was before some of its part came in. */
function staleRatio(ground: Ground, random: Random): readonly Alteration[] | null {
  const ratios = ratiosOf(ground);
  if (ratios.length === 0) return null;
  const rule = random.pick(ratios);
  const from = figureAt(ground.figures, rule.rate);
  const part = plainSum(rule.part, ground.figures).top;
  const total = plainSum(rule.whole, ground.figures).top;
  const late = BigInt(random.between(1, Math.max(1, Math.floor(Number(part) / 8))));
  const before = part - late;
  const to =
    before < 0n ? null : rateOf(before, random.once(2) ? total : total - late, from.places);
  return to === null || to.units > 100n * 10n ** BigInt(to.places)
    ? null
    : [{ id: rule.rate, from, to }];
}

/** The rate worked out with the figure of another row or column below the line. */
function wrongDenominator(ground: Ground, random: Random): readonly Alteration[] | null {
  const ratios = ratiosOf(ground);
  if (ratios.length === 0) return null;
  const rule = random.pick(ratios);
  const from = figureAt(ground.figures, rule.rate);
  const part = plainSum(rule.part, ground.figures).top;
  const others = ground.places.filter(
    ({ id, kind }) =>
      kind !== "rate" &&
      kind !== "coded" &&
      !rule.whole.includes(id) &&
      !rule.part.includes(id) &&
      (ground.figures.get(id)?.units ?? 0n) >= part,
  );
  if (others.length === 0 || part <= 0n) return null;
  const other = random.pick(others);
  const to = rateOf(part, figureAt(ground.figures, other.id).units, from.places);
  return to === null ? null : [{ id: rule.rate, from, to }];
}

/** Cut where rounding would have gone up. */
function cutRatio(ground: Ground, random: Random): readonly Alteration[] | null {
  const cut = ratiosOf(ground).flatMap((rule) => {
    const from = figureAt(ground.figures, rule.rate);
    const exact = over(
      times(fractionOf(whole(100)), plainSum(rule.part, ground.figures)),
      plainSum(rule.whole, ground.figures),
    );
    const to = cutTo(exact, from.places);
    return sameValue(from, to) ? [] : [{ id: rule.rate, from, to }];
  });
  return cut.length === 0 ? null : [random.pick(cut)];
}
