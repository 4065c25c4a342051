import { recogniser } from "../../src/core/form/recognise";
import { examine } from "../../src/core/rule/examine";
import type { Finding } from "../../src/core/rule/finding";
import { readRules } from "../../src/core/rule/rule";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { sheetChecker } from "../../src/jobs/check";
import { FORMS } from "../../src/packs/forms";
import { RULE_PACKS } from "../../src/packs/rules";
import { withCell } from "../fixtures/appendices";
import { seedsOf, type ErrorKind, type Seed } from "./seeds";
import { TRUE_APPENDICES } from "./true-appendices";

/** How the check does on one kind of seeded error. */
export interface Score {
  readonly kind: ErrorKind;
  readonly seeded: number;
  /** Nothing on the sheet contradicts the wrong figure: no rule is broken that held before. */
  readonly undetectable: number;
  /** An error or a warning that was not there before reads the cell. */
  readonly found: number;
  /** New errors or warnings that do not read the cell and follow from nothing that does. */
  readonly falseAlarms: number;
  /** Of those found: one act is proposed, for this cell, with the true figure. */
  readonly rightGuess: number;
  /** Of those found: one act is proposed, and it is another one. */
  readonly wrongGuess: number;
}

interface Outcome {
  readonly kind: ErrorKind;
  readonly undetectable: boolean;
  readonly found: boolean;
  readonly falseAlarms: number;
  readonly guess: "right" | "wrong" | "none";
}

/** Errors and warnings on the true appendices, before anything was seeded. */
export function alarmsOnTrueAppendices(): number {
  return TRUE_APPENDICES.flatMap(({ snapshot }) => alarms(checkSheet(snapshot).findings)).length;
}

/** Seeds every error of every kind, one at a time, and checks. */
export function scores(): readonly Score[] {
  const outcomes = TRUE_APPENDICES.flatMap(({ snapshot }) => outcomesOn(snapshot));
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    const count = (holds: (outcome: Outcome) => boolean): number => own.filter(holds).length;
    return {
      kind,
      seeded: own.length,
      undetectable: count(({ undetectable, found }) => undetectable && !found),
      found: count(({ found }) => found),
      falseAlarms: own.reduce((sum, outcome) => sum + outcome.falseAlarms, 0),
      rightGuess: count(({ found, guess }) => found && guess === "right"),
      wrongGuess: count(({ found, guess }) => found && guess === "wrong"),
    };
  });
}

const checkSheet = sheetChecker({ sheet: null, form: null });
const recognise = recogniser(FORMS);

function outcomesOn(snapshot: Snapshot): readonly Outcome[] {
  const { sheet, rules } = examined(snapshot);
  const before = {
    findings: new Set(alarms(checkSheet(snapshot).findings).map(keyOf)),
    broken: brokenRules(snapshot),
  };
  return seedsOf(sheet.observations, rules).map((seed) => {
    const seeded = withCell(snapshot, seed.cell, seed.wrong);
    const fresh = alarms(checkSheet(seeded).findings).filter(
      (finding) => !before.findings.has(keyOf(finding)),
    );
    const undetectable = [...brokenRules(seeded)].every((rule) => before.broken.has(rule));
    return { kind: seed.kind, undetectable, ...judged(seed, fresh) };
  });
}

function judged(seed: Seed, fresh: readonly Finding[]): Omit<Outcome, "kind" | "undetectable"> {
  const reading = fresh.filter(({ cells }) => cells.includes(seed.cell));
  const ids = new Set(reading.map(({ id }) => id));
  const falseAlarms = fresh.filter(
    ({ id, causedBy }) => !ids.has(id) && (causedBy === null || !ids.has(causedBy)),
  ).length;
  return { found: reading.length > 0, falseAlarms, guess: guessOf(seed, reading) };
}

/** What the first finding says to change, where it says one thing. */
function guessOf(seed: Seed, reading: readonly Finding[]): Outcome["guess"] {
  const decided = reading.find(
    ({ verdict, causedBy }) => verdict === "one-cell" && causedBy === null,
  );
  const [suspect] = decided?.suspects ?? [];
  if (suspect?.proposed == null) return "none";
  return suspect.cell === seed.cell && suspect.proposed === seed.truth ? "right" : "wrong";
}

function alarms(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

function keyOf({ rule, facts, cells }: Finding): string {
  return `${rule} ${facts.fact} ${[...cells].sort().join(" ")}`;
}

function examined(snapshot: Snapshot): ReturnType<typeof examine> {
  const recognition = recognise(snapshot);
  const pack = RULE_PACKS.find(({ form }) => form === recognition.form.id);
  if (pack === undefined) throw new Error(`no rules for ${recognition.form.id}`);
  return examine(recognition, pack, readRules(pack), new Map());
}

/** Every rule that does not hold, whatever its weight: what any check could go by. */
function brokenRules(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(
    examined(snapshot).drafts.map(
      ({ rule, facts, codes }) => `${rule} ${facts.fact} ${codes.join(" ")}`,
    ),
  );
}
