import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SheetNameTaken } from "../../../src/core/problem";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { newWorkbook } from "../../../src/host/file/new-workbook";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { documentSheet } from "../../fixtures/document-sheet";
import { convertWithLibreOffice, describeWith } from "../../second-opinion";

/** As it reads; a number is its value, whatever zeros were behind it. */
function shown(value: CellValue): unknown {
  if (value.kind === "text") return value.text;
  return value.kind === "number" ? Number(value.digits) : value;
}

test("a new workbook holds our sheets alone, in their order, with all that stands on them", async () => {
  const [first, second] = [documentSheet("Phiếu Xã A & B"), documentSheet("-", 2)];
  const workbook = await openWorkbookFile(await newWorkbook([first, second]));
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Phiếu Xã A & B", "-"]);
  expect(await workbook.activeSheet()).toBe("Phiếu Xã A & B");
  const { rows } = await workbook.read("Phiếu Xã A & B");
  const written = rows.flatMap(({ cells }) => cells.map(({ value }) => shown(value)));
  const meant = first.rows.flatMap((row) =>
    row.flatMap(({ value }) => (value.kind === "blank" ? [] : [shown(value)])),
  );
  expect(written).toEqual(meant);
});

test("the same sheets give the same bytes, and two of one name are refused", async () => {
  const sheet = documentSheet("Phiếu", 2);
  const [once, again] = await Promise.all([newWorkbook([sheet]), newWorkbook([sheet])]);
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  await expect(newWorkbook([sheet, sheet])).rejects.toThrow(SheetNameTaken);
});

describeWith("soffice", "a new workbook in LibreOffice", () => {
  test("it opens with its texts and its figures", async () => {
    const folder = mkdtempSync(join(tmpdir(), "soat-"));
    try {
      const file = join(folder, "moi.xlsx");
      writeFileSync(file, await newWorkbook([documentSheet("Phiếu", 3)]));
      convertWithLibreOffice([file], "csv:Text - txt - csv (StarCalc):44,34,76", folder);
      const csv = readFileSync(join(folder, "moi.csv"), "utf8");
      expect(csv).toContain("Phường Tân Hưng");
      expect(csv).toContain("Danh sách này có 23 đơn vị.");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
