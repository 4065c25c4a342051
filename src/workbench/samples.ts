/** A workbook that comes with the page, so that the first look needs no file of one's own. */
export interface Sample {
  readonly id: "bach-thong-2023" | "tu-ky-2022";
  readonly path: string;
  readonly file: string;
}

/** In the order offered; the first is opened when the page is. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    id: "bach-thong-2023",
    path: "assets/samples/bach-thong-2023.xlsx",
    file: "bach-thong-2023.xlsx",
  },
  { id: "tu-ky-2022", path: "assets/samples/tu-ky-2022.xlsx", file: "tu-ky-2022.xlsx" },
];
