import { decimalText, parseDecimal, subtract } from "../core/number/decimal";
import type { Excuse, Facts, Finding, Suspect, SumSide, Term } from "../core/rule/finding";
import { placeOf } from "../core/sheet/address";

/** So many cells that could be at fault are named in a sentence; of the others their number is told. */
const MOST_NAMED = 3;

/** What sort of change a suspect stands for. */
export type ActKind = "formula" | "row" | "swap" | "cell";

/** What a finding comes down to: nothing to change, one act, several that go together, or a choice that the sheet leaves. */
export type Blame =
  | { readonly kind: "none" }
  | { readonly kind: "certain" | "probable"; readonly suspect: Suspect }
  | { readonly kind: "together"; readonly suspects: readonly Suspect[] }
  | {
      readonly kind: "choice";
      readonly suspects: readonly Suspect[];
      /** How many cells could be at fault besides those of `suspects`. */
      readonly others: number;
    };

/** Sums up the suspects of a finding for a sentence. */
export function blameOf({
  id,
  severity,
  suspects,
  verdict,
}: Pick<Finding, "id" | "severity" | "suspects" | "verdict">): Blame {
  const [best] = suspects;
  if (best === undefined) return { kind: "none" };
  if (verdict === "one-cell") return { kind: "certain", suspect: best };
  const own = suspects.filter(({ clears }) => clears.includes(id));
  // Where one act alone does not clear an error, it takes the next one as well.
  if (severity === "error" && own.length < suspects.length) {
    return suspects.length === 1
      ? { kind: "probable", suspect: best }
      : { kind: "together", suspects: suspects.slice(0, 2) };
  }
  const choice = own.length === 0 ? suspects : own;
  const [only] = choice;
  if (choice.length === 1 && only !== undefined) return { kind: "probable", suspect: only };
  return chosenFrom(choice);
}

function chosenFrom(all: readonly Suspect[]): Blame {
  const distinct = all.filter(
    (one, at) => one.proposed !== null || all.findIndex((each) => isCoveredBy(one, each)) === at,
  );
  const suspects = distinct.length === MOST_NAMED + 1 ? distinct : distinct.slice(0, MOST_NAMED);
  const named = new Set(suspects.flatMap(cellsOf));
  const rest = new Set(distinct.flatMap(cellsOf).filter((cell) => !named.has(cell)));
  return { kind: "choice", suspects, others: rest.size };
}

/** Whether a suspect without a value says no more than that a cell which is named already may be wrong. */
function isCoveredBy(suspect: Suspect, other: Suspect): boolean {
  return other.cell === suspect.cell && other.proposed === null;
}

/** What sort of change a suspect stands for. */
export function actKind({ formula, cause, with: others }: Suspect): ActKind {
  if (formula !== null) return "formula";
  if (others.length === 0) return "cell";
  return cause === "swapped-cells" ? "swap" : "row";
}

/** All cells that a suspect changes. */
export function cellsOf({ cell, with: others }: Suspect): readonly string[] {
  return [cell, ...others.map((change) => change.cell)];
}

/** The sheet row of a cell, as `10`; empty for what is no cell. */
export function rowOf(cell: string): string {
  return String(placeOf(cell)?.row ?? "");
}

/** The rows that a finding speaks of. */
export function termsOf(facts: Facts): readonly Term[] {
  switch (facts.fact) {
    case "unequal":
    case "holds-if-blank-is-zero":
    case "needs-blank":
      return [...facts.left.terms, ...facts.right.terms];
    case "exceeds":
      return [...facts.part.terms, ...facts.whole.terms];
    case "rate-off":
    case "rate-cut":
    case "rate-missing":
    case "hundred-while-short":
    case "zero-over-zero":
    case "over-zero":
      return [facts.rate, ...facts.numerator.terms, ...facts.denominator.terms];
    default:
      return [];
  }
}

/** By how much two sides differ: `9612`, with a minus sign where the second is the greater. */
export function gapOf(first: SumSide, second: SumSide): string {
  const [one, other] = [parseDecimal(first.total), parseDecimal(second.total)];
  return one === null || other === null ? "" : decimalText(subtract(one, other));
}

/** Whether a finding speaks of dossiers, of which some kinds are counted apart. */
export function isOfDossiers(facts: Facts): boolean {
  return termsOf(facts).some(({ label }) => /hồ sơ|giải quyết|tiếp nhận/iu.test(label));
}

/** Whether a sum goes down a column of a table of units, so that a row of it may be missing. */
export function isDownColumn({ terms }: SumSide, other: SumSide): boolean {
  const all = [...terms, ...other.terms];
  const columns = new Set(all.map(({ cell }) => placeOf(cell)?.column));
  return columns.size === 1 && all.every(({ code }) => code === "");
}

/** Why a broken rule may still be true; null for nothing, and where one change that other findings ask for as well explains it. */
export function excuseOf({ facts, verdict, causedBy, suspects }: Finding): Excuse | null {
  if (!("excuse" in facts)) return null;
  const [best] = suspects;
  const isExplained =
    verdict === "one-cell" && best !== undefined && (causedBy !== null || best.clears.length > 1);
  return isExplained ? null : facts.excuse;
}
