import { answerBook } from "../../src/pane/row-answers";
import type { Storing } from "../../src/pane/remembered";

const KEY = "soat-phu-luc:rows:huyen";

/** A storage that holds its items in memory. */
function storage(held: Readonly<Record<string, string>> = {}): Storing {
  const items = new Map(Object.entries(held));
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const barred = (): Storing => {
  throw new Error("SecurityError");
};

describe("answers about rows", () => {
  test("are there for the next book on this machine, for their own form alone", () => {
    const kept = storage();
    const book = answerBook(() => kept);
    book.remember("huyen", "tong so ho so", "3.3.1a");
    book.remember("huyen", "ghi chu them", null);
    const later = answerBook(() => kept);
    expect([...later.of("huyen")]).toEqual([
      ["tong so ho so", "3.3.1a"],
      ["ghi chu them", null],
    ]);
    expect(later.of("xa").size).toBe(0);
  });

  test("give way to a later one about the same row", () => {
    const kept = storage();
    const book = answerBook(() => kept);
    book.remember("huyen", "tong so", "1.1");
    book.remember("huyen", "tong so", "1.2");
    expect([...book.of("huyen")]).toEqual([["tong so", "1.2"]]);
  });

  test("leave no trace once they are forgotten", () => {
    const kept = storage();
    const book = answerBook(() => kept);
    book.remember("huyen", "tong so", "1.1");
    book.forget("huyen");
    expect([book.of("huyen").size, kept.getItem(KEY)]).toEqual([0, null]);
  });

  test.each<[string, () => Storing]>([
    ["bars its storage", barred],
    [
      "has no room left",
      () => ({
        ...storage(),
        setItem: () => {
          throw new Error("QuotaExceededError");
        },
      }),
    ],
  ])("hold as long as the pane is open where the browser %s", (_what, storing) => {
    const book = answerBook(storing);
    book.remember("huyen", "tong so", "1.1");
    book.remember("huyen", "ghi chu", null);
    expect(book.of("huyen").size).toBe(2);
    book.forget("huyen");
    expect(book.of("huyen").size).toBe(0);
    expect(answerBook(storing).of("huyen").size).toBe(0);
  });

  test("are not more than a form can have rows, the newest kept", () => {
    const kept = storage();
    const book = answerBook(() => kept);
    for (let at = 0; at < 310; at += 1) book.remember("huyen", `dong ${at}`, null);
    expect(book.of("huyen").size).toBe(300);
    expect(book.of("huyen").has("dong 309")).toBe(true);
    expect(book.of("huyen").has("dong 9")).toBe(false);
  });

  test("about a label of endless length hold for now and are not stored", () => {
    const kept = storage();
    const book = answerBook(() => kept);
    book.remember("huyen", "x".repeat(10_000), "1.1");
    expect([book.of("huyen").size, kept.getItem(KEY)]).toEqual([1, null]);
  });

  test.each([
    ["nothing that reads as data", "{"],
    ["no list", '{"tong so":"1.1"}'],
    ["a code that is no text", '[["tong so",7]]'],
    ["a pair too long", '[["tong so","1.1","x"]]'],
    ["nothing at all", "null"],
  ])("are none where the storage holds %s", (_what, text) => {
    const kept = storage({ [KEY]: text });
    expect(answerBook(() => kept).of("huyen").size).toBe(0);
  });

  test("with the name of a property of every object are answers like others", () => {
    const kept = storage();
    answerBook(() => kept).remember("huyen", "__proto__", "1.1");
    expect(
      answerBook(() => kept)
        .of("huyen")
        .get("__proto__"),
    ).toBe("1.1");
  });
});
