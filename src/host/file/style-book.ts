import { DamagedWorkbook } from "../../core/problem";
import { type DocumentLook, documentLook } from "../../core/plan/document-look";
import { OTHER_FILL } from "../../core/plan/standing";
import type { OwnRole } from "../../core/plan/plan";
import { colourOf } from "./colours";
import { documentAlignment, documentFont, thinBorder } from "./document-style";
import { BUILT_IN_FORMATS } from "./number-formats";
import { elementsOf, type FoundElement } from "./places";
import {
  attributeIn,
  type Edit,
  insertion,
  type Place,
  prefixOf,
  spliced,
  withAttribute,
} from "./splice";
import { escapedXml } from "./xstring";

/** Below this the numbers of formats are Excel's own. */
const FIRST_CUSTOM_FORMAT = 164;
const PLAIN_STYLE = 'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
/** The two fills that every workbook begins with (ECMA-376 part 1, 18.8.20). */
const FIRST_FILLS = ["none", "gray125"];

const TITLE_SIZE = 14;
/** Explicit, for the table's own style would write headings in white. */
const HEADING_FONT = "#1F3864";
/** The blue that Excel gives the text of a link. */
const LINK_FONT = "#0563C1";
const HEADING_FILL = "#DDEBF7";
const ANSWER_FILL = "#FFF8E1";

/** The lists of a styles part that styles are made of, in the order of the schema (CT_Stylesheet). */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;
type ListName = (typeof LISTS)[number];
const BEFORE_LIST: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ["numFmts"],
  fills: ["numFmts", "fonts"],
  borders: ["numFmts", "fonts", "fills"],
  cellXfs: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs"],
};

/**
 * The cell styles of a workbook, by number. Asking for one that is not there appends it; those that were there
 * keep their numbers, so that no cell changes its look.
 */
export interface StyleBook {
  readonly count: () => number;
  readonly formatOf: (style: number) => string;
  /** `#RRGGBB`, null for no fill, or `OTHER_FILL`. */
  readonly fillOf: (style: number) => string | null;
  /** A style like `base` with a number format. */
  readonly withFormat: (base: number, code: string) => number;
  /** A style like `base` with one fill, `#RRGGBB`, or with none. */
  readonly withFill: (base: number, color: string | null) => number;
  /** The style of a cell of our own sheet; a number format where the cell has one of its own. */
  readonly forRole: (role: OwnRole, format: string | null) => number;
  /** The styles part as it has become. */
  readonly text: () => string;
}

interface StyleList {
  readonly place: Place | null;
  readonly items: string[];
  /** How many of the items stand in the part. */
  readonly written: number;
  /** How many there are before any is appended: an empty list has those that every workbook begins with. */
  readonly least: number;
}

/** Reads a styles part. Throws DamagedWorkbook. */
export function styleBook(part: string, text: string, theme: readonly string[]): StyleBook {
  const elements = elementsOf(part, text);
  const [root] = elements;
  const cellXfs = elements.find(({ name }) => name === "cellXfs");
  if (root?.name !== "styleSheet" || cellXfs === undefined) throw new DamagedWorkbook(part);
  const prefix = prefixOf(text.slice(cellXfs.start, cellXfs.openEnd));
  const item = (name: string, inner: string): string => `<${prefix}${name}${inner}`;
  const lists = listsOf(text, elements, prefix);
  const { numFmts, fonts, fills, borders, cellXfs: styles } = lists;
  const custom = customFormats(elements);
  const colours = fillColours(elements, theme);

  const indexOf = (list: StyleList, wanted: string): number => {
    const found = list.items.indexOf(wanted);
    return found >= 0 ? found : list.items.push(wanted) - 1;
  };
  const styleText = (style: number): string =>
    styles.items[style] ?? item("xf", ` ${PLAIN_STYLE}/>`);
  const styled = (base: number, attributes: Readonly<Record<string, string>>): number => {
    const style = styleText(base);
    const openEnd = style.indexOf(">") + 1;
    const tag = Object.entries(attributes).reduce(
      (rest, [name, value]) => withAttribute(rest, name, value),
      style.slice(0, openEnd),
    );
    return indexOf(styles, tag + style.slice(openEnd));
  };
  const formatNumber = (code: string): number => {
    const known = numberOf(BUILT_IN_FORMATS, code) ?? numberOf(custom, code);
    if (known !== undefined) return known;
    const number = Math.max(FIRST_CUSTOM_FORMAT - 1, ...custom.keys()) + 1;
    custom.set(number, code);
    numFmts.items.push(item("numFmt", ` numFmtId="${number}" formatCode="${escapedXml(code)}"/>`));
    return number;
  };
  const fillNumber = (color: string | null): number => {
    if (color === null) return 0;
    const wanted = item(
      "fill",
      `><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color.slice(1).toUpperCase()}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    );
    const number = indexOf(fills, wanted);
    colours[number] = color.toUpperCase();
    return number;
  };
  const attributeOf = (style: number, name: string): number => {
    const xf = styleText(style);
    return Number(attributeIn(xf.slice(0, xf.indexOf(">") + 1), name) ?? "0");
  };
  const ownStyle = (font: number, fill: number, alignment: string, border = 0): number =>
    indexOf(
      styles,
      item(
        "xf",
        ` numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1"${border === 0 ? "" : ' applyBorder="1"'} applyAlignment="1"><${prefix}alignment ${alignment}/></${prefix}xf>`,
      ),
    );
  const withFormat = remembered((base: number, code: string) =>
    styled(base, { numFmtId: String(formatNumber(code)), applyNumberFormat: "1" }),
  );
  const fontNumber = (mark: "b" | "u", size: number | null, color: string | null): number =>
    indexOf(fonts, markedFont(fonts.items[0] ?? item("font", "/>"), prefix, mark, size, color));
  const documentStyle = (look: DocumentLook): number =>
    ownStyle(
      indexOf(fonts, documentFont(prefix, look)),
      0,
      documentAlignment(look),
      look.ruled ? indexOf(borders, thinBorder(prefix)) : 0,
    );
  const roleStyle = (role: OwnRole): number => {
    switch (role) {
      case "title":
        return ownStyle(fontNumber("b", TITLE_SIZE, null), 0, 'vertical="center"');
      case "fact":
        return 0;
      case "heading":
        return ownStyle(
          fontNumber("b", null, HEADING_FONT),
          fillNumber(HEADING_FILL),
          'horizontal="center" vertical="center" wrapText="1"',
        );
      case "link":
        return ownStyle(fontNumber("u", null, LINK_FONT), 0, 'vertical="top" wrapText="1"');
      case "body":
        return ownStyle(0, 0, 'vertical="top" wrapText="1"');
      case "answer":
        return ownStyle(0, fillNumber(ANSWER_FILL), 'vertical="top" wrapText="1"');
      default:
        return documentStyle(documentLook(role));
    }
  };

  return {
    count: () => styles.items.length,
    formatOf: remembered((style: number) => {
      const number = attributeOf(style, "numFmtId");
      return custom.get(number) ?? BUILT_IN_FORMATS.get(number) ?? "General";
    }),
    fillOf: remembered((style: number) => colours[attributeOf(style, "fillId")] ?? null),
    withFormat,
    withFill: remembered((base: number, color: string | null) =>
      styled(base, { fillId: String(fillNumber(color)), applyFill: "1" }),
    ),
    forRole: remembered((role: OwnRole, format: string | null) => {
      const style = roleStyle(role);
      return format === null ? style : withFormat(style, format);
    }),
    text: () =>
      spliced(
        text,
        LISTS.flatMap((name) => listEdits(text, elements, prefix, name, lists[name])),
      ),
  };
}

/** The same function, asked once for each style and what is wanted of it: many cells ask for few styles. */
function remembered<Asked extends readonly (string | number | null)[], Answer>(
  find: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? { answer: find(...asked) };
    known.set(key, found);
    return found.answer;
  };
}

function numberOf(formats: ReadonlyMap<number, string>, code: string): number | undefined {
  return [...formats].find(([, known]) => known === code)?.[0];
}

function listsOf(
  text: string,
  elements: readonly FoundElement[],
  prefix: string,
): Readonly<Record<ListName, StyleList>> {
  const list = (name: ListName, child: string, otherwise: readonly string[]): StyleList => {
    const place = elements.find((each) => each.name === name) ?? null;
    const items = elements
      .filter((each) => each.name === child && each.parent === name)
      .map(({ start, end }) => text.slice(start, end));
    const start = items.length === 0 ? otherwise : items;
    return { place, written: items.length, least: start.length, items: [...start] };
  };
  const firstFills = FIRST_FILLS.map(
    (type) => `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`,
  );
  return {
    numFmts: list("numFmts", "numFmt", []),
    fonts: list("fonts", "font", [`<${prefix}font/>`]),
    fills: list("fills", "fill", firstFills),
    borders: list("borders", "border", [`<${prefix}border/>`]),
    cellXfs: list("cellXfs", "xf", []),
  };
}

function customFormats(elements: readonly FoundElement[]): Map<number, string> {
  return new Map(
    elements.flatMap(({ name, parent, attributes }) =>
      name === "numFmt" && parent === "numFmts"
        ? [[Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""] as const]
        : [],
    ),
  );
}

/** What each fill of the part is: one colour, none, or something else. */
function fillColours(
  elements: readonly FoundElement[],
  theme: readonly string[],
): (string | null)[] {
  const colours: (string | null)[] = [];
  let isCellFill = false;
  let isSolid = false;
  const tell = (colour: string | null): void => {
    colours.splice(-1, 1, colour);
  };
  for (const { name, parent, attributes } of elements) {
    if (name === "fill") isCellFill = parent === "fills";
    if (!isCellFill) continue;
    if (name === "fill") colours.push(null);
    else if (name === "gradientFill") tell(OTHER_FILL);
    else if (name === "patternFill") {
      const type = attributes["patternType"] ?? "none";
      isSolid = type === "solid";
      if (type !== "none") tell(OTHER_FILL);
    } else if (name === "fgColor" && parent === "patternFill" && isSolid) {
      tell(colourOf(attributes, theme)?.toUpperCase() ?? OTHER_FILL);
    }
  }
  return colours;
}

/** A font in bold or underlined, with another size or colour where one is given; its parts in the order Excel writes them. */
function markedFont(
  font: string,
  prefix: string,
  mark: "b" | "u",
  size: number | null,
  color: string | null,
): string {
  const replaced = [mark, ...(size === null ? [] : ["sz"]), ...(color === null ? [] : ["color"])];
  const inner = replaced.reduce(
    (rest, name) =>
      rest.replace(new RegExp(`<${prefix}${name}(?:\\s[^>]*)?(?:/>|>\\s*</${prefix}${name}>)`), ""),
    font.replace(/^<[^>]*>|<\/[^<>]*>$/g, ""),
  );
  const added = [
    size === null ? "" : `<${prefix}sz val="${size}"/>`,
    color === null ? "" : `<${prefix}color rgb="FF${color.slice(1)}"/>`,
  ].join("");
  const at = inner.search(new RegExp(`<${prefix}(?:name|family|charset|scheme)\\b`));
  const cut = at < 0 ? inner.length : at;
  return `<${prefix}font><${prefix}${mark}/>${inner.slice(0, cut)}${added}${inner.slice(cut)}</${prefix}font>`;
}

/** The list with what was appended at its end and its count put right. */
function listEdits(
  text: string,
  elements: readonly FoundElement[],
  prefix: string,
  name: ListName,
  { place, items, written, least }: StyleList,
): readonly Edit[] {
  if (items.length === least) return [];
  if (place === null) {
    const root = elements[0]?.openEnd ?? 0;
    const before = elements.filter((each) => BEFORE_LIST[name].includes(each.name));
    const at = Math.max(root, ...before.map(({ end }) => end));
    const list = `<${prefix}${name} count="${items.length}">${items.join("")}</${prefix}${name}>`;
    return [insertion(at, list)];
  }
  const tag = text.slice(place.start, place.openEnd).replace(/\/>$/, ">");
  const inner = text.slice(place.openEnd, place.closeStart);
  const opened = withAttribute(tag, "count", String(items.length));
  const added = items.slice(written).join("");
  return [
    {
      start: place.start,
      end: place.end,
      text: `${opened}${inner}${added}</${prefix}${name}>`,
    },
  ];
}
