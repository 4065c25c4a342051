import { hanging } from "../../src/cli/lines";

test.each([
  ["a short head in the margin", "  C12", "  C12   Chữ"],
  ["no head, only the margin", "  ", "        Chữ"],
  ["a head as wide as the margin less one", "  AB120", "  AB120  Chữ"],
  ["a head wider than the margin", "  'Khống chế xếp loại'!A4", "  'Khống chế xếp loại'!A4  Chữ"],
])("%s stands apart from its sentence by two spaces or more", (_, head, line) => {
  expect(hanging(head, "Chữ", 8)).toBe(line);
});

test("a wide head counts towards the width of its line, and the lines below keep the margin", () => {
  const sentence = "không tìm thấy đơn vị này ".repeat(12).trim();
  const lines = hanging("  'Khống chế xếp loại'!A4", sentence, 8).split("\n");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {8}\S/);
  const [first = "", ...rest] = lines;
  const told = [first.replace("'Khống chế xếp loại'!A4", ""), ...rest].map((line) => line.trim());
  expect(told.join(" ")).toBe(sentence);
});
