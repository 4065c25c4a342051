import { decimalText, trimmed, type Decimal } from "../number/decimal";
import type { RankingFacts, RankingFinding } from "./finding";

/** A finding that has no number yet. */
export type Draft = Omit<RankingFinding, "id">;

/** A finding of a ranking from what it says; it suspects no cell unless told so. */
export function draft(
  about: Pick<Draft, "kind" | "severity" | "cells"> & Partial<Draft>,
  facts: RankingFacts,
): Draft {
  return {
    rule: facts.fact,
    reported: null,
    expected: null,
    suspects: [],
    verdict: "none",
    causedBy: null,
    habit: null,
    ...about,
    facts,
  };
}

/** A figure of a finding: a dot, no idle zeros. */
export function plain(value: Decimal): string {
  return decimalText(trimmed(value));
}
