import {
  add,
  compare,
  decimalText,
  parseDecimal,
  subtract,
  trimmed,
  ZERO,
} from "../../number/decimal";
import type { Decimal } from "../../number/decimal";
import { floorOf, type Verdict } from "../classify";
import type { Choice, ClassProfile, LowerBound } from "../profile";
import { classSteps, sayable } from "./class-steps";
import { PUBLISHED_PLACES } from "./index-formulas";
import { openReason, type ReasonWords } from "./reason-words";

/** What may be told of a unit whose index falls into one band. */
export interface ReasonBand {
  /** Null for what is left below all others. */
  readonly lower: LowerBound | null;
  /** Told where the class is open because of the index alone; null where that never is. */
  readonly open: string | null;
  /** The floor below which a field is told, a whole number; null where no field ever is. */
  readonly floor: number | null;
  /** Whether fields may leave the class open. */
  readonly opensByFields: boolean;
}

/** The bands of a decision, highest first; null where what someone chose, or a floor with decimals, would have to be told. */
export function reasonBands(
  profile: ClassProfile,
  choices: readonly Choice[],
  words: ReasonWords,
): readonly ReasonBand[] | null {
  const steps = classSteps(profile, choices);
  const found = (steps[0]?.bands ?? []).map(({ lower }, at) => {
    const verdicts = steps.flatMap(({ bands }) => bands[at]?.verdict ?? []);
    return bandOf(lower, verdicts, profile, words);
  });
  const known = found.flatMap((band) => band ?? []);
  return known.length === found.length ? known : null;
}

function bandOf(
  lower: LowerBound | null,
  verdicts: readonly Verdict[],
  profile: ClassProfile,
  words: ReasonWords,
): ReasonBand | null {
  if (verdicts.some(({ by, class: given, open }) => by !== null || (given ?? open) === null)) {
    return null;
  }
  const opens = verdicts.flatMap(({ byIndex, open }) =>
    byIndex === null && open !== null ? [openReason(open, words)] : [],
  );
  const floors = verdicts.flatMap(({ class: given, byIndex }) => {
    const floor = byIndex === null || given === byIndex ? null : floorOf(byIndex, profile);
    return floor === null ? [] : [sayable(decimalText(floor))];
  });
  const opensByFields = verdicts.some(({ byIndex, open }) => byIndex !== null && open !== null);
  const [floor = null, ...otherFloors] = new Set(floors);
  if (otherFloors.length > 0 || new Set(opens).size > 1) return null;
  if ((opens.length > 0 && opensByFields) || (floor !== null && !/^\d{1,3}$/.test(floor)))
    return null;
  return {
    ...{ lower, opensByFields, open: opens[0] ?? null },
    floor: floor === null ? null : Number(floor),
  };
}

/** Half of the last published decimal. */
const HALF_STEP: Decimal = { units: 5n, places: PUBLISHED_PLACES + 1 };

/** From which figure on an unrounded index that is not below 0 falls into a band by what is published of it, in formulas. */
export function fallsInto(lower: LowerBound, indexCell: string, isPublished: boolean): string {
  const edge = isPublished ? publishedFrom(lower) : null;
  if (edge !== null) return `${indexCell}>=${decimalText(trimmed(edge))}`;
  const index = isPublished ? `ROUND(${indexCell},${PUBLISHED_PLACES})` : indexCell;
  return `${index}${lower.kind === "from" ? ">=" : ">"}${sayable(lower.percent)}`;
}

/** Null for a bound of more decimals than are published. */
function publishedFrom({ kind, percent }: LowerBound): Decimal | null {
  const bound = trimmed(parseDecimal(percent) ?? ZERO);
  if (bound.places > PUBLISHED_PLACES) return null;
  return kind === "from" ? subtract(bound, HALF_STEP) : add(bound, HALF_STEP);
}

/** The band of an index as it is compared. */
export function bandAt(bands: readonly ReasonBand[], index: Decimal): ReasonBand | null {
  return (
    bands.find(({ lower }) => {
      if (lower === null) return true;
      const order = compare(index, parseDecimal(lower.percent) ?? ZERO);
      return lower.kind === "from" ? order >= 0 : order > 0;
    }) ?? null
  );
}
