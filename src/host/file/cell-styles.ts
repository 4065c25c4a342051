import { DamagedWorkbook } from "../../core/problem";
import { BUILT_IN_FORMATS } from "./number-formats";
import { scanPlaces } from "./places";
import { type Edit, insertion, type Place, prefixOf, spliced, withAttribute } from "./splice";
import { escapedXml } from "./xstring";

/** Below this the numbers of formats are Excel's own. */
const FIRST_CUSTOM_FORMAT = 164;
const PLAIN_STYLE = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** A styles part with styles appended. Those that were there keep their numbers, so that no cell changes its look. */
export interface CellStyles {
  readonly text: string;
  /** The number of a style like `base` but with a number format. */
  readonly index: number;
}

interface StylesMap {
  readonly root: Place;
  readonly formats: Place | null;
  readonly custom: ReadonlyMap<number, string>;
  readonly cellStyles: Place;
  readonly styles: readonly Place[];
}

/** Gives a style like `base` with the number format `code`, appended unless there is one already. Throws DamagedWorkbook. */
export function withFormat(part: string, text: string, base: number, code: string): CellStyles {
  const map = mapStyles(part, text);
  const prefix = prefixOf(text.slice(map.cellStyles.start, map.cellStyles.openEnd));
  const format = formatNumber(map, code);
  const source = map.styles[base];
  const style = source === undefined ? PLAIN_STYLE : text.slice(source.start, source.end);
  const wanted = formatted(source === undefined ? style.replace("<", `<${prefix}`) : style, format);
  const existing = map.styles.findIndex((each) => text.slice(each.start, each.end) === wanted);
  if (existing >= 0) return { text, index: existing };
  const count = map.styles.length;
  const edits = [
    ...(isKnown(map, code) ? [] : [formatEdit(map, text, prefix, format, code)]),
    appended(text, map.cellStyles, wanted, count + 1),
  ];
  return { text: spliced(text, edits), index: count };
}

function isKnown(map: StylesMap, code: string): boolean {
  return builtIn(code) !== undefined || [...map.custom.values()].includes(code);
}

function builtIn(code: string): number | undefined {
  return [...BUILT_IN_FORMATS].find(([, known]) => known === code)?.[0];
}

function formatNumber(map: StylesMap, code: string): number {
  const custom = [...map.custom].find(([, known]) => known === code)?.[0];
  return builtIn(code) ?? custom ?? Math.max(FIRST_CUSTOM_FORMAT - 1, ...map.custom.keys()) + 1;
}

function formatted(style: string, format: number): string {
  const openEnd = style.indexOf(">") + 1;
  const tag = withAttribute(style.slice(0, openEnd), "numFmtId", String(format));
  return withAttribute(tag, "applyNumberFormat", "1") + style.slice(openEnd);
}

function formatEdit(
  map: StylesMap,
  text: string,
  prefix: string,
  number: number,
  code: string,
): Edit {
  const format = `<${prefix}numFmt numFmtId="${number}" formatCode="${escapedXml(code)}"/>`;
  if (map.formats !== null) return appended(text, map.formats, format, map.custom.size + 1);
  return insertion(map.root.openEnd, `<${prefix}numFmts count="1">${format}</${prefix}numFmts>`);
}

/** A list element with one more item at its end and its count put right. */
function appended(text: string, list: Place, item: string, count: number): Edit {
  const tag = text.slice(list.start, list.openEnd).replace(/\/>$/, ">");
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  const inner = text.slice(list.openEnd, list.closeStart);
  const opened = withAttribute(tag, "count", String(count));
  return { start: list.start, end: list.end, text: `${opened}${inner}${item}</${name}>` };
}

function mapStyles(part: string, text: string): StylesMap {
  const custom = new Map<number, string>();
  const styles: Place[] = [];
  const found = new Map<string, Place>();
  const path: string[] = [];
  scanPlaces(part, text, {
    open: (name, attributes) => {
      if (name === "numFmt" && path.at(-1) === "numFmts") {
        custom.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      }
      path.push(name);
    },
    close: (name, place) => {
      path.pop();
      const parent = path.at(-1);
      if (name === "xf" && parent === "cellXfs") styles.push(place);
      else if (parent === "styleSheet" || parent === undefined) found.set(name, place);
    },
  });
  const root = found.get("styleSheet");
  const cellStyles = found.get("cellXfs");
  if (root === undefined || cellStyles === undefined) throw new DamagedWorkbook(part);
  return { root, formats: found.get("numFmts") ?? null, custom, cellStyles, styles };
}
