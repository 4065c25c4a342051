import type { Finding, Severity } from "../core/rule/finding";
import type { FoldedLine } from "../words/pane-words";

/** All that folding looks at, so that findings with or without their words can be folded. */
export interface Foldable extends Pick<Finding, "id" | "severity" | "habit" | "causedBy"> {
  /** The name of the finding's facts. */
  readonly fact: string;
}

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
  readonly line: FoldedLine;
  readonly severity: Severity;
  readonly findings: readonly Found[];
}

/** The findings of a sheet as a person is shown them: worst first, consequences under their cause. */
export interface Arrangement<Found extends Foldable> {
  readonly groups: readonly SeverityGroup<Found>[];
  readonly habits: readonly HabitLine<Found>[];
  /** Faults of the form itself, not of what was filled in. */
  readonly formFaults: readonly FindingCard<Found>[];
  /** What was explained, with what follows from it. */
  readonly waived: readonly FindingCard<Found>[];
  /** How many lines of each severity there are: what is folded counts once, what was explained not at all. */
  readonly counts: ReadonlyMap<Severity, number>;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice", "undecided"];

const LINES: readonly FoldedLine[] = [
  "cut-ratio",
  "repaired-text",
  "blank-rate",
  "blank-hole",
  "blank-group",
  "blank-unjudged",
];

/**
 * Folds the findings of one table; their order within a place is kept. `waived` has the ids of those that were
 * explained: they stand apart, and what follows from them with them.
 */
export function arrange<Found extends Foldable>(
  findings: readonly Found[],
  waived: ReadonlySet<string> = new Set(),
): Arrangement<Found> {
  const rootOf = roots(findings);
  const ends = findings.filter((finding) => rootOf(finding) === finding);
  const causes = ends.filter(({ id }) => !waived.has(id));
  const cardOf = (finding: Found): FindingCard<Found> => ({
    finding,
    followers: findings.filter((other) => rootOf(other) === finding && other !== finding),
  });
  const single = causes.filter((finding) => !isFormFault(finding) && lineOf(finding) === null);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    cards: single.filter((finding) => finding.severity === severity).map(cardOf),
  })).filter((group) => group.cards.length > 0);
  const habits = LINES.flatMap((line) => habitLine(line, causes));
  const formFaults = causes.filter(isFormFault).map(cardOf);
  return {
    ...{ groups, habits, formFaults },
    waived: ends.filter(({ id }) => waived.has(id)).map(cardOf),
    counts: counted(single, habits, formFaults),
  };
}

function counted<Found extends Foldable>(
  single: readonly Found[],
  habits: readonly HabitLine<Found>[],
  formFaults: readonly FindingCard<Found>[],
): ReadonlyMap<Severity, number> {
  const lines = [...single, ...habits, ...formFaults.map((card) => card.finding)];
  return new Map(
    SEVERITIES.map((severity) => [
      severity,
      lines.filter((line) => line.severity === severity).length,
    ]),
  );
}

function habitLine<Found extends Foldable>(
  line: FoldedLine,
  causes: readonly Found[],
): readonly HabitLine<Found>[] {
  const findings = causes.filter((finding) => !isFormFault(finding) && lineOf(finding) === line);
  const severity = SEVERITIES.find((each) => findings.some((one) => one.severity === each));
  return severity === undefined ? [] : [{ line, severity, findings }];
}

/** The line that tells a habit; blanks are of several kinds. Null for a finding that stands by itself. */
function lineOf({ habit, fact }: Foldable): FoldedLine | null {
  if (habit !== "blank") return habit;
  switch (fact) {
    case "rate-missing":
      return "blank-rate";
    case "blank-among-filled":
      return "blank-hole";
    case "blank-group":
      return "blank-group";
    default:
      return "blank-unjudged";
  }
}

function isFormFault({ fact }: Foldable): boolean {
  return fact === "repeated-code" || fact === "missing-rows";
}

/** Gives the finding at the end of the chain of causes; a chain that runs in a circle ends where it began. */
function roots<Found extends Foldable>(findings: readonly Found[]): (finding: Found) => Found {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return (finding) => {
    const seen = new Set<string>();
    let root = finding;
    while (root.causedBy !== null) {
      const cause = byId.get(root.causedBy);
      if (cause === undefined) return root;
      if (seen.has(cause.id)) return finding;
      seen.add(cause.id);
      root = cause;
    }
    return root;
  };
}
