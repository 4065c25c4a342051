import { addressOf } from "../sheet/address";
import { sameArea } from "../sheet/area";
import { cameOf, sameHeld } from "./came-of";
import { cellsOf } from "./cells";
import { stateAt, type Entry, type RecordedCells } from "./entry";
import {
  OTHER_FILL,
  type CellsStanding,
  type CellState,
  type Look,
  type Standing,
} from "./standing";
import { restoredSheet } from "./restore-sheet";
import type { BlockWrite, CellWrite, Content, LookWrite, TableWrite, Writing } from "./writing";

/** Something that was changed since and therefore stays as it is; the cell is null for a whole sheet. */
export interface Left {
  readonly sheet: string;
  readonly cell: string | null;
}

/** What takes an entry back (or does it again), and what it leaves alone. */
export interface Restoration {
  readonly writing: Writing;
  readonly left: readonly Left[];
}

/**
 * What brings the places of an entry to how they stood before it (or after it), given how they stand now
 * (`placesOfEntry(entry)` asked for them). Only what still is as the entry left it is touched; cells that
 * someone changed since, rows that moved and sheets that someone wrote in stay and are listed. What
 * stands right already is not written.
 *
 * Of an entry that was interrupted nobody knows how much was written, and the host may have been stopped
 * between two properties of one cell: there only contents tell whether someone has been at a cell.
 */
export function restoration(
  entry: Entry,
  now: Standing,
  towards: "before" | "after",
  wasInterrupted: boolean,
): Restoration {
  const gone = new Set(
    now.conditions.sheets.filter(({ exists }) => !exists).map(({ sheet }) => sheet),
  );
  const blocks = entry.cells.map((recorded, at) =>
    gone.has(recorded.sheet)
      ? { write: null, left: [{ sheet: recorded.sheet, cell: null }] }
      : restoredBlock(recorded, now.cells[at], towards, wasInterrupted),
  );
  const sheets = entry.sheets.map((recorded, at) =>
    restoredSheet(recorded, now.whole[at] ?? null, towards, wasInterrupted),
  );
  const leftSheets = entry.sheets
    .filter((_, at) => sheets[at]?.isLeft === true)
    .map(({ name }) => ({ sheet: name, cell: null }));
  return {
    writing: {
      clearFilters: [],
      adds: sheets.flatMap(({ add }) => (add === null ? [] : [add])),
      blocks: blocks.flatMap(({ write }) => (write === null ? [] : [write])),
      widths: restoredWidths(entry, now, towards).filter(({ sheet }) => !gone.has(sheet)),
      tables: restoredTables(entry, now, towards, wasInterrupted).filter(
        ({ sheet }) => !gone.has(sheet),
      ),
      removes: sheets.flatMap(({ remove }) => (remove === null ? [] : [remove])),
    },
    left: onceEach([...blocks.flatMap(({ left }) => left), ...leftSheets]),
  };
}

/** A restoration without what had been left alone before it was begun. */
export function sparing({ writing, left }: Restoration, spared: readonly Left[]): Restoration {
  const isSpared = (sheet: string, cell: string | null): boolean =>
    spared.some((each) => each.sheet === sheet && each.cell === cell);
  const blocks = writing.blocks.map(({ sheet, row, column, cells }) => ({
    ...{ sheet, row, column },
    cells: cells.map((line, down) =>
      line.map((cell, right) =>
        isSpared(sheet, addressOf(row + down, column + right)) ? null : cell,
      ),
    ),
  }));
  return {
    writing: {
      ...writing,
      adds: writing.adds.filter(({ name }) => !isSpared(name, null)),
      blocks: blocks.filter(({ cells }) =>
        cells.some((line) => line.some((cell) => cell !== null)),
      ),
      removes: writing.removes.filter((name) => !isSpared(name, null)),
    },
    left,
  };
}

function onceEach(left: readonly Left[]): readonly Left[] {
  const same = (a: Left, b: Left): boolean => a.sheet === b.sheet && a.cell === b.cell;
  return left.filter((each, at) => left.findIndex((other) => same(each, other)) === at);
}

/** Whether a writing would change nothing. */
export function isEmpty({ clearFilters, adds, blocks, widths, tables, removes }: Writing): boolean {
  return [clearFilters, adds, blocks, widths, tables, removes].every(({ length }) => length === 0);
}

function restoredBlock(
  recorded: RecordedCells,
  now: CellsStanding | undefined,
  towards: "before" | "after",
  wasInterrupted: boolean,
): { readonly write: BlockWrite | null; readonly left: readonly Left[] } {
  const { sheet, row, column, before, after } = recorded;
  const target = towards === "before" ? before : after;
  const written = towards === "before" ? after : before;
  const left: Left[] = [];
  const cells: (CellWrite | null)[][] = before.cells.map((line) => line.map(() => null));
  for (const { down, right, address } of cellsOf(recorded)) {
    const wanted = stateAt(target, down, right);
    const current = stateAt(now ?? null, down, right);
    if (wanted === undefined) continue;
    const restored =
      current === undefined
        ? "changed"
        : wasInterrupted
          ? afterInterruption(recorded, current, wanted, down, right)
          : isMoved(written, now, down) && !takesPaintAway(recorded, wanted)
            ? alreadyThereOr("changed", current, wanted)
            : asWritten(recorded, current, wanted, stateAt(written, down, right));
    if (restored === "changed") left.push({ sheet, cell: address });
    else if (restored !== null) (cells[down] ?? [])[right] = restored;
  }
  const isNothing = cells.every((line) => line.every((cell) => cell === null));
  return { write: isNothing ? null : { sheet, row, column, cells }, left };
}

type Restored = CellWrite | "changed" | null;

/** The sides of a cell that a plan may change. */
type Sides = Readonly<Record<"content" | "format" | "look" | "link", boolean>>;

const SIDES = ["content", "format", "look", "link"] as const;

/** In which sides two states differ; what was not asked for does not. */
function differing(a: CellState, b: CellState): Sides {
  return {
    content: !sameHeld(a, b),
    format: a.format !== b.format,
    look: a.look?.fill !== b.look?.fill || a.look?.rest !== b.look?.rest,
    link: a.link !== b.link,
  };
}

/**
 * A cell of which every side that the entry changed is as it left it, or right already, is restored; any other
 * was changed since. Sides that the entry did not change are none of its business.
 */
function asWritten(
  recorded: RecordedCells,
  current: CellState,
  wanted: CellState,
  written: CellState | undefined,
): Restored {
  if (written === undefined) return "changed";
  const ours = both(differing(written, wanted), plannedSides(recorded));
  const since = differing(current, written);
  const wrong = differing(current, wanted);
  return SIDES.some((side) => ours[side] && since[side] && wrong[side])
    ? "changed"
    : cellWrite(current, wanted, ours);
}

function afterInterruption(
  recorded: RecordedCells,
  current: CellState,
  wanted: CellState,
  down: number,
  right: number,
): Restored {
  const { planned, fill } = recorded;
  const ours = planned?.[down]?.[right];
  const known = [recorded.before, recorded.after].flatMap(
    (each) => stateAt(each, down, right) ?? [],
  );
  const wasBlank = ours?.kind === "blank" || known.some(isBlank);
  const isFilledByLink = wasBlank && showsItsLink(current);
  const holdsOurs =
    planned === null ||
    isFilledByLink ||
    known.some((state) => sameHeld(current, state)) ||
    (ours !== undefined && cameOf(current, ours));
  const isPaintedByUs =
    fill === null ||
    current.look?.fill === fill.color ||
    known.some((state) => state.look?.fill === current.look?.fill);
  if (!holdsOurs || !isPaintedByUs) return "changed";
  const sides = sidesOf(recorded, down, right);
  // A formula or a date that was put back may have brought a format of its own along, and a link its font.
  const look = sides.look || sides.link;
  const aim = sides.look ? wanted : { ...wanted, look: withFillOf(current.look, wanted.look) };
  const content = sides.content || isFilledByLink;
  const format = sides.format || content || (look && recorded.look === "all");
  return cellWrite(current, aim, { ...sides, content, look, format });
}

/** A look with another's fill, which no link changes: someone who painted the cell since keeps that. */
function withFillOf(painted: Look | null, look: Look | null): Look | null {
  return painted === null || look === null ? look : { ...look, fill: painted.fill };
}

/** The sides that an entry changed of a cell; before that was read back, those that it was to change. */
function sidesOf(recorded: RecordedCells, down: number, right: number): Sides {
  const before = stateAt(recorded.before, down, right);
  const after = stateAt(recorded.after, down, right);
  const { planned, formats, look, links } = recorded;
  return before === undefined || after === undefined
    ? { content: planned !== null, format: formats, look: look !== "none", link: links }
    : both(differing(before, after), plannedSides(recorded));
}

/** The sides that what was planned can have changed; in any other it was someone who typed before it was read back. */
function plannedSides({ planned, formats, look, links }: RecordedCells): Sides {
  const content = planned !== null;
  const format = formats || content || look === "all";
  return { content, format, look: look !== "none", link: links };
}

function both(one: Sides, other: Sides): Sides {
  return {
    content: one.content && other.content,
    format: one.format && other.format,
    look: one.look && other.look,
    link: one.link && other.link,
  };
}

function cellWrite(current: CellState, wanted: CellState, sides: Sides): CellWrite | null {
  const writesLink = sides.link && current.link !== wanted.link;
  // A host may restyle a cell that gets a link, and fill a blank one: both have to be said again then.
  const getsLink = writesLink && wanted.link !== null;
  const staysBlank = getsLink && isBlank(current) && isBlank(wanted);
  const writesContent = staysBlank || (sides.content && !sameHeld(current, wanted));
  const look = lookWrite(current.look, (sides.look ? wanted : current).look, getsLink);
  const writesFormat = sides.format && current.format !== wanted.format;
  if (!writesContent && !writesFormat && look === null && !writesLink) return null;
  return {
    content: writesContent ? contentOf(wanted) : null,
    // Contents and looks may bring a format along: it is said again whenever one of them is written.
    format:
      writesContent || writesFormat || look?.rest != null
        ? (sides.format ? wanted : current).format
        : null,
    look,
    link: writesLink ? { to: wanted.link } : null,
  };
}

function isBlank({ value, formula }: CellState): boolean {
  return value.kind === "blank" && formula === null;
}

/** Whether a cell that was blank shows where its link leads. */
function showsItsLink({ value, formula, link }: CellState): boolean {
  return formula === null && value.kind === "text" && value.text === link;
}

function contentOf({ value, formula }: CellState): Content {
  return formula === null ? value : { kind: "formula", formula };
}

function lookWrite(
  current: Look | null,
  wanted: Look | null,
  isRestyled: boolean,
): LookWrite | null {
  if (current === null || wanted === null) return null;
  const keepsFill = wanted.fill === current.fill || wanted.fill === OTHER_FILL;
  const fill = keepsFill ? null : { color: wanted.fill };
  const { rest: from } = current;
  const { rest: to } = wanted;
  const rest = from === null || to === null || (from === to && !isRestyled) ? null : { from, to };
  return fill === null && rest === null ? null : { fill, rest };
}

function alreadyThereOr(otherwise: "changed", current: CellState, wanted: CellState): Restored {
  const wrong = differing(current, wanted);
  return SIDES.some((side) => wrong[side]) ? otherwise : null;
}

/** Whether another row stands in this row's place, so that equal contents there would be a coincidence. */
function isMoved(
  written: CellsStanding | null,
  now: CellsStanding | undefined,
  down: number,
): boolean {
  return written?.rowHeads[down] !== now?.rowHeads[down];
}

/** Our own paint may go from whatever row it is in now; nothing is put into a row but what came from it. */
function takesPaintAway({ planned, fill }: RecordedCells, { look }: CellState): boolean {
  return planned === null && fill !== null && (look?.fill ?? null) === null;
}

function restoredWidths(entry: Entry, now: Standing, towards: "before" | "after") {
  return entry.widths.flatMap(({ sheet, column, before, after }, at) => {
    const wanted = towards === "before" ? before : after;
    const written = towards === "before" ? after : before;
    const current = now.columns[at];
    // A width that someone chose since is theirs.
    const isOurs = written === null || current === written;
    return wanted === null || current === wanted || !isOurs
      ? []
      : [{ sheet, column, width: { asTold: wanted } }];
  });
}

function restoredTables(
  entry: Entry,
  now: Standing,
  towards: "before" | "after",
  wasInterrupted: boolean,
): readonly TableWrite[] {
  return entry.tables.flatMap(({ sheet, before, after }, at): readonly TableWrite[] => {
    const wanted = towards === "before" ? before : after;
    const written = towards === "before" ? after : before;
    const current = now.tables[at] ?? null;
    if (wanted === null) return [];
    // An Excel that cannot resize a table takes it away and makes another: it may have been stopped in between.
    if (current === null) return wasInterrupted ? [{ sheet, area: wanted, isMissing: true }] : [];
    if (sameArea(current, wanted)) return [];
    // A table that someone made larger since is theirs.
    const isOurs = written === null || sameArea(current, written);
    return isOurs ? [{ sheet, area: wanted }] : [];
  });
}
