import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recognise } from "../../../src/core/form/recognise";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { FORMS } from "../../../src/packs/forms";
import { appendixSnapshot } from "../../fixtures/appendices";

async function firstSheet(file: string): Promise<Snapshot> {
  const path = join(__dirname, "../../fixtures/appendices", file);
  const workbook = await openWorkbookFile(readFileSync(path));
  const [sheet] = await workbook.sheets();
  return workbook.read(sheet?.name ?? "");
}

test.each([
  ["bach-thong-2023-text.xlsx", "huyen", 121],
  ["bach-thong-2023-vi.xlsx", "huyen", 121],
  ["bach-thong-2023-en.xlsx", "huyen", 121],
  ["quang-hoa-2022-text.xlsx", "xa", 92],
  ["quang-hoa-2022-vi.xlsx", "xa", 92],
])("%s, as a file, is form %s in full", async (file, form, size) => {
  const found = recognise(await firstSheet(file), FORMS);
  expect([found.form.id, found.rows.length, found.extra]).toEqual([form, size, []]);
});

test.each([
  ["bach-thong-2023-text.xlsx", "bach-thong"],
  ["quang-hoa-2022-text.xlsx", "quang-hoa"],
] as const)("%s holds what the tests take for %s", async (file, name) => {
  expect(await firstSheet(file)).toEqual(appendixSnapshot(name));
});
