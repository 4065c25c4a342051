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
