import type { ProblemWords } from "../words/problem-words";
import type { Storing } from "./remembered";

/** What came of a ribbon button that opens no pane; it waits here until the pane tells it. */
export type LeftResult =
  | { readonly kind: "cleared"; readonly cells: number }
  /** What was written in a workbook that was never saved is known to its pane alone. */
  | { readonly kind: "unsaved-workbook" }
  | { readonly kind: "failed"; readonly words: ProblemWords; readonly code: string | null };

/**
 * Where the result for a workbook waits. Workbooks that were never saved have no address (null) and share
 * one place: what waits there holds no figure and is told once.
 */
export function leftResultKey(address: string | null): string {
  return `soat-phu-luc:left:${address ?? ""}`;
}

/**
 * Leaves a result for the pane of that workbook, in place of one that was not told yet. Gives whether it
 * was kept: a barred or full storage forgets it. `storing` is a function since in some browsers naming the
 * storage already throws.
 */
export function leaveResult(
  result: LeftResult,
  address: string | null,
  storing: () => Storing,
): boolean {
  try {
    storing().setItem(leftResultKey(address), JSON.stringify(result));
    return true;
  } catch {
    return false;
  }
}

/**
 * The result that was left for the workbook, which is told once: it is taken out of the storage. Null where
 * there is none, where the storage is barred, and where what lies there does not read as one.
 */
export function takeLeftResult(address: string | null, storing: () => Storing): LeftResult | null {
  try {
    const key = leftResultKey(address);
    const held = storing().getItem(key);
    if (held === null) return null;
    storing().removeItem(key);
    return readResult(JSON.parse(held));
  } catch {
    return null;
  }
}

function readResult(held: unknown): LeftResult | null {
  switch (field(held, "kind")) {
    case "cleared": {
      const cells = field(held, "cells");
      return isCount(cells) ? { kind: "cleared", cells } : null;
    }
    case "unsaved-workbook":
      return { kind: "unsaved-workbook" };
    case "failed": {
      const words = readWords(field(held, "words"));
      const code = field(held, "code");
      if (words === null || !(code === null || typeof code === "string")) return null;
      return { kind: "failed", words, code };
    }
    default:
      return null;
  }
}

function readWords(held: unknown): ProblemWords | null {
  const [title, happened, remedy] = ["title", "happened", "remedy"].map((name) =>
    field(held, name),
  );
  return typeof title === "string" && typeof happened === "string" && typeof remedy === "string"
    ? { title, happened, remedy }
    : null;
}

function isCount(held: unknown): held is number {
  return typeof held === "number" && Number.isSafeInteger(held) && held >= 0;
}

function field(held: unknown, name: string): unknown {
  if (typeof held !== "object" || held === null) return undefined;
  return Object.getOwnPropertyDescriptor(held, name)?.value;
}
