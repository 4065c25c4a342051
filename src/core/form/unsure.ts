import type { Candidate, Lexicon } from "./lexicon";
import { hasWords } from "./label";
import { hasCode, type Match } from "./match";
import { rowKeys } from "./row-answers";
import type { UnsureRow } from "./recognition";
import { isFilled, type TableRow } from "./table";

/** Two indicators compete for a row when the label is nearly as like the one as the other. */
const NEARLY_AS_LIKE = 0.08;
/** Below this a label is like its indicator by little, so that its place must speak for it. */
const POORLY_ALIKE = 0.55;
/** From here on a row that was laid beside nothing may still be one of the indicators that are missing. */
const MAY_BE_MEANT = 0.55;
/** A label like this is the form's own but for accents, brackets or names that changed. */
const SURELY_ALIKE = 0.95;
const MOST_ALTERNATIVES = 5;

/**
 * The rows that a person should be asked about, top to bottom: those for which two indicators compete of which only one
 * is on the sheet, those whose label is like their indicator by little, and those that may be one of the missing ones.
 */
export function unsureRows(match: Match): readonly UnsureRow[] {
  const taken = new Set(match.pairs.flatMap((pair) => (pair === null ? [] : [pair.index])));
  const last = match.pairs.findLastIndex((pair) => pair !== null);
  const first = match.pairs.findIndex((pair) => pair !== null);
  return match.rows.flatMap((row, at) => {
    if (match.answered.has(at) || !hasWords(row.label)) return [];
    const pair = match.pairs[at] ?? null;
    const free = freeRivals(match.candidates[at] ?? [], taken);
    const isOfTable = at > first && (at < last || isFilled(row));
    if (pair === null) {
      const meant = free.filter(({ likeness }) => likeness >= MAY_BE_MEANT);
      return isOfTable && meant.length > 0 ? [unsureRow(row, at, null, meant, match)] : [];
    }
    if (hasCode(match.lexicon, pair.index, match.codes[at] ?? null)) return [];
    const rivals = rivalsOf(pair, free, taken, match.lexicon);
    const isPoor = pair.likeness < POORLY_ALIKE && !isBetweenNeighbours(at, match);
    return rivals.length > 0 || isPoor
      ? [unsureRow(row, at, pair, isPoor ? free : rivals, match)]
      : [];
  });
}

function unsureRow(
  row: TableRow,
  at: number,
  pair: Candidate | null,
  alternatives: readonly Candidate[],
  { lexicon, rows }: Match,
): UnsureRow {
  const codeOf = ({ index }: Candidate): string => lexicon.form.indicators[index]?.code ?? "";
  return {
    row: row.row,
    key: rowKeys(rows)[at] ?? "",
    label: row.label,
    code: pair === null ? null : codeOf(pair),
    alternatives: alternatives.slice(0, MOST_ALTERNATIVES).map(codeOf),
  };
}

/** The indicators that no row of the sheet was laid beside, those most alike first. */
function freeRivals(
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): readonly Candidate[] {
  return candidates
    .filter(({ index }) => !taken.has(index))
    .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index);
}

/** A label of the form's own competes only with its twin, and only where no heading tells the two apart. */
function rivalsOf(
  pair: Candidate,
  free: readonly Candidate[],
  taken: ReadonlySet<number>,
  { parents }: Lexicon,
): readonly Candidate[] {
  const near = free.filter(({ likeness }) => likeness >= pair.likeness - NEARLY_AS_LIKE);
  const parent = parents[pair.index] ?? -1;
  if (parent !== -1 && taken.has(parent)) {
    const isOwn = pair.likeness >= SURELY_ALIKE;
    return isOwn ? [] : near.filter(({ index }) => parents[index] === parent);
  }
  return near;
}

/** The rows with words above and below are laid beside the indicators before and after. */
function isBetweenNeighbours(at: number, { pairs }: Match): boolean {
  const index = pairs[at]?.index ?? 0;
  const above = pairs.slice(0, at).findLast((pair) => pair !== null)?.index ?? index - 1;
  const below = pairs.slice(at + 1).find((pair) => pair !== null)?.index ?? index + 1;
  return above === index - 1 && below === index + 1;
}
