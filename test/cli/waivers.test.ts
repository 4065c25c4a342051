import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { check } from "../../src/jobs/check";
import { waiverPlan } from "../../src/jobs/results/plan";
import { carryOut } from "../../src/jobs/writing/carry-out";
import { journalInMemory } from "../../src/jobs/writing/memory";
import { wordsIn } from "../../src/words/words";
import { putValues } from "../fixtures/with-values";
import { BACH_THONG, runWith, temporaryFolder } from "./run-with";

const inFolder = temporaryFolder();
const REASON = "=Theo số liệu toàn tỉnh";
const words = { ...wordsIn("vi"), check: wordsIn("vi").pane.check };

/** The real appendix with the rate of D131 explained, as a file; `typed` is put into D136 afterwards. */
async function explainedFile(name: string, typed: string | null): Promise<string> {
  const workbook = await openWorkbookFile(readFileSync(BACH_THONG));
  const { sheets } = await check(workbook, { sheet: null, form: null });
  const finding = sheets[0]?.findings.find(({ rule }) => rule === "H30")?.id ?? "";
  const given = { table: 0, finding, reason: REASON };
  const circumstances = { moment: "2026-11-24T10:32", version: "0" };
  const plan = await waiverPlan(workbook, sheets, given, circumstances, words);
  await carryOut(workbook, journalInMemory("lasting"), plan, { id: "1", time: "" });
  if (typed !== null) {
    const place = { row: 136, column: 4 };
    await putValues(workbook, sheets[0]?.sheet ?? "", place, [{ kind: "text", text: typed }]);
  }
  const path = inFolder(name);
  writeFileSync(path, await workbook.save());
  return path;
}

async function jsonOf(path: string) {
  const ran = await runWith("check", path, "--json");
  const [{ sheets }] = JSON.parse(ran.out).files;
  const finding = sheets[0].findings.find(({ rule }: { rule: string }) => rule === "H30");
  return { ...ran, summary: sheets[0].summary, finding };
}

test("a reason on the results sheet of a file is told with its finding, which counts as before", async () => {
  const bare = await jsonOf(BACH_THONG);
  const { status, summary, finding } = await jsonOf(await explainedFile("a.xlsx", null));
  expect(bare.finding.waiver).toBeNull();
  expect(finding).toMatchObject({
    severity: "error",
    waiver: { reason: REASON, moment: "2026-11-24T10:32" },
  });
  expect([status, summary]).toEqual([bare.status, bare.summary]);
});

test("a reason is told no more once one of its figures changed", async () => {
  const { finding } = await jsonOf(await explainedFile("b.xlsx", "1700"));
  expect(finding.waiver).toBeNull();
});

test("a person reads what was explained apart, and why a reason holds no more", async () => {
  const explained = (await runWith("check", await explainedFile("c.xlsx", null))).out;
  expect(explained).toContain("1 sai số liệu");
  expect(explained).toMatch(/\nĐã thuyết minh\n +D131 /);
  expect(explained).toContain(`Đã thuyết minh: ${REASON} (10:32 ngày 24/11/2026)`);
  const lapsed = (await runWith("check", await explainedFile("d.xlsx", "1700"))).out;
  expect(lapsed).toContain("3 sai số liệu");
  expect(lapsed.replace(/\s+/g, " ")).toContain(
    `Thuyết minh trước không còn hiệu lực vì số liệu đã đổi (D136: 1727 → 1700). Thuyết minh cũ: “${REASON}”`,
  );
});
