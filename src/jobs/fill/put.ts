import type { FillChoices, Filling } from "../../core/fill/filling";
import { formulaFor, type FormulaOperand } from "../../core/fill/formula";
import { mannerOf, putAsNumber, putInManner, type Manner } from "../../core/fill/manner";
import { decimalText } from "../../core/number/decimal";
import { readFormat } from "../../core/number/format";
import type { PlannedContent } from "../../core/plan/plan";
import type { Sheet } from "../../core/rule/sheet";
import { placeOf, type Place } from "../../core/sheet/address";
import type { Grid } from "../../core/sheet/grid";
import { inTheMannerOf } from "../mend";

/** A filling as it goes into its cell. */
export interface PutFilling {
  readonly filling: Filling;
  readonly place: Place;
  readonly content: PlannedContent;
  /** The number format to give the cell; null leaves it as it is. */
  readonly format: string | null;
  /** The number format that it has in the end. */
  readonly shownBy: string;
  readonly isValueInstead: boolean;
}

/** Where fillings go. */
export interface FilledSheet {
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** The number format of a cell, a blank one's too. */
  readonly formatAt: (place: Place) => string;
}

/**
 * Puts fillings into their cells, each in the manner of its column or, where it is written over a figure, of its cell.
 * `filled` has each filling behind those that it is worked out from.
 */
export function putFillings(
  filled: readonly Filling[],
  target: FilledSheet,
  choices: Pick<FillChoices, "as">,
): readonly PutFilling[] {
  const mannerAt = mannersOf(target);
  const done = new Map<string, PutFilling>();
  for (const filling of filled) {
    const { indicator, cell } = filling.observation;
    const place = placeOf(cell);
    if (place === null) continue;
    const isRate = indicator.kind === "rate";
    const own = target.formatAt(place);
    const spot = { place, isRate, own, manner: mannerAt(place.column, isRate) };
    const formula = choices.as === "values" ? null : asFormula(filling, spot, target, done);
    const isValueInstead = choices.as === "formulas";
    done.set(indicator.code, formula ?? { ...asValue(filling, spot, target), isValueInstead });
  }
  return [...done.values()];
}

/** A cell to be filled, with what decides how a figure stands in it. */
interface Spot {
  readonly place: Place;
  readonly isRate: boolean;
  /** The number format that it has. */
  readonly own: string;
  readonly manner: Manner;
}

/** Null where a formula would give another figure, and where a text holds more than the figure. */
function asFormula(
  filling: Filling,
  { place, isRate, own, manner }: Spot,
  target: FilledSheet,
  done: ReadonlyMap<string, PutFilling>,
): PutFilling | null {
  const { value, definition, working, over } = filling;
  const held = target.grid.cell(place.row, place.column);
  if (over !== "blank" && held?.value.kind === "text") return null;
  const put = putAsNumber(value, isRate, manner, own);
  // A formula would bring the format of a cell that it reads along.
  const format = put.format ?? own;
  const formula = formulaFor(definition, (code) => operandAt(code, target, done), {
    places: working.kind === "rate" ? working.places : value.places,
    percent: readFormat(format).percent,
    isZeroOverZero: working.kind === "rate" && working.exact === null,
  });
  if (formula === null) return null;
  const content = { kind: "formula", formula, shows: put.value } as const;
  return { filling, place, content, format, shownBy: format, isValueInstead: false };
}

/** A blank takes the manner of its column, a text its own, and a number stays one. */
function asValue(
  filling: Filling,
  { place, isRate, own, manner }: Spot,
  { grid }: FilledSheet,
): Omit<PutFilling, "isValueInstead"> {
  const { value, over } = filling;
  const held = grid.cell(place.row, place.column);
  const as = (content: PlannedContent, format: string | null) => ({
    ...{ filling, place, content, format, shownBy: format ?? own },
  });
  if (over !== "blank" && held?.value.kind === "text") {
    return as(inTheMannerOf(held, decimalText(value)), null);
  }
  const put =
    over === "blank"
      ? putInManner(value, isRate, manner, own)
      : putAsNumber(value, isRate, manner, own);
  return as(put.value, put.format);
}

/** How the figures of a kind in a column are written; where there are none, those of the kind anywhere. */
function mannersOf({ sheet, grid }: FilledSheet): (column: number, isRate: boolean) => Manner {
  const neighbours = sheet.observations.flatMap(({ indicator, cell, reading, shown }) => {
    const place = placeOf(cell);
    if (place === null || reading.kind !== "figure") return [];
    const format = grid.cell(place.row, place.column)?.format ?? "General";
    const isRate = indicator.kind === "rate";
    return [{ figure: reading, shown, format, column: place.column, isRate }];
  });
  const known = new Map<string, Manner>();
  return (column, isRate) => {
    const key = `${column} ${isRate}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const alike = neighbours.filter((each) => each.isRate === isRate);
    const near = alike.filter((each) => each.column === column);
    const manner = mannerOf(near.length > 0 ? near : alike);
    known.set(key, manner);
    return manner;
  };
}

/** A figure of the sheet as a formula would read it, once what comes before is filled. */
function operandAt(
  code: string,
  { sheet, grid }: FilledSheet,
  done: ReadonlyMap<string, PutFilling>,
): FormulaOperand | null {
  const observation = sheet.byCode.get(code);
  const place = observation === undefined ? null : placeOf(observation.cell);
  if (observation === undefined || place === null) return null;
  const put = done.get(code);
  if (put !== undefined) {
    const isNumber = put.content.kind !== "text" && !readFormat(put.shownBy).percent;
    return { place, state: "figure", isNumber };
  }
  const { reading } = observation;
  const isStored = grid.cell(place.row, place.column)?.value.kind === "number";
  const isNumber = isStored && reading.kind === "figure" && !reading.percent;
  return { place, state: sheet.figures.operand(code).state, isNumber };
}
