import { headersOf } from "../../../src/core/form/header";
import { appendixSnapshot, sheetOf } from "../../fixtures/appendices";

const headers = (rows: readonly (readonly string[])[]): ReturnType<typeof headersOf> =>
  headersOf(sheetOf("Sheet1", rows).rows);

describe("the heads of a table", () => {
  test("are found at every page break of a real appendix", () => {
    const found = headersOf(appendixSnapshot("bach-thong").rows);
    expect(found.map(({ rows }) => rows)).toEqual([
      [5, 6],
      [34, 35],
      [62, 63],
      [96, 97],
      [114, 115],
      [132, 133],
    ]);
    expect(new Set(found.map(({ columns }) => JSON.stringify(columns)))).toEqual(
      new Set([JSON.stringify({ code: 1, label: 2, unit: 3, value: 4, note: 5 })]),
    );
  });

  test.each([
    [
      ["TT", "Nội dung", "ĐVT", "Số liệu", "Ghi chú"],
      [1, 2, 3, 4, 5],
    ],
    [
      ["STT", "TÊN CHỈ TIÊU", "Đơn vị tính", "Số liệu năm 2023"],
      [1, 2, 3, 4, null],
    ],
    [
      ["Chi tieu", "Don vi tinh", "Ket qua thuc hien", "Ghi chu"],
      [null, 1, 2, 3, 4],
    ],
    [
      ["Chỉ tiêu thống kê", "Đơn vị", "Quý III"],
      [null, 1, 2, 3, null],
    ],
    [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu kỳ trước", "Số liệu kỳ này"],
      [1, 2, 3, 5, null],
    ],
    [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu cùng kỳ năm 2022", "Số liệu"],
      [1, 2, 3, 5, null],
    ],
  ])("%j names its columns", (row, [code, label, unit, value, note]) => {
    expect(headers([row])[0]?.columns).toEqual({ code, label, unit, value, note });
  });

  test.each([
    [["1.3", "Nội dung kiểm tra", "Đơn vị", "", "Ghi chú"]],
    [["", "Chỉ tiêu biên chế được giao", "Đơn vị", "5"]],
    [["4.2", "Số liệu về biên chế", "", ""]],
    [["Chỉ tiêu của huyện"]],
    [["Đơn vị tính", "Số liệu"]],
  ])("%j is none", (row) => {
    expect(headers([row])).toEqual([]);
  });

  test("are of one piece where blank rows part their two levels", () => {
    const [head, ...others] = headers([
      ["STT", "Chỉ tiêu thống kê", "Kết quả thống kê", "", "Ghi chú"],
      [],
      ["", "", "Đơn vị tính", "Số liệu"],
    ]);
    expect(head).toMatchObject({ rows: [1, 3], columns: { unit: 3, value: 4 } });
    expect(others).toEqual([]);
  });
});
