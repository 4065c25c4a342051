import { isUnsaved, NO_EDITS, savedUpTo, withEdit } from "../../src/workbench/edits";

test("a file just opened has nothing to save", () => {
  expect(isUnsaved(NO_EDITS)).toBe(false);
  expect(NO_EDITS.made).toBe(0);
});

test("what was written is unsaved until a copy that holds it is saved", () => {
  const ranked = withEdit(NO_EDITS, "rank");
  expect(isUnsaved(ranked)).toBe(true);
  expect(isUnsaved(savedUpTo(ranked, 1))).toBe(false);
});

test("what is written while a copy is being saved stays unsaved", () => {
  const twice = withEdit(withEdit(NO_EDITS, "mend"), "mend");
  expect(isUnsaved(savedUpTo(twice, 1))).toBe(true);
});

test("an older copy that is ready later takes back nothing", () => {
  const twice = withEdit(withEdit(NO_EDITS, "mend"), "mend");
  expect(isUnsaved(savedUpTo(savedUpTo(twice, 2), 1))).toBe(false);
});

test("each kind of edit is named once, mending first", () => {
  const edits = ["rank", "mend", "rank"] as const;
  expect(edits.reduce(withEdit, NO_EDITS).kinds).toEqual(["mend", "rank"]);
});

test("what was taken back is an edit to be saved, of no kind of its own", () => {
  const undone = withEdit(withEdit(NO_EDITS, "rank"), null);
  expect(undone).toEqual({ kinds: ["rank"], made: 2, saved: 0 });
});

test("a clean copy is no longer named after what was taken off it, and a marked one is not clean", () => {
  const clean = (["mend", "mark", "results", "clean"] as const).reduce(withEdit, NO_EDITS);
  expect(clean.kinds).toEqual(["mend", "clean"]);
  expect(withEdit(clean, "mark").kinds).toEqual(["mend", "mark"]);
});
