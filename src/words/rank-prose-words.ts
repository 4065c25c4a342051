import type { Choice, LowerBound, OpenQuestion } from "../core/rank/profile";
import type { HeldDown } from "../core/rank/ranked";

/** What kind of authority a unit is, as the name of most of them begins: `Xã Cộng Lạc`, `Sở Nội vụ`. */
export type UnitKind =
  | "commune"
  | "ward"
  | "township"
  | "special-zone"
  | "rural-district"
  | "urban-district"
  | "town"
  | "city"
  | "department";

/** A unit as prose names it: `UBND TT Tứ Kỳ` is the township called Tứ Kỳ. */
export interface NamedUnit {
  /** Null where its name does not say. */
  readonly kind: UnitKind | null;
  /** Without its kind; the whole name where it says none. */
  readonly name: string;
}

/** Units told in one breath, in this order, and what one of them is called; no kind stands for a unit of any sort. */
export interface ToldUnits<Unit extends NamedUnit = NamedUnit> {
  readonly units: readonly Unit[];
  readonly kinds: readonly UnitKind[];
}

/** The periods that are compared, as far as their sheets say of which year they are. */
export interface Periods {
  readonly now: string | null;
  readonly before: string | null;
}

/** Part of the scale of the index: from `lower` (null: from 0) to below what `upper` begins with (null: to the end). */
export interface IndexStretch {
  readonly lower: LowerBound | null;
  readonly upper: LowerBound | null;
}

/** A unit with a field, and the percentage it has there. */
export interface FieldPercent {
  readonly unit: NamedUnit;
  readonly field: string;
  readonly percent: string;
}

/** Units whose index alone gives a better class, but for a field below the floor of that class. */
export interface ToldDemotion {
  readonly units: ToldUnits;
  readonly index: IndexStretch;
  readonly needs: string;
  /** For every unit each field below the floor. */
  readonly fields: readonly FieldPercent[];
}

/** Units of one class. */
export interface ToldClass {
  readonly class: string;
  /** What the text asks of the index; null where no stretch of it gives the class by itself. */
  readonly index: IndexStretch | null;
  /** What every field must reach; null where fields are not looked at. */
  readonly floor: string | null;
  /** All that have it; those that were lowered to it stand in `heldDown` as well. */
  readonly units: ToldUnits;
  readonly demoted: readonly ToldDemotion[];
  /** Classed by what the user chose where the text is silent. */
  readonly chosen: readonly { readonly units: ToldUnits; readonly choice: Choice }[];
  /** A sanction or a quota lowered their class. */
  readonly heldDown: readonly { readonly units: ToldUnits; readonly why: HeldDown }[];
}

/** Units without a class: the text does not say theirs, or points are missing. */
export interface Unclassed {
  readonly open: ToldUnits;
  readonly without: ToldUnits;
}

/** Units whose rank rose or fell, by how many places. */
export interface ChangedUnit extends NamedUnit {
  readonly by: number;
}

/** A unit with its percentage of a field. */
export interface PercentUnit extends NamedUnit {
  readonly percent: string;
}

/** What one ready sentence tells, as plain data. `all` are the units of the group. */
export type ProseFacts =
  | {
      readonly topic: "index";
      readonly all: ToldUnits;
      /** Highest first; those that hold a unit. */
      readonly stretches: readonly { readonly stretch: IndexStretch; readonly units: ToldUnits }[];
      /** Points are missing. */
      readonly without: ToldUnits;
    }
  | {
      readonly topic: "classes";
      readonly all: ToldUnits;
      /** Best first, those without a unit too. */
      readonly classes: readonly ToldClass[];
      /** The text does not say their class. */
      readonly open: readonly { readonly question: OpenQuestion; readonly units: ToldUnits }[];
      /** Points are missing. */
      readonly without: ToldUnits;
    }
  | {
      readonly topic: "totals";
      readonly all: ToldUnits;
      /** Best first; `change` is null where there is nothing to compare with. */
      readonly classes: readonly {
        readonly class: string;
        readonly units: ToldUnits;
        readonly change: { readonly by: number; readonly kinds: readonly UnitKind[] } | null;
      }[];
      readonly unclassed: Unclassed;
    }
  | {
      readonly topic: "heads";
      readonly basis: string;
      /** Best first, those without a unit too. */
      readonly classes: readonly { readonly class: string; readonly units: ToldUnits }[];
      readonly unclassed: Unclassed;
    }
  | {
      readonly topic: "changes";
      /** Null for the ranks by index. */
      readonly field: string | null;
      readonly all: ToldUnits;
      /** By how many places, most first. */
      readonly risen: ToldUnits<ChangedUnit>;
      readonly kept: ToldUnits;
      readonly fallen: ToldUnits<ChangedUnit>;
      /** Without a rank then or now. */
      readonly unknown: ToldUnits;
    }
  | {
      readonly topic: "low-fields";
      readonly below: string;
      /** In the order of the table; those with a unit below. */
      readonly fields: readonly {
        readonly field: string;
        /** Highest percentage first. */
        readonly units: ToldUnits<PercentUnit>;
      }[];
    };

/** Ready sentences for a report. */
export interface RankProseWords {
  /** What a sentence is about; `group` where the table has several. */
  readonly title: (facts: ProseFacts, group: string | null) => string;
  /** The sentence itself, in lines. */
  readonly text: (facts: ProseFacts, periods: Periods) => string;
}
