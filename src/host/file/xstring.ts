const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What XML 1.0 cannot hold, and the carriage return, which a parser would turn into a line feed. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as it stands in a part → what the cell holds: `_x000D_` is a carriage return (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function decodedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** The other way round, ready to stand in an element: `decodedText` and an XML parser give the text back, whatever it is. */
export function encodedText(text: string): string {
  return escapedXml(
    text.replace(LOOKS_ESCAPED, "_x005F_").replace(UNWRITABLE, (character) => {
      const digits = character.charCodeAt(0).toString(16).toUpperCase();
      return `_x${digits.padStart(4, "0")}_`;
    }),
  );
}

/** Text that may stand in an element or between the quotes of an attribute. */
export function escapedXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
