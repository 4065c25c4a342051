import type { Draft } from "./draft";
import type { Judgement } from "./judge";
import type { ReadRule } from "./rule";
import type { Sheet } from "./sheet";
import { codesOf, type Statement } from "./statement";
import { tellCondition, tellNote, tellUnjudged } from "./tell-other";
import { tellRate, tellShare } from "./tell-rate";
import { tellEquation, tellLimit } from "./tell-sum";
import type { Told } from "./told";

/** What there is to say of a judged rule; null when it holds or nothing was filled in. */
export function breachOf(read: ReadRule, judgement: Judgement, sheet: Sheet): Draft | null {
  const told = tell(read, judgement, sheet);
  if (told === null) return null;
  const codes = codesOf(read.statement);
  const observations = codes.flatMap((code) => sheet.byCode.get(code) ?? []);
  return {
    rule: read.rule.id,
    kind: told.kind,
    severity: told.severity,
    cells: [...observations.map(({ cell }) => cell), ...noteCellsOf(read.statement, sheet)],
    reported: told.reported,
    expected: told.expected,
    habit: told.habit ?? null,
    facts: told.facts,
    row: observations[0]?.row ?? 0,
    codes,
    read,
    remedy: told.remedy ?? null,
  };
}

function tell(read: ReadRule, judgement: Judgement, sheet: Sheet): Told | null {
  const { statement } = read;
  if (judgement.verdict === "holds" || judgement.verdict === "rests") return null;
  if (judgement.verdict === "unjudged") {
    return tellUnjudged(codesOf(statement), judgement.because, sheet);
  }
  switch (statement.kind) {
    case "equation":
      return tellEquation(read, statement, judgement, sheet);
    case "limit":
      return tellLimit(read, statement, judgement, sheet);
    case "rate":
      return tellRate(read, statement, judgement, sheet);
    case "share":
      return tellShare(read, statement, judgement, sheet);
    case "member":
    case "implication":
    case "requirement":
      return tellCondition(read, statement, judgement, sheet);
    case "note":
      return tellNote(read, statement.code, judgement, sheet);
  }
}

function noteCellsOf(statement: Statement, { byCode }: Sheet): readonly string[] {
  if (statement.kind !== "note") return [];
  const cell = byCode.get(statement.code)?.noteCell ?? null;
  return cell === null ? [] : [cell];
}
