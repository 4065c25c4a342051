import { decimalText, parseDecimal, shifted } from "../core/number/decimal";
import { readFormat } from "../core/number/format";
import { printedText } from "../core/number/printed";
import type { Block, Plan, PlannedValue } from "../core/plan/plan";
import type { Change, Finding } from "../core/rule/finding";
import { placeOf } from "../core/sheet/address";
import { gridOf } from "../core/sheet/grid";
import type { SheetCell, Snapshot } from "../core/sheet/snapshot";

/** The ratios that were cut instead of rounded, each with the rounded value. */
export function roundedAgain(findings: readonly Finding[]): readonly Change[] {
  return findings.flatMap(({ habit, suspects: [best] }) =>
    habit === "cut-ratio" && best !== undefined ? [best] : [],
  );
}

/**
 * Plans to put proposed figures into their cells, each in the manner the cell was filled in: typed
 * text stays text with its comma and its percent sign, a stored percentage stays a fraction of one.
 * Cells with a formula and changes without a value are left out.
 */
export function mendingPlan(snapshot: Snapshot, changes: readonly Change[]): Plan {
  const grid = gridOf(snapshot);
  const blocks = changes.flatMap((change): readonly Block[] => {
    const place = placeOf(change.cell);
    const meant = change.proposed === null ? null : parseDecimal(change.proposed);
    if (place === null || meant === null) return [];
    const cell = grid.cell(place.row, place.column);
    if (cell !== undefined && cell.formula !== null) return [];
    const after = inTheMannerOf(cell, decimalText(meant));
    const before = cell?.value ?? ({ kind: "blank" } as const);
    return [{ ...place, before: [[before]], after: [[after]], format: null, lookFrom: null }];
  });
  return { sheet: snapshot.sheet, blocks, widths: [] };
}

function inTheMannerOf(cell: SheetCell | undefined, plain: string): PlannedValue {
  if (cell?.value.kind === "text") {
    const sign = printedText(cell).trim().endsWith("%") ? "%" : "";
    return { kind: "text", text: `${plain.replace(".", ",")}${sign}` };
  }
  const meant = parseDecimal(plain);
  const isPercent = cell !== undefined && readFormat(cell.format).percent;
  if (!isPercent || meant === null) return { kind: "number", digits: plain };
  return { kind: "number", digits: decimalText(shifted(meant, -2)) };
}
