import type { Severity } from "../core/rule/finding";
import type { FoldedLine } from "../words/pane-words";
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
  readonly line: FoldedLine;
  readonly severity: Severity;
  readonly findings: readonly ToldFinding[];
}

/** The findings of a sheet as the pane shows them: worst first, consequences under their cause. */
export interface Arrangement {
  readonly groups: readonly SeverityGroup[];
  readonly habits: readonly HabitLine[];
  /** Faults of the form itself, not of what was filled in. */
  readonly formFaults: readonly FindingCard[];
  /** How many lines of each severity there are: what is folded counts once. */
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

/** Folds the findings of one sheet; their order within a place is kept. */
export function arrange(findings: readonly ToldFinding[]): Arrangement {
  const rootOf = roots(findings);
  const causes = findings.filter((finding) => rootOf(finding) === finding);
  const cardOf = (finding: ToldFinding): FindingCard => ({
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
  return { groups, habits, formFaults, counts: counted(single, habits, formFaults) };
}

function counted(
  single: readonly ToldFinding[],
  habits: readonly HabitLine[],
  formFaults: readonly FindingCard[],
): ReadonlyMap<Severity, number> {
  const lines = [...single, ...habits, ...formFaults.map((card) => card.finding)];
  return new Map(
    SEVERITIES.map((severity) => [
      severity,
      lines.filter((line) => line.severity === severity).length,
    ]),
  );
}

function habitLine(line: FoldedLine, causes: readonly ToldFinding[]): readonly HabitLine[] {
  const findings = causes.filter((finding) => !isFormFault(finding) && lineOf(finding) === line);
  const severity = SEVERITIES.find((each) => findings.some((one) => one.severity === each));
  return severity === undefined ? [] : [{ line, severity, findings }];
}

/** The line that tells a habit; blanks are of several kinds. Null for a finding that stands by itself. */
function lineOf({ habit, fact }: ToldFinding): FoldedLine | null {
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

function isFormFault({ fact }: ToldFinding): boolean {
  return fact === "repeated-code" || fact === "missing-rows";
}

/** Gives the finding at the end of the chain of causes; a chain that runs in a circle ends where it began. */
function roots(findings: readonly ToldFinding[]): (finding: ToldFinding) => ToldFinding {
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
