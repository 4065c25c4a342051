import { previousPlaces } from "../../../src/core/rank/previous";
import { readUnitChanges } from "../../../src/core/rank/read-changes";
import type { UnitChange } from "../../../src/core/rank/unit-change";
import { snapshotOf, tableOf, type Typed } from "./snapshot-of";

interface Listed {
  readonly name: string;
  readonly code?: Typed;
}

/** The names that the units of one table had in another; null for one that had none. */
function namesBefore(
  now: readonly Listed[],
  before: readonly Listed[],
  changes: readonly UnitChange[] = [],
  previousTo: string | null = null,
): readonly (string | null)[] {
  const table = (units: readonly Listed[]) => {
    const coded = units.some(({ code }) => code !== undefined);
    return tableOf([
      ["STT", ...(coded ? ["Mã ĐVHC"] : []), "Đơn vị", "Thể chế (20 điểm)"],
      ...units.map(({ name, code }, place) => [
        place + 1,
        ...(coded ? [code ?? null] : []),
        name,
        12,
      ]),
    ]);
  };
  return previousPlaces(table(now), table(before), { changes, previousTo }).map((place) =>
    place === null ? null : (before[place]?.name ?? null),
  );
}

function named(...names: readonly string[]): readonly Listed[] {
  return names.map((name) => ({ name }));
}

function change(now: string, before: readonly string[], from: string | null = null): UnitChange {
  return { before, now, from };
}

describe("a unit is known from the period before", () => {
  test("by its code where both tables have codes, whatever its name", () => {
    expect(
      namesBefore(
        [
          { name: "Phường Tứ Minh", code: "02677" },
          { name: "Xã Cộng Lạc", code: "02680" },
        ],
        [
          { name: "Xã Cộng Lạc", code: 2677 },
          { name: "Xã Đại Sơn", code: 2680 },
        ],
      ),
    ).toEqual(["Xã Cộng Lạc", "Xã Đại Sơn"]);
  });

  test("by its name where only one table has codes, or none stands beside it", () => {
    const coded = [
      { name: "Xã A", code: "1" },
      { name: "Xã B", code: "2" },
    ];
    expect(namesBefore(coded, named("Xã B", "Xã A"))).toEqual(["Xã A", "Xã B"]);
    const partly = [{ name: "Xã A" }, { name: "Xã B", code: "2" }];
    expect(namesBefore(partly, coded)).toEqual(["Xã A", "Xã B"]);
    expect(namesBefore(coded, partly)).toEqual(["Xã A", "Xã B"]);
  });

  test("not by its name where its code says that it is another", () => {
    expect(namesBefore([{ name: "Xã A", code: "7" }], [{ name: "Xã A", code: "1" }])).toEqual([
      null,
    ]);
  });

  test("not by a code that stands twice", () => {
    const twice = [
      { name: "Xã A", code: "1" },
      { name: "Xã B", code: "1" },
    ];
    expect(namesBefore(twice, [{ name: "Xã A", code: "1" }])).toEqual([null, null]);
    expect(namesBefore([{ name: "Xã C", code: "1" }], twice)).toEqual([null]);
  });

  test("by its old name where it was renamed, once or twice", () => {
    const changes = [
      change("Xã Nguyên Giáp", ["Xã Bình Lãng"]),
      change("X. Đại Hợp", ["Đại Đồng"]),
    ];
    expect(
      namesBefore(
        named("Xã Nguyên Giáp", "Xã Đại Hợp"),
        named("Xã Bình Lãng", "Xã Đại Đồng"),
        changes,
      ),
    ).toEqual(["Xã Bình Lãng", "Xã Đại Đồng"]);
    expect(
      namesBefore(named("Xã C"), named("Xã A"), [
        change("Xã C", ["Xã B"]),
        change("Xã B", ["Xã A"]),
      ]),
    ).toEqual(["Xã A"]);
  });

  test("even where another unit has taken its old name", () => {
    const changes = [change("Xã B", ["Xã A"]), change("Xã A", ["Xã C", "Xã D"])];
    expect(namesBefore(named("Xã A", "Xã B"), named("Xã A", "Xã C", "Xã D"), changes)).toEqual([
      null,
      "Xã A",
    ]);
  });

  test("not where it was made from several, though one of them had its name or its code", () => {
    const merged = [change("Xã Tứ Kỳ", ["Thị trấn Tứ Kỳ", "Xã Quang Khải"])];
    expect(
      namesBefore(named("Xã Tứ Kỳ"), named("Thị trấn Tứ Kỳ", "Xã Quang Khải"), merged),
    ).toEqual([null]);
    const same = [change("Xã A", ["Xã A"]), change("Xã A", ["Xã B"])];
    expect(
      namesBefore(
        [{ name: "Xã A", code: "1" }],
        [
          { name: "Xã A", code: "1" },
          { name: "Xã B", code: "2" },
        ],
        same,
      ),
    ).toEqual([null]);
  });

  test("not where it is a part of a unit that was split", () => {
    const split = [change("Xã B", ["Xã A"]), change("Xã C", ["Xã A"])];
    expect(namesBefore(named("Xã B", "Xã C"), named("Xã A"), split)).toEqual([null, null]);
  });

  test("as itself where the change lies before both tables", () => {
    const merged = [change("Xã A", ["Xã A", "Xã B"])];
    expect(namesBefore(named("Xã A"), named("Xã A", "Xã C"), merged)).toEqual(["Xã A"]);
    expect(namesBefore(named("Xã B"), named("Xã B"), [change("Xã B", ["Xã A"])])).toEqual(["Xã B"]);
    const dated = [change("Xã A", ["Xã A", "Xã B"], "2025-07-01")];
    expect(namesBefore(named("Xã A"), named("Xã A", "Xã B"), dated, "2025-12-31")).toEqual([
      "Xã A",
    ]);
  });

  test("not where the date says that it was merged since, even if its parts were ranked elsewhere", () => {
    const dated = [change("Xã A", ["Xã A", "Xã B"], "2025-07-01")];
    expect(namesBefore(named("Xã A"), named("Xã A"), dated, "2024-12-31")).toEqual([null]);
  });

  test("though names lead round in a circle", () => {
    const circle = [change("Xã A", ["Xã B"]), change("Xã B", ["Xã A"])];
    expect(namesBefore(named("Xã A"), named("Xã C"), circle)).toEqual([null]);
    expect(namesBefore(named("Xã A", "Xã B"), named("Xã A", "Xã B"), circle)).toEqual([
      "Xã B",
      "Xã A",
    ]);
  });
});

describe("the table of changes of a sheet", () => {
  test("is read under its headings, with several old units in a cell or in rows below each other", () => {
    const sheet = snapshotOf([
      ["DANH SÁCH SẮP XẾP"],
      ["STT", "Đơn vị cũ", "Đơn vị mới", "Từ ngày"],
      [1, "Xã A, xã B và thị trấn C", "Xã A", "01/07/2025"],
      [2, "Xã D", "Phường D", "1/7/2025"],
      [3, "Xã E\nXã G", "Xã Hồng Hà", null],
      [null, "Xã H", null, null],
      [4, null, "Xã Mới", "sau Tết"],
      [],
      [null, "Ghi chú: theo Nghị quyết của Ủy ban Thường vụ Quốc hội"],
    ]);
    expect(readUnitChanges(sheet)).toEqual([
      { before: ["Xã A", "xã B", "thị trấn C"], now: "Xã A", from: "2025-07-01" },
      { before: ["Xã D"], now: "Phường D", from: "2025-07-01" },
      { before: ["Xã E", "Xã G"], now: "Xã Hồng Hà", from: null },
      { before: ["Xã H"], now: "Xã Hồng Hà", from: null },
      { before: [], now: "Xã Mới", from: null },
    ]);
  });

  test("is none where a sheet has no such headings", () => {
    expect(readUnitChanges(snapshotOf([["STT", "Đơn vị", "Điểm"]]))).toBeNull();
  });
});
