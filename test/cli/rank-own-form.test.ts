import { writeFileSync } from "node:fs";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import { appendixReader } from "../../src/jobs/appendix";
import { formToKeep } from "../../src/jobs/own-form/form-to-keep";
import { ownFormSheet } from "../../src/jobs/own-form/own-form-sheet";
import { wordsIn } from "../../src/words/words";
import { type PrintedSheet, workbookBytes } from "../corpus/xlsx";
import { sheetOf } from "../fixtures/appendices";
import { snapshotOf } from "../jobs/own-form/snapshot-of";
import { runWith, temporaryFolder } from "./run-with";
import { typedSheet, type Typed } from "./typed-sheet";

const inFolder = temporaryFolder();

/** Vĩnh Phúc's dossiers that fell due, in time and late, by who resolves them. */
const FIGURES: readonly (readonly Typed[])[] = [
  ["STT", "Tên đơn vị", "Số hồ sơ đến hạn", "Số hồ sơ đúng hạn", "Số hồ sơ quá hạn"],
  ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)"],
  ["1", "Cấp tỉnh", 19944, 19255, 689],
  ["2", "Cấp huyện", 4169, 4157, 12],
  ["3", "Cấp xã", 14101, 14064, 37],
];

const CRITERIA: readonly (readonly Typed[])[] = [
  ["Bộ tiêu chí"],
  ["Mẫu biểu", "Biểu hồ sơ của tỉnh"],
  ["Mã", "Tên tiêu chí", "Điểm tối đa", "Cách tính", "Tử số", "Mẫu số", "Định nghĩa tỷ lệ"],
  ["1", "Thủ tục hành chính", 20],
  ["1.1", "Đúng hạn", 20, "theo tỷ lệ", "[4]", "[3]", "Đúng hạn trên số hồ sơ đến hạn"],
];

function keptForm(): PrintedSheet {
  const typed = FIGURES.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const [appendix] = appendixReader({ form: null })(sheetOf("Tháng 6", typed));
  if (appendix === undefined) throw new Error("not read");
  const details = { title: "Biểu hồ sơ của tỉnh", number: "", date: null, agency: "" };
  const own = formToKeep(appendix, details, new Set());
  return printed(snapshotOf(ownFormSheet("Mẫu của đơn vị", own, wordsIn("vi").ownForm.sheet)));
}

function printed({ sheet, rows }: Snapshot): PrintedSheet {
  const last = Math.max(...rows.map(({ row }) => row));
  return typedSheet(
    sheet,
    Array.from({ length: last }, (_, at) => {
      const cells = rows.find(({ row }) => row === at + 1)?.cells ?? [];
      const width = Math.max(0, ...cells.map(({ column }) => column));
      return Array.from({ length: width }, (__, right): Typed => {
        const value = cells.find(({ column }) => column === right + 1)?.value;
        return value?.kind === "text" ? value.text : null;
      });
    }),
  );
}

async function written(name: string, sheets: readonly PrintedSheet[]): Promise<string> {
  const file = inFolder(name);
  writeFileSync(file, await workbookBytes(sheets, "Times New Roman"));
  return file;
}

const figures = typedSheet("Tháng 6", FIGURES);
const criteria = typedSheet("Bộ tiêu chí", CRITERIA);

type Sheets = readonly PrintedSheet[];

test.each<[string, Sheets, Sheets | null, Sheets | null]>([
  ["form and criteria stand in the workbook", [figures, criteria, keptForm()], null, null],
  ["both stand in a file of their own", [figures], [criteria, keptForm()], null],
  ["the criteria stand in a file of their own", [figures, keptForm()], [criteria], null],
  ["the form stands in a file of its own", [figures, criteria], null, [keptForm()]],
  ["each stands in a file of its own", [figures], [criteria], [keptForm()]],
])("units on a form of the user's own are ranked where %s", async (_where, ranked, named, form) => {
  const file = await written("số liệu.xlsx", ranked);
  const profile = named === null ? [] : ["--profile", await written("bộ.xlsx", named)];
  const kept = form === null ? [] : ["--form", await written("mẫu.xlsx", form)];
  const { out, err } = await runWith("rank", file, "--json", ...profile, ...kept);
  expect(err).toBe("");
  const { groups, criteria: told } = JSON.parse(out);
  expect(told).toMatchObject({ onTime: "due", faults: [] });
  expect(
    groups[0].units.map((unit: { unit: string; index: string; rank: number }) => [
      unit.unit,
      unit.index,
      unit.rank,
    ]),
  ).toEqual([
    ["Cấp tỉnh", "96.55", 3],
    ["Cấp huyện", "99.70", 2],
    ["Cấp xã", "99.75", 1],
  ]);
});

test("a file named for a form that keeps none is refused", async () => {
  const file = await written("số liệu.xlsx", [figures, criteria]);
  const { status, err } = await runWith("rank", file, "--form", file);
  expect(status).toBe(2);
  expect(err).toContain("không có trang tính nào là mẫu của đơn vị");
});
