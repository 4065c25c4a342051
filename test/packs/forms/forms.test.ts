import { textKey } from "../../../src/core/text/key";
import { FORMS } from "../../../src/packs/forms";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { XA } from "../../../src/packs/forms/xa";
import type { Form, Indicator } from "../../../src/core/form/form";
import { appendixSnapshot } from "../../fixtures/appendices";
import type { AppendixName } from "../../fixtures/appendices";

const DATA_FROM = 7;

function indicator(form: Form, code: string): Indicator {
  const found = form.indicators.find((each) => each.code === code);
  if (found === undefined) throw new Error(`${form.id} has no ${code}`);
  return found;
}

/** The labels and units that a real appendix prints, without heads and rows that hold a note only. */
function printed(name: AppendixName): readonly (readonly string[])[] {
  return appendixSnapshot(name)
    .rows.filter(({ row }) => row >= DATA_FROM)
    .map(({ cells }) =>
      [2, 3].map((column) => {
        const value = cells.find((cell) => cell.column === column)?.value;
        return value?.kind === "text" ? value.text : "";
      }),
    )
    .filter(([label = "", unit]) => label !== "" && unit !== "Kết quả thống kê");
}

describe("the forms", () => {
  test.each([
    [HUYEN, 121, "bach-thong"],
    [XA, 92, "quang-hoa"],
  ] as const)("list what the real appendix prints, label by label", (form, size, name) => {
    const rows = printed(name);
    expect(form.indicators).toHaveLength(size);
    expect(rows.map(([label = ""]) => textKey(label))).toEqual(
      form.indicators.map(({ label }) => textKey(label)),
    );
    expect(rows.map(([, unit = ""]) => textKey(unit))).toEqual(
      form.indicators.map(({ unit }) => textKey(unit ?? "")),
    );
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "%s gives each code once and each row a parent that stands above it",
    (_, form) => {
      const above = new Set<string | null>([null]);
      for (const { code, parent } of form.indicators) {
        expect(above.has(code)).toBe(false);
        expect(above.has(parent)).toBe(true);
        above.add(code);
      }
    },
  );

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "%s has answers for coded rows only, no unit on a heading and %% on a rate",
    (_, form) => {
      for (const { kind, unit, answers } of form.indicators) {
        expect(answers.length > 0).toBe(kind === "coded");
        if (kind === "group") expect(unit).toBeNull();
        expect(unit === "%").toBe(kind === "rate");
      }
    },
  );

  test.each([
    [HUYEN, "3.3.1a", "3.3.1"],
    [HUYEN, "4.6 (lần 2)", "4.6"],
    [HUYEN, "7.1", "7"],
    [HUYEN, "7", null],
    [XA, "3.3.2d", "3.3.2"],
  ] as const)("%# puts a row under the right heading", (form, code, parent) => {
    expect(indicator(form, code).parent).toBe(parent);
  });

  test.each([
    [HUYEN, "7.1", "count", null],
    [HUYEN, "6.2.3", "count", null],
    [HUYEN, "1.3", "group", null],
    [XA, "1.3", "group", null],
    [XA, "3.5", "count", null],
    [XA, "4.2.1", "count", "Người"],
    [HUYEN, "6.1.1", "money", "Triệu đồng"],
  ] as const)("%# knows what a row may hold", (form, code, kind, unit) => {
    expect(indicator(form, code)).toMatchObject({ kind, unit });
  });

  test("say that no district has filled one since 1 July 2025", () => {
    expect(FORMS.map(({ id, level, inForce }) => [id, level, inForce.to])).toEqual([
      ["huyen", "huyen", "2025-06-30"],
      ["xa", "xa", null],
    ]);
  });
});
