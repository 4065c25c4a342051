import type { Unjudged } from "../../src/core/score/result";
import type { SetFault } from "../../src/core/score/set-fault";
import { scoreFaults as en } from "../../src/words/en/score-faults";
import { scoreFaults as vi } from "../../src/words/vi/score-faults";

const WORD = { code: "3.3.1", label: "Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn" };
const TERM = {
  code: "3.3.1a",
  label: "Tổng số hồ sơ đã giải quyết xong",
  cell: "D45",
  value: null,
};

/** One of each kind; adding a kind without a sentence does not compile, adding one here is up to whoever adds it. */
const FAULTS: readonly SetFault[] = [
  { fault: "no-criteria" },
  { fault: "repeated-code", code: "1.1", firstCell: "A5" },
  { fault: "unknown-parent", parent: "3" },
  { fault: "below-itself" },
  { fault: "other-group", parent: "1" },
  { fault: "scored-parent" },
  { fault: "no-scoring" },
  { fault: "no-number", what: "step", text: "nửa điểm" },
  { fault: "not-above-zero", what: "target", text: "0" },
  { fault: "below-zero", what: "max", text: "-5" },
  { fault: "above-hundred", what: "floor", text: "800" },
  { fault: "maximum-missing" },
  { fault: "fields-total", sum: "99.55", total: "100", cells: ["C5", "C6"], likely: null },
  { fault: "children-total", sum: "4.5", max: "5" },
  { fault: "above-parent", max: "6", parent: "1", parentMax: "5" },
  { fault: "cap-missing", group: "bonus" },
  { fault: "cap-missing", group: "penalty" },
  { fault: "cap-passed", group: "bonus", sum: "13", cap: "10" },
  { fault: "no-options" },
  { fault: "no-bands" },
  { fault: "option-above-maximum", label: "Có", points: "2.5", max: "2" },
  { fault: "repeated-option", label: "Có" },
  { fault: "knock-out-with-points", label: "Thiếu", points: "1" },
  { fault: "knock-out-alone", label: "Thiếu" },
  { fault: "band-above-maximum", from: "85", points: "2.5", max: "2" },
  { fault: "repeated-band", from: "85" },
  { fault: "unreachable-band", from: "70", above: "50" },
  { fault: "falling-points", from: "85", points: "1", lower: "50", lowerPoints: "2" },
  { fault: "maximum-unreachable", best: "1.5", max: "2" },
  { fault: "unreadable-expression", text: "[3.3.1b] +", expected: "figure", near: "" },
  { fault: "unreadable-expression", text: "[a] [b]", expected: "end", near: "[b]" },
  { fault: "no-expression" },
  { fault: "unknown-indicator", typed: "3.3.9", nearest: WORD },
  { fault: "unknown-indicator", typed: "x", nearest: null },
  { fault: "rate-for-count", word: WORD },
  { fault: "heading", word: WORD },
];

const UNJUDGED: readonly Unjudged[] = [
  { reason: "maximum-missing" },
  { reason: "blank", terms: [TERM] },
  { reason: "unreadable", terms: [TERM, TERM] },
  { reason: "absent", codes: ["3.3.1a"] },
  ...(["points", "option", "survey", "numerator", "denominator", "count"] as const).map(
    (what) => ({ reason: "not-entered", what }) as const,
  ),
  { reason: "no-on-time-counts", definition: "Đúng hạn trên số hồ sơ đến hạn" },
  { reason: "entered-otherwise", definition: "Đúng hạn trên số hồ sơ đến hạn" },
  { reason: "unknown-option", label: "Khoảng 95%", cell: "E7" },
  { reason: "no-number", entered: { value: "hai", cell: "E7" } },
  { reason: "out-of-range", entered: { value: "2.5", cell: null }, max: "2" },
  { reason: "over-zero", terms: [TERM] },
  { reason: "zero-over-zero", terms: [TERM] },
  { reason: "negative", value: "-5", cells: ["D45"] },
  { reason: "unreadable-set", text: "cao" },
  { reason: "below", codes: ["1.1"] },
  { reason: "below", codes: [] },
];

const CRITERION = { code: "1.2", name: "Công khai thủ tục hành chính" };

describe.each([
  ["vi", vi],
  ["en", en],
] as const)("What is wrong with a set of criteria, told in %s", (_, words) => {
  it.each(FAULTS.map((fault) => [fault.fault, fault] as const))(
    "%s in whole sentences that name the criterion",
    (_fault, fault) => {
      const one = words.finding({ criterion: CRITERION, cell: "C5", weight: "error", fault });
      const alone = words.finding({ criterion: null, cell: null, weight: "error", fault });
      expect(one).toMatch(/^1\.2 Công khai thủ tục hành chính: .*\.$/su);
      expect(alone).toMatch(/^[\p{Lu}“\d].*\.$/su);
      expect(`${one}${alone}`).not.toMatch(/undefined|null|\[object|NaN/);
    },
  );

  it.each(UNJUDGED.map((reason) => [reason.reason, reason] as const))(
    "%s as a reason for no points, in whole sentences",
    (_reason, unjudged) => {
      const sentence = words.unjudged(unjudged);
      expect(sentence).toMatch(/^[\p{Lu}“\d].*\.$/su);
      expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);
    },
  );

  it("never lets a long cell fill the sentence", () => {
    const long = "a".repeat(400);
    const fault: SetFault = {
      fault: "unreadable-expression",
      text: long,
      expected: "end",
      near: long,
    };
    const finding = {
      criterion: { code: long, name: long },
      cell: "C5",
      weight: "error",
      fault,
    } as const;
    expect(words.finding(finding).length).toBeLessThan(450);
    expect(
      words.unjudged({ reason: "unknown-option", label: long, cell: null }).length,
    ).toBeLessThan(200);
  });
});

it("Maxima that make 99,55 are told with the one that was mistyped", () => {
  const fault: SetFault = {
    ...{ fault: "fields-total", sum: "99.55", total: "100", cells: ["C5", "C6", "C7", "C8", "C9"] },
    likely: { code: "5", name: "Chế độ công vụ", max: "10.05", should: "10.5" },
  };
  const criterion = { code: "5", name: "Chế độ công vụ" };
  expect(vi.finding({ criterion, cell: "C9", weight: "error", fault })).toBe(
    "5 Chế độ công vụ: điểm tối đa các lĩnh vực (C5:C9) cộng lại bằng 99,55, không phải 100. Điểm tối đa ghi ở đây là 10,05; nếu là 10,5 thì tổng vừa đúng 100. Hãy đối chiếu với quyết định.",
  );
});
