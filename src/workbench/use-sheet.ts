import { useCallback, useEffect, useMemo, useState } from "react";
import { placeOf, type Place } from "../core/sheet/address";
import { gridOf } from "../core/sheet/grid";
import type { Task } from "../core/plan/plan";
import { journalInMemory } from "../jobs/writing/memory";
import type { PaneHost } from "../pane/host";
import type { ToldFinding } from "../jobs/told";
import type { Summons } from "./Grid";
import { drawnLook } from "./look";
import { marksOf, type CellMark } from "./marks";
import type { OpenSheet } from "./open-sheet";
import type { OpenFile } from "./use-open-file";

const HOME: Place = { row: 1, column: 1 };
const NO_FINDINGS: readonly ToldFinding[] = [];

/** The sheet in front of an open file, and the pane's way to it. */
export interface SheetDesk {
  /** Null while the sheet is being read for the first time. */
  readonly view: OpenSheet | null;
  readonly selected: Place;
  readonly summons: Summons | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly select: (place: Place) => void;
  readonly show: (sheet: string) => void;
  readonly host: PaneHost;
}

/** What is told of the sheet's doings. */
export interface SheetListener {
  /** Hears why a sheet could not be read. */
  readonly fail: (caught: unknown) => void;
  /** Hears what the pane has written. */
  readonly wrote: (task: Task | null) => void;
  /** Hears that the user has begun something else. */
  readonly begun: () => void;
}

/** Reads the sheet in front, anew after each write. */
export function useSheet(open: OpenFile, { fail, wrote, begun }: SheetListener): SheetDesk {
  const { file } = open;
  const [chosen, setSheet] = useState(open.active);
  // A sheet of ours may be taken away while it is in front.
  const isThere = open.sheets.some(({ name }) => name === chosen);
  const sheet = isThere ? chosen : open.active;
  const [edition, setEdition] = useState(0);
  const [view, setView] = useState<OpenSheet | null>(null);
  const [selected, setSelected] = useState<Place>(HOME);
  const [summons, setSummons] = useState<Summons | null>(null);
  const [found, setFound] = useState<ReadonlyMap<string, readonly ToldFinding[]>>(new Map());

  useEffect(() => {
    let current = true;
    Promise.all([file.read(sheet), file.look(sheet)])
      .then(([snapshot, look]) => {
        if (current) setView({ sheet, grid: gridOf(snapshot), look: drawnLook(look) });
      })
      .catch((caught: unknown) => {
        if (current) fail(caught);
      });
    return () => {
      current = false;
    };
  }, [file, sheet, edition, fail]);

  const bringUp = useCallback((target: string, place: Place, takesFocus: boolean) => {
    setSheet(target);
    setSelected(place);
    setSummons({ place, takesFocus });
  }, []);

  /** Nothing outlives the page: the file itself changes only when it is saved. */
  const [journal] = useState(() => journalInMemory("lasting"));
  const host = useMemo<PaneHost>(
    () => ({
      workbook: {
        sheets: file.sheets,
        read: file.read,
        inspect: file.inspect,
        activeSheet: () => {
          begun();
          return Promise.resolve(sheet);
        },
        write: async (writing) => {
          await file.write(writing);
          setEdition((now) => now + 1);
          const [block] = writing.blocks;
          const changesContents = block?.cells.some((row) =>
            row.some((cell) => (cell?.content ?? null) !== null),
          );
          if (block !== undefined && changesContents === true) bringUp(block.sheet, block, false);
        },
      },
      journal,
      about: { platform: null, hostVersion: null },
      inFront: sheet,
      wrote,
      goTo: (target, cell) => {
        const place = placeOf(cell);
        if (place !== null) bringUp(target, place, true);
        return Promise.resolve();
      },
      mark: (target, findings) => {
        setFound((now) => new Map(now).set(target, findings));
      },
    }),
    [file, sheet, journal, bringUp, wrote, begun],
  );

  const here = found.get(sheet) ?? NO_FINDINGS;
  const marks = useMemo(() => marksOf(here), [here]);
  const select = useCallback(({ row, column }: Place) => {
    setSelected({ row, column });
    setSummons(null);
  }, []);
  const show = useCallback(
    (target: string) => {
      begun();
      setSheet(target);
      setSelected(HOME);
      setSummons(null);
    },
    [begun],
  );

  return { view, selected, summons, marks, select, show, host };
}
