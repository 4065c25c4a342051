import { isInterrupted, type Entry } from "../../core/plan/entry";

/** A cell that carries a mark of ours. */
export interface MarkedCell {
  readonly sheet: string;
  readonly sheetId: string | null;
  readonly row: number;
  readonly column: number;
  /** The mark's own fill, `#RRGGBB`. */
  readonly mark: string;
  /** The fill under it: `#RRGGBB`, or null for none. */
  readonly under: string | null;
}

/** All that is remembered of what we wrote in one workbook. Plain data. */
export interface Book {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly marks: readonly MarkedCell[];
}

/** A book with nothing in it. */
export const EMPTY_BOOK: Book = { entries: [], marks: [] };

/** Where a book is kept: for good, or only as long as the pane is open, and why. */
export type Keeping = "lasting" | "unsaved-workbook" | "no-room";

/** Where the book of the open workbook lies. */
export interface Journal {
  readonly read: () => Book;
  /** Keeps a book in place of the one before; gives where it is kept now. */
  readonly keep: (book: Book) => Keeping;
  /** How many entries it remembers at the most, the oldest giving way; absent where it forgets none. */
  readonly most?: number;
  /** Where a book would be kept; nothing is changed. */
  readonly roomFor: (book: Book) => Keeping;
}

/** The book with an entry added at its end, or in the place of the one with its id. */
export function withEntry(book: Book, entry: Entry): Book {
  const isKnown = book.entries.some(({ id }) => id === entry.id);
  return {
    ...book,
    entries: isKnown
      ? book.entries.map((each) => (each.id === entry.id ? entry : each))
      : [...book.entries, entry],
  };
}

/** The book without an entry. */
export function withoutEntry(book: Book, { id }: Pick<Entry, "id">): Book {
  return { ...book, entries: book.entries.filter((each) => each.id !== id) };
}

/** The book with every entry forgotten, since they hold figures; where marks lie and what is under them stays known. */
export function forgotten(book: Book): Book {
  return { ...book, entries: [] };
}

/** Whether a sheet that we added is still there, as far as the book knows. */
export function hasOwnSheet({ entries }: Book): boolean {
  const last = new Map(
    entries
      .filter(({ state }) => state === "done")
      .flatMap(({ sheets }) => sheets.map(({ name, isAdded }) => [name, isAdded] as const)),
  );
  return [...last.values()].includes(true);
}

/** The entries of which nobody knows how much was written, newest first. */
export function interrupted({ entries }: Book): readonly Entry[] {
  return [...entries].reverse().filter(isInterrupted);
}
