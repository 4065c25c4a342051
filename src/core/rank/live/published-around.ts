import { PUBLISHED_PLACES } from "./index-formulas";

/** Half of the last published decimal: 69,995 is published as 70,00. */
const HALF_STEP = "0.005";

/** Between which figures an index is published as this one is: from the first on, below the second. */
export function publishedAround(index: string): { readonly from: string; readonly above: string } {
  const published = (shift: string): string =>
    `ROUND(ROUND(${index},${PUBLISHED_PLACES})${shift},3)`;
  return { from: published(`-${HALF_STEP}`), above: published(`+${HALF_STEP}`) };
}
