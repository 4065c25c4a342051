import type { Recognition } from "../core/form/recognition";
import { recogniser } from "../core/form/recognise";
import { lexiconOf } from "../core/form/lexicon";
import { NO_ANSWERS, type RowAnswers } from "../core/form/row-answers";
import { tableParter } from "../core/form/tables-on-sheet";
import type { Decimal } from "../core/number/decimal";
import type { OwnForm } from "../core/own-form/own-form";
import { ownTableForm } from "../core/own-form/own-table";
import { ownVocabulary } from "../core/own-form/own-vocabulary";
import { EmptySheet, NoAppendix } from "../core/problem";
import type { PrintedRule } from "../core/printed-form/printed-rule";
import { withRatesBeside } from "../core/printed-form/rates-beside";
import { readPrintedList } from "../core/printed-form/read-list";
import { readPrintedTable } from "../core/printed-form/read-table";
import { examine, type Examination } from "../core/rule/examine";
import { readRules, type ReadRule, type RulePack } from "../core/rule/rule";
import type { Snapshot } from "../core/sheet/snapshot";
import { examineTable } from "../core/unit-table/examine-table";
import { recogniseTable, type FilledTable } from "../core/unit-table/filled-table";
import type { TableForm } from "../core/unit-table/form";
import type { TablePack } from "../core/unit-table/pack";
import { tableVocabularyOf, vocabularyOf, type Vocabulary } from "../core/written-rules/vocabulary";
import type { WrittenRules } from "../core/written-rules/written-rules";
import { FORMS, TABLE_FORMS } from "../packs/forms";
import { RULE_PACKS, TABLE_PACKS } from "../packs/rules";
import { applyRules, type AppliedRules } from "./own-form/apply-rules";

/** What else than the sheet decides how an appendix is read and checked. */
export interface AppendixOptions {
  /** Only this form (`huyen`, `xa`, `vpcp-06a`, one the user keeps, `unknown`); null to recognise it. */
  readonly form: string | null;
  /** Figures that rules ask of the user, by name, such as the number of communes. */
  readonly parameters?: ReadonlyMap<string, Decimal>;
  /** Forms that the user keeps; they go before those we know, and one with the id of ours takes its place. */
  readonly kept?: readonly OwnForm[];
  /** Rules that the user wrote. */
  readonly written?: readonly WrittenRules[];
  /** What the user said of rows that were unsure. */
  readonly answers?: RowAnswers;
}

/** One table of a sheet, recognised and gone over. */
export type Appendix = {
  /** The stretch of the sheet that holds it. */
  readonly part: Snapshot;
  readonly pack: RulePack;
  readonly examination: Examination;
  /** Whether the user keeps its form in a worksheet. */
  readonly isKept: boolean;
  /** The rules that the sheet states itself; empty for a form that is known. */
  readonly printed: readonly PrintedRule[];
  readonly applied: AppliedRules<RulePack>;
} & (
  | { readonly layout: "indicator-list"; readonly recognition: Recognition }
  | { readonly layout: "unit-table"; readonly table: FilledTable }
);

/** One way to read a stretch of a sheet; null where it holds nothing of the kind. */
type Reader = (part: Snapshot) => Appendix | null;

/**
 * Prepares to read sheets one after the other: forms and rules are read once. Of each sheet every table is read, those of
 * known forms by their packs, any other by the rules that it prints. Throws EmptySheet, NoAppendix where there is none, and
 * SeveralAppendices where tables cannot be told apart.
 */
export function appendixReader(
  options: AppendixOptions,
): (snapshot: Snapshot) => readonly Appendix[] {
  const kept = options.kept ?? [];
  const ids = new Set(kept.map(({ form }) => form.id));
  const isNotKept = ({ form }: { readonly form: { readonly id: string } }): boolean =>
    !ids.has(form.id);
  const lists = [...kept.flatMap(listForms), ...shippedLists().filter(isNotKept)].filter(
    isChosen(options.form),
  );
  const tables = [...kept.flatMap(tableForms), ...shippedTables().filter(isNotKept)].filter(
    isChosen(options.form),
  );
  const lexicons = lists.map(({ form }) => lexiconOf(form));
  const parter = tableParter(
    lists.map(({ form }) => form),
    tables.map(({ form }) => form),
    lexicons,
  );
  const recognise = recogniser(
    lists.map(({ form }) => form),
    lexicons,
  );
  const written = options.written ?? [];
  const parameters = options.parameters ?? new Map<string, Decimal>();
  const answers = options.answers ?? NO_ANSWERS;
  const readers: readonly Reader[] = [
    (part) => {
      const recognition = orNull(() => recognise(part, answers));
      const own = lists.find(({ form }) => form.id === recognition?.form.id);
      return recognition === null || own === undefined
        ? null
        : listAppendix(part, recognition, own, [], written, parameters);
    },
    (part) => {
      const table = orNull(() =>
        recogniseTable(
          part,
          tables.map(({ form }) => form),
        ),
      );
      const own = tables.find(({ form }) => form.id === table?.form.id);
      if (table === null || own === undefined) return null;
      const rated = withRatesBeside(table, part);
      const pack = { ...own.pack, rules: [...own.pack.rules, ...rated.rules] };
      return tableAppendix(
        part,
        rated.table,
        rated.rules.length === 0 ? own : { ...own, pack, rules: readRules(pack) },
        [],
        written,
      );
    },
    ...(mayBeUnknown(options.form) ? printedReaders(written, parameters) : []),
  ];
  return (snapshot) => {
    if (snapshot.rows.every(({ cells }) => cells.length === 0))
      throw new EmptySheet(snapshot.sheet);
    const read = parter(snapshot).flatMap((part) => firstOf(readers, part));
    if (read.length === 0) throw new NoAppendix(snapshot.sheet);
    return read;
  };
}

/** A form that nobody told us of is checked by the rules that it prints. */
function printedReaders(
  written: readonly WrittenRules[],
  parameters: ReadonlyMap<string, Decimal>,
): readonly Reader[] {
  return [
    (part) => {
      const read = readPrintedTable(part);
      if (read === null) return null;
      const { table, pack, printed } = read;
      const known = { form: table.form, pack, rules: readRules(pack), vocabulary: null };
      return tableAppendix(part, table, known, printed, written);
    },
    (part) => {
      const read = readPrintedList(part);
      if (read === null) return null;
      const { recognition, pack, printed } = read;
      const known = { form: recognition.form, pack, rules: readRules(pack), vocabulary: null };
      return listAppendix(part, recognition, known, printed, written, parameters);
    },
  ];
}

interface KnownForm<Form, Pack> {
  readonly form: Form;
  readonly pack: Pack;
  readonly rules: readonly ReadRule[];
  /** How the user's own rules may name its indicators, where that is not the form's own way. */
  readonly vocabulary: Vocabulary | null;
}

type KnownList = KnownForm<Recognition["form"], RulePack>;
type KnownTable = KnownForm<TableForm, TablePack>;

function shippedLists(): readonly KnownList[] {
  return FORMS.flatMap((form) =>
    RULE_PACKS.filter((pack) => pack.form === form.id).map((pack) => known(form, pack, null)),
  );
}

function shippedTables(): readonly KnownTable[] {
  return TABLE_FORMS.flatMap((form) =>
    TABLE_PACKS.filter((pack) => pack.form === form.id).map((pack) => known(form, pack, null)),
  );
}

function listForms(own: OwnForm): readonly KnownList[] {
  return own.layout === "indicator-list" ? [known(own.form, own.pack, ownVocabulary(own))] : [];
}

function tableForms(own: OwnForm): readonly KnownTable[] {
  return own.layout === "unit-table"
    ? [known(ownTableForm(own.form), own.pack, ownVocabulary(own))]
    : [];
}

function known<Form, Pack extends RulePack>(
  form: Form,
  pack: Pack,
  vocabulary: Vocabulary | null,
): KnownForm<Form, Pack> {
  return { form, pack, rules: readRules(pack), vocabulary };
}

function isChosen(
  form: string | null,
): (known: KnownForm<{ readonly id: string }, unknown>) => boolean {
  return (each) => form === null || each.form.id === form;
}

function mayBeUnknown(form: string | null): boolean {
  return form === null || form === "unknown";
}

function listAppendix(
  part: Snapshot,
  recognition: Recognition,
  own: KnownList,
  printed: readonly PrintedRule[],
  written: readonly WrittenRules[],
  parameters: ReadonlyMap<string, Decimal>,
): Appendix {
  const { form, sheet } = recognition;
  const vocabulary = (): Vocabulary => own.vocabulary ?? vocabularyOf(form);
  const applied = applyRules(written, own, vocabulary, [form.id, form.title, sheet]);
  const examination = examine(recognition, applied.pack, applied.rules, parameters);
  return {
    layout: "indicator-list",
    ...{ part, recognition, printed, applied },
    isKept: own.vocabulary !== null,
    pack: applied.pack,
    examination: without(examination, applied.off),
  };
}

function tableAppendix(
  part: Snapshot,
  table: FilledTable,
  own: KnownTable,
  printed: readonly PrintedRule[],
  written: readonly WrittenRules[],
): Appendix {
  const { form, sheet } = table;
  const vocabulary = (): Vocabulary => own.vocabulary ?? tableVocabularyOf(form);
  const applied = applyRules(written, own, vocabulary, [form.id, form.title, sheet]);
  const examination = examineTable(table, applied.pack, applied.rules);
  return {
    layout: "unit-table",
    ...{ part, table, printed, applied },
    isKept: own.vocabulary !== null,
    pack: applied.pack,
    examination: without(examination, applied.off),
  };
}

/** Nothing is said of what the user switched off. */
function without(examination: Examination, off: ReadonlySet<string>): Examination {
  if (off.size === 0) return examination;
  return { ...examination, drafts: examination.drafts.filter(({ rule }) => !off.has(rule)) };
}

function firstOf(readers: readonly Reader[], part: Snapshot): readonly Appendix[] {
  for (const reader of readers) {
    const appendix = reader(part);
    if (appendix !== null) return [appendix];
  }
  return [];
}

function orNull<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof NoAppendix || reason instanceof EmptySheet) return null;
    throw reason;
  }
}
