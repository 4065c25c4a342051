import { diagnose } from "../../../src/core/diagnosis/diagnose";
import type { Form } from "../../../src/core/form/form";
import { recognise } from "../../../src/core/form/recognise";
import type { OwnForm, OwnTable } from "../../../src/core/own-form/own-form";
import { keepableRules, ownTableForm, ownTableOf } from "../../../src/core/own-form/own-table";
import { readOwnForm } from "../../../src/core/own-form/read-own-form";
import { examine } from "../../../src/core/rule/examine";
import type { Finding } from "../../../src/core/rule/finding";
import { readRules, type RulePack } from "../../../src/core/rule/rule";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { examineTable } from "../../../src/core/unit-table/examine-table";
import { recogniseTable } from "../../../src/core/unit-table/filled-table";
import type { TableForm } from "../../../src/core/unit-table/form";
import type { TablePack } from "../../../src/core/unit-table/pack";
import { ownFormSheet } from "../../../src/jobs/own-form/own-form-sheet";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { VPCP_06A } from "../../../src/packs/forms/vpcp-06a";
import { XA } from "../../../src/packs/forms/xa";
import { HUYEN_RULES } from "../../../src/packs/rules/huyen";
import { VPCP_06A_RULES } from "../../../src/packs/rules/vpcp-06a";
import { XA_RULES } from "../../../src/packs/rules/xa";
import { wordsIn } from "../../../src/words/words";
import {
  appendixSnapshot,
  withCell,
  withColumns,
  withoutRows,
  withTexts,
} from "../../fixtures/appendices";
import { communeTable } from "../../fixtures/dossier-tables";
import { snapshotOf } from "./snapshot-of";

const DECISION = { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" };

function keptAndReadBack(own: OwnForm): OwnForm {
  const { sheet } = wordsIn("vi").ownForm;
  const read = readOwnForm(snapshotOf(ownFormSheet(sheet.title, own, sheet)));
  if (read === null || read.own === null) throw new Error("not read back");
  expect(read.faults).toEqual([]);
  return read.own;
}

function listFindings(snapshot: Snapshot, form: Form, pack: RulePack): readonly Finding[] {
  const examination = examine(recognise(snapshot, [form]), pack, readRules(pack), new Map());
  return diagnose(examination, pack, snapshot);
}

describe.each([
  ["huyen", HUYEN, HUYEN_RULES, appendixSnapshot("bach-thong")],
  ["xa", XA, XA_RULES, appendixSnapshot("quang-hoa")],
] as const)(
  "The shipped form %s, kept in a worksheet and read back",
  (_id, form, pack, appendix) => {
    const own = keptAndReadBack({ layout: "indicator-list", decision: DECISION, form, pack });
    if (own.layout !== "indicator-list") throw new Error("another layout");

    const sheets: readonly (readonly [string, Snapshot])[] = [
      ["as printed", appendix],
      ["with rows missing", withoutRows(appendix, [30, 31, 47])],
      [
        "with its numbering lost",
        withTexts(appendix, (text, _, column) => (column === 1 ? "1." : text)),
      ],
      ["with a figure changed", withCell(appendix, "D60", "12.345")],
      [
        "with abbreviations spelled out",
        withTexts(appendix, (text) => text.replaceAll("TTHC", "thủ tục hành chính")),
      ],
    ];

    it.each(sheets)("recognises the same rows of the real appendix %s", (_how, snapshot) => {
      expect({ ...recognise(snapshot, [own.form]), form: null }).toEqual({
        ...recognise(snapshot, [form]),
        form: null,
      });
    });

    it.each(sheets)("finds the same on the real appendix %s", (_how, snapshot) => {
      const findings = listFindings(snapshot, own.form, own.pack);
      expect(findings).toEqual(listFindings(snapshot, form, pack));
      expect(findings.length).toBeGreaterThan(0);
    });
  },
);

describe("A table of dossiers, kept in a worksheet and read back", () => {
  const sheet = communeTable();
  const shipped = recogniseTable(sheet, [VPCP_06A]);
  const table: OwnTable = {
    ...ownTableOf(shipped),
    id: "bieu-06a-tinh",
    title: "Biểu 06a của tỉnh",
  };
  const codes = new Set(table.columns.map(({ code }) => code));
  const own = keptAndReadBack({
    layout: "unit-table",
    decision: DECISION,
    form: table,
    pack: { ...keepableRules(VPCP_06A_RULES, codes), form: table.id },
  });
  if (own.layout !== "unit-table") throw new Error("another layout");
  const form = ownTableForm(own.form);

  function tableFindings(
    snapshot: Snapshot,
    given: TableForm,
    pack: TablePack,
  ): readonly Finding[] {
    const found = recogniseTable(snapshot, [given]);
    return diagnose(examineTable(found, pack, readRules(pack)), pack, snapshot);
  }

  it("keeps its columns, with the headings that the sheet prints", () => {
    expect(own.form).toEqual(table);
    expect(own.form.columns.find(({ code }) => code === "8")?.path).toEqual([
      "Số lượng hồ sơ đã giải quyết",
      "Trước hạn",
    ]);
  });

  it.each([
    ["as printed", sheet],
    ["with a figure changed", withCell(sheet, "G9", 999)],
    ["with a total changed", withCell(sheet, "C12", 1)],
    [
      "with columns in another order",
      withColumns(sheet, [1, 2, 7, 8, 9, 10, 3, 4, 5, 6, 11, 12, 13]),
    ],
    ["without its row of numbers", withoutRows(sheet, [7])],
  ])("is recognised as the shipped form is, %s", (_how, snapshot) => {
    const found = recogniseTable(snapshot, [form]);
    const expected = recogniseTable(snapshot, [VPCP_06A]);
    expect(found.columns.map(({ code, column }) => [code, column])).toEqual(
      expected.columns.map(({ code, column }) => [code, column]),
    );
    expect(found.rows).toEqual(expected.rows);
    expect(found.missing).toEqual([]);
  });

  it.each([
    ["a figure", withCell(sheet, "G9", 999)],
    ["a total", withCell(sheet, "C12", 1)],
  ])("finds what the shipped form finds where %s was changed", (_what, snapshot) => {
    const findings = tableFindings(snapshot, form, own.pack);
    expect(findings).toEqual(tableFindings(snapshot, VPCP_06A, VPCP_06A_RULES));
    expect(findings.length).toBeGreaterThan(0);
  });

  it("knows columns again whose headings were reworded a little", () => {
    const reworded = withTexts(sheet, (text) =>
      text.replace("Số lượng hồ sơ đã giải quyết", "Số lượng hồ sơ đã được giải quyết xong"),
    );
    expect(recogniseTable(reworded, [form]).missing).toEqual([]);
  });

  it("is not found on a table of something else", () => {
    const other = withTexts(sheet, (text, row) => (row < 8 ? `Giáo viên ${text.length} x` : text));
    expect(() => recogniseTable(other, [form])).toThrow("no appendix");
  });
});
