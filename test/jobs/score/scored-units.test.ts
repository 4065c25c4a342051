import { UnusableCell } from "../../../src/core/problem";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { scoredUnits } from "../../../src/jobs/score/scored-units";
import type { Workbook } from "../../../src/jobs/workbook";
import { criterion, setOf } from "../../core/score/make";
import { appendixSnapshot, sheetOf } from "../../fixtures/appendices";
import { COMMUNES, communeTable } from "../../fixtures/dossier-tables";

const CRITERIA = [criterion({ code: "1", name: "Chỉ đạo điều hành", max: "5" })];
const ALONE = setOf(CRITERIA, { form: null });
const LISTS = setOf(CRITERIA, { form: "huyen" });
const TABLE = setOf(CRITERIA, { form: "vpcp-06a" });

/** A *Bảng chấm điểm* of one unit; a blank where it is not named or nothing was entered. */
function entries(sheet: string, unit: string, points: string): Snapshot {
  return sheetOf(sheet, [
    ["Bảng chấm điểm"],
    ["Đơn vị", unit],
    ["Mã", "Tự chấm", "Thẩm định"],
    ["1", points],
  ]);
}

/** A workbook that can only be read. */
function workbookOf(snapshots: readonly Snapshot[]): Workbook {
  const refused = (): Promise<never> => Promise.reject(new Error("only for reading"));
  return {
    sheets: () =>
      Promise.resolve(
        snapshots.map(({ sheet }) => ({
          name: sheet,
          id: sheet,
          kind: "worksheet",
          visible: true,
        })),
      ),
    activeSheet: refused,
    read: (name) =>
      Promise.resolve(snapshots.find(({ sheet }) => sheet === name) ?? { sheet: name, rows: [] }),
    inspect: refused,
    write: refused,
  };
}

async function scored(set: typeof ALONE, ...snapshots: readonly Snapshot[]) {
  const found = await scoredUnits(workbookOf(snapshots), set, null);
  return {
    units: found?.units.map(({ name, score }) => [name, score.criteria[0]?.points ?? null]),
    faults: found?.faults.map(({ sheet, cell, weight, fault }) => [
      ...[`'${sheet}'!${cell}`, weight, fault.fault],
    ]),
  };
}

const NAMELESS = [["'Bảng chấm điểm (3)'!B2", "error", "no-unit"]];
const LIST = appendixSnapshot("bach-thong");

describe("Points entered for a unit that is not named", () => {
  it("are told at the place of its name where others are scored, a blank sheet being nobody's", async () => {
    const found = await scored(
      ALONE,
      entries("Bảng chấm điểm", "Xã A", "4"),
      entries("Bảng chấm điểm (2)", "Xã B", "3"),
      entries("Bảng chấm điểm (3)", "", "2"),
      entries("Bảng chấm điểm (4)", "", ""),
    );
    expect(found.units).toEqual([
      ["Xã A", "4"],
      ["Xã B", "3"],
    ]);
    expect(found.faults).toEqual(NAMELESS);
  });

  it("are told beside a table of figures, whose units all have a name", async () => {
    const found = await scored(TABLE, communeTable(), entries("Bảng chấm điểm (3)", "", "2"));
    expect(found.units).toEqual(COMMUNES.map(([name]) => [name, null]));
    expect(found.faults).toEqual(NAMELESS);
  });

  it("are told where there are several lists they may be for", async () => {
    const lists = ["Xã A", "Xã B"].map((sheet) => ({ ...LIST, sheet }));
    const found = await scored(LISTS, ...lists, entries("Bảng chấm điểm (3)", "", "2"));
    expect(found.units).toEqual([
      ["Xã A", null],
      ["Xã B", null],
    ]);
    expect(found.faults).toEqual(NAMELESS);
  });

  it("are asked to be named first where no unit has a name", async () => {
    const sheets = [entries("Bảng chấm điểm", "", "4"), entries("Bảng chấm điểm (2)", "", "3")];
    await expect(scored(ALONE, ...sheets)).rejects.toEqual(
      new UnusableCell("Bảng chấm điểm", "B2", "", "unit-name"),
    );
  });

  it("are those of the only list there is", async () => {
    const found = await scored(LISTS, LIST, entries("Bảng chấm điểm", "", "2"));
    expect(found).toEqual({ units: [[LIST.sheet, "2"]], faults: [] });
  });

  it("are those of the only unit there is where there are no figures", async () => {
    const found = await scored(
      ALONE,
      entries("Bảng chấm điểm", "", "2"),
      entries("Bảng chấm điểm (2)", "", ""),
    );
    expect(found).toEqual({ units: [["", "2"]], faults: [] });
  });
});
