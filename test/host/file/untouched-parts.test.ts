import type { Writing } from "../../../src/core/plan/writing";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import type { Workbook } from "../../../src/jobs/workbook";
import {
  asked,
  cellsOf,
  entriesOf,
  FIXTURES,
  fixture,
  handMadeParts,
  NO_PLACES,
  NOTHING,
  number,
  sheetData,
  text,
  writing,
  zipOf,
} from "./workbooks";

const SHEET = "Phụ lục II";

/** Two cells beside the table in the look of its last column, and their column's width. */
async function beside(workbook: Workbook, sheet: string): Promise<Writing> {
  const places = { ...NO_PLACES, cells: [asked(sheet, "C2", 2), asked(sheet, "H2", 2)] };
  const [models, now] = (await workbook.inspect(places)).cells;
  return {
    ...NOTHING,
    blocks: [
      {
        ...{ sheet, row: 2, column: 8 },
        cells: [text("Xếp loại"), number("80.5")].map((content, down) => [
          {
            ...{ content, format: models?.cells[down]?.[0]?.format ?? null, link: null },
            look: {
              fill: null,
              rest: {
                from: now?.cells[down]?.[0]?.look?.rest ?? "",
                to: models?.cells[down]?.[0]?.look?.rest ?? "",
              },
            },
          },
        ]),
      },
    ],
    widths: [{ sheet, column: 8, width: { characters: 14 } }],
  };
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const old = await entriesOf(before);
  const now = new Map((await entriesOf(after)).map(({ name, compressed }) => [name, compressed]));
  return old
    .filter(({ name, compressed }) => {
      const other = now.get(name);
      return other === undefined || Buffer.compare(compressed, other) !== 0;
    })
    .map(({ name }) => name);
}

async function names(bytes: Uint8Array): Promise<readonly string[]> {
  return (await entriesOf(bytes)).map((entry) => entry.name);
}

describe.each(FIXTURES)("%s", (file) => {
  test("a workbook that nothing was written to is saved as the same bytes", async () => {
    const bytes = fixture(file);
    expect(await (await openWorkbookFile(bytes)).save()).toEqual(bytes);
  });

  test("cells beside the table change the sheet's own part and no other", async () => {
    const bytes = fixture(file);
    const workbook = await openWorkbookFile(bytes);
    await workbook.write(await beside(workbook, SHEET));
    const saved = await workbook.save();
    expect(await changedParts(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(await names(saved)).toEqual(await names(bytes));
    expect(bytes).toEqual(fixture(file));
  });

  test("a new number format changes the styles part besides", async () => {
    const bytes = fixture(file);
    const workbook = await openWorkbookFile(bytes);
    await workbook.write(writing(SHEET, "H3", number("80.5"), { format: "0.0000" }));
    expect([...(await changedParts(bytes, await workbook.save()))].sort()).toEqual([
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  test("every other cell is as it was", async () => {
    const before = await openWorkbookFile(fixture(file));
    const workbook = await openWorkbookFile(fixture(file));
    await workbook.write(await beside(workbook, SHEET));
    const after = await openWorkbookFile(await workbook.save());
    const cells = new Map(cellsOf(await after.read(SHEET)));
    expect(cells.get("H2")?.value).toEqual(text("Xếp loại"));
    expect(cells.get("H3")?.value).toEqual(number("80.5"));
    cells.delete("H2");
    cells.delete("H3");
    expect(cells).toEqual(cellsOf(await before.read(SHEET)));
  });

  test("the same plan gives the same bytes", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const workbook = await openWorkbookFile(fixture(file));
        await workbook.write(await beside(workbook, SHEET));
        return workbook.save();
      }),
    );
    expect(one).toEqual(two);
  });
});

test("parts that nobody here knows are kept: pivots, controls, printer settings, custom XML, a signature", async () => {
  const strange = [
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotTables/pivotTable1.xml",
    "xl/printerSettings/printerSettings1.bin",
    "xl/activeX/activeX1.bin",
    "xl/externalLinks/externalLink1.xml",
    "customXml/item1.xml",
    "_xmlsignatures/sig1.xml",
  ];
  const parts = new Map<string, string | Uint8Array>(handMadeParts([sheetData("")]));
  strange.forEach((name, at) => parts.set(name, new Uint8Array([at, 0, 255, 60])));
  const bytes = await zipOf(parts);
  const workbook = await openWorkbookFile(bytes);
  expect(workbook.signed).toBe(true);
  await workbook.write(writing("A", "B2", number("1")));
  expect(await changedParts(bytes, await workbook.save())).toEqual(["xl/worksheets/sheet1.xml"]);
});
