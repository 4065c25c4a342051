/** A stretch of the index, or one value of it, of which the text says nothing or two things. */
export type BandQuestion = `gap-${string}-${string}` | `exactly-${string}`;

/** What the text of a decision may leave open; the ids are those of the command line's contract. */
export type OpenQuestion = BandQuestion | "two-classes";

/** A class of a decision, with what every field must reach for it. */
export interface UnitClass {
  /** In full, as the decision writes it. */
  readonly name: string;
  /** The percentage every field must reach; null where fields are not looked at. Plain decimal. */
  readonly floor: string | null;
}

/** From which index on something holds: `above` leaves out the bound itself. Plain decimal. */
export interface LowerBound {
  readonly kind: "from" | "above";
  readonly percent: string;
}

/** A stretch of the index, down to its lower bound (null: to the end), and the class it gives by itself. */
export type IndexBand =
  | { readonly lower: LowerBound | null; readonly gives: "class"; readonly class: string }
  | {
      readonly lower: LowerBound | null;
      readonly gives: "open";
      readonly question: BandQuestion;
      /** The classes that the text can be read as giving; empty where it gives no hint. */
      readonly readings: readonly string[];
    };

/** How one decision makes a class out of an index and its fields. */
export interface ClassProfile {
  readonly id: string;
  readonly title: string;
  readonly source: {
    readonly document: string;
    /** ISO date; null where the document was not seen. */
    readonly date: string | null;
    readonly issuer: string;
    /** What was read to make this profile. */
    readonly seen: string;
  };
  /** The units it classes. */
  readonly level: "tinh" | "huyen" | "xa" | "any";
  /** ISO dates; null where open. */
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  /** Best first. */
  readonly classes: readonly UnitClass[];
  /** Highest first; the first whose lower bound holds applies. */
  readonly bands: readonly IndexBand[];
  /** Wordings by which the parts are known that no floor applies to. */
  readonly noFloor: readonly string[];
  /** Whether bands and floors are compared with the published two decimals or with the exact value. */
  readonly compares: "published" | "exact";
  /** The most units of a group that the highest class may go to; without it there is no such limit. */
  readonly quota?: Quota;
  /** What says that the head of a unit is given the unit's class; without it nothing is said of the head. */
  readonly headOfUnit?: { readonly basis: string };
  /** True where no signed decision was seen: told as "mẫu, đối chiếu quyết định của tỉnh". */
  readonly isSample?: boolean;
}

/** The share of a group's units that the highest class may go to, rounded down; the others go to the next class. */
export interface Quota {
  /** Plain decimal, `25`. */
  readonly percent: string;
}

/** Everything that the text of a profile may leave open, in the order of its bands. */
export function questionsOf({ bands, classes }: ClassProfile): readonly OpenQuestion[] {
  const ofBands = bands.flatMap((band) => (band.gives === "open" ? [band.question] : []));
  const floors = classes.filter(({ floor }) => floor !== null);
  return floors.length > 1 ? [...ofBands, "two-classes"] : ofBands;
}

/** What the user decided where the text is silent, and on what basis. */
export type Choice =
  | {
      readonly question: BandQuestion;
      /** The class that the index gives by itself. */
      readonly class: string;
      readonly basis: string;
    }
  | {
      readonly question: "two-classes";
      /** Down by one class only, or down to the class whose floor every field reaches. */
      readonly fall: "one-class" | "to-floor";
      readonly basis: string;
    };
