import { decimalText, parseDecimal, shifted } from "../core/number/decimal";
import { readFormat } from "../core/number/format";
import { isOfAddresses } from "../core/plan/formula";
import { emptyPlan, plainBlock, type Block, type Plan, type PlannedValue } from "../core/plan/plan";
import type { Change, FaultyFormula, Finding, Suspect } from "../core/rule/finding";
import { placeOf } from "../core/sheet/address";
import { gridOf } from "../core/sheet/grid";
import type { SheetCell, Snapshot } from "../core/sheet/snapshot";

/** The ratios that were cut instead of rounded, each with the rounded value; a cell is told once. */
export function roundedAgain(
  findings: readonly Pick<Finding, "habit" | "suspects">[],
): readonly Change[] {
  const changes = findings.flatMap(({ habit, suspects: [best] }) =>
    habit === "cut-ratio" && best !== undefined && best.proposed !== null ? [best] : [],
  );
  return changes.filter(
    ({ cell }, index) => changes.findIndex((other) => other.cell === cell) === index,
  );
}

/** The changes that a plan may make: a cell with a formula is for its formula to mend. */
export function mendable(snapshot: Snapshot, changes: readonly Change[]): readonly Change[] {
  const grid = gridOf(snapshot);
  return changes.filter((change) => {
    const place = placeOf(change.cell);
    return place !== null && (grid.cell(place.row, place.column)?.formula ?? null) === null;
  });
}

/** The figure that a typed text begins with; what follows it (`%`, `hồ sơ`, `(2969/7161)`) is left as it stands. */
const LEADING_FIGURE = /^\s*[-+−]?\s*[\doO][\d.,oO]*(?:\s[.,oO]*\d[\d.,oO]*)*/;

/**
 * Plans to put proposed figures into their cells, each in the manner the cell was filled in: typed
 * text stays text with its comma and what stands behind the figure, a stored percentage stays a fraction of one.
 * Cells with a formula and changes without a value are left out.
 */
export function mendingPlan(snapshot: Snapshot, changes: readonly Change[]): Plan {
  const grid = gridOf(snapshot);
  const blocks = mendable(snapshot, changes).flatMap((change): readonly Block[] => {
    const place = placeOf(change.cell);
    const meant = change.proposed === null ? null : parseDecimal(change.proposed);
    if (place === null || meant === null) return [];
    const cell = grid.cell(place.row, place.column);
    const after = inTheMannerOf(cell, decimalText(meant));
    const before = cell?.value ?? ({ kind: "blank" } as const);
    const area = { ...place, height: 1, width: 1 };
    return [{ ...plainBlock(snapshot.sheet, area), before: [[before]], after: [[after]] }];
  });
  return { ...emptyPlan("mend"), blocks };
}

/** A figure as it goes into a cell that is filled already, in the manner it was filled in. */
export function inTheMannerOf(cell: SheetCell | undefined, plain: string): PlannedValue {
  if (cell?.value.kind === "text") {
    const text = cell.value.text.trim();
    const [figure = text] = LEADING_FIGURE.exec(text) ?? [];
    return { kind: "text", text: `${plain.replace(".", ",")}${text.slice(figure.length)}` };
  }
  const meant = parseDecimal(plain);
  const isPercent = cell !== undefined && readFormat(cell.format).percent;
  if (!isPercent || meant === null) return { kind: "number", digits: plain };
  return { kind: "number", digits: decimalText(shifted(meant, -2)) };
}

/** The formula that may be put into a cell for us to write; null where there is none, or one of more than addresses. */
export function writableFormula({ fault, proposed }: FaultyFormula): string | null {
  if (fault === "not-recalculated" || proposed === null) return null;
  return isOfAddresses(proposed) ? proposed : null;
}

/** A formula mended: the plan, and the change as it is shown. */
export interface FormulaMending {
  readonly plan: Plan;
  readonly change: Change;
}

/**
 * Plans to put the formula that a suspect's cell should have in place of the one that stands there. Null where no formula
 * may be written, or none stands there any more.
 */
export function formulaMending(snapshot: Snapshot, suspect: Suspect): FormulaMending | null {
  const after = suspect.formula === null ? null : writableFormula(suspect.formula);
  const place = placeOf(suspect.cell);
  const meant = suspect.proposed === null ? null : parseDecimal(suspect.proposed);
  if (after === null || place === null || meant === null) return null;
  const cell = gridOf(snapshot).cell(place.row, place.column);
  if (cell === undefined || cell.formula === null) return null;
  const stored = readFormat(cell.format).percent ? shifted(meant, -2) : meant;
  const shows = { kind: "number", digits: decimalText(stored) } as const;
  const content = { kind: "formula", formula: after, shows } as const;
  const area = { ...place, height: 1, width: 1 };
  const block: Block = {
    ...plainBlock(snapshot.sheet, area),
    before: [[cell.value]],
    after: [[content]],
    // A formula would bring the format of a cell that it reads along.
    format: cell.format,
  };
  return {
    plan: { ...emptyPlan("mend"), blocks: [block] },
    change: { ...suspect, reported: cell.formula, proposed: after },
  };
}
