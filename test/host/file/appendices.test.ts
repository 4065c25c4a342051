import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeOf } from "../../../src/core/sheet/address";
import type { Snapshot } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { appendixSnapshot } from "../../fixtures/appendices";
import { cellsOf, number, text } from "./workbooks";

async function read(name: string): Promise<Snapshot> {
  const file = join(__dirname, "../../fixtures/appendices", `${name}.xlsx`);
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(file)));
  return workbook.read(await workbook.activeSheet());
}

test.each([
  ["bach-thong-2023-text", "bach-thong"],
  ["quang-hoa-2022-text", "quang-hoa"],
] as const)("%s holds what is printed, cell by cell", async (file, name) => {
  const held = [...cellsOf(await read(file))].map(([address, { value }]) => [address, value]);
  const printed = [...cellsOf(appendixSnapshot(name))].map(([address, { value }]) => [
    address,
    value,
  ]);
  expect(held).toEqual(printed);
});

test.each([
  ["bach-thong-2023-vi", "98,3", number("98.3")],
  ["bach-thong-2023-en", "121.737", number("121.737")],
  ["bach-thong-2023-en", "71 (264/371)", text("71 (264/371)")],
])("%s: %s is stored as Excel stores what is typed", async (file, printed, stored) => {
  const original = [...cellsOf(appendixSnapshot("bach-thong"))];
  const address = original.find(
    ([cell, { value }]) =>
      placeOf(cell)?.column === 4 && value.kind === "text" && value.text.startsWith(printed),
  )?.[0];
  expect(cellsOf(await read(file)).get(address ?? "")?.value).toEqual(stored);
});
