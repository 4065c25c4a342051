import type { FormulaGraph } from "../formula/dependents";
import type { Decimal } from "../number/decimal";
import type { Draft, Move as KnownMove } from "../rule/draft";
import type { ReadRule, RulePack } from "../rule/rule";
import type { Sheet } from "../rule/sheet";
import type { Act } from "./act";
import type { Foresight } from "./consequences";
import type { Neighbours } from "./neighbours";

/** All that a diagnosis looks at. */
export interface World {
  readonly sheet: Sheet;
  readonly pack: RulePack;
  readonly foresight: Foresight;
  readonly neighbours: Neighbours;
  /** Cells with a formula are never wrong by a slip: their formula may be, and what it reads. */
  readonly isFormula: (code: string) => boolean;
  /** The figures that the formula of a cell is worked out from; none for a constant. */
  readonly sourcesOf: (code: string) => readonly string[];
  /** The formulas of the sheet; null where it has none. */
  readonly graph: FormulaGraph | null;
  /** Rows of a table that repeat the row above them, as acts that restore them. */
  readonly copies: readonly Act[];
  /** What the checks of single cells propose by themselves, by code. */
  readonly known: ReadonlyMap<string, KnownMove>;
}

/** What a cell holds: the stored figure and the one that is shown. Null where it holds no figure. */
export function figureAt(
  code: string,
  { figures }: Sheet,
): { readonly value: Decimal; readonly printed: Decimal } | null {
  const operand = figures.operand(code);
  return operand.state === "figure" ? operand : null;
}

/** The broken rules that a change of one figure bears on, through formulas as well. */
export function brokenAt(
  code: string,
  value: Decimal,
  { foresight }: Pick<World, "foresight">,
): ReadonlySet<ReadRule> {
  const reached = foresight.follow(new Map([[code, value]]));
  const rules = [...reached.keys()].flatMap(foresight.rulesAt);
  return new Set(rules.filter((read) => foresight.standing(read).isBroken));
}

/** The proposals of the checks of single cells. */
export function knownMoves(drafts: readonly Draft[]): ReadonlyMap<string, KnownMove> {
  return new Map(
    drafts.flatMap(({ remedy }) => (remedy === null ? [] : [[remedy.code, remedy] as const])),
  );
}
