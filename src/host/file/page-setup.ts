import { DOCUMENT_MARGINS, PAGE_NUMBER } from "../../core/plan/document-look";
import type { DocumentSetup } from "../../core/plan/plan";
import { escapedXml } from "./xstring";

/** What a worksheet part says of printing, each an element in the order of the schema; empty where it says nothing. */
export interface PageSetup {
  readonly printOptions: string;
  readonly pageMargins: string;
  readonly pageSetup: string;
  readonly headerFooter: string;
  readonly rowBreaks: string;
}

const A4 = 9;
const INCH = 25.4;
/** In inches. */
const WORKING_MARGINS = {
  ...{ left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
};
/** Excel's last column, counted from 0: a break goes across the whole sheet. */
const LAST_COLUMN = 16383;

/** A working sheet is printed on A4 across, one page wide. */
export function workingPage(): PageSetup {
  return {
    printOptions: "",
    pageMargins: marginsXml(WORKING_MARGINS),
    pageSetup: `<pageSetup paperSize="${A4}" orientation="landscape" fitToHeight="0"/>`,
    headerFooter: "",
    rowBreaks: "",
  };
}

/**
 * A sheet to be printed and signed: A4, one page wide and any number high, numbered from 1, the number centred above
 * from the second page on and as large as it is whatever the table was shrunk by.
 */
export function documentPage({ orientation, breaks }: DocumentSetup): PageSetup {
  const { header, ...margins } = DOCUMENT_MARGINS;
  return {
    printOptions: '<printOptions horizontalCentered="1"/>',
    pageMargins: marginsXml(inInches({ ...margins, header, footer: header })),
    pageSetup: `<pageSetup paperSize="${A4}" firstPageNumber="1" fitToHeight="0" orientation="${orientation}" useFirstPageNumber="1"/>`,
    headerFooter: `<headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>${escapedXml(`&C${PAGE_NUMBER}`)}</oddHeader></headerFooter>`,
    rowBreaks: breaksXml(breaks),
  };
}

function inInches(millimetres: typeof WORKING_MARGINS): typeof WORKING_MARGINS {
  const inch = (length: number): number => Math.round((length / INCH) * 10000) / 10000;
  const { left, right, top, bottom, header, footer } = millimetres;
  return {
    ...{ left: inch(left), right: inch(right), top: inch(top), bottom: inch(bottom) },
    ...{ header: inch(header), footer: inch(footer) },
  };
}

function marginsXml(inches: typeof WORKING_MARGINS): string {
  const sides = Object.entries(inches).map(([side, length]) => ` ${side}="${length}"`);
  return `<pageMargins${sides.join("")}/>`;
}

/** A break is told by the row above it. */
function breaksXml(rows: readonly number[]): string {
  const above = [...new Set(rows)].map((row) => row - 1).filter((row) => row > 0);
  if (above.length === 0) return "";
  const breaks = above
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  const count = breaks.length;
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`;
}
