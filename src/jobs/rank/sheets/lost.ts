import {
  add,
  compare,
  decimalText,
  parseDecimal,
  subtract,
  trimmed,
  ZERO,
  type Decimal,
} from "../../../core/number/decimal";
import type { ReportedUnit } from "../report";
import { arranged, type Ranked } from "./arranged";
import type { RankSheetOptions, SheetWords } from "./options";

/** A criterion, or a field where nothing finer is known, in which a unit lost points. Plain decimals. */
export interface LostPoints {
  /** `1.1.2`; empty where it has none. */
  readonly code: string;
  readonly criterion: string;
  /** Null for what takes points off without a maximum of its own, as a penalty does; so are its points. */
  readonly max: string | null;
  readonly points: string | null;
  readonly lost: string;
  /** The figure behind, as a person reads it: `171/205 = 83,41%`; empty where none is known. */
  readonly figure: string;
  /** Cơ quan chủ trì; empty where the set does not say. */
  readonly lead: string;
}

/** What one unit lost. */
export interface UnitLosses {
  readonly unit: string;
  readonly lost: readonly LostPoints[];
  /** Whether some criteria have no points yet, so that more may have been lost; false where left out. */
  readonly isPartial?: boolean;
}

/** What every unit of a ranking lost by field, group by group in the order that was asked for. */
export function lossesOf(
  report: Ranked,
  order: RankSheetOptions["order"],
  words: SheetWords,
): readonly UnitLosses[] {
  return (
    report.groups
      .flatMap((group) => arranged(group, order))
      // Of a unit that cannot be ranked it is not known what it lost.
      .filter(({ points }) => points !== null)
      .map((unit) => ({ unit: unit.unit, lost: lossesOfUnit(unit, words) }))
  );
}

function lossesOfUnit(unit: ReportedUnit, { rankSheets }: SheetWords): readonly LostPoints[] {
  const inFields = unit.fields.flatMap(({ field, points, max, percent }): readonly LostPoints[] => {
    if (points === null) return [];
    const lost = subtract(decimal(max), decimal(points));
    if (compare(lost, ZERO) <= 0) return [];
    const figure = percent === null ? "" : rankSheets.fieldFigure(percent);
    return [{ code: "", criterion: field, max, points, lost: plainText(lost), figure, lead: "" }];
  });
  const { penalty } = unit;
  if (penalty === null || compare(decimal(penalty), ZERO) <= 0) return inFields;
  const taken = { code: "", criterion: rankSheets.headings.penalty, max: null, points: null };
  return [...inFields, { ...taken, lost: penalty, figure: "", lead: "" }];
}

/** The most lost first; what lost the same stays in its order. */
export function byLost(lost: readonly LostPoints[]): readonly LostPoints[] {
  return [...lost].sort((a, b) => compare(decimal(b.lost), decimal(a.lost)));
}

/** All that a unit lost together. */
export function sumOfLost(lost: readonly LostPoints[]): string {
  return plainText(lost.reduce((sum, entry) => add(sum, decimal(entry.lost)), ZERO));
}

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}

function plainText(value: Decimal): string {
  return decimalText(trimmed(value));
}
