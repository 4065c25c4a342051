import type { Evidence } from "./evidence";
import { isBorneOut } from "./evidence";
import { bareKey } from "../text/key";
import { equationText, plus, sideText } from "./rule-text";
import type { PrintedColumn } from "./table-columns";

/** A whole column with the columns that stand under it as its parts. */
export interface OfWhich {
  readonly whole: PrintedColumn;
  readonly parts: readonly PrintedColumn[];
  /** `Chia ra`, `gồm`: the form says that the parts make up the whole. */
  readonly complete: boolean;
}

interface Node {
  readonly heading: string;
  readonly depth: number;
  /** The column that stands for it, where one does. */
  readonly column: PrintedColumn | null;
  readonly children: Node[];
}

const WHOLE = /^(?:tong|tong so|tong cong|cong|chung|so luong)$/;
const OF_WHICH = /^trong do\b|^trong so do\b/;
const DIVIDED = /^(?:chia (?:ra|theo)|phan (?:ra|theo)|bao gom|gom|cu the)\b/;
/** Words that begin the heading of a whole which has no group of its own. */
const WHOLE_NAME = /^(?:tong|so|cong)\b/;

/**
 * Wholes and parts as the levels of the headings give them: `Tổng số` beside the others under one heading, and a column
 * with `Trong đó` or `Chia ra` to its right. Columns of rates are no parts.
 */
export function ofWhichColumns(columns: readonly PrintedColumn[]): readonly OfWhich[] {
  const counted = columns.filter(({ kind }) => kind !== "rate");
  const top = treeOf(counted);
  return [...groupsAmong(top, true), ...top.flatMap(groupsUnder)];
}

function treeOf(columns: readonly PrintedColumn[]): readonly Node[] {
  const top: Node[] = [];
  for (const column of columns) {
    let level = top;
    column.path.forEach((heading, depth) => {
      const isLeaf = depth === column.path.length - 1;
      const last = level.at(-1);
      if (!isLeaf && last?.heading === heading && last.column === null) {
        level = last.children;
        return;
      }
      const node: Node = { heading, depth, column: isLeaf ? column : null, children: [] };
      level.push(node);
      level = node.children;
    });
  }
  return top;
}

function groupsUnder(node: Node): readonly OfWhich[] {
  return [...groupsAmong(node.children, false), ...node.children.flatMap(groupsUnder)];
}

function groupsAmong(nodes: readonly Node[], isTop: boolean): readonly OfWhich[] {
  return [
    ...besideTotal(nodes, isTop),
    ...nodes.flatMap((node, at) => behindWhole(node, nodes[at - 1])),
  ];
}

/** `Tổng số | Trước hạn | Đúng hạn | Quá hạn` under one heading. */
function besideTotal(nodes: readonly Node[], isTop: boolean): readonly OfWhich[] {
  const place = nodes.findIndex(
    ({ heading, column }) => column !== null && WHOLE.test(bareKey(heading)),
  );
  const whole = nodes[place]?.column ?? null;
  if (whole === null) return [];
  const next = nodes.findIndex(({ heading }, at) => at > place && WHOLE.test(bareKey(heading)));
  const others = isTop
    ? nodes.slice(place + 1, next === -1 ? undefined : next)
    : nodes.filter((_, at) => at !== place);
  if (others.some(({ heading }) => isOfWhich(heading))) return [];
  const parts = others.flatMap(sharesOf);
  return parts.length < 2 ? [] : [{ whole, parts, complete: false }];
}

/** A column, and to its right a group headed `Trong đó` or `Chia ra`. */
function behindWhole(node: Node, before: Node | undefined): readonly OfWhich[] {
  const whole = before?.column ?? null;
  if (!isOfWhich(node.heading) || whole === null) return [];
  if (!WHOLE_NAME.test(bareKey(whole.path.at(-1) ?? ""))) return [];
  const parts = node.column === null ? node.children.flatMap(sharesOf) : [node.column];
  return parts.length === 0
    ? []
    : [{ whole, parts, complete: DIVIDED.test(bareKey(node.heading)) }];
}

function isOfWhich(heading: string): boolean {
  const key = bareKey(heading);
  return OF_WHICH.test(key) || DIVIDED.test(key);
}

/** What stands for a heading in a sum: its own column, its total, or all columns under it. */
function sharesOf({ column, children }: Node): readonly PrintedColumn[] {
  if (column !== null) return [column];
  const total = children.find(({ heading }) => WHOLE.test(bareKey(heading)))?.column ?? null;
  if (total !== null) return [total];
  return children
    .filter(
      ({ heading }, at) => !(isOfWhich(heading) && children[at - 1]?.column !== null && at > 0),
    )
    .flatMap(sharesOf);
}

/** The text of what is known of a whole and its parts: an equation, limits, or nothing that the figures bear out. */
export function ofWhichTexts(
  { whole, parts, complete }: OfWhich,
  evidence: (text: string) => Evidence,
): readonly string[] {
  const codes = parts.map(({ code }) => code);
  const equation = equationText(whole.code, plus(codes));
  const told = evidence(equation);
  const few = told.judged <= 2 ? 1 : 2;
  if (parts.length > 1 && isBorneOut(told, few, complete ? 50 : 60)) return [equation];
  if (complete && parts.length > 1 && told.judged < 3) return [equation];
  const together = `${sideText(plus(codes))} ≤ [${whole.code}]`;
  if (parts.length > 1 && isBorneOut(evidence(together), 2, 75)) return [together];
  return codes
    .map((code) => `[${code}] ≤ [${whole.code}]`)
    .filter((limit) => isBorneOut(evidence(limit), 2, 75));
}
