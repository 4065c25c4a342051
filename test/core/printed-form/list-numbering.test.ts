import { listRows } from "../../../src/core/printed-form/list-rows";
import { sheetOf } from "../../fixtures/appendices";

/** The numbers of a list as they are taken to have been. */
function numbersOf(codes: readonly string[]): readonly string[] {
  const rows = codes.map((code) => [code, "Số hồ sơ", "Hồ sơ", "12"]);
  const read = listRows(
    sheetOf("Phụ lục", [["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"], ...rows]),
  );
  return (read?.rows ?? []).map(({ marker }) =>
    marker.kind === "number" ? marker.steps.join(".") : marker.kind,
  );
}

describe("The numbers of a list", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "are kept where each follows the one before",
      ["1", "1.1", "1.2", "1.2.1", "2"],
      ["1", "1.1", "1.2", "1.2.1", "2"],
    ],
    [
      "are kept where some are left out",
      ["1", "1.1", "1.4", "3", "3.1"],
      ["1", "1.1", "1.4", "3", "3.1"],
    ],
    [
      "are known by their neighbours where one stands twice",
      ["1", "1.1", "1.1", "1.3", "2"],
      ["1", "1.1", "1.2", "1.3", "2"],
    ],
    [
      "are known where one stands for the first below it",
      ["1", "1", "1.1.1", "1.1.2", "1.2", "2"],
      ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"],
    ],
    [
      "are known where Excel dropped a last zero",
      ["1", "1.8", "1.9", "1.1", "1.11", "2"],
      ["1", "1.8", "1.9", "1.10", "1.11", "2"],
    ],
    [
      "are known where Excel made dates of them",
      ["1", "01/01/2026", "01/01/2001", "01/01/2002", "01/02/2026"],
      ["1", "1.1", "1.1.1", "1.1.2", "1.2"],
    ],
    [
      "are known where a date kept three steps of four",
      ["1", "1.1", "01/01/2001", "01/01/2002", "01/01/2002", "01/01/2002", "01/01/2003", "2"],
      ["1", "1.1", "1.1.1", "1.1.2", "1.1.2.1", "1.1.2.2", "1.1.3", "2"],
    ],
    [
      "begin again under each Roman number",
      ["I", "1", "2", "II", "1", "2"],
      ["roman", "1", "2", "roman", "1", "2"],
    ],
    [
      "say nothing where all are the same",
      ["1.", "1.", "1.", "1."],
      ["lost", "lost", "lost", "lost"],
    ],
    [
      "may end in a letter",
      ["1", "1.1", "1.1a", "1.1b", "1.2"],
      ["1", "1.1", "1.1.a", "1.1.b", "1.2"],
    ],
  ])("%s", (_what, codes, expected) => {
    expect(numbersOf(codes)).toEqual(expected);
  });
});
