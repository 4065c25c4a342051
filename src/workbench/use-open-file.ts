import { useCallback, useState } from "react";
import { Problem } from "../core/problem";
import { openWorkbookFile, type FileWorkbook } from "../host/file/workbook-file";
import type { SheetEntry } from "../jobs/workbook";
import type { WorkbenchText } from "./text";
import { bytesOf, download, fetchBytes, savedName } from "./files";
import type { Sample } from "./samples";

/** The file in hand; the serial tells one opening from the next, be it of the same file. */
export interface OpenFile {
  readonly serial: number;
  readonly file: FileWorkbook;
  readonly name: string;
  readonly sheets: readonly SheetEntry[];
  readonly active: string;
}

/** What was last done with a file, as a sentence. */
export interface Note {
  readonly intent: "error" | "success";
  readonly text: string;
}

export interface FileDesk {
  /** Null until the first file is open. A file that cannot be opened leaves the one in hand. */
  readonly open: OpenFile | null;
  readonly note: Note | null;
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  /** Says what went wrong: a problem in its own sentence, anything else as `otherwise`. */
  readonly fail: (caught: unknown, otherwise: string) => void;
}

/** Opens and saves .xlsx files in the browser. Nothing is sent anywhere. */
export function useOpenFile(words: WorkbenchText): FileDesk {
  const [open, setOpen] = useState<OpenFile | null>(null);
  const [note, setNote] = useState<Note | null>(null);

  const fail = useCallback(
    (caught: unknown, otherwise: string) => {
      const text = caught instanceof Problem ? words.problem(caught) : otherwise;
      setNote({ intent: "error", text });
    },
    [words],
  );

  const take = useCallback(
    async (name: string, bytes: Promise<Uint8Array>, otherwise: string) => {
      try {
        const file = await openWorkbookFile(await bytes);
        const [sheets, active] = await Promise.all([file.sheets(), file.activeSheet()]);
        setOpen((before) => ({ serial: (before?.serial ?? 0) + 1, file, name, sheets, active }));
        setNote(null);
      } catch (caught) {
        fail(caught, otherwise);
      }
    },
    [fail],
  );

  const openSample = useCallback(
    (sample: Sample) => {
      void take(sample.file, fetchBytes(sample.path), words.workbench.unreachable);
    },
    [take, words],
  );
  const openFile = useCallback(
    (file: File) => {
      void take(file.name, bytesOf(file), words.pane.unexpected);
    },
    [take, words],
  );

  const save = useCallback(() => {
    if (open === null) return;
    const name = savedName(open.name, words.workbench.savedSuffix);
    open.file
      .save()
      .then((bytes) => {
        download(bytes, name);
        setNote({ intent: "success", text: words.workbench.saved(name) });
      })
      .catch((caught: unknown) => {
        fail(caught, words.pane.unexpected);
      });
  }, [open, words, fail]);

  return { open, note, openSample, openFile, save, fail };
}
