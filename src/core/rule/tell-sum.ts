import { compare, multiply, subtract, whole, type Decimal } from "../number/decimal";
import type { Judgement, Total } from "./judge";
import type { ReadRule } from "./rule";
import { plainText, sideAt, termsOf, type Sheet } from "./sheet";
import type { Statement } from "./statement";
import type { Told } from "./told";

/** A total and its parts: unequal, equal only if blanks are zero, or short of what a blank may hold. */
export function tellEquation(
  read: ReadRule,
  statement: Extract<Statement, { kind: "equation" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  if (
    judgement.verdict !== "unequal" &&
    judgement.verdict !== "holds-if-blank-is-zero" &&
    judgement.verdict !== "needs-blank"
  ) {
    return null;
  }
  const left = sideAt(statement.total, judgement.left.value, sheet);
  const right = sideAt(statement.parts, judgement.right.value, sheet);
  const blanks = termsOf([...judgement.left.blanks, ...judgement.right.blanks], sheet);
  const reported = judgement.left.filled > 0 ? left.total : null;
  const base = { kind: "total", reported, expected: right.total } as const;
  switch (judgement.verdict) {
    case "unequal":
      return {
        ...base,
        severity: read.rule.severity,
        facts: { fact: "unequal", left, right, excuse: read.rule.excuse },
      };
    case "holds-if-blank-is-zero":
      return {
        ...base,
        severity: "undecided",
        facts: { fact: "holds-if-blank-is-zero", left, right, blanks },
        habit: "blank",
      };
    case "needs-blank": {
      const missing = plainText(difference(judgement.left.value, judgement.right.value));
      const facts = { fact: "needs-blank", left, right, blanks, missing } as const;
      const remedy = onlyBlank(judgement);
      return judgement.left.filled === 0
        ? { ...base, kind: "blank", severity: "notice", habit: "blank", facts, ...remedy }
        : { ...base, severity: "undecided", facts, ...remedy };
    }
  }
}

/** Where one blank stands in the way, only one value fits it. */
function onlyBlank({
  left,
  right,
}: {
  readonly left: Total;
  readonly right: Total;
}): Pick<Told, "remedy"> {
  const blanks = [...left.blanks, ...right.blanks];
  const [code] = blanks;
  if (code === undefined || blanks.length > 1) return {};
  const value = difference(left.value, right.value);
  const isTotal = left.filled === 0;
  return { remedy: { code, value, basis: isTotal ? "computed" : "proved", cause: "unknown" } };
}

/** A part above its whole. */
export function tellLimit(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "limit" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  if (judgement.verdict !== "exceeds") return null;
  const excess = subtract(judgement.part.value, judgement.whole.value);
  const part = sideAt(statement.part, judgement.part.value, sheet);
  const wholeSide = sideAt(statement.whole, judgement.whole.value, sheet);
  const small = rule.threshold !== null && isBelow(excess, judgement.whole.value, rule.threshold);
  return {
    kind: "limit",
    severity: small ? "notice" : rule.severity,
    reported: part.total,
    expected: null,
    facts: {
      fact: "exceeds",
      part,
      whole: wholeSide,
      excess: plainText(excess),
      excuse: rule.excuse,
      sample: rule.threshold,
    },
  };
}

/** Whether an excess stays below the pack's threshold: less than its count, or than its share of the whole. */
function isBelow(
  excess: Decimal,
  wholeValue: Decimal,
  { percent, count }: { readonly percent: number; readonly count: number },
): boolean {
  const share = multiply(wholeValue, whole(percent));
  return compare(excess, whole(count)) < 0 || compare(multiply(excess, whole(100)), share) < 0;
}

function difference(a: Decimal, b: Decimal): Decimal {
  const gap = subtract(a, b);
  return gap.units < 0n ? { ...gap, units: -gap.units } : gap;
}
