import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { printedText } from "../core/number/printed";
import { addressOf, type Place } from "../core/sheet/address";
import type { SheetEntry } from "../jobs/workbook";
import type { WorkbenchWords } from "../words/pane-words";
import { Grid, type Summons } from "./Grid";
import type { CellMark } from "./marks";
import type { OpenSheet } from "./open-sheet";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    minHeight: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  strip: {
    display: "flex",
    alignItems: "stretch",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "72px",
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: `5px ${tokens.spacingHorizontalM}`,
    maxHeight: "64px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  empty: { color: tokens.colorNeutralForeground3 },
  readOnly: {
    margin: 0,
    maxWidth: "45%",
    alignSelf: "center",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  tabs: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** One sheet of the open file with its selected cell spelled out above and the tabs below. */
export function SheetView(props: {
  readonly open: OpenSheet;
  readonly sheets: readonly SheetEntry[];
  readonly show: (sheet: string) => void;
  readonly selected: Place;
  readonly summons: Summons | null;
  readonly select: (place: Place) => void;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly words: WorkbenchWords;
}) {
  const styles = useStyles();
  const { open, selected, words } = props;
  const cell = open.grid.cell(selected.row, selected.column);
  const content = cell === undefined ? "" : (cell.formula ?? printedText(cell));
  return (
    <div className={styles.view}>
      <div className={styles.strip}>
        <output className={styles.address} aria-label={words.address}>
          {addressOf(selected.row, selected.column)}
        </output>
        <output className={styles.content} aria-label={words.content}>
          {content === "" ? <span className={styles.empty}>{words.empty}</span> : content}
        </output>
        <p className={styles.readOnly}>{words.readOnly}</p>
      </div>
      <Grid
        key={open.sheet}
        open={open}
        selected={selected}
        summons={props.summons}
        select={props.select}
        marks={props.marks}
        words={words}
      />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.sheets}
        selectedValue={open.sheet}
        onTabSelect={(_, { value }) => {
          if (typeof value === "string") props.show(value);
        }}
      >
        {props.sheets
          .filter((sheet) => sheet.visible && sheet.kind === "worksheet")
          .map((sheet) => (
            <Tab key={sheet.name} value={sheet.name}>
              {sheet.name}
            </Tab>
          ))}
      </TabList>
    </div>
  );
}
