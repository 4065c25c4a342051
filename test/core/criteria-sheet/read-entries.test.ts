import { namelessFaults, readEntries } from "../../../src/core/criteria-sheet/read-entries";
import type { CriteriaSet, Criterion } from "../../../src/core/score/criteria-set";
import { NO_ENTRY } from "../../../src/core/score/entries";
import { score as en } from "../../../src/words/en/score";
import { score as vi } from "../../../src/words/vi/score";
import { sheetOf, withCell } from "../../fixtures/appendices";
import { criterion, setOf } from "../score/make";

const OPTIONS: Criterion = criterion({
  ...{ code: "1.2", parent: "1", name: "Kế hoạch", max: "1" },
  scoring: {
    kind: "options",
    options: [
      { label: "Có", points: "1", knockOut: false },
      { label: "Không", points: "0", knockOut: false },
    ],
  },
});
const SET: CriteriaSet = setOf([
  criterion({ code: "1", name: "Chỉ đạo điều hành", max: "3", scoring: null }),
  criterion({ code: "1.1", parent: "1", name: "Tuyên truyền", max: "2" }),
  OPTIONS,
]);

const HEADS = [
  ...["Mã", "Tên tiêu chí thành phần", "Điểm tối đa", "Phương án", "Tử số", "Mẫu số", "Tự chấm"],
  ...["Điểm thẩm định lần 1", "Giải trình", "Thẩm định lần 2", "Điều tra XHH", "Không áp dụng"],
  ...["Nguồn", "Thời điểm chốt số liệu", "Tài liệu kiểm chứng"],
];

function entered(...rows: readonly (readonly string[])[]) {
  const sheet = sheetOf("Bảng chấm điểm", [["Đơn vị", "UBND xã Cộng Lạc"], HEADS, ...rows]);
  const read = readEntries(sheet, SET);
  if (read === null) throw new Error("not read");
  return read;
}

describe("A table in which a unit is scored", () => {
  it("gives what was entered for each criterion, with its cell, and what was told besides", () => {
    const { units, faults } = entered(
      ["1", "Chỉ đạo điều hành", "3"],
      [
        ...["1.1", "Tuyên truyền", "2", "", "1.234", "2.000", "1,5", "1"],
        ...["Đã bổ sung", "1,25", "", "", "Báo cáo 12", "31/12/2022", "Kế hoạch 05"],
      ],
      ["1.2", "Kế hoạch", "1", "có"],
    );
    expect(faults).toEqual([]);
    expect(units).toHaveLength(1);
    expect(units[0]?.unit).toBe("UBND xã Cộng Lạc");
    expect([...(units[0]?.entries ?? [])]).toEqual([
      [
        "1.1",
        {
          ...NO_ENTRY,
          numerator: { value: "1234", cell: "E4" },
          denominator: { value: "2000", cell: "F4" },
          self: { value: "1.5", cell: "G4" },
          appraised: { value: "1", cell: "H4" },
          reappraised: { value: "1.25", cell: "J4" },
        },
      ],
      ["1.2", { ...NO_ENTRY, option: { label: "Có", cell: "D5" } }],
    ]);
    expect(units[0]?.notes.get("1.1")).toEqual({
      explanation: "Đã bổ sung",
      source: "Báo cáo 12",
      closed: "31/12/2022",
      evidence: "Kế hoạch 05",
    });
  });

  it("takes source and moment that stand above the table for every row that says nothing else, but for no parent", () => {
    const sheet = sheetOf("Bảng chấm điểm", [
      ["Đơn vị", "UBND xã Cộng Lạc"],
      ["Nguồn số liệu", "Báo cáo 12"],
      ["Thời điểm chốt số liệu", "15/12/2022"],
      HEADS,
      ["1", "Chỉ đạo điều hành"],
      ["1.1", "", "", "", "", "", "1"],
      ["1.2", ...HEADS.slice(1, 12).map(() => ""), "Sổ văn bản đi", "31/12/2022"],
    ]);
    const notes = readEntries(sheet, SET)?.units[0]?.notes ?? new Map();
    expect([...notes].map(([code, { source, closed }]) => [code, source, closed])).toEqual([
      ["1", "", ""],
      ["1.1", "Báo cáo 12", "15/12/2022"],
      ["1.2", "Sổ văn bản đi", "31/12/2022"],
    ]);
  });

  it("shows a moment that Excel stored as a date as the date it is", () => {
    const sheet = sheetOf("Bảng chấm điểm", [HEADS, ["1.1", "", "", "", "", "", "1"]]);
    const dated = withCell(sheet, "N2", 44910, "dd/mm/yyyy");
    expect(readEntries(dated, SET)?.units[0]?.notes.get("1.1")?.closed).toBe("15/12/2022");
  });

  it("keeps a blank, a dash and a 0 apart", () => {
    const { units } = entered(["1.1", "", "", "", "", "", "0"], ["1.2", "", "", "", "", "", "-"]);
    expect([...(units[0]?.entries.keys() ?? [])]).toEqual(["1.1"]);
    expect(units[0]?.entries.get("1.1")?.self).toEqual({ value: "0", cell: "G3" });
  });

  it("takes stored points with every digit, and a code that Excel stored as a number", () => {
    const sheet = sheetOf("Bảng chấm điểm", [HEADS, ["x", "", "", "", "", "", "x", "1"]]);
    const typed = withCell(withCell(sheet, "A2", 1.1), "G2", 1.255, "0.0");
    expect(readEntries(typed, SET)?.units[0]?.entries.get("1.1")?.self?.value).toBe("1.255");
  });

  it("knows a row by its name where it has no code", () => {
    const { units, faults } = entered(["", "tuyên truyền", "2", "", "", "", "1"]);
    expect([faults, [...(units[0]?.entries.keys() ?? [])]]).toEqual([[], ["1.1"]]);
  });

  it.each([["KAD"], ["không áp dụng"], ["Không phát sinh"]])(
    "takes %s in place of points for a criterion that does not apply",
    (typed) => {
      const { units, faults } = entered(["1.1", "", "", "", "", "", typed]);
      expect(faults).toEqual([]);
      expect(units[0]?.entries.get("1.1")).toEqual({ ...NO_ENTRY, notApplicable: true });
    },
  );

  it("tells what it cannot use at its cell, and nothing of totals and headings", () => {
    const { units, faults } = entered(
      ["I", "Phần chung"],
      ["9.9", "Tiêu chí lạ", "", "", "", "", "1"],
      ["1.1", "", "", "", "", "", "một", "2,5"],
      ["1.1", "", "", "", "", "", "1"],
      ["1.2", "", "", "tùy", "", "", "", "", "", "", "", "chưa rõ"],
      ["", "Tổng cộng", "3", "", "", "", "2,5"],
    );
    expect(faults.map(({ cell, fault }) => [cell, fault.fault])).toEqual([
      ["A4", "unknown-criterion"],
      ["G5", "no-points"],
      ["H5", "above-maximum"],
      ["A6", "criterion-twice"],
      ["D7", "unknown-option"],
      ["L7", "not-yes-or-no"],
    ]);
    expect(units[0]?.entries.get("1.1")?.self).toBeNull();
    expect(faults.map(({ fault }) => vi.entryFault(fault))).toContain(
      "Ghi 2,5 là điểm thẩm định lần 1, cao hơn điểm tối đa 2, nên chưa dùng. Hãy xem lại.",
    );
    for (const { fault } of faults) expect(en.entryFault(fault)).not.toContain(fault.fault);
  });

  it("holds several units where it has a column of them, a name holding for the rows under it", () => {
    const sheet = sheetOf("Bảng chấm điểm", [
      ["Đơn vị", "Mã", "Tự chấm", "Thẩm định"],
      ["Xã A", "1.1", "1", "0,5"],
      ["", "1.2", "1", "1"],
      ["Xã B", "1.1", "2", "2"],
    ]);
    expect(
      readEntries(sheet, SET)?.units.map(({ unit, entries }) => [unit, [...entries.keys()]]),
    ).toEqual([
      ["Xã A", ["1.1", "1.2"]],
      ["Xã B", ["1.1"]],
    ]);
  });

  it.each([
    ["beside its label", [["PHIẾU"], ["Đơn vị"], HEADS, ["1.1", "", "", "", "", "", "1"]], "B2"],
    [
      "in its column",
      [
        ["Mã", "Tự chấm", "Thẩm định", "Đơn vị"],
        ["1.1", "1", "1"],
      ],
      "D2",
    ],
    ["at the top where no label asks for it", [HEADS, ["1.1", "", "", "", "", "", "1"]], "A1"],
  ])("tells of points that are nobody's where the unit's name is missing, %s", (_, rows, cell) => {
    const read = readEntries(sheetOf("Bảng chấm điểm (3)", rows), SET);
    if (read === null) throw new Error("not read");
    const [told, ...others] = namelessFaults(read);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ sheet: "Bảng chấm điểm (3)", cell, weight: "error" });
    if (told === undefined) throw new Error("not told");
    expect(vi.entryFault(told.fault)).toMatch(
      cell === "A1"
        ? /chưa chấm\. Hãy thêm dòng Đơn vị ở phía trên bảng rồi ghi tên đơn vị\.$/
        : /^Đã có điểm nhưng chưa ghi tên đơn vị nên chưa chấm\. Hãy ghi tên đơn vị\.$/,
    );
    expect(en.entryFault(told.fault)).toMatch(/^Points were entered but the unit is not named/);
  });

  it.each([
    ["wholly blank", "", ""],
    ["named and blank", "Xã A", ""],
    ["named and filled in", "Xã A", "1"],
  ])("says nothing of a name where it is %s", (_, unit, points) => {
    const rows = [["Đơn vị", unit], HEADS, ["1.1", "Tuyên truyền", "2", "", "", "", points]];
    const read = readEntries(sheetOf("Bảng chấm điểm", rows), SET);
    expect(read === null ? null : namelessFaults(read)).toEqual([]);
  });

  it.each([
    ["a set of criteria", [["Mã", "Tên tiêu chí", "Điểm tối đa", "Cách tính"]]],
    ["an appendix", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]]],
  ])("is not %s", (_what, rows) => {
    expect(readEntries(sheetOf("Trang 1", rows), SET)).toBeNull();
  });
});
