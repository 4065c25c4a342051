import type { SheetCell, Snapshot } from "../../../src/core/sheet/snapshot";
import { recogniseTable, type FilledTable } from "../../../src/core/unit-table/filled-table";
import { VPCP_06A } from "../../../src/packs/forms/vpcp-06a";
import { sheetOf, withCell, withColumns, withTexts } from "../../fixtures/appendices";
import {
  COMMUNES,
  communeTable,
  form06a,
  HEAD,
  NUMBERS,
  numbersStored,
  summed,
  typed,
} from "../../fixtures/dossier-tables";
import { typedIn } from "../../fixtures/legacy-fonts";

const read = (snapshot: Snapshot): FilledTable => recogniseTable(snapshot, [VPCP_06A]);
const CODES = ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"];
const FIGURES = COMMUNES.map(([, figures]) => figures);
const NAMES = COMMUNES.map(([name]) => name);
const UNITS = COMMUNES.map(([name, figures], at) => typed(String(at + 1), name, figures));
const TOTAL = summed(FIGURES);
const FLAT = [
  ...["TT", "Đơn vị", "Tổng tiếp nhận", "Trực tuyến", "Trực tiếp + BCCI", "Từ kỳ trước"],
  ...["Tổng đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn"],
  ...["Tổng đang giải quyết", "Trong hạn", "Quá hạn"],
];

function flat(rows: readonly (readonly string[])[], head = FLAT): FilledTable {
  return read(numbersStored(sheetOf("Bảng", [head, ...rows])));
}

/** What the rows of a table were taken for: `T` a total, `G` a group, with the name. */
function roles({ rows, groups }: FilledTable): readonly string[] {
  return rows.map((row) => `${row.isTotal ? "T" : groups.has(row) ? "G" : "U"} ${row.name}`);
}

const OWN_ROLES = [...NAMES.map((name) => `U ${name}`), "T Tổng cộng"];
const slip = (from: string, to: string) => (text: string) => text.replace(from, to);
const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

describe("The text of a table may be", () => {
  test.each<readonly [string, (text: string) => string]>([
    ["decomposed", (text) => text.normalize("NFD")],
    ["in capitals", (text) => text.toUpperCase()],
    ["without accents", bare],
    ["in VNI", (text) => typedIn("vni", text)],
    ["in TCVN3", (text) => typedIn("tcvn3", text)],
    ["in VNI capitals", (text) => typedIn("vni", text.toUpperCase())],
    ["full of odd spaces", (text) => text.replaceAll(" ", "\u00a0 ")],
    ["broken over lines", (text) => text.replaceAll(" ", "\n")],
    ["slipped in: Đúng hạng", slip("Đúng hạn", "Đúng hạng")],
    ["slipped in: Trước hạng", slip("Trước hạn", "Trước hạng")],
    ["slipped in: Đúng hn", slip("Đúng hạn", "Đúng hn")],
    ["slipped in: Đúng ạn", slip("Đúng hạn", "Đúng ạn")],
    ["slipped in: Tực tiếp", slip("Trực tiếp", "Tực tiếp")],
    ["slipped in: Quá hạng", slip("Quá hạn", "Quá hạng")],
    ["slipped in: Trực tuyến", slip("Trực tuyến", "Trực tuyên")],
    ["slipped in: Trực tuyến with a letter too many", slip("Trực tuyến", "Trực tuyếnn")],
    ["slipped in: tiêp nhân", slip("tiếp nhận", "tiêp nhân")],
    ["slipped in: tiếp nhn", slip("tiếp nhận", "tiếp nhn")],
    ["slipped in: giaỉ quyêt", slip("giải quyết", "giaỉ quyêt")],
    ["slipped in: giải qyết", slip("giải quyết", "giải qyết")],
    ["slipped in: Tổng sô", slip("Tổng số", "Tổng sô")],
    ["slipped in: Tổg số", slip("Tổng số", "Tổg số")],
    ["slipped in: Từ kỳ trưc", slip("Từ kỳ trước", "Từ kỳ trưc")],
    ["slipped in: Trong hạng", slip("Trong hạn", "Trong hạng")],
  ])("%s, and every column and row is known", (_, change) => {
    for (const numbered of [true, false]) {
      const table = numbered
        ? communeTable()
        : numbersStored(sheetOf("Bảng", [...HEAD, ...UNITS, typed("", "Tổng cộng", TOTAL)]));
      const found = read(withTexts(table, change));
      expect(found.columns.map(({ code }) => code)).toEqual(CODES);
      expect(roles(found)).toHaveLength(5);
      expect(found.rows.filter(({ isTotal }) => isTotal)).toHaveLength(1);
    }
  });
});

describe("The columns may stand", () => {
  const orders: readonly (readonly [string, readonly number[]])[] = [
    ["the pending before the resolved", [1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 7, 8, 9]],
    ["the number of the row last", [13, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["the parts before their whole", [1, 2, 6, 3, 4, 5, 10, 7, 8, 9, 13, 11, 12]],
  ];
  test.each(orders)("%s", (_, order) => {
    const sheet = withColumns(numbersStored(sheetOf("Bảng", [FLAT.map(inFull), ...UNITS])), order);
    const places = new Map(read(sheet).columns.map(({ code, column }) => [code, column]));
    expect(CODES.map((code, at) => [code, places.get(code) === order[at + 2]])).toEqual(
      CODES.map((code) => [code, true]),
    );
  });

  test("in another order with their numbers below them", () => {
    const order = [1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 7, 8, 9];
    const sheet = withColumns(
      numbersStored(sheetOf("Bảng", [FLAT.map(inFull), NUMBERS, ...UNITS])),
      order,
    );
    expect(read(sheet).rows.map(({ name }) => name)).toEqual(NAMES);
  });
});

/** Each heading of the flat head with its section. */
function inFull(heading: string, at: number): string {
  const section = at >= 10 ? "đang giải quyết" : at >= 6 ? "đã giải quyết" : "tiếp nhận";
  return at < 2 || heading.includes(section) ? heading : `${heading} (${section})`;
}

describe("The numbering row may be", () => {
  test.each([
    ["missing", null],
    ["the form's own", NUMBERS],
    ["plain numbers from 1", FLAT.map((_, at) => String(at + 1))],
    ["letters, then numbers", ["A", "B", ...CODES.map((_, at) => String(at + 1))]],
    ["numbers in brackets", FLAT.map((_, at) => `(${at + 1})`)],
    ["what Excel makes of numbers in brackets", FLAT.map((_, at) => `-${at + 1}`)],
    ["with sums without brackets", NUMBERS.map((text) => text.replace(/[()]/g, ""))],
  ])("%s", (_, numbers) => {
    const found = flat([...(numbers === null ? [] : [numbers]), ...UNITS]);
    expect(found.columns.map(({ code }) => code)).toEqual(CODES);
    expect(found.rows.map(({ name }) => name)).toEqual(NAMES);
  });
});

describe("The rows may be numbered", () => {
  const dated = (row: number): SheetCell["value"] => ({
    kind: "number",
    digits: String(45000 + row),
  });

  test("by what Excel took for dates", () => {
    const sheet = [8, 9, 10, 11].reduce<Snapshot>(
      (table, row) => withCell(table, `A${row}`, dated(row), "d/m/yyyy"),
      communeTable(),
    );
    expect(roles(read(sheet))).toEqual(OWN_ROLES);
    expect(read(sheet).sums.map(({ total, sure }) => [total.row, sure])).toEqual([[12, true]]);
  });

  test.each([
    ["not at all", ["", "", "", ""]],
    ["all alike", ["1", "1", "1", "1"]],
    ["with a stop", ["1.", "2.", "3.", "4."]],
    ["with one doubled", ["1", "2", "2", "4"]],
    ["with one left out", ["1", "", "3", "4"]],
  ])("%s", (_, markers) => {
    const rows = COMMUNES.map(([name, figures], at) => typed(markers[at] ?? "", name, figures));
    const found = flat([...rows, typed("", "Tổng cộng", TOTAL)]);
    expect(roles(found)).toEqual(OWN_ROLES);
    expect(found.sums).toHaveLength(1);
    expect(found.sums[0]?.ways[0]?.map(({ name }) => name)).toEqual(NAMES);
  });
});

describe("The total may stand", () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ["last", [...UNITS, typed("", "Tổng cộng", TOTAL)]],
    ["first", [typed("", "Tổng cộng", TOTAL), ...UNITS]],
    ["in the column of the numbers", [...UNITS, typed("Tổng cộng", "", TOTAL)]],
    ["first, in the column of the numbers", [typed("TỔNG CỘNG", "", TOTAL), ...UNITS]],
    ["first, numbered", [typed("*", "Tổng số", TOTAL), ...UNITS]],
    ["as Tổng số:", [...UNITS, typed("", "Tổng số:", TOTAL)]],
    ["slipped: Tổng cộg", [...UNITS, typed("", "Tổng cộg", TOTAL)]],
    ["slipped: Tông cộng", [...UNITS, typed("", "Tông công", TOTAL)]],
  ])("%s", (_, rows) => {
    const found = flat(rows);
    const [sum, ...others] = found.sums;
    expect(others).toEqual([]);
    expect(sum?.total.isTotal).toBe(true);
    expect(sum?.ways[0]?.map(({ name }) => name)).toEqual(NAMES);
  });

  const FIRST = summed(FIGURES.slice(0, 2));
  const SECOND = summed(FIGURES.slice(2));
  const [a = [], b = [], c = [], d = []] = UNITS;
  const one = (unit: readonly string[], marker: string): readonly string[] => [
    marker,
    ...unit.slice(1),
  ];
  const whole = typed("", "Tổng cộng", TOTAL);
  const groups = [
    typed("I", "Cấp tỉnh", FIRST),
    ...[one(a, "1"), one(b, "2")],
    typed("II", "Cấp xã", SECOND),
    ...[one(c, "1"), one(d, "2")],
  ];

  test.each([
    ["below its groups", [...groups, whole], 3],
    ["above its groups", [whole, ...groups], 3],
  ])("%s", (_, rows, count) => {
    const found = flat(rows);
    expect(found.groups.size).toBe(2);
    expect(found.sums).toHaveLength(count);
  });
});

describe("A head that is repeated at every page", () => {
  test("is no row, whatever the font", () => {
    const rows = [
      ...UNITS.slice(0, 2),
      ...HEAD,
      NUMBERS,
      ...UNITS.slice(2),
      typed("", "Tổng cộng", TOTAL),
    ];
    for (const font of ["tcvn3", "vni"] as const) {
      const found = read(withTexts(form06a(rows), (text) => typedIn(font, text)));
      expect(roles(found)).toEqual(OWN_ROLES);
    }
  });
});
