import type { ClassProfile } from "../rank/profile";
import type { CriteriaSet, OnTimeBasis, RatioOf } from "../score/criteria-set";
import { addressOf, placeOf } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";
import type { Vocabulary } from "../written-rules/vocabulary";
import { rawCells } from "./raw-cells";
import { readClasses } from "./read-classes";
import { readCriteria } from "./read-criteria";
import { readFacts } from "./read-facts";
import type { CriteriaSheetFault, TellFault } from "./set-fault";
import { criteriaParts } from "./sheet-parts";

/** A *Bộ tiêu chí* sheet as read. */
export interface ReadCriteriaSheet {
  readonly sheet: string;
  /** Null where no row of its table can be used. */
  readonly set: CriteriaSet | null;
  /** The class rule below it; null where it has none. */
  readonly profile: ClassProfile | null;
  /** What is wrong with its cells, from top to bottom. */
  readonly faults: readonly CriteriaSheetFault[];
}

/** What is known of the forms that a set may name. */
export interface KnownForms {
  /** The id of the form that is called so, by its id or its title; null for one that is not known. */
  readonly idOf: (typed: string) => string | null;
  /** The indicators of a form by its id. */
  readonly vocabulary: (form: string) => Vocabulary | null;
  /** The on-time ratio by a definition from a form's counts; null where the form does not have them. */
  readonly onTime: (basis: OnTimeBasis, form: string) => RatioOf | null;
}

const ANY_FORM: KnownForms = {
  idOf: (typed) => typed,
  vocabulary: () => null,
  onTime: () => null,
};

/**
 * Reads a set of criteria that the user keeps in a worksheet; null for a sheet that holds none. Columns may be in any order
 * and what is left blank has a sensible meaning; what cannot be understood is told at its cell and keeps nothing else from
 * being read. With `forms` a formula is asked whether its codes are the form's, and an on-time ratio that was only named
 * gets the form's counts.
 */
export function readCriteriaSheet(
  snapshot: Snapshot,
  forms: KnownForms = ANY_FORM,
): ReadCriteriaSheet | null {
  const parts = criteriaParts(snapshot);
  if (parts === null) return null;
  const { sheet } = parts;
  const faults: CriteriaSheetFault[] = [];
  const tell: TellFault = (cell, fault, weight = "error") => {
    faults.push({ sheet, cell, weight, fault });
  };
  const raw = rawCells(snapshot);
  const facts = readFacts(parts, raw, forms.idOf, tell);
  const { form } = facts;
  const vocabulary = form === null ? null : forms.vocabulary(form);
  const onTime = (basis: OnTimeBasis): RatioOf | null =>
    form === null ? null : forms.onTime(basis, form);
  const criteria = readCriteria(parts.criteria.rows, { raw, vocabulary, onTime, tell });
  if (criteria.length === 0) tell(addressOf(parts.criteria.head, 1), { fault: "no-criteria" });
  const profile = readClasses(parts, facts, raw, tell);
  return {
    sheet,
    set: criteria.length === 0 ? null : { ...facts, criteria },
    profile,
    faults: faults.toSorted((a, b) => rowOf(a) - rowOf(b)),
  };
}

function rowOf({ cell }: CriteriaSheetFault): number {
  return placeOf(cell)?.row ?? 0;
}
