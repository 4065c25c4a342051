import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Problem } from "../core/problem";
import { openWorkbookFile, type FileWorkbook } from "../host/file/workbook-file";
import type { SheetEntry } from "../jobs/workbook";
import type { Task } from "../core/plan/plan";
import { isUnsaved, NO_EDITS, savedUpTo, withEdit, type Edits } from "./edits";
import { bytesOf, download, fetchBytes, savedName } from "./files";
import { SAMPLES, type Sample } from "./samples";
import type { WorkbenchText } from "./text";

/** The file in hand; the serial tells one opening from the next, be it of the same file. */
export interface OpenFile {
  readonly serial: number;
  readonly file: FileWorkbook;
  readonly name: string;
  readonly sheets: readonly SheetEntry[];
  readonly active: string;
  readonly edits: Edits;
}

/** What was last done with a file, as a sentence. */
export interface Note {
  readonly intent: "error" | "success";
  readonly text: string;
}

/** What the user wants done with an unsaved file when another is to be opened. */
export type LeaveAnswer = "save" | "discard" | "stay";

export interface FileDesk {
  /** Null until the first file is open. A file that cannot be opened leaves the one in hand. */
  readonly open: OpenFile | null;
  /** The name of the file that is on its way. */
  readonly opening: string | null;
  /** The name of the file that waits for an answer about the unsaved one in hand. */
  readonly waiting: string | null;
  readonly answer: (answer: LeaveAnswer) => void;
  readonly note: Note | null;
  readonly closeNote: () => void;
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  /** Hears that a job has written into a file. */
  readonly wrote: (file: FileWorkbook, kind: Task | null) => void;
  /** Says what went wrong: a problem in its own sentence, anything else as `otherwise`. */
  readonly fail: (caught: unknown, otherwise: string) => void;
}

/** A file that is asked for. */
interface Wanted {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Said when it cannot be opened for a reason that no problem of ours describes. */
  readonly otherwise: string;
}

/** Opens and saves .xlsx files in the browser, the first sample at once. Nothing is sent anywhere. */
export function useOpenFile(words: WorkbenchText): FileDesk {
  const [open, setOpen] = useState<OpenFile | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Wanted | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const lastAsked = useRef(0);

  const sentence = useCallback(
    (caught: unknown, otherwise: string) =>
      caught instanceof Problem ? words.problem(caught) : otherwise,
    [words],
  );

  const take = useCallback(
    async ({ name, bytes, otherwise }: Wanted, kept: string | null) => {
      lastAsked.current += 1;
      const serial = lastAsked.current;
      // A slow answer must not replace the file that was asked for after it.
      const isLast = (): boolean => lastAsked.current === serial;
      setNote(null);
      setOpening(name);
      try {
        const file = await openWorkbookFile(await bytes());
        const [sheets, active] = await Promise.all([file.sheets(), file.activeSheet()]);
        if (isLast()) setOpen({ serial, file, name, sheets, active, edits: NO_EDITS });
      } catch (caught) {
        const text = words.workbench.notOpened(name, sentence(caught, otherwise), kept);
        if (isLast()) setNote({ intent: "error", text });
      }
      if (isLast()) setOpening(null);
    },
    [sentence, words],
  );

  useEffect(() => {
    void take(wantedSample(SAMPLES[0], words), null);
  }, [take, words]);

  const fail = useCallback(
    (caught: unknown, otherwise: string) => {
      setNote({ intent: "error", text: sentence(caught, otherwise) });
    },
    [sentence],
  );
  const closeNote = useCallback(() => {
    setNote(null);
  }, []);
  const wrote = useCallback((file: FileWorkbook, kind: Task | null) => {
    void file.sheets().then((sheets) => {
      setOpen((now) =>
        now?.file === file ? { ...now, sheets, edits: withEdit(now.edits, kind) } : now,
      );
    });
  }, []);

  return useMemo(() => {
    const ask = (wanted: Wanted): void => {
      if (open !== null && isUnsaved(open.edits)) setWaiting(wanted);
      else void take(wanted, open?.name ?? null);
    };
    const save = async ({ file, name: opened, edits }: OpenFile): Promise<boolean> => {
      setNote(null);
      try {
        const bytes = await file.save();
        const name = savedName(opened, words.workbench.savedSuffix(edits.kinds));
        download(bytes, name);
        setOpen((now) =>
          now?.file === file ? { ...now, edits: savedUpTo(now.edits, edits.made) } : now,
        );
        setNote({ intent: "success", text: words.workbench.saved(name) });
        return true;
      } catch (caught) {
        fail(caught, unexpectedIn(words));
        return false;
      }
    };
    const leave = async (file: OpenFile, wanted: Wanted, answer: LeaveAnswer): Promise<void> => {
      if (answer === "stay") return;
      if (answer === "discard" || (await save(file))) await take(wanted, file.name);
    };
    return {
      open,
      opening,
      waiting: waiting?.name ?? null,
      answer: (answer) => {
        setWaiting(null);
        if (open !== null && waiting !== null) void leave(open, waiting, answer);
      },
      note,
      closeNote,
      openSample: (sample) => {
        ask(wantedSample(sample, words));
      },
      openFile: (file) => {
        ask({ name: file.name, bytes: () => bytesOf(file), otherwise: unexpectedIn(words) });
      },
      save: () => {
        if (open !== null && open.edits.made > 0) void save(open);
      },
      wrote,
      fail,
    };
  }, [open, opening, waiting, note, words, take, fail, closeNote, wrote]);
}

/** What is said of a failure that no problem of ours describes. */
export function unexpectedIn({ unexpected }: WorkbenchText): string {
  return `${unexpected.happened} ${unexpected.remedy}`;
}

function wantedSample({ file, path }: Sample, { workbench }: WorkbenchText): Wanted {
  return { name: file, bytes: () => fetchBytes(path), otherwise: workbench.unreachable };
}
