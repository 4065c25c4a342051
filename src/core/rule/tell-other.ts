import { decimalText } from "../number/decimal";
import type { Judgement } from "./judge";
import { partsTotal } from "./note";
import type { ReadRule } from "./rule";
import { plainText, termsOf, type Sheet } from "./sheet";
import { codesOf, type Statement } from "./statement";
import type { Told } from "./told";

/** A rule that a cell without a readable figure keeps from being judged. */
export function tellUnjudged(
  codes: readonly string[],
  because: readonly string[],
  sheet: Sheet,
): Told {
  return {
    kind: "number",
    severity: "undecided",
    reported: null,
    expected: null,
    facts: { fact: "unjudged", terms: termsOf(codes, sheet), unreadable: termsOf(because, sheet) },
  };
}

/** A closed list, a condition, or a figure that another one asks for. */
export function tellCondition(
  { rule }: ReadRule,
  statement: Extract<Statement, { kind: "member" | "implication" | "requirement" }>,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const [first, second] = termsOf(codesOf(statement), sheet);
  if (first === undefined) return null;
  const base = { severity: rule.severity, reported: first.value, expected: null };
  if (statement.kind === "member" && judgement.verdict === "not-member") {
    const allowed = statement.values.map(decimalText);
    return {
      ...base,
      kind: "code",
      facts: { fact: "not-member", term: first, allowed, excuse: rule.excuse },
    };
  }
  if (second === undefined) return null;
  if (judgement.verdict === "condition-broken") {
    return {
      ...base,
      kind: "limit",
      facts: { fact: "condition-broken", premise: second, term: first },
    };
  }
  if (judgement.verdict === "required-blank") {
    return {
      ...base,
      kind: "blank",
      facts: { fact: "required-blank", premise: second, term: first },
    };
  }
  return null;
}

/** A figure against the parts that its own note names. */
export function tellNote(
  { rule }: ReadRule,
  code: string,
  judgement: Judgement,
  sheet: Sheet,
): Told | null {
  const [term] = termsOf([code], sheet);
  if (judgement.verdict !== "note-differs" || term === undefined) return null;
  const { note } = judgement;
  const total = plainText(partsTotal(note.parts));
  return {
    kind: "note",
    severity: note.style === "named" && !note.partial ? rule.severity : "warning",
    reported: term.value,
    expected: total,
    facts: {
      fact: "note-sum",
      term,
      parts: note.parts.map(({ label, value }) => ({ label, value: plainText(value) })),
      total,
    },
  };
}
