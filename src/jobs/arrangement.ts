import type { Finding, Habit, Severity } from "../core/rule/finding";

/** All that folding looks at, so that findings with or without their words can be folded. */
type Foldable = Pick<Finding, "id" | "kind" | "severity" | "habit" | "causedBy">;

/** A finding and those that follow from it. */
export interface FindingCard<Found extends Foldable> {
  readonly finding: Found;
  readonly followers: readonly Found[];
}

export interface SeverityGroup<Found extends Foldable> {
  readonly severity: Severity;
  readonly cards: readonly FindingCard<Found>[];
}

/** One habit of the person who filled the form, told in one line. */
export interface HabitLine<Found extends Foldable> {
  readonly habit: Habit;
  readonly severity: Severity;
  readonly findings: readonly Found[];
}

/** The findings of a sheet as a person is shown them: worst first, consequences under their cause. */
export interface Arrangement<Found extends Foldable> {
  readonly groups: readonly SeverityGroup<Found>[];
  readonly habits: readonly HabitLine<Found>[];
  /** Faults of the form itself, not of what was filled in. */
  readonly formFaults: readonly FindingCard<Found>[];
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice", "undecided"];
const HABITS: readonly Habit[] = ["cut-ratio", "repaired-text", "blank"];

/** Folds the findings of one sheet; their order within a place is kept. */
export function arrange<Found extends Foldable>(findings: readonly Found[]): Arrangement<Found> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const roots = findings.filter((finding) => rootOf(finding, byId) === finding);
  const cardOf = (finding: Found): FindingCard<Found> => ({
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

function habitLine<Found extends Foldable>(
  habit: Habit,
  roots: readonly Found[],
): readonly HabitLine<Found>[] {
  const findings = roots.filter((finding) => finding.habit === habit && !isFormFault(finding));
  const severity = SEVERITIES.find((each) => findings.some((one) => one.severity === each));
  return severity === undefined ? [] : [{ habit, severity, findings }];
}

function isFormFault(finding: Foldable): boolean {
  return finding.kind === "structure" || finding.kind === "duplicate";
}

function causeOf<Found extends Foldable>(
  finding: Found,
  byId: ReadonlyMap<string, Found>,
): Found | null {
  return finding.causedBy === null ? null : (byId.get(finding.causedBy) ?? null);
}

/** The finding at the end of the chain of causes; a chain that runs in a circle ends where it began. */
function rootOf<Found extends Foldable>(finding: Found, byId: ReadonlyMap<string, Found>): Found {
  const seen = new Set([finding]);
  let root = finding;
  for (let cause = causeOf(root, byId); cause !== null; cause = causeOf(root, byId)) {
    if (seen.has(cause)) return finding;
    seen.add(cause);
    root = cause;
  }
  return root;
}
