import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";

/** Which part of a page axe looks at. */
export interface Judged {
  /** The pane in Excel's frame alone, or the whole page. */
  readonly inFrame?: boolean;
  /** What need not be looked at outside frames, as a selector. */
  readonly butFor?: string | null;
}

/** Fluent's own, by which it keeps the focus in its dialogs. */
const SENTINELS = "[data-tabster-dummy]";

/** What axe objects to, one line each. */
export async function faults(
  page: Page,
  { inFrame = false, butFor = null }: Judged = {},
): Promise<readonly string[]> {
  // A page without frames is judged where it stands; otherwise axe opens a page of its own for each judgement.
  const axe = new AxeBuilder({ page }).setLegacyMode(!inFrame);
  if (inFrame) axe.include({ fromFrames: ["iframe", "html"] });
  axe.exclude(inFrame ? { fromFrames: ["iframe", SENTINELS] } : SENTINELS);
  if (butFor !== null) axe.exclude(butFor);
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 120)}`),
  );
}

/** By how many pixels what is in a place is wider than the place. */
export function overflow(place: Locator): Promise<number> {
  return place.evaluate((outer) => {
    const edge = outer.getBoundingClientRect().right;
    const widest = [...outer.querySelectorAll("*")]
      .filter((each) => each.checkVisibility())
      .map((each) => each.getBoundingClientRect().right);
    return Math.max(
      0,
      Math.ceil(Math.max(...widest) - edge - 0.5),
      outer.scrollWidth - outer.clientWidth,
    );
  });
}
