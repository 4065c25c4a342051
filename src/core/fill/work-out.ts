import {
  compare,
  decimalText,
  equal,
  isWhole,
  isZero,
  multiply,
  negated,
  sum,
  trimmed,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import type { SumSide, Term } from "../rule/finding";
import type { Figures, Operand } from "../rule/judge";
import { termOf } from "../rule/observation";
import { exactText, percentage } from "../rule/ratio";
import { plainText, type Sheet } from "../rule/sheet";
import type { Side, SignedFigure } from "../rule/statement";
import type { Definition } from "./definition";

/** How a figure came about. */
export type Working =
  | { readonly kind: "total"; readonly parts: SumSide }
  | {
      readonly kind: "rate";
      readonly numerator: SumSide;
      readonly denominator: SumSide;
      /** The rate as it is told, half up; what nothing of nothing comes to is not told. */
      readonly exact: string | null;
      /** Decimals that it is rounded to; an exact whole number is written without. */
      readonly places: number;
    };

/** Why a definition gives no figure. */
export type Lack =
  /** Cells that it needs are blank, or hold something that is no figure. */
  | { readonly lack: "blank" | "unreadable"; readonly terms: readonly Term[] }
  /** Some of nothing. */
  | { readonly lack: "over-zero" }
  | { readonly lack: "over-hundred" }
  | { readonly lack: "negative" }
  /** Nothing of nothing, which the user wants left blank. */
  | { readonly lack: "zero-over-zero" };

/** What a definition gives; null where it is about rows or parameters that are not there. */
export type Result = { readonly value: Decimal; readonly working: Working } | Lack | null;

/** What decides how a rate is written. */
export interface RateWriting {
  readonly places: number;
  readonly zeroOverZero: "blank" | "zero";
  readonly mayPass100: boolean;
}

const HUNDRED = whole(100);
/** A rate short of 100 % is never written as 100, up to so many decimals. */
const MOST_PLACES = 4;

/** Works a definition out on the figures given, exactly; rates half up at the decimals asked for. */
export function workOut(
  definition: Definition,
  sheet: Sheet,
  figures: Figures,
  rate: RateWriting,
): Result {
  return definition.kind === "total"
    ? total(definition.parts, sheet, figures)
    : ratio(definition.numerator, definition.denominator, sheet, figures, rate);
}

function total(parts: Side, sheet: Sheet, figures: Figures): Result {
  const side = sideOf(parts, sheet, figures);
  if (side === null || "lack" in side) return side;
  const { value } = side;
  if (compare(value, ZERO) < 0) return { lack: "negative" };
  return { value, working: { kind: "total", parts: side.told } };
}

function ratio(top: Side, bottom: Side, sheet: Sheet, figures: Figures, rate: RateWriting): Result {
  const sides = [sideOf(top, sheet, figures), sideOf(bottom, sheet, figures)] as const;
  const [numerator, denominator] = sides;
  if (numerator === null || denominator === null) return null;
  if ("lack" in numerator || "lack" in denominator) return joined(numerator, denominator);
  const told = { numerator: numerator.told, denominator: denominator.told };
  if (isZero(denominator.value)) {
    if (!isZero(numerator.value)) return { lack: "over-zero" };
    if (rate.zeroOverZero === "blank") return { lack: "zero-over-zero" };
    const { places } = rate;
    return { value: ZERO, working: { kind: "rate", ...told, exact: null, places } };
  }
  if (compare(numerator.value, ZERO) < 0) return { lack: "negative" };
  const passes = compare(numerator.value, denominator.value) > 0;
  if (passes && !rate.mayPass100) return { lack: "over-hundred" };
  const exact = exactText(numerator.value, denominator.value, null);
  const places = tellingPlaces(numerator.value, denominator.value, rate.places);
  const value = writtenRate(numerator.value, denominator.value, places);
  return { value, working: { kind: "rate", ...told, exact, places } };
}

/** The decimals asked for, or as many more as it takes not to say 100 of less than all. */
function tellingPlaces(numerator: Decimal, denominator: Decimal, asked: number): number {
  if (compare(numerator, denominator) >= 0) return asked;
  let places = asked;
  while (places < MOST_PLACES && equal(percentage(numerator, denominator, places), HUNDRED)) {
    places += 1;
  }
  return places;
}

/** Half up; an exact whole number without decimals. */
function writtenRate(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  const value = percentage(numerator, denominator, places);
  const isExact = equal(multiply(value, denominator), multiply(numerator, HUNDRED));
  return isExact && isWhole(value) ? trimmed(value) : value;
}

interface WorkedSide {
  readonly value: Decimal;
  readonly told: SumSide;
}

type SideLack = Extract<Lack, { readonly lack: "blank" | "unreadable" }>;

/** "-" counts as nothing; a blank never does. Null where a row or a parameter is not there. */
function sideOf(side: Side, sheet: Sheet, figures: Figures): WorkedSide | SideLack | null {
  const read = side.map((figure) => ({ figure, operand: operandOf(figure, figures) }));
  if (read.some(({ operand }) => operand.state === "absent")) return null;
  const lacking = (state: Operand["state"]): readonly Term[] =>
    read.flatMap(({ figure, operand }) =>
      operand.state === state ? termsFor(figure, null, sheet) : [],
    );
  const [unreadable, blank] = [lacking("unreadable"), lacking("blank")];
  if (unreadable.length > 0) return { lack: "unreadable", terms: unreadable };
  if (blank.length > 0) return { lack: "blank", terms: blank };
  const worked = read.map(({ figure, operand }) => ({
    figure,
    value: operand.state === "figure" ? operand.value : ZERO,
  }));
  const value = sum(worked.map((each) => signed(each.value, each.figure.sign)));
  const terms = worked.flatMap((each) =>
    termsFor(each.figure, each.value, sheet).map((term) => ({ ...term, sign: each.figure.sign })),
  );
  return { value, told: { terms, total: plainText(value) } };
}

function joined(...sides: readonly (WorkedSide | SideLack)[]): SideLack | null {
  const lacks = sides.flatMap((side) => ("lack" in side ? [side] : []));
  const worst = lacks.find(({ lack }) => lack === "unreadable") ?? lacks[0];
  if (worst === undefined) return null;
  const same = lacks.filter(({ lack }) => lack === worst.lack);
  return { lack: worst.lack, terms: same.flatMap(({ terms }) => terms) };
}

/** A figure of the sheet as it is told, with the value that is reckoned with: one that is filled in the same go has it too. */
function termsFor({ operand }: SignedFigure, value: Decimal | null, sheet: Sheet): readonly Term[] {
  const observation = operand.kind === "code" ? sheet.byCode.get(operand.code) : undefined;
  if (observation === undefined) return [];
  return [{ ...termOf(observation), value: value === null ? null : decimalText(value) }];
}

function operandOf({ operand }: SignedFigure, figures: Figures): Operand {
  if (operand.kind === "code") return figures.operand(operand.code);
  const value = operand.kind === "constant" ? operand.value : figures.parameter(operand.name);
  return value === null ? { state: "absent" } : { state: "figure", value, printed: value };
}

function signed(value: Decimal, sign: 1 | -1): Decimal {
  return sign === 1 ? value : negated(value);
}
