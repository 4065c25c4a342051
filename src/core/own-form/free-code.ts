const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A code that is not taken: the one wanted, else that with the next free letter, as forms number rows without a code: `3.3.1a`. */
export function codeBeside(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== "" && !taken.has(wanted)) return wanted;
  const stem = /^(.*\d)[a-z]$/.exec(wanted)?.[1] ?? wanted;
  const lettered = Array.from(LETTERS, (letter) => `${stem}${letter}`);
  const numbered = Array.from({ length: taken.size + 1 }, (_, at) => `${stem} (${at + 2})`);
  return [...lettered, ...numbered].find((code) => !taken.has(code)) ?? wanted;
}
