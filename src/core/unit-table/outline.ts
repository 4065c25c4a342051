import { bareKey } from "../text/key";
import type { TableRow } from "./rows";

/** One way in which a total row may come about: the rows that it sums. */
export type Parts = readonly TableRow[];

/** A row that sums others. */
export interface RowSum {
  readonly total: TableRow;
  /** The likeliest first. */
  readonly ways: readonly Parts[];
  /** The numbering leaves no doubt; where it does, the figures must speak for one of the ways. */
  readonly sure: boolean;
}

/** The rows of a table with what each is. */
export interface Outline {
  readonly sums: readonly RowSum[];
  readonly groups: ReadonlySet<TableRow>;
}

interface Node {
  readonly row: TableRow;
  readonly kind: string;
  readonly children: Node[];
  /** A total row below that speaks for a group without figures of its own. */
  subtotal: TableRow | null;
}

/** What kind of numbering stands under which in an outline of groups. */
const PLAIN: ReadonlyMap<string, readonly string[]> = new Map([
  ["letter", ["roman", "number 1"]],
  ["roman", ["number 1"]],
  ["number 1", ["number 2"]],
]);
const DETAILS: readonly string[] = ["unmarked", "dash", "small letter"];
const GROUP_NAME = /^(cap|khoi|nhom|cac)\b/;

/**
 * Tells from the numbering (`I`, `1`, `1.1`, `a`) and the names which rows are groups of others and which rows each total
 * sums. A total row in the middle closes the group above it; the others sum the whole table.
 */
export function outlineOf(rows: readonly TableRow[]): Outline {
  const top: Node[] = [];
  const open: Node[] = [];
  const sums: RowSum[] = [];
  const wholes: TableRow[] = [];
  const lastTotal = rows.findLast(({ isTotal }) => isTotal);
  const markers = markersOf(rows);
  for (const row of rows) {
    if (!row.isTotal) {
      place(row, markers.get(row) ?? row.marker, top, open);
      continue;
    }
    const group = row === lastTotal && wholes.length === 0 ? undefined : top.at(-1);
    if (group !== undefined && group.children.length > 0) {
      sums.push(closingSum(row, group, top, wholes.length === 0));
      if (group.row.cells.size === 0) group.subtotal = row;
    } else {
      wholes.push(row);
    }
  }
  const all = top.flatMap(nodesUnder);
  return {
    groups: new Set(all.filter(isGroup).map(({ row }) => row)),
    sums: [
      ...all.filter(({ row, children }) => row.cells.size > 0 && children.length > 0).map(groupSum),
      ...sums,
      ...wholes.map((total) => wholeSum(total, top)),
    ].filter(({ total, ways }) => total.cells.size > 0 && ways.some((parts) => parts.length > 0)),
  };
}

/** Numbers that were left out: as many rows without one between two numbers as the numbers leave room for. */
function markersOf(rows: readonly TableRow[]): ReadonlyMap<TableRow, string> {
  const numbered = rows.flatMap(({ marker }, at) =>
    /^\d+$/.test(marker) ? [{ at, number: Number(marker) }] : [],
  );
  return new Map(
    numbered.slice(1).flatMap((next, place) => {
      const last = numbered[place];
      if (last === undefined || next.number - last.number !== next.at - last.at) return [];
      return rows
        .slice(last.at + 1, next.at)
        .filter(({ marker, isTotal }) => marker === "" && !isTotal)
        .map((row, step) => [row, String(last.number + step + 1)] as const);
    }),
  );
}

/** Kinds of numbering that were met before stand at their level again; a new kind stands under the row before it. */
function place(row: TableRow, marker: string, top: Node[], open: Node[]): void {
  const kind = kindOf(row, marker, open);
  const known = open.findIndex((node) => node.kind === kind);
  if (known !== -1) open.splice(known);
  const node: Node = { row, kind, children: [], subtotal: null };
  (open.at(-1)?.children ?? top).push(node);
  open.push(node);
}

function kindOf(row: TableRow, marker: string, open: readonly Node[]): string {
  const { name } = row;
  if (/^\d/.test(marker)) return `number ${marker.split(".").length}`;
  if (/^[a-zđ]$/.test(marker)) return "small letter";
  if (marker === "-") return "dash";
  const isLetter = /^[A-ZĐ]$/.test(marker);
  const last = open.find(({ kind }) => kind === "letter")?.row.marker.charCodeAt(0);
  const follows = last !== undefined && last === marker.charCodeAt(0) - 1;
  if (isLetter && (!/^[IVXLC]$/.test(marker) || follows)) return "letter";
  if (marker !== "") return "roman";
  return GROUP_NAME.test(bareKey(name)) || row.cells.size === 0 ? "name" : "unmarked";
}

/** A heading, or a row with others of its kind under it; a unit with a `Trong đó` stays a unit. */
function isGroup({ row, kind, children }: Node): boolean {
  if (children.length === 0) return row.cells.size === 0 && !/^\d/.test(row.marker);
  return kind !== "number 1" || !children.every((child) => DETAILS.includes(child.kind));
}

function nodesUnder(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(nodesUnder)];
}

/** The rows that stand for a node in a sum: its own figures, else its subtotal, else what is under it. */
function shareOf({ row, children, subtotal }: Node): Parts {
  if (row.cells.size > 0) return [row];
  return subtotal === null ? children.flatMap(shareOf) : [subtotal];
}

function leavesOf({ row, children }: Node): Parts {
  if (children.length === 0) return row.cells.size > 0 ? [row] : [];
  return children.flatMap(leavesOf);
}

/** Where the whole stood above the groups already, a total below them may be it once more. */
function closingSum(total: TableRow, group: Node, top: readonly Node[], isOnly: boolean): RowSum {
  return {
    total,
    ways: [group.children.flatMap(shareOf), top.flatMap(shareOf)],
    sure: isOnly && isPlain(group),
  };
}

function groupSum(group: Node): RowSum {
  return { total: group.row, ways: [group.children.flatMap(shareOf)], sure: isPlain(group) };
}

function wholeSum(total: TableRow, top: readonly Node[]): RowSum {
  const outermost = top.flatMap(shareOf);
  const leaves = top.flatMap(leavesOf);
  const isSame =
    leaves.length === outermost.length && leaves.every((row, at) => row === outermost[at]);
  return {
    total,
    ways: isSame ? [outermost] : [outermost, leaves],
    sure: new Set(top.map(({ kind }) => kind)).size === 1,
  };
}

/** Roman numbers or letters over numbers, numbers over numbers with a point: not a mere `Trong đó`. */
function isPlain({ kind, children }: Node): boolean {
  const below = new Set(children.map((child) => child.kind));
  const [only = ""] = below;
  return below.size === 1 && (PLAIN.get(kind) ?? []).includes(only);
}
