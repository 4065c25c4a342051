import fc from "fast-check";
import { unitKey } from "../../../../src/core/rank/names";
import { readUnitTable } from "../../../../src/core/rank/read-table";
import { adjustments } from "../../../../src/jobs/rank/sheets/adjustments";
import {
  frozenRound,
  frozenSheet,
  readFrozenRound,
  type FrozenRound,
} from "../../../../src/jobs/rank/sheets/frozen-round";
import type { UnitIdentity } from "../../../../src/jobs/rank/sheets/same-units";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { snapshotOf, type Typed } from "../../../core/rank/snapshot-of";
import {
  adjusted,
  anyTable,
  grid,
  OPTIONS,
  rankedRows,
  rankedTables,
  readAgain,
  sentences,
  unitRows,
  WORDS,
} from "./ranked";

const HEAD = ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"];
const FIRST = [
  HEAD,
  [1, "Xã An Thanh", 50, 35],
  [2, "Xã Cộng Lạc", 49, 35],
  [3, "Xã Hà Kỳ", 40, 30],
];

function roundOf(rows: readonly (readonly Typed[])[]): FrozenRound {
  return frozenRound(rankedRows(rows));
}

describe("Chốt lần 1", () => {
  test("holds points by field, total, index, rank and class of every unit", () => {
    const sheet = frozenSheet("Chốt lần 1", rankedRows(FIRST), HAI_DUONG_XA_2022, OPTIONS, WORDS);
    expect(sheet.name).toBe("Chốt lần 1");
    expect(grid(sheet).slice(3)).toEqual([
      [
        "TT",
        "Đơn vị",
        "Thể chế",
        "Tài chính công",
        "Tổng điểm",
        "Chỉ số (%)",
        "Xếp hạng",
        "Xếp loại",
      ],
      ["", "Điểm tối đa", "60", "40", "100", "", "", ""],
      ["1", "Xã An Thanh", "50", "35", "85", "85.00", "1", "Hoàn thành tốt nhiệm vụ"],
      ["2", "Xã Cộng Lạc", "49", "35", "84", "84.00", "2", "Hoàn thành tốt nhiệm vụ"],
      ["3", "Xã Hà Kỳ", "40", "30", "70", "70.00", "3", "Hoàn thành nhiệm vụ"],
    ]);
  });

  test("is read back as it was frozen, signed or not", () => {
    fc.assert(
      fc.property(anyTable(8), fc.boolean(), (rows, signature) => {
        const report = rankedRows(rows);
        const options = { ...OPTIONS, signature };
        const sheet = frozenSheet("Chốt lần 1", report, HAI_DUONG_XA_2022, options, WORDS);
        expect(readFrozenRound(readAgain(sheet), WORDS)).toEqual(frozenRound(report));
      }),
      { numRuns: 100 },
    );
  });

  test("is a table of the previous period as it stands: ranked again it gives the same ranks", () => {
    const sheet = frozenSheet("Chốt lần 1", rankedRows(FIRST), HAI_DUONG_XA_2022, OPTIONS, WORDS);
    const previous = readUnitTable(readAgain(sheet));
    const table = readUnitTable(snapshotOf(FIRST));
    if (previous === null || table === null) throw new Error("a table was not read");
    const units = rankedTables(table, previous).groups.flatMap((group) => group.units);
    expect(units.map(({ rankChange }) => rankChange)).toEqual([0, 0, 0]);
  });

  test("is still read where someone put a line between the units and wrote below them", () => {
    const sheet = frozenSheet("Chốt lần 1", rankedRows(FIRST), HAI_DUONG_XA_2022, OPTIONS, WORDS);
    const { rows, ...rest } = readAgain(sheet);
    const moved = rows.map((row) => (row.row < 7 ? row : { ...row, row: row.row + 1 }));
    const note = { kind: "text" as const, text: "Đã đối chiếu" };
    const cell = { column: 2, value: note, format: "General", formula: null };
    const written = { ...rest, rows: [...moved, { row: 20, hidden: false, cells: [cell] }] };
    expect(readFrozenRound(written, WORDS)).toEqual(roundOf(FIRST));
  });

  test("is not found on a sheet that is none", () => {
    expect(readFrozenRound(snapshotOf(FIRST), WORDS)).toBeNull();
    expect(readFrozenRound({ sheet: "Trống", rows: [] }, WORDS)).toBeNull();
  });
});

describe("what changed from one round to the next", () => {
  const later = [
    HEAD,
    [1, "Xã An Thanh", 50, 35],
    [2, "Xã Cộng Lạc", 49, 36.5],
    [3, "Xã Hà Kỳ", 40, 30],
  ];

  test("is told with the field and its points, and names the unit whose rank moved by itself", () => {
    const sheet = adjusted(roundOf(FIRST), rankedRows(later));
    const good = "Hoàn thành tốt nhiệm vụ";
    expect(unitRows(sheet)).toEqual([
      [
        ...["1", "Xã An Thanh", "85", "85", "85.00", "85.00", "1", "2", good, good],
        ...["Điểm không đổi; thứ hạng đổi do điểm của đơn vị khác thay đổi", ""],
      ],
      [
        ...["2", "Xã Cộng Lạc", "84", "85.5", "84.00", "85.50", "2", "1", good, good],
        ...["Tài chính công: từ 35 thành 36,5 điểm", ""],
      ],
    ]);
    expect(sentences(sheet).slice(-3)).toEqual([
      "Thứ hạng thay đổi dù điểm không đổi: Xã An Thanh từ hạng 1 xuống hạng 2.",
      "Giữ nguyên kết quả: 01 đơn vị.",
      "Cột “Lý do điều chỉnh”: đơn vị ghi lý do trước khi ký.",
    ]);
  });

  test("names units that are new and units that are gone", () => {
    const other = [
      HEAD,
      [1, "Xã An Thanh", 50, 35],
      [2, "Xã Mới", 10, 10],
      [3, "Xã Hà Kỳ", 40, 30],
    ];
    const sheet = adjusted(roundOf(FIRST), rankedRows(other));
    expect(unitRows(sheet).map((row) => [row[1], row[2], row[3], row.at(-2)])).toEqual([
      ["Xã Mới", "–", "20", "Không có trong lần chốt trước"],
      ["Xã Hà Kỳ", "70", "70", "Điểm không đổi; thứ hạng đổi do điểm của đơn vị khác thay đổi"],
      ["Xã Cộng Lạc", "84", "–", "Không còn trong danh sách xếp hạng"],
    ]);
  });

  test("says so where nothing did", () => {
    const sheet = adjusted(roundOf(FIRST), rankedRows(FIRST));
    expect(unitRows(sheet)).toEqual([]);
    expect(sentences(sheet)).toContain("Không có đơn vị nào thay đổi so với lần chốt trước.");
  });

  test("a class that changed by another rule alone is told as that", () => {
    const strict = {
      ...HAI_DUONG_XA_2022,
      classes: HAI_DUONG_XA_2022.classes.map((entry) => ({
        ...entry,
        floor: entry.name === "Hoàn thành tốt nhiệm vụ" ? "85" : entry.floor,
      })),
    };
    const sheet = adjusted(roundOf(FIRST), rankedRows(FIRST, strict));
    expect(unitRows(sheet).map((row) => row.at(-2))).toEqual(
      Array.from(
        { length: 2 },
        () => "Điểm không đổi; kết quả đổi do cách xếp hạng, xếp loại thay đổi",
      ),
    );
  });

  test("a round differs from itself in nothing but units that stand there twice", () => {
    fc.assert(
      fc.property(anyTable(6), (rows) => {
        const round = roundOf(rows);
        const key = ({ group, unit }: UnitIdentity): string => `${group ?? ""}|${unitKey(unit)}`;
        const names = round.units.map(key);
        const changed = adjustments(round, round).map(key);
        const once = changed.filter((name) => names.indexOf(name) === names.lastIndexOf(name));
        expect(once).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("every unit of the later round is changed or counted as unchanged", () => {
    fc.assert(
      fc.property(anyTable(4), anyTable(4), (before, after) => {
        const report = rankedRows(after);
        const sheet = adjusted(roundOf(before), report);
        const told = sentences(sheet).flatMap((sentence) => {
          const count = /^Giữ nguyên kết quả: (\d+) đơn vị\.$/u.exec(sentence)?.[1];
          return count === undefined ? [] : [Number(count)];
        });
        const changed = adjustments(roundOf(before), frozenRound(report));
        const later = changed.filter((change) => change.after !== null).length;
        const all = frozenRound(report).units.length;
        expect(told).toEqual(changed.length === 0 ? [] : [all - later]);
      }),
      { numRuns: 40 },
    );
  });
});
