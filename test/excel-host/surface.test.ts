/** @jest-environment ./test/excel-host/environment.ts */
import { HostObject } from "./host-object";
import { workbookObject } from "./objects/workbook";
import { everyQuirk } from "./quirks";
import { Session } from "./session";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

/** What leads from one object to others: the methods that answer with an object, and what they are to be called with. */
const WAYS: readonly (readonly [string, readonly unknown[]])[] = [
  ["GetRangeByIndexes", [0, 0, 2, 2]],
  ["GetRanges", ["A1;C3"]],
  ["GetActiveWorksheet", []],
];

/** Every object of a workbook with one sheet and one table, one of each type. */
function everyType(): readonly HostObject[] {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Bìa");
  sheet.tables.push({
    ...{ id: "{table}", name: "Table1", area: { row: 0, column: 0, height: 2, width: 2 } },
    ...{ style: "", showBandedRows: true, showFilterButton: true, criteria: new Map() },
  });
  const at = { row: 0, column: 0, height: 2, width: 2 };
  sheet.scales.push({ id: "{scale}", area: at, criteria: null });
  sheet.breaks.add(1);
  const series = { name: "Chỉ số", values: at, categories: null, told: new Map() };
  sheet.charts.push({
    id: "{chart}",
    name: "Chart 1",
    at: null,
    series: [series],
    told: new Map(),
  });
  const found = new Map<string, HostObject>();
  const visit = (object: HostObject) => {
    if (found.has(object.type)) return;
    found.set(object.type, object);
    for (const link of Object.values(object.members.links ?? {})) visit(link());
    for (const item of object.members.items?.() ?? []) visit(item);
    for (const [name, args] of WAYS) {
      const answer = object.method(name)?.[1](args);
      if (answer instanceof HostObject) visit(answer);
    }
  };
  visit(workbookObject(new Session(workbook, everyQuirk()), () => undefined));
  return [...found.values()];
}

/** Names that a property has only where the client of the genuine library sets it. */
const ONLY_SENT: readonly string[] = ["Gridlines"];

const TYPES = everyType().map((object) => [object.type, object] as const);

/** The class of the genuine library; it describes its own members. */
function genuineClass(type: string): object {
  return Reflect.get(Reflect.get(Excel, type), "prototype");
}

function described(type: string, list: string): readonly unknown[] {
  const names: unknown = Reflect.get(genuineClass(type), list);
  return Array.isArray(names) ? names : [];
}

/** `"GetUsedRange"` → `"getUsedRange"`; the client's own helpers keep their underscore. */
function clientName(member: string): string {
  return member.startsWith("_") ? member : member.charAt(0).toLowerCase() + member.slice(1);
}

test("every type that is simulated is looked at here", () => {
  expect(TYPES.map(([type]) => type).sort()).toEqual([
    ...["Application", "AutoFilter", "Chart", "ChartAreaFormat", "ChartAxes", "ChartAxis"],
    ...["ChartAxisFormat", "ChartCollection", "ChartDataLabelFormat", "ChartDataLabels"],
    ...["ChartFill", "ChartFont", "ChartLegend", "ChartSeries"],
    ...["ChartSeriesCollection", "ChartSeriesFormat", "ChartTitle", "ChartTitleFormat"],
    ...["ColorScaleConditionalFormat", "ConditionalFormat", "ConditionalFormatCollection"],
    ...["HeaderFooter", "HeaderFooterGroup", "PageBreak", "PageBreakCollection", "PageLayout"],
    ...["Range", "RangeAreas", "RangeBorder"],
    ...["RangeBorderCollection", "RangeCollection", "RangeFill", "RangeFont", "RangeFormat"],
    ...["Table", "TableCollection", "Workbook", "WorkbookProtection", "Worksheet"],
    ...["WorksheetCollection", "WorksheetFreezePanes", "WorksheetProtection"],
  ]);
});

describe.each(TYPES)("%s", (type, { members }) => {
  test("has only properties that the genuine library knows under the same name", () => {
    const genuine = described(type, "_scalarPropertyOriginalNames");
    const names = Object.keys(members.scalars ?? {}).filter((name) => !ONLY_SENT.includes(name));
    expect(names.filter((name) => !genuine.includes(name))).toEqual([]);
  });

  test("lets only those properties be written that can be written in the genuine library", () => {
    const genuine = described(type, "_scalarPropertyOriginalNames");
    const writable = described(type, "_scalarPropertyUpdateable");
    const written = Object.entries(members.scalars ?? {}).filter(
      ([name, { set }]) => set !== undefined && !ONLY_SENT.includes(name),
    );
    expect(written.filter(([name]) => writable[genuine.indexOf(name)] !== true)).toEqual([]);
  });

  test("leads only to objects that the genuine library leads to", () => {
    const genuine = described(type, "_navigationPropertyNames");
    const names = Object.keys(members.links ?? {}).map(clientName);
    expect(names.filter((name) => !genuine.includes(name))).toEqual([]);
  });

  test("has only methods that the genuine library has", () => {
    const genuine = genuineClass(type);
    const names = Object.keys(members.methods ?? {}).map(clientName);
    expect(names.filter((name) => typeof Reflect.get(genuine, name) !== "function")).toEqual([]);
  });

  test("is a collection only where the genuine library has one", () => {
    const isCollection: unknown = Reflect.get(genuineClass(type), "_isCollection");
    expect(members.items !== undefined).toBe(isCollection === true);
  });
});

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
  const names = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().names.load("items/name");
    await context.sync();
  });
  await expect(names).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "Worksheet.Names is not simulated",
  });
});
