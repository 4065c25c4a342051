import {
  compare,
  parseDecimal,
  subtract,
  decimalText,
  trimmed,
  ZERO,
} from "../../../core/number/decimal";
import type { ReportedUnit } from "../report";
import type { Ranked } from "./arranged";
import { classText } from "./class-sheet";
import type { SheetWords } from "./options";
import { sumOfMaxima } from "./printed-fields";

/** A line of a slip: a component (tiêu chí thành phần), or a field where nothing finer is known. */
export interface SlipLine {
  readonly code: string;
  readonly name: string;
  /** A field or criterion with its components below it is set in bold and is not added twice. */
  readonly isHeading: boolean;
  /** Plain decimals; null where there is none. */
  readonly max: string | null;
  readonly self: string | null;
  readonly firstAppraisal: string | null;
  /** What the unit said to the first appraisal. */
  readonly explanation: string;
  readonly secondAppraisal: string | null;
  readonly survey: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Where the figures come from and of which moment they are. */
  readonly source: string;
  readonly evidence: string;
  /** Why points were taken off; empty where none were. */
  readonly deduction: string;
  readonly basis: string;
}

/** What one unit is told of its points: every line, and what came of them. */
export interface ScoreSlip {
  readonly unit: string;
  readonly lines: readonly SlipLine[];
  readonly points: string | null;
  readonly max: string;
  readonly index: string | null;
  readonly rank: number | null;
  /** Among how many units of its group. */
  readonly count: number;
  /** In full; or that the text says nothing; empty where there is none. */
  readonly class: string;
  readonly reason: string;
}

/** A slip for every unit of a ranking, its fields for lines, in the order of the table. */
export function slipsOf({ groups }: Ranked, words: SheetWords): readonly ScoreSlip[] {
  return groups
    .flatMap(({ units }) => {
      const count = units.filter(({ rank }) => rank !== null).length;
      return units.map((unit) => ({ row: unit.row, slip: slipOf(unit, count, words) }));
    })
    .sort((a, b) => a.row - b.row)
    .map(({ slip }) => slip);
}

/** The slip of one ranked unit among `count` of its group; finer lines, where they are known, take the place of its own. */
export function slipOf(
  unit: ReportedUnit,
  count: number,
  words: SheetWords,
  lines: readonly SlipLine[] = fieldLines(unit, words),
): ScoreSlip {
  return {
    unit: unit.unit,
    lines,
    points: unit.points,
    max: sumOfMaxima(unit.fields),
    index: unit.index,
    rank: unit.rank,
    count,
    class: classText(unit, words),
    reason: unit.reason,
  };
}

/** A table of points tells what counts in the end, and that is what was appraised. */
function fieldLines({ fields }: ReportedUnit, { rankSheets }: SheetWords): readonly SlipLine[] {
  return fields.map(({ field, max, points, percent }, place) => ({
    code: String(place + 1),
    name: field,
    isHeading: false,
    max,
    self: null,
    firstAppraisal: points,
    explanation: "",
    secondAppraisal: null,
    survey: null,
    numerator: null,
    denominator: null,
    source: "",
    evidence: "",
    deduction: deductionOf(points, max, percent, rankSheets),
    basis: "",
  }));
}

function deductionOf(
  points: string | null,
  max: string,
  percent: string | null,
  words: SheetWords["rankSheets"],
): string {
  if (points === null || percent === null) return "";
  const lost = subtract(parseDecimal(max) ?? ZERO, parseDecimal(points) ?? ZERO);
  return compare(lost, ZERO) > 0 ? words.deducted(decimalText(trimmed(lost)), percent) : "";
}
