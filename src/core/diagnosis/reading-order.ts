import type { Draft } from "../rule/draft";
import type { Severity } from "../rule/finding";
import type { Diagnosis } from "./remedy";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2, undecided: 3 };

/**
 * Which draft follows from which: one act clears both, or the second only says that a rule cannot
 * be judged, a range is left, or a part of nothing is above it, because of a cell that the first is about.
 */
export function causesOf(
  drafts: readonly Draft[],
  diagnoses: ReadonlyMap<Draft, Diagnosis>,
): ReadonlyMap<Draft, Draft> {
  const causes = new Map<Draft, Draft>();
  const faults = new Map(
    drafts
      .toReversed()
      .filter(({ facts }) => facts.fact === "number")
      .flatMap((draft) => draft.codes.map((code) => [code, draft] as const)),
  );
  for (const draft of drafts) {
    const cause = causeByRemedy(draft, diagnoses) ?? causeByCell(draft, drafts, faults);
    if (cause !== null && cause !== draft && causes.get(cause) !== draft) causes.set(draft, cause);
  }
  return causes;
}

/** Errors, warnings, notices, undecided; within these down the sheet, a cause before what follows from it. */
export function inReadingOrder(
  drafts: readonly Draft[],
  causes: ReadonlyMap<Draft, Draft>,
): readonly Draft[] {
  const isConsequence = (draft: Draft): number => (causes.has(draft) ? 1 : 0);
  const placeOf = (draft: Draft): number => (causes.get(draft) ?? draft).row;
  return [...drafts].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      placeOf(a) - placeOf(b) ||
      isConsequence(a) - isConsequence(b) ||
      a.row - b.row,
  );
}

function causeByRemedy(draft: Draft, diagnoses: ReadonlyMap<Draft, Diagnosis>): Draft | null {
  const diagnosis = diagnoses.get(draft);
  const [best] = diagnosis?.remedies ?? [];
  if (best === undefined || best.clears.size < 2 || !best.clears.has(draft)) return null;
  const movedCode = best.act.moves[0]?.code;
  const [primary] = [...best.clears].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      Number(b.remedy !== null) - Number(a.remedy !== null) ||
      Number(isOverNothing(b)) - Number(isOverNothing(a)) ||
      Number(b.codes[0] === movedCode) - Number(a.codes[0] === movedCode) ||
      a.row - b.row,
  );
  return primary ?? null;
}

function isOverNothing({ facts }: Draft): boolean {
  return facts.fact === "over-zero";
}

function causeByCell(
  draft: Draft,
  drafts: readonly Draft[],
  faults: ReadonlyMap<string, Draft>,
): Draft | null {
  const { fact } = draft.facts;
  const [code] = draft.codes;
  if (code === undefined) return null;
  if (fact === "unjudged" || fact === "no-whole-number") {
    return draft.codes.flatMap((read) => faults.get(read) ?? [])[0] ?? null;
  }
  if (fact === "exceeds") return overZero(draft, drafts);
  if (fact !== "out-of-range") return null;
  const above = drafts.filter(
    (one) =>
      one.read !== null &&
      (one.kind === "ratio" || one.kind === "limit") &&
      RANK[one.severity] <= RANK[draft.severity] &&
      one.read.statement.kind !== "share" &&
      draft.codes.some((own) => one.codes.includes(own)),
  );
  return above[0] ?? null;
}

/** A part of nothing is told where the rate over nothing is. */
function overZero({ codes }: Draft, drafts: readonly Draft[]): Draft | null {
  const same = drafts.find(
    (one) => one.facts.fact === "over-zero" && codes.every((code) => one.codes.includes(code)),
  );
  return same ?? null;
}
