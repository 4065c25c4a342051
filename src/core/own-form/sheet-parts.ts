import type { Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { factsIn, type FactNames } from "../written-rules/facts";
import {
  headedTable,
  shownAt,
  type HeadedTable,
  type Headings,
  type TypedCell,
} from "../written-rules/headed-table";
import { RULE_HEADINGS, type RuleColumn } from "../written-rules/written-rules";

export type IndicatorColumn =
  | ("code" | "label" | "aliases" | "parent" | "unit" | "kind")
  | ("mayBeBlank" | "summed" | "answers" | "bound");

/* By keys without accents; y at the end of a syllable is i. */
const INDICATOR_HEADINGS: Headings<IndicatorColumn> = [
  ["code", /^(?:ma|ma (?:so|chi tieu)|stt|code)$/],
  ["label", /^(?:(?:ten )?chi tieu|tieu de cot|indicator|column heading)(?: |$)/],
  ["aliases", /^(?:nhan|ten|tieu de|cach ghi) khac$|^other (?:labels|names)$/],
  ["parent", /^thuoc(?: |$)|^under(?: |$)/],
  ["unit", /^(?:don vi tinh|dvt)$|^unit(?: |$)/],
  ["kind", /^loai(?: |$)|^kind$/],
  ["mayBeBlank", /^(?:duoc (?:de|bo) trong|may be blank)$/],
  ["summed", /^cong (?:duoc )?khi tong hop$|^summed$/],
  ["answers", /^(?:cac )?(?:cau )?tra loi$|^answers$/],
  ["bound", /^gioi han(?: |$)|^bounds?(?: |$)/],
];

export type OwnRuleColumn = RuleColumn | "excuse" | "threshold";

const OWN_RULE_HEADINGS: Headings<OwnRuleColumn> = [
  ...RULE_HEADINGS,
  ["excuse", /^(?:li do|truong hop) (?:chap nhan|co the dung)|^may be true(?: |$)/],
  ["threshold", /^nguong(?: |$)|^threshold(?: |$)/],
];

export type SynonymColumn = "met" | "read";

const SYNONYM_HEADINGS: Headings<SynonymColumn> = [
  ["met", /^(?:cach ghi gap|ten gap|tu gap)(?: |$)|^met as$/],
  ["read", /^(?:doc|hieu) la$|^read as$/],
];

export type FactName =
  | ("title" | "id" | "layout" | "level" | "number" | "date" | "agency" | "source")
  | ("from" | "to" | "rulesSource" | "rulesFrom" | "rulesTo");

const FACTS: FactNames<FactName> = [
  ["title", /^(?:ten bieu|ten mau|form title)$/],
  ["id", /^(?:ma bieu|ma mau|form code)$/],
  ["layout", /^(?:bo cuc|layout)$/],
  ["level", /^(?:cap|level)$/],
  ["number", /^so (?:van ban|quyet dinh)$|^decision number$/],
  ["date", /^ngay (?:ban hanh|van ban|quyet dinh)$|^decision date$/],
  ["agency", /^co quan ban hanh$|^issued by$/],
  ["source", /^can cu$|^source$/],
  ["from", /^(?:hieu luc|ap dung) tu$|^in force from$/],
  ["to", /^(?:hieu luc|ap dung) den$|^in force to$/],
  ["rulesSource", /^can cu (?:cua )?qui tac$|^source of the rules$/],
  ["rulesFrom", /^qui tac (?:ap dung|hieu luc) tu$|^rules in force from$/],
  ["rulesTo", /^qui tac (?:ap dung|hieu luc) den$|^rules in force to$/],
];

/** A sheet of a kept form, taken apart into its tables and the facts above them. */
export interface SheetParts {
  readonly sheet: string;
  readonly facts: ReadonlyMap<FactName, TypedCell>;
  readonly indicators: HeadedTable<IndicatorColumn>;
  readonly rules: HeadedTable<OwnRuleColumn> | null;
  readonly synonyms: HeadedTable<SynonymColumn> | null;
}

/** A kept form begins within so many rows, and has no more rows than this in all. */
const TITLE_ROWS = 10;
const LONGEST = 5000;

/** Takes a sheet apart; null for one that is no kept form. Its tables stand below each other, the indicators first. */
export function sheetParts(snapshot: Snapshot): SheetParts | null {
  if (!isOwnFormName(snapshot.sheet) && !hasTitle(snapshot)) return null;
  const has = headedTable(snapshot, INDICATOR_HEADINGS, isIndicatorHead, { within: LONGEST });
  if (has === null) return null;
  const below = { from: has.head + 1, within: LONGEST };
  const rules = headedTable(
    snapshot,
    OWN_RULE_HEADINGS,
    (columns) => columns.has("expression") && (columns.has("severity") || columns.has("id")),
    below,
  );
  const synonyms = headedTable(
    snapshot,
    SYNONYM_HEADINGS,
    (columns) => columns.has("met") && columns.has("read"),
    below,
  );
  const heads = [has.head, rules?.head ?? null, synonyms?.head ?? null];
  return {
    sheet: snapshot.sheet,
    facts: factsIn(
      snapshot.rows.filter(({ row }) => row < has.head),
      FACTS,
    ),
    indicators: cutAt(has, heads),
    rules: rules === null ? null : cutAt(rules, heads),
    synonyms: synonyms === null ? null : cutAt(synonyms, heads),
  };
}

/** Whether a sheet is called as sheets of kept forms are: `Mẫu của đơn vị`, `Mẫu của đơn vị (2)`. */
export function isOwnFormName(sheet: string): boolean {
  return TITLE.test(bareKey(sheet));
}

const TITLE = /^mau (?:bieu )?cua don vi(?: |$)|^own form(?: |$)/;

function hasTitle({ rows }: Snapshot): boolean {
  return rows
    .filter(({ row }) => row <= TITLE_ROWS)
    .some((row) => row.cells.some(({ column }) => TITLE.test(bareKey(shownAt(row, column)))));
}

function isIndicatorHead(columns: ReadonlySet<IndicatorColumn>): boolean {
  return columns.has("code") && columns.has("label") && columns.has("kind");
}

/** A table without the rows of the next one, and without the line that stands as a title right above it. */
function cutAt<Column extends string>(
  table: HeadedTable<Column>,
  heads: readonly (number | null)[],
): HeadedTable<Column> {
  const next = Math.min(
    ...heads.map((head) => (head === null || head <= table.head ? Number.POSITIVE_INFINITY : head)),
  );
  const own = table.rows.filter(({ row }) => row < next);
  const last = own.at(-1);
  const isTitle = last?.row === next - 1 && isAlone(last, table.columns);
  return { ...table, rows: isTitle ? own.slice(0, -1) : own };
}

function isAlone<Column extends string>(
  row: HeadedTable<Column>["rows"][number],
  columns: ReadonlySet<Column>,
): boolean {
  return [...columns].filter((column) => row.at(column).text !== "").length === 1;
}
