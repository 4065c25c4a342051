import { SaxesParser } from "saxes";

/** An element with its attributes, its child elements and the text directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
}

/** Parses a whole XML document. Throws where it is not well formed. */
export function xmlTree(xml: string): Element {
  const document: Growing = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.write(xml).close();
  const root = document.children[0];
  if (root === undefined) throw new Error("an empty document");
  return root;
}

/** An element and everything below it, in document order. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
