import { memo } from "react";
import { addressOf } from "../core/sheet/address";
import type { Place } from "../core/sheet/address";
import type { WorkbenchWords } from "../words/pane-words";
import type { MergedAt } from "./areas";
import { drawnRow, type Extent } from "./drawing";
import { GridCell } from "./GridCell";
import type { CellMark } from "./marks";
import { anchorOf } from "./moves";
import type { OpenSheet } from "./open-sheet";

/** The cells of one row. Drawn again only when what it shows has changed, so that a wide sheet scrolls and walks freely. */
export const RowCells = memo(function RowCells(props: {
  readonly open: OpenSheet;
  readonly row: number;
  readonly extent: Extent;
  readonly mergedAt: MergedAt;
  /** The height of the tallest area that begins in this row; 0 where none reaches below it. */
  readonly tallest: number;
  readonly heightOf: (from: number, to: number) => number;
  /** The selected column, where the selected cell is in this row. */
  readonly selectedColumn: number | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly words: WorkbenchWords;
  readonly select: (place: Place) => void;
}) {
  const { open, row, extent, mergedAt, selectedColumn, marks, words } = props;
  const selected = selectedColumn === null ? null : addressOf(row, selectedColumn);
  return drawnRow(open, row, extent, mergedAt, props.heightOf).map((cell) => {
    const mark = marks.get(cell.address);
    return (
      <GridCell
        key={cell.column}
        cell={cell}
        selected={cell.address === selected}
        mark={mark}
        markWords={mark === undefined ? "" : words.mark(mark.severity, mark.messages.length)}
        select={() => {
          props.select(anchorOf(cell, mergedAt));
        }}
      />
    );
  });
});
