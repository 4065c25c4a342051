import { recognise } from "../../../src/core/form/recognise";
import { FORMS } from "../../../src/packs/forms";
import { appendixSnapshot } from "../../fixtures/appendices";

describe("the two real appendices", () => {
  test.each([
    ["bach-thong", "huyen", 121],
    ["quang-hoa", "xa", 92],
  ] as const)("%s is recognised row by row as form %s", (name, form, size) => {
    const found = recognise(appendixSnapshot(name), FORMS);
    expect(found.form.id).toBe(form);
    expect(found.rows.map((row) => row.indicator.code)).toEqual(
      found.form.indicators.map((indicator) => indicator.code),
    );
    expect(found.rows).toHaveLength(size);
    expect(found.missing).toEqual([]);
    expect(found.extra).toEqual([]);
    expect(new Set(found.rows.map((row) => row.confidence))).toEqual(new Set([1]));
  });
});
