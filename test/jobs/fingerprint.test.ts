import type { CellValue, SheetCell, Snapshot } from "../../src/core/sheet/snapshot";
import { fingerprint } from "../../src/jobs/fingerprint";
import { appendixSnapshot, withCell } from "../fixtures/appendices";

const BACH_THONG = appendixSnapshot("bach-thong");

function withEach(snapshot: Snapshot, change: Partial<SheetCell>): Snapshot {
  const rows = snapshot.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, ...change })),
  }));
  return { ...snapshot, rows };
}

describe("The fingerprint of a sheet", () => {
  it("is 16 hexadecimal digits, the same today and in years", () => {
    const sheet = withCell({ sheet: "A", rows: [] }, "D5", 98.3);
    // The first 16 digits that `printf '["D5","98.3"]' | sha256sum` prints.
    expect(fingerprint(sheet)).toBe("bae9d8562c095a6a");
  });

  it("does not depend on the sheet's name, on formats, formulas or hidden rows", () => {
    const other = withEach({ ...BACH_THONG, sheet: "Khác" }, { format: "0.0", formula: "=1" });
    const hidden = { ...other, rows: other.rows.map((row) => ({ ...row, hidden: true })) };
    expect(fingerprint(hidden)).toBe(fingerprint(BACH_THONG));
  });

  it("is another one when any cell holds something else, or the same elsewhere or in another kind", () => {
    const values: readonly CellValue[] = [
      { kind: "text", text: "5" },
      { kind: "number", digits: "5" },
      { kind: "text", text: "'5" },
      { kind: "text", text: "true" },
      { kind: "boolean", value: true },
      { kind: "error", code: "#N/A" },
      { kind: "text", text: "#N/A" },
      { kind: "text", text: '5"],["D6","5' },
    ];
    const sheets = [
      BACH_THONG,
      ...values.map((value) => withCell(BACH_THONG, "D131", value)),
      withCell(BACH_THONG, "E131", { kind: "text", text: "5" }),
    ];
    expect(new Set(sheets.map(fingerprint)).size).toBe(sheets.length);
  });
});
