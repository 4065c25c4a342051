import { wordsIn } from "../../src/words/words";

const CHANGES = ["D1", "D2", "D3", "D4", "D5", "D6"].map((cell) => ({
  ...{ cell, from: "1", to: "2" },
}));
const { waivers: vi, writing: viWriting, results: viResults } = wordsIn("vi");
const { waivers: en, results: enResults } = wordsIn("en");

describe("What is said of a reason", () => {
  test.each([
    [vi.waived("đúng số", "2026-11-24T10:32"), "Đã thuyết minh: đúng số (10:32 ngày 24/11/2026)"],
    [vi.waived("đúng số", null), "Đã thuyết minh: đúng số"],
    [en.waived("it is so", "2026-11-24T10:32"), "Explained: it is so (2026-11-24 10:32)"],
    [
      vi.lapsed("đúng số", CHANGES.slice(0, 1)),
      "Thuyết minh trước không còn hiệu lực vì số liệu đã đổi (D1: 1 → 2). Thuyết minh cũ: “đúng số”",
    ],
    [
      vi.lapsed("đúng số", []),
      "Thuyết minh trước không còn hiệu lực vì các ô liên quan không còn như trước. Thuyết minh cũ: “đúng số”",
    ],
    [
      vi.lapsed("x", CHANGES),
      "Thuyết minh trước không còn hiệu lực vì số liệu đã đổi (D1: 1 → 2; D2: 1 → 2; D3: 1 → 2; D4: 1 → 2 và 2 ô khác). Thuyết minh cũ: “x”",
    ],
  ])("%s", (said, sentence) => {
    expect(said).toBe(sentence);
  });
});

test("the moment on a results sheet is read back, in its own language alone", () => {
  const moment = "2026-11-24T10:32";
  expect(viResults.readMoment(viResults.moment(moment))).toBe(moment);
  expect(enResults.readMoment(enResults.moment(moment))).toBe(moment);
  expect(viResults.readMoment(enResults.moment(moment))).toBeNull();
  expect(enResults.readMoment("hôm qua")).toBeNull();
});

test("writing down a reason is told by its sheet, not by how many cells that takes", () => {
  const here = { sheet: "Kết quả rà soát", cells: 312, columns: ["A:L"], range: null };
  const again = { sheets: [here], adds: [], removes: [] };
  const anew = { sheets: [], adds: ["Kết quả rà soát"], removes: [] };
  expect(viWriting.will("waive", again)).toBe(
    "Sẽ ghi thuyết minh vào trang tính “Kết quả rà soát”.",
  );
  expect(viWriting.will("waive", anew)).toBe(
    "Sẽ thêm trang tính “Kết quả rà soát” để ghi thuyết minh.",
  );
  expect(viWriting.confirm("waive", again)).toBe("Ghi thuyết minh");
});
