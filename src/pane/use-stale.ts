import { useEffect, useRef, useState } from "react";
import type { PaneHost } from "./host";
import type { Checked } from "./jobs";
import type { CheckPart } from "./parts";

/** Keystrokes come in bursts; the pane looks once they are over. */
const CALM_MILLISECONDS = 400;

/** A result on the screen, and how it is compared with its sheet. */
export interface CheckShown {
  readonly checked: Checked;
  readonly part: Pick<CheckPart, "isAsChecked">;
}

/**
 * Whether the result on the screen is of figures that have changed since. The sheet is watched while its result is
 * shown (null watches nothing), and after a change that was not ours it is compared with what was checked: marks, and
 * a figure typed back, make no result old. A place that cannot tell of changes is never stale.
 */
export function useStale({ watch, workbook }: PaneHost, shown: CheckShown | null): boolean {
  const [stale, setStale] = useState<Checked | null>(null);
  const last = useRef(shown);
  useEffect(() => {
    last.current = shown;
  }, [shown]);
  const checked = shown?.checked ?? null;
  const sheet = checked?.report.sheet ?? null;
  useEffect(() => {
    if (sheet === null || watch === undefined) return undefined;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const compare = (): void => {
      if (last.current === null) return;
      const { checked: now, part } = last.current;
      part.isAsChecked(workbook, now).then(
        (same) => {
          if (!same) setStale(now);
        },
        // Someone types on already, or the sheet is gone: it was changed in any case.
        () => {
          setStale(now);
        },
      );
    };
    const changed = (_: unknown, isOurs: boolean): void => {
      if (isOurs) return;
      clearTimeout(calm);
      calm = setTimeout(compare, CALM_MILLISECONDS);
    };
    // A place that refuses to be watched is not watched: the check can be run again by hand.
    const watching = watch(sheet, changed).catch(() => null);
    return () => {
      clearTimeout(calm);
      void watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [watch, workbook, sheet]);
  return checked !== null && stale?.reports === checked.reports;
}
