import { sameHeld } from "./came-of";
import type { Entry, RecordedSheet } from "./entry";
import { heldAt, holdsNothing } from "./held-on-sheet";
import type { KeptSheet, Standing } from "./standing";
import { isOnlyOurs } from "./verify";

/** What is to be done to one sheet of ours, and whether it is left because it is someone's by now. */
export interface RestoredSheet {
  readonly add: KeptSheet | null;
  readonly remove: string | null;
  readonly isLeft: boolean;
}

/**
 * What brings a sheet of ours to how it was before an entry (or after it). One that someone wrote in, and one of the
 * same name that is not ours, are left.
 */
export function restoredSheet(
  recorded: RecordedSheet,
  now: KeptSheet | null,
  towards: "before" | "after",
  wasInterrupted: boolean,
): RestoredSheet {
  const { name, isAdded, before, after, planned, document } = recorded;
  const wanted = towards === "before" ? before : after;
  const written = towards === "before" ? after : before;
  const nothing = { add: null, remove: null, isLeft: false };
  const left = { ...nothing, isLeft: true };
  if (wanted !== null) {
    const whole = document === undefined ? wanted : { ...wanted, document };
    if (now === null) return { ...nothing, add: whole };
    return sameContents(now, wanted) ? nothing : left;
  }
  if (now === null) return nothing;
  const isAsWritten = written !== null && sameContents(now, written);
  // Someone may have typed on an added sheet before it was read back.
  const isOurs = isAdded
    ? (isAsWritten || wasInterrupted) && isOnlyOurs(now, planned)
    : isAsWritten;
  return isOurs ? { ...nothing, remove: name } : left;
}

/**
 * The sheets that an interrupted writing put back in part only: some of what was kept is missing there, and
 * nothing is there that was not kept. They have to go before they can be put back whole.
 */
export function halfPutBack(
  { sheets }: Entry,
  now: Standing,
  towards: "before" | "after",
): readonly string[] {
  return sheets.flatMap(({ name, before, after }, at) => {
    const wanted = towards === "before" ? before : after;
    const there = now.whole[at] ?? null;
    if (wanted === null || there === null || !holdsOnly(there, wanted)) return [];
    return holdsOnly(wanted, there) && there.rest === wanted.rest ? [] : [name];
  });
}

function sameContents(a: KeptSheet, b: KeptSheet): boolean {
  return holdsOnly(a, b) && holdsOnly(b, a);
}

/** Whether all that stands on a sheet stands on the other one too. */
function holdsOnly(sheet: KeptSheet, other: KeptSheet): boolean {
  return sheet.values.every((row, down) =>
    row.every((_, right) => {
      const held = heldAt(sheet, down, right);
      return holdsNothing(held) || sameHeld(held, heldAt(other, down, right));
    }),
  );
}
