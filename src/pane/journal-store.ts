import { isInterrupted } from "../core/plan/entry";
import { EMPTY_BOOK, type Book, type Journal, type Keeping } from "../jobs/writing/journal";
import { bookIn, bookText } from "./journal-text";
import type { Storing } from "./remembered";

/** What is asked of the browser's storage to keep books of several workbooks in it. */
export type ShelfStorage = Storing & Pick<Storage, "key" | "length">;

/** How many entries one workbook has at the most; older ones are forgotten. */
const MOST_ENTRIES = 60;
/** A browser gives a site some five million characters in all. */
const MOST_CHARACTERS = 2_000_000;
const PREFIX = "soat-phu-luc:journal:";

/**
 * The journal of a workbook in the browser's storage, under the workbook's address. A workbook that was never
 * saved has none: its book lives as long as the caller, and moves to the storage once there is an address.
 * The storage is read anew each time, since a ribbon command may have written in it.
 */
export function journalAt(addressNow: () => string | null, storing: () => ShelfStorage): Journal {
  let held: Book = EMPTY_BOOK;
  let home: string | null = null;
  /** The text at this address that `held` has in it already. */
  let seen: string | null = null;
  /** What could not be stored is known here alone, and nothing that is stored takes its place. */
  let isAlone = false;
  const read = (): Book => {
    const address = addressNow();
    const stored = address === null ? null : storedAt(storing, address);
    const holdsNothing = held.entries.length + held.marks.length === 0;
    if (address !== home && !holdsNothing) {
      // Saved for the first time, or over another file with which it has nothing to do.
      keep(held);
      return held;
    }
    home = address;
    if (stored !== null && stored !== seen && !isAlone) {
      held = bookIn(stored) ?? held;
      seen = stored;
    }
    return held;
  };
  const keep = (book: Book): Keeping => {
    held = withinLimits(book);
    const address = addressNow();
    home = address;
    isAlone = address !== null;
    if (address === null) return "unsaved-workbook";
    const text = bookText(held);
    if (!store(storing, PREFIX + address, text)) {
      // Better nothing of what was written than a text that still says it was interrupted.
      store(storing, PREFIX + address, bookText(withoutDone(held)));
      return "no-room";
    }
    isAlone = false;
    seen = text;
    return "lasting";
  };
  return {
    read,
    keep,
    most: MOST_ENTRIES,
    roomFor: (book) => {
      if (addressNow() === null) return "unsaved-workbook";
      const fits = bookText(withinLimits(book)).length <= MOST_CHARACTERS;
      return fits && answers(storing) ? "lasting" : "no-room";
    },
  };
}

/** The newest entries as far as they fit; one that was interrupted is never dropped, nor is the newest. */
function withinLimits(book: Book): Book {
  let { entries } = book;
  const tooMuch = (): boolean =>
    entries.length > MOST_ENTRIES || bookText({ ...book, entries }).length > MOST_CHARACTERS;
  while (entries.length > 1 && tooMuch()) {
    const oldest = entries.findIndex((entry) => !isInterrupted(entry));
    if (oldest < 0 || oldest === entries.length - 1) break;
    entries = entries.filter((_, at) => at !== oldest);
  }
  return { ...book, entries };
}

function storedAt(storing: () => ShelfStorage, address: string): string | null {
  try {
    return storing().getItem(PREFIX + address);
  } catch {
    return null;
  }
}

/** Where the storage is full, other workbooks forget what was written in them; their marks stay known. */
function store(storing: () => ShelfStorage, key: string, text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  try {
    const storage = storing();
    for (const other of [null, ...booksIn(storage).filter((each) => each !== key)]) {
      if (other !== null) shorten(storage, other);
      if (isStored(storage, key, text)) return true;
    }
    return false;
  } catch {
    return false;
  }
}

function shorten(storage: ShelfStorage, key: string): void {
  const book = bookIn(storage.getItem(key) ?? "");
  storage.removeItem(key);
  if (book === null) return;
  const short = withoutDone(book);
  if (short.entries.length + short.marks.length > 0) isStored(storage, key, bookText(short));
}

function withoutDone(book: Book): Book {
  return { ...book, entries: book.entries.filter(isInterrupted) };
}

function isStored(storage: ShelfStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function booksIn(storage: ShelfStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) =>
    key.startsWith(PREFIX),
  );
}

function answers(storing: () => ShelfStorage): boolean {
  try {
    const storage = storing();
    storage.setItem(`${PREFIX}?`, "");
    storage.removeItem(`${PREFIX}?`);
    return true;
  } catch {
    return false;
  }
}
