/** A unit renamed, or made from several, as a decision on boundaries has it. */
export interface UnitChange {
  /** The units it was before; none for one that is altogether new. */
  readonly before: readonly string[];
  readonly now: string;
  /** The ISO date it came into force; null where it is not said. */
  readonly from: string | null;
}
