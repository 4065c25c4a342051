import { cornerText } from "./edits";
import { blockOf, type Block, type Corner, type Expression, type Reference } from "./expression";
import { columnOf, keyOf, rowOf, type CellKey } from "./keys";
import { keysIn, summedBy } from "./linear";

/** What a sum shall add up: each cell with its sign. */
export type Wanted = ReadonlyMap<CellKey, 1 | -1>;

/** Which of the row and the column of a reference are fixed with `$`. */
type Fixed = Pick<Corner, "rowFixed" | "columnFixed">;

/** A reference inside a sum. */
interface Piece {
  readonly block: Block;
  readonly isArea: boolean;
  readonly from: Fixed;
  readonly to: Fixed;
}

/** One term of a sum: a cell, or a SUM of several references. `head` is `SUM(` for the latter. */
interface Term {
  readonly sign: 1 | -1;
  readonly head: string | null;
  readonly pieces: readonly Piece[];
}

/** How a formula writes its sums. */
export interface SumStyle {
  /** `SUM(`, or null where cells are added one by one. */
  readonly head: string | null;
  readonly fixed: Fixed;
  readonly plus: string;
  readonly minus: string;
  readonly comma: string;
  /** `=+D5+D6` */
  readonly leadingPlus: boolean;
}

export const PLAIN_STYLE: SumStyle = {
  head: "SUM(",
  fixed: { rowFixed: false, columnFixed: false },
  plus: "+",
  minus: "-",
  comma: ",",
  leadingPlus: false,
};

/**
 * The sum `core` of the formula `text`, changed as little as it takes to add up what is wanted: ranges grow,
 * shrink and split. Cells that add nothing stay inside ranges. Null where nothing of it can be kept.
 */
export function mendedSum(
  text: string,
  core: Expression,
  wanted: Wanted,
  addsNothing: (key: CellKey) => boolean,
): string | null {
  const terms = termsOf(text, core);
  if (terms === null) return null;
  const style = styleOf(text, core, terms);
  const left = new Map(wanted);
  const kept: Term[] = [];
  for (const term of terms) {
    const pieces = keptPieces(term, left, addsNothing);
    if (pieces === null) return null;
    if (pieces.length > 0) kept.push({ ...term, pieces });
  }
  if (kept.length === 0) return null;
  return textOf(withCells(kept, left, style), style);
}

/** A sum written anew; contiguous cells become ranges where the style is one of SUM. */
export function builtSum(wanted: Wanted, style: SumStyle): string {
  const first: readonly Term[] =
    style.head === null ? [] : [{ sign: 1, head: style.head, pieces: [] }];
  const terms = withCells(first, wanted, style);
  return textOf(
    terms.filter(({ pieces }) => pieces.length > 0),
    style,
  );
}

/** How the sum `core` is written. */
export function sumStyle(text: string, core: Expression): SumStyle {
  const terms = termsOf(text, core);
  return terms === null ? PLAIN_STYLE : styleOf(text, core, terms);
}

function styleOf(text: string, core: Expression, terms: readonly Term[]): SumStyle {
  const own = text.slice(core.start, core.end);
  const corners = terms.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from, to]));
  return {
    head: terms.find(({ head }) => head !== null)?.head ?? null,
    fixed: {
      rowFixed: corners.every(({ rowFixed }) => rowFixed),
      columnFixed: corners.every(({ columnFixed }) => columnFixed),
    },
    plus: own.includes(" + ") ? " + " : "+",
    minus: own.includes(" - ") ? " - " : "-",
    comma: own.includes(", ") ? ", " : ",",
    leadingPlus: own.startsWith("+"),
  };
}

/** Bare figures among the terms are left out: no rule has them. Null for a sum of another build. */
function termsOf(text: string, core: Expression): readonly Term[] | null {
  const links =
    core.kind === "chain"
      ? [{ operator: "+" as const, operand: core.head }, ...core.links]
      : [{ operator: "+" as const, operand: core }];
  const terms: Term[] = [];
  for (const { operator, operand } of links) {
    if (operator !== "+" && operator !== "-") return null;
    if (operand.kind === "number") continue;
    const term = termOf(text, operand, operator === "+" ? 1 : -1);
    if (term === null) return null;
    terms.push(term);
  }
  return terms.length === 0 ? null : terms;
}

function termOf(text: string, expression: Expression, sign: 1 | -1): Term | null {
  if (expression.kind === "signed") {
    return termOf(text, expression.operand, expression.sign === sign ? 1 : -1);
  }
  if (expression.kind === "cell") return { sign, head: null, pieces: [pieceOf(expression)] };
  const args = expression.kind === "call" ? summedBy(expression) : null;
  const [first] = args ?? [];
  if (args === null || first === undefined) return null;
  const pieces = args.map((argument) =>
    argument.kind === "cell" || argument.kind === "area" ? pieceOf(argument) : null,
  );
  const whole = pieces.flatMap((piece) => piece ?? []);
  return whole.length === pieces.length
    ? { sign, head: text.slice(expression.start, first.start), pieces: whole }
    : null;
}

function pieceOf(reference: Reference): Piece {
  const [from, to] =
    reference.kind === "cell"
      ? [reference.corner, reference.corner]
      : [reference.from, reference.to];
  return { block: blockOf(reference), isArea: reference.kind === "area", from, to };
}

/** What of a term's references is wanted, each cell once; what was found is taken from `left`. */
function keptPieces(
  { sign, pieces }: Term,
  left: Map<CellKey, 1 | -1>,
  addsNothing: (key: CellKey) => boolean,
): readonly Piece[] | null {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const keys = keysIn(piece.block);
    const states = keys.map((key): "wanted" | "idle" | "out" => {
      if (left.get(key) === sign && left.delete(key)) return "wanted";
      return piece.isArea && addsNothing(key) ? "idle" : "out";
    });
    if (!states.includes("wanted")) continue;
    if (!states.includes("out")) kept.push(piece);
    else if (isLine(piece.block)) kept.push(...runsOf(piece, keys, states));
    else return null;
  }
  return kept;
}

function isLine({ top, left, bottom, right }: Block): boolean {
  return top === bottom || left === right;
}

/** The stretches of a line that stay, without the idle cells at a cut. */
function runsOf(
  piece: Piece,
  keys: readonly CellKey[],
  states: readonly ("wanted" | "idle" | "out")[],
): readonly Piece[] {
  const runs: Piece[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    const [first, last] = [keys[from], keys[to]];
    if (first !== undefined && last !== undefined) runs.push(between(piece, first, last));
    from = -1;
  };
  states.forEach((state, index) => {
    if (state === "out") close();
    if (state !== "wanted") return;
    if (from < 0) from = index;
    to = index;
  });
  close();
  return runs;
}

function between(piece: Piece, first: CellKey, last: CellKey): Piece {
  const block = {
    top: rowOf(first),
    left: columnOf(first),
    bottom: rowOf(last),
    right: columnOf(last),
  };
  return { ...piece, block, isArea: first !== last };
}

function withCells(terms: readonly Term[], cells: Wanted, style: SumStyle): readonly Term[] {
  return [...cells].reduce((grown, [key, sign]) => withCell(grown, key, sign, style), terms);
}

/** The terms with one cell more: a range beside it grows; else it is added where its place is. */
function withCell(
  terms: readonly Term[],
  key: CellKey,
  sign: 1 | -1,
  style: SumStyle,
): readonly Term[] {
  const lone: Piece = { ...single(key), from: style.fixed, to: style.fixed };
  const sums = terms
    .map((term, index) => ({ term, index }))
    .filter(({ term }) => term.sign === sign && term.head !== null);
  for (const { term, index } of sums) {
    const at = term.pieces.findIndex((piece) => grown(piece, lone) !== null);
    const piece = term.pieces[at];
    const bigger = piece === undefined ? null : grown(piece, lone);
    if (bigger !== null) {
      const pieces = joined(withAt(term.pieces, at, bigger));
      return withAt(terms, index, { ...term, pieces });
    }
  }
  const last = sums.at(-1);
  if (last !== undefined) {
    const pieces = inserted(
      last.term.pieces,
      lone,
      ({ block }) => keyOf(block.top, block.left) > key,
    );
    return withAt(terms, last.index, { ...last.term, pieces });
  }
  const added: Term = { sign, head: null, pieces: [lone] };
  const isLater = ({ pieces: [piece], head }: Term): boolean =>
    head === null && piece !== undefined && keyOf(piece.block.top, piece.block.left) > key;
  return inserted(terms, added, isLater);
}

function single(key: CellKey): Pick<Piece, "block" | "isArea"> {
  const [row, column] = [rowOf(key), columnOf(key)];
  return { block: { top: row, left: column, bottom: row, right: column }, isArea: false };
}

function withAt<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((other, at) => (at === index ? item : other));
}

/** Before the first that comes later. */
function inserted<Item>(
  items: readonly Item[],
  item: Item,
  isLater: (other: Item) => boolean,
): readonly Item[] {
  const at = items.findIndex(isLater);
  return at < 0 ? [...items, item] : items.toSpliced(at, 0, item);
}

/** Two lines that lie end to end as one; null where they do not. */
function grown(a: Piece, b: Piece): Piece | null {
  const [first, second] =
    keyOf(a.block.top, a.block.left) < keyOf(b.block.top, b.block.left) ? [a, b] : [b, a];
  const below =
    first.block.left === second.block.left &&
    first.block.right === second.block.right &&
    first.block.left === first.block.right &&
    first.block.bottom + 1 === second.block.top;
  const beside =
    first.block.top === second.block.top &&
    first.block.bottom === second.block.bottom &&
    first.block.top === first.block.bottom &&
    first.block.right + 1 === second.block.left;
  if (!below && !beside) return null;
  const block = { ...first.block, bottom: second.block.bottom, right: second.block.right };
  return {
    block,
    isArea: true,
    from: a.isArea ? a.from : first.from,
    to: a.isArea ? a.to : second.to,
  };
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((done, piece) => {
    const last = done.at(-1);
    const both = last === undefined ? null : grown(last, piece);
    return both === null ? [...done, piece] : [...done.slice(0, -1), both];
  }, []);
}

function textOf(terms: readonly Term[], { plus, minus, comma, leadingPlus }: SumStyle): string {
  return terms
    .map(({ sign, head, pieces }, index) => {
      const inner = pieces.map(pieceText).join(comma);
      const term = head === null ? inner : `${head}${inner})`;
      if (index > 0) return `${sign === 1 ? plus : minus}${term}`;
      return `${sign === -1 ? "-" : leadingPlus ? "+" : ""}${term}`;
    })
    .join("");
}

function pieceText({ block, isArea, from, to }: Piece): string {
  const first = cornerText({ row: block.top, column: block.left, ...fixedOf(from) });
  const last = cornerText({ row: block.bottom, column: block.right, ...fixedOf(to) });
  return isArea ? `${first}:${last}` : first;
}

function fixedOf({ rowFixed, columnFixed }: Fixed): Fixed {
  return { rowFixed, columnFixed };
}
