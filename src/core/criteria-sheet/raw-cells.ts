import { decimalText, parseDecimal, shifted, trimmed } from "../number/decimal";
import { readFormat } from "../number/format";
import { printedText } from "../number/printed";
import { typedFigure } from "../number/typed";
import { placeOf } from "../sheet/address";
import { gridOf } from "../sheet/grid";
import type { SheetCell, Snapshot } from "../sheet/snapshot";
import type { TypedCell } from "../written-rules/headed-table";
import { figureOf } from "./typed-words";

/** What a typed cell holds behind the one line that is shown of it. */
export interface RawCells {
  /** Its text with line breaks, as far as any cell of a set goes. */
  readonly lines: (cell: TypedCell) => string;
  /** Its figure with every stored digit, whatever its format shows; null where it is none or blank. */
  readonly figure: (cell: TypedCell) => string | null;
  /** The same of a count, which may be typed with a dot before thousands: `1.234`. */
  readonly count: (cell: TypedCell) => string | null;
}

const LONGEST = 4000;

export function rawCells(snapshot: Snapshot): RawCells {
  const grid = gridOf(snapshot);
  const held = ({ cell }: TypedCell): SheetCell | undefined => {
    const place = placeOf(cell);
    return place === null ? undefined : grid.cell(place.row, place.column);
  };
  return {
    lines: (typed) => {
      const cell = typed.text === "" ? undefined : held(typed);
      return cell === undefined ? "" : printedText(cell).slice(0, LONGEST);
    },
    figure: (typed) => figureBy(typed, held(typed), figureOf),
    count: (typed) => figureBy(typed, held(typed), countOf),
  };
}

function figureBy(
  { text }: TypedCell,
  cell: SheetCell | undefined,
  read: (typed: string) => string | null,
): string | null {
  if (text === "") return null;
  if (cell?.value.kind !== "number") return read(text);
  const stored = parseDecimal(cell.value.digits);
  if (stored === null || stored.units < 0n) return null;
  // 0,85 shown as 85% was meant as 85.
  const isPercent = readFormat(cell.format).percent;
  return decimalText(trimmed(isPercent ? shifted(stored, 2) : stored));
}

function countOf(typed: string): string | null {
  const count = typedFigure(typed);
  return count === null || count.startsWith("-") ? null : count;
}
