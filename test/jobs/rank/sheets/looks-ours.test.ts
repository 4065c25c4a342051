import { frozenSheet } from "../../../../src/jobs/rank/sheets/frozen-round";
import { looksOurs } from "../../../../src/jobs/rank/sheets/looks-ours";
import { rankSheets } from "../../../../src/jobs/rank/sheets/rank-sheets";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { snapshotOf } from "../../../core/rank/snapshot-of";
import { OPTIONS, rankedRows, readAgain, WORDS } from "./ranked";

const HEAD = ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính (tối đa 40 điểm)"];
const ROWS = [HEAD, [1, "Xã A", 50, 35], [2, "Xã B", 40, 36]];

test.each(["index", "class"] as const)("the appendix %s looks like one of ours", (sheet) => {
  const options = { ...OPTIONS, sheets: [sheet] };
  const made = rankSheets(rankedRows(ROWS), HAI_DUONG_XA_2022, options, WORDS);
  expect(made.map((own) => looksOurs(readAgain(own), WORDS))).toEqual([true]);
});

test("a frozen round looks like one of ours", () => {
  const sheet = frozenSheet("Chốt lần 12", rankedRows(ROWS), HAI_DUONG_XA_2022, OPTIONS, WORDS);
  expect(looksOurs(readAgain(sheet), WORDS)).toBe(true);
});

test.each([
  ["a table without a title", ROWS],
  ["a table with a title of its own", [["CHỈ SỐ CCHC NĂM 2022"], [], ...ROWS]],
  ["a sheet with nothing on it", []],
])("%s does not", (_, rows) => {
  expect(looksOurs(snapshotOf(rows), WORDS)).toBe(false);
});
