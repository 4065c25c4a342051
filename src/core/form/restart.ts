import { hasWords } from "./label";
import type { Lexicon } from "./lexicon";

/** How far into a form its opening reaches, and how many of its rows in a short stretch are no accident. */
export const OPENING = 10;
const FEWEST = 3;
const STRETCH = 12;

/**
 * Where a second appendix begins below the first: the rows at which the opening of a form is met once more. A head
 * repeated at a page break is none, since other rows follow it.
 * @param openings for each row of the table the label of a form's opening that it has, or null
 * @returns places in `openings`, the first included; a single one when there is but one appendix
 */
export function startsOf(openings: readonly (string | null)[]): readonly number[] {
  const starts: number[] = [];
  const met = new Set<string>();
  for (const [at, opening] of openings.entries()) {
    if (opening === null) continue;
    if (starts.length === 0) starts.push(at);
    if (met.has(opening) && again(openings.slice(at, at + STRETCH), met)) {
      starts.push(at);
      met.clear();
    }
    met.add(opening);
  }
  return starts;
}

function again(stretch: readonly (string | null)[], met: ReadonlySet<string>): boolean {
  const repeated = new Set(stretch.filter((each) => each !== null && met.has(each)));
  return repeated.size >= FEWEST;
}

/** The label of a form's first rows that a text is to the letter; null when it is none of them. */
export function openingOf(text: string, lexicons: readonly Lexicon[]): string | null {
  if (!hasWords(text)) return null;
  for (const { exact, form } of lexicons) {
    const first = exact(text).find(({ index }) => index < OPENING);
    const indicator = first === undefined ? undefined : form.indicators[first.index];
    if (indicator !== undefined) return indicator.label;
  }
  return null;
}
