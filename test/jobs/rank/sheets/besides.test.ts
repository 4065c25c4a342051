import { adjustments } from "../../../../src/jobs/rank/sheets/adjustments";
import {
  frozenRound,
  frozenSheet,
  readFrozenRound,
} from "../../../../src/jobs/rank/sheets/frozen-round";
import { indexSheet } from "../../../../src/jobs/rank/sheets/index-sheet";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import {
  adjusted,
  grid,
  OPTIONS,
  rankedRows,
  readAgain,
  sentences,
  withBesides,
  WORDS,
} from "./ranked";

const PLAIN = rankedRows([
  ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"],
  [1, "Xã An Thanh", 50, 35],
  [2, "Xã Cộng Lạc", 49, 35],
]);
const COUNTED = withBesides(PLAIN, {
  "Xã An Thanh": { bonus: "1.5", points: "86.5" },
  "Xã Cộng Lạc": { bonus: "0", penalty: "0.25", points: "83.75" },
});

describe("a bonus and a penalty that count in the total", () => {
  test("stand before it on Phụ lục II, with a sentence that says how they count", () => {
    const sheet = indexSheet(COUNTED, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    const rows = grid(sheet);
    expect(rows[4]?.slice(6)).toEqual(["Điểm thưởng", "Điểm trừ", "Tổng điểm", "Chỉ số (%)"]);
    expect(rows.slice(6, 9).map((row) => row.slice(6, 9))).toEqual([
      ["", "", "100"],
      ["1.5", "", "86.5"],
      ["0", "0.25", "83.75"],
    ]);
    expect(sentences(sheet)).toContain(WORDS.rankSheets.besides);
  });

  test("have no columns where no unit has any", () => {
    const sheet = indexSheet(PLAIN, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    expect(grid(sheet).flat()).not.toContain("Điểm thưởng");
    expect(sentences(sheet)).not.toContain(WORDS.rankSheets.besides);
  });

  test("are frozen with a round and read back, and are no fields of it", () => {
    const sheet = frozenSheet("Chốt lần 1", COUNTED, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    expect(readFrozenRound(readAgain(sheet), WORDS)).toEqual(frozenRound(COUNTED));
  });

  test("are read back as the fields they are where they have a maximum", () => {
    const report = rankedRows([
      ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Điểm thưởng (tối đa 5 điểm)"],
      [1, "Xã An Thanh", 50, 2],
    ]);
    const sheet = frozenSheet("Chốt lần 1", report, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    const [unit] = readFrozenRound(readAgain(sheet), WORDS)?.units ?? [];
    expect(unit?.fields.map(({ field }) => field)).toEqual(["Thể chế", "Điểm thưởng"]);
    expect(unit?.bonus).toBeNull();
  });

  test("are told where they changed from a round to the next", () => {
    const later = withBesides(COUNTED, {
      "Xã Cộng Lạc": { bonus: "1", penalty: null, points: "85" },
    });
    const sheet = adjusted(frozenRound(COUNTED), later);
    expect(grid(sheet).flat()).toContain(
      "Điểm thưởng: từ 0 thành 1 điểm; Điểm trừ: từ 0,25 điểm thành chưa có điểm",
    );
  });

  test("are not called changed against a round that was frozen before they had columns", () => {
    const old = frozenRound(COUNTED).units.map((unit) => ({ ...unit, bonus: null, penalty: null }));
    expect(adjustments({ units: old }, frozenRound(COUNTED))).toEqual([]);
  });

  test("leave the total to be told where nothing says which points changed", () => {
    const old = frozenRound(COUNTED).units.map((unit) => ({ ...unit, bonus: null, penalty: null }));
    const later = withBesides(COUNTED, { "Xã An Thanh": { bonus: "2", points: "87" } });
    expect(grid(adjusted({ units: old }, later)).flat()).toContain(
      "Tổng điểm: từ 86,5 thành 87 điểm",
    );
  });
});
