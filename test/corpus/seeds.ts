import {
  compare,
  decimalText,
  multiply,
  parseDecimal,
  rounded,
  shifted,
  subtract,
  whole,
  ZERO,
  type Decimal,
} from "../../src/core/number/decimal";
import type { Observation } from "../../src/core/rule/observation";
import type { ReadRule } from "../../src/core/rule/rule";
import { codesOf } from "../../src/core/rule/statement";
import type { CellValue } from "../../src/core/sheet/snapshot";

export type ErrorKind =
  "digit changed" | "digits swapped" | "stale rate" | "part dropped" | "scale" | "separator";

/** One wrong figure put into a true appendix: what stands there then, and what is true. */
export interface Seed {
  readonly kind: ErrorKind;
  readonly cell: string;
  readonly wrong: CellValue;
  readonly truth: string;
}

/** A filled cell that some rule reads, with its figure. */
interface Filled {
  readonly code: string;
  readonly cell: string;
  readonly value: Decimal;
}

/** Every wrong figure of every kind at every filled cell that a rule reads. */
export function seedsOf(
  observations: readonly Observation[],
  rules: readonly ReadRule[],
): readonly Seed[] {
  const read = new Set(rules.flatMap(({ statement }) => codesOf(statement)));
  const filled = observations.flatMap(({ indicator, cell, reading }) =>
    reading.kind === "figure" && read.has(indicator.code)
      ? [{ code: indicator.code, cell, value: reading.value }]
      : [],
  );
  return [
    ...filled.flatMap(changedDigits),
    ...filled.flatMap(swappedDigits),
    ...staleRates(filled, rules),
    ...droppedParts(filled, rules),
    ...filled.flatMap(scaled),
    ...filled.flatMap(separated),
  ];
}

function changedDigits(filled: Filled): readonly Seed[] {
  const text = decimalText(filled.value);
  return Array.from(text).flatMap((digit, at) => {
    if (!/\d/.test(digit)) return [];
    const other = (Number(digit) + 3) % 10;
    return at === 0 && other === 0
      ? []
      : [typed("digit changed", filled, `${text.slice(0, at)}${other}${text.slice(at + 1)}`)];
  });
}

function swappedDigits(filled: Filled): readonly Seed[] {
  const text = decimalText(filled.value);
  return Array.from(text).flatMap((digit, at) => {
    const next = text[at + 1] ?? "";
    const isSwap = /\d/.test(digit) && /\d/.test(next) && digit !== next;
    if (!isSwap || (at === 0 && next === "0")) return [];
    return [
      typed("digits swapped", filled, `${text.slice(0, at)}${next}${digit}${text.slice(at + 2)}`),
    ];
  });
}

/** The rate as it was before a tenth of its numerator came in. */
function staleRates(filled: readonly Filled[], rules: readonly ReadRule[]): readonly Seed[] {
  const rates = new Set(
    rules.flatMap(({ statement }) => (statement.kind === "rate" ? [statement.rate] : [])),
  );
  const nine = { units: 9n, places: 1 };
  return filled
    .filter(({ code, value }) => rates.has(code) && compare(value, ZERO) > 0)
    .map((rate) => {
      const before = rounded(multiply(rate.value, nine), rate.value.places);
      return typed("stale rate", rate, decimalText(before));
    });
}

/** The total with one of its parts left out. */
function droppedParts(filled: readonly Filled[], rules: readonly ReadRule[]): readonly Seed[] {
  const byCode = new Map(filled.map((one) => [one.code, one]));
  return rules.flatMap(({ statement }) => {
    if (statement.kind !== "equation" || statement.total.length !== 1) return [];
    const [first] = statement.total;
    const total = first?.operand.kind === "code" ? byCode.get(first.operand.code) : undefined;
    if (total === undefined) return [];
    return statement.parts.flatMap(({ operand }) => {
      const part = operand.kind === "code" ? byCode.get(operand.code) : undefined;
      if (part === undefined || compare(part.value, ZERO) <= 0) return [];
      return [typed("part dropped", total, decimalText(subtract(total.value, part.value)))];
    });
  });
}

function scaled(filled: Filled): readonly Seed[] {
  if (compare(filled.value, ZERO) === 0) return [];
  return [typed("scale", filled, decimalText(shifted(filled.value, 1)))];
}

/** `6.728` typed into an Excel that takes the dot for a decimal point. */
function separated(filled: Filled): readonly Seed[] {
  if (filled.value.places > 0 || compare(filled.value, whole(1000)) < 0) return [];
  const digits = decimalText({ ...filled.value, places: 3 });
  const wrong: CellValue = { kind: "number", digits: digits.replace(/0+$/, "").replace(/\.$/, "") };
  return [{ kind: "separator", cell: filled.cell, wrong, truth: decimalText(filled.value) }];
}

/** The figure as it is typed in Vietnam, a comma before the decimals. */
function typed(kind: ErrorKind, { cell, value }: Filled, wrong: string): Seed {
  if (parseDecimal(wrong) === null) throw new Error(`${wrong} is no figure`);
  return {
    kind,
    cell,
    wrong: { kind: "text", text: wrong.replace(".", ",") },
    truth: decimalText(value),
  };
}
