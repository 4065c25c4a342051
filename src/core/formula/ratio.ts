import type { Expression, Span } from "./expression";
import { linearForm, type LinearForm } from "./linear";
import { over, times, wholeRational, type Rational } from "./rational";
import { unwrapped, type RoundingCall } from "./wrapped";

/** One of the two sums that a ratio is made of, as it stands in the formula. */
export interface Factor {
  readonly node: Expression;
  readonly form: LinearForm;
}

/** A bare factor such as `*100`, and the stretch to take out to be rid of it. */
export interface Scale {
  readonly value: Rational;
  readonly removal: Span;
}

export interface RatioRounding extends RoundingCall {
  /** What the rounded figure is multiplied with afterwards: 100 in `ROUND(D12/D11,3)*100`. */
  readonly outside: Rational;
}

/** A formula as one sum over another, times a figure. */
export interface Ratio {
  readonly numerator: Factor;
  readonly denominator: Factor;
  readonly scale: Rational;
  readonly scales: readonly Scale[];
  /** Innermost first. */
  readonly roundings: readonly RatioRounding[];
  readonly guards: readonly Span[];
  /** Behind this the whole ratio can be multiplied. */
  readonly end: number;
}

interface Product {
  readonly tops: readonly Factor[];
  readonly bottoms: readonly Factor[];
  readonly scale: Rational;
  readonly scales: readonly Scale[];
  readonly roundings: readonly RatioRounding[];
  readonly guards: readonly Span[];
  readonly end: number | null;
}

const ONE = wholeRational(1);
const NOTHING: Product = {
  tops: [],
  bottoms: [],
  scale: ONE,
  scales: [],
  roundings: [],
  guards: [],
  end: null,
};

/** Reads `D12/D11*100`, `ROUND(100*D12/(D11+D13),1)`, `IF(D11=0,"",D12/D11)`; null for what is no ratio of two sums. */
export function ratioOf(expression: Expression): Ratio | null {
  const product = productOf(expression);
  if (product === null) return null;
  const { tops, bottoms, end, ...rest } = product;
  const [numerator] = tops;
  const [denominator] = bottoms;
  if (numerator === undefined || denominator === undefined || end === null) return null;
  if (tops.length > 1 || bottoms.length > 1) return null;
  return { numerator, denominator, end, ...rest };
}

function productOf(expression: Expression): Product | null {
  if (expression.kind === "number") return { ...NOTHING, scale: expression.value };
  if (expression.kind === "percent") return percentOf(expression);
  if (expression.kind === "chain") {
    return expression.links.every(({ operator }) => operator === "*" || operator === "/")
      ? chainProduct(expression)
      : factorOf(expression);
  }
  const sum = factorOf(expression);
  if (sum !== null) return sum;
  const layer = unwrapped(expression);
  const inner = layer === null ? null : productOf(layer.inner);
  if (layer === null || inner === null) return null;
  return {
    ...inner,
    roundings:
      layer.rounding === null
        ? inner.roundings
        : [...inner.roundings, { ...layer.rounding, outside: ONE }],
    guards: layer.guard === null ? inner.guards : [...inner.guards, layer.guard],
  };
}

function factorOf(node: Expression): Product | null {
  const form = linearForm(node);
  return form === null || form.counts.size === 0 ? null : { ...NOTHING, tops: [{ node, form }] };
}

function percentOf(expression: Extract<Expression, { kind: "percent" }>): Product | null {
  const inner = productOf(expression.operand);
  const hundredth: Rational = { top: 1n, bottom: 100n };
  const removal = { start: expression.operand.end, end: expression.end };
  return inner === null
    ? null
    : scaled(inner, hundredth, [...inner.scales, { value: hundredth, removal }]);
}

function chainProduct({
  head,
  links,
  end,
}: Extract<Expression, { kind: "chain" }>): Product | null {
  const first = productOf(head);
  if (first === null) return null;
  const [second] = links;
  const isLeading = head.kind === "number" && second?.operator === "*";
  const removal = { start: head.start, end: second?.operand.start ?? head.end };
  let product = isLeading ? { ...first, scales: [{ value: head.value, removal }] } : first;
  let before = head.end;
  for (const { operator, operand } of links) {
    const next = productOf(operand);
    if (next === null) return null;
    const factor = operator === "*" ? next : inverse(next);
    if (factor === null) return null;
    const bare = operand.kind === "number" ? [{ start: before, end: operand.end }] : [];
    product = multiplied(product, {
      ...factor,
      scales: [...factor.scales, ...bare.map((span) => ({ value: factor.scale, removal: span }))],
    });
    before = operand.end;
  }
  return product.bottoms.length > 0 ? { ...product, end: product.end ?? end } : product;
}

function multiplied(a: Product, b: Product): Product {
  return {
    tops: [...a.tops, ...b.tops],
    bottoms: [...a.bottoms, ...b.bottoms],
    scale: times(a.scale, b.scale),
    scales: [...a.scales, ...b.scales],
    roundings: [...outsideOf(a, b.scale), ...outsideOf(b, a.scale)],
    guards: [...a.guards, ...b.guards],
    end: a.end ?? b.end,
  };
}

function outsideOf({ roundings }: Product, factor: Rational): readonly RatioRounding[] {
  return roundings.map((rounding) => ({ ...rounding, outside: times(rounding.outside, factor) }));
}

function scaled(product: Product, factor: Rational, scales: readonly Scale[]): Product {
  return {
    ...product,
    scale: times(product.scale, factor),
    scales,
    roundings: outsideOf(product, factor),
  };
}

/** A rounding below the line is not one of the ratio. */
function inverse(product: Product): Product | null {
  const scale = over(ONE, product.scale);
  const scales = product.scales.flatMap(({ value, removal }) => {
    const inverted = over(ONE, value);
    return inverted === null ? [] : [{ value: inverted, removal }];
  });
  return scale === null || product.roundings.length > 0
    ? null
    : { ...product, tops: product.bottoms, bottoms: product.tops, scale, scales };
}
