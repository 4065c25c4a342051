import { indicatorName } from "../../src/pane/jobs";

describe("an indicator is named", () => {
  test.each([
    ["by its code and label", "huyen", "1.2", /^1\.2 Tỷ lệ hoàn thành Kế hoạch CCHC năm/],
    [
      "with what it stands under where another reads the same",
      "huyen",
      "3.3.2a",
      /^3\.3\.2 .+ › 3\.3\.2a Tổng số hồ sơ/,
    ],
    ["by its code where the form does not have it", "huyen", "99.9", /^99\.9$/],
    ["by its code where the form is not ours", "mau-rieng", "1.2", /^1\.2$/],
  ])("%s", (_how, form, code, name) => {
    expect(indicatorName(form, code)).toMatch(name);
  });

  test("otherwise than its twin", () => {
    expect(indicatorName("huyen", "3.3.1a")).not.toBe(indicatorName("huyen", "3.3.2a"));
  });
});
