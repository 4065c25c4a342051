import type { UnitEntries } from "../../../src/core/criteria-sheet/read-entries";
import { readEntries } from "../../../src/core/criteria-sheet/read-entries";
import { rankTable } from "../../../src/core/rank/rank-table";
import { readUnitTable } from "../../../src/core/rank/read-table";
import { NO_ENTRY } from "../../../src/core/score/entries";
import type { CriteriaSet } from "../../../src/core/score/criteria-set";
import { appendixReader } from "../../../src/jobs/appendix";
import { entriesSheet } from "../../../src/jobs/score/entries-sheet";
import { pointsTable, type PointsTable } from "../../../src/jobs/score/points-table";
import { scoreAppendix, scoreUnits } from "../../../src/jobs/score/score-units";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { onTimeRatio } from "../../../src/packs/criteria/on-time";
import { score as vi } from "../../../src/words/vi/score";
import { criterion, setOf } from "../../core/score/make";
import { appendixSnapshot, sheetOf } from "../../fixtures/appendices";
import {
  COMMUNES,
  HEAD,
  NUMBERS,
  numbersStored,
  summed,
  typed,
} from "../../fixtures/dossier-tables";
import { snapshotOf } from "../own-form/snapshot-of";

function onTime(form: string) {
  const ratio = onTimeRatio("resolved", form);
  if (ratio === null) throw new Error("no such counts");
  return ratio;
}

/** Dossiers in time count 20 points, the plan of the year 5, a bonus up to 2. */
function setFor(form: string): CriteriaSet {
  return setOf(
    [
      criterion({ code: "1", name: "Thủ tục hành chính", max: "20", scoring: null }),
      criterion({
        ...{ code: "1.1", max: "20" },
        scoring: { kind: "proportional", ratio: onTime(form), step: null },
      }),
      criterion({ code: "2", name: "Chỉ đạo điều hành", max: null, scoring: null }),
      criterion({ code: "2.1", max: "3" }),
      criterion({ code: "2.2", max: "2", notApplicable: "remove" }),
      criterion({ code: "3", name: "Điểm thưởng", max: "2", group: "bonus" }),
    ],
    { form },
  );
}

const UNITS = COMMUNES.map(([name, figures], at) => typed(String(at + 1), name, figures));
const TOTAL = typed("", "Tổng cộng", summed(COMMUNES.map(([, figures]) => figures)));

function filledTable() {
  const read = appendixReader({ form: "vpcp-06a" });
  const [found] = read(numbersStored(sheetOf("Bảng", [...HEAD, NUMBERS, ...UNITS, TOTAL])));
  if (found?.layout !== "unit-table") throw new Error("no table");
  return found.table;
}

function enteredFor(unit: string, plan: string, others: UnitEntries["entries"] = new Map()) {
  const self = { value: plan, cell: "G4" };
  const entries = new Map([["2.1", { ...NO_ENTRY, self }], ...others]);
  return { unit, unitCell: "B2", entries, notes: new Map() };
}

const POINTS = { ...NO_ENTRY, self: { value: "2", cell: "G5" } };
const REMOVED = { ...NO_ENTRY, notApplicable: true };

/** Every commune is given 3 of 3 and 2 of 2; the second criterion does not apply to the first commune. */
function scored() {
  return scoreUnits(
    filledTable(),
    setFor("vpcp-06a"),
    COMMUNES.map(([name], at) =>
      enteredFor(`UBND ${name}`, "3", new Map([["2.2", at === 0 ? REMOVED : POINTS]])),
    ),
  );
}

function tableOf(): PointsTable {
  const found = pointsTable("Bảng điểm", scored(), setFor("vpcp-06a"), vi.points);
  if ("missingMaxima" in found) throw new Error("maxima are missing");
  return found;
}

describe("A filled indicator list", () => {
  it("is scored from its counts, not from the rate it prints (Bạch Thông 2023)", () => {
    const [appendix] = appendixReader({ form: "huyen" })(appendixSnapshot("bach-thong"));
    if (appendix?.layout !== "indicator-list") throw new Error("no list");
    const { criteria } = scoreAppendix(appendix, setFor("huyen"));
    const { evidence, points } = criteria[1] ?? {};
    expect(evidence?.ratio).toMatchObject({
      numerator: { value: "7546", cells: ["D54", "D57"] },
      denominator: { value: "7576", cells: ["D53", "D56"] },
      percent: "99.60",
    });
    expect(points).toBe("19.92");
  });
});

describe("A table of units", () => {
  it("gives each unit its points from its own row, and none to the total", () => {
    const units = scoreUnits(filledTable(), setFor("vpcp-06a"));
    expect(units.map(({ name }) => name)).toEqual(COMMUNES.map(([name]) => name));
    const cells = units.map(({ score, row }) => {
      const ratio = score.criteria[1]?.evidence.ratio;
      return ratio?.denominator.cells.every((cell) => cell.endsWith(String(row)));
    });
    expect(cells).toEqual(units.map(() => true));
  });

  it("brings what was entered to the unit of that name, and tells units that were only entered", () => {
    const [first = ["", []]] = COMMUNES;
    const units = scoreUnits(filledTable(), setFor("vpcp-06a"), [
      enteredFor(`UBND ${first[0]}`, "3"),
      enteredFor("Xã Không Có Trong Bảng", "2"),
    ]);
    const given = units.map(({ score }) => score.criteria[3]?.points ?? null);
    expect(given).toEqual([...COMMUNES.map((_, at) => (at === 0 ? "3" : null)), "2"]);
    expect(units.at(-1)).toMatchObject({ name: "Xã Không Có Trong Bảng", row: null });
  });

  it("scores what was entered alone where there is no table", () => {
    const read = readEntries(
      sheetOf("Bảng chấm điểm", [
        ["Mã", "Tự chấm", "Thẩm định"],
        ["2.1", "3", "2,5"],
      ]),
      setFor("vpcp-06a"),
    );
    const [unit, ...others] = scoreUnits(null, setFor("vpcp-06a"), read?.units);
    expect(others).toEqual([]);
    expect(unit?.score.criteria[3]).toMatchObject({
      ...{ points: "2.5", selfPoints: "3", difference: "-0.5" },
    });
  });
});

describe("The table of points", () => {
  it("stands on its sheet as it is read from there", () => {
    const { sheet, table } = tableOf();
    const read = readUnitTable(snapshotOf(sheet));
    expect(read?.fields).toEqual(table.fields);
    expect(read?.rows).toEqual(table.rows);
    expect(read?.columns).toEqual(table.columns);
    expect(read?.units.map(({ name, cell, points, bonus }) => [name, cell, points, bonus])).toEqual(
      table.units.map(({ name, cell, points, bonus }) => [
        ...[name, cell],
        points.map(({ cell: place, reading }) => ({ cell: place, reading })),
        bonus,
      ]),
    );
  });

  it("takes a criterion that does not apply out of the maximum of that unit alone", () => {
    const { sheet, table } = tableOf();
    expect(table.fields.map(({ max }) => max)).toEqual([
      { units: 20n, places: 0 },
      { units: 5n, places: 0 },
    ]);
    expect(table.units.map(({ points }) => points.map(({ max }) => max?.units))).toEqual(
      COMMUNES.map((_, at) => [undefined, at === 0 ? 3n : undefined]),
    );
    const words = sheet.rows.flat().map(({ value }) => (value.kind === "text" ? value.text : ""));
    expect(words).toContain("Tối đa áp dụng: Chỉ đạo điều hành");
  });

  it("is ranked to the index of the scores themselves", () => {
    const ranked = rankTable(tableOf().table, null, { profile: HAI_DUONG_XA_2022, choices: [] });
    const byName = new Map(
      ranked.flatMap(({ units }) => units.map(({ unit, index }) => [unit, index] as const)),
    );
    const indexes = ["98.04", "99.64", "100.00", "98.84"];
    expect(scored().map(({ score }) => score.index)).toEqual(indexes);
    expect(scored().map(({ name }) => byName.get(name))).toEqual(indexes);
  });

  it("cannot be made where a field has no maximum, and says which", () => {
    const set = setOf([criterion({ code: "1", name: "Thể chế", max: null })]);
    expect(pointsTable("Bảng điểm", [], set, vi.points)).toEqual({
      missingMaxima: [{ code: "1", name: "Thể chế" }],
    });
  });
});

describe("An empty table to score a unit in", () => {
  it("has every criterion of the set and is read as nothing entered", () => {
    const set = setFor("vpcp-06a");
    const sheet = entriesSheet("Bảng chấm điểm", set, "Xã Cộng Lạc", vi.entries);
    const read = readEntries(snapshotOf(sheet), set);
    expect(read?.faults).toEqual([]);
    expect(read?.units[0]?.unit).toBe("Xã Cộng Lạc");
    expect(read?.units[0]?.entries.size).toBe(0);
    expect([...(read?.units[0]?.notes.keys() ?? [])]).toEqual(set.criteria.map(({ code }) => code));
  });
});
