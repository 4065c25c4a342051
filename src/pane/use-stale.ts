import { useEffect, useMemo, useRef, useState } from "react";
import { overlap, type Area } from "../core/sheet/area";
import type { PaneHost } from "./host";

/** Keystrokes come in bursts; the pane says so once they are over. */
const CALM_MILLISECONDS = 400;
/** How long after a write of ours Excel may still tell of it. */
const ECHO_MILLISECONDS = 5_000;

interface OwnArea extends Area {
  readonly sheet: string;
}

/** Whether the result on the screen may be of figures that changed since. */
export interface Staleness {
  readonly isStale: boolean;
  /** Says that the result is of what stands there now. */
  readonly renew: () => void;
  /** Says what we write ourselves, so that its echo is not taken for someone's change. */
  readonly expect: (areas: readonly OwnArea[]) => void;
}

/** Watches a sheet while its result is shown; null watches nothing. A place that cannot tell of changes is never stale. */
export function useStale({ watch }: PaneHost, sheet: string | null): Staleness {
  const [isStale, setStale] = useState(false);
  const own = useRef<readonly OwnArea[]>([]);
  useEffect(() => {
    if (sheet === null || watch === undefined) return undefined;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const changed = (area: Area | null, isOurs: boolean): void => {
      if (isOurs || isEcho(own.current, sheet, area)) return;
      clearTimeout(calm);
      calm = setTimeout(() => {
        setStale(true);
      }, CALM_MILLISECONDS);
    };
    // A place that refuses to be watched is not watched: the check can be run again by hand.
    const watching = watch(sheet, changed).catch(() => null);
    return () => {
      clearTimeout(calm);
      void watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [watch, sheet]);
  return useMemo(
    () => ({
      isStale,
      renew: () => {
        setStale(false);
      },
      expect: (areas) => {
        own.current = [...own.current, ...areas];
        setTimeout(() => {
          own.current = own.current.filter((each) => !areas.includes(each));
        }, ECHO_MILLISECONDS);
      },
    }),
    [isStale],
  );
}

function isEcho(own: readonly OwnArea[], sheet: string, area: Area | null): boolean {
  return area !== null && own.some((each) => each.sheet === sheet && overlap(each, area));
}
