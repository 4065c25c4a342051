import { bareKey } from "../text/key";
import { remembered } from "../text/remembered";
import { spellingsBy } from "../text/spelling";
import type { FormColumn, HeadingPattern, TableForm } from "./form";
import type { TableHead } from "./head";
import { columnsByPath, type Paths } from "./path-columns";

/** A column of the sheet and the indicator that it holds. */
export interface FoundColumn {
  readonly code: string;
  readonly label: string;
  readonly column: number;
}

/** The columns of a table that are known, left to right. */
export interface FoundColumns {
  readonly columns: readonly FoundColumn[];
  /** Codes of the wholes beside whose parts stands a column that nobody knows: they need not be the sum of the known ones. */
  readonly open: ReadonlySet<string>;
  /** How many columns name their section in their own headings. */
  readonly named: number;
  /** How many columns count something that the form does not. */
  readonly strange: number;
}

interface Meaning {
  readonly column: number;
  readonly path: readonly string[];
  readonly section: string | null;
  /** Null where the heading says no part of the form. */
  readonly part: string | null;
  /** The section is named in the heading itself. */
  readonly isNamed: boolean;
}

/**
 * Tells which column is which indicator by its headings; what they leave open, by the numbers under them, where these
 * agree with the headings.
 */
export function columnsOf(head: TableHead, form: TableForm): FoundColumns {
  if (form.paths !== undefined) return columnsInFull(head, form, form.paths);
  const meanings = meaningsOf(head, form);
  const byHeading = distinct(meanings.flatMap((meaning) => foundBy(meaning, meanings, form)));
  const columns = [...byHeading, ...byNumber(head, byHeading, form)].toSorted(
    (a, b) => a.column - b.column,
  );
  const named = meanings.filter(({ isNamed }) => isNamed).length;
  const first = columns[0]?.column ?? 0;
  const places = new Set(columns.map(({ column }) => column));
  const strange = meanings.filter(({ column }) => column > first && !places.has(column)).length;
  return { columns, open: openWholes(meanings, columns, form), named, strange };
}

/** Whether the sums printed under the columns are those of the form: only a whole is a sum, and of its own section. */
export function agrees(head: TableHead, columns: readonly FoundColumn[], form: TableForm): boolean {
  const own = new Map(
    columns.flatMap(({ code, column }): readonly (readonly [number, FormColumn])[] => {
      const number = head.numbers.get(column);
      const meant = form.columns.find((each) => each.code === code);
      return number === undefined || meant === undefined ? [] : [[number, meant]];
    }),
  );
  return [...head.formulas].every(([number, parts]) => {
    const total = own.get(number);
    if (total === undefined) return true;
    const known = parts.flatMap((part) => own.get(part) ?? []);
    const belong = known.every(
      ({ section, part }) => section === total.section || part === form.whole,
    );
    return total.part === form.whole && known.length > 0 && belong;
  });
}

function columnsInFull(head: TableHead, form: TableForm, paths: Paths): FoundColumns {
  const byPath = columnsByPath(head, form, paths);
  const columns = [...byPath, ...byNumber(head, byPath, form)].toSorted(
    (a, b) => a.column - b.column,
  );
  return { columns, open: new Set(), named: byPath.length, strange: 0 };
}

function meaningsOf({ paths }: TableHead, form: TableForm): readonly Meaning[] {
  const labels = form.columns.map(({ label }) => bareKey(label));
  const words = new Set(labels.flatMap((label) => label.split(" ")));
  const keyed = remembered(MOST_HEADINGS, (heading) => keyOf(heading, words, form));
  const meanings: Meaning[] = [];
  let context: string | null = null;
  for (const [column, path] of paths) {
    const meaning = meaningOf(column, path, path.map(keyed), context, form);
    if (meaning === null) continue;
    meanings.push(meaning);
    if (meaning.part !== null) context = meaning.section;
  }
  return meanings;
}

/** What a column's headings say; null for a column that counts nothing. The lowest heading that names a section or a part decides. */
function meaningOf(
  column: number,
  path: readonly string[],
  keys: readonly string[],
  context: string | null,
  form: TableForm,
): Meaning | null {
  if (keys.length === 0 || keys.some((key) => form.aside.test(key))) return null;
  const sections = keys.map((key) => form.sections.find(({ heading }) => heading.test(key))?.id);
  const named = sections.findLast((section) => section !== undefined) ?? null;
  const known = partOf(keys, sections, form);
  const namesOnlySection = known === undefined && sections.at(-1) !== undefined;
  const part = known?.id ?? (namesOnlySection ? form.whole : null);
  if (part === form.whole && keys.some((key) => form.partial.test(key))) return null;
  return {
    column,
    path,
    section: named ?? known?.section ?? context ?? form.sections.at(-1)?.id ?? null,
    part,
    isNamed: named !== null,
  };
}

/** The key of a heading; where it says more with one slip of the finger put right, that. */
function keyOf(heading: string, words: ReadonlySet<string>, form: TableForm): string {
  const key = bareKey(heading);
  const own = placeOfMeaning(key, form);
  const isSure = own === 0 || key.split(" ").every((word) => words.has(word));
  return isSure && own < NO_MEANING ? key : spelledOut(key, words, own, form);
}

const MOST_HEADINGS = 200;
const NO_MEANING = Number.POSITIVE_INFINITY;

function spelledOut(key: string, words: ReadonlySet<string>, own: number, form: TableForm): string {
  return spellingsBy(words, key).find((spelling) => placeOfMeaning(spelling, form) < own) ?? key;
}

/** Where the first pattern of a form stands that a key fits: the further up, the more it says. */
function placeOfMeaning(key: string, { sections, parts, aside, partial }: TableForm): number {
  if (aside.test(key) || partial.test(key)) return 0;
  const part = parts.findIndex(({ heading }) => heading.test(key));
  if (part !== -1) return part;
  return sections.some(({ heading }) => heading.test(key)) ? parts.length : NO_MEANING;
}

/** The part that the lowest heading names; `Tổng` under `Trước hạn` is that part as a whole. */
function partOf(
  keys: readonly string[],
  sections: readonly (string | undefined)[],
  form: TableForm,
): HeadingPattern | undefined {
  const partIn = (key: string): HeadingPattern | undefined =>
    form.parts.find(({ heading }) => heading.test(key));
  const own = partIn(keys.at(-1) ?? "");
  if (own?.id !== form.whole) return own;
  const above = keys.findLast(
    (key, at) => sections[at] === undefined && (partIn(key) ?? own).id !== form.whole,
  );
  return above === undefined ? own : partIn(above);
}

function foundBy(
  meaning: Meaning,
  meanings: readonly Meaning[],
  form: TableForm,
): readonly FoundColumn[] {
  const has = (part: string | null): boolean =>
    meanings.some((other) => other.section === meaning.section && other.part === part);
  const own = form.columns.find(
    ({ section, part, beside, without }) =>
      section === meaning.section &&
      part === meaning.part &&
      (beside === null || has(beside)) &&
      (without === null || !has(without)),
  );
  return own === undefined
    ? []
    : [{ code: own.code, label: labelOf(own, meaning), column: meaning.column }];
}

/** The sheet's own headings; the form's where they do not tell one `Quá hạn` from the other. */
function labelOf(own: FormColumn, { path, isNamed }: Meaning): string {
  return isNamed ? [...new Set(path)].join(" › ") : own.label;
}

function distinct(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  return columns.filter(({ code }, at) => columns.findIndex((other) => other.code === code) === at);
}

/**
 * Columns without a telling heading. The numbers may begin at another column (`A B 1 2 3`), so that they count only by
 * their distance from the codes of the columns that are known; without any, they must be the form's own from end to end,
 * with its sums printed under them. They never tell more columns than the headings do.
 */
function byNumber(
  head: TableHead,
  known: readonly FoundColumn[],
  form: TableForm,
): readonly FoundColumn[] {
  const { numbers } = head;
  const shifts = new Set(
    known.flatMap(({ code, column }) => {
      const number = numbers.get(column);
      return number === undefined || !/^\d+$/.test(code) ? [] : [Number(code) - number];
    }),
  );
  const ownNumbers = form.columns.filter(({ extra }) => !extra).map(({ code }) => Number(code));
  const isWhole =
    form.columns.every(
      ({ code, part, extra }) => extra || part !== form.whole || head.formulas.has(Number(code)),
    ) &&
    ownNumbers.every((number) => [...numbers.values()].includes(number)) &&
    [...numbers.values()].every((number) => number <= Math.max(...ownNumbers));
  const [shift = 0] = shifts;
  if (shifts.size > 1 || (shifts.size === 0 && !isWhole)) return [];
  const taken = new Set(known.map(({ column }) => column));
  const codes = new Set(known.map(({ code }) => code));
  const found = [...numbers].flatMap(([column, number]) => {
    const code = String(number + shift);
    const own = form.columns.find((each) => each.code === code && !each.extra);
    if (own === undefined || taken.has(column) || codes.has(code)) return [];
    return [{ code, label: own.label, column }];
  });
  return known.length === 0 || found.length <= known.length ? found : [];
}

/** The whole of each section in which a column is headed with something that the form does not know. */
function openWholes(
  meanings: readonly Meaning[],
  columns: readonly FoundColumn[],
  form: TableForm,
): ReadonlySet<string> {
  const known = new Set(columns.map(({ column }) => column));
  const sections = new Set(
    meanings
      .filter(({ column, isNamed }) => isNamed && !known.has(column))
      .map(({ section }) => section),
  );
  return new Set(
    form.columns
      .filter(({ section, part }) => part === form.whole && sections.has(section))
      .map(({ code }) => code),
  );
}
