import type { OwnForm } from "../../../src/core/own-form/own-form";
import type { SheetRow, Snapshot } from "../../../src/core/sheet/snapshot";
import { appendixReader } from "../../../src/jobs/appendix";
import { formToKeep } from "../../../src/jobs/own-form/form-to-keep";
import { nearForm, type NearForm } from "../../../src/jobs/own-form/near-form";
import { textKey } from "../../../src/core/text/key";
import { sheetChecker } from "../../../src/jobs/check";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { XA } from "../../../src/packs/forms/xa";
import { XA_RULES } from "../../../src/packs/rules/xa";
import { HUYEN_RULES } from "../../../src/packs/rules/huyen";
import { appendixSnapshot, sheetOf } from "../../fixtures/appendices";

const DECISION = { number: "12/QĐ-UBND", date: "2026-01-15", agency: "UBND tỉnh" };
const DETAILS = {
  title: "Biểu riêng",
  number: "12/QĐ-UBND",
  date: "2026-01-15",
  agency: "UBND tỉnh",
};

const HUYEN_KEPT: OwnForm = {
  ...{ layout: "indicator-list", decision: DECISION },
  ...{ form: { ...HUYEN, id: "bieu-huyen" }, pack: { ...HUYEN_RULES, form: "bieu-huyen" } },
};
const XA_KEPT: OwnForm = {
  ...{ layout: "indicator-list", decision: DECISION, form: { ...XA, id: "bieu-xa" } },
  pack: { ...XA_RULES, form: "bieu-xa" },
};

function near(snapshot: Snapshot, kept: readonly OwnForm[]): NearForm | null {
  const [appendix] = appendixReader({ form: null, kept })(snapshot);
  if (appendix === undefined) throw new Error("no appendix");
  return nearForm(appendix, kept);
}

function changes(found: NearForm | null): readonly unknown[] | null {
  return (
    found?.forward.changed.map((change) => [
      change.change,
      "now" in change ? change.now.label : change.before.label,
    ]) ?? null
  );
}

const HEADS = ["TT", "Đơn vị", "Tổng số", "Đúng hạn", "Quá hạn", "Đang xử lý"];
const NUMBERS = ["(A)", "(B)", "(1)=(2)+(3)+(4)", "(2)", "(3)", "(4)"];

function table(
  heads: readonly string[],
  numbers: readonly string[],
  extra: readonly string[] = [],
) {
  const line = (at: string, name: string, figures: readonly string[]) => [at, name, ...figures];
  return sheetOf("Biểu 01", [
    heads,
    numbers,
    line("1", "Phường A", ["60", "30", "20", "10", ...extra]),
    line("2", "Phường B", ["66", "33", "22", "11", ...extra]),
    line("3", "Phường C", ["12", "6", "4", "2", ...extra]),
  ]);
}

function keptTable(): OwnForm {
  const [appendix] = appendixReader({ form: null })(table(HEADS, NUMBERS));
  if (appendix === undefined) throw new Error("no appendix");
  return formToKeep(appendix, DETAILS, new Set());
}

/** The row of an appendix whose label begins so, and what becomes of it. */
function withRow(
  snapshot: Snapshot,
  begins: string,
  change: (row: SheetRow) => readonly SheetRow[],
): Snapshot {
  const isIt = ({ cells }: SheetRow): boolean =>
    cells.some(
      ({ value }) => value.kind === "text" && textKey(value.text).startsWith(textKey(begins)),
    );
  const at = snapshot.rows.findIndex(isIt);
  const row = snapshot.rows[at];
  if (row === undefined) throw new Error(`no row ${begins}`);
  const rows = [...snapshot.rows.slice(0, at), ...change(row), ...snapshot.rows.slice(at + 1)];
  return { ...snapshot, rows: rows.map((each, place) => ({ ...each, row: place + 1 })) };
}

function labelled(row: SheetRow, label: string): SheetRow {
  const cells = row.cells.map((cell) =>
    cell.column === 2 ? { ...cell, value: { kind: "text", text: label } as const } : cell,
  );
  return { ...row, cells };
}

const XA_SHEET = appendixSnapshot("quang-hoa");
const BEGINS = "Số VBQPPL đã rà soát";

describe("A sheet and a form that is kept", () => {
  it("has nothing to ask where the sheet follows the form", () => {
    expect(near(XA_SHEET, [XA_KEPT])).toBeNull();
    expect(near(appendixSnapshot("bach-thong"), [HUYEN_KEPT])).toBeNull();
    expect(near(table(HEADS, NUMBERS), [keptTable()])).toBeNull();
  });

  it("has nothing to ask where no form is kept, or one of another kind", () => {
    expect(near(XA_SHEET, [])).toBeNull();
    expect(near(XA_SHEET, [keptTable()])).toBeNull();
    expect(near(table(HEADS, NUMBERS), [XA_KEPT])).toBeNull();
  });

  it("tells a row that was put in, with its place, and none of the others", () => {
    const label = "Số cuộc đối thoại của lãnh đạo với người dân";
    const changed = withRow(XA_SHEET, BEGINS, (row) => [row, labelled(row, label)]);
    const found = near(changed, [XA_KEPT]);
    expect(changes(found)).toEqual([["added", label]]);
    const [added] = found?.forward.changed ?? [];
    const code = added !== undefined && "now" in added ? added.now.code : "";
    const row = changed.rows.find(({ cells }) =>
      cells.some(({ value }) => value.kind === "text" && value.text === label),
    );
    expect(found?.places.get(code)).toBe(String(row?.row));
  });

  it("tells a row that is gone", () => {
    const changed = withRow(XA_SHEET, BEGINS, () => []);
    expect(changes(near(changed, [XA_KEPT]))).toEqual([["gone", BEGINS]]);
  });

  it("takes a slip of the finger for no other wording", () => {
    const changed = withRow(XA_SHEET, BEGINS, (row) => {
      const label = row.cells.find(({ column }) => column === 2)?.value;
      const text = label?.kind === "text" ? label.text : "";
      return [labelled(row, text.normalize("NFC").replace("VBQPPL", "VBQPL"))];
    });
    expect(near(changed, [XA_KEPT])).toBeNull();
  });

  it("tells a column that came, where the columns are numbered anew", () => {
    const heads = [...HEADS.slice(0, 5), "Trả lại", "Đang xử lý"];
    const numbers = ["(A)", "(B)", "(1)=(2)+(3)+(4)+(5)", "(2)", "(3)", "(4)", "(5)"];
    const found = near(table(heads, numbers, ["0"]), [keptTable()]);
    expect(changes(found)).toEqual([["added", "Trả lại"]]);
    const [added] = found?.forward.changed ?? [];
    expect(added !== undefined && "now" in added ? found?.places.get(added.now.code) : null).toBe(
      "F",
    );
    expect(found?.printed.map(({ text }) => text)).toContain("[1] = [2] + [3] + [4] + [5]");
  });

  it("is yet another form where less than half of it is the same", () => {
    const heads = ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ", "Dân tộc"];
    expect(near(table(heads, NUMBERS), [keptTable()])).toBeNull();
  });
});

describe("A form that is kept under the id of one of ours", () => {
  it("takes its place, and the report says so", () => {
    const own: OwnForm = {
      ...{ layout: "indicator-list", decision: DECISION, pack: XA_RULES },
      form: { ...XA, title: "Biểu của xã", source: "12/QĐ-UBND" },
    };
    const [report] = sheetChecker({ form: null, kept: [own] })(XA_SHEET);
    expect(report?.form).toMatchObject({ id: "xa", isKept: true, title: "Biểu của xã" });
    expect(report?.form.rulesSource).toBe(`12/QĐ-UBND; ${XA_RULES.source}`);
    const [shipped] = sheetChecker({ form: null })(XA_SHEET);
    expect(shipped?.form).toMatchObject({ id: "xa", isKept: false, rulesSource: XA_RULES.source });
  });
});

describe("What a sheet has beyond its form", () => {
  it("is told by its places: rows of a list, columns of a table", () => {
    const label = "Số cuộc đối thoại của lãnh đạo với người dân";
    const changed = withRow(XA_SHEET, BEGINS, (row) => [row, labelled(row, label)]);
    const [list] = sheetChecker({ form: null, kept: [XA_KEPT] })(changed);
    expect(list?.form.extra).toEqual([{ place: expect.any(String), label }]);
    const heads = [...HEADS, "Trả lại"];
    const numbers = [...NUMBERS, "(5)"];
    const [wider] = sheetChecker({ form: null, kept: [keptTable()] })(table(heads, numbers, ["0"]));
    expect(wider?.form.extra).toEqual([{ place: "G", label: "Trả lại" }]);
  });
});
