import type { Form, Indicator } from "../../../src/core/form/form";
import {
  carriedForward,
  rulesForward,
  type RowChange,
} from "../../../src/core/own-form/carried-forward";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { XA } from "../../../src/packs/forms/xa";
import { XA_RULES } from "../../../src/packs/rules/xa";

function kept(indicators: readonly Indicator[]): OwnForm {
  const form: Form = { ...XA, indicators };
  const decision = { number: "", date: null, agency: "" };
  return { layout: "indicator-list", decision, form, pack: XA_RULES };
}

function told(change: RowChange): readonly unknown[] {
  const before = "before" in change ? change.before.code : null;
  return [change.change, before, "now" in change ? change.now.code : null];
}

const SAVED = kept(XA.indicators);

function changedBy(change: (indicators: readonly Indicator[]) => readonly Indicator[]) {
  return carriedForward(SAVED, kept(change(XA.indicators)));
}

describe("Next year's form", () => {
  it("asks about nothing where nothing changed", () => {
    const { kept: rows, changed } = carriedForward(SAVED, SAVED);
    expect([rows.length, changed]).toEqual([XA.indicators.length, []]);
  });

  it("asks about a row that is new, and about none of those it renumbered", () => {
    const { changed, kept: rows } = changedBy((all) => {
      const at = all.findIndex(({ code }) => code === "2.3");
      const added: Indicator = {
        ...{ code: "2.3", label: "Số văn bản hết hiệu lực", aliases: [], parent: "2", answers: [] },
        ...{ kind: "count", unit: "Văn bản", mayBeBlank: false, summed: true },
      };
      const later = all
        .slice(at)
        .map((one) => ({ ...one, code: one.code.replace(/^2\.(\d)$/, next) }));
      return [...all.slice(0, at), added, ...later];
    });
    expect(changed.map(told)).toEqual([["added", null, "2.3"]]);
    const shifted = rows.filter(({ before, now }) => before.code !== now.code);
    expect(shifted.map(({ before, now }) => [before.code, now.code])).toEqual([
      ["2.3", "2.4"],
      ["2.4", "2.5"],
      ["2.5", "2.6"],
    ]);
  });

  it("asks about rows that are gone, reworded, of another unit and moved, each in its own way", () => {
    const { changed } = changedBy((all) => {
      const others = all.filter(({ code }) => code !== "1.2" && code !== "2.1");
      const moved = all.filter(({ code }) => code === "2.1");
      const reworded = others.map((one) => {
        if (one.code === "3.1.2")
          return { ...one, label: "Số TTHC thuộc thẩm quyền đã bãi bỏ, sửa đổi" };
        return one.code === "1.1.1" ? { ...one, unit: "Việc" } : one;
      });
      return [...reworded, ...moved];
    });
    expect(changed.map(told)).toEqual([
      ["reworded", "1.1.1", "1.1.1"],
      ["reworded", "3.1.2", "3.1.2"],
      ["moved", "2.1", "2.1"],
      ["gone", "1.2", null],
    ]);
  });

  it("tells rows with one label apart by what they stand under, though every code is another", () => {
    const twice = HUYEN.indicators.filter(
      ({ label }, _, all) => all.filter((other) => other.label === label).length > 1,
    );
    expect(twice.length).toBeGreaterThan(3);
    const coded = HUYEN.indicators.map((one) => ({
      ...one,
      code: `9.${one.code}`,
      parent: one.parent === null ? null : `9.${one.parent}`,
    }));
    const { changed, kept: rows } = carriedForward(kept(HUYEN.indicators), kept(coded));
    expect(changed).toEqual([]);
    expect(rows.every(({ before, now }) => now.code === `9.${before.code}`)).toBe(true);
  });

  it("starts from the rules that are kept, brought to its own codes; those of a lost row are told", () => {
    const forward = changedBy((all) =>
      all
        .filter(({ code }) => code !== "1.3.2")
        .map((one) => (one.code === "1.1.2" ? { ...one, code: "1.1.9" } : one)),
    );
    const { rules, lost } = rulesForward(XA_RULES, forward);
    expect(rules.find(({ id }) => id === "X1")?.text).toBe("[1.1.9] ≤ [1.1.1]");
    expect(lost.map(({ id }) => id)).toEqual(["X2"]);
    expect(rules.length + lost.length).toBe(XA_RULES.rules.length);
  });
});

function next(_code: string, last: string): string {
  return `2.${Number(last) + 1}`;
}
