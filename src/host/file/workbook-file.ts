import {
  EmptyFile,
  EncryptedWorkbook,
  NoSuchSheet,
  NotAWorkbook,
  NotAWorksheet,
} from "../../core/problem";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { Workbook } from "../../jobs/workbook";
import { hasStream, isCompoundFile, isZip, kindOfFile, kindOfZip } from "./foreign";
import { readNumberFormats } from "./number-formats";
import { openPackage, type Package } from "./package";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SharedParts } from "./sheet-reader";
import {
  readWorkbookPart,
  type SheetPart,
  type WorkbookPart,
  workbookPartName,
} from "./workbook-part";

/** A workbook that is a file in memory. Nothing but `save` makes bytes, and the bytes it came from never change. */
export interface FileWorkbook extends Workbook {
  /** Whether the file carries a digital signature: any change makes it invalid. */
  readonly signed: boolean;
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
  return fileWorkbook(file, workbook, shared);
}

function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new EmptyFile();
  if (isZip(bytes)) return;
  if (!isCompoundFile(bytes)) throw new NotAWorkbook(kindOfFile(bytes));
  if (hasStream(bytes, "EncryptedPackage")) throw new EncryptedWorkbook();
  throw new NotAWorkbook(hasStream(bytes, "WordDocument") ? "docx" : "xls");
}

function fileWorkbook(opened: Package, workbook: WorkbookPart, shared: SharedParts): FileWorkbook {
  const file = opened;
  const worksheet = (name: string): SheetPart => {
    const found = workbook.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) {
      throw new NoSuchSheet(
        name,
        workbook.sheets.map((sheet) => sheet.name),
      );
    }
    if (found.kind !== "worksheet") throw new NotAWorksheet(name);
    return found;
  };
  return {
    signed: opened.names.some((name) => name.startsWith("_xmlsignatures/")),
    sheets: () =>
      Promise.resolve(workbook.sheets.map(({ name, kind, visible }) => ({ name, kind, visible }))),
    activeSheet: () => Promise.resolve(workbook.sheets[workbook.active]?.name ?? ""),
    read: async (sheet): Promise<Snapshot> => readSheet(file, worksheet(sheet).part, sheet, shared),
    write: () => Promise.reject(new Error("not yet")),
    save: () => file.save(),
  };
}
