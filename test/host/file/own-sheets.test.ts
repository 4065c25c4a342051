import fc from "fast-check";
import type { KeptSheet } from "../../../src/core/plan/standing";
import { NoSuchSheet, PlaceGone, SheetNameTaken, StructureLocked } from "../../../src/core/problem";
import { tableNameFor } from "../../../src/host/file/own-table";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import type { Workbook } from "../../../src/jobs/workbook";
import { everyElement, xmlTree } from "../../xml-tree";
import {
  asked,
  BLANK,
  bytesOfPart,
  cellsOf,
  entriesOf,
  FIXTURES,
  fixture,
  handMade,
  handMadeParts,
  NO_PLACES,
  NOTHING,
  number,
  ownSheet,
  partOf,
  sheetData,
  stateOf,
  text,
  writing,
  zipOf,
} from "./workbooks";

const OURS = "Kết quả rà soát";
/** Parts that a sheet of ours may change, and no others. */
const SHARED = [
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/workbook.xml",
];

async function kept(workbook: Workbook, name = OURS): Promise<KeptSheet> {
  const { whole } = await workbook.inspect({ ...NO_PLACES, whole: [name] });
  const [sheet] = whole;
  if (sheet == null) throw new Error(`${name} is not there`);
  return sheet;
}

async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const names = (await entriesOf(bytes)).map(({ name }) => name);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await partOf(bytes, name)] as const)),
  );
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const [old, now] = await Promise.all([entriesOf(before), entriesOf(after)]);
  return old
    .filter(({ name, compressed }) => {
      const other = now.find((entry) => entry.name === name);
      return other === undefined || Buffer.compare(compressed, other.compressed) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}

describe.each(FIXTURES)("%s", (file) => {
  test("our sheet becomes the last tab and holds what it was told, as constants", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    const tabs = await workbook.sheets();
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    expect(
      (await workbook.sheets()).map(({ name, kind, visible }) => [name, kind, visible]),
    ).toEqual([
      ...tabs.map(({ name, kind, visible }) => [name, kind, visible]),
      [OURS, "worksheet", true],
    ]);
    const again = await openWorkbookFile(await workbook.save());
    const cells = cellsOf(await again.read(OURS));
    expect([...cells].map(([address, { value }]) => [address, value])).toEqual([
      ["A1", text("KẾT QUẢ RÀ SOÁT")],
      ["A2", text("Số ô")],
      ["B2", number("2")],
      ...["Mức", "Ô", "Nội dung", "Xử lý"].map((words, at) => [
        `${"ABCD"[at] ?? ""}4`,
        text(words),
      ]),
      ...[
        ["5", "D45"],
        ["6", "D131"],
      ].flatMap(([row = "", place = ""]) => [
        [`A${row}`, text("sai số liệu")],
        [`B${row}`, text(place)],
        [`C${row}`, text(`=1+1 <b> & "x"\n${place}`)],
      ]),
    ]);
    expect([...cells.values()].every(({ formula }) => formula === null)).toBe(true);
    expect((await stateOf(again, OURS, "B6")).link).toBe("'Phụ lục II'!D131");
    expect(await again.activeSheet()).toBe(
      await (await openWorkbookFile(fixture(file))).activeSheet(),
    );
  });

  test("our sheet has its looks, its widths and its table", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    const look = await workbook.look(OURS);
    const at = (row: number, column: number) => look.looks[look.cells.get(row)?.get(column) ?? 0];
    expect(at(1, 1)).toMatchObject({ bold: true, size: 14 });
    expect(at(2, 1)).toEqual(look.looks[0]);
    expect(at(4, 1)).toMatchObject({
      bold: true,
      wrap: true,
      horizontal: "center",
      fill: "#ddebf7",
    });
    expect(at(5, 3)).toMatchObject({ wrap: true, vertical: "top" });
    expect(await stateOf(workbook, OURS, "D5")).toMatchObject({ look: { fill: "#FFF8E1" } });
    expect(look.columns.map(({ width }) => Math.floor(width ?? 0))).toEqual([12, 8, 60, 30]);
    const { tables } = await workbook.inspect({ ...NO_PLACES, tables: [OURS, "Không có"] });
    expect(tables).toEqual([{ row: 4, column: 1, height: 3, width: 4 }, null]);
  });

  test("parts of the user's are the same to the byte, save the four that list sheets and styles", async () => {
    const bytes = fixture(file);
    const workbook = await openWorkbookFile(bytes);
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    expect(await changedParts(bytes, await workbook.save())).toEqual(SHARED);
  });

  test("added and removed again, nothing is left but styles behind the others", async () => {
    const bytes = fixture(file);
    const workbook = await openWorkbookFile(bytes);
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    await workbook.write({ ...NOTHING, removes: [OURS] });
    const [before, after] = await Promise.all([textsOf(bytes), textsOf(await workbook.save())]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, part] of before) {
      if (name !== "xl/styles.xml") expect([name, after.get(name)]).toEqual([name, part]);
    }
    const children = (part: string | undefined, list: string) =>
      everyElement(xmlTree(part ?? "")).find(({ name }) => name.endsWith(list))?.children ?? [];
    for (const list of ["cellXfs", "fonts", "fills"]) {
      const styles = children(before.get("xl/styles.xml"), list);
      const now = children(after.get("xl/styles.xml"), list);
      expect(now.slice(0, styles.length)).toEqual(styles);
    }
  });

  test("removed and put back it is whole again, part by part", async () => {
    const workbook = await openWorkbookFile(fixture(file));
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    const before = await workbook.save();
    const sheet = await kept(workbook);
    await workbook.write({ ...NOTHING, removes: [OURS] });
    await workbook.write({ ...NOTHING, adds: [sheet] });
    const after = await textsOf(await workbook.save());
    const was = await textsOf(before);
    expect([...after.keys()].sort()).toEqual([...was.keys()].sort());
    for (const [name, part] of was) {
      expect([name, after.get(name)]).toEqual([name, part]);
    }
    expect(await kept(workbook)).toEqual(sheet);
  });

  test("the same sheet gives the same bytes", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const workbook = await openWorkbookFile(fixture(file));
        await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
        return workbook.save();
      }),
    );
    expect(one).toEqual(two);
  });

  test("any sheet of the user's is put back at its place, with all that only it led to", async () => {
    const bytes = fixture(file);
    const workbook = await openWorkbookFile(bytes);
    const [first, second] = (await workbook.sheets()).map(({ name }) => name);
    if (first === undefined || second === undefined) throw new Error("two sheets are needed");
    const sheet = await kept(workbook, first);
    const snapshot = await workbook.read(first);
    const isSecondVisible = (await workbook.sheets())[1]?.visible === true;
    const alone = { ...NOTHING, removes: [first], adds: [ownSheet(OURS)] };
    await workbook.write(alone);
    expect(await workbook.activeSheet()).toBe(isSecondVisible ? second : OURS);
    const names = (await entriesOf(await workbook.save())).map(({ name }) => name);
    expect(names.filter((name) => /comment|drawing1|media/.test(name))).toEqual([]);
    await workbook.write({ ...NOTHING, adds: [sheet], removes: [OURS] });
    expect((await workbook.sheets())[0]?.name).toBe(first);
    const back = await openWorkbookFile(await workbook.save());
    expect(
      (await back.read(first)).rows.map(({ cells }) => cells.map(({ value }) => value)),
    ).toEqual(snapshot.rows.map(({ cells }) => cells.map(({ value }) => value)));
    const was = await textsOf(bytes);
    const now = await textsOf(await back.save());
    expect([...now.keys()].sort()).toEqual([...was.keys()].sort());
    for (const part of ["xl/drawings/drawing1.xml", "xl/charts/chart1.xml"]) {
      expect(now.get(part)).toBe(was.get(part));
    }
    const picture = "xl/media/image1.png";
    expect(await bytesOfPart(await back.save(), picture)).toEqual(
      await bytesOfPart(bytes, picture),
    );
    expect(now.get("xl/workbook.xml")).toContain(`localSheetId="0"`);
  });
});

describe("A sheet of ours", () => {
  test.each(["A", "a"])("is not added where %s is a sheet already", async (name) => {
    const workbook = await openWorkbookFile(await handMade([sheetData("")]));
    const adding = workbook.write({ ...NOTHING, adds: [ownSheet(name)] });
    await expect(adding).rejects.toEqual(new SheetNameTaken(name));
  });

  test("neither comes nor goes where the workbook keeps its sheets as they are", async () => {
    const part = (
      handMadeParts([sheetData(""), sheetData("")]).get("xl/workbook.xml") ?? ""
    ).replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`);
    const bytes = await handMade([sheetData(""), sheetData("")], { "xl/workbook.xml": part });
    const workbook = await openWorkbookFile(bytes);
    for (const writing of [{ adds: [ownSheet(OURS)] }, { removes: ["B"] }]) {
      const write = workbook.write({ ...NOTHING, ...writing });
      await expect(write).rejects.toBeInstanceOf(StructureLocked);
    }
  });

  test("is not removed when it is the only one in sight", async () => {
    const workbook = await openWorkbookFile(fixture("openpyxl.xlsx"));
    const removing = workbook.write({ ...NOTHING, removes: ["Phụ lục II"] });
    await expect(removing).rejects.toMatchObject({ what: "only-sheet" });
  });

  test("that is not there is not removed", async () => {
    const workbook = await openWorkbookFile(await handMade([sheetData("")]));
    const removing = workbook.write({ ...NOTHING, removes: [OURS] });
    await expect(removing).rejects.toEqual(new NoSuchSheet(OURS, ["A"]));
  });

  test.each([
    ["the same", "Mức"],
    ["the same but for case", "mức"],
    ["blank", ""],
  ])("has no two headings that are %s", async (_, heading) => {
    const sheet = ownSheet(OURS);
    const rows = sheet.rows.map((row, at) =>
      at === 3
        ? [...row.slice(0, 3), { value: text(heading), role: "heading", link: null } as const]
        : row,
    );
    const workbook = await openWorkbookFile(await handMade([sheetData("")]));
    const adding = workbook.write({ ...NOTHING, adds: [{ ...sheet, rows }] });
    await expect(adding).rejects.toBeInstanceOf(RangeError);
  });

  test("has a table whose name no other table and no name has", async () => {
    const parts = handMadeParts([sheetData("")], {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t" Type="x/table" Target="../tables/table1.xml"/></Relationships>`,
      "xl/tables/table1.xml": `<table id="7" name="ketquarasoat" displayName="ketquarasoat" ref="A1:B4"/>`,
    });
    const workbookPart = (parts.get("xl/workbook.xml") ?? "").replace(
      "<definedNames/>",
      `<definedNames><definedName name="KETQUARASOAT_2">A!$A$1</definedName></definedNames>`,
    );
    const bytes = await zipOf(new Map([...parts, ["xl/workbook.xml", workbookPart]]));
    const workbook = await openWorkbookFile(bytes);
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    expect(await partOf(await workbook.save(), "xl/tables/table2.xml")).toContain(
      `id="8" name="KetQuaRaSoat_3" displayName="KetQuaRaSoat_3" ref="A4:D6"`,
    );
  });

  test.each([
    ["Kết quả rà soát", "KetQuaRaSoat"],
    ["Đơn vị (2)", "DonVi2"],
    ["KQ1", "BangKQ1"],
    ["2024", "Bang2024"],
    ["…", "Bang"],
  ])("%s has the table %s", (sheet, name) => {
    expect(tableNameFor(sheet, new Set())).toBe(name);
  });

  test("gives its table another area, and its filter with it", async () => {
    const workbook = await openWorkbookFile(fixture("prefixed.xlsx"));
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    const area = { row: 4, column: 1, height: 9, width: 4 };
    await workbook.write({ ...NOTHING, tables: [{ sheet: OURS, area }] });
    expect((await workbook.inspect({ ...NO_PLACES, tables: [OURS] })).tables).toEqual([area]);
    const part = await partOf(await workbook.save(), "xl/tables/table2.xml");
    expect(part.match(/ref="[^"]*"/g)).toEqual(['ref="A4:D12"', 'ref="A4:D12"']);
  });

  test("without a table has none to be given another area", async () => {
    const workbook = await openWorkbookFile(await handMade([sheetData("")]));
    const area = { row: 1, column: 1, height: 2, width: 1 };
    const writing = workbook.write({ ...NOTHING, tables: [{ sheet: "A", area }] });
    await expect(writing).rejects.toBeInstanceOf(PlaceGone);
  });

  test("is added twice under two names", async () => {
    const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS), ownSheet(`${OURS} (2)`)] });
    const bytes = await workbook.save();
    const styles = await partOf(bytes, "xl/styles.xml");
    expect(styles.match(/FFF8E1/g)).toHaveLength(1);
    const ids = everyElement(xmlTree(await partOf(bytes, "xl/workbook.xml")))
      .filter(({ name }) => name === "sheet")
      .map(({ attributes }) => [attributes.get("sheetId"), attributes.get("r:id")]);
    expect(ids).toEqual([
      ["1", "rId1"],
      ["2", "rId2"],
      ["3", "rId3"],
      ["4", "rId7"],
      ["5", "rId8"],
    ]);
  });
});

describe("A sheet that was kept", () => {
  async function withOurs() {
    const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
    await workbook.write({ ...NOTHING, adds: [ownSheet(OURS)] });
    return workbook;
  }

  test("tells what it holds, from A1 on", async () => {
    const { values } = await kept(await withOurs());
    expect(values.map((row) => row.length)).toEqual([1, 2, 0, 4, 3, 3]);
    expect(values[1]).toEqual([text("Số ô"), number("2")]);
    expect(values[4]?.[3] ?? BLANK).toEqual(BLANK);
  });

  test("comes back with what the user typed in it", async () => {
    const workbook = await withOurs();
    await workbook.write(writing(OURS, "D5", text("đã sửa")));
    const sheet = await kept(workbook);
    await workbook.write({ ...NOTHING, removes: [OURS] });
    await workbook.write({ ...NOTHING, adds: [sheet] });
    expect((await stateOf(workbook, OURS, "D5")).value).toEqual(text("đã sửa"));
  });

  test("comes back beside another that took its parts, its table's name and its ids since", async () => {
    const workbook = await withOurs();
    const sheet = await kept(workbook);
    await workbook.write({ ...NOTHING, removes: [OURS] });
    await workbook.write({ ...NOTHING, adds: [ownSheet("Ket qua ra soat")] });
    await workbook.write({ ...NOTHING, adds: [sheet] });
    const bytes = await workbook.save();
    const tables = await Promise.all(
      [2, 3].map(async (at) => {
        const { attributes } = xmlTree(await partOf(bytes, `xl/tables/table${at}.xml`));
        return [attributes.get("id"), attributes.get("displayName")];
      }),
    );
    expect(tables).toEqual([
      ["2", "KetQuaRaSoat"],
      ["3", "KetQuaRaSoat_2"],
    ]);
    const again = await openWorkbookFile(bytes);
    expect((await again.sheets()).slice(3).map(({ name }) => name)).toEqual([
      OURS,
      "Ket qua ra soat",
    ]);
    const { tables: areas } = await again.inspect({
      ...{ ...NO_PLACES, tables: [OURS, "Ket qua ra soat"] },
      cells: [asked(OURS, "A1")],
    });
    expect(areas).toEqual([ownSheet("").table, ownSheet("").table]);
    const names = everyElement(xmlTree(await partOf(bytes, "xl/workbook.xml")))
      .filter(({ name }) => name === "definedName")
      .map(({ attributes, text: formula }) => [attributes.get("localSheetId"), formula]);
    expect(names.slice(2)).toEqual([
      ["4", "'Ket qua ra soat'!$4:$4"],
      ["3", `'${OURS}'!$4:$4`],
    ]);
  });

  test("holds what was kept though texts that sheets share were numbered anew", async () => {
    const cell = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
    const workbook = await openWorkbookFile(await handMade([sheetData(""), sheetData(cell)]));
    const sheet = await kept(workbook, "B");
    const other = await openWorkbookFile(
      await handMade([sheetData("")], {
        "xl/sharedStrings.xml": `<sst><si><t>Khác</t></si></sst>`,
      }),
    );
    await other.write({ ...NOTHING, adds: [sheet] });
    expect((await stateOf(other, "B", "A1")).value).toEqual(text("Chỉ tiêu"));
  });

  test.each(["", "null", "{}", `{"tab":{},"parts":[]}`])(
    "by another host (%s) is not put back",
    async (rest) => {
      const workbook = await openWorkbookFile(await handMade([sheetData("")]));
      const adding = workbook.write({ ...NOTHING, adds: [{ name: "B", values: [], rest }] });
      await expect(adding).rejects.toBeInstanceOf(RangeError);
    },
  );

  test("is not selected together with another", async () => {
    const workbook = await openWorkbookFile(fixture("xlsxwriter.xlsx"));
    const { rest } = await kept(workbook, "Phụ lục II");
    expect(rest).toContain("sheetView");
    expect(rest).not.toContain("tabSelected");
  });
});

describe("The sheet in front stays in front, whichever sheet goes or comes back", () => {
  const NAMES = ["A", "B", "C", "D"];
  const book = async (active: number) => {
    const sheets = NAMES.map(() => sheetData(""));
    const part = (handMadeParts(sheets).get("xl/workbook.xml") ?? "")
      .replace("<sheets>", `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>`)
      .replace(
        "<definedNames/>",
        `<definedNames>${NAMES.map((name, at) => `<definedName name="n${name}" localSheetId="${at}">${name}!$A$1</definedName>`).join("")}</definedNames>`,
      );
    return openWorkbookFile(await handMade(sheets, { "xl/workbook.xml": part }));
  };
  const namesIn = async (workbook: Awaited<ReturnType<typeof book>>) =>
    everyElement(xmlTree(await partOf(await workbook.save(), "xl/workbook.xml")))
      .filter(({ name }) => name === "definedName")
      .map(({ attributes, text: formula }) => [Number(attributes.get("localSheetId")), formula])
      .sort();

  test("with the names that hold on one sheet only", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat({ max: 3 }), async (active, gone) => {
        const workbook = await book(active);
        const before = await namesIn(workbook);
        const name = NAMES[gone] ?? "";
        const sheet = await kept(workbook, name);
        await workbook.write({ ...NOTHING, removes: [name] });
        const rest = NAMES.filter((each) => each !== name);
        const front = active === gone ? rest[Math.min(gone, 2)] : NAMES[active];
        expect(await workbook.activeSheet()).toBe(front);
        expect(await namesIn(workbook)).toEqual(rest.map((each, at) => [at, `${each}!$A$1`]));
        await workbook.write({ ...NOTHING, adds: [sheet] });
        expect(await workbook.activeSheet()).toBe(front);
        expect((await workbook.sheets()).map((each) => each.name)).toEqual(NAMES);
        expect(await namesIn(workbook)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
