import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { CellLook } from "../host/file/cell-looks";
import { SeverityMark } from "../pane/SeverityMark";
import { cellStyle } from "./cell-style";
import type { CellMark } from "./marks";
import { SPOKEN_ONLY } from "../pane/spoken-only";

const MARK_SIZE = 13;
const MARK_ROOM = MARK_SIZE + 2;

const useStyles = makeStyles({
  cell: {
    position: "relative",
    display: "flex",
    boxSizing: "border-box",
    minWidth: 0,
    padding: "1px 3px",
    borderRight: "1px solid #e1e3e5",
    borderBottom: "1px solid #e1e3e5",
    outlineStyle: "none",
    cursor: "cell",
    color: "#1b1d1f",
    ":focus-visible": { outlineStyle: "none" },
  },
  text: { minWidth: 0, width: "100%", lineHeight: 1.3 },
  wrap: { whiteSpace: "pre-wrap", overflowWrap: "break-word" },
  line: { whiteSpace: "pre" },
  cut: { overflow: "hidden" },
  selected: {
    zIndex: 2,
    "::after": {
      content: '""',
      position: "absolute",
      inset: "-1px",
      border: `2px solid ${tokens.colorBrandStroke1}`,
      pointerEvents: "none",
    },
  },
  error: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusDangerForeground1}` },
  warning: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusWarningForeground1}` },
  notice: { boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteBlueForeground2}` },
  undecided: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralForeground3}` },
  mark: { position: "absolute", top: "1px", left: "1px" },
  spoken: SPOKEN_ONLY,
});

/** A cell of the sheet as it is drawn. */
export interface DrawnCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly look: CellLook;
  /** Where text without a side of its own leans: figures to the right. */
  readonly leans: "left" | "center" | "right";
  /** Whether the cell beside it is free, so that a long line may run on. */
  readonly runsOn: boolean;
  /** Its place in the row, and the borders on the two sides it draws. */
  readonly box: CSSProperties;
}

/** One cell of the grid, with the mark of what was found on it. */
export function GridCell(props: {
  readonly cell: DrawnCell;
  readonly selected: boolean;
  readonly mark: CellMark | undefined;
  readonly markWords: string;
  readonly select: () => void;
}) {
  const styles = useStyles();
  const { cell, selected, mark } = props;
  const { look } = cell;
  // The mark takes room from the text: what no longer fits goes on in a second line instead of being cut.
  const wraps = look.wrap === true || (mark !== undefined && !cell.runsOn);
  const drawn = (
    <div
      role="gridcell"
      tabIndex={selected ? 0 : -1}
      aria-colindex={cell.column + 1}
      aria-selected={selected}
      data-cell={cell.address}
      className={mergeClasses(
        styles.cell,
        mark !== undefined && styles[mark.severity],
        selected && styles.selected,
      )}
      style={{
        ...cellStyle(look, cell.leans, mark === undefined ? 0 : MARK_ROOM),
        ...cell.box,
      }}
      onMouseDown={props.select}
      onFocus={props.select}
    >
      <span
        className={mergeClasses(
          styles.text,
          wraps ? styles.wrap : styles.line,
          !wraps && !cell.runsOn && styles.cut,
        )}
      >
        {cell.text}
      </span>
      {mark !== undefined && (
        <>
          <SeverityMark severity={mark.severity} size={MARK_SIZE} className={styles.mark} />
          <span className={styles.spoken}>{props.markWords}</span>
        </>
      )}
    </div>
  );
  if (mark === undefined) return drawn;
  return (
    <Tooltip content={mark.messages.join("\n")} relationship="description" withArrow>
      {drawn}
    </Tooltip>
  );
}
