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

/** How many lines that say something stand from a row to the signature. */
function linesBeforeSignature({ rows }: OwnSheet, row: number): number {
  const signed = rows.findIndex((cells) => cells.some(({ role }) => role === "doc-sign"));
  return rows
    .slice(row - 1, signed)
    .filter((cells) => cells.some(({ value }) => value.kind !== "blank")).length;
}

/** In points, what one page holds on paper of 297 by 210 mm without its margins. */
const ACROSS = 481.9;

describe("the signature below a table", () => {
  test("has the last two rows of the table on its page, or the last two lines below it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), (count) => {
        for (const sheet of made(count, true)) {
          const place = lastUnit(sheet);
          const elsewhere = (sheet.document?.breaks ?? []).filter((row) => row !== place);
          const lines = elsewhere.map((row) => linesBeforeSignature(sheet, row));
          expect(lines).toEqual(elsewhere.map(() => 2));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("never takes rows from a page that would be left nearly empty", () => {
    const filled = Array.from({ length: 10 }, (_, at) => made(at + 3, true)).flatMap((sheets) =>
      sheets.flatMap((sheet) => {
        const place = lastUnit(sheet);
        if (sheet.document?.breaks.includes(place) !== true) return [];
        const heights = documentHeights(sheet).map((height) => height ?? 18);
        return [heights.slice(0, place - 1).reduce((all, height) => all + height, 0)];
      }),
    );
    expect(filled.filter((height) => height < ACROSS / 2)).toEqual([]);
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
