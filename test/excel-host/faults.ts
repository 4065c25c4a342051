/**
 * Something that goes wrong at one of the add-in's syncs:
 * - `refused`: Excel does nothing and answers with an error;
 * - an action of its batch, counted from 0: the ones before it stay done, the rest is left out;
 * - `lost`: everything is done, but the answer is an error.
 */
export interface Fault {
  /** The counted sync at which it strikes, from 1. */
  readonly sync: number;
  readonly strikes: "refused" | "lost" | { readonly action: number };
  /** Excel refuses everything afterwards, as when it was closed, until the workbook is opened again in another host. */
  readonly staysAway?: boolean;
}
