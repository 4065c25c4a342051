import { decimalText } from "../../../src/core/number/decimal";
import { partsTotal, readNote } from "../../../src/core/rule/note";

describe("The figures of a note", () => {
  it.each([
    ["Huyện = 39 Xã = 13", "52"],
    ["Một phần = 4748; toàn trình = 1723.", "6471"],
    ["Một phần = 635HS; toàn trình = 1092HS", "1727"],
    ["150 DVCTT 39 DVCMP 68 DVCCTTTT", "257"],
    ["Tổng TTHC cấp huyện=257. Tổng TTHC cấp xã= 114", "371"],
    [
      "Số DVCTT toàn trình, một phần cấp huyện = 189 Số DVCTT một phần, toàn trình cấp xã = 75",
      "264",
    ],
    [
      "- 02 công chức cấp huyện: hạ bậc lương; - 02 cán bộ xã: cách các chức vụ. - 01 công chức xã: khiển trách.",
      "5",
    ],
    ["Đất đai: 1.200; Hộ tịch: 300", "1500"],
    ["Tổng số hồ sơ = 52; Huyện = 39; Xã = 13", "52"],
    ["Huyện = 39; Xã = 13. Cộng = 53", "52"],
  ])("%s add up to %s", (note, total) => {
    expect(decimalText(partsTotal(readNote(note).parts))).toBe(total);
  });

  it.each([
    "Theo QĐ 1414 của UBND tỉnh",
    "Cấp huyện báo cáo",
    "Số liệu tại Văn phòng HĐND-UBND huyện",
    "KH số 12/KH-UBND ngày 03/02/2023",
    "Trong đó huyện = 39",
    "Số liệu đến ngày 25/11",
    "Từ 15/12 đến 14/6",
    "Quý III/2023",
    "Báo cáo số 73/BC-UBND ngày 07/11/2022",
    "NQ 18/NQ-TW; QĐ 2125/QĐ-UBND",
    "Đúng hạn = 98,5%; quá hạn = 1,5 %",
    "Đúng hạn = 1.092%; quá hạn = 2.5%",
    "Năm 2022 = 900; năm 2023 = 941",
    "Kế hoạch = 54; đã thực hiện = 54",
    "Cùng kỳ: 900; tăng: 41",
    "",
  ])("%p holds no parts and no ratio", (note) => {
    expect(readNote(note)).toMatchObject({ parts: [], fractions: [] });
  });

  it.each([
    ["22/52 = 42%", "22", "52", "42"],
    ["2969/7161 Văn bản đi", "2969", "7161", null],
    ["264/371", "264", "371", null],
    ["22/52 = 42.31%", "22", "52", "42.31"],
    ["Một phần = 635 hồ sơ+\ntoàn trình = 1092 hồ sơ/7273 hồ sơ", "1727", "7273", null],
  ])("%p is the ratio %s over %s", (note, numerator, denominator, percent) => {
    const [fraction] = readNote(note).fractions;
    expect(fraction).toBeDefined();
    if (fraction === undefined) return;
    expect(decimalText(fraction.numerator)).toBe(numerator);
    expect(decimalText(fraction.denominator)).toBe(denominator);
    expect(fraction.percent === null ? null : decimalText(fraction.percent)).toBe(percent);
  });

  it.each([
    ["of words and figures without end", `${"1 hồ ".repeat(40)}!`],
    ["of digits without end", `/${"1.111".repeat(6000)}`],
    ["of parts without end", `=${"1a ".repeat(10000)}`],
  ])("are not searched for in a text %s", (_what, note) => {
    expect(readNote(note)).toMatchObject({ parts: [], fractions: [] });
  });

  it("do not take a thousand cut off its point for a part", () => {
    expect(readNote("Một phần = 635; toàn trình = 1.092/7.273").parts).toEqual([]);
  });

  it("says when a note lists only some of the parts", () => {
    expect(readNote("Trong đó: Đất đai = 20; Hộ tịch = 15").partial).toBe(true);
  });
});
