import type { Entry, EntryState } from "../../src/core/plan/entry";
import { EMPTY_BOOK, forgotten, type Book } from "../../src/jobs/writing/journal";
import { journalAt, type ShelfStorage } from "../../src/pane/journal-store";
import { bookText } from "../../src/pane/journal-text";
import { paperStorage } from "./journal-storage";

const HERE = "https://so.gov.vn/phu-luc-2.xlsx";
const THERE = "https://so.gov.vn/phu-luc-3.xlsx";
const MARK = { sheet: "A", sheetId: null, row: 5, column: 4, mark: "#FFC9C4", under: "#FFFF00" };

/** An entry that takes as many characters as it is told, and some more. */
function entry(id: string, state: EntryState = "done", characters = 0): Entry {
  const kept = { name: "Kết quả", values: [], rest: "x".repeat(characters) };
  return {
    ...{ id, time: "", task: "results", state, cells: [], widths: [], tables: [] },
    sheets: [{ name: "Kết quả", isAdded: false, before: kept, after: null, planned: [] }],
  };
}

function book(...entries: readonly Entry[]): Book {
  return { entries, marks: [MARK] };
}

const idsOf = ({ entries }: Book): readonly string[] => entries.map(({ id }) => id);

function opened(storage: ShelfStorage, address: string | null = HERE) {
  return journalAt(
    () => address,
    () => storage,
  );
}

/** A pane whose workbook is saved under other addresses. */
function moving(storage: ShelfStorage, from: string | null) {
  let address = from;
  const journal = journalAt(
    () => address,
    () => storage,
  );
  return {
    journal,
    saveAs: (next: string) => {
      address = next;
    },
  };
}

describe("The journal of a workbook", () => {
  it("is empty at first", () => {
    expect(opened(paperStorage()).read()).toEqual(EMPTY_BOOK);
  });

  it("is there again when the pane is opened again", () => {
    const storage = paperStorage();
    expect(opened(storage).keep(book(entry("1")))).toBe("lasting");
    expect(opened(storage).read()).toEqual(book(entry("1")));
  });

  it("is another workbook's no business", () => {
    const storage = paperStorage();
    opened(storage, HERE).keep(book(entry("1")));
    opened(storage, THERE).keep(book(entry("2")));
    expect(idsOf(opened(storage, HERE).read())).toEqual(["1"]);
    expect(idsOf(opened(storage, THERE).read())).toEqual(["2"]);
  });

  it("has what a ribbon command wrote meanwhile", () => {
    const storage = paperStorage();
    const [pane, command] = [opened(storage), opened(storage)];
    pane.keep(book(entry("1")));
    command.keep(book(entry("1"), entry("2")));
    expect(idsOf(pane.read())).toEqual(["1", "2"]);
    pane.keep(book(entry("3")));
    expect(idsOf(command.read())).toEqual(["3"]);
  });

  it("is empty where what lies there is no book", () => {
    const storage = paperStorage();
    opened(storage).keep(book(entry("1")));
    const [key = ""] = storage.keys();
    storage.setItem(key, "{");
    expect(opened(storage).read()).toEqual(EMPTY_BOOK);
  });

  it("lives as long as the pane while the workbook was never saved", () => {
    const storage = paperStorage();
    const journal = opened(storage, null);
    expect(journal.roomFor(book(entry("1")))).toBe("unsaved-workbook");
    expect(journal.keep(book(entry("1")))).toBe("unsaved-workbook");
    expect(idsOf(journal.read())).toEqual(["1"]);
    expect(storage.keys()).toEqual([]);
    expect(opened(storage, null).read()).toEqual(EMPTY_BOOK);
  });

  it("goes along when the workbook is saved for the first time", () => {
    const storage = paperStorage();
    const { journal, saveAs } = moving(storage, null);
    journal.keep(book(entry("1")));
    saveAs(HERE);
    expect(idsOf(journal.read())).toEqual(["1"]);
    expect(journal.keep(journal.read())).toBe("lasting");
    expect(idsOf(opened(storage, HERE).read())).toEqual(["1"]);
  });

  it("goes along when the workbook is saved under another name, and the first file keeps its own", () => {
    const storage = paperStorage();
    const { journal, saveAs } = moving(storage, HERE);
    journal.keep(book(entry("1")));
    saveAs(THERE);
    expect(idsOf(journal.read())).toEqual(["1"]);
    journal.keep(book(entry("1"), entry("2")));
    expect(idsOf(opened(storage, THERE).read())).toEqual(["1", "2"]);
    expect(idsOf(opened(storage, HERE).read())).toEqual(["1"]);
  });

  it.each([null, HERE])("replaces that of a file that the workbook at %p is saved over", (from) => {
    const storage = paperStorage();
    opened(storage, THERE).keep(book(entry("of the file before")));
    const { journal, saveAs } = moving(storage, from);
    journal.keep(book(entry("1")));
    saveAs(THERE);
    expect(idsOf(journal.read())).toEqual(["1"]);
    opened(storage, THERE).keep(book(entry("of a command since")));
    expect(idsOf(journal.read())).toEqual(["of a command since"]);
  });

  it("is the file's where the pane had none yet", () => {
    const storage = paperStorage();
    opened(storage, HERE).keep(book(entry("1")));
    const { journal, saveAs } = moving(storage, null);
    expect(journal.read()).toEqual(EMPTY_BOOK);
    saveAs(HERE);
    expect(idsOf(journal.read())).toEqual(["1"]);
  });
});

describe("A full storage", () => {
  const room = bookText(book(entry("1", "done", 1_000))).length + 1_000;

  it("makes other workbooks forget what was written in them, but not their marks", () => {
    const storage = paperStorage(room);
    expect(opened(storage, THERE).keep(book(entry("old", "done", 1_000)))).toBe("lasting");
    expect(opened(storage, HERE).keep(book(entry("new", "done", 1_000)))).toBe("lasting");
    expect(opened(storage, HERE).read()).toEqual(book(entry("new", "done", 1_000)));
    expect(opened(storage, THERE).read()).toEqual({ entries: [], marks: [MARK] });
  });

  it.each(["writing", "undoing", "redoing"] as const)(
    "never makes them forget what was interrupted: %s",
    (state) => {
      const storage = paperStorage(room);
      const interrupted = entry("cut off", state, 1_000);
      opened(storage, THERE).keep(book(interrupted));
      const journal = opened(storage, HERE);
      expect(journal.keep(book(entry("new", "done", 1_000)))).toBe("no-room");
      expect(idsOf(journal.read())).toEqual(["new"]);
      expect(opened(storage, THERE).read()).toEqual(book(interrupted));
    },
  );

  it("leaves alone what is not ours", () => {
    const storage = paperStorage(1_500, { "someone else": "x".repeat(1_000) });
    expect(opened(storage).keep(book(entry("1", "done", 1_000)))).toBe("no-room");
    expect(storage.getItem("someone else")).toHaveLength(1_000);
  });

  it("keeps the book for the pane at least, though an older one lies there", () => {
    const storage = paperStorage(room);
    const journal = opened(storage);
    journal.keep(book(entry("1")));
    expect(journal.keep(book(entry("2", "done", 5_000)))).toBe("no-room");
    expect(idsOf(journal.read())).toEqual(["2"]);
  });
});

describe("The limits of one workbook", () => {
  const many = (count: number, state: EntryState = "done", characters = 0) =>
    Array.from({ length: count }, (_, at) => entry(String(at), state, characters));

  it("let the oldest entries go beyond sixty", () => {
    const journal = opened(paperStorage());
    journal.keep(book(...many(62)));
    expect(idsOf(journal.read())).toEqual(idsOf(book(...many(62).slice(2))));
    expect(journal.read().marks).toEqual([MARK]);
  });

  it("let the oldest go beyond two million characters", () => {
    const journal = opened(paperStorage());
    expect(journal.keep(book(...many(3, "done", 900_000)))).toBe("lasting");
    expect(idsOf(journal.read())).toEqual(["1", "2"]);
  });

  it("never drop what was interrupted", () => {
    const journal = opened(paperStorage());
    const entries = [entry("cut off", "undoing"), ...many(61)];
    journal.keep(book(...entries));
    expect(idsOf(journal.read()).slice(0, 2)).toEqual(["cut off", "2"]);
    journal.keep(book(...many(62, "writing")));
    expect(journal.read().entries).toHaveLength(62);
  });

  it("say beforehand that there is no room for a writing too large", () => {
    const journal = opened(paperStorage());
    const large = book(entry("1", "writing", 2_000_001));
    expect(journal.roomFor(large)).toBe("no-room");
    expect(journal.keep(large)).toBe("no-room");
    expect(idsOf(journal.read())).toEqual(["1"]);
    expect(opened(paperStorage()).roomFor(book(entry("1")))).toBe("lasting");
  });
});

describe("A storage that is barred", () => {
  const refuse = (): never => {
    throw new Error("SecurityError");
  };

  it.each<[string, () => ShelfStorage]>([
    ["as a whole", refuse],
    [
      "for each item",
      () => ({ ...paperStorage(), getItem: refuse, setItem: refuse, removeItem: refuse }),
    ],
  ])("leaves the book with the pane: %s", (_how, storing) => {
    const journal = journalAt(() => HERE, storing);
    expect(journal.read()).toEqual(EMPTY_BOOK);
    expect(journal.roomFor(book(entry("1")))).toBe("no-room");
    expect(journal.keep(book(entry("1")))).toBe("no-room");
    expect(idsOf(journal.read())).toEqual(["1"]);
    journal.keep(forgotten(journal.read()));
    expect(journal.read()).toEqual({ entries: [], marks: [MARK] });
  });
});

describe("Forgetting", () => {
  it("takes every figure out of the storage, and keeps the marks", () => {
    const storage = paperStorage();
    const journal = opened(storage);
    journal.keep(book(entry("1"), entry("cut off", "writing")));
    opened(storage, THERE).keep(book(entry("2")));
    journal.keep(forgotten(journal.read()));
    expect(opened(storage).read()).toEqual({ entries: [], marks: [MARK] });
    expect(storage.keys().filter((key) => storage.getItem(key)?.includes("cut off"))).toEqual([]);
    expect(idsOf(opened(storage, THERE).read())).toEqual(["2"]);
  });

  it("works in a full storage too", () => {
    const full = bookText(book(entry("1", "done", 1_000))).length + 100;
    const storage = paperStorage(full);
    const journal = opened(storage);
    expect(journal.keep(book(entry("1", "done", 1_000)))).toBe("lasting");
    journal.keep(forgotten(journal.read()));
    expect(opened(storage).read().entries).toEqual([]);
  });
});

describe("What does not fit any more once it is done", () => {
  it("is not found as interrupted when the pane is opened again, and lives on in the pane", () => {
    const begun = book(entry("1", "writing", 100));
    const storage = paperStorage(bookText(begun).length + 300);
    const journal = opened(storage);
    expect(journal.keep(begun)).toBe("lasting");
    expect(journal.keep(book(entry("1", "done", 5_000)))).toBe("no-room");
    expect(idsOf(journal.read())).toEqual(["1"]);
    expect(opened(storage).read()).toEqual({ entries: [], marks: [MARK] });
  });

  it("is not replaced in the pane by what a ribbon command stored meanwhile", () => {
    const storage = paperStorage(2_000);
    const journal = opened(storage);
    journal.keep(book(entry("1", "done", 50_000)));
    opened(storage).keep(book(entry("2")));
    expect(idsOf(journal.read())).toEqual(["1"]);
  });
});

describe("A workbook that is saved for the first time", () => {
  it("has its book stored at the next look, without anything being written before", () => {
    const storage = paperStorage();
    let address: string | null = null;
    const journal = journalAt(
      () => address,
      () => storage,
    );
    expect(journal.keep(book(entry("1")))).toBe("unsaved-workbook");
    address = HERE;
    journal.read();
    expect(idsOf(opened(storage).read())).toEqual(["1"]);
  });
});
