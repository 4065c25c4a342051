import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
} from "react";
import { addressOf, columnName, type Place } from "../core/sheet/address";
import type { WorkbenchWords } from "../words/pane-words";
import { lowestBottoms, mergedAreas, rowsToDraw } from "./areas";
import { extentOf } from "./drawing";
import { SPOKEN_ONLY } from "../pane/spoken-only";
import type { CellMark } from "./marks";
import { moved } from "./moves";
import type { OpenSheet } from "./open-sheet";
import { RowCells } from "./RowCells";

const HEAD_HEIGHT = 24;
const ROW_HEAD_WIDTH = 38;

const useStyles = makeStyles({
  scroll: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: "#ffffff",
    scrollPaddingTop: `${HEAD_HEIGHT}px`,
    scrollPaddingLeft: `${ROW_HEAD_WIDTH}px`,
  },
  columnHeads: { display: "grid", position: "sticky", top: 0, zIndex: 4 },
  head: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "#f4f6f7",
    borderRight: "1px solid #d9dde0",
    borderBottom: "1px solid #d9dde0",
  },
  corner: { position: "sticky", left: 0, zIndex: 1 },
  rowHead: { position: "sticky", left: 0, zIndex: 3 },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
  },
  body: { position: "relative" },
  spoken: SPOKEN_ONLY,
  row: { position: "absolute", left: 0, display: "grid" },
});

/** A cell that was asked for from outside: it is brought into view, and focused where the user wants to go there. */
export interface Summons {
  readonly place: Place;
  readonly takesFocus: boolean;
}

/** The sheet as a grid: read by keyboard and screen reader, drawn only where it is in view. */
export function Grid(props: {
  readonly open: OpenSheet;
  readonly selected: Place;
  readonly summons: Summons | null;
  readonly select: (place: Place) => void;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly words: WorkbenchWords;
}) {
  const styles = useStyles();
  const { open, selected, select, marks, words } = props;
  const { look, sheet } = open;
  const scroll = useRef<HTMLDivElement>(null);
  const extent = useMemo(() => extentOf(open), [open]);
  const mergedAt = useMemo(() => mergedAreas(look.merges), [look]);
  const widths = useMemo(
    () => Array.from({ length: extent.columns }, (_, index) => look.columnWidth(index + 1)),
    [extent, look],
  );
  const columns = `${ROW_HEAD_WIDTH}px ${widths.map((width) => `${width}px`).join(" ")}`;
  const width = widths.reduce((sum, each) => sum + each, ROW_HEAD_WIDTH);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range).map((index) => index + 1);
      return rowsToDraw(inView, look.merges, selected.row).map((row) => row - 1);
    },
    [look, selected.row],
  );
  const virtual = useVirtualizer({
    count: extent.rows,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => look.rowHeight(index + 1),
    overscan: 6,
    rangeExtractor,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  useLayoutEffect(() => {
    virtual.measure();
    // A row tells its height only where it differs from what is held: from the estimate, once that is back.
    virtual.getTotalSize();
    // Forgetting every height does not make the rows that are drawn tell theirs again.
    for (const row of scroll.current?.querySelectorAll("[data-index]") ?? []) {
      virtual.measureElement(row);
    }
  }, [virtual, open]);

  const { summons } = props;
  useEffect(() => {
    if (summons === null) return;
    virtual.scrollToIndex(summons.place.row - 1, { align: "center" });
    const frame = requestAnimationFrame(() => {
      const cell = cellAt(scroll.current, summons.place);
      const inline = summons.takesFocus ? "nearest" : "center";
      cell?.scrollIntoView({ block: "nearest", inline });
      if (summons.takesFocus) cell?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
    // A sheet that is read later than the cell was asked for is scrolled once it is there.
  }, [virtual, summons, open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const inView = virtual.range ?? { startIndex: 0, endIndex: 0 };
    const page = Math.max(1, inView.endIndex - inView.startIndex - 1);
    const to = moved(
      selected,
      { name: event.key, control: event.ctrlKey || event.metaKey },
      { rows: extent.rows, columns: extent.columns, page },
      mergedAt,
    );
    if (to === null) return;
    event.preventDefault();
    select(to);
    virtual.scrollToIndex(to.row - 1);
    requestAnimationFrame(() => cellAt(scroll.current, to)?.focus());
  };

  const heightOf = useCallback(
    (from: number, to: number): number => {
      const first = virtual.measurementsCache[from - 1];
      const last = virtual.measurementsCache[to - 1];
      return first === undefined || last === undefined ? 0 : last.end - first.start;
    },
    [virtual],
  );
  const bottoms = useMemo(() => lowestBottoms(look.merges), [look]);
  const tallestFrom = (row: number): number => {
    const bottom = bottoms.get(row);
    return bottom === undefined ? 0 : heightOf(row, bottom);
  };

  return (
    <div ref={scroll} className={styles.scroll}>
      <div
        role="grid"
        aria-label={words.grid(sheet)}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        aria-readonly="true"
        tabIndex={-1}
        style={{ width }}
        onKeyDown={onKeyDown}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={styles.columnHeads}
          style={{ gridTemplateColumns: columns, height: HEAD_HEIGHT }}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            className={mergeClasses(styles.head, styles.corner)}
          >
            <span className={styles.spoken}>{words.rowNumbers}</span>
          </div>
          {widths.map((_, index) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(styles.head, selected.column === index + 1 && styles.current)}
            >
              {columnName(index + 1)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              className={styles.row}
              style={{
                top: item.start,
                width,
                gridTemplateColumns: columns,
                minHeight: look.rowHeight(item.index + 1),
              }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={mergeClasses(
                  styles.head,
                  styles.rowHead,
                  selected.row === item.index + 1 && styles.current,
                )}
              >
                {item.index + 1}
              </div>
              <RowCells
                open={open}
                row={item.index + 1}
                extent={extent}
                mergedAt={mergedAt}
                tallest={tallestFrom(item.index + 1)}
                heightOf={heightOf}
                selectedColumn={selected.row === item.index + 1 ? selected.column : null}
                marks={marks}
                words={words}
                select={select}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function cellAt(inside: HTMLElement | null, place: Place): HTMLElement | null {
  const address = addressOf(place.row, place.column);
  return inside?.querySelector<HTMLElement>(`[data-cell="${address}"]`) ?? null;
}
