import {
  EmptyFile,
  EncryptedWorkbook,
  NoSuchSheet,
  NotAWorkbook,
  NotAWorksheet,
} from "../../core/problem";
import type { Workbook } from "../../jobs/workbook";
import { readCellLooks } from "./cell-looks";
import { readTheme } from "./colours";
import { hasStream, isCompoundFile, isZip, kindOfFile, kindOfZip } from "./foreign";
import { readNumberFormats } from "./number-formats";
import { openPackage } from "./package";
import { type OpenedWorkbook, writtenPlan } from "./plan-writer";
import { readSharedStrings } from "./shared-strings";
import { readSheetLook, type SheetLook } from "./sheet-look";
import { readSheet, type SharedParts } from "./sheet-reader";
import { readWorkbookPart, type SheetPart, workbookPartName } from "./workbook-part";

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
  const { sheets, active } = opened.workbook;
  let current = opened;
  let lastWrite: Promise<unknown> = Promise.resolve();
  const worksheet = (name: string): SheetPart => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new NoSuchSheet(name, sheetNames(sheets));
    if (found.kind !== "worksheet") throw new NotAWorksheet(name);
    return found;
  };
  return {
    signed: opened.file.names.some((name) => name.startsWith("_xmlsignatures/")),
    sheets: () =>
      Promise.resolve(sheets.map(({ name, kind, visible }) => ({ name, kind, visible }))),
    activeSheet: () => Promise.resolve(sheets[active]?.name ?? ""),
    read: async (sheet) => readSheet(current.file, worksheet(sheet).part, sheet, current.shared),
    look: async (name) => {
      const { file, shared, workbook } = current;
      const { part } = worksheet(name);
      const theme = await readTheme(file, workbook.theme);
      const looks = await readCellLooks(file, workbook.styles, theme);
      return readSheetLook(file, part, await readSheet(file, part, name, shared), looks);
    },
    write: async (plan) => {
      const sheet = worksheet(plan.sheet);
      // One after the other: each write begins with what the one before it left.
      const write = lastWrite.then(async () => {
        current = await writtenPlan(current, sheet, plan);
      });
      lastWrite = write.catch(() => undefined);
      await write;
    },
    save: () => current.file.save(),
  };
}

function sheetNames(sheets: readonly SheetPart[]): readonly string[] {
  return sheets.map((sheet) => sheet.name);
}
