/** The number of a cell style as text, the way the look of a cell is told: `12` → `"s12"`. */
export function markOf(style: number): string {
  return `s${style}`;
}

/** The style that a text stands for; null when it is none of a workbook with so many. */
export function styleOf(mark: string, count: number): number | null {
  const digits = /^s(\d{1,6})$/.exec(mark)?.[1];
  const style = digits === undefined ? NaN : Number(digits);
  return style < count ? style : null;
}
