/** Several times the longest label of a form: a longer text is no label, and costly to measure. */
const LONGEST_LABEL = 500;

/** False for blanks, for the numbers of the columns, `(1)`, `(2)`, under a head, and for texts too long to be a label. */
export function hasWords(label: string): boolean {
  return label.length <= LONGEST_LABEL && /\p{L}[\p{L}\p{M}]/u.test(label);
}
