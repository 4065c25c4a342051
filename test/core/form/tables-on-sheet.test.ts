import { recogniser } from "../../../src/core/form/recognise";
import { tableParter } from "../../../src/core/form/tables-on-sheet";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { recogniseTable } from "../../../src/core/unit-table/filled-table";
import { FORMS, TABLE_FORMS } from "../../../src/packs/forms";
import {
  appendixSnapshot,
  sheetOf,
  withCell,
  withRowAbove,
  withTexts,
  withoutRows,
} from "../../fixtures/appendices";
import { communeTable } from "../../fixtures/dossier-tables";
import { typedIn } from "../../fixtures/legacy-fonts";

const parts = tableParter(FORMS, TABLE_FORMS);
const recognise = recogniser(FORMS);
const bachThong = appendixSnapshot("bach-thong");
const quangHoa = appendixSnapshot("quang-hoa");
const withoutHead = withoutRows(quangHoa, [1, 2, 3, 5, 6]);
const SIGNED = sheetOf("", [
  ["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN HUYỆN"],
  ["- Sở Nội vụ (b/c);", "", "", "CHỦ TỊCH"],
]);

/** The sheets written below each other on one, with so many blank rows between. */
function stacked(sheets: readonly Snapshot[], blanks = 1): Snapshot {
  return sheets.reduce((above, sheet) => {
    const end = (above.rows.at(-1)?.row ?? 0) + blanks;
    const moved = sheet.rows.map((row) => ({ ...row, row: row.row + end }));
    return { ...above, rows: [...above.rows, ...moved] };
  });
}

/** What a part was recognised as, how many of its rows were, and what stands above it. */
function read(part: Snapshot): readonly unknown[] {
  try {
    const { form, rows, extra, title } = recognise(part);
    return [form.id, rows.length, extra.length, title[0] ?? ""];
  } catch {
    const { form, rows } = recogniseTable(part, TABLE_FORMS);
    return [form.id, rows.length];
  }
}

const HUYEN = ["huyen", 121, 0, "Phụ lục II"];
const XA = ["xa", 92, 0, "Phụ lục 2"];
const TABLE = ["vpcp-06a", 5];

describe("A sheet", () => {
  test.each([
    ["a district's list", bachThong, [HUYEN]],
    ["a commune's list", quangHoa, [XA]],
    ["a table of units", communeTable(), [TABLE]],
    ["the same list twice", stacked([bachThong, bachThong]), [HUYEN, HUYEN]],
    ["the same list twice, without a blank row", stacked([quangHoa, quangHoa], 0), [XA, XA]],
    ["a district's list and a commune's", stacked([bachThong, quangHoa]), [HUYEN, XA]],
    ["a commune's list and a district's", stacked([quangHoa, bachThong], 3), [XA, HUYEN]],
    [
      "two lists, the second without head and title",
      stacked([quangHoa, withoutHead]),
      [XA, ["xa", 92, 0, ""]],
    ],
    ["two tables of units", stacked([communeTable(), communeTable()]), [TABLE, TABLE]],
    ["a list and a table of units", stacked([bachThong, communeTable()]), [HUYEN, TABLE]],
    ["a table of units and a list", stacked([communeTable(), quangHoa]), [TABLE, XA]],
    [
      "three tables of three forms",
      stacked([bachThong, quangHoa, communeTable()], 2),
      [HUYEN, XA, TABLE],
    ],
    [
      "lists with signatures between",
      stacked([bachThong, SIGNED, quangHoa, SIGNED, communeTable()]),
      [HUYEN, XA, TABLE],
    ],
    ["three lists, one after the other", stacked([quangHoa, bachThong, quangHoa]), [XA, HUYEN, XA]],
  ])("with %s is parted into what it holds", (_, sheet, expected) => {
    const found = parts(sheet);
    expect(found.map(read)).toEqual(expected);
    expect(found.flatMap(({ rows }) => rows)).toEqual(sheet.rows);
  });

  test("with slips in every label is parted all the same", () => {
    const slipped = withTexts(
      stacked([bachThong, communeTable(), quangHoa]),
      (text, row, column) =>
        column === 2 && text.length > 9 ? text.slice(0, 4) + text.slice(5 + (row % 3)) : text,
    );
    expect(parts(slipped).map((part) => read(part).slice(0, 2))).toEqual([
      ["huyen", 121],
      TABLE,
      ["xa", 92],
    ]);
  });

  test.each(["tcvn3", "vni"] as const)("in %s is parted, and its text is in Unicode", (font) => {
    const written = withTexts(stacked([bachThong, quangHoa, communeTable()]), (text) =>
      typedIn(font, text),
    );
    expect(parts(written).map(read)).toEqual([HUYEN, XA, TABLE]);
  });

  test("with a head after its fifth row still holds one list", () => {
    const broken = withRowAbove(bachThong, 12, ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]);
    expect(parts(broken).map(read)).toEqual([HUYEN]);
  });

  test("with opening rows moved to its end still holds one list", () => {
    const moved = ["1.2.1", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "54"];
    const end = (bachThong.rows.at(-1)?.row ?? 0) + 1;
    expect(parts(withRowAbove(bachThong, end, moved))).toHaveLength(1);
  });

  test("with nothing known on it is one part", () => {
    const other = sheetOf("Khác", [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
      ["1", "Lúa"],
    ]);
    expect(parts(other)).toEqual([other]);
  });

  test("keeps the row numbers of its second table", () => {
    const [, second] = parts(stacked([bachThong, quangHoa]));
    const found = recognise(second ?? bachThong);
    const own = recognise(quangHoa);
    const below = (bachThong.rows.at(-1)?.row ?? 0) + 1;
    expect(found.rows.map(({ row }) => row)).toEqual(own.rows.map(({ row }) => row + below));
    expect(found.filledBy).toBe("xa");
  });

  test("gives what stands below a list to that list, and the title to the next", () => {
    const titled = withCell(quangHoa, "A1", "Biểu số 2");
    const [first, second] = parts(stacked([bachThong, SIGNED, titled]));
    expect(first?.rows.at(-1)?.cells[0]?.value).toEqual({
      kind: "text",
      text: "- Sở Nội vụ (b/c);",
    });
    expect(recognise(second ?? bachThong).title[0]).toBe("Biểu số 2");
  });
});
