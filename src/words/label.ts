const LONGEST_LABEL = 70;

/** A row's label, cut at a word where it is too long for a sentence. */
export function shortLabel(label: string): string {
  const plain = label.replace(/\s+/g, " ").trim();
  if (plain.length <= LONGEST_LABEL) return plain;
  const cut = plain.slice(0, LONGEST_LABEL);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;(]+$/, "")}…`;
}
