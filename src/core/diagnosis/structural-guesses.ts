import { add, compare, equal, subtract, whole, type Decimal } from "../number/decimal";
import type { ReadRule } from "../rule/rule";
import { CERTAIN, OF_RESULTS, type Guess } from "./likelihood";
import { figureAt, type World } from "./world";

/** Values that the figure of another cell explains: a part left out of a total or added twice, the cell above copied. */
export function structuralGuesses(
  code: string,
  typed: Decimal,
  meant: Decimal,
  rules: ReadonlySet<ReadRule>,
  world: World,
): readonly Guess[] {
  const off = subtract(typed, meant);
  const parts = [...rules].flatMap(({ statement }) =>
    statement.kind === "equation" && isOnly(code, statement.total) ? [statement.parts] : [],
  );
  const byPart = parts.flatMap((side) =>
    side.flatMap(({ operand }): readonly Guess[] => {
      const part = operand.kind === "code" ? figureAt(operand.code, world.sheet) : null;
      if (operand.kind !== "code" || part === null || part.value.units === 0n) return [];
      const weight = Math.round((OF_RESULTS * CERTAIN) / side.length);
      const isOmitted = equal(add(off, part.value), whole(0));
      if (!isOmitted && !equal(off, part.value)) return [];
      const cause = isOmitted ? "omitted-part" : "double-counted";
      return [{ meant, cause, weight, source: operand.code, isAttested: false }];
    }),
  );
  const above = world.neighbours.above(code);
  const copied = above === null ? null : figureAt(above, world.sheet);
  const isCopied = copied !== null && equal(copied.value, typed);
  return isCopied
    ? [
        ...byPart,
        { meant, cause: "copied", weight: copyWeight(typed), source: above, isAttested: false },
      ]
    : byPart;
}

/** Small figures stand below their like by chance. */
function copyWeight(typed: Decimal): number {
  return Math.round(CERTAIN / (compare(typed, whole(10)) < 0 ? 200 : 10));
}

/** Whether a figure is all there is of a side. */
export function isOnly(
  code: string,
  side: readonly { readonly operand: { readonly kind: string; readonly code?: string } }[],
): boolean {
  const [only] = side;
  return side.length === 1 && only?.operand.kind === "code" && only.operand.code === code;
}
