import { scanXml } from "./xml";

/** How wide the widest digit is at the usual default font, Calibri 11, in pixels. */
export const USUAL_DIGIT = 7;
/** The same of fonts that offices set instead, as a part of their size. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["Times New Roman", 0.5],
  [".VnTime", 0.5],
  ["Calibri", 0.507],
  ["Arial", 0.556],
  ["Cambria", 0.554],
  ["Tahoma", 0.546],
]);
const PIXELS_A_POINT = 96 / 72;

/**
 * How many pixels wide a digit of a workbook's default font is: the measure of all its columns (ECMA-376 part 1,
 * 18.3.1.13). The usual one for a font that is not known. Throws DamagedWorkbook.
 */
export function defaultDigit(part: string, styles: string): number {
  let isFirst = true;
  let isInFont = false;
  let name = "";
  let size = NaN;
  scanXml(part, styles, {
    open: (element, attributes) => {
      if (element === "font" && isFirst) [isFirst, isInFont] = [false, true];
      else if (isInFont && element === "name") name = attributes["val"] ?? "";
      else if (isInFont && element === "sz") size = Number(attributes["val"]);
    },
    close: (element) => {
      if (element === "font") isInFont = false;
    },
    text: () => undefined,
  });
  const digit = Math.round((DIGITS.get(name) ?? NaN) * size * PIXELS_A_POINT);
  return digit > 0 ? digit : USUAL_DIGIT;
}
