import type { Form, Indicator } from "../form/form";
import type { Rule, RulePack } from "../rule/rule";
import { textKey } from "../text/key";
import { rulesForward, type CarriedForward, type FormRow, type SameRow } from "./carried-forward";
import { codeBeside } from "./free-code";
import { pathText, type Decision, type OwnColumn, type OwnForm } from "./own-form";

/** What a person says of a row that the form of a sheet has otherwise than the one that is kept. */
export type RowChoice =
  /** It is the row of the kept form with this code, in other words or elsewhere. */
  | { readonly choice: "same"; readonly before: string }
  | { readonly choice: "new" }
  /** It is no row of the form. */
  | { readonly choice: "left" };

/** What was chosen; a row that is not spoken of is what it is taken for. */
export interface NextChoices {
  /** By the codes of the form that was read. */
  readonly rows: ReadonlyMap<string, RowChoice>;
  /** Codes of rows that the sheet does not have and the form keeps all the same. */
  readonly stay: ReadonlySet<string>;
}

export const NO_CHOICES: NextChoices = { rows: new Map(), stay: new Set() };

/** The rows of next year's form, each once. */
export interface NextRows {
  readonly same: readonly SameRow[];
  readonly added: readonly FormRow[];
  readonly left: readonly FormRow[];
  /** Not on the sheet, in the form all the same; `now` has the code that it goes by. */
  readonly stay: readonly SameRow[];
  readonly gone: readonly FormRow[];
}

/** What a row is taken for until someone says otherwise. */
export function proposedChoice(
  row: FormRow,
  { kept, changed }: CarriedForward,
): Exclude<RowChoice, { choice: "left" }> {
  const others = changed.flatMap((each) => ("before" in each && "now" in each ? [each] : []));
  const pair = [...kept, ...others].find(({ now }) => now.code === row.code);
  return pair === undefined ? { choice: "new" } : { choice: "same", before: pair.before.code };
}

/** Settles what each row is. A row of the kept form stands for one of the sheet only: the first that claims it. */
export function nextRows(forward: CarriedForward, { rows, stay }: NextChoices): NextRows {
  const { kept, changed } = forward;
  const before = [...kept, ...changed.flatMap((each) => ("before" in each ? [each] : []))].map(
    (each) => each.before,
  );
  const now = [...kept, ...changed.flatMap((each) => ("now" in each ? [each] : []))]
    .map((each) => each.now)
    .toSorted((a, b) => a.place - b.place);
  const claimed = new Set<string>();
  const settled = now.map(
    (row): SameRow | { readonly now: FormRow; readonly is: "new" | "left" } => {
      const said = rows.get(row.code) ?? proposedChoice(row, forward);
      if (said.choice !== "same") return { now: row, is: said.choice };
      const old = before.find(({ code }) => code === said.before && !claimed.has(code));
      if (old === undefined) return { now: row, is: "new" };
      claimed.add(old.code);
      return { before: old, now: row };
    },
  );
  const of = (is: "new" | "left"): readonly FormRow[] =>
    settled.flatMap((each) => ("is" in each && each.is === is ? [each.now] : []));
  const unclaimed = before
    .filter(({ code }) => !claimed.has(code))
    .toSorted((a, b) => a.place - b.place);
  const taken = new Set(now.map(({ code }) => code));
  const staying = unclaimed
    .filter(({ code }) => stay.has(code))
    .map((row): SameRow => {
      const code = codeBeside(row.code, taken);
      taken.add(code);
      return { before: row, now: { ...row, code } };
    });
  return {
    same: settled.flatMap((each) => ("before" in each ? [each] : [])),
    added: of("new"),
    left: of("left"),
    stay: staying,
    gone: unclaimed.filter(({ code }) => !stay.has(code)),
  };
}

/** A rule that cannot go on, with the rows it speaks of that are no more. */
export interface LostRule {
  readonly rule: Rule;
  readonly rows: readonly FormRow[];
}

/** A rule that a new row may have to be added to: the row stands among the parts of its sum. */
export interface DoubtfulRule {
  readonly rule: Rule;
  readonly row: FormRow;
}

/** What becomes of the rules of a kept form in next year's, with its codes. */
export interface NextRules {
  /** Nothing about them changed but codes. */
  readonly kept: readonly Rule[];
  readonly doubtful: readonly DoubtfulRule[];
  /** Rules that the sheet prints and that speak of a new row. */
  readonly offered: readonly Rule[];
  readonly lost: readonly LostRule[];
}

/** Follows the rules of a kept form to the rows that were settled; `printed` are those that the sheet states itself. */
export function nextRules(
  saved: OwnForm,
  read: OwnForm,
  rows: NextRows,
  printed: readonly Rule[],
): NextRules {
  const { rules, lost } = rulesForward(saved.pack, forwardOf(rows));
  const groups = groupsOf(read);
  const standing = rules.map((rule): DoubtfulRule | Rule => {
    const row = rows.added.find((each) => standsAmong(each, rule, groups));
    return row === undefined ? rule : { rule, row };
  });
  const codes = new Set([...rows.same, ...rows.stay].map(({ now }) => now.code));
  const added = new Set(rows.added.map(({ code }) => code));
  return {
    kept: standing.flatMap((each) => ("row" in each ? [] : [each])),
    doubtful: standing.flatMap((each) => ("row" in each ? [each] : [])),
    offered: printed.filter(({ text }) => {
      const spoken = codesIn(text);
      return (
        spoken.some((code) => added.has(code)) &&
        spoken.every((code) => added.has(code) || codes.has(code))
      );
    }),
    lost: lost.map((rule) => ({
      rule,
      rows: rows.gone.filter(({ code }) => codesIn(rule.text).includes(code)),
    })),
  };
}

/** Whether a rule that the sheet prints works out the same row as one that is kept, and so may stand in its place. */
export function isReplaced({ text }: Rule, offered: readonly Rule[]): boolean {
  const whole = wholeOf(text);
  return whole !== null && offered.some((other) => wholeOf(other.text) === whole);
}

/** What the next form is saved with. */
export interface NextDetails {
  readonly title: string;
  readonly source: string;
  readonly decision: Decision;
}

/**
 * Next year's form: the rows as the sheet has them, with what the kept form knows of each, in force from the day of its own
 * decision; `rules` are those that go on. Its id stays, so that it takes the place of the form that it came of.
 */
export function nextForm(
  saved: OwnForm,
  read: OwnForm,
  rows: NextRows,
  rules: readonly Rule[],
  { title, source, decision }: NextDetails,
): OwnForm {
  const inForce = { from: decision.date, to: null };
  const about = { id: saved.form.id, title, source, inForce };
  const forward = (pack: RulePack): RulePack => packForward(pack, rows, rules, source, inForce);
  if (saved.layout === "unit-table" && read.layout === "unit-table") {
    const columns = nextColumns(saved.form.columns, read.form.columns, rows);
    const { columnTotal } = saved.pack;
    const pack = { ...forward(saved.pack), columnTotal };
    return { layout: "unit-table", decision, form: { ...about, columns }, pack };
  }
  if (saved.layout === "indicator-list" && read.layout === "indicator-list") {
    const indicators = nextIndicators(saved.form, read.form, rows);
    const form: Form = { ...saved.form, ...about, indicators };
    return { layout: "indicator-list", decision, form, pack: forward(saved.pack) };
  }
  return saved;
}

function packForward(
  pack: RulePack,
  rows: NextRows,
  rules: readonly Rule[],
  source: string,
  inForce: RulePack["inForce"],
): RulePack {
  const codes = new Map(
    [...rows.same, ...rows.stay].map(({ before, now }) => [before.code, now.code]),
  );
  const carried = (all: readonly string[]): readonly string[] =>
    all.flatMap((code) => codes.get(code) ?? []);
  return {
    ...pack,
    ...{ source, inForce, rules },
    unbounded: carried(pack.unbounded),
    mayPass100: carried(pack.mayPass100),
    noteRates: pack.noteRates.flatMap(({ id, rate, denominator }) => {
      const [own, of] = [codes.get(rate), codes.get(denominator)];
      return own === undefined || of === undefined ? [] : [{ id, rate: own, denominator: of }];
    }),
  };
}

function forwardOf({ same, stay }: NextRows): CarriedForward {
  return { kept: [...same, ...stay], changed: [] };
}

function nextIndicators(saved: Form, read: Form, rows: NextRows): readonly Indicator[] {
  const left = new Map(rows.left.map(({ code }) => [code, parentOf(code, read)]));
  const standing = (parent: string | null): string | null => {
    const above = parent === null ? undefined : left.get(parent);
    return above === undefined ? parent : standing(above);
  };
  const known = new Map(rows.same.map(({ before, now }) => [now.code, before.code]));
  const onSheet = read.indicators
    .filter(({ code }) => !left.has(code))
    .map((row): Indicator => {
      const old = saved.indicators.find(({ code }) => code === known.get(row.code));
      const parent = standing(row.parent);
      return old === undefined ? { ...row, parent } : { ...withNow(old, row), parent };
    });
  return rows.stay.reduce((all, { before, now }) => {
    const old = saved.indicators.find(({ code }) => code === before.code);
    if (old === undefined) return all;
    const codes = new Map(
      [...rows.same, ...rows.stay].map((each) => [each.before.code, each.now.code]),
    );
    const at = placeAfter(before, saved.indicators, codes, all);
    const above = old.parent === null ? null : (codes.get(old.parent) ?? null);
    const isAbove = all.slice(0, at).some(({ code }) => code === above);
    return all.toSpliced(at, 0, { ...old, code: now.code, parent: isAbove ? above : null });
  }, onSheet);
}

function parentOf(code: string, { indicators }: Form): string | null {
  return indicators.find((each) => each.code === code)?.parent ?? null;
}

/** What was known of a row, with the label, the unit and the code it has now; its former label is known still. */
function withNow(old: Indicator, now: Indicator): Indicator {
  const { code, label, unit, kind } = now;
  const answers = old.kind === kind ? old.answers : now.answers;
  const summed = old.kind === kind ? old.summed : now.summed;
  const isReworded = textKey(label) !== textKey(old.label);
  const others = old.aliases.filter((alias) => textKey(alias) !== textKey(label));
  return {
    ...old,
    ...{ code, label, unit, kind, answers, summed },
    aliases: isReworded ? [...others, old.label] : others,
  };
}

function nextColumns(
  saved: readonly OwnColumn[],
  read: readonly OwnColumn[],
  rows: NextRows,
): readonly OwnColumn[] {
  const left = new Set(rows.left.map(({ code }) => code));
  const known = new Map(rows.same.map(({ before, now }) => [now.code, before.code]));
  const onSheet = read
    .filter(({ code }) => !left.has(code))
    .map((column): OwnColumn => {
      const old = saved.find(({ code }) => code === known.get(column.code));
      if (old === undefined) return column;
      const isReworded = textKey(pathText(old.path)) !== textKey(pathText(column.path));
      return {
        ...old,
        ...{ code: column.code, path: column.path },
        aliases: isReworded ? [...old.aliases, old.path] : old.aliases,
      };
    });
  return rows.stay.reduce((all, { before, now }) => {
    const old = saved.find(({ code }) => code === before.code);
    if (old === undefined) return all;
    const codes = new Map(
      [...rows.same, ...rows.stay].map((each) => [each.before.code, each.now.code]),
    );
    return all.toSpliced(placeAfter(before, saved, codes, all), 0, { ...old, code: now.code });
  }, onSheet);
}

/** Behind the nearest row that stood before it and is still there. */
function placeAfter(
  { code }: FormRow,
  saved: readonly { readonly code: string }[],
  codes: ReadonlyMap<string, string>,
  all: readonly { readonly code: string }[],
): number {
  const earlier = saved.slice(
    0,
    saved.findIndex((each) => each.code === code),
  );
  const places = earlier.map((each) => all.findIndex((now) => now.code === codes.get(each.code)));
  return (places.findLast((place) => place !== -1) ?? -1) + 1;
}

/** The group of each row, by its code: what it stands under, and its place. */
type Groups = ReadonlyMap<string, { readonly under: string; readonly place: number }>;

function groupsOf(own: OwnForm): Groups {
  return own.layout === "unit-table"
    ? new Map(
        own.form.columns.map(({ code, path }, place) => [
          code,
          { under: textKey(pathText(path.slice(0, -1))), place },
        ]),
      )
    : new Map(
        own.form.indicators.map(({ code, parent }, place) => [
          code,
          { under: parent ?? "", place },
        ]),
      );
}

/** A row among the parts of a sum: under the same heading as two of them, or right beside them where nothing heads them. */
function standsAmong(row: FormRow, { text }: Rule, groups: Groups): boolean {
  const own = groups.get(row.code);
  if (own === undefined || wholeOf(text) === null) return false;
  const [, ...parts] = codesIn(text);
  const beside = parts.flatMap((code) => {
    const group = groups.get(code);
    return group?.under === own.under ? [group.place] : [];
  });
  if (beside.length < 2) return false;
  if (own.under !== "") return true;
  return own.place >= Math.min(...beside) - 1 && own.place <= Math.max(...beside) + 1;
}

/** The row that a sum works out; null for a rule that is no sum. */
function wholeOf(text: string): string | null {
  const [, whole, sum] = /^\[([^[\]]+)\] = ([^×÷]+)$/.exec(text) ?? [];
  return whole !== undefined && sum?.includes("+") === true ? whole : null;
}

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, code]) => code ?? []);
}
