import { readFileSync } from "node:fs";
import type { Finding } from "../../src/core/rule/finding";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { check } from "../../src/jobs/check";
import type { SheetReport } from "../../src/jobs/report";
import { REAL_APPENDICES, type Expected } from "./appendices";

async function reportOf(file: string): Promise<SheetReport> {
  const workbook = await openWorkbookFile(readFileSync(file));
  const [sheet] = (await check(workbook, { sheet: null, form: null })).sheets;
  if (sheet === undefined) throw new Error(`${file} holds no appendix`);
  return sheet;
}

function fits(finding: Finding, { cell, severity, reported, proposed }: Expected): boolean {
  const [suspect] = finding.suspects;
  return (
    finding.cells[0] === cell &&
    finding.severity === severity &&
    (reported === undefined || finding.reported === reported) &&
    (proposed === undefined || (suspect?.proposed ?? null) === proposed)
  );
}

describe.each(REAL_APPENDICES)("$name", ({ file, form, rows, must, mustNot }) => {
  it("is recognised, every row of it", async () => {
    expect((await reportOf(file)).form).toMatchObject({ id: form, rows, matched: rows });
  });

  it("gives every finding that it must", async () => {
    const { findings } = await reportOf(file);
    const missed = must.filter((expected) => !findings.some((one) => fits(one, expected)));
    expect(missed).toEqual([]);
  });

  it("gives no error that is not on the list", async () => {
    const { findings } = await reportOf(file);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ cells }) => cells[0]).sort()).toEqual(
      must.flatMap(({ cell, severity }) => (severity === "error" ? [cell] : [])).sort(),
    );
  });

  it("calls nothing true an error or a warning", async () => {
    const { findings } = await reportOf(file);
    const blamed = findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ cells }) => cells[0] ?? "");
    expect(blamed.filter((cell) => mustNot.includes(cell))).toEqual([]);
  });
});
