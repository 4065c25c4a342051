import { support as english } from "../../src/words/en/support";
import type { SupportFacts } from "../../src/words/support";
import { supportText } from "../../src/words/support";
import { support as vietnamese } from "../../src/words/vi/support";

const FACTS: SupportFacts = {
  version: "0.2.0",
  job: "Xếp hạng",
  problem: "excel-failed",
  code: "GeneralException",
  location: "Range.values",
  platform: "PC",
  hostVersion: "16.0.17328.20000",
  time: "2026-11-24 09:30",
};

test("the text for support has each fact on a line of its own, behind its label", () => {
  expect(supportText(FACTS, vietnamese)).toBe(
    [
      "Soát Phụ lục – thông tin để nhờ hỗ trợ",
      "Phiên bản: 0.2.0",
      "Việc đang làm: Xếp hạng",
      "Loại lỗi: excel-failed",
      "Mã lỗi của Excel: GeneralException",
      "Nơi Excel báo lỗi: Range.values",
      "Excel trên: PC",
      "Phiên bản Excel: 16.0.17328.20000",
      "Lúc: 2026-11-24 09:30",
      "Không có số liệu hay nội dung ô nào trong phần này.",
    ].join("\n"),
  );
});

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
])("in %s", (_, words) => {
  test("every label is its own and no fact is missing", () => {
    const text = supportText(FACTS, words);
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    for (const fact of Object.values(FACTS)) expect(text).toContain(`: ${fact ?? ""}\n`);
  });

  test("what is not known is said to be so", () => {
    const text = supportText({ ...FACTS, code: null, location: "" }, words);
    expect(text).toContain(`${words.code}: ${words.unknown}\n`);
    expect(text).toContain(`${words.location}: ${words.unknown}\n`);
  });

  test("a fact stays on its line", () => {
    const text = supportText({ ...FACTS, job: "Xếp\r\nhạng" }, words);
    expect(text).toContain(": Xếp hạng\n");
    expect(text.split("\n")).toHaveLength(Object.keys(FACTS).length + 2);
  });
});
