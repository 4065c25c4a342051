import type { Stamp } from "../jobs/writing/carry-out";

/** A moment as this machine's clock and time zone tell it, to the minute: `2026-11-24T10:32`. */
export function localMoment(now: Date): string {
  const two = (count: number): string => String(count).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** What names the next entry of a journal that has had so many. */
export function nextStamp(now: Date, entries: number): Stamp {
  return { id: `${now.toISOString()} ${entries}`, time: localMoment(now) };
}
