/** What a sanction does to a unit's class. */
export type SanctionEffect =
  /** Not above this class. */
  | { readonly kind: "at-most"; readonly class: string }
  | { readonly kind: "one-class-down" }
  | { readonly kind: "lowest" };

/** A cap on one unit's class that its points do not tell: a discipline, a late report. */
export interface Sanction {
  /** The unit's name or its code. */
  readonly unit: string;
  readonly effect: SanctionEffect;
  /** Why, with the document that says so; told beside the class. */
  readonly reason: string;
  /** Where its unit and its effect stand, `'Khống chế'!B4`; left out where no sheet tells it. */
  readonly cells?: { readonly unit: string; readonly effect: string };
}
