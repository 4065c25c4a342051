/** @jest-environment ./test/excel-host/environment.ts */
import { claimsOf, startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

const VERSIONS = ["1.9", "1.14", "1.17", "1.21"];

/** A member of each set that the library of npm knows, as far as it is simulated. */
async function resizesTables(claimed: string): Promise<unknown> {
  const excel = await startExcel(claimsOf(claimed));
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  excel.openWorkbook(workbook);
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Bìa");
    worksheet.tables.add("A1:B3", true).resize("A1:B5");
    await context.sync();
    return workbook.sheets[0]?.tables[0]?.area.height;
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error));
}

describe.each(VERSIONS)("an Excel that claims ExcelApi %s", (claimed) => {
  test("says so of that set and those below it, and of none above", async () => {
    await startExcel(claimsOf(claimed));
    const known = VERSIONS.filter((version) =>
      Office.context.requirements.isSetSupported("ExcelApi", version),
    );
    expect(known).toEqual(VERSIONS.slice(0, VERSIONS.indexOf(claimed) + 1));
  });

  test("lets a table be resized from 1.13 on; below, the client refuses", async () => {
    expect(await resizesTables(claimed)).toBe(claimed === "1.9" ? "ApiNotFound" : 5);
  });
});

test("asking for merged cells, which 1.13 lets one do, makes Excel forget what it could undo", async () => {
  const excel = await startExcel(claimsOf("1.14"));
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  const host = excel.openWorkbook(workbook);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Bìa").getRange("A1:B2");
    range.getMergedAreasOrNullObject().load("address");
    await context.sync();
  });
  expect(host.undoCleared).toContain("Range.getMergedAreasOrNullObject");
});
