import { useEffect, useRef, useState } from "react";
import type { PaneHost } from "./host";
import { isAsChecked, type Checked } from "./jobs";

/** Keystrokes come in bursts; the pane looks once they are over. */
const CALM_MILLISECONDS = 400;

/**
 * Whether the result on the screen is of figures that have changed since. The sheet is watched while its result is
 * shown (null watches nothing), and after a change that was not ours it is compared with what was checked: marks, and
 * a figure typed back, make no result old. A place that cannot tell of changes is never stale.
 */
export function useStale({ watch, workbook }: PaneHost, checked: Checked | null): boolean {
  const [stale, setStale] = useState<Checked | null>(null);
  const last = useRef(checked);
  useEffect(() => {
    last.current = checked;
  }, [checked]);
  const sheet = checked?.report.sheet ?? null;
  useEffect(() => {
    if (sheet === null || watch === undefined) return undefined;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const compare = (): void => {
      const now = last.current;
      if (now === null) return;
      isAsChecked(workbook, now).then(
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
