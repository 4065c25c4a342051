/** A word of a formula and where it stands. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type TokenKind =
  "number" | "text" | "error" | "sheet" | "cell" | "function" | "name" | "sign" | "end";

const KINDS: readonly TokenKind[] = [
  "number",
  "text",
  "error",
  "sheet",
  "cell",
  "function",
  "name",
  "sign",
];

/** Each piece begins with a character of its own sort, so that nothing is tried twice over a long stretch. */
const WORD = new RegExp(
  [
    String.raw`(\d+(?:\.\d*)?(?:[eE][+-]?\d{1,3}(?!\d))?|\.\d+)`,
    String.raw`("(?:[^"]|"")*")`,
    String.raw`(#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))`,
    String.raw`((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]{0,63})!)`,
    String.raw`(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.\\?(!]))`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]{0,63}(?=\())`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.\\?]{0,254})`,
    String.raw`(<=|>=|<>|[-+*/^&=<>%(),:])`,
  ].join("|"),
  "uy",
);
const SPACE = /[ \n\r\t\u00a0]+/y;

/** The words of a formula's text from `from` on; null where something stands that no formula of ours has. */
export function tokensOf(text: string, from: number): readonly Token[] | null {
  const tokens: Token[] = [];
  const word = new RegExp(WORD);
  const space = new RegExp(SPACE);
  let at = from;
  for (;;) {
    at = afterMatch(space, text, at) ?? at;
    if (at >= text.length) return tokens;
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null) return null;
    const kind =
      KINDS[match.slice(1).findIndex((group: string | undefined) => group !== undefined)];
    if (kind === undefined) return null;
    tokens.push({ kind, text: match[0], start: at, end: word.lastIndex });
    at = word.lastIndex;
  }
}

function afterMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
