import fc from "fast-check";
import { linesOf } from "../../../src/core/plan/text-lines";

const UPRIGHT = { size: 13, bold: false, italic: false };
const BOLD = { ...UPRIGHT, bold: true };

describe("A text in Times New Roman", () => {
  /** Into how many lines LibreOffice breaks them in Liberation Serif, which is as wide, at columns of so many characters. */
  test.each([
    ["Phường Tân Hưng", UPRIGHT, 30, 1],
    [
      "Ủy ban nhân dân xã Nguyễn Lương Bằng – Thanh Tùng (sau sắp xếp đơn vị hành chính)",
      UPRIGHT,
      30,
      4,
    ],
    ["Công tác chỉ đạo, điều hành", BOLD, 11, 3],
    ["Cải cách thể chế", BOLD, 11, 2],
    ["Cải cách thủ tục hành chính", BOLD, 11, 3],
    ["Cải cách chế độ công vụ", BOLD, 11, 2],
    ["Xây dựng chính quyền điện tử, chính quyền số", BOLD, 11, 5],
  ])(
    "%s is given no fewer lines than it takes, and at most one more",
    (text, font, width, lines) => {
      const given = linesOf(text, font, width * 5.25);
      expect([lines, lines + 1]).toContain(given);
    },
  );

  test.each([
    ["", 1],
    ["\n", 2],
    ["Chỉ số\n(%)", 2],
    ["   ", 1],
  ])("%j takes %i lines wherever it stands", (text, lines) => {
    expect(linesOf(text, UPRIGHT, 100)).toBe(lines);
  });

  test("goes on in the next line where one word is too long for it", () => {
    expect(linesOf("0".repeat(30), UPRIGHT, 13 * 0.5 * 10 * 1.04)).toBe(3);
    expect(linesOf(`Xã ${"0".repeat(30)} A`, UPRIGHT, 13 * 0.5 * 10 * 1.04)).toBe(5);
  });

  test("is as wide decomposed as composed, and marks make it no wider, save the horn", () => {
    const widths = (text: string) => [40, 60, 80].map((points) => linesOf(text, UPRIGHT, points));
    const text = "Đơn vị được thẩm định lại nhiều lần trong năm";
    expect(widths(text.normalize("NFD"))).toEqual(widths(text.normalize("NFC")));
    expect(widths("Quang Trung ".repeat(4))).toEqual(widths("Quàng Trúng ".repeat(4)));
    expect(linesOf("ư".repeat(10), UPRIGHT, 68)).toBeGreaterThan(
      linesOf("u".repeat(10), UPRIGHT, 68),
    );
  });

  const texts = fc.stringMatching(/^[a-zA-ZđĐươâ0-9 ,.()\n]{0,80}$/);
  const points = fc.integer({ min: 1, max: 600 });

  test("takes no fewer lines where there is less room, nor in bold, nor with a letter more", () => {
    fc.assert(
      fc.property(texts, points, points, (text, one, other) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)];
        const lines = linesOf(text, UPRIGHT, wide);
        expect(linesOf(text, UPRIGHT, narrow)).toBeGreaterThanOrEqual(lines);
        expect(linesOf(text, BOLD, wide)).toBeGreaterThanOrEqual(lines);
        expect(linesOf(`${text}m`, UPRIGHT, wide)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });
});
