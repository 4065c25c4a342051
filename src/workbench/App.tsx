import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { addressOf, placeOf, type Place } from "../core/sheet/address";
import { Problem } from "../core/problem";
import { gridOf } from "../core/sheet/grid";
import { openWorkbookFile, type FileWorkbook } from "../host/file/workbook-file";
import type { SheetEntry } from "../jobs/workbook";
import type { PaneHost } from "../pane/host";
import { Pane } from "../pane/Pane";
import type { PaneText } from "../pane/text";
import { themeFor } from "../pane/theme";
import type { ToldFinding } from "../pane/told";
import type { WorkbenchWords } from "../words/pane-words";
import { bytesOf, download, fetchBytes, savedName } from "./files";
import { drawnLook } from "./look";
import { marksOf } from "./marks";
import type { OpenSheet } from "./open-sheet";
import { SAMPLES, type Sample } from "./samples";
import { SheetView } from "./SheetView";
import { TopBar } from "./TopBar";
import { useDark } from "../pane/use-dark";
import { useFileDrop } from "./use-file-drop";

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  work: { flexGrow: 1, minHeight: 0, display: "flex" },
  sheet: { flexGrow: 1, minWidth: 0, display: "flex" },
  pane: {
    width: "350px",
    flexShrink: 0,
    overflowY: "auto",
    overflowX: "hidden",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
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
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    pointerEvents: "none",
  },
});

/** Every sentence of the page, the pane's among them. */
export interface AppText extends PaneText {
  readonly workbench: WorkbenchWords;
}

/** The file in hand. `edition` rises with every write, so that the sheet is read again. */
interface Opened {
  readonly file: FileWorkbook;
  readonly name: string;
  readonly sheets: readonly SheetEntry[];
  readonly edition: number;
}

const HOME: Place = { row: 1, column: 1 };

/** The browser page: the sheet of an .xlsx file and the pane beside it. No Excel, no network but this page's own files. */
export function App(props: { readonly words: AppText }) {
  const styles = useStyles();
  const { words } = props;
  const dark = useDark();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [sheet, setSheet] = useState("");
  const [view, setView] = useState<OpenSheet | null>(null);
  const [selected, setSelected] = useState<Place>(HOME);
  const [summons, setSummons] = useState<Place | null>(null);
  const [found, setFound] = useState<ReadonlyMap<string, readonly ToldFinding[]>>(new Map());
  const [note, setNote] = useState<{ intent: "error" | "success"; text: string } | null>(null);

  const fail = useCallback(
    (caught: unknown, otherwise: string) => {
      const text = caught instanceof Problem ? words.problem(caught) : otherwise;
      setNote({ intent: "error", text });
    },
    [words],
  );

  const openBytes = useCallback(async (bytes: Uint8Array, name: string) => {
    const file = await openWorkbookFile(bytes);
    const sheets = await file.sheets();
    setOpened({ file, name, sheets, edition: 0 });
    setSheet(await file.activeSheet());
    setSelected(HOME);
    setSummons(null);
    setFound(new Map());
    setNote(null);
  }, []);

  const openSample = useCallback(
    (sample: Sample) => {
      fetchBytes(sample.path)
        .then((bytes) => openBytes(bytes, sample.file))
        .catch((caught: unknown) => {
          fail(caught, words.workbench.unreachable);
        });
    },
    [fail, openBytes, words],
  );

  const openFile = useCallback(
    (file: File) => {
      bytesOf(file)
        .then((bytes) => openBytes(bytes, file.name))
        .catch((caught: unknown) => {
          fail(caught, words.pane.unexpected);
        });
    },
    [fail, openBytes, words],
  );
  const dropping = useFileDrop(openFile);

  useEffect(() => {
    openSample(SAMPLES[0]);
  }, [openSample]);

  useEffect(() => {
    if (opened === null) return undefined;
    let current = true;
    Promise.all([opened.file.read(sheet), opened.file.look(sheet)])
      .then(([snapshot, look]) => {
        if (current) setView({ sheet, grid: gridOf(snapshot), look: drawnLook(look) });
      })
      .catch((caught: unknown) => {
        if (current) fail(caught, words.pane.unexpected);
      });
    return () => {
      current = false;
    };
  }, [opened, sheet, fail, words]);

  const file = opened?.file;
  const host = useMemo<PaneHost | null>(() => {
    if (file === undefined) return null;
    return {
      workbook: {
        sheets: file.sheets,
        read: file.read,
        activeSheet: () => Promise.resolve(sheet),
        write: async (plan) => {
          await file.write(plan);
          setOpened((now) => (now === null ? null : { ...now, edition: now.edition + 1 }));
        },
      },
      goTo: (target, cell) => {
        const place = placeOf(cell);
        if (place === null) return Promise.resolve();
        setSheet(target);
        setSelected(place);
        setSummons({ ...place });
        return Promise.resolve();
      },
      mark: (target, findings) => {
        setFound((now) => new Map(now).set(target, findings));
      },
    };
  }, [file, sheet]);

  const marks = useMemo(() => marksOf(found.get(sheet) ?? []), [found, sheet]);

  const save = (): void => {
    if (opened === null) return;
    const name = savedName(opened.name, words.workbench.savedSuffix);
    opened.file
      .save()
      .then((bytes) => {
        download(bytes, name);
        setNote({ intent: "success", text: words.workbench.saved(name) });
      })
      .catch((caught: unknown) => {
        fail(caught, words.pane.unexpected);
      });
  };

  return (
    <FluentProvider theme={themeFor(dark)} className={styles.page}>
      <div className={styles.page}>
        <TopBar
          words={words.workbench}
          file={opened?.name ?? ""}
          openSample={openSample}
          openFile={openFile}
          save={save}
        />
        {note !== null && (
          <div className={styles.note}>
            <MessageBar intent={note.intent}>
              <MessageBarBody>{note.text}</MessageBarBody>
            </MessageBar>
          </div>
        )}
        <div className={styles.work}>
          <main className={styles.sheet} data-selected={addressOf(selected.row, selected.column)}>
            {view !== null && opened !== null && (
              <FluentProvider theme={themeFor(false)} className={styles.sheet}>
                <SheetView
                  open={view}
                  sheets={opened.sheets}
                  show={setSheet}
                  selected={selected}
                  summons={summons}
                  select={setSelected}
                  marks={marks}
                  words={words.workbench}
                />
              </FluentProvider>
            )}
          </main>
          <aside className={styles.pane} aria-label={words.workbench.product}>
            {host !== null && <Pane key={opened?.name} host={host} words={words} dark={dark} />}
          </aside>
        </div>
        {dropping && <div className={styles.drop}>{words.workbench.drop}</div>}
      </div>
    </FluentProvider>
  );
}
