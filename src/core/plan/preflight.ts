import { overlap } from "../sheet/area";
import { cellsOf } from "./cells";
import { isOfOurs } from "./formula";
import { sheetsOf, type Plan } from "./plan";
import { OTHER_FILL, type ActiveFilter, type Conditions, type Standing } from "./standing";
import { changedSince } from "./verify";

/** Something that keeps a plan from being written. */
export type Stop =
  | { readonly stop: "behind" }
  | { readonly stop: "read-only" }
  /** Sheets may neither come nor go. */
  | { readonly stop: "structure" }
  | { readonly stop: "no-sheet"; readonly sheet: string }
  | { readonly stop: "protected"; readonly sheet: string }
  /** The user may agree to have the filter cleared; it is not set again. */
  | {
      readonly stop: "filtered";
      readonly sheet: string;
      readonly filters: readonly ActiveFilter[];
    }
  | { readonly stop: "changed"; readonly sheet: string; readonly cell: string }
  | { readonly stop: "name-taken"; readonly sheet: string }
  /** The host refused to look, for a reason of its own. */
  | { readonly stop: "editing" };

/** Something to know before a plan is written. */
export type Note =
  | { readonly note: "occupied"; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly note: "hidden-rows"; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly note: "other-fill"; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly note: "calculates-by-hand" }
  | { readonly note: "forgets-undo" }
  /** The journal of this writing lives only as long as the pane. */
  | { readonly note: "short-journal"; readonly why: "unsaved-workbook" | "no-room" };

/** What a look before writing gave. */
export interface Preflight {
  readonly stops: readonly Stop[];
  readonly notes: readonly Note[];
}

/**
 * Judges whether a plan may be written where things stand as told, and what to know before. Throws RangeError for a
 * formula that is not put together from addresses: such a plan is a mistake of ours.
 */
export function preflight(plan: Plan, standing: Standing): Preflight {
  refuseForeignFormulas(plan);
  const { conditions } = standing;
  const changed = changedSince(plan, standing);
  const changes: readonly Stop[] =
    changed === null || changed.cell === null
      ? []
      : [{ stop: "changed", sheet: changed.sheet, cell: changed.cell }];
  const stops = conditionStops(conditions, writtenSheets(plan), changesSheets(plan));
  // Of a sheet that is gone or behind another window nothing more is worth saying.
  const isInSight = stops.every(({ stop }) => stop !== "behind" && stop !== "no-sheet");
  return {
    stops: [...stops, ...(isInSight ? changes : []), ...takenNames(plan, standing)],
    notes: [
      ...occupied(plan, standing),
      ...otherFills(plan, standing),
      ...hiddenRows(plan, conditions),
      ...calculation(plan, conditions),
      ...forgotten(changesSheets(plan), conditions),
    ],
  };
}

function refuseForeignFormulas({ blocks }: Plan): void {
  for (const content of blocks.flatMap(({ after }) => after ?? []).flat()) {
    if (content.kind === "formula" && !isOfOurs(content.formula)) {
      throw new RangeError("a planned formula that is none of ours");
    }
  }
}

/** Whether sheets come or go. */
export function changesSheets({
  adds,
  removes,
}: {
  readonly adds: readonly unknown[];
  readonly removes: readonly unknown[];
}): boolean {
  return adds.length + removes.length > 0;
}

/**
 * What keeps anything from being written to some sheets, and sheets from coming or going where they do: for undoing,
 * which has no plan.
 */
export function conditionStops(
  { isBehind, isReadOnly, isStructureLocked, sheets }: Conditions,
  written: readonly string[],
  touchesSheets: boolean,
): readonly Stop[] {
  return [
    ...(isBehind ? [{ stop: "behind" } as const] : []),
    ...(isReadOnly ? [{ stop: "read-only" } as const] : []),
    ...(touchesSheets && isStructureLocked ? [{ stop: "structure" } as const] : []),
    ...sheets
      .filter(({ sheet }) => written.includes(sheet))
      .flatMap(({ sheet, exists, isProtected, filters }): readonly Stop[] => {
        if (!exists) return [{ stop: "no-sheet", sheet }];
        return [
          ...(isProtected ? [{ stop: "protected", sheet } as const] : []),
          ...(filters.length > 0 ? [{ stop: "filtered", sheet, filters } as const] : []),
        ];
      }),
  ];
}

/** The note that a host forgets its own undo list, where a sheet is added or removed. */
export function forgotten(touchesSheets: boolean, { forgetsUndo }: Conditions): readonly Note[] {
  return touchesSheets && forgetsUndo ? [{ note: "forgets-undo" }] : [];
}

/** The sheets whose filters may be cleared with consent; empty where something else stands in the way too. */
export function clearable(stops: readonly Stop[]): readonly string[] {
  const sheets = stops.flatMap((each) => (each.stop === "filtered" ? [each.sheet] : []));
  return sheets.length === stops.length ? sheets : [];
}

/** Sheets with cells to write. Removing a sheet is no matter of its cells. */
function writtenSheets(plan: Plan): readonly string[] {
  return sheetsOf({ ...plan, removes: [] });
}

function takenNames({ adds }: Plan, { whole }: Standing): readonly Stop[] {
  return adds
    .filter((_, at) => (whole[at] ?? null) !== null)
    .map(({ name }) => ({ stop: "name-taken", sheet: name }));
}

/** A cell that is mended and a sheet of ours that is written anew are meant to be written over. */
function occupied(plan: Plan, standing: Standing): readonly Note[] {
  if (plan.task !== "rank") return [];
  return bySheet(plan, (block, at) =>
    cellsOf(block)
      .filter(({ down, right }) => {
        const planned = block.after?.[down]?.[right];
        const state = standing.cells[at]?.cells[down]?.[right];
        const holds =
          state !== undefined && (state.value.kind !== "blank" || state.formula !== null);
        return planned !== undefined && holds;
      })
      .map(({ address }) => address),
  ).map(({ sheet, cells }) => ({ note: "occupied", sheet, cells }));
}

function otherFills(plan: Plan, standing: Standing): readonly Note[] {
  return bySheet(plan, (block, at) =>
    block.fill === null
      ? []
      : cellsOf(block)
          .filter(({ down, right }) => {
            const state = standing.cells[at]?.cells[down]?.[right];
            return state?.look?.fill === OTHER_FILL;
          })
          .map(({ address }) => address),
  ).map(({ sheet, cells }) => ({ note: "other-fill", sheet, cells }));
}

function bySheet(
  plan: Plan,
  cellsIn: (block: Plan["blocks"][number], at: number) => readonly string[],
): readonly { readonly sheet: string; readonly cells: readonly string[] }[] {
  const found = new Map<string, readonly string[]>();
  for (const [at, block] of plan.blocks.entries()) {
    found.set(block.sheet, [...(found.get(block.sheet) ?? []), ...cellsIn(block, at)]);
  }
  return [...found]
    .map(([sheet, cells]) => ({ sheet, cells }))
    .filter(({ cells }) => cells.length > 0);
}

function hiddenRows({ blocks }: Plan, { sheets }: Conditions): readonly Note[] {
  return sheets.flatMap(({ sheet, hiddenRows }): readonly Note[] => {
    const written = blocks.filter((block) => block.sheet === sheet);
    const rows = hiddenRows.filter((row) =>
      written.some((area) => overlap(area, { ...area, row, height: 1 })),
    );
    return rows.length === 0 ? [] : [{ note: "hidden-rows", sheet, rows }];
  });
}

function calculation({ blocks }: Plan, { calculatesByHand }: Conditions): readonly Note[] {
  const changesContents = blocks.some(({ after }) => after !== null);
  return changesContents && calculatesByHand ? [{ note: "calculates-by-hand" }] : [];
}
