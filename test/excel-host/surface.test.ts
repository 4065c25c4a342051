/** @jest-environment ./test/excel-host/environment.ts */
import { HostObject } from "./host-object";
import { workbookObject } from "./objects/workbook";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** Every object of a workbook with one sheet, one of each type. */
function everyType(): readonly HostObject[] {
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  const found = new Map<string, HostObject>();
  const visit = (object: HostObject) => {
    if (found.has(object.type)) return;
    found.set(object.type, object);
    for (const link of Object.values(object.members.links ?? {})) visit(link());
    for (const item of object.members.items?.() ?? []) visit(item);
    const range = object.method("GetRangeByIndexes")?.[1]([0, 0, 1, 1]);
    if (range instanceof HostObject) visit(range);
  };
  visit(workbookObject(workbook, () => undefined));
  return [...found.values()];
}

/** `"GetUsedRange"` → `"getUsedRange"`; the client's own helpers keep their underscore. */
function clientName(member: string): string {
  return member.startsWith("_") ? member : member.charAt(0).toLowerCase() + member.slice(1);
}

test.each(everyType().map((object) => [object.type, object] as const))(
  "every simulated member of %s exists in the genuine library",
  (type, { members }) => {
    const genuine: object = Reflect.get(Reflect.get(Excel, type), "prototype");
    const names = [members.scalars, members.links, members.methods].flatMap((kind) =>
      Object.keys(kind ?? {}),
    );
    expect(names.map(clientName).filter((name) => !(name in genuine))).toEqual([]);
  },
);

test("the library refuses members above ExcelApi 1.9, which the manifest does not ask for", async () => {
  const comments = Excel.run(async (context) => {
    context.workbook.comments.load("items/id");
    await context.sync();
  });
  await expect(comments).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("what is not simulated fails by its name", async () => {
  const workbook = new WorkbookModel();
  workbook.addSheet("Bìa");
  excel.openWorkbook(workbook);
  const charts = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
    await context.sync();
  });
  await expect(charts).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "Worksheet.Charts is not simulated",
  });
});
