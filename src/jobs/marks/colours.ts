import type { Severity } from "../../core/rule/finding";

/** The fill of a marked cell. Each is told by a word as well, in the pane and on the results sheet. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: "#FFC9C4",
  warning: "#FFE3A8",
  notice: "#CFE4FA",
  undecided: "#DEDEE8",
};

const FILLS: readonly (string | null)[] = Object.values(MARK_FILLS);

/** Whether a fill is one that our marks have. */
export function isMark(fill: string | null): fill is string {
  return FILLS.includes(fill);
}
