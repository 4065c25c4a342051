import type { Draft, Move } from "./draft";
import type { Facts, FindingKind, Severity } from "./finding";

/** What a broken rule has to say for itself, before its cells are looked up. */
export interface Told {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly reported: string | null;
  readonly expected: string | null;
  readonly facts: Facts;
  readonly habit?: Draft["habit"];
  readonly remedy?: Move;
}
