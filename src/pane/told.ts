import type { Finding } from "../core/rule/finding";

/** A finding with its sentences, whichever job gave it. */
export interface ToldFinding extends Omit<Finding, "facts"> {
  readonly message: string;
  /** Empty where there is no arithmetic to show. */
  readonly arithmetic: string;
}
