/** Whose points count for a criterion: the unit's own as appraised, or a survey's (điều tra xã hội học). */
export type Scorer = "self" | "appraised" | "survey";

/** What a criterion is worth to a unit that it does not apply to, or whose denominator is 0. */
export type NotApplicable = "full" | "zero" | "remove";

/**
 * What scoring reads: an indicator's code or an expression over several, as `expression.ts` reads it
 * (`[3.3.1a] + [3.3.1b]`). Empty for a count that no form has and that is entered by hand.
 */
export type Expression = string;

/**
 * Which dossiers an on-time rate is measured on: those resolved, those that fell due, those received, or as index 766 does.
 * All four are in use.
 */
export type OnTimeBasis = "resolved" | "due" | "received" | "766";

/** The two counts of a ratio, with the definition in the set's own words ("trên hồ sơ đã giải quyết"). */
export interface RatioOf {
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** Which of the definitions in use this is; shown with the points. */
  readonly definition: string;
  /** What an on-time rate is measured on; left out of any other ratio. */
  readonly onTime?: OnTimeBasis;
  /** Set where the user measures otherwise than the set says: counts that people entered are by the set's definition. */
  readonly figuresOnly?: true;
}

/** From which value on (in percent, inclusive) so many points are given. Plain decimals. */
export interface PointBand {
  readonly from: string;
  readonly points: string;
}

/**
 * How a criterion is scored (K1–K13). Plain decimals; ratios in percent. `step` is what points are rounded to, half up
 * (`0.25`); null for the set's decimals.
 */
export type Scoring =
  /** K1: the points of the option that was chosen. `knockOut` (K11): choosing it sets the whole parent to 0. */
  | {
      readonly kind: "options";
      readonly options: readonly {
        readonly label: string;
        readonly points: string;
        readonly knockOut: boolean;
      }[];
    }
  /** K2: highest `from` first; below the last one 0. */
  | { readonly kind: "bands"; readonly ratio: RatioOf; readonly bands: readonly PointBand[] }
  /** K3: M × min(R, 100) / 100. */
  | { readonly kind: "proportional"; readonly ratio: RatioOf; readonly step: string | null }
  /** K4: M where R ≥ target, else M × R / target. */
  | {
      readonly kind: "to-target";
      readonly ratio: RatioOf;
      readonly target: string;
      readonly step: string | null;
    }
  /** K5: M × R / 100 from the floor on, else 0. */
  | {
      readonly kind: "above-floor";
      readonly ratio: RatioOf;
      readonly floor: string;
      readonly step: string | null;
    }
  /** K6: max(0, M − each × count). */
  | { readonly kind: "deduct"; readonly count: Expression; readonly each: string }
  /** K7: min(M, each × count). */
  | { readonly kind: "count"; readonly count: Expression; readonly each: string }
  /** K8: M − each × count + R / 100 × quality, within 0 and M. */
  | {
      readonly kind: "deduct-and-quality";
      readonly count: Expression;
      readonly each: string;
      readonly ratio: RatioOf;
      readonly quality: string;
      readonly step: string | null;
    }
  /** K9: M × index / 100. */
  | { readonly kind: "external-index"; readonly index: Expression }
  /** K10: the points of a survey, entered. */
  | { readonly kind: "survey" }
  /** Points that a person gives, within 0 and M. */
  | { readonly kind: "entered" }
  /** K13: any expression over indicators, its value being the points, within 0 and M. */
  | { readonly kind: "expression"; readonly points: Expression };

/** A field (lĩnh vực), a criterion (tiêu chí) or a component (tiêu chí thành phần): a node of the tree. */
export interface Criterion {
  /** `1`, `1.1`, `1.1.2`; unique in the set. */
  readonly code: string;
  /** The code above; null for a field. */
  readonly parent: string | null;
  readonly name: string;
  /** Plain decimal; null where the decision was not seen and the user has to enter it. */
  readonly max: string | null;
  readonly scorer: Scorer;
  /** Null for a node whose points are the sum of those below it. */
  readonly scoring: Scoring | null;
  readonly notApplicable: NotApplicable;
  /** K12: `bonus` adds to the main points, `penalty` takes from them; a group's `max` is its cap. */
  readonly group: "main" | "bonus" | "penalty";
  /** Cơ quan chủ trì; empty where the set does not say. */
  readonly lead: string;
  /** Tài liệu kiểm chứng that the set asks for; empty where it does not say. */
  readonly evidence: string;
  /** The clause of the decision; empty where it does not say. */
  readonly basis: string;
  /** Where it stands in a *Bộ tiêu chí* sheet, by column; null in a pack. A1 addresses. */
  readonly cells: CriterionCells | null;
  /** Whether what it says was found in no signed decision: told as "mẫu, đối chiếu quyết định của tỉnh". */
  readonly isSample: boolean;
}

export interface CriterionCells {
  readonly code: string;
  readonly name: string;
  readonly max: string;
  readonly scoring: string;
}

/** A set of criteria (bộ tiêu chí), as a pack states it or a worksheet holds it. Plain data. */
export interface CriteriaSet {
  readonly id: string;
  readonly title: string;
  readonly source: {
    readonly document: string;
    /** ISO date; null where unknown. */
    readonly date: string | null;
    readonly issuer: string;
    /** What was read to make this set. */
    readonly seen: string;
  };
  /** The form whose indicators its expressions name; null for a set that names none. */
  readonly form: string | null;
  /** Decimals of a criterion's points, from 0 on. */
  readonly places: number;
  /** What the main maxima should add up to; null where the set does not say. */
  readonly total: string | null;
  /** Parents before their children, in the order of the decision. */
  readonly criteria: readonly Criterion[];
}
