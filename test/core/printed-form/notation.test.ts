import fc from "fast-check";
import { readNotation, type Expression } from "../../../src/core/printed-form/notation";

function told(expression: Expression): string {
  const side = (terms: Extract<Expression, { kind: "sum" }>["terms"]): string =>
    terms.map(({ sign, code }) => `${sign === 1 ? "+" : "-"}${code}`).join("");
  if (expression.kind === "sum") return side(expression.terms);
  const { numerator, denominator, hundred } = expression;
  return `${hundred ? "100 " : ""}${side(numerator)} / ${side(denominator)}`;
}

function read(text: string): string | null {
  const notation = readNotation(text);
  if (notation === null) return null;
  return [notation.code ?? "?", ...notation.links.map((link) => told(link.expression))].join(" = ");
}

describe("A printed formula", () => {
  it.each([
    ["(1)", "1"],
    ["A", "A"],
    ["3a", "3a"],
    ["(7)=(8)+(9)+(10)", "7 = +8+9+10"],
    ["(3) = (4)+(5)", "3 = +4+5"],
    ["3=4+5+6", "3 = +4+5+6"],
    ["(3=4+5)", "3 = +4+5"],
    ["(3)=(4+5)", "3 = +4+5"],
    ["[3]=[4]+[5]", "3 = +4+5"],
    ["9=11+12+13=14+15+16+17=18+22", "9 = +11+12+13 = +14+15+16+17 = +18+22"],
    ["1=2+...+7", "1 = +2+3+4+5+6+7"],
    ["1=2+3+…+7", "1 = +2+3+4+5+6+7"],
    ["1=2+ ... +7", "1 = +2+3+4+5+6+7"],
    ["(1)=(2)+(3)+. . .+(7)", "1 = +2+3+4+5+6+7"],
    ["1=2->7", "1 = +2+3+4+5+6+7"],
    ["A=B+...+E", "A = +B+C+D+E"],
    ["(11)=(5)+(6)-(7)", "11 = +5+6-7"],
    ["(11)=(5)+(6)–(7)", "11 = +5+6-7"],
    ["(11)=(5)+(6)—(7)", "11 = +5+6-7"],
    ["(11)=(5)+(6)−(7)", "11 = +5+6-7"],
    ["(9)=(3)-((4)+(5))", "9 = +3-4-5"],
    ["D=E+F", "D = +E+F"],
    ["c3=c1+c2", "3 = +1+2"],
    ["C3 = C1 + C2", "3 = +1+2"],
    ["Cột 3 = cột 1 + cột 2", "3 = +1+2"],
    ["(8)=(7)/(3)", "8 = +7 / +3"],
    ["(8)=(7)/(3)x100", "8 = 100 +7 / +3"],
    ["8=7/3x100", "8 = 100 +7 / +3"],
    ["(8)=(7):(3)*100%", "8 = 100 +7 / +3"],
    ["(8)=(7)*100/(3)", "8 = 100 +7 / +3"],
    ["(8) = 100 × (7) ÷ (3)", "8 = 100 +7 / +3"],
    ["(8)=(7)/(3)%", "8 = 100 +7 / +3"],
    ["(8)=(7)/(3) (%)", "8 = 100 +7 / +3"],
    ["(8)=((7)/(3))*100", "8 = 100 +7 / +3"],
    ["(9)=((4)+(5))/(3)*100", "9 = 100 +4+5 / +3"],
    ["(9)=(4)/((3)-(5))*100", "9 = 100 +4 / +3-5"],
    ["=8+9", "? = +8+9"],
    ["8+9", "? = +8+9"],
    ["7/3", "? = +7 / +3"],
    ["4+5=3", "3 = +4+5"],
    ["1.1=1.1.1+1.1.2", "1.1 = +1.1.1+1.1.2"],
    ["I=1+2+3", "I = +1+2+3"],
    ["(1)=(2)+(3);", "1 = +2+3"],
  ])("%s is read", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "",
    "Tổng số",
    "5 = 3 × 4",
    "(5)=(3)*(4)",
    "3 = ",
    "= =",
    "3 +",
    "(3",
    "3=4+",
    "1/2/2024",
    "12%",
    "tối đa 14 điểm",
    "lần 2",
    "(7)=(8)/(9)+(10)",
    "100%",
    "đồng (4)",
    "đồng",
  ])("%s is none", (text) => {
    expect(read(text)).toBeNull();
  });

  it("is read in any text without failing, and quickly where brackets nest", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("(", ")", "3", "=", "+", "-", "/", "…", "100", "x", "%", " ", "a"),
          {
            maxLength: 400,
          },
        ),
        (signs) => {
          const notation = readNotation(signs.join(""));
          return notation === null || notation.links.every(({ printed }) => printed !== "");
        },
      ),
    );
    expect(readNotation(`3=${"(".repeat(140)}4${")".repeat(140)}`)).toBeNull();
  });
});
