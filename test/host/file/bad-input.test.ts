import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/index-native.js";
import {
  DamagedWorkbook,
  EmptyFile,
  EncryptedWorkbook,
  NotAWorkbook,
  TooLarge,
} from "../../../src/core/problem";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { fixture, handMade, handMadeParts, sheetData, sheetPart, zipOf } from "./workbooks";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SHEET = "xl/worksheets/sheet1.xml";

function compound(stream: string): Uint8Array {
  return new Uint8Array([...COMPOUND, ...new Uint8Array(1024), ...Buffer.from(stream, "utf16le")]);
}

function bytesOf(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function opening(bytes: Uint8Array) {
  return expect(openWorkbookFile(bytes)).rejects;
}

function reading(bytes: Uint8Array) {
  return expect(openWorkbookFile(bytes).then((workbook) => workbook.read("A"))).rejects;
}

describe("A file that is no .xlsx is told by what it is", () => {
  test.each([
    ["an old workbook", compound("Workbook"), "xls"],
    ["an old Word file", compound("WordDocument"), "docx"],
    ["a PDF", bytesOf("%PDF-1.7"), "pdf"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "image"],
    ["a web page called .xls", bytesOf("<html><table><tr><td>1</td></tr></table>"), "xls"],
    ["comma-separated text", bytesOf("STT;Chỉ tiêu\n1;a\n"), "csv"],
    ["plain text", bytesOf("Báo cáo"), "text"],
    ["anything else", new Uint8Array([1, 2, 0, 3]), "other"],
  ] as const)("%s", async (_, bytes, looksLike) => {
    await opening(bytes).toEqual(new NotAWorkbook(looksLike));
    await opening(bytes).toMatchObject({ looksLike });
  });

  test.each([
    ["a Word file", "word/document.xml", "docx"],
    ["an OpenDocument sheet", "content.xml", "ods"],
    ["some zip", "readme.txt", "other"],
  ])("%s", async (_, name, looksLike) => {
    const bytes = await zipOf([
      ["mimetype", "application/x"],
      [name, "<a/>"],
    ]);
    await opening(bytes).toMatchObject({ kind: "not-a-workbook", looksLike });
  });
});

test.each([
  ["word/document.xml", "docx"],
  ["ppt/presentation.xml", "other"],
])("a document whose main part is %s", async (name, looksLike) => {
  const links = `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${name}"/></Relationships>`;
  const bytes = await zipOf([
    ["_rels/.rels", links],
    [name, "<w:document xmlns:w='w'/>"],
  ]);
  await opening(bytes).toMatchObject({ kind: "not-a-workbook", looksLike });
});

test("an empty file is told", async () => {
  await opening(new Uint8Array()).toBeInstanceOf(EmptyFile);
});

describe("A file under a password", () => {
  test("as Excel makes it", async () => {
    await opening(compound("EncryptedPackage")).toBeInstanceOf(EncryptedWorkbook);
  });

  test("as a zip program makes it", async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: "x" });
    await zip.add("xl/workbook.xml", new TextReader("<workbook/>"));
    await opening(await zip.close()).toBeInstanceOf(EncryptedWorkbook);
  });
});

describe("A damaged file", () => {
  test("half of one", async () => {
    const whole = fixture("xlsxwriter.xlsx");
    await opening(whole.slice(0, whole.length / 2)).toBeInstanceOf(DamagedWorkbook);
  });

  test.each([
    ["a part is missing", { [SHEET]: null }],
    ["a part is not well formed", { [SHEET]: sheetData("<row>") }],
    ["a part is no text", { [SHEET]: new Uint8Array([0x3c, 0x61, 0xff, 0xff]) }],
    [
      "a cell is beyond the last column",
      { [SHEET]: sheetData(`<row><c r="AAAA1"><v>1</v></c></row>`) },
    ],
    ["a row is beyond the last", { [SHEET]: sheetData(`<row r="1048577"/>`) }],
    ["a text is missing", { [SHEET]: sheetData(`<row><c t="s"><v>7</v></c></row>`) }],
    [
      "a part declares entities",
      { [SHEET]: `<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>` },
    ],
  ])("%s", async (_, changed) => {
    const parts = new Map<string, string | Uint8Array>(handMadeParts([sheetPart("<sheetData/>")]));
    for (const [name, content] of Object.entries(changed)) {
      if (content === null) parts.delete(name);
      else parts.set(name, content);
    }
    await reading(await zipOf(parts)).toEqual(new DamagedWorkbook(SHEET));
  });

  test("two parts have one name", async () => {
    const parts = [...handMadeParts([sheetData("")]), ["XL/Workbook.xml", "<workbook/>"] as const];
    await opening(await zipOf(parts)).toEqual(new DamagedWorkbook("zip"));
  });

  test("no sheet is listed", async () => {
    await opening(await handMade([])).toEqual(new DamagedWorkbook("xl/workbook.xml"));
  });

  test("a byte of a part was changed", async () => {
    const bytes = await handMade([sheetData(`<row><c><v>${"12345 ".repeat(99)}</v></c></row>`)]);
    const name = Buffer.from(bytes).indexOf(SHEET);
    const broken = bytes.slice();
    const at = name + SHEET.length + 30;
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    await reading(broken).toEqual(new DamagedWorkbook(SHEET));
  });
});

describe("A zip bomb", () => {
  test("a part that says it is enormous is not unpacked", async () => {
    const parts = new Map<string, string>(handMadeParts([sheetPart(" ".repeat(20 * 1024 * 1024))]));
    await reading(await zipOf(parts)).toEqual(new TooLarge(SHEET));
  });

  test("a part that is more than it says is given up on the way", async () => {
    const bytes = await handMade([sheetPart(" ".repeat(1024 * 1024))]);
    const view = new DataView(bytes.buffer);
    const directory = Buffer.from(bytes).lastIndexOf(SHEET) - 46;
    view.setUint32(directory + 24, 1000, true);
    const local = view.getUint32(directory + 42, true);
    if (view.getUint32(local + 22, true) > 1000) view.setUint32(local + 22, 1000, true);
    await reading(bytes).toEqual(new DamagedWorkbook(SHEET));
  });
});
