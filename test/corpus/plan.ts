import { SINGLE_KINDS, type ErrorKind } from "./injections";

/** The seed to work by. */
export const DEVELOPMENT_SEED = 20260701;

/** The seed of the figures that count; no case of it is looked at. */
export const HELD_OUT_SEED = 977_310_549;

export const KINDS: readonly ErrorKind[] = [
  ...SINGLE_KINDS,
  "two-errors",
  "broken-formula",
  "clean",
];

/** What the files of a run hold, in turn: the frequent slips twice, clean tables most. */
const TURNS: readonly ErrorKind[] = [
  ...KINDS,
  ...(["digit-changed", "digits-swapped", "digit-missing", "digit-extra", "two-errors"] as const),
  ...Array.from({ length: 8 }, () => "clean" as const),
];

export function kindAt(index: number): ErrorKind {
  return TURNS[index % TURNS.length] ?? "clean";
}
