import type { Area } from "./areas";

export interface BorderLook {
  readonly width: number;
  readonly style: "solid" | "dashed" | "dotted" | "double";
  readonly color: string;
}
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly font: string;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly top: BorderLook | null;
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly left: BorderLook | null;
}
export interface SheetLook {
  readonly merges: readonly Area[];
  readonly columnPixels: (column: number) => number;
  readonly rowPixels: (row: number) => number;
  readonly cell: (row: number, column: number) => CellLook;
}

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  size: 12,
  font: "'Times New Roman', serif",
  color: null,
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: true,
  top: null,
  right: null,
  bottom: null,
  left: null,
};
export const PLAIN_LOOK: SheetLook = {
  merges: [
    { top: 1, left: 1, bottom: 1, right: 5 },
    { top: 5, left: 1, bottom: 6, right: 1 },
  ],
  columnPixels: (column) => [64, 480, 120, 90, 300][column - 1] ?? 64,
  rowPixels: () => 21,
  cell: () => PLAIN,
};
