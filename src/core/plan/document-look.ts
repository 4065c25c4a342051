import type { DocumentRole, OwnRole } from "./plan";

/** How a cell of a sheet to be printed and signed looks, the same in a file and in Excel: always in black, its text wrapped. */
export interface DocumentLook {
  /** In points. */
  readonly size: 13 | 14;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: "left" | "center";
  readonly valign: "top" | "center";
  /** Whether thin lines stand around it. */
  readonly ruled: boolean;
}

/** The font that Decree 30/2020 asks for. */
export const DOCUMENT_FONT = "Times New Roman";
/** In points. */
export const DOCUMENT_SIZE = 13;
/** How high a row without a text is, in points. */
export const DOCUMENT_ROW = 18;

const OUTSIDE: DocumentLook = {
  ...{ size: DOCUMENT_SIZE, bold: false, italic: false, align: "left", valign: "top" },
  ruled: false,
};
const RULED: DocumentLook = { ...OUTSIDE, valign: "center", ruled: true };

/** Title, source and table by Decree 30/2020, appendix I (13 to 14 points); within a table it lays nothing down. */
const LOOKS: Readonly<Record<DocumentRole, DocumentLook>> = {
  "doc-title": { ...OUTSIDE, size: 14, bold: true, align: "center", valign: "center" },
  "doc-source": { ...OUTSIDE, size: 14, italic: true, align: "center", valign: "center" },
  "doc-head": { ...RULED, bold: true, align: "center" },
  "doc-group": { ...RULED, bold: true },
  "doc-text": RULED,
  "doc-figure": { ...RULED, align: "center" },
  "doc-total": { ...RULED, bold: true, align: "center" },
  "doc-line": OUTSIDE,
  "doc-note": { ...OUTSIDE, italic: true },
  "doc-sign": { ...OUTSIDE, bold: true, align: "center" },
};

/** The look of a cell of a document. */
export function documentLook(role: DocumentRole): DocumentLook {
  return LOOKS[role];
}

/** Whether a role is one of a sheet to be printed and signed. */
export function isDocumentRole(role: OwnRole): role is DocumentRole {
  return role in LOOKS;
}

/** In millimetres. */
interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the paper's edge to the page's number. */
  readonly header: number;
}

/** Above and below 20 to 25 mm, left 30 to 35, right 15 to 20 (Decree 30/2020, appendix I). */
export const DOCUMENT_MARGINS: Margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };

/** What is printed centred above every page but the first: its number, upright (Excel's header codes). */
export const PAGE_NUMBER = `&"${DOCUMENT_FONT},Regular"&${DOCUMENT_SIZE}&P`;

/** From low by way of the middle to high: told apart by the colour-blind too, and light enough for black figures. */
export const HEAT_COLOURS = ["#F4B183", "#FFFFFF", "#9DC3E6"] as const;
