import type { Package } from "./package";
import { scanXml } from "./xml";

/** The formats that files name by number only (ECMA-376 part 1, 18.8.30); all others are written out. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const LISTS: ReadonlySet<string> = new Set(["numFmts", "cellXfs"]);

/** The number format of each cell style, by the style's index. Throws DamagedWorkbook. */
export async function readNumberFormats(
  file: Package,
  part: string | null,
): Promise<readonly string[]> {
  if (part === null) return [];
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let list = "";
  scanXml(part, await file.text(part), {
    open: (element, attributes) => {
      if (LISTS.has(element)) list = element;
      // A conditional format (`dxf`) has formats under numbers of its own.
      else if (element === "numFmt" && list === "numFmts") {
        custom.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
      } else if (element === "xf" && list === "cellXfs") {
        ids.push(Number(attributes["numFmtId"] ?? "0"));
      }
    },
    close: (element) => {
      if (element === list) list = "";
    },
    text: () => undefined,
  });
  return ids.map((id) => custom.get(id) ?? BUILT_IN_FORMATS.get(id) ?? "General");
}
