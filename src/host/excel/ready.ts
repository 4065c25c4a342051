import { NotInExcel, OldExcel } from "../../core/problem";

/** The requirement set that the manifest asks for. */
const NEEDED = "1.9";

/**
 * Waits until Office.js can be used. Throws NotInExcel when its script did not come or the page stands
 * outside Excel, OldExcel when this Excel lacks the members that are used here.
 */
export async function whenOfficeIsReady(): Promise<void> {
  if (!("Office" in globalThis)) throw new NotInExcel();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new NotInExcel();
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED)) throw new OldExcel();
}
