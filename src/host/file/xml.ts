import { SaxesParser } from "saxes";
import { DamagedWorkbook, Problem } from "../../core/problem";

export type Attributes = Readonly<Record<string, string>>;

/**
 * What happens while a part is scanned. A name has lost its prefix when that is the root's
 * (`<x:row>` under `<x:worksheet>` is `row`); an element of another vocabulary keeps it and so is nobody's.
 */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export interface XmlScanner {
  readonly write: (text: string) => void;
  readonly end: () => void;
  /** Where in the text the scanner stands: just behind the tag that is being reported. */
  readonly position: () => number;
}

/**
 * Scans a part as it comes. Throws DamagedWorkbook when it is not well formed or brings a document
 * type: office files have none, and entities are how a small file grows without bound.
 */
export function xmlScanner(part: string, handlers: XmlHandlers): XmlScanner {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  let prefix: string | null = null;
  const local = (name: string): string => {
    prefix ??= name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
    return prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  parser.on("doctype", () => {
    throw new DamagedWorkbook(part);
  });
  parser.on("opentag", (tag) => {
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    handlers.close(local(tag.name));
  });
  parser.on("text", handlers.text);
  parser.on("cdata", handlers.text);
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      throw error instanceof Problem ? error : new DamagedWorkbook(part);
    }
  };
  return {
    write: (text) => {
      guarded(() => parser.write(text));
    },
    end: () => {
      guarded(() => parser.close());
    },
    position: () => parser.position,
  };
}

/** Scans a part that is already in memory. Throws DamagedWorkbook. */
export function scanXml(part: string, text: string, handlers: XmlHandlers): void {
  const scanner = xmlScanner(part, handlers);
  scanner.write(text);
  scanner.end();
}

/** `xsd:boolean`, as attributes spell it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The value of an attribute whose prefix depends on the file (`r:id`). */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
