import { escapedXml } from "./xstring";

/** Where an element stands in a part's text. Of a self-closed one, `openEnd`, `closeStart` and `end` are the same. */
export interface Place {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** The text from `start` up to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Applies edits that do not overlap. Insertions at one position keep the order given and come before what begins there. */
export function spliced(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** An opening tag with an attribute set to a value, or without it for null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const existing = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(existing, "");
  const attribute = ` ${name}="${escapedXml(value)}"`;
  if (existing.test(tag)) return tag.replace(existing, () => attribute);
  return tag.replace(/\s*\/?>$/, (end) => attribute + end.trimStart());
}

/** `<x:sheetData>` → `x:`: what stands before every name of the same vocabulary in this part. */
export function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)/.exec(tag)?.[1] ?? "";
}

/** An element's opening tag, whether or not it was closed in itself. */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, ">");
}

/** The edit that puts something at the end of an element, which is opened for it where it is closed in itself. */
export function appending(
  text: string,
  { start, openEnd, closeStart, end }: Place,
  inner: string,
): Edit {
  if (openEnd !== end) return insertion(closeStart, inner);
  const tag = text.slice(start, openEnd);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return { start, end, text: `${opened(tag)}${inner}</${name}>` };
}

/** The value of an attribute as it is written in a tag; null where there is none. */
export function attributeIn(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2] ?? null;
}
