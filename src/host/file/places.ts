import type { Place } from "./splice";
import { type Attributes, xmlScanner } from "./xml";

export interface PlaceHandlers {
  /** `place` ends behind the opening tag; where the element ends is not known yet. */
  readonly open: (name: string, attributes: Attributes, place: Place) => void;
  readonly close: (name: string, place: Place) => void;
  readonly text: (text: string) => void;
}

/** Scans a part's text and tells where in it each element stands. Throws DamagedWorkbook. */
export function scanPlaces(part: string, text: string, handlers: Partial<PlaceHandlers>): void {
  const stack: Place[] = [];
  const scanner = xmlScanner(part, {
    open: (name, attributes) => {
      const openEnd = scanner.position();
      // No attribute may hold a `<`, so the last one before its end is where the tag begins.
      const start = text.lastIndexOf("<", openEnd - 1);
      const place = { start, openEnd, closeStart: openEnd, end: openEnd };
      stack.push(place);
      handlers.open?.(name, attributes, place);
    },
    close: (name) => {
      const opened = stack.pop();
      if (opened === undefined) return;
      const end = scanner.position();
      const closeStart = end === opened.openEnd ? end : text.lastIndexOf("<", end - 1);
      handlers.close?.(name, { ...opened, closeStart, end });
    },
    text: (piece) => handlers.text?.(piece),
  });
  scanner.write(text);
  scanner.end();
}

/** An element of a part that is small enough to be looked through whole. */
export interface FoundElement extends Place {
  readonly name: string;
  readonly attributes: Attributes;
  /** The name of the element around it; empty for the root. */
  readonly parent: string;
}

/** All elements of a part's text, in the order in which they open. Throws DamagedWorkbook. */
export function elementsOf(part: string, text: string): readonly FoundElement[] {
  const found: FoundElement[] = [];
  const open: number[] = [];
  scanPlaces(part, text, {
    open: (name, attributes, place) => {
      const parent = found[open.at(-1) ?? -1]?.name ?? "";
      open.push(found.length);
      found.push({ ...place, name, attributes, parent });
    },
    close: (_, place) => {
      const at = open.pop() ?? -1;
      const element = found[at];
      if (element !== undefined) found[at] = { ...element, ...place };
    },
  });
  return found;
}
