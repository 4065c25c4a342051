import { recogniser } from "../../../src/core/form/recognise";
import type { Recognition } from "../../../src/core/form/recognition";
import { textKey } from "../../../src/core/text/key";
import { FORMS } from "../../../src/packs/forms";
import {
  appendixSnapshot,
  withCell,
  withColumns,
  withRowAbove,
  withTexts,
  withoutRows,
} from "../../fixtures/appendices";
import { typedIn } from "../../fixtures/legacy-fonts";

const recognise = recogniser(FORMS);
const APPENDICES = ["bach-thong", "quang-hoa"] as const;
const bachThong = appendixSnapshot("bach-thong");
const whole = recognise(bachThong);

function rowOf(code: string, found: Recognition = whole): number {
  const row = found.rows.find(({ indicator }) => indicator.code === code);
  if (row === undefined) throw new Error(`${code} was not recognised`);
  return row.row;
}

const unaccented = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

describe("Nothing is asked about", () => {
  test.each<readonly [string, (text: string, row: number) => string]>([
    ["as it is", (text) => text],
    ["without accents", unaccented],
    ["in capitals", (text) => text.toUpperCase()],
    ["decomposed", (text) => text.normalize("NFD")],
    ["in TCVN3", (text) => typedIn("tcvn3", text)],
    ["in VNI", (text) => typedIn("vni", text)],
    [
      "with a slip in every label",
      (text, row) => text.slice(0, 3 + (row % 5)) + text.slice(4 + (row % 5)),
    ],
    ["with numbers in front", (text, row) => `${row}. ${text}`],
  ])("a real appendix %s", (_, change) => {
    for (const name of APPENDICES) {
      const changed = withTexts(appendixSnapshot(name), (text, row, column) =>
        column === 2 ? change(text, row) : text,
      );
      expect(recognise(changed).unsure).toEqual([]);
    }
  });

  test("a numbering that is gone, rows that are gone, rows of one's own", () => {
    expect(recognise(withColumns(bachThong, [0, 1, 2, 3, 4])).unsure).toEqual([]);
    expect(recognise(withoutRows(bachThong, [20, 21, 40, 41, 42])).unsure).toEqual([]);
    const own = ["3.4.3", "Số lớp tập huấn về kiểm soát TTHC", "Lớp", "3"];
    expect(recognise(withRowAbove(bachThong, 60, own)).unsure).toEqual([]);
  });
});

const TWIN = "Tổng số hồ sơ TTHC đã giải quyết xong";

describe("A person is asked", () => {
  const withoutNumbers = withColumns(bachThong, [0, 1, 2, 3, 4]);
  const twinless = withoutRows(withoutNumbers, [
    ...["3.3.1", "3.3.1a", "3.3.1b", "3.3.2"].map((code) => rowOf(code)),
  ]);

  test("which of two headings a label stands under when both are gone", () => {
    const [first, second] = recognise(twinless).unsure;
    expect(first).toMatchObject({ label: TWIN, code: "3.3.1a", alternatives: ["3.3.2a"] });
    expect(second).toMatchObject({ code: "3.3.1b", alternatives: ["3.3.2b"] });
  });

  test("which of two indicators a label means that is like both, when one row is gone", () => {
    const short = withCell(withoutNumbers, `A${rowOf("1.4.4")}`, "Nhiệm vụ quá hạn");
    const [one, ...others] = recognise(withoutRows(short, [rowOf("1.4.3")])).unsure;
    expect(others).toEqual([]);
    expect(one?.code).toBeNull();
    expect(one?.alternatives.toSorted()).toEqual(["1.4.3", "1.4.4"]);
  });

  test("nothing where the place tells what a poor label means", () => {
    const found = recognise(withCell(withoutNumbers, `A${rowOf("1.4.4")}`, "Nhiệm vụ đang còn nợ"));
    expect(rowOf("1.4.4", found)).toBe(rowOf("1.4.4"));
    expect(found.unsure).toEqual([]);
  });

  test("what a row is that is like one that is missing", () => {
    const label = "Số nhiệm vụ quá hạn còn tồn, chưa xử lý";
    const row = rowOf("1.4.4");
    const found = recognise(withCell(withoutNumbers, `A${row}`, label));
    const asked = found.unsure.find((each) => each.row === row);
    const known = found.rows.find((each) => each.row === row);
    expect(asked?.alternatives[0] ?? known?.indicator.code).toBe("1.4.4");
  });
});

describe("What a person said", () => {
  const withoutNumbers = withColumns(bachThong, [0, 1, 2, 3, 4]);
  const twinless = withoutRows(withoutNumbers, [
    ...["3.3.1", "3.3.1a", "3.3.1b", "3.3.2"].map((code) => rowOf(code)),
  ]);
  const [asked] = recognise(twinless).unsure;
  const key = asked?.key ?? "";

  test("decides, and is not asked again", () => {
    const found = recognise(twinless, new Map([[key, "3.3.2a"]]));
    expect(rowOf("3.3.2a", found)).toBe(asked?.row);
    expect(found.rows.find(({ row }) => row === asked?.row)?.confidence).toBe(1);
    expect(found.unsure.map(({ row }) => row)).not.toContain(asked?.row);
  });

  test("may be that the row is no indicator", () => {
    const found = recognise(twinless, new Map([[key, null]]));
    expect(found.rows.map(({ row }) => row)).not.toContain(asked?.row);
    expect(found.extra.map(({ row }) => row)).toContain(asked?.row);
  });

  test("decides whatever the label says and wherever the row stands", () => {
    const odd = withCell(bachThong, `B${rowOf("1.1")}`, "Công văn các loại");
    const found = recognise(odd, new Map([[textKey("Công văn các loại"), "6.1.2"]]));
    expect(found.rows.filter(({ indicator }) => indicator.code === "6.1.2")).toHaveLength(1);
    expect(rowOf("6.1.2", found)).toBe(rowOf("1.1"));
  });

  test("is remembered for the first and the second of two equal labels apart", () => {
    const found = recognise(bachThong, new Map([[`${key} (2)`, null]]));
    expect(rowOf("3.3.1a", found)).toBe(rowOf("3.3.1a"));
    expect(found.missing).toEqual(["3.3.2a"]);
  });

  test("of a code that the form does not have changes nothing", () => {
    expect(recognise(bachThong, new Map([[key, "99.9"]]))).toEqual(whole);
  });
});
