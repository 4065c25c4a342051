import {
  compare,
  decimalText,
  equal,
  parseDecimal,
  subtract,
  sum,
  trimmed,
  ZERO,
  type Decimal,
} from "../../core/number/decimal";
import type { OwnCell, OwnRole, OwnSheet, PlannedValue } from "../../core/plan/plan";
import type { Field, PointsCell, Unit, UnitTable } from "../../core/rank/table";
import type { CriteriaSet, Criterion } from "../../core/score/criteria-set";
import type { CriterionScore, Score } from "../../core/score/result";
import { addressOf } from "../../core/sheet/address";
import type { PointsSheetWords } from "../../words/score-words";
import type { ScoredUnit } from "./score-units";

/** The points of scored units by field: a sheet of ours, and the table to be ranked that stands on it. */
export interface PointsTable {
  readonly sheet: OwnSheet;
  readonly table: UnitTable;
}

/** Names and codes of the main fields whose maximum nobody gave: no share of them can be told. */
export interface MissingMaxima {
  readonly missingMaxima: readonly Pick<Criterion, "code" | "name">[];
}

const HEADING_ROW = 3;
const MAXIMA_ROW = 4;
const FIRST_UNIT = 5;

/**
 * Puts the main fields of scores in a table of units down and fields across, in the order of the set, each cell at its place
 * on the sheet. Bonus and penalty stand in columns of their own and belong to no field. Where criteria that do not apply to
 * a unit were taken out, its cell has a maximum of its own.
 */
export function pointsTable(
  name: string,
  units: readonly ScoredUnit[],
  set: CriteriaSet,
  words: PointsSheetWords,
): PointsTable | MissingMaxima {
  const fields = mainFields(set).map((criterion) => ({
    criterion,
    max: maximumOf(criterion, set),
  }));
  const missing = fields.filter(({ max }) => max === null || compare(max, ZERO) <= 0);
  if (missing.length > 0) {
    return {
      missingMaxima: missing.map(({ criterion: { code, name: own } }) => ({ code, name: own })),
    };
  }
  const layout = layoutOf(units, set, fields);
  const table = tableOf(name, units, layout);
  return { sheet: sheetOf(name, units, table, layout, words), table };
}

/** Fields of the main group: what stands under no other. */
export function mainFields({ criteria }: CriteriaSet): readonly Criterion[] {
  return criteria.filter(({ parent, group }) => parent === null && group === "main");
}

/** What the set gives, else the sum of what it gives below. */
function maximumOf(criterion: Criterion, set: CriteriaSet): Decimal | null {
  if (criterion.max !== null) return parseDecimal(criterion.max);
  const below = set.criteria.filter(({ parent }) => parent === criterion.code);
  const maxima = below.map((child) => maximumOf(child, set));
  const known = maxima.filter((max) => max !== null);
  return below.length === 0 || known.length < maxima.length ? null : sum(known);
}

interface KnownField {
  readonly criterion: Criterion;
  readonly max: Decimal;
}

interface Layout {
  readonly fields: readonly KnownField[];
  readonly hasGroups: boolean;
  /** The column of the first field. */
  readonly firstField: number;
  /** Columns behind the fields, null for one that is not needed. */
  readonly bonus: number | null;
  readonly penalty: number | null;
  /** Places of the fields that some unit has a maximum of its own in. */
  readonly ownMaxima: readonly number[];
  readonly last: number;
}

const UNIT_COLUMN = 2;

function layoutOf(
  units: readonly ScoredUnit[],
  set: CriteriaSet,
  all: readonly { readonly criterion: Criterion; readonly max: Decimal | null }[],
): Layout {
  const fields = all.map(({ criterion, max }) => ({ criterion, max: max ?? ZERO }));
  const hasGroups = units.some(({ group }) => group !== null);
  const firstField = UNIT_COLUMN + (hasGroups ? 2 : 1);
  const has = (group: Criterion["group"]): boolean =>
    set.criteria.some((criterion) => criterion.group === group);
  const behind = firstField + fields.length;
  const bonus = has("bonus") ? behind : null;
  const penalty = has("penalty") ? behind + (bonus === null ? 0 : 1) : null;
  const ownMaxima = fields.flatMap((field, place) =>
    units.some(({ score }) => ownMaximum(score, field) !== null) ? [place] : [],
  );
  const extra = [bonus, penalty].filter((column) => column !== null).length;
  const last = behind + extra + ownMaxima.length - 1;
  return { fields, hasGroups, firstField, bonus, penalty, ownMaxima, last };
}

/** The maximum that a unit has in a field, where it is another than the field's. */
function ownMaximum(score: Score, { criterion, max }: KnownField): Decimal | null {
  const own = parseDecimal(scoreOf(score, criterion)?.applicableMax ?? "");
  return own === null || equal(own, max) ? null : own;
}

/** What a unit can have in a field, as plain text. */
function leftOf(score: Score, field: KnownField): string {
  return decimalText(trimmed(ownMaximum(score, field) ?? field.max));
}

function scoreOf({ criteria }: Score, { code }: Criterion): CriterionScore | undefined {
  return criteria.find((one) => one.code === code);
}

function tableOf(sheet: string, units: readonly ScoredUnit[], layout: Layout): UnitTable {
  return {
    sheet,
    rows: {
      first: HEADING_ROW,
      headings: HEADING_ROW,
      last: Math.max(FIRST_UNIT + units.length - 1, MAXIMA_ROW),
    },
    columns: {
      ...{ unit: UNIT_COLUMN, total: null, results: new Map(), last: layout.last },
      ...(layout.bonus === null ? {} : { bonus: layout.bonus }),
      ...(layout.penalty === null ? {} : { penalty: layout.penalty }),
    },
    fields: layout.fields.map(({ criterion, max }, place): Field => ({
      column: layout.firstField + place,
      name: criterion.name,
      max,
      maxCell: addressOf(MAXIMA_ROW, layout.firstField + place),
    })),
    units: units.map((unit, at) => unitOf(unit, FIRST_UNIT + at, layout)),
  };
}

function unitOf({ name, group, score }: ScoredUnit, row: number, layout: Layout): Unit {
  const { fields, firstField, bonus, penalty } = layout;
  return {
    ...{ row, name, group },
    cell: addressOf(row, UNIT_COLUMN),
    points: fields.map((field, place): PointsCell => {
      const max = ownMaximum(score, field);
      return {
        ...pointsAt(addressOf(row, firstField + place), scoreOf(score, field.criterion)?.points),
        ...(max === null ? {} : { max }),
      };
    }),
    total: null,
    ...(score.main === null || score.total === null
      ? {}
      : { besides: subtract(decimal(score.total), decimal(score.main)) }),
    ...(bonus === null ? {} : { bonus: pointsAt(addressOf(row, bonus), score.bonus) }),
    ...(penalty === null ? {} : { penalty: pointsAt(addressOf(row, penalty), score.penalty) }),
  };
}

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}

function pointsAt(cell: string, text: string | null | undefined): PointsCell {
  const points = parseDecimal(text ?? "");
  return {
    cell,
    reading: points === null ? { kind: "blank" } : { kind: "points", points, asText: false },
  };
}

function sheetOf(
  name: string,
  units: readonly ScoredUnit[],
  table: UnitTable,
  layout: Layout,
  words: PointsSheetWords,
): OwnSheet {
  const { fields, hasGroups, bonus, penalty, ownMaxima } = layout;
  const inRow = (
    number: PlannedValue,
    unit: string,
    group: string,
    others: readonly PlannedValue[],
    role: OwnRole,
  ): readonly OwnCell[] =>
    [number, text(unit), ...(hasGroups ? [text(group)] : []), ...others].map((value) =>
      cell(value, role),
    );
  const headings = [
    ...fields.map(({ criterion }) => text(criterion.name)),
    ...(bonus === null ? [] : [text(words.bonus)]),
    ...(penalty === null ? [] : [text(words.penalty)]),
    ...ownMaxima.map((place) => text(words.ownMaximum(fields[place]?.criterion.name ?? ""))),
  ];
  const pointsOf = (unit: ScoredUnit): readonly PlannedValue[] => [
    ...fields.map(({ criterion }) => figure(scoreOf(unit.score, criterion)?.points ?? null)),
    ...(bonus === null ? [] : [figure(unit.score.bonus)]),
    ...(penalty === null ? [] : [figure(unit.score.penalty)]),
    ...ownMaxima.map((place) => {
      const field = fields[place];
      return figure(field === undefined ? null : leftOf(unit.score, field));
    }),
  ];
  const maxima = fields.map(({ max }) => figure(decimalText(trimmed(max))));
  const rows: readonly (readonly OwnCell[])[] = [
    [cell(text(words.title), "title")],
    [],
    inRow(text(words.number), words.unit, words.group, headings, "heading"),
    inRow(text(""), words.maxima, "", maxima, "heading"),
    ...units.map((unit, at) =>
      inRow(figure(String(at + 1)), unit.name, unit.group ?? "", pointsOf(unit), "body"),
    ),
  ];
  const widths = Array.from({ length: table.columns.last }, (_, at) => (at === 1 ? 30 : 14));
  return { name, rows, widths, table: null };
}

function text(words: string): PlannedValue {
  return words === "" ? { kind: "blank" } : { kind: "text", text: words };
}

function figure(digits: string | null): PlannedValue {
  return digits === null ? { kind: "blank" } : { kind: "number", digits };
}

function cell(value: PlannedValue, role: OwnRole): OwnCell {
  return { value, role, link: null };
}
