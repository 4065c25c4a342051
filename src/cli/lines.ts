const WIDTH = 100;
const GAP = 2;

/**
 * A paragraph behind a margin of its own: `head` stands in the margin of the first line, two spaces before the text even
 * where it is wider than the margin, and no line is longer than a terminal is wide where words can be parted.
 */
export function hanging(head: string, text: string, margin: number): string {
  const start = head.trim() === "" ? margin : Math.max(margin, head.length + GAP);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    const before = lines.length === 0 ? start : margin;
    if (before + longer.length > WIDTH && line !== "") {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line]
    .map((each, index) =>
      `${index === 0 ? head.padEnd(start) : "".padEnd(margin)}${each}`.trimEnd(),
    )
    .join("\n");
}

/** Rows of cells in columns as wide as their widest cell; the columns named in `right` are set right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const set = (cell: string, column: number): string =>
    right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(set).join("  ")}`.trimEnd()).join("\n");
}

/** Terminals obey control characters; a name or a cell's text may hold some. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ");
}
