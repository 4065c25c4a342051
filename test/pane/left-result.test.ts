import {
  leaveResult,
  leftResultKey,
  takeLeftResult,
  type LeftResult,
} from "../../src/pane/left-result";
import type { Storing } from "../../src/pane/remembered";

const BOOK = "C:\\Báo cáo\\phụ lục.xlsx";
const WORDS = { title: "Đang gõ dở một ô", happened: "Đang gõ dở.", remedy: "Nhấn Enter." };
const CLEARED: LeftResult = { kind: "cleared", cells: 12 };

function storage(held: ReadonlyMap<string, string> = new Map()): Storing {
  const items = new Map(held);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const barred = (): Storing => {
  throw new Error("no storage here");
};

test.each<LeftResult>([
  CLEARED,
  { kind: "cleared", cells: 0 },
  { kind: "unsaved-workbook" },
  { kind: "failed", words: WORDS, code: "AccessDenied" },
  { kind: "failed", words: WORDS, code: null },
])("what was left is taken once, as it was: %j", (result) => {
  const shelf = storage();
  expect(leaveResult(result, BOOK, () => shelf)).toBe(true);
  expect(takeLeftResult(BOOK, () => shelf)).toEqual(result);
  expect(takeLeftResult(BOOK, () => shelf)).toBeNull();
});

test("a later result takes the place of one that was not told yet", () => {
  const shelf = storage();
  leaveResult(CLEARED, BOOK, () => shelf);
  leaveResult({ kind: "cleared", cells: 1 }, BOOK, () => shelf);
  expect(takeLeftResult(BOOK, () => shelf)).toEqual({ kind: "cleared", cells: 1 });
  expect(takeLeftResult(BOOK, () => shelf)).toBeNull();
});

test("each workbook has a place of its own, and those never saved share one", () => {
  const shelf = storage();
  leaveResult(CLEARED, BOOK, () => shelf);
  expect(takeLeftResult("C:\\khác.xlsx", () => shelf)).toBeNull();
  expect(takeLeftResult(null, () => shelf)).toBeNull();
  leaveResult({ kind: "unsaved-workbook" }, null, () => shelf);
  expect(takeLeftResult(null, () => shelf)).toEqual({ kind: "unsaved-workbook" });
  expect(takeLeftResult(BOOK, () => shelf)).toEqual(CLEARED);
});

test.each([
  "",
  "null",
  "{}",
  "[]",
  "7",
  '{"kind":"cleared"}',
  '{"kind":"cleared","cells":-1}',
  '{"kind":"cleared","cells":1.5}',
  '{"kind":"cleared","cells":"12"}',
  '{"kind":"failed","code":null}',
  '{"kind":"failed","words":{"title":"a","happened":"b"},"code":null}',
  '{"kind":"failed","words":{"title":"a","happened":"b","remedy":1},"code":null}',
  '{"kind":"failed","words":{"title":"a","happened":"b","remedy":"c"},"code":7}',
  '{"kind":"failed","words":{"title":"a","happened":"b","remedy":"c"}}',
  '{"kind":"__proto__"}',
])("what does not read as a result is dropped: %s", (held) => {
  const shelf = storage(new Map([[leftResultKey(BOOK), held]]));
  expect(takeLeftResult(BOOK, () => shelf)).toBeNull();
  expect(shelf.getItem(leftResultKey(BOOK))).toBeNull();
});

test("a barred storage keeps nothing, and says so", () => {
  expect(leaveResult(CLEARED, BOOK, barred)).toBe(false);
  expect(takeLeftResult(BOOK, barred)).toBeNull();
});
