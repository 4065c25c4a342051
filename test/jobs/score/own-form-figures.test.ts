import { checkSet } from "../../../src/core/score/check-set";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { appendixReader } from "../../../src/jobs/appendix";
import { formToKeep } from "../../../src/jobs/own-form/form-to-keep";
import { ownFormSheet } from "../../../src/jobs/own-form/own-form-sheet";
import { rank } from "../../../src/jobs/rank";
import { USUAL_RANKING, type RankOptions } from "../../../src/jobs/rank/options";
import { criteriaIn, knownForms } from "../../../src/jobs/score/kept-criteria";
import type { Workbook } from "../../../src/jobs/workbook";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { scoreFaults } from "../../../src/words/vi/score-faults";
import { wordsIn } from "../../../src/words/words";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";
import { snapshotOf } from "../own-form/snapshot-of";

const WORDS = wordsIn("vi");
const TITLE = "Biểu giải quyết hồ sơ của tỉnh";

/** Vĩnh Phúc's dossiers by who resolves them: those that fell due are those in time and those late. */
const FIGURES = numbersStored(
  sheetOf("Tháng 6", [
    ["STT", "Tên đơn vị", "Số hồ sơ đến hạn", "Số hồ sơ đúng hạn", "Số hồ sơ quá hạn"],
    ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)"],
    ["1", "Cấp tỉnh", "19944", "19255", "689"],
    ["2", "Cấp huyện", "4169", "4157", "12"],
    ["3", "Cấp xã", "14101", "14064", "37"],
  ]),
);

function keptForm(): OwnForm {
  const [appendix] = appendixReader({ form: null })(FIGURES);
  if (appendix === undefined) throw new Error("not read");
  return formToKeep(appendix, { title: TITLE, number: "", date: null, agency: "" }, new Set());
}

const FORM = snapshotOf(ownFormSheet("Mẫu của đơn vị", keptForm(), WORDS.ownForm.sheet));

function criteriaSheet(numerator: string): Snapshot {
  return sheetOf("Bộ tiêu chí", [
    ["Bộ tiêu chí"],
    ["Mẫu biểu", TITLE],
    ["Mã", "Tên tiêu chí", "Điểm tối đa", "Cách tính", "Tử số", "Mẫu số", "Định nghĩa tỷ lệ"],
    ["1", "Thủ tục hành chính", "20"],
    [
      ...["1.1", "Giải quyết đúng hạn", "20", "theo tỷ lệ", numerator, "[3]"],
      "Đúng hạn trên số hồ sơ đến hạn",
    ],
  ]);
}

/** A workbook that can only be read. */
function workbookOf(...snapshots: readonly Snapshot[]): Workbook {
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

async function ranked(
  workbook: Workbook,
  given: readonly OwnForm[] = [],
  said: Partial<RankOptions> = {},
) {
  const kept = await criteriaIn(workbook, given);
  if (kept?.set == null) throw new Error("no set");
  return rank(workbook, {
    ...USUAL_RANKING,
    ...{ sheet: null, profile: HAI_DUONG_XA_2022, previous: null, words: WORDS },
    ...{ criteria: { set: kept.set, faults: kept.faults }, forms: given },
    ...said,
  });
}

describe("Units on a form of the user's own", () => {
  it.each([
    ["that the workbook keeps", workbookOf(FORM, criteriaSheet("[4]"), FIGURES), []],
    ["that was given beside it", workbookOf(criteriaSheet("[4]"), FIGURES), [keptForm()]],
  ])("are ranked by its figures: a form %s", async (_where, workbook, given) => {
    const report = await ranked(workbook, given);
    expect(report.criteria).toMatchObject({
      ...{ onTime: "due", faults: [], findings: [], unjudged: [] },
    });
    const [group] = report.groups;
    expect(
      group?.units.map(({ unit, points, index, rank: place }) => [unit, points, index, place]),
    ).toEqual([
      ["Cấp tỉnh", "19.31", "96.55", 3],
      ["Cấp huyện", "19.94", "99.70", 2],
      ["Cấp xã", "19.95", "99.75", 1],
    ]);
  });

  it("are not scored where nobody knows the form, and the set says so at its cell", async () => {
    const kept = await criteriaIn(workbookOf(criteriaSheet("[4]"), FIGURES));
    expect(kept?.faults.map(({ cell, fault }) => [cell, WORDS.score.fault(fault)])).toEqual([
      ["B2", expect.stringMatching(/^Chưa có mẫu biểu nào tên “Biểu giải quyết hồ sơ của tỉnh”/)],
    ]);
  });

  it("are not scored by another definition, for which their form has no counts", async () => {
    const report = await ranked(workbookOf(FORM, criteriaSheet("[4]"), FIGURES), [], {
      onTime: "received",
    });
    expect(report.criteria).toMatchObject({ onTime: "received" });
    expect(
      report.criteria?.unjudged.map(({ unit, code, why }) => [unit, code, why.reason]),
    ).toEqual([
      ["Cấp tỉnh", "1.1", "entered-otherwise"],
      ["Cấp huyện", "1.1", "entered-otherwise"],
      ["Cấp xã", "1.1", "entered-otherwise"],
    ]);
  });
});

describe("An indicator that the user's own form does not have", () => {
  it("is told at its cell, with the nearest, where the set stands in a sheet", async () => {
    const kept = await criteriaIn(workbookOf(FORM, criteriaSheet("[4a]"), FIGURES));
    expect(kept?.faults.map(({ cell, fault }) => [cell, WORDS.score.fault(fault)])).toEqual([
      ["E5", "Mẫu biểu không có chỉ tiêu “4a”; gần nhất là 4 Số hồ sơ đúng hạn."],
    ]);
  });

  it("is told by the check of that set too", async () => {
    const kept = await criteriaIn(workbookOf(FORM, criteriaSheet("[4a]"), FIGURES));
    if (kept?.set == null) throw new Error("no set");
    const { vocabulary } = knownForms([keptForm()]);
    const findings = checkSet(kept.set, vocabulary(keptForm().form.id));
    expect(findings.map((finding) => [finding.cell, scoreFaults.finding(finding)])).toEqual([
      [
        "E5",
        "1.1 Giải quyết đúng hạn: mẫu biểu không có chỉ tiêu “4a”; gần nhất là 4 Số hồ sơ đúng hạn.",
      ],
    ]);
    expect(checkSet(kept.set, null)).toEqual([]);
  });

  it("is told once for a set in a sheet, and for a pack among the findings of the ranking", async () => {
    const workbook = workbookOf(FORM, criteriaSheet("[4a]"), FIGURES);
    expect((await ranked(workbook)).criteria?.findings).toEqual([]);
    const kept = await criteriaIn(workbook);
    if (kept?.set == null) throw new Error("no set");
    const criteria = kept.set.criteria.map((criterion) => ({ ...criterion, cells: null }));
    const pack = { set: { ...kept.set, criteria }, faults: [] };
    const { criteria: told } = await ranked(workbook, [], { criteria: pack });
    expect(told?.findings.map(({ cell, fault }) => [cell, fault.fault])).toEqual([
      [null, "unknown-indicator"],
    ]);
  });
});
