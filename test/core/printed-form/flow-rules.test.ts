import { readPrintedTable } from "../../../src/core/printed-form/read-table";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";

type Rows = readonly (readonly string[])[];

const HEAD = ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết"];

function rulesOn(rows: Rows): readonly string[] {
  const read = readPrintedTable(numbersStored(sheetOf("Biểu", rows)));
  return (
    read?.printed.map(({ text, severity, excuse }) => [text, severity, excuse].join(" ")) ?? []
  );
}

const FLOW = "[cột B] = [cột C] + [cột D] warning returned-or-withdrawn";

describe("What was received was resolved or is pending", () => {
  it("in a table of three columns and one row, whether it holds or not", () => {
    expect(rulesOn([HEAD, ["Toàn tỉnh", "2099", "1501", "562"]])).toEqual([FLOW]);
    expect(rulesOn([HEAD, ["Toàn tỉnh", "2063", "1501", "562"]])).toEqual([FLOW]);
  });

  it("where most rows bear it out", () => {
    const rows = [
      ["Xã A", "30", "20", "10"],
      ["Xã B", "41", "33", "8"],
      ["Xã C", "12", "12", "1"],
    ];
    expect(rulesOn([HEAD, ...rows])).toEqual([FLOW]);
  });

  it("and is not asked where most rows deny it", () => {
    const rows = [
      ["Xã A", "30", "20", "1"],
      ["Xã B", "41", "33", "2"],
      ["Xã C", "12", "11", "1"],
    ];
    expect(rulesOn([HEAD, ...rows])).toEqual([]);
  });

  it("and is not asked of what was received in the period alone", () => {
    const head = ["Đơn vị", "Tiếp nhận trong kỳ", "Đã giải quyết", "Đang giải quyết"];
    expect(rulesOn([head, ["Toàn tỉnh", "2099", "1501", "562"]])).toEqual([]);
  });
});
