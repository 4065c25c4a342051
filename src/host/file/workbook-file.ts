import { EmptyFile, EncryptedWorkbook, NotAWorkbook } from "../../core/problem";
import type { Workbook } from "../../jobs/workbook";
import { readCellLooks } from "./cell-looks";
import { readTheme } from "./colours";
import { hasStream, isCompoundFile, isZip, kindOfFile, kindOfZip } from "./foreign";
import { inspected } from "./inspection";
import { readNumberFormats } from "./number-formats";
import type { OpenedWorkbook } from "./opened-workbook";
import { openPackage } from "./package";
import { readSharedStrings } from "./shared-strings";
import { readSheetLook, type SheetLook } from "./sheet-look";
import { readSheet, type SharedParts } from "./sheet-reader";
import { readWorkbookPart, workbookPartName, worksheetOf } from "./workbook-part";
import { written } from "./workbook-writer";

/** A workbook that is a file in memory. Nothing but `save` makes bytes, and the bytes it came from never change. */
export interface FileWorkbook extends Workbook {
  /** Whether the file carries a digital signature: any change makes it invalid. */
  readonly signed: boolean;
  /** How a sheet looks, for drawing it. Throws NoSuchSheet or NotAWorksheet. */
  readonly look: (sheet: string) => Promise<SheetLook>;
  /** The bytes with everything written so far; parts that no write touched are the same to the byte. */
  readonly save: () => Promise<Uint8Array>;
}

/**
 * Opens an .xlsx or .xlsm. Sheets are inflated when they are asked for, one at a time.
 * Throws EmptyFile, NotAWorkbook, EncryptedWorkbook, DamagedWorkbook or TooLarge.
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<FileWorkbook> {
  refuseForeign(bytes);
  const file = await openPackage(bytes);
  const name = await workbookPartName(file);
  if (name === null || !name.endsWith(".xml")) throw new NotAWorkbook(kindOfZip(file.names));
  const workbook = await readWorkbookPart(file, name);
  const shared: SharedParts = {
    strings: await readSharedStrings(file, workbook.sharedStrings),
    formats: await readNumberFormats(file, workbook.styles),
  };
  return fileWorkbook({ file, workbook, shared, formulas: null });
}

function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new EmptyFile();
  if (isZip(bytes)) return;
  if (!isCompoundFile(bytes)) throw new NotAWorkbook(kindOfFile(bytes));
  if (hasStream(bytes, "EncryptedPackage")) throw new EncryptedWorkbook();
  throw new NotAWorkbook(hasStream(bytes, "WordDocument") ? "docx" : "xls");
}

function fileWorkbook(opened: OpenedWorkbook): FileWorkbook {
  let current = opened;
  let lastWrite: Promise<unknown> = Promise.resolve();
  return {
    signed: opened.file.names.some((name) => name.startsWith("_xmlsignatures/")),
    sheets: () =>
      Promise.resolve(
        current.workbook.sheets.map(({ name, id, kind, visible }) => ({ name, id, kind, visible })),
      ),
    activeSheet: () => {
      const { sheets, active } = current.workbook;
      return Promise.resolve(sheets[active]?.name ?? "");
    },
    read: async (sheet) => {
      const { file, workbook, shared } = current;
      return readSheet(file, worksheetOf(workbook, sheet).part, sheet, shared);
    },
    look: async (name) => {
      const { file, shared, workbook } = current;
      const { part } = worksheetOf(workbook, name);
      const theme = await readTheme(file, workbook.theme);
      const looks = await readCellLooks(file, workbook.styles, theme);
      return readSheetLook(file, part, await readSheet(file, part, name, shared), looks);
    },
    inspect: (places, sheets = []) => inspected(current, places, sheets),
    write: async (writing) => {
      // One after the other: each write begins with what the one before it left. All of it is done or nothing.
      const write = lastWrite.then(async () => {
        current = await written(current, writing);
      });
      lastWrite = write.catch(() => undefined);
      await write;
    },
    save: () => current.file.save(),
  };
}
