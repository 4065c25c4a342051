import type { OwnForm } from "../../../src/core/own-form/own-form";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { criteriaIn, entriesIn, knownForms } from "../../../src/jobs/score/kept-criteria";
import { criteriaSheet } from "../../../src/jobs/score/criteria-sheet";
import { entriesSheet } from "../../../src/jobs/score/entries-sheet";
import type { Workbook } from "../../../src/jobs/workbook";
import { CLASS_PROFILES } from "../../../src/packs/classes";
import { BO_CHI_SO_766 } from "../../../src/packs/criteria/bo-chi-so-766";
import { HUYEN } from "../../../src/packs/forms/huyen";
import { HUYEN_RULES } from "../../../src/packs/rules/huyen";
import { score as vi } from "../../../src/words/vi/score";
import { sheetOf } from "../../fixtures/appendices";
import { snapshotOf } from "../own-form/snapshot-of";

const [PROFILE] = CLASS_PROFILES;
const CRITERIA = snapshotOf(criteriaSheet("Bộ tiêu chí", BO_CHI_SO_766, PROFILE, vi.sheet));
const ENTRIES = snapshotOf(entriesSheet("Bảng chấm điểm", BO_CHI_SO_766, "Xã A", vi.entries));
const OTHER = sheetOf("Phụ lục II", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]]);

/** A workbook that can only be read, with the names of the sheets that were. */
function workbookOf(...snapshots: readonly Snapshot[]): {
  readonly workbook: Workbook;
  readonly read: readonly string[];
} {
  const read: string[] = [];
  const refused = (): Promise<never> => Promise.reject(new Error("only for reading"));
  const workbook: Workbook = {
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
    read: (name) => {
      read.push(name);
      return Promise.resolve(
        snapshots.find(({ sheet }) => sheet === name) ?? { sheet: name, rows: [] },
      );
    },
    inspect: refused,
    write: refused,
  };
  return { workbook, read };
}

describe("A workbook's own set of criteria", () => {
  it("is found with its class rule, no other sheet being read", async () => {
    const { workbook, read } = workbookOf(OTHER, CRITERIA, ENTRIES);
    const found = await criteriaIn(workbook);
    expect(found?.faults).toEqual([]);
    expect(found?.set).toMatchObject({ id: "bo-chi-so-766", total: "100" });
    expect(found?.profile).toEqual(PROFILE);
    expect(read).toEqual(["Bộ tiêu chí"]);
  });

  it("may stand on a sheet of any name in a workbook that was named for it", async () => {
    const renamed = { ...CRITERIA, sheet: "Trang 1" };
    expect(await criteriaIn(workbookOf(OTHER, renamed).workbook)).toBeNull();
    const found = await criteriaIn(workbookOf(OTHER, renamed).workbook, [], true);
    expect(found?.sheet).toBe("Trang 1");
  });

  it("is none where there is none", async () => {
    expect(await criteriaIn(workbookOf(OTHER).workbook, [], true)).toBeNull();
  });

  it("is scored by what stands in the sheets that are called so, and by no result of ours", async () => {
    const results = ["Phiếu điểm", "Bảng điểm"].map((sheet) => ({ ...ENTRIES, sheet }));
    const [entries, ...others] = await entriesIn(
      workbookOf(OTHER, CRITERIA, ENTRIES, ...results).workbook,
      BO_CHI_SO_766,
    );
    expect(others).toEqual([]);
    expect(entries?.units.map(({ unit }) => unit)).toEqual(["Xã A"]);
  });
});

describe("The indicators of a form", () => {
  it("are those of a known list, of a known table, or of the form that the user keeps", () => {
    const decision = { number: "", date: null, agency: "" };
    const kept: OwnForm = {
      layout: "indicator-list",
      decision,
      form: { ...HUYEN, indicators: HUYEN.indicators.slice(0, 5) },
      pack: HUYEN_RULES,
    };
    const known = knownForms([]);
    expect(known.vocabulary("huyen")?.word("3.3.1a")?.code).toBe("3.3.1a");
    expect(known.vocabulary("vpcp-06a")?.word("8+9")?.code).toBe("8+9");
    expect(known.vocabulary("không có")).toBeNull();
    expect(knownForms([kept]).vocabulary("huyen")?.words).toHaveLength(5);
  });

  it("are found by the form's id or its title, however that is typed", () => {
    const { idOf } = knownForms([]);
    expect(idOf("huyen")).toBe("huyen");
    expect(idOf(HUYEN.title.toUpperCase())).toBe("huyen");
    expect(idOf("Biểu của tỉnh khác")).toBeNull();
  });
});
