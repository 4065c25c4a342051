import { decimalText } from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import type { Draft, Move } from "../rule/draft";
import type { Examination } from "../rule/examine";
import type { Change, Finding, Suspect } from "../rule/finding";
import type { RulePack } from "../rule/rule";
import { foresee } from "./consequences";
import { causesOf, inReadingOrder } from "./reading-order";
import { diagnoseDrafts, type Remedy } from "./remedies";

/**
 * Says of each draft which cell is to blame and what it should hold, which findings follow from
 * which, and puts them in reading order.
 */
export function diagnose(
  { sheet, rules, drafts }: Examination,
  pack: RulePack,
): readonly Finding[] {
  const diagnoses = diagnoseDrafts(drafts, sheet, foresee(sheet, rules, pack));
  const causes = causesOf(drafts, diagnoses);
  const ordered = inReadingOrder(drafts, causes);
  const ids = new Map(ordered.map((draft, index) => [draft, `F${index + 1}`]));
  return ordered.map((draft) => {
    const diagnosis = diagnoses.get(draft);
    const suspects = (diagnosis?.remedies ?? []).flatMap((remedy) => suspectOf(remedy, sheet, ids));
    const cause = causes.get(draft);
    return {
      id: ids.get(draft) ?? "",
      rule: draft.rule,
      kind: draft.kind,
      severity: draft.severity,
      cells: suspectFirst(draft.cells, suspects),
      reported: draft.reported,
      expected: draft.expected,
      suspects,
      verdict: diagnosis?.verdict ?? "none",
      causedBy: cause === undefined ? null : (ids.get(cause) ?? null),
      habit: draft.habit,
      facts: draft.facts,
    };
  });
}

function suspectOf(
  { act, clears }: Remedy,
  sheet: Sheet,
  ids: ReadonlyMap<Draft, string>,
): readonly Suspect[] {
  const [first, ...others] = act.moves.map((move) => changeOf(move, sheet));
  if (first === undefined) return [];
  return [{ ...first, with: others, clears: [...clears].flatMap((draft) => ids.get(draft) ?? []) }];
}

function changeOf({ code, value, basis, cause }: Move, { byCode, figures }: Sheet): Change {
  const operand = figures.operand(code);
  return {
    cell: byCode.get(code)?.cell ?? "",
    reported: operand.state === "figure" ? decimalText(operand.value) : null,
    proposed: decimalText(value),
    basis,
    cause,
  };
}

function suspectFirst(cells: readonly string[], [suspect]: readonly Suspect[]): readonly string[] {
  if (suspect === undefined) return cells;
  return [suspect.cell, ...cells.filter((cell) => cell !== suspect.cell)];
}
