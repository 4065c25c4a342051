import fc from "fast-check";
import { parseRule } from "../../../src/core/rule/parse";
import { ruleText } from "../../../src/core/written-rules/rule-text";
import { TypedRuleError } from "../../../src/core/written-rules/typed-rule-error";
import { tableVocabularyOf, vocabularyOf } from "../../../src/core/written-rules/vocabulary";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { VPCP_06A } from "../../../src/packs/forms/vpcp-06a";
import { XA } from "../../../src/packs/forms/xa";
import { RULE_PACKS, TABLE_PACKS } from "../../../src/packs/rules";

const huyen = vocabularyOf(HUYEN);
const table = tableVocabularyOf(VPCP_06A);

describe("A rule as staff type it", () => {
  it.each([
    ["[3.1.4] = [3.1.4a] + [3.1.4b]", "[3.1.4] = [3.1.4a] + [3.1.4b]"],
    ["3.1.4 = 3.1.4a + 3.1.4b", "[3.1.4] = [3.1.4a] + [3.1.4b]"],
    ["3.1.4=3.1.4A+3.1.4b", "[3.1.4] = [3.1.4a] + [3.1.4b]"],
    ["3.1.4 =3.1.4a – 3.1.4b", "[3.1.4] = [3.1.4a] − [3.1.4b]"],
    ["[1.3.3] <= [1.3.2]", "[1.3.3] ≤ [1.3.2]"],
    ["[1.3.3] =< [1.3.2]", "[1.3.3] ≤ [1.3.2]"],
    ["[1.3.2] => [1.3.3]", "[1.3.2] ≥ [1.3.3]"],
    ["7.2.1c ≤ 7.2.1b ≤ 7.2.1a", "[7.2.1c] ≤ [7.2.1b] ≤ [7.2.1a]"],
    ["[1.2] = 100*[1.2.2]/[1.2.1]", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["1.2 = 1.2.2/1.2.1*100", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["1.2 = 1.2.2 : 1.2.1 x 100%", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["100x1.2.2/1.2.1=1.2", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["1.2 = 1.2.2 / 1.2.1", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["1.2 = ROUND(1.2.2 / 1.2.1 * 100; 1)", "[1.2] = 100 × [1.2.2] ÷ [1.2.1]"],
    ["1.2 = 100*(1.4.2+1.4.3)/1.4.1", "[1.2] = 100 × [1.4.2] + [1.4.3] ÷ [1.4.1]"],
    ["1.2 = 1.4.2/(1.4.3+1.4.1)*100", "[1.2] = 100 × [1.4.2] ÷ [1.4.3] + [1.4.1]"],
    [
      "1.2 = 100 × 1.4.2 + 1.4.3 ÷ 1.4.1 + 1.4.4",
      "[1.2] = 100 × [1.4.2] + [1.4.3] ÷ [1.4.1] + [1.4.4]",
    ],
    ["[5.1.2] = 100 * n / [4.6.1]", "[5.1.2] = 100 × n ÷ [4.6.1]"],
    ["5.1.1 ≤ 100", "[5.1.1] ≤ 100"],
    ["1.2 ≤ 99,5", "[1.2] ≤ 99.5"],
    ["1.2 ≤ 99.5%", "[1.2] ≤ 99.5"],
    ["6.1.1 ≥ 1.000", "[6.1.1] ≥ 1000"],
    ["1.6 thuộc {0, 1}", "[1.6] ∈ {0; 1}"],
    ["Nếu 1.5.1 > 0 thì có 1.5.2", "[1.5.1] > 0 ⇒ có [1.5.2]"],
    ["[1.3.1] = 1 => [1.3.2] >= 1", "[1.3.1] = 1 ⇒ [1.3.2] ≥ 1"],
    ["5.4.3 = Ghi chú", "[5.4.3] = ghi chú"],
    ["1.3.1 ≤ {số đơn vị cấp xã}", "[1.3.1] ≤ {số đơn vị cấp xã}"],
    ["4.6.1 ≤ 4.6 (lần 2)", "[4.6.1] ≤ [4.6 (lần 2)]"],
    ["[4.6.1] ≤ [4.6(Lần 2)]", "[4.6.1] ≤ [4.6 (lần 2)]"],
    ["1.4.1 = tổng(1.4.2:1.4.4)", "[1.4.1] = [1.4.2] + [1.4.3] + [1.4.4]"],
    ["1.4.1 = SUM([1.4.2];[1.4.3])", "[1.4.1] = [1.4.2] + [1.4.3]"],
    ["1.4.1 = Tổng cộng(1.4.2, 1.4.3)", "[1.4.1] = [1.4.2] + [1.4.3]"],
    ["1.4.1 = 1.4.2 + … + 1.4.4", "[1.4.1] = [1.4.2] + [1.4.3] + [1.4.4]"],
    ["1.4.1 − (1.4.2 − 1.4.3) = 1.4.4", "[1.4.1] − [1.4.2] + [1.4.3] = [1.4.4]"],
    ["[Kế hoạch được giao] ≥ [Đã thực hiện]", "[6.1.1] ≥ [6.1.2]"],
  ])("on the district list %p means %p", (typed, expected) => {
    expect(ruleText(typed, huyen)).toEqual({ texts: [expected], unknown: [] });
  });

  it.each([
    ["(7)=(8)+(9)+(10)", ["[7] = [8] + [9] + [10]"]],
    ["7 = 8 + 9 + 10", ["[7] = [8] + [9] + [10]"]],
    ["[7] = [8+9] + [10]", ["[7] = [8+9] + [10]"]],
    ["(3)=(4)+(5a)+(5b)+(6)", ["[3] = [4] + [5a] + [5b] + [6]"]],
    ["7 = 8+...+10", ["[7] = [8] + [9] + [10]"]],
    ["7=SUM(8,10)", ["[7] = [8] + [10]"]],
    ["3 = 7+11 = 4+5+6", ["[3] = [7] + [11]", "[3] = [4] + [5] + [6]"]],
    ["7 = (8)+(9)+(10)", ["[7] = [8] + [9] + [10]"]],
    ["7 ≤ 3", ["[7] ≤ [3]"]],
    ["7 >= 0", ["[7] ≥ 0"]],
    ["(10) ≤ 5", ["[10] ≤ 5"]],
  ])("on a table of dossiers %p means %p", (typed, expected) => {
    expect(ruleText(typed, table)).toEqual({ texts: expected, unknown: [] });
  });

  it.each([
    ["3.1.44 = 3.1.4a + 3.1.4b", ["3.1.44"]],
    ["[3.1.4] = [3.1.4x] + [3.1.9]", ["3.1.4x", "3.1.9"]],
    ["3.1 = 3.9", ["3.9"]],
    ["1.22 ≤ 1.1", ["1.22"]],
  ])("%p names codes that the district list does not have: %p", (typed, unknown) => {
    expect(ruleText(typed, huyen).unknown).toEqual(unknown);
  });

  it("takes an unknown addend of a table for a column, not for a figure", () => {
    expect(ruleText("7 = 8 + 9 + 99", table).unknown).toEqual(["99"]);
  });

  it.each([
    ["", 0, "figure"],
    ["3.1.4", 5, "relation"],
    ["3.1.4 = ", 7, "figure"],
    ["3.1.4 = 3.1.4a + ", 16, "figure"],
    ["3.1.4 = 3.1.4a 3.1.4b", 15, "end"],
    ["3.1.4 = (3.1.4a + 3.1.4b", 24, "closing"],
    ["3.1.4 = 2 * 3.1.4a", 8, "rate"],
    ["3.1.4 = 3.1.4a / 3.1.4b / 3.2.1", 8, "rate"],
    ["3.1.4 + 3.2.1 = 3.1.4a / 3.1.4b", 0, "code"],
    ["3.1.4 bằng 3.1.4a", 6, "figure"],
    ["3.1.4 ≤ 3.1.4a = 3.1.4b", 17, "relation"],
    ["1.4.1 = tổng(1.4.4:1.4.2)", 13, "range"],
    ["1.6 ∈ {0; 1", 11, "closing"],
    ["[] = 1", 0, "code"],
    ["1".repeat(1001), 1000, "shorter"],
  ])("%p is refused at %i, where a %s was expected", (typed, at, expected) => {
    const refused = (): unknown => ruleText(typed, huyen);
    expect(refused).toThrow(TypedRuleError);
    expect(refused).toThrow(expect.objectContaining({ at, expected }));
  });

  it("in the rule language stays as it is, for every rule of every pack", () => {
    const vocabularies = new Map([
      ["huyen", huyen],
      ["xa", vocabularyOf(XA)],
      ["vpcp-06a", table],
    ]);
    const rules = [...RULE_PACKS, ...TABLE_PACKS].flatMap(({ form, rules: own }) =>
      own.map(({ text }) => ({ text, vocabulary: vocabularies.get(form) ?? null })),
    );
    expect(rules.map(({ text, vocabulary }) => ruleText(text, vocabulary).texts)).toEqual(
      rules.map(({ text }) => [text]),
    );
  });

  it("is read into rules that the rule language has, or refused, whatever is typed", () => {
    const pieces = fc.constantFrom(
      ...[
        "[1.1]",
        "1.2",
        "3.1.4a",
        "7",
        "100",
        "1,5",
        "(",
        ")",
        "+",
        "-",
        "x",
        ":",
        "/",
        "=",
        "<=",
      ],
      ...[
        "=>",
        "{",
        "}",
        ";",
        ",",
        "tổng(",
        "round(",
        "n",
        "có",
        "thì",
        "nếu",
        "ghi chú",
        "...",
        " ",
      ],
      ...["thuộc", "[a\nb]", "%", "xã"],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.constantFrom(null, huyen, table),
        (words, vocabulary) => {
          try {
            const { texts } = ruleText(words.join(""), vocabulary);
            expect(texts.flatMap(parseRule).length).toBeGreaterThan(0);
          } catch (refusal) {
            expect(refusal).toBeInstanceOf(TypedRuleError);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is read quickly however long and hostile", () => {
    for (const piece of ["(", "tổng(", "[", "1.", "((1)", "=", "{a"]) {
      const read = (): unknown => ruleText(piece.repeat(1000 / piece.length), huyen);
      expect(read).toThrow(TypedRuleError);
    }
  });
});
