import {
  codesIn,
  ExpressionError,
  LONGEST_EXPRESSION,
  parseExpression,
  type ExpectedPart,
} from "../score/expression";
import { typedSide, type Expression } from "../written-rules/typed-expression";
import { TypedRuleError, type Expected } from "../written-rules/typed-rule-error";
import { typedTokens } from "../written-rules/typed-tokens";
import type { Vocabulary } from "../written-rules/vocabulary";

/** A formula as typed, in the language of criteria sets. */
export interface FormulaText {
  readonly text: string;
  /** Codes that the form does not have, as typed. */
  readonly unknown: readonly string[];
}

/**
 * Reads a formula as a person types it: codes without brackets or as `(7)`, `tổng(3.1; 3.2)`; what has a code in square
 * brackets is read as sets write it. Without a vocabulary only its shape is read. Throws ExpressionError.
 */
export function formulaText(typed: string, vocabulary: Vocabulary | null): FormulaText {
  const written = typed.normalize("NFC").trim();
  if (written.length > LONGEST_EXPRESSION) {
    throw new ExpressionError(LONGEST_EXPRESSION, "shorter");
  }
  const text = written.includes("[") ? written : loosely(written, vocabulary);
  const unknown = new Set(
    codesIn(parseExpression(text)).filter(
      (code) => vocabulary !== null && vocabulary.word(code) === null,
    ),
  );
  return { text: inCodesOf(text, vocabulary), unknown: [...unknown] };
}

/** Two counts typed as one ratio, `100 × a ÷ b`; null for anything else. */
export function ratioIn(
  typed: string,
): { readonly numerator: string; readonly denominator: string } | null {
  const parts = typed.split(/[÷/:]/);
  const [above = "", below = ""] = parts;
  if (parts.length !== 2 || /[|;<>=]/.test(typed)) return null;
  const numerator = bare(above.replace(/^\s*100\s*%?\s*[×*x]/i, ""));
  const denominator = bare(below.replace(/[×*x]\s*100\s*%?\s*$/i, ""));
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** A term without the brackets around it; null where it is more than one term without them. */
function bare(side: string): string | null {
  const text = side.trim();
  const inner = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1).trim() : null;
  if (inner !== null && !/[()]/.test(inner)) return inner === "" ? null : inner;
  const isOne = text !== "" && !/[()+−–*×-]/.test(text.replace(/\[[^\]]*\]/g, ""));
  return isOne ? text : null;
}

/** Codes by the names that the form gives them. */
function inCodesOf(text: string, vocabulary: Vocabulary | null): string {
  if (vocabulary === null) return text;
  return text.replace(/\[([^[\]]+)\]/g, (typed, code: string) => {
    const known = vocabulary.word(code.trim());
    return known === null ? typed : `[${known.code}]`;
  });
}

const EXPECTED: Readonly<Record<Expected, ExpectedPart>> = {
  figure: "figure",
  relation: "relation",
  end: "end",
  closing: "closing",
  code: "figure",
  rate: "figure",
  range: "figure",
  shorter: "shorter",
};

function loosely(text: string, vocabulary: Vocabulary | null): string {
  try {
    return sideText(typedSide(typedTokens(text), text.length), "alone", vocabulary);
  } catch (reason) {
    if (!(reason instanceof TypedRuleError)) throw reason;
    // A formula with words of the sets' own language, min(…), has no code at all.
    throw errorIn(text) ?? new ExpressionError(reason.at, EXPECTED[reason.expected]);
  }
}

function errorIn(text: string): ExpressionError | null {
  try {
    parseExpression(text);
    return null;
  } catch (reason) {
    if (reason instanceof ExpressionError) return reason;
    throw reason;
  }
}

/** What a bare number stands in: a product has figures in it, anything else codes. */
type Around = "alone" | "sum" | "product";

function sideText(side: Expression, around: Around, vocabulary: Vocabulary | null): string {
  switch (side.kind) {
    case "code":
    case "column":
      return `[${side.text}]`;
    case "bare":
      return isCode(side.text, around, vocabulary) ? `[${side.text}]` : figure(side.text);
    case "number":
      return side.text;
    case "sum": {
      const text = side.terms
        .map(({ sign, value }, at) => {
          const term = sideText(value, "sum", vocabulary);
          if (at === 0) return sign === 1 ? term : `0 − ${term}`;
          return `${sign === 1 ? "+" : "−"} ${term}`;
        })
        .join(" ");
      return around === "alone" ? text : `(${text})`;
    }
    case "product": {
      const inner = (each: Expression): string => sideText(each, "product", vocabulary);
      const above = side.numerators.map(inner).join(" × ");
      return [above, ...side.denominators.map(inner)].join(" ÷ ");
    }
    case "range":
    case "parameter":
    case "some":
      throw new ExpressionError(side.at, "figure");
  }
}

/** `3.1.4` and `5a` are codes anywhere; `7` and `1.5` within a product only where the form has such a code with a point. */
function isCode(text: string, around: Around, vocabulary: Vocabulary | null): boolean {
  if (isThousands(text)) return false;
  if (/^\d+(?:\.\d+){2,}/.test(text) || /[^\d.]/.test(text)) return true;
  if (around !== "product") return true;
  return text.includes(".") && !text.startsWith("0") && vocabulary?.word(text) != null;
}

function isThousands(text: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text);
}

function figure(text: string): string {
  return isThousands(text) ? text.replaceAll(".", "") : text;
}
