import { decimalText, equal, trimmed, type Decimal } from "../number/decimal";
import type { Basis } from "../rule/finding";
import type { ReadRule } from "../rule/rule";
import type { Act } from "./act";
import { UNEXPLAINED, type Guess } from "./likelihood";
import { byMagnitude } from "./magnitude";
import { possibilitiesAt, type Wanted } from "./possibilities";
import { isOnly } from "./structural-guesses";
import { figureAt, type World } from "./world";

/**
 * The one cell given another value so that every wanted rule holds and none is broken; null where no value does. Of
 * several values the one that a slip explains best is proposed; where only limits speak of the cell, none is.
 */
export function actAt(code: string, wanted: Wanted, world: World): Act | null {
  const held = figureAt(code, world.sheet);
  if (held === null || world.isFormula(code) || wanted.rules.size === 0) return null;
  const found = possibilitiesAt(code, wanted, world);
  if (found === null) return null;
  const does = (value: Decimal): boolean => putsRight(code, value, wanted, world);
  const isResult = isComputed(code, wanted.rules);
  const basis = isResult ? "computed" : found.isSole ? "proved" : "likely";
  const likely = isResult
    ? found.guesses
    : found.guesses.map((guess) => byMagnitude(guess, code, held.value, world));
  const guesses = merged(likely).filter(({ meant }) => does(meant));
  const [best] = guesses;
  if (best === undefined) {
    const trial = found.others.find(does);
    return trial === undefined ? null : unexplained(code, trial, found.isSole, basis);
  }
  return {
    moves: [
      {
        code,
        value: found.isPinned || isKnown(code, best, world) ? best.meant : null,
        trial: best.meant,
        basis,
        cause: best.cause,
        source: best.source,
      },
    ],
    weight: guesses.reduce((sum, { weight }) => sum + weight, UNEXPLAINED),
    isAttested: best.isAttested,
    formula: null,
  };
}

/** What the cell itself tells, such as a count with decimals, needs no rule to be proposed. */
function isKnown(code: string, { meant }: Guess, { known }: World): boolean {
  const move = known.get(code);
  return move !== undefined && equal(move.value, meant);
}

function unexplained(code: string, trial: Decimal, isSole: boolean, basis: Basis): Act {
  const value = isSole ? trial : null;
  const move = { code, value, trial, basis, cause: "unknown", source: null } as const;
  return { moves: [move], weight: UNEXPLAINED, isAttested: false, formula: null };
}

/** Whether a wanted rule says how the figure is worked out: it is its rate, or its total. */
function isComputed(code: string, rules: ReadonlySet<ReadRule>): boolean {
  return [...rules].some(
    ({ statement }) =>
      (statement.kind === "rate" && statement.rate === code) ||
      (statement.kind === "equation" && isOnly(code, statement.total)),
  );
}

function putsRight(code: string, value: Decimal, { rules }: Wanted, world: World): boolean {
  const { mended, isHarmless } = world.foresight.after(new Map([[code, value]]));
  return isHarmless && [...rules].every((read) => mended.has(read));
}

/** Each value once, with all that speaks for it; the best first. */
function merged(guesses: readonly Guess[]): readonly Guess[] {
  const byValue = new Map<string, Guess & { readonly most: number }>();
  for (const guess of guesses) {
    const key = decimalText(trimmed(guess.meant));
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, { ...guess, most: guess.weight });
    else {
      const weight = known.weight + guess.weight;
      const isAttested = known.isAttested || guess.isAttested;
      byValue.set(
        key,
        guess.weight > known.most
          ? { ...guess, meant: known.meant, weight, isAttested, most: guess.weight }
          : { ...known, weight, isAttested },
      );
    }
  }
  return [...byValue.values()].toSorted((a, b) => b.weight - a.weight);
}
