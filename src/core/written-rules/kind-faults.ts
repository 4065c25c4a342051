import type { Side, Statement } from "../rule/statement";
import { codesOf } from "../rule/statement";
import { textKey } from "../text/key";
import type { NamedWord, WrittenFault } from "./fault";
import type { Vocabulary, Word } from "./vocabulary";

/** Where statements deny what their indicators count: rates among counts, a rate on a row that is none, a heading. */
export function kindFaults(
  statements: readonly Statement[],
  vocabulary: Vocabulary,
): readonly WrittenFault[] {
  return statements.flatMap((statement) => {
    const words = codesOf(statement).flatMap((code) => vocabulary.word(code) ?? []);
    const headings = words.filter(({ kind }) => kind === "group").map(headingFault);
    if (headings.length > 0) return headings;
    switch (statement.kind) {
      case "equation":
        return mixed([statement.total, statement.parts], vocabulary);
      case "limit":
        return mixed([statement.part, statement.whole], vocabulary);
      case "rate":
        return [
          ...rateFault(statement.rate, vocabulary),
          ...mixed([statement.numerator, statement.denominator], vocabulary),
        ];
      case "share":
        return rateFault(statement.rate, vocabulary);
      default:
        return [];
    }
  });
}

function headingFault(word: Word): WrittenFault {
  return { fault: "heading", word: named(word) };
}

function rateFault(code: string, vocabulary: Vocabulary): readonly WrittenFault[] {
  const word = vocabulary.word(code);
  return word === null || word.kind === "rate" ? [] : [{ fault: "not-a-rate", word: named(word) }];
}

/** One figure of each kind that meets another. */
function mixed(sides: readonly Side[], vocabulary: Vocabulary): readonly WrittenFault[] {
  const firsts = new Map<string, Word>();
  for (const { operand } of sides.flat()) {
    const word = operand.kind === "code" ? vocabulary.word(operand.code) : null;
    if (word !== null && !firsts.has(measureOf(word))) firsts.set(measureOf(word), word);
  }
  const words = [...firsts.values()].map(named);
  return words.length > 1 ? [{ fault: "mixed-kinds", words }] : [];
}

/** Counts of whatever may be compared; money only in the same unit. */
function measureOf({ kind, unit }: Word): string {
  return kind === "money" ? `money ${textKey(unit ?? "")}` : kind;
}

function named({ code, label }: Word): NamedWord {
  return { code, label };
}
