import { hasWords } from "./label";
import type { Candidate, Lexicon } from "./lexicon";
import type { TableRow } from "./table";

/** A row of the table and every indicator that its label is like. */
export interface ReadRow {
  readonly row: TableRow;
  readonly likely: readonly Candidate[];
}

/** A label less like its indicator than this may be a piece of one. */
const WHOLE = 0.85;
/** From here on it is an indicator and no piece. */
const SURELY_WHOLE = 0.95;
/** How alike the pieces together must be, and by how much more than each of them. */
const TOGETHER = 0.75;
const GAIN = 0.1;
/** What begins like this goes on from somewhere: a small letter, what stands in brackets, an end of these. */
const MID_SENTENCE = /^(?:\p{Ll}(?![).])|[(,;)]|[^(]*\))/u;
const LOSS = 0.1;
/** A page break may lie between two pieces: what it repeats is left out of the table, but not out of the count. */
const NEAREST = 8;
const MOST_PIECES = 4;

/**
 * Joins the rows over which one label is cut. The row that has the figure stands for both, or the one with the unit; the
 * first where neither tells.
 */
export function withLabelsJoined(rows: readonly ReadRow[], lexicon: Lexicon): readonly ReadRow[] {
  const joined: ReadRow[] = [];
  for (let at = 0; at < rows.length;) {
    const [first, ...next] = rows.slice(at, at + MOST_PIECES);
    if (first === undefined) break;
    const { read, pieces } = joinedFrom(first, next, lexicon);
    joined.push(read);
    at += pieces;
  }
  return joined;
}

function joinedFrom(
  first: ReadRow,
  next: readonly ReadRow[],
  lexicon: Lexicon,
): { readonly read: ReadRow; readonly pieces: number } {
  let best = { read: first, pieces: 1 };
  let whole = first.row;
  for (const [at, piece] of next.entries()) {
    if (!mayGoOn(whole, piece)) break;
    whole = together(whole, piece.row);
    const likely = likelyTogether(whole, [first, ...next.slice(0, at + 1)], lexicon);
    const isBetter = best.pieces === 1 || bestOf(likely) > bestOf(best.read.likely);
    if (likely.length > 0 && isBetter) best = { read: { row: whole, likely }, pieces: at + 2 };
    if (bestOf(likely) >= SURELY_WHOLE) break;
  }
  return best;
}

/** A piece has words, no number of its own, and no figure beside that of the piece above. */
function mayGoOn(above: TableRow, { row }: ReadRow): boolean {
  return (
    row.code === "" &&
    hasWords(row.label) &&
    hasWords(above.label) &&
    row.row - above.row <= NEAREST &&
    (row.value === null || above.value === null) &&
    (row.unit === "" || above.unit === "")
  );
}

/** What the pieces are like together; empty where that is not more than what each of them is like. */
function likelyTogether(
  whole: TableRow,
  pieces: readonly ReadRow[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const last = pieces.at(-1);
  if (last === undefined || !hasWords(whole.label) || bestOf(last.likely) >= SURELY_WHOLE)
    return [];
  const exact = lexicon.exact(whole.label);
  if (exact.length > 0) return exact;
  const alone = Math.max(...pieces.map(({ likely }) => bestOf(likely)));
  const isMidSentence = MID_SENTENCE.test(last.row.label);
  const onHeading = isHeading(pieces[0], lexicon) && last.row.value !== null;
  const least = isMidSentence
    ? alone - LOSS
    : onHeading
      ? Math.max(WHOLE, bestOf(last.likely) + GAIN)
      : Math.min(alone + GAIN, SURELY_WHOLE);
  if (!isMidSentence && (bestOf(last.likely) >= WHOLE || (alone >= SURELY_WHOLE && !onHeading))) {
    return [];
  }
  const enough = Math.max(TOGETHER, least, likenessOfRest(pieces, lexicon));
  const heading = onHeading ? pieces[0]?.likely[0]?.index : undefined;
  return lexicon
    .near(whole.label)
    .filter(({ likeness, index }) => likeness >= enough && index !== heading);
}

/** What the pieces are like without the first of them: where that is more, the first stands for itself. */
function likenessOfRest(pieces: readonly ReadRow[], lexicon: Lexicon): number {
  const [only, ...more] = pieces.slice(1);
  if (more.length === 0) return bestOf(only?.likely ?? []);
  return bestOf(
    lexicon.near(
      pieces
        .slice(1)
        .map(({ row }) => row.label)
        .join(" "),
    ),
  );
}

/** The piece alone would be a heading of the form, which has no figure. */
function isHeading(piece: ReadRow | undefined, { form }: Lexicon): boolean {
  const [best] = piece?.likely ?? [];
  return (
    best !== undefined &&
    best.likeness >= SURELY_WHOLE &&
    form.indicators[best.index]?.kind === "group"
  );
}

function bestOf(likely: readonly Candidate[]): number {
  return Math.max(0, ...likely.map(({ likeness }) => likeness));
}

function together(above: TableRow, below: TableRow): TableRow {
  const isBelow =
    above.value === null && (below.value !== null || (above.unit === "" && below.unit !== ""));
  return {
    row: isBelow ? below.row : above.row,
    code: above.code,
    label: `${above.label} ${below.label}`,
    unit: above.unit === "" ? below.unit : above.unit,
    value: above.value ?? below.value,
    note: `${above.note} ${below.note}`.trim(),
    noteCells: [...above.noteCells, ...below.noteCells],
  };
}
