import type { OwnFormFault } from "../../src/core/own-form/own-fault";
import { wordsIn } from "../../src/words/words";

const LABEL = "Tổng số TTHC thuộc thẩm quyền giải quyết tại cơ quan, đơn vị";
const WORD = { code: "3.1.4", label: LABEL };

/** One of each kind; adding a kind without a sentence does not compile, adding one here is up to whoever adds it. */
const FAULTS: readonly OwnFormFault["fault"][] = [
  { fault: "syntax", expected: "figure", near: "3.1.4a" },
  { fault: "syntax", expected: "shorter", near: "" },
  { fault: "no-expression" },
  { fault: "unknown-code", typed: "3.1.44", nearest: WORD },
  { fault: "unknown-code", typed: "x", nearest: null },
  { fault: "repeated-id", id: "Q1", first: "A4" },
  { fault: "unknown-severity", typed: "rất nặng" },
  { fault: "unknown-scope", typed: "Biểu tỉnh", known: ["huyen", "Phụ lục II"] },
  { fault: "off-without-id" },
  { fault: "off-unknown", id: "H99" },
  { fault: "mixed-kinds", words: [WORD, WORD] },
  { fault: "not-a-rate", word: WORD },
  { fault: "heading", word: WORD },
  { fault: "no-form-rows" },
  { fault: "row-without-code" },
  { fault: "row-without-label" },
  { fault: "impossible-code", typed: "[1]" },
  { fault: "code-twice", code: "1.1", first: "A7" },
  { fault: "unknown-kind", typed: "x" },
  { fault: "unknown-parent", typed: "9" },
  { fault: "not-yes-or-no", typed: "tùy" },
  { fault: "unknown-bound", typed: "200" },
  { fault: "answer-without-word", typed: "= 1" },
  { fault: "not-a-date", typed: "đầu năm" },
  { fault: "unknown-level", typed: "x" },
  { fault: "unknown-layout", typed: "x" },
  { fault: "unknown-excuse", typed: "x" },
  { fault: "not-a-threshold", typed: "x" },
  { fault: "half-a-synonym" },
];

describe.each(["vi", "en"] as const)(
  "What is wrong with a sheet of rules, told in %s",
  (language) => {
    const { fault: told } = wordsIn(language).ownForm;

    it.each(FAULTS.map((fault) => [fault.fault, fault] as const))(
      "%s in whole sentences",
      (_, fault) => {
        const sentence = told(fault);
        expect(sentence).toMatch(/^\p{Lu}|^[“\d]/u);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);
      },
    );

    it("never lets a long cell fill the sentence", () => {
      const long = "a".repeat(400);
      expect(told({ fault: "unknown-severity", typed: long }).length).toBeLessThan(250);
      expect(told({ fault: "unknown-code", typed: long, nearest: null }).length).toBeLessThan(250);
    });
  },
);

test("an unknown code is told with the nearest one and its label", () => {
  const sentence = wordsIn("vi").ownForm.fault({
    fault: "unknown-code",
    typed: "3.1.44",
    nearest: WORD,
  });
  expect(sentence).toBe(
    "Không có chỉ tiêu “3.1.44”; gần nhất là 3.1.4 Tổng số TTHC thuộc thẩm quyền giải quyết tại cơ quan, đơn vị.",
  );
});
