import fc from "fast-check";
import { cleanText, isBlankText } from "../../../src/core/text/clean";
import { bareKey, textKey } from "../../../src/core/text/key";

describe("the key of a text", () => {
  test.each([
    ["encoding of accents", "Tỷ lệ hồ sơ", "Tỷ lệ hồ sơ".normalize("NFD")],
    ["place of the tone", "hoà giải, uỷ ban, thuỷ lợi", "hòa giải, ủy ban, thủy lợi"],
    ["i for y", "tỉ lệ xử lí quí", "tỷ lệ xử lý quý"],
    ["odd spaces", "Số\u00a0vấn\u2009đề  phát\nhiện", "Số vấn đề phát hiện"],
    ["letters nobody sees", "Số\u200b văn\u00ad bản\ufeff", "Số văn bản"],
    ["letter case", "TỔNG SỐ VĂN BẢN ĐI", "Tổng số văn bản đi"],
    ["punctuation", "Số TTHC/ danh mục TTHC (nếu có).", "Số TTHC danh mục TTHC – nếu có"],
  ])("does not change with %s", (_, a, b) => {
    expect(textKey(a)).toBe(textKey(b));
  });

  test.each([
    ["tones", "bán", "bàn"],
    ["vowels", "cân", "căn"],
    ["đ and d", "đã", "dã"],
    ["numbers", "mức độ 3", "mức độ 4"],
    ["the % sign", "100% chi", "100 chi"],
    ["y inside a word", "duy", "dui"],
  ])("keeps %s apart", (_, a, b) => {
    expect(textKey(a)).not.toBe(textKey(b));
  });

  test("without accents is what someone types without accents", () => {
    expect(bareKey("Tỷ lệ ĐVSNCL đã cắt giảm")).toBe(textKey("Ti le DVSNCL da cat giam"));
  });

  test("is the same for the composed and the decomposed form of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textKey(text.normalize("NFD"))).toBe(textKey(text.normalize("NFC")));
      }),
    );
  });
});

describe("the text a person reads", () => {
  test("is composed, with single spaces and nothing invisible", () => {
    expect(cleanText(" Kế\u00a0hoạch \n CCHC\u200b ".normalize("NFD"))).toBe("Kế hoạch CCHC");
  });

  test.each([
    ["", true],
    [" \u00a0\u200b\n", true],
    ["0", false],
    ["-", false],
  ])("%j is blank: %s", (text, blank) => {
    expect(isBlankText(text)).toBe(blank);
  });
});
