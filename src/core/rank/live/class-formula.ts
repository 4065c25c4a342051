import { compare, type Decimal } from "../../number/decimal";
import { quoted } from "../../plan/formula";
import { addressOf } from "../../sheet/address";
import type { Choice, ClassProfile, LowerBound } from "../profile";
import type { Verdict } from "../classify";
import { classSteps, type FloorStep, sayable } from "./class-steps";
import { INDEX_PLACES, percentByFormula, PUBLISHED_PLACES } from "./index-formulas";
import type { UnitTerms } from "./unit-terms";

/** How the class of a unit is said: a class in full, or that the text leaves it open. */
export type ClassName = (verdict: Verdict) => string;

/** The class out of the cell of the index and the fields, as `nameOf` says it; null where no formula can say it. */
export type ClassFormula = (unit: UnitTerms, indexCell: string, nameOf: ClassName) => string | null;

/** Takes a decision apart once, for the formulas of all units. */
export function classFormulaOf(profile: ClassProfile, choices: readonly Choice[]): ClassFormula {
  const steps = classSteps(profile, choices);
  const said = new Map<ClassName, readonly SaidStep[]>();
  const saidBy = (nameOf: ClassName): readonly SaidStep[] => {
    const known = said.get(nameOf) ?? steps.map((step) => saidStep(step, nameOf));
    said.set(nameOf, known);
    return known;
  };
  const isPublished = profile.compares === "published";
  return (unit, indexCell, nameOf) => {
    const lowest = lowestField(unit, isPublished);
    const index = isPublished ? `ROUND(${indexCell},${PUBLISHED_PLACES})` : indexCell;
    const text = stepsText(saidBy(nameOf), index, lowest);
    return text === null ? null : `=IF(${indexCell}="","",${text})`;
  };
}

/** The lowest percentage among the fields with a floor, as the formula works it out; null where there is none. */
export function lowestByFormula({ terms }: UnitTerms): Decimal | null {
  const percents = terms.flatMap(({ share, floored }) =>
    share !== null && floored ? [percentByFormula(share)] : [],
  );
  return percents.reduce<Decimal | null>(
    (lowest, percent) => (lowest === null || compare(percent, lowest) < 0 ? percent : lowest),
    null,
  );
}

/** Rounding never changes which field is the lowest, so it is done once, and noise of the division is rounded away first. */
export function lowestField({ unit, terms }: UnitTerms, isPublished: boolean): string | null {
  const shares = terms
    .filter(({ floored }) => floored)
    .map(({ column, max }) => `${addressOf(unit.row, column)}/${max}`);
  if (shares.length === 0) return null;
  const lowest = `ROUND(100*MIN(${shares.join(",")}),${INDEX_PLACES})`;
  return isPublished ? `ROUND(${lowest},${PUBLISHED_PLACES})` : lowest;
}

export interface Branch {
  /** Null for what is left. */
  readonly condition: string | null;
  readonly text: string | null;
}

/** A step of a decision with the class it gives, between its quotes; null where no formula can say it. */
interface SaidStep {
  readonly floor: string | null;
  readonly bands: readonly { readonly lower: LowerBound | null; readonly text: string | null }[];
}

function saidStep({ floor, bands }: FloorStep, nameOf: ClassName): SaidStep {
  return {
    floor,
    bands: bands.map(({ lower, verdict }) => ({ lower, text: quoted(nameOf(verdict)) })),
  };
}

/** By the lowest field first, since that is the longer to say. */
function stepsText(
  steps: readonly SaidStep[],
  index: string,
  lowest: string | null,
): string | null {
  return nested(
    (lowest === null ? steps.slice(0, 1) : steps).map(({ floor, bands }) => ({
      condition: floor === null || lowest === null ? null : `${lowest}>=${sayable(floor)}`,
      text: nested(
        bands.map(({ lower, text }) => ({
          condition: lower === null ? null : `${index}${signOf(lower)}${sayable(lower.percent)}`,
          text,
        })),
      ),
    })),
  );
}

function signOf({ kind }: LowerBound): string {
  return kind === "from" ? ">=" : ">";
}

/** `IF(…,…,IF(…))`, where neighbours that say the same are said once. The last branch needs no condition. */
export function nested(branches: readonly Branch[]): string | null {
  return (
    branches.reduceRight<{ readonly text: string | null } | null>((rest, { condition, text }) => {
      if (rest === null) return { text };
      if (text === null || rest.text === null) return { text: null };
      if (text === rest.text || condition === null) return { text };
      return { text: `IF(${condition},${text},${rest.text})` };
    }, null)?.text ?? null
  );
}
