/**
 * How wide a column of so many characters is in Excel's scripts, which count in points: a character of Calibri 11,
 * the default font, is 7 pixels wide and a column has 5 pixels of padding (ECMA-376, 18.3.1.13); a pixel is three
 * quarters of a point.
 */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
