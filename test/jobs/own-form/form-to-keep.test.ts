import { readOwnForm } from "../../../src/core/own-form/read-own-form";
import type { OwnForm } from "../../../src/core/own-form/own-form";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { appendixReader, type Appendix } from "../../../src/jobs/appendix";
import { sheetChecker } from "../../../src/jobs/check";
import { formToKeep, type FormDetails } from "../../../src/jobs/own-form/form-to-keep";
import { ownFormSheet } from "../../../src/jobs/own-form/own-form-sheet";
import { wordsIn } from "../../../src/words/words";
import { sheetOf, withCell } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";
import { snapshotOf } from "./snapshot-of";

const DETAILS: FormDetails = {
  title: "Biểu 01 của tỉnh",
  number: "12/QĐ-UBND",
  date: "2026-01-15",
  agency: "UBND tỉnh",
};

/** A form that nobody told us of: cadres by commune, with its rules in the row of numbers. */
const UNKNOWN = numbersStored(
  sheetOf("Biểu 01", [
    ["Biểu số 01. SỐ LƯỢNG CÁN BỘ, CÔNG CHỨC CẤP XÃ"],
    ["STT", "Đơn vị", "Tổng số", "Cán bộ", "Công chức", "Tỷ lệ công chức (%)"],
    ["A", "B", "(1)=(2)+(3)", "(2)", "(3)", "(4)=(3)/(1)x100"],
    ["1", "Xã Cộng Lạc", "21", "10", "11", "52,4"],
    ["2", "Xã Đại Sơn", "20", "11", "9", "45"],
    ["3", "Xã Quang Khải", "22", "10", "12", "54,5"],
    ["4", "Xã Tiên Động", "19", "9", "10", "52,6"],
    ["", "Tổng cộng", "82", "40", "42", "51,2"],
  ]),
);

function only(appendices: readonly Appendix[]): Appendix {
  const [first] = appendices;
  if (first === undefined) throw new Error("no appendix");
  return first;
}

function readBack(own: OwnForm): OwnForm {
  const words = wordsIn("vi").ownForm.sheet;
  const read = readOwnForm(snapshotOf(ownFormSheet(words.title, own, words)));
  if (read === null || read.own === null) throw new Error("not read back");
  expect(read.faults).toEqual([]);
  return read.own;
}

function findings(snapshot: Snapshot, kept: readonly OwnForm[]) {
  const [report] = sheetChecker({ form: null, kept })(snapshot);
  return {
    form: report?.form.id,
    found: report?.findings.map(({ severity, cells, verdict }) => [severity, cells[0], verdict]),
  };
}

describe("A form that was read from its own sheet", () => {
  const appendix = only(appendixReader({ form: null })(UNKNOWN));
  const own = formToKeep(appendix, DETAILS, new Set());

  it("is kept under a name of its own, with its decision and its printed rules", () => {
    expect(appendix.printed.length).toBeGreaterThan(1);
    expect(own.form).toMatchObject({
      id: "bieu-01-cua-tinh",
      title: "Biểu 01 của tỉnh",
      source: "12/QĐ-UBND, 15/01/2026, UBND tỉnh",
      inForce: { from: "2026-01-15", to: null },
    });
    expect(own.pack.rules.map(({ id, text }) => [id, text])).toEqual([
      ["Q1", "[1] = [2] + [3]"],
      ["Q2", "[4] = 100 × [3] ÷ [1]"],
    ]);
  });

  it("is read back from its worksheet as it was kept", () => {
    expect(readBack(own)).toEqual(own);
  });

  it.each([
    ["a true table", UNKNOWN],
    ["a part changed", withCell(UNKNOWN, "D5", 12)],
    ["a rate changed", withCell(UNKNOWN, "F6", "64,5")],
    ["a total changed", withCell(UNKNOWN, "E8", 43)],
  ])("is checked as before, now by its name: %s", (_what, snapshot) => {
    const before = findings(snapshot, []);
    const after = findings(snapshot, [readBack(own)]);
    expect([before.form, after.form]).toEqual(["unknown", "bieu-01-cua-tinh"]);
    expect(after.found).toEqual(before.found);
  });

  it("leaves the rules behind that were not confirmed", () => {
    const dropped = appendix.printed.filter(({ text }) => text.includes("÷")).map(({ id }) => id);
    const { pack } = formToKeep(appendix, DETAILS, new Set(dropped));
    expect(pack.rules.map(({ text }) => text)).toEqual(["[1] = [2] + [3]"]);
  });

  it("gets a name even where its title has no letters in it", () => {
    const { form } = formToKeep(appendix, { ...DETAILS, title: "—" }, new Set());
    expect(form.id).toBe("mau-don-vi");
  });
});
