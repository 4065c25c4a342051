import type { SheetEntry } from "../../../../src/jobs/workbook";
import type { OwnSheet } from "../../../../src/core/plan/plan";
import { NO_FIGURES } from "../../../../src/core/score/figures";
import { score } from "../../../../src/core/score/score";
import { lastRound } from "../../../../src/jobs/rank/rounds";
import { adjustments, type Adjustment } from "../../../../src/jobs/rank/sheets/adjustments";
import { adjustmentSheet } from "../../../../src/jobs/rank/sheets/adjustment-sheet";
import { reasonsFor, readReasons } from "../../../../src/jobs/rank/sheets/adjustment-reasons";
import { frozenRound, frozenSheet } from "../../../../src/jobs/rank/sheets/frozen-round";
import type { ScoredUnit } from "../../../../src/jobs/score/score-units";
import { HAI_DUONG_XA_2022 } from "../../../../src/packs/classes/hai-duong-xa-2022";
import { criterion, entered, entriesFrom, setOf } from "../../../core/score/make";
import { OPTIONS, rankedRows, readAgain, sentences, WORDS } from "./ranked";

const HEAD = ["TT", "Đơn vị", "Thể chế (tối đa 60 điểm)", "Tài chính công (tối đa 40 điểm)"];
const BEFORE = rankedRows([HEAD, [1, "Xã An Thanh", 50, 35], [2, "Xã Cộng Lạc", 48, 33]]);
const AFTER = rankedRows([HEAD, [1, "Xã An Thanh", 51, 35], [2, "Xã Cộng Lạc", 49, 33]]);
const CHANGED = adjustments(frozenRound(BEFORE), frozenRound(AFTER));
const REASONS = ["theo giải trình ngày 12/3/2023", "=1+1"];

function sheetOf(changed: readonly Adjustment[], reasons: readonly string[]): OwnSheet {
  const units = frozenRound(AFTER).units.map(({ unit }) => unit);
  const adjusted = { rounds: { before: 1, after: 2 }, changed, reasons, units };
  return adjustmentSheet(adjusted, OPTIONS, WORDS);
}

describe("the reasons that people wrote on a Bảng điều chỉnh", () => {
  const sheet = readAgain(sheetOf(CHANGED, REASONS));

  test("are read back with their units", () => {
    expect(readReasons(sheet, { before: 1, after: 2 }, WORDS)).toEqual([
      { group: null, code: null, unit: "Xã An Thanh", reason: REASONS[0] },
      { group: null, code: null, unit: "Xã Cộng Lạc", reason: REASONS[1] },
    ]);
  });

  test.each([
    ["none is written", ["", ""], 1],
    ["one is blank", ["theo giải trình", " "], 1],
    ["one is not known", ["theo giải trình"], 1],
    ["all are written", REASONS, 0],
  ])("are asked for in a note only while some are lacking: %s", (_what, reasons, notes) => {
    const { reasonsToFill } = WORDS.rankSheets;
    const said = sentences(sheetOf(CHANGED, reasons)).filter((words) => words === reasonsToFill);
    expect(said.length).toBe(notes);
  });

  test("are none of other rounds, and stand on no other sheet", () => {
    expect(readReasons(sheet, { before: 2, after: 3 }, WORDS)).toBeNull();
    const frozen = frozenSheet("Chốt lần 1", BEFORE, HAI_DUONG_XA_2022, OPTIONS, WORDS);
    expect(readReasons(readAgain(frozen), { before: 1, after: 2 }, WORDS)).toBeNull();
  });

  test("stand on the sheet again where it is made again, whatever the order of its units", () => {
    const written = readReasons(sheet, { before: 1, after: 2 }, WORDS) ?? [];
    const turned = CHANGED.toReversed();
    expect(reasonsFor(turned, AFTER, written, null, WORDS)).toEqual(REASONS.toReversed());
    expect(reasonsFor(CHANGED, AFTER, written.slice(1), null, WORDS)).toEqual(["", REASONS[1]]);
  });
});

describe("the workbook's last round", () => {
  const round = frozenSheet("Chốt lần 1", BEFORE, HAI_DUONG_XA_2022, OPTIONS, WORDS);
  const adjustment = sheetOf(CHANGED, REASONS);

  function reading(sheets: Readonly<Record<string, OwnSheet>>): Parameters<typeof lastRound> {
    const entries = Object.keys(sheets).map((name): SheetEntry => ({
      ...{ id: name, name },
      kind: "worksheet",
      visible: true,
    }));
    const read = (name: string) => {
      const sheet = sheets[name];
      return sheet === undefined
        ? Promise.reject(new Error(name))
        : Promise.resolve({ ...readAgain(sheet), sheet: name });
    };
    return [{ read }, entries, WORDS];
  }

  test("comes with the reasons that were written against it, those of the sheet made last", async () => {
    const older = sheetOf(CHANGED, ["cũ", ""]);
    const last = await lastRound(
      ...reading({
        "Chốt lần 1": round,
        "Bảng điều chỉnh": older,
        "Bảng điều chỉnh (2)": adjustment,
      }),
    );
    expect(last?.number).toBe(1);
    expect(last?.reasons.map(({ reason }) => reason)).toEqual(REASONS);
  });

  test("has none where no sheet is against it", async () => {
    const last = await lastRound(
      ...reading({ "Chốt lần 1": round, "Chốt lần 2": round, "Bảng điều chỉnh": adjustment }),
    );
    expect([last?.number, last?.reasons]).toEqual([2, []]);
  });

  test("finds the sheet by the name that the user gives it", async () => {
    const [workbook, entries, words] = reading({ "Chốt lần 1": round, "Biểu 5": adjustment });
    const last = await lastRound(workbook, entries, words, { adjustment: "Biểu 5" });
    expect(last?.reasons.length).toBe(2);
  });
});

describe("where nobody wrote a reason", () => {
  const set = setOf([
    criterion({ code: "1", max: "60", scoring: null, name: "Thể chế" }),
    criterion({ code: "1.1", max: "60" }),
    criterion({ code: "2", max: "40", scoring: null, name: "Tài chính công" }),
    criterion({ code: "2.1", max: "40" }),
  ]);
  const note = { explanation: "", source: "", closed: "", evidence: "" };

  function scored(name: string, first: string, second: string): ScoredUnit {
    const entries = entriesFrom({
      "1.1": { appraised: entered(first), reappraised: entered(second) },
      "2.1": { appraised: entered("30"), reappraised: entered("31") },
    });
    return {
      ...{ name, row: null, group: null, score: score(set, NO_FIGURES, entries) },
      notes: new Map([
        ["1.1", { ...note, explanation: `${name} đã bổ sung văn bản` }],
        ["2.1", { ...note, explanation: "không liên quan" }],
      ]),
    };
  }

  test("what a unit said to criteria of the changed field stands there, if a second appraisal changed them", () => {
    const units = [scored("Xã An Thanh", "50", "51"), scored("Xã Cộng Lạc", "49", "49.0")];
    expect(reasonsFor(CHANGED, AFTER, [], units, WORDS)).toEqual([
      "1.1: Xã An Thanh đã bổ sung văn bản",
      "",
    ]);
  });

  test("the column is left to be filled in", () => {
    expect(reasonsFor(CHANGED, AFTER, [], null, WORDS)).toEqual(["", ""]);
  });
});
