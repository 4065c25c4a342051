import type { ShelfStorage } from "../../src/pane/journal-store";

/** A browser's storage in memory that holds so many characters at the most. */
export interface PaperStorage extends ShelfStorage {
  readonly keys: () => readonly string[];
}

/** A storage with some items in it; `room` counts the characters of all keys and texts. */
export function paperStorage(
  room = Number.POSITIVE_INFINITY,
  held: Readonly<Record<string, string>> = {},
): PaperStorage {
  const items = new Map(Object.entries(held));
  const used = (): number =>
    [...items].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    keys: () => [...items.keys()],
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => {
      const freed = items.has(key) ? key.length + (items.get(key)?.length ?? 0) : 0;
      if (used() - freed + key.length + text.length > room) throw new Error("QuotaExceededError");
      items.set(key, text);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}
