/** A figure that someone entered: a plain decimal, and its cell where it came from a sheet. */
export interface Entered {
  readonly value: string;
  readonly cell: string | null;
}

/** What people entered for one criterion; null where nothing was. */
export interface Entry {
  /** The label of the chosen option. */
  readonly option: { readonly label: string; readonly cell: string | null } | null;
  /** Tự chấm. */
  readonly self: Entered | null;
  /** Thẩm định lần 1. */
  readonly appraised: Entered | null;
  /** Thẩm định lần 2, after the unit has explained itself. */
  readonly reappraised: Entered | null;
  /** Điều tra xã hội học. */
  readonly survey: Entered | null;
  /** Does not apply to this unit; on a parent it holds for everything below. */
  readonly notApplicable: boolean;
  /** Counts that no form has; a figure of the form goes before them. */
  readonly numerator: Entered | null;
  readonly denominator: Entered | null;
  /** The count of violations or models, or an external index in percent. */
  readonly count: Entered | null;
}

/** By the code of the criterion. */
export type Entries = ReadonlyMap<string, Entry>;

export const NO_ENTRY: Entry = {
  option: null,
  self: null,
  appraised: null,
  reappraised: null,
  survey: null,
  notApplicable: false,
  numerator: null,
  denominator: null,
  count: null,
};
