import type { SheetRow, Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { factsIn, type FactNames } from "../written-rules/facts";
import {
  headedTable,
  shownAt,
  type HeadedRow,
  type HeadedTable,
  type Headings,
  type TypedCell,
} from "../written-rules/headed-table";

export type CriterionColumn =
  | ("code" | "parent" | "name" | "max" | "scorer" | "kind" | "formula" | "numerator")
  | ("denominator" | "definition" | "levels" | "step" | "notApplicable" | "group" | "lead")
  | ("evidence" | "basis" | "sample");

/* By keys without accents; y at the end of a syllable is i. */
const CRITERION_HEADINGS: Headings<CriterionColumn> = [
  ["code", /^(?:ma|ma (?:so|tieu chi)|stt|tt|so (?:tt|thu tu)|code)$/],
  ["parent", /^thuoc(?: |$)|^under(?: |$)/],
  ["max", /^(?:so )?diem (?:toi da|chuan|qui dinh)(?: |$)|^maximum(?: |$)/],
  ["scorer", /^(?:nguoi|ben|hinh thuc) cham(?: |$)|^scored by$/],
  ["kind", /^(?:cach|phuong phap|kieu) (?:tinh|cham)(?: |$)|^(?:how it is scored|kind)$/],
  ["formula", /^(?:cong thuc|bieu thuc)(?: |$)|^formula$/],
  ["numerator", /^tu so(?: |$)|^numerator$/],
  ["denominator", /^mau so(?: |$)|^denominator$/],
  ["definition", /^(?:dinh nghia|cach hieu)(?: |$)|^definition$/],
  ["levels", /^(?:cac )?muc(?: diem| cham)?$|^thang diem$|^levels$/],
  ["step", /^lam tron(?: |$)|^rounded to$/],
  ["notApplicable", /^(?:khi )?khong ap dung(?: |$)|^not applicable$/],
  ["group", /^nhom(?: diem)?$|^group$/],
  ["lead", /^(?:co quan|don vi) (?:chu tri|theo doi|phu trach)(?: |$)|^lead(?: |$)/],
  ["evidence", /^(?:tai lieu|minh chung)(?: |$)|^evidence$/],
  ["basis", /^(?:can cu|dieu khoan)(?: |$)|^basis$/],
  ["sample", /^(?:mau|tinh trang)$|^sample$/],
  ["name", /^(?:ten )?(?:linh vuc |cac )*tieu chi(?: |$)|^(?:noi dung|criterion)(?: |$)/],
];

export type ClassColumn = "class" | "from" | "floor" | "readings";

const CLASS_HEADINGS: Headings<ClassColumn> = [
  ["class", /^(?:muc )?xep loai$|^loai$|^class$/],
  ["from", /^(?:chi so|tong diem)(?: tu)?(?: |$)|^index(?: from)?$/],
  ["floor", /^(?:muc )?san(?: |$)|^moi linh vuc(?: |$)|^floor(?: |$)/],
  ["readings", /^(?:co the|cach) hieu(?: |$)|^may mean$/],
];

export type SetFact =
  "id" | "title" | "document" | "date" | "issuer" | "seen" | "form" | "places" | "total";

const SET_FACTS: FactNames<SetFact> = [
  ["id", /^ma bo(?: tieu chi)?$|^set code$/],
  ["title", /^ten bo(?: tieu chi)?$|^set title$/],
  ["document", /^(?:so )?(?:van ban|quyet dinh)$|^document$/],
  ["date", /^ngay (?:ban hanh|van ban|quyet dinh)$|^date$/],
  ["issuer", /^co quan ban hanh$|^issued by$/],
  ["seen", /^(?:tai lieu |nguon )?da doc$|^what was read$/],
  ["form", /^(?:mau bieu|bieu so lieu)$|^form$/],
  ["places", /^so (?:le|chu so thap phan)$|^decimals$/],
  ["total", /^tong diem$|^total$/],
];

export type ClassFact =
  | ("id" | "title" | "document" | "date" | "issuer" | "seen" | "level" | "from" | "to")
  | ("noFloor" | "compares" | "quota" | "headOfUnit" | "sample");

const CLASS_FACTS: FactNames<ClassFact> = [
  ["id", /^ma xep loai$|^class rule code$/],
  ["title", /^ten xep loai$|^class rule title$/],
  ["document", /^van ban xep loai$|^class rule document$/],
  ["date", /^ngay van ban xep loai$|^class rule date$/],
  ["issuer", /^co quan ban hanh xep loai$|^class rule issued by$/],
  ["seen", /^tai lieu xep loai da doc$|^class rule what was read$/],
  ["level", /^cap$|^level$/],
  ["from", /^(?:hieu luc|ap dung) tu$|^in force from$/],
  ["to", /^(?:hieu luc|ap dung) den$|^in force to$/],
  ["noFloor", /^phan khong xet muc san$|^parts without a floor$/],
  ["compares", /^so theo$|^compared by$/],
  ["quota", /^ti le toi da (?:cua )?muc cao nhat(?: |$)|^most in the highest class(?: |$)/],
  ["headOfUnit", /^can cu xep loai nguoi dung dau$|^head of the unit by$/],
  ["sample", /^xep loai mau$|^class rule is a sample$/],
];

/** A sheet of criteria, taken apart into its tables and the facts above each. */
export interface CriteriaParts {
  readonly sheet: string;
  readonly facts: ReadonlyMap<SetFact, TypedCell>;
  readonly criteria: HeadedTable<CriterionColumn>;
  readonly classFacts: ReadonlyMap<ClassFact, TypedCell>;
  readonly classes: HeadedTable<ClassColumn> | null;
}

const TITLE = /^bo tieu chi(?: |$)|^bo chi so(?: |$)|^criteria set(?: |$)/;
const CLASS_TITLE = /^(?:qui dinh |bang )?xep loai$|^classes$/;
const TITLE_ROWS = 10;
/** A set has no more rows than this, its classes among them. */
const LONGEST = 5000;

/** Takes a sheet apart; null for one that holds no criteria. Its classes stand below them. */
export function criteriaParts(snapshot: Snapshot): CriteriaParts | null {
  const isCalledSo = isCriteriaName(snapshot.sheet) || hasTitle(snapshot);
  const isMeant = (columns: ReadonlySet<CriterionColumn>): boolean =>
    columns.has("code") &&
    columns.has("name") &&
    columns.has("max") &&
    (isCalledSo || columns.has("kind"));
  const found = headedTable(snapshot, CRITERION_HEADINGS, isMeant);
  if (found === null) return null;
  const classes = headedTable(
    snapshot,
    CLASS_HEADINGS,
    (columns) => columns.has("class") && columns.has("from"),
    { from: found.head + 1, within: LONGEST },
  );
  const between = snapshot.rows.filter(
    ({ row }) => row > found.head && classes !== null && row < classes.head,
  );
  const above = rowsAbove(between);
  const end = above[0]?.row ?? classes?.head ?? Number.POSITIVE_INFINITY;
  return {
    sheet: snapshot.sheet,
    facts: factsIn(
      snapshot.rows.filter(({ row }) => row < found.head),
      SET_FACTS,
    ),
    criteria: { ...found, rows: found.rows.filter(({ row }) => row < end) },
    classFacts: factsIn(above, CLASS_FACTS),
    classes,
  };
}

/** Whether a sheet is called as sets of criteria are: `Bộ tiêu chí`, `Bộ tiêu chí (2)`. */
export function isCriteriaName(sheet: string): boolean {
  return TITLE.test(bareKey(sheet));
}

function hasTitle({ rows }: Snapshot): boolean {
  return rows
    .filter(({ row }) => row <= TITLE_ROWS)
    .some((row) => row.cells.some(({ column }) => TITLE.test(bareKey(shownAt(row, column)))));
}

/** The rows right above the table of classes that are about it: its title and its facts. */
function rowsAbove(between: readonly SheetRow[]): readonly SheetRow[] {
  const last = between.findLastIndex((row) => !isAboutClasses(row));
  return between.slice(last + 1);
}

function isAboutClasses(row: SheetRow): boolean {
  const first = row.cells.find(({ column }) => shownAt(row, column) !== "");
  if (first === undefined) return true;
  const key = bareKey(shownAt(row, first.column));
  return CLASS_TITLE.test(key) || CLASS_FACTS.some(([, pattern]) => pattern.test(key));
}

export type CriterionRow = HeadedRow<CriterionColumn>;
export type ClassRow = HeadedRow<ClassColumn>;
