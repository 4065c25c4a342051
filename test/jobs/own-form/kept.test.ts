import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import { NoOwnForm, NoWrittenRules } from "../../../src/core/problem";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import {
  bothKept,
  formsKeptIn,
  keptIn,
  NOTHING_KEPT,
  ownForms,
  rulesKeptIn,
} from "../../../src/jobs/own-form/kept";
import { ownFormPlan } from "../../../src/jobs/own-form/plan";
import type { Workbook } from "../../../src/jobs/workbook";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../../src/jobs/writing/memory";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { XA } from "../../../src/packs/forms/xa";
import { HUYEN_RULES } from "../../../src/packs/rules/huyen";
import { XA_RULES } from "../../../src/packs/rules/xa";
import { wordsIn } from "../../../src/words/words";
import { appendixSnapshot, sheetOf } from "../../fixtures/appendices";

const APPENDICES = join(__dirname, "..", "..", "fixtures", "appendices");
const BACH_THONG = readFileSync(join(APPENDICES, "bach-thong-2023-text.xlsx"));
const WORDS = wordsIn("vi").ownForm.sheet;
const DECISION = { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" };

const HUYEN_KEPT: OwnForm = {
  layout: "indicator-list",
  decision: DECISION,
  form: HUYEN,
  pack: HUYEN_RULES,
};
const XA_KEPT: OwnForm = { layout: "indicator-list", decision: DECISION, form: XA, pack: XA_RULES };

async function keep(workbook: Workbook, own: OwnForm): Promise<void> {
  const plan = await ownFormPlan(workbook, own, WORDS);
  await carryOut(workbook, journalInMemory("lasting"), plan, { id: "", time: "" });
}

/** A workbook that can only be read. */
function workbookOf(...snapshots: readonly Snapshot[]): Workbook {
  const byName = new Map(snapshots.map((snapshot) => [snapshot.sheet, snapshot]));
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
    read: (name) => Promise.resolve(byName.get(name) ?? { sheet: name, rows: [] }),
    inspect: refused,
    write: refused,
  };
}

const RULES = sheetOf("Quy tắc", [
  ["Mã", "Nội dung", "Biểu thức", "Mức độ", "Áp dụng"],
  ["Q1", "", "3.2.1 ≤ 3.1.4", "", ""],
]);

describe("A form kept in a file", () => {
  it("is found again when the file is saved and opened: the form, its rules, not a fault", async () => {
    const workbook = await openWorkbookFile(BACH_THONG);
    await keep(workbook, HUYEN_KEPT);
    const again = await openWorkbookFile(await workbook.save());
    expect(await keptIn(again)).toEqual({
      ...{ forms: [HUYEN_KEPT], written: [], sheets: ["Mẫu của đơn vị"], faults: [] },
    });
  });

  it("stands beside another, and of two states of one form the later counts", async () => {
    const workbook = await openWorkbookFile(BACH_THONG);
    const later = { ...HUYEN_KEPT, form: { ...HUYEN, title: "Biểu năm 2027" } };
    for (const own of [HUYEN_KEPT, XA_KEPT, later]) await keep(workbook, own);
    const again = await openWorkbookFile(await workbook.save());
    expect(await ownForms(again)).toEqual([XA_KEPT, later]);
    expect((await keptIn(again)).sheets).toEqual([
      ...["Mẫu của đơn vị", "Mẫu của đơn vị (2)", "Mẫu của đơn vị (3)"],
    ]);
  });

  it("may be called anything where the file was named for it", async () => {
    const workbook = await openWorkbookFile(BACH_THONG);
    await keep(workbook, HUYEN_KEPT);
    const sheet = { ...(await workbook.read("Mẫu của đơn vị")), sheet: "Biểu mới" };
    expect((await keptIn(workbookOf(sheet))).forms).toEqual([]);
    expect((await formsKeptIn(workbookOf(sheet))).forms).toEqual([HUYEN_KEPT]);
  });
});

describe("What a workbook keeps", () => {
  it("is nothing in one with an appendix alone, of which no sheet is read for it", async () => {
    const workbook = workbookOf(appendixSnapshot("bach-thong"));
    const unread: Workbook = { ...workbook, read: () => Promise.reject(new Error("was read")) };
    expect(await keptIn(unread)).toEqual(NOTHING_KEPT);
  });

  it("are rules in a sheet that is called so", async () => {
    const { written, sheets } = await keptIn(workbookOf(appendixSnapshot("bach-thong"), RULES));
    expect(written.map(({ rules }) => rules.map(({ id }) => id))).toEqual([["Q1"]]);
    expect(sheets).toEqual(["Quy tắc"]);
  });

  it("is refused by its name where a file was named for it and keeps nothing", async () => {
    const workbook = workbookOf(appendixSnapshot("bach-thong"));
    await expect(formsKeptIn(workbook)).rejects.toThrow(NoOwnForm);
    await expect(rulesKeptIn(workbook)).rejects.toThrow(NoWrittenRules);
    const renamed = { ...RULES, sheet: "Trang 1" };
    expect((await rulesKeptIn(workbookOf(renamed))).written).toHaveLength(1);
  });

  it("goes together with what another keeps, whose forms go before", async () => {
    const first = await keptIn(workbookOf(RULES));
    const forms = { ...NOTHING_KEPT, forms: [HUYEN_KEPT] };
    const later = { ...HUYEN_KEPT, form: { ...HUYEN, title: "Biểu khác" } };
    const both = bothKept(bothKept(first, forms), { ...NOTHING_KEPT, forms: [later] });
    expect([both.forms, both.written, both.sheets]).toEqual([[later], first.written, ["Quy tắc"]]);
  });
});
