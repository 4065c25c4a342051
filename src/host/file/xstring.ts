const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as it stands in a part → what the cell holds: `_x000D_` is a carriage return (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function decodedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
