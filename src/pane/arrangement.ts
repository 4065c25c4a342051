import type { Habit, Severity } from "../core/rule/finding";
import type { ToldFinding } from "./told";

/** A finding and those that follow from it. */
export interface FindingCard {
  readonly finding: ToldFinding;
  readonly followers: readonly ToldFinding[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly cards: readonly FindingCard[];
}

/** One habit of the person who filled the form, told in one line. */
export interface HabitLine {
  readonly habit: Habit;
  readonly severity: Severity;
  readonly findings: readonly ToldFinding[];
}

/** The findings of a sheet as the pane shows them: worst first, consequences under their cause. */
export interface Arrangement {
  readonly groups: readonly SeverityGroup[];
  readonly habits: readonly HabitLine[];
  /** Faults of the form itself, not of what was filled in. */
  readonly formFaults: readonly FindingCard[];
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice", "undecided"];
const HABITS: readonly Habit[] = ["cut-ratio", "repaired-text", "blank"];

/** Folds the findings of one sheet; their order within a place is kept. */
export function arrange(findings: readonly ToldFinding[]): Arrangement {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const roots = findings.filter((finding) => rootOf(finding, byId) === finding);
  const cardOf = (finding: ToldFinding): FindingCard => ({
    finding,
    followers: findings.filter((other) => rootOf(other, byId) === finding && other !== finding),
  });
  const faults = roots.filter(isFormFault);
  const single = roots.filter((finding) => !isFormFault(finding) && finding.habit === null);
  return {
    groups: SEVERITIES.map((severity) => ({
      severity,
      cards: single.filter((finding) => finding.severity === severity).map(cardOf),
    })).filter((group) => group.cards.length > 0),
    habits: HABITS.flatMap((habit) => habitLine(habit, roots)),
    formFaults: faults.map(cardOf),
  };
}

function habitLine(habit: Habit, roots: readonly ToldFinding[]): readonly HabitLine[] {
  const findings = roots.filter((finding) => finding.habit === habit && !isFormFault(finding));
  const severity = SEVERITIES.find((each) => findings.some((one) => one.severity === each));
  return severity === undefined ? [] : [{ habit, severity, findings }];
}

function isFormFault(finding: ToldFinding): boolean {
  return finding.kind === "structure" || finding.kind === "duplicate";
}

function causeOf(finding: ToldFinding, byId: ReadonlyMap<string, ToldFinding>): ToldFinding | null {
  return finding.causedBy === null ? null : (byId.get(finding.causedBy) ?? null);
}

/** The finding at the end of the chain of causes; a chain that runs in a circle ends where it began. */
function rootOf(finding: ToldFinding, byId: ReadonlyMap<string, ToldFinding>): ToldFinding {
  const seen = new Set([finding]);
  let root = finding;
  for (let cause = causeOf(root, byId); cause !== null; cause = causeOf(root, byId)) {
    if (seen.has(cause)) return finding;
    seen.add(cause);
    root = cause;
  }
  return root;
}
