import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { check } from "../../src/jobs/check";

/** Milliseconds that checking takes once the file is open and its sheets are read. */
export async function checkingTime(bytes: Uint8Array): Promise<number> {
  const workbook = await openWorkbookFile(bytes);
  const names = (await workbook.sheets()).map(({ name }) => name);
  const read = new Map(
    await Promise.all(names.map(async (name) => [name, await workbook.read(name)] as const)),
  );
  const opened = {
    ...workbook,
    sheets: () => workbook.sheets(),
    activeSheet: () => workbook.activeSheet(),
    read: (name: string) => {
      const snapshot = read.get(name);
      return snapshot === undefined ? workbook.read(name) : Promise.resolve(snapshot);
    },
  };
  const start = performance.now();
  await check(opened, { sheet: null, form: null });
  return performance.now() - start;
}
