import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { ClosableNote } from "../pane/ClosableNote";
import { Pane } from "../pane/Pane";
import { themeFor } from "../pane/theme";
import { useDark } from "../pane/use-dark";
import { isUnsaved } from "./edits";
import { LeaveQuestion } from "./LeaveQuestion";
import { SheetView } from "./SheetView";
import type { WorkbenchText } from "./text";
import { TopBar } from "./TopBar";
import { useFileDrop } from "./use-file-drop";
import { unexpectedIn, useOpenFile, type FileDesk, type OpenFile } from "./use-open-file";
import { useSheet, type SheetListener } from "./use-sheet";
import { useUnloadGuard } from "./use-unload-guard";

const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  work: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    [NARROW]: { flexDirection: "column" },
  },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0, display: "flex" },
  pane: {
    width: "350px",
    flexShrink: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    overflowX: "hidden",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: "auto",
      height: "55%",
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  note: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  drop: {
    position: "fixed",
    inset: "12px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    pointerEvents: "none",
  },
});

/** The browser page: the sheet of an .xlsx file and the pane beside it. No Excel, no network but this page's own files. */
export function App({ words }: { readonly words: WorkbenchText }) {
  const styles = useStyles();
  const dark = useDark();
  const desk = useOpenFile(words);
  const { open, note } = desk;
  const dropping = useFileDrop(desk.openFile);
  useUnloadGuard(open !== null && isUnsaved(open.edits));
  return (
    // Dialogs take over a class given here, and with it the page's background; a style they do not.
    <FluentProvider theme={themeFor(dark)} style={{ height: "100%" }}>
      <div className={styles.page}>
        <AriaLiveAnnouncer>
          <TopBar
            words={words.workbench}
            file={open?.name ?? ""}
            canSave={open !== null && open.edits.made > 0}
            {...desk}
          />
          {note !== null && (
            <div className={styles.note}>
              <ClosableNote {...note} closeLabel={words.pane.close} close={desk.closeNote} />
            </div>
          )}
          {open !== null && (
            <Work key={open.serial} open={open} desk={desk} words={words} dark={dark} />
          )}
          {open !== null && desk.waiting !== null && (
            <LeaveQuestion
              file={open.name}
              next={desk.waiting}
              words={words.workbench.leaving}
              answer={desk.answer}
            />
          )}
          {dropping && <div className={styles.drop}>{words.workbench.drop}</div>}
        </AriaLiveAnnouncer>
      </div>
    </FluentProvider>
  );
}

/** The sheet and the pane, begun afresh with each file. */
function Work(props: {
  readonly open: OpenFile;
  readonly desk: Pick<FileDesk, "fail" | "wrote" | "closeNote">;
  readonly words: WorkbenchText;
  readonly dark: boolean;
}) {
  const styles = useStyles();
  const { open, words, dark } = props;
  const { file } = open;
  const { fail, wrote, closeNote } = props.desk;
  const listener = useMemo<SheetListener>(
    () => ({
      fail: (caught) => {
        fail(caught, unexpectedIn(words));
      },
      wrote: (kind) => {
        wrote(file, kind);
      },
      begun: closeNote,
    }),
    [file, fail, wrote, closeNote, words],
  );
  const { view, host, ...sheet } = useSheet(open, listener);
  return (
    <div className={styles.work}>
      <main className={styles.sheet}>
        {view !== null && (
          <FluentProvider theme={themeFor(false)} className={styles.sheet}>
            <SheetView open={view} sheets={open.sheets} words={words.workbench} {...sheet} />
          </FluentProvider>
        )}
      </main>
      <aside className={styles.pane} aria-label={words.workbench.pane}>
        <Pane host={host} words={words} dark={dark} />
      </aside>
    </div>
  );
}
