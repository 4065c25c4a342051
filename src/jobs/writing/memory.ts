import { EMPTY_BOOK, type Book, type Journal, type Keeping } from "./journal";

/**
 * A journal that lives as long as whoever holds it: for a file in the browser, the command line, and tests. Where
 * what it remembers lives no longer either, it keeps as well as any: `lasting`.
 */
export function journalInMemory(keeping: Keeping): Journal {
  let held: Book = EMPTY_BOOK;
  return {
    read: () => held,
    keep: (book) => {
      held = book;
      return keeping;
    },
    roomFor: () => keeping,
  };
}
