import {
  DOCUMENT_FONT,
  DOCUMENT_SIZE,
  documentLook,
  isDocumentRole,
  type DocumentLook,
} from "../../core/plan/document-look";
import type { OwnCell } from "../../core/plan/plan";
import { rangeOf } from "./area";
import { BYTES_A_RECTANGLE } from "./batches";
import { rectanglesOf, type Rectangle } from "./rectangles";
import type { Step } from "./step";

const BLACK = "#000000";

/** One side of a look: what is said of a cell, null where nothing is, and how Excel is told it of many. */
interface Trait {
  readonly of: (look: DocumentLook) => string | null;
  readonly tell: (format: Excel.RangeFormat, rectangle: Rectangle<string>) => void;
  /** How many calls that takes, at most. */
  readonly calls: number;
}

/**
 * Told one after the other, each for as large rectangles as there are: cells of several roles have most of their
 * looks in common.
 */
const TRAITS: readonly Trait[] = [
  {
    of: () => "document",
    tell: (format) => {
      format.font.name = DOCUMENT_FONT;
      format.font.size = DOCUMENT_SIZE;
      format.font.color = BLACK;
      format.wrapText = true;
    },
    calls: 4,
  },
  {
    of: ({ size }) => (size === DOCUMENT_SIZE ? null : String(size)),
    tell: (format, { key }) => {
      format.font.size = Number(key);
    },
    calls: 1,
  },
  {
    of: ({ bold }) => (bold ? "bold" : null),
    tell: (format) => {
      format.font.bold = true;
    },
    calls: 1,
  },
  {
    of: ({ italic }) => (italic ? "italic" : null),
    tell: (format) => {
      format.font.italic = true;
    },
    calls: 1,
  },
  {
    of: ({ align }) => align,
    tell: (format, { key }) => {
      const { center, left } = Excel.HorizontalAlignment;
      format.horizontalAlignment = key === "center" ? center : left;
    },
    calls: 1,
  },
  {
    of: ({ valign }) => valign,
    tell: (format, { key }) => {
      const { center, top } = Excel.VerticalAlignment;
      format.verticalAlignment = key === "center" ? center : top;
    },
    calls: 1,
  },
  { of: ({ ruled }) => (ruled ? "ruled" : null), tell: rule, calls: 6 },
];

/** The steps that give the cells of a document, which begin at A1, the look of what they are for. */
export function documentDressSteps(
  sheet: string,
  rows: readonly (readonly OwnCell[])[],
): readonly Step[] {
  const looks = rows.map((row) =>
    row.map(({ role }) => (isDocumentRole(role) ? documentLook(role) : null)),
  );
  return TRAITS.flatMap(({ of, tell, calls }) => {
    const keys = looks.map((row) => row.map((look) => (look === null ? null : of(look))));
    return rectanglesOf(keys, { row: 1, column: 1 }).map((rectangle): Step => ({
      weight: { cells: 0, bytes: BYTES_A_RECTANGLE * calls },
      take: (worksheets) => {
        tell(rangeOf(worksheets.getItem(sheet), rectangle).format, rectangle);
      },
    }));
  });
}

/** Thin lines around each cell. Excel refuses lines between rows or columns where there is only one. */
function rule({ borders }: Excel.RangeFormat, { height, width }: Rectangle<string>): void {
  const edge = Excel.BorderIndex;
  const edges = [
    ...[edge.edgeTop, edge.edgeBottom, edge.edgeLeft, edge.edgeRight],
    ...(height > 1 ? [edge.insideHorizontal] : []),
    ...(width > 1 ? [edge.insideVertical] : []),
  ];
  for (const each of edges) borders.getItem(each).style = Excel.BorderLineStyle.continuous;
}
