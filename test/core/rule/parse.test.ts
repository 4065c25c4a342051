import fc from "fast-check";
import { parseRule, RuleSyntaxError } from "../../../src/core/rule/parse";
import { codesOf } from "../../../src/core/rule/statement";

describe("A rule's text", () => {
  it.each([
    ["[3.1.4] = [3.1.4a] + [3.1.4b]", ["equation"]],
    ["[7.2.1c] ≤ [7.2.1b] ≤ [7.2.1a]", ["limit", "limit"]],
    ["[7.2.1c] <= [7.2.1b]", ["limit"]],
    ["[1.2] = 100 × [1.2.2] ÷ [1.2.1]", ["rate"]],
    ["[1.2] = 100 * [1.2.2] / [1.2.1]", ["rate"]],
    ["[5.1.2] = 100 × n ÷ [4.6.1]", ["share"]],
    ["[7.2] ∈ {0; 1}", ["member"]],
    ["[7.6.2] = 1 ⇒ [7.6.1] ≥ 1", ["implication"]],
    ["[1.5.1] > 0 => có [1.5.2]", ["requirement"]],
    ["[5.4.3] = ghi chú", ["note"]],
    ["[1.3.1] ≤ {số đơn vị cấp xã}", ["limit"]],
    ["[4] − [5] = [6]", ["equation"]],
  ])("%s is read as %p", (text, kinds) => {
    expect(parseRule(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("reads ≥ as the limit turned round", () => {
    expect(parseRule("[a] ≥ [b]")).toEqual(parseRule("[b] ≤ [a]"));
  });

  it("names the rate first among the codes it reads", () => {
    const [statement] = parseRule("[3.3.1] = 100 × [3.3.1b] ÷ [3.3.1a]");
    expect(statement && codesOf(statement)).toEqual(["3.3.1", "3.3.1b", "3.3.1a"]);
  });

  it("keeps a code with words in it whole", () => {
    const [statement] = parseRule("[4.6.1] ≤ [4.6 (lần 2)]");
    expect(statement && codesOf(statement)).toEqual(["4.6.1", "4.6 (lần 2)"]);
  });

  it.each([
    ["[1.1", 0, "figure"],
    ["[1.1] [1.2]", 5, "relation"],
    ["[1.1] = ", 8, "figure"],
    ["[1.1] = [1.2] [1.3]", 13, "end"],
    ["[1] = 50 × [2] ÷ [3]", 10, "figure"],
    ["[7.2] ∈ {0; 1", 13, "closing"],
    ["[1] + [2] = ghi chú", 19, "code"],
    ["", 0, "figure"],
  ])("%p is refused at %i, where a %s was expected", (text, offset, expected) => {
    const refused = (): unknown => parseRule(text);
    expect(refused).toThrow(RuleSyntaxError);
    expect(refused).toThrow(expect.objectContaining({ offset, expected }));
  });

  it("is read or refused, whatever is typed", () => {
    const pieces = fc.constantFrom(
      "[1.1]",
      "[a b]",
      "+",
      "=",
      "≤",
      "100",
      "×",
      "÷",
      "{",
      "}",
      "n",
      " ",
      "x",
      "có",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        try {
          expect(parseRule(words.join("")).length).toBeGreaterThan(0);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(RuleSyntaxError);
        }
      }),
    );
  });
});
