import {
  compare,
  negated,
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

/** The points of a line, as they stand side by side. Plain decimals, below 0 in what is taken off; null where there are none. */
export interface SlipPoints {
  readonly max: string | null;
  readonly self: string | null;
  readonly firstAppraisal: string | null;
  readonly secondAppraisal: string | null;
  /** The last appraisal − self. */
  readonly difference: string | null;
  readonly survey: string | null;
  /** What counts in the end. */
  readonly points: string | null;
}

/** A line of a slip: a component (tiêu chí thành phần), or a field where nothing finer is known. */
export interface SlipLine extends SlipPoints {
  readonly code: string;
  readonly name: string;
  /** A field or criterion with its components below it is set in bold and is not added twice. */
  readonly isHeading: boolean;
  /** What the unit said to the first appraisal. */
  readonly explanation: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** How a ratio is defined, where the figures come from and of which moment they are. */
  readonly source: string;
  readonly evidence: string;
  /** Why points were taken off, and what a difference comes from; empty where there is nothing to say. */
  readonly deduction: string;
  readonly basis: string;
}

/** The lines of a slip and what they come to. */
export interface SlipTable {
  readonly lines: readonly SlipLine[];
  readonly total: SlipPoints;
  /** The points of what could be judged, while the total is not known; null where it is, or nothing finer is known. */
  readonly soFar: string | null;
}

/** What one unit is told of its points: every line, and what came of them. */
export interface ScoreSlip extends SlipTable {
  readonly unit: string;
  readonly points: string | null;
  readonly max: string;
  /** Whether a bonus or a penalty counts in the points. */
  readonly countsBesides: boolean;
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

/** The slip of one ranked unit among `count` of its group; a finer table, where one is known, takes the place of its own. */
export function slipOf(
  unit: ReportedUnit,
  count: number,
  words: SheetWords,
  table: SlipTable = fieldTable(unit, words),
): ScoreSlip {
  return {
    ...table,
    unit: unit.unit,
    points: unit.points,
    max: sumOfMaxima(unit.fields),
    countsBesides: unit.bonus !== null || unit.penalty !== null,
    index: unit.index,
    rank: unit.rank,
    count,
    class: classText(unit, words),
    reason: unit.reason,
  };
}

/** A table of points tells what counts in the end, and nothing of how it came about. */
const NOT_TOLD = {
  ...{ self: null, firstAppraisal: null, secondAppraisal: null, difference: null, survey: null },
} as const;

function fieldTable(unit: ReportedUnit, { rankSheets }: SheetWords): SlipTable {
  const lines: readonly Pick<SlipLine, "name" | "max" | "points" | "deduction">[] = [
    ...unit.fields.map(({ field, max, points, percent }) => ({
      ...{ name: field, max, points },
      deduction: deductionOf(points, max, percent, rankSheets),
    })),
    ...besides(unit.bonus, rankSheets.headings.bonus),
    ...besides(takenOff(unit.penalty), rankSheets.headings.penalty),
  ];
  return {
    lines: lines.map((line, place) => ({
      ...NOT_TOLD,
      ...{ code: String(place + 1), isHeading: false, explanation: "" },
      ...{ numerator: null, denominator: null, source: "", evidence: "", basis: "" },
      ...line,
    })),
    total: { ...NOT_TOLD, max: sumOfMaxima(unit.fields), points: unit.points },
    soFar: null,
  };
}

/** What counts besides the fields has no maximum in their table. */
function besides(
  points: string | null,
  name: string,
): readonly Pick<SlipLine, "name" | "max" | "points" | "deduction">[] {
  return points === null ? [] : [{ name, max: null, points, deduction: "" }];
}

/** The points of a penalty as they count, so that the lines add up. */
export function takenOff(points: string | null): string | null {
  return points === null ? null : decimalText(trimmed(negated(parseDecimal(points) ?? ZERO)));
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
