import { HEAD_COLUMNS, rowHead } from "../../../src/core/plan/row-head";
import type { OwnSheet } from "../../../src/core/plan/plan";
import type {
  ActiveFilter,
  CellsAsked,
  CellsStanding,
  CellState,
  KeptSheet,
  Look,
  Standing,
} from "../../../src/core/plan/standing";
import type { CellWrite, Content, Writing } from "../../../src/core/plan/writing";
import { ExcelFailed, NoSuchSheet, PlaceGone, SheetNameTaken } from "../../../src/core/problem";
import { addressOf, placeOf } from "../../../src/core/sheet/address";
import type { Area } from "../../../src/core/sheet/area";
import { storedDigits, type CellValue, type Snapshot } from "../../../src/core/sheet/snapshot";
import type { Workbook } from "../../../src/jobs/workbook";

/** All there is to one cell of paper. */
export interface PaperCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly fill: string | null;
  readonly rest: string;
  readonly link: string | null;
}

export interface PaperSheet {
  readonly name: string;
  readonly id: string;
  /** By address; a cell that is not there is an empty one. */
  readonly cells: Readonly<Record<string, PaperCell>>;
  /** By column number, in the host's unit. */
  readonly widths: Readonly<Record<number, number>>;
  readonly table: Area | null;
  readonly isProtected: boolean;
  readonly filters: readonly ActiveFilter[];
  readonly hiddenRows: readonly number[];
}

/** What goes wrong in one call: nothing is done, the first steps of a write are, or all of it. */
export type Fault =
  | { readonly fault: "refused" }
  | { readonly fault: "stopped"; readonly after: number }
  | { readonly fault: "answer-lost" };

/** A workbook of plain data, with what a test may do to it behind the back of a job. */
export interface PaperWorkbook extends Workbook {
  /** All that is on it, place by place, for comparing; ids are the host's own affair. */
  readonly picture: () => Readonly<Record<string, string>>;
  readonly sheet: (name: string) => PaperSheet;
  readonly cell: (sheet: string, address: string) => PaperCell;
  /** Changes a cell as someone else would. */
  readonly change: (sheet: string, address: string, change: Partial<PaperCell>) => void;
  readonly changeSheet: (sheet: string, change: Partial<PaperSheet>) => void;
  readonly insertRow: (sheet: string, above: number) => void;
  readonly removeSheet: (sheet: string) => void;
  /** From now on sheets may neither come nor go. */
  readonly lockStructure: () => void;
  /** How often the host was asked for anything, and how many steps its writes had. */
  readonly counted: () => { readonly calls: number; readonly steps: number };
  /** From now on: the fault of the n-th call, counted from 1; null lets it be. */
  readonly failing: (faultOf: (call: number) => Fault | null) => void;
  /** From now on: what happens just before the n-th call, counted from 1. */
  readonly meanwhile: (happens: (call: number) => void) => void;
  /** From now on: what the host makes of a content it is given. */
  readonly coercing: (coerce: (content: Content) => Content) => void;
}

export const EMPTY_CELL: PaperCell = {
  ...{ value: { kind: "blank" }, formula: null, format: "General" },
  ...{ fill: null, rest: "plain", link: null },
};
/** What the host calls the width of a column that nobody set. */
const WIDTH = 48;
const POINTS_A_CHARACTER = 6;

/** A sheet with some cells; a string is text, a number a number. */
export function paperSheet(
  name: string,
  cells: Readonly<Record<string, string | number | Partial<PaperCell>>>,
): PaperSheet {
  return {
    ...{ name, id: `id of ${name}`, widths: {}, table: null },
    ...{ isProtected: false, filters: [], hiddenRows: [] },
    cells: Object.fromEntries(
      Object.entries(cells).map(([address, held]) => [address, paperCell(held)]),
    ),
  };
}

function paperCell(held: string | number | Partial<PaperCell>): PaperCell {
  switch (typeof held) {
    case "string":
      return { ...EMPTY_CELL, value: { kind: "text", text: held } };
    case "number":
      return { ...EMPTY_CELL, value: { kind: "number", digits: storedDigits(held) } };
    default:
      return { ...EMPTY_CELL, ...held };
  }
}

/** A sheet of paper with what a snapshot holds. */
export function onPaper({ sheet, rows }: Snapshot): PaperSheet {
  const cells = rows.flatMap(({ row, cells: held }) =>
    held.map(({ column, value, format, formula }) => {
      const cell: PaperCell = { ...EMPTY_CELL, value, format, formula };
      return [addressOf(row, column), cell] as const;
    }),
  );
  return paperSheet(sheet, Object.fromEntries(cells));
}

/** A formula has a result that follows from its text alone. */
export function resultOf(formula: string): CellValue {
  return { kind: "number", digits: String(formula.length) };
}

interface Options {
  readonly isReadOnly?: boolean;
  readonly calculatesByHand?: boolean;
  readonly isBehind?: boolean;
  readonly forgetsUndo?: boolean;
}

/** Opens a workbook of such sheets. */
export function paperWorkbook(
  sheets: readonly PaperSheet[],
  {
    isReadOnly = false,
    calculatesByHand = false,
    isBehind = false,
    forgetsUndo = true,
  }: Options = {},
): PaperWorkbook {
  let held: readonly PaperSheet[] = sheets;
  let isStructureLocked = false;
  let added = 0;
  let [calls, steps, faultsFrom, happensFrom] = [0, 0, 0, 0];
  let faultOf: (call: number) => Fault | null = () => null;
  let happens: (call: number) => void = () => undefined;
  let coerce: (content: Content) => Content = (content) => content;

  const find = (name: string): PaperSheet | undefined => held.find((each) => each.name === name);
  const sheet = (name: string): PaperSheet => {
    const found = find(name);
    if (found === undefined) throw new PlaceGone();
    return found;
  };
  const changeSheet = (name: string, change: Partial<PaperSheet>): void => {
    sheet(name);
    held = held.map((each) => (each.name === name ? { ...each, ...change } : each));
  };
  const cell = (name: string, address: string): PaperCell =>
    find(name)?.cells[address] ?? EMPTY_CELL;
  const change = (name: string, address: string, changed: Partial<PaperCell>): void => {
    const next = { ...cell(name, address), ...changed };
    changeSheet(name, { cells: { ...sheet(name).cells, [address]: next } });
  };
  const removeSheet = (name: string): void => {
    sheet(name);
    held = held.filter((each) => each.name !== name);
  };

  /** One call of the host: what it does are steps, so that it may stop between two of them. */
  const call = async <Answer>(
    work: readonly (() => void)[],
    answer: () => Answer,
  ): Promise<Answer> => {
    await Promise.resolve();
    calls += 1;
    happens(calls - happensFrom);
    const fault = faultOf(calls - faultsFrom);
    if (fault?.fault === "refused") throw new ExcelFailed("GeneralException");
    const done = fault?.fault === "stopped" ? work.slice(0, fault.after) : work;
    for (const step of done) {
      steps += 1;
      step();
    }
    if (fault !== null) throw new ExcelFailed("GeneralException");
    return answer();
  };

  const addSteps = (own: OwnSheet | KeptSheet): readonly (() => void)[] => {
    const { name } = own;
    const create = (): void => {
      if (find(name) !== undefined) throw new SheetNameTaken(name);
      added += 1;
      held = [...held, { ...paperSheet(name, {}), id: `added ${added}` }];
    };
    if ("rest" in own) {
      const kept = ownParts(own.rest);
      return [
        create,
        ...own.values.flatMap((row, down) =>
          row.map((value, right) => () => {
            change(name, addressOf(down + 1, right + 1), { value });
          }),
        ),
        () => {
          changeSheet(name, kept);
        },
      ];
    }
    return [
      create,
      ...own.rows.flatMap((row, down) =>
        row.map(({ value, role, link }, right) => () => {
          const held = contentHeld(coerce(value));
          change(name, addressOf(down + 1, right + 1), { ...held, rest: role, link });
        }),
      ),
      () => {
        const widths = own.widths.map((width, at) => [at + 1, width * POINTS_A_CHARACTER]);
        changeSheet(name, { table: own.table, widths: Object.fromEntries(widths) });
      },
    ];
  };

  const stepsOf = (writing: Writing): readonly (() => void)[] => [
    ...writing.clearFilters.map((name) => () => {
      changeSheet(name, { filters: [], hiddenRows: [] });
    }),
    ...writing.adds.flatMap(addSteps),
    ...writing.blocks.flatMap(({ sheet: name, row, column, cells }) => {
      const writes = cells.flatMap((line, down) =>
        line.flatMap((write, right) =>
          write === null ? [] : [{ write, address: addressOf(row + down, column + right) }],
        ),
      );
      return SIDES.flatMap((side) =>
        writes.flatMap(({ write, address }) => {
          const changed = side(write, coerce);
          return changed === null
            ? []
            : [
                () => {
                  change(name, address, changed);
                },
              ];
        }),
      );
    }),
    ...writing.widths.map(({ sheet: name, column, width }) => () => {
      const points = "asTold" in width ? width.asTold : width.characters * POINTS_A_CHARACTER;
      const others = Object.entries(sheet(name).widths).filter(([each]) => each !== String(column));
      const widths = points === WIDTH ? others : [...others, [column, points] as const];
      changeSheet(name, { widths: Object.fromEntries(widths) });
    }),
    // As an Excel does it that cannot resize a table: it is taken away, and another made.
    ...writing.tables.flatMap(({ sheet: name, area, isMissing = false }) => [
      () => {
        if (!isMissing && sheet(name).table === null) throw new PlaceGone();
        changeSheet(name, { table: null });
      },
      () => {
        changeSheet(name, { table: area });
      },
    ]),
    ...writing.removes.map((name) => () => {
      removeSheet(name);
    }),
  ];

  const cellsStanding = (asked: CellsAsked): CellsStanding => {
    const { sheet: name, row, column, height, width } = asked;
    const rows = Array.from({ length: height }, (_, down) => row + down);
    const valueAt = (at: number, right: number) => cell(name, addressOf(at, right)).value;
    return {
      cells: rows.map((at) =>
        Array.from({ length: width }, (_, right) =>
          stateOf(cell(name, addressOf(at, column + right)), asked),
        ),
      ),
      rowHeads: rows.map((at) =>
        rowHead(Array.from({ length: HEAD_COLUMNS }, (_, right) => valueAt(at, right + 1))),
      ),
    };
  };

  return {
    sheets: () =>
      call([], () =>
        held.map(({ name, id }) => ({ name, id, kind: "worksheet", visible: true }) as const),
      ),
    activeSheet: () => call([], () => held[0]?.name ?? ""),
    read: (name) =>
      call([], () => {
        const found = find(name);
        if (found === undefined) {
          throw new NoSuchSheet(
            name,
            held.map((each) => each.name),
          );
        }
        return snapshotOf(found);
      }),
    inspect: (places, besides = []) =>
      call([], (): Standing => {
        const names = [
          ...[...places.cells, ...places.columns].map((each) => each.sheet),
          ...[...places.tables, ...places.whole, ...besides],
        ];
        return {
          cells: places.cells.map(cellsStanding),
          columns: places.columns.map(
            ({ sheet: name, column }) => find(name)?.widths[column] ?? WIDTH,
          ),
          tables: places.tables.map((name) => find(name)?.table ?? null),
          whole: places.whole.map((name) => keptSheet(find(name))),
          conditions: {
            ...{ isReadOnly, isStructureLocked, calculatesByHand, isBehind, forgetsUndo },
            sheets: [...new Set(names)].map((name) => conditionsOf(name, find(name))),
          },
        };
      }),
    write: async (writing) => {
      await call(stepsOf(writing), () => undefined);
    },
    picture: () => sorted(Object.fromEntries(held.flatMap(pictureOf))),
    ...{ sheet, cell, change, changeSheet, removeSheet },
    insertRow: (name, above) => {
      const moved = Object.entries(sheet(name).cells).map(([address, each]) => {
        const { row, column } = placeOf(address) ?? { row: 0, column: 0 };
        return [addressOf(row < above ? row : row + 1, column), each] as const;
      });
      changeSheet(name, { cells: Object.fromEntries(moved) });
    },
    lockStructure: () => {
      isStructureLocked = true;
    },
    counted: () => ({ calls, steps }),
    failing: (next) => {
      faultsFrom = calls;
      faultOf = next;
    },
    meanwhile: (next) => {
      happensFrom = calls;
      happens = next;
    },
    coercing: (next) => {
      coerce = next;
    },
  };
}

type Side = (write: CellWrite, coerce: (content: Content) => Content) => Partial<PaperCell> | null;

/** What a host writes of a cell, one after the other: formats before contents. */
const SIDES: readonly Side[] = [
  ({ format }) => (format === null ? null : { format }),
  ({ content }, coerce) => (content === null ? null : contentHeld(coerce(content))),
  ({ look }) => ((look?.fill ?? null) === null ? null : { fill: look?.fill?.color ?? null }),
  ({ look }) => ((look?.rest ?? null) === null ? null : { rest: look?.rest?.to ?? "" }),
  ({ link }) => (link === null ? null : { link: link.to }),
];

function contentHeld(content: Content): Pick<PaperCell, "value" | "formula"> {
  switch (content.kind) {
    case "formula":
      return { value: resultOf(content.formula), formula: content.formula };
    case "number":
      return {
        value: { kind: "number", digits: storedDigits(Number(content.digits)) },
        formula: null,
      };
    case "text":
      return { value: content.text === "" ? { kind: "blank" } : content, formula: null };
    default:
      return { value: content, formula: null };
  }
}

function stateOf(cell: PaperCell, { look, links }: CellsAsked): CellState {
  const { value, formula, format, fill, rest, link } = cell;
  const looks: Record<CellsAsked["look"], Look | null> = {
    none: null,
    fill: { fill, rest: null },
    all: { fill, rest },
  };
  return { value, formula, format, look: looks[look], link: links ? link : null };
}

function snapshotOf({ name, cells, hiddenRows }: PaperSheet): Snapshot {
  const places = Object.entries(cells).flatMap(([address, cell]) => {
    const place = placeOf(address);
    return place === null || (cell.value.kind === "blank" && cell.formula === null)
      ? []
      : [{ ...place, cell }];
  });
  const rows = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  return {
    sheet: name,
    rows: rows.map((row) => ({
      row,
      hidden: hiddenRows.includes(row),
      cells: places
        .filter((place) => place.row === row)
        .sort((a, b) => a.column - b.column)
        .map(({ column, cell: { value, format, formula } }) => ({
          column,
          value,
          format,
          formula,
        })),
    })),
  };
}

function keptSheet(sheet: PaperSheet | undefined): KeptSheet | null {
  if (sheet === undefined) return null;
  const { name, cells, widths, table } = sheet;
  const rows = snapshotOf(sheet).rows;
  const values = Array.from({ length: rows.at(-1)?.row ?? 0 }, (_, down) => {
    const row = rows.find((each) => each.row === down + 1);
    return Array.from(
      { length: row?.cells.at(-1)?.column ?? 0 },
      (__, right): CellValue =>
        row?.cells.find(({ column }) => column === right + 1)?.value ?? { kind: "blank" },
    );
  });
  return { name, values, rest: JSON.stringify({ cells: sorted(cells), widths, table }) };
}

function pictureOf(sheet: PaperSheet) {
  const { name, cells, widths, table, isProtected, filters, hiddenRows } = sheet;
  const seen = Object.entries(cells)
    .map(([address, cell]) => [address, textOf(cell)] as const)
    .filter(([, text]) => text !== textOf(EMPTY_CELL));
  return [
    [name, JSON.stringify({ table, isProtected, filters, hiddenRows, widths: sorted(widths) })],
    ...seen.map(([address, text]) => [`${name}!${address}`, text]),
  ];
}

function textOf({ value, formula, format, fill, rest, link }: PaperCell): string {
  return JSON.stringify([value, formula, format, fill, rest, link]);
}

function ownParts(rest: string): Partial<PaperSheet> {
  return JSON.parse(rest);
}

function conditionsOf(name: string, sheet: PaperSheet | undefined) {
  if (sheet === undefined) {
    const nothing = { isProtected: false, filters: [], hiddenRows: [] };
    return { sheet: name, exists: false, id: null, ...nothing };
  }
  const { id, isProtected, filters, hiddenRows } = sheet;
  return { sheet: name, exists: true, id, isProtected, filters, hiddenRows };
}

function sorted<Held>(record: Readonly<Record<string, Held>>): Readonly<Record<string, Held>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
