import fc from "fast-check";
import { readPrintedList } from "../../../src/core/printed-form/read-list";
import { examine } from "../../../src/core/rule/examine";
import { readRules } from "../../../src/core/rule/rule";
import { sheetOf } from "../../fixtures/appendices";
import { numbersStored } from "../../fixtures/dossier-tables";

/** A total with its parts, each of which may be parted again; and what is only some of it. */
interface Group {
  readonly parts: readonly (readonly number[])[];
  readonly some: number | null;
}

const groups = fc.array(
  fc.record({
    parts: fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    }),
    some: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  { minLength: 2, maxLength: 6 },
);
const numberings = fc.constantFrom("kept", "lost", "blank", "doubled");

const total = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);

function rowsOf(group: Group, at: number): readonly (readonly string[])[] {
  const code = String(at + 1);
  const sums = group.parts.map(total);
  const all = total(sums);
  const parts = group.parts.flatMap((finer, part) => [
    [
      `${code}.${part + 1}`,
      finer.length > 1 ? "Tổng số hồ sơ lĩnh vực" : "Hồ sơ lĩnh vực",
      "Hồ sơ",
      String(total(finer)),
    ],
    ...(finer.length > 1
      ? finer.map((figure, each) => [
          `${code}.${part + 1}.${each + 1}`,
          "Nộp trực tuyến",
          "Hồ sơ",
          String(figure),
        ])
      : []),
  ]);
  const some =
    group.some === null
      ? []
      : [
          [
            "Trong đó",
            "Hồ sơ nộp qua bưu chính",
            "Hồ sơ",
            String(Math.floor((all * group.some) / 100)),
          ],
        ];
  return [[code, "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ", String(all)], ...parts, ...some];
}

function numbered(
  rows: readonly (readonly string[])[],
  numbering: string,
): readonly (readonly string[])[] {
  return rows.map((row, at) => {
    const [code = "", ...others] = row;
    const before = rows[at - 1]?.[0] ?? code;
    if (code === "Trong đó") return [numbering === "blank" ? "" : code, ...others];
    if (numbering === "lost") return ["1.", ...others];
    if (numbering === "blank") return ["", ...others];
    return [numbering === "doubled" && at % 9 === 5 ? before : code, ...others];
  });
}

describe("A list that keeps its sums", () => {
  it("is said to hold no error, whatever became of its numbers", () => {
    fc.assert(
      fc.property(groups, numberings, (drawn, numbering) => {
        const rows = numbered(drawn.flatMap(rowsOf), numbering);
        const read = readPrintedList(
          numbersStored(
            sheetOf("Phụ lục", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"], ...rows]),
          ),
        );
        if (read === null) return;
        const { drafts } = examine(read.recognition, read.pack, readRules(read.pack), new Map());
        expect(drafts.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
