import type { OwnForm } from "../../src/core/own-form/own-form";
import { HUYEN } from "../../src/packs/forms/huyen";
import { XA } from "../../src/packs/forms/xa";
import { XA_RULES } from "../../src/packs/rules/xa";
import { indicatorName, namedIndicators } from "../../src/pane/indicator-name";

const DECISION = { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" };

function kept(id: string): OwnForm {
  const indicators = XA.indicators.map((each) => ({ ...each, label: `${each.label} (năm)` }));
  const form = { ...XA, id, indicators };
  return { layout: "indicator-list", decision: DECISION, form, pack: XA_RULES };
}

const PRINTED = { code: "1.2", label: "Tỷ lệ hoàn thành", row: 5, valueCell: "D5", value: "100" };

describe("an indicator is named", () => {
  test.each([
    ["by its code and label", "1.2", /^1\.2 Tỷ lệ hoàn thành Kế hoạch CCHC năm/],
    [
      "with what it stands under where another reads the same",
      "3.3.2a",
      /^3\.3\.2 .+ › 3\.3\.2a Tổng số hồ sơ/,
    ],
    ["by its code where the form does not have it", "99.9", /^99\.9$/],
  ])("%s", (_how, code, name) => {
    expect(indicatorName(HUYEN.indicators, code)).toMatch(name);
  });

  test("otherwise than its twin", () => {
    const [first, second] = ["3.3.1a", "3.3.2a"].map((code) =>
      indicatorName(HUYEN.indicators, code),
    );
    expect(first).not.toBe(second);
  });

  test.each([
    ["of one of ours", "xa", [], /^1\.2 (?!.*\(năm\)$)/],
    ["of one that the user keeps", "mau-rieng", [kept("mau-rieng")], /^1\.2 .+ \(năm\)$/],
    ["of one that is kept in the place of ours", "xa", [kept("xa")], /^1\.2 .+ \(năm\)$/],
    [
      "of an unknown one as the sheet prints it",
      "unknown",
      [kept("mau")],
      /^1\.2 Tỷ lệ hoàn thành$/,
    ],
  ])("by its form: %s", (_how, id, forms, name) => {
    const indicators = namedIndicators({ form: { id, indicators: [PRINTED] } }, forms);
    expect(indicatorName(indicators, "1.2")).toMatch(name);
  });
});
