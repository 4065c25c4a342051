import fc from "fast-check";
import { documentHeights } from "../../../../src/core/plan/document-heights";
import type { OwnSheet } from "../../../../src/core/plan/plan";
import { frozenSheet } from "../../../../src/jobs/rank/sheets/frozen-round";
import { rankSheets } from "../../../../src/jobs/rank/sheets/rank-sheets";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { OPTIONS, rankedRows, WORDS } from "./ranked";

function made(count: number, signature: boolean): readonly OwnSheet[] {
  const report = rankedRows([
    ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"],
    ...Array.from({ length: count }, (_, at) => [at + 1, `Xã số ${at + 1}`, 50 - at / 10, 35]),
  ]);
  const options = { ...OPTIONS, signature };
  return [
    ...rankSheets(report, HAI_DUONG_XA_2022, options, WORDS),
    frozenSheet("Chốt lần 1", report, HAI_DUONG_XA_2022, options, WORDS),
  ];
}

/** The place, from 0, of the last row of the table. */
function lastUnit({ rows }: OwnSheet): number {
  return rows.findLastIndex(([first]) => first?.value.kind === "number");
}

/** In points, what one page holds on paper of 297 by 210 mm without its margins. */
const ACROSS = 481.9;

describe("the signature below a table", () => {
  test("has the last two rows of the table on its page, wherever the table would end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), (count) => {
        for (const sheet of made(count, true)) {
          const breaks = sheet.document?.breaks ?? [];
          const place = lastUnit(sheet);
          expect(breaks.filter((row) => row !== place)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("stays on the one page that holds everything", () => {
    const [index] = made(3, true);
    expect(index?.rows.flat().some(({ role }) => role === "doc-sign")).toBe(true);
    expect(index?.document?.breaks).toEqual([]);
  });

  test("moves with them where it alone would go over the edge", () => {
    const moved = Array.from({ length: 30 }, (_, at) => made(at + 5, true)[1]).flatMap((sheet) => {
      if (sheet === undefined || (sheet.document?.breaks.length ?? 0) === 0) return [];
      const heights = documentHeights(sheet).map((height) => height ?? 18);
      const sum = heights.reduce((all, height) => all + height, 0);
      return [sum];
    });
    expect(moved.length).toBeGreaterThan(0);
    expect(Math.min(...moved)).toBeGreaterThan(0.9 * ACROSS);
  });

  test("is the only reason for such a page", () => {
    expect(made(60, false).flatMap(({ document }) => document?.breaks ?? [])).toEqual([]);
  });
});
