import type { FormulaFaultKind } from "../../core/formula/fault";
import type { FaultyFormula } from "../../core/rule/finding";
import { cellRanges } from "../cells";

/** What is wrong with the formula of a cell: `the formula of cell D45 leaves out cell D46`. */
export function formulaFault(cell: string, { fault, cells }: FaultyFormula): string {
  const named =
    cells.length === 0 ? "" : `cell${cells.length > 1 ? "s" : ""} ${listed(cellRanges(cells))}`;
  if (fault === "typed-over") {
    return `cell ${cell} holds a typed figure where its like hold formulas`;
  }
  return `the formula of cell ${cell} ${FAULTS[fault](named)}`;
}

/** Each with the cells that it is about, which may be none. */
const FAULTS: Readonly<Record<FormulaFaultKind, (cells: string) => string>> = {
  "part-missing": (cells) => `leaves out ${cells}`,
  "part-extra": (cells) => `adds ${cells}, which is no part`,
  "part-doubled": (cells) => `adds ${cells} twice`,
  "subtotal-with-parts": (cells) => `adds ${cells} as well as what it is made of`,
  "wrong-sign": (cells) => `has the wrong sign at ${cells}`,
  "wrong-reference": (cells) => `reads ${cells} by mistake`,
  shifted: () => "is off by some rows or columns, as after a copy",
  "wrong-parts": (cells) => `adds the wrong cells${bracketed(cells)}`,
  "figure-added": () => "adds a typed figure",
  "reads-itself": () => "adds its own cell",
  "ratio-inverted": () => "divides the wrong way round",
  "wrong-numerator": (cells) => `has the wrong numerator${bracketed(cells)}`,
  "wrong-denominator": (cells) => `has the wrong denominator${bracketed(cells)}`,
  "hundred-missing": () => "is not multiplied by 100",
  "hundred-doubled": () => "is multiplied by 100 although the cell shows per cent",
  "wrong-scale": () => "is multiplied or divided by a wrong figure",
  rounding: () => "rounds to too few decimals",
  cut: () => "cuts decimals instead of rounding",
  "not-recalculated": () => "is right but was not calculated anew",
  "text-part": (cells) => `passes over ${cells}, whose figure is text`,
  "adds-text": (cells) => `gives an error, since ${cells} holds a word or a dash`,
  "unlike-neighbours": () => "is unlike the formulas beside it",
  "typed-over": () => "",
};

function bracketed(cells: string): string {
  return cells === "" ? "" : ` (${cells})`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
