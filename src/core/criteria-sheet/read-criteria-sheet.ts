import type { ClassProfile } from "../rank/profile";
import type { CriteriaSet } from "../score/criteria-set";
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

/** The indicators of a form that a set names; null for a form that is not known. */
export type Vocabularies = (form: string) => Vocabulary | null;

const NO_VOCABULARY: Vocabularies = () => null;

/**
 * Reads a set of criteria that the user keeps in a worksheet; null for a sheet that holds none. Columns may be in any order
 * and what is left blank has a sensible meaning; what cannot be understood is told at its cell and keeps nothing else from
 * being read. With `vocabularies` a formula is asked whether its codes are the form's.
 */
export function readCriteriaSheet(
  snapshot: Snapshot,
  vocabularies: Vocabularies = NO_VOCABULARY,
): ReadCriteriaSheet | null {
  const parts = criteriaParts(snapshot);
  if (parts === null) return null;
  const { sheet } = parts;
  const faults: CriteriaSheetFault[] = [];
  const tell: TellFault = (cell, fault, weight = "error") => {
    faults.push({ sheet, cell, weight, fault });
  };
  const raw = rawCells(snapshot);
  const facts = readFacts(parts, raw, tell);
  const vocabulary = facts.form === null ? null : vocabularies(facts.form);
  const criteria = readCriteria(parts.criteria.rows, { raw, vocabulary, tell });
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
