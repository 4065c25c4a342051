import { decimalText } from "../number/decimal";
import type { Draft } from "../rule/draft";
import type { Examination } from "../rule/examine";
import type { Change, Finding, Suspect } from "../rule/finding";
import type { RulePack } from "../rule/rule";
import type { Sheet } from "../rule/sheet";
import type { Snapshot } from "../sheet/snapshot";
import type { Move } from "./act";
import { componentsOf, isBreach, joinedBy } from "./components";
import { copiedRows } from "./copied-rows";
import { foresee } from "./consequences";
import { clearedTogether, explain } from "./explain";
import type { Diagnosis, Remedy } from "./remedy";
import { formulasOf } from "./formulas";
import { neighboursOf } from "./neighbours";
import { causesOf, inReadingOrder } from "./reading-order";
import { knownMoves, type World } from "./world";

/**
 * Says of each draft which cell is to blame and what it should hold, which findings follow from
 * which, and puts them in reading order. `snapshot` is the sheet itself, for its formulas.
 */
export function diagnose(
  examination: Examination,
  pack: RulePack,
  snapshot: Snapshot,
): readonly Finding[] {
  const { sheet, drafts } = examination;
  const diagnoses = diagnosesOf(drafts, worldOf(examination, pack, snapshot));
  const causes = causesOf(drafts, diagnoses);
  const ordered = inReadingOrder(drafts, causes);
  const ids = new Map(ordered.map((draft, index) => [draft, `F${index + 1}`]));
  return ordered.map((draft) => {
    const diagnosis = diagnoses.get(draft);
    const isSole = diagnosis?.verdict === "one-cell";
    const suspects = (diagnosis?.remedies ?? []).flatMap((remedy) =>
      suspectOf(remedy, isSole, sheet, ids),
    );
    const cause = causes.get(draft);
    return {
      id: ids.get(draft) ?? "",
      rule: draft.rule,
      kind: draft.kind,
      severity: draft.severity,
      cells: readCells(draft.cells, suspects),
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

function worldOf({ sheet, rules, drafts }: Examination, pack: RulePack, snapshot: Snapshot): World {
  const { follow, isFormula, sourcesOf, graph } = formulasOf(sheet, snapshot);
  const world = {
    sheet,
    pack,
    foresight: foresee(sheet, rules, pack, follow),
    neighbours: neighboursOf(sheet.observations),
    isFormula,
    sourcesOf,
    graph,
    known: knownMoves(drafts),
  };
  return { ...world, copies: drafts.some(isBreach) ? copiedRows(world) : [] };
}

function diagnosesOf(drafts: readonly Draft[], world: World): ReadonlyMap<Draft, Diagnosis> {
  const parts = componentsOf(drafts, world.sourcesOf);
  const components = joinedBy(parts, clearedTogether(parts.flat(), world));
  const explained = new Map(components.flatMap((component) => [...explain(component, world)]));
  return new Map(drafts.map((draft) => [draft, explained.get(draft) ?? ownProposal(draft, world)]));
}

/** What a check knows of itself to do about something that is no breach: a blank rate, one that was cut. */
function ownProposal(draft: Draft, { foresight }: World): Diagnosis {
  const { remedy } = draft;
  if (remedy === null) return { remedies: [], verdict: "none" };
  const { isHarmless } = foresight.after(new Map([[remedy.code, remedy.value]]));
  if (!isHarmless) return { remedies: [], verdict: "none" };
  const move = { ...remedy, trial: remedy.value, source: null };
  const act = { moves: [move], weight: 0, isAttested: false, formula: null };
  return { remedies: [{ act, clears: new Set([draft]) }], verdict: "one-cell" };
}

function suspectOf(
  { act, clears }: Remedy,
  isSole: boolean,
  sheet: Sheet,
  ids: ReadonlyMap<Draft, string>,
): readonly Suspect[] {
  const [first, ...others] = act.moves.map((move) => changeOf(move, isSole, sheet));
  const source = act.moves[0]?.source ?? null;
  if (first === undefined) return [];
  return [
    {
      ...first,
      source: source === null ? null : (sheet.byCode.get(source)?.cell ?? null),
      formula: act.formula,
      with: others,
      clears: [...clears].flatMap((draft) => ids.get(draft) ?? []),
    },
  ];
}

/** A value is proved where no other act would do; else it is a question. */
function changeOf(
  { code, value, basis, cause }: Move,
  isSole: boolean,
  { byCode, figures }: Sheet,
): Change {
  const operand = figures.operand(code);
  return {
    cell: byCode.get(code)?.cell ?? "",
    reported: operand.state === "figure" ? decimalText(operand.value) : null,
    proposed: value === null ? null : decimalText(value),
    basis: basis === "proved" && !isSole ? "likely" : basis,
    cause,
  };
}

/**
 * The cells that a rule reads, those that it reads through formulas only as far as they may be at fault. First the one to
 * look at: of those that the likeliest act changes one that the rule reads itself, if there is one.
 */
function readCells(cells: readonly string[], suspects: readonly Suspect[]): readonly string[] {
  const [best] = suspects;
  if (best === undefined) return cells;
  const changed = [best, ...best.with].map(({ cell }) => cell);
  const isRead = changed.some((cell) => cells.includes(cell));
  const first = changed.find((cell) => cells.includes(cell)) ?? best.cell;
  const behind = isRead ? [] : suspects.map(({ cell }) => cell);
  return [...new Set([first, ...cells, ...behind])];
}
