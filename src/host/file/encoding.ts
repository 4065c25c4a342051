import { DamagedWorkbook } from "../../core/problem";

/** Decodes a part's bytes as they come; `null` ends them. Throws DamagedWorkbook on bytes that are no text. */
export type Decode = (bytes: Uint8Array | null) => string;

/** XML without a declared encoding is UTF-8, or UTF-16 by its byte order mark (XML 1.0, appendix F). */
export function decoderFor(part: string): Decode {
  let decoder: TextDecoder | null = null;
  return (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new DamagedWorkbook(part);
    }
  };
}

/** The bytes of a part, always UTF-8; a declaration that says otherwise is put right. */
export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, (_, head: string, quote: string) =>
      [head, quote, "UTF-8", quote].join(""),
    ),
  );
}

function encodingOf(bytes: Uint8Array | null): string {
  const [first, second] = bytes ?? [];
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
