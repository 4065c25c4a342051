import type { IndicatorKind } from "../form/form";
import type { Rule, RulePack } from "../rule/rule";
import { bareKey, textKey } from "../text/key";
import { likeness } from "../text/likeness";
import { pathText, type OwnForm } from "./own-form";

/** A row of a form, or a column of a table, as one year's form has it. */
export interface FormRow {
  readonly code: string;
  readonly label: string;
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  /** The label that it stands under; null at the top and for columns. */
  readonly under: string | null;
  /** Its place, counted from 1. */
  readonly place: number;
}

/** The same row in both forms. */
export interface SameRow {
  readonly before: FormRow;
  readonly now: FormRow;
}

/** What became of a row between the form that is kept and the one that was read. */
export type RowChange =
  | { readonly change: "added"; readonly now: FormRow }
  | { readonly change: "gone"; readonly before: FormRow }
  /** In other words, or of another kind or unit. */
  | ({ readonly change: "reworded" } & SameRow)
  /** At another place among the rows that both forms have. */
  | ({ readonly change: "moved" } & SameRow);

export interface CarriedForward {
  /** The rows that are as they were; a code alone may be another, where rows came or went before it. */
  readonly kept: readonly SameRow[];
  /** The others: in the order of the form that was read, then those that are gone. */
  readonly changed: readonly RowChange[];
}

/** What of a kept form still stands in next year's, so that a person is asked about the rest alone. */
export function carriedForward(saved: OwnForm, read: OwnForm): CarriedForward {
  const [before, now] = [rowsOf(saved), rowsOf(read)];
  const same = sameRows(before, now);
  const inOrder = new Set(longestRising(same));
  const changes = now.map((row): RowChange | SameRow => {
    const pair = same.find((each) => each.now === row);
    if (pair === undefined) return { change: "added", now: row };
    if (!isSame(pair)) return { change: "reworded", ...pair };
    return inOrder.has(pair) ? pair : { change: "moved", ...pair };
  });
  const gone = before.filter((row) => !same.some((pair) => pair.before === row));
  return {
    kept: changes.flatMap((each) => ("change" in each ? [] : [each])),
    changed: [
      ...changes.flatMap((each) => ("change" in each ? [each] : [])),
      ...gone.map((row): RowChange => ({ change: "gone", before: row })),
    ],
  };
}

/** The rules of a kept form, brought to the codes of next year's. */
export interface CarriedRules {
  readonly rules: readonly Rule[];
  /** Those that speak of a row which is gone. */
  readonly lost: readonly Rule[];
}

const CODE = /\[([^[\]]+)\]/g;

/** Carries the rules of `pack` over to the rows that are still there, whatever became of their wording. */
export function rulesForward({ rules }: RulePack, { kept, changed }: CarriedForward): CarriedRules {
  const pairs = [...kept, ...changed.filter((change) => "before" in change && "now" in change)];
  const codes = new Map(pairs.map(({ before, now }) => [before.code, now.code]));
  const isStanding = ({ text }: Rule): boolean =>
    [...text.matchAll(CODE)].every(([, code = ""]) => codes.has(code));
  return {
    rules: rules.filter(isStanding).map((rule) => ({
      ...rule,
      text: rule.text.replace(CODE, (printed, code: string) => {
        const now = codes.get(code);
        return now === undefined ? printed : `[${now}]`;
      }),
    })),
    lost: rules.filter((rule) => !isStanding(rule)),
  };
}

function rowsOf(own: OwnForm): readonly FormRow[] {
  if (own.layout === "unit-table") {
    return own.form.columns.map(({ code, path, kind, unit }, at) => ({
      ...{ code, kind, unit, under: null },
      label: pathText(path),
      place: at + 1,
    }));
  }
  const labels = new Map(own.form.indicators.map(({ code, label }) => [code, label]));
  return own.form.indicators.map(({ code, label, kind, unit, parent }, at) => ({
    ...{ code, label, kind, unit },
    under: parent === null ? null : (labels.get(parent) ?? null),
    place: at + 1,
  }));
}

/** How alike the labels of one row must be when its code is the same, and when it is not. */
const ALIKE_WITH_CODE = 0.5;
const ALIKE = 0.8;

/** Pairs rows, the surest first: labels and codes agree, labels and headings, labels alone, then what is alike. */
function sameRows(before: readonly FormRow[], now: readonly FormRow[]): readonly SameRow[] {
  const pairs: SameRow[] = [];
  const taken = new Set<FormRow>();
  const steps: readonly ((a: FormRow, b: FormRow) => boolean)[] = [
    (a, b) => a.code === b.code && isLabelled(a, b),
    (a, b) => isLabelled(a, b) && textKey(a.under ?? "") === textKey(b.under ?? ""),
    isLabelled,
    (a, b) => a.code === b.code && likenessOf(a, b) >= ALIKE_WITH_CODE,
    (a, b) => likenessOf(a, b) >= ALIKE,
  ];
  for (const fits of steps) {
    for (const row of now) {
      if (taken.has(row)) continue;
      const old = before.find((each) => !taken.has(each) && fits(each, row));
      if (old === undefined) continue;
      pairs.push({ before: old, now: row });
      taken.add(old).add(row);
    }
  }
  return pairs.toSorted((a, b) => a.now.place - b.now.place);
}

function isLabelled(a: FormRow, b: FormRow): boolean {
  return textKey(a.label) === textKey(b.label);
}

function likenessOf(a: FormRow, b: FormRow): number {
  return likeness(bareKey(a.label), bareKey(b.label));
}

function isSame({ before, now }: SameRow): boolean {
  return (
    isLabelled(before, now) &&
    before.kind === now.kind &&
    textKey(before.unit ?? "") === textKey(now.unit ?? "")
  );
}

/** The most pairs that stand in the same order in both forms. */
function longestRising(pairs: readonly SameRow[]): readonly SameRow[] {
  const best: { readonly length: number; readonly previous: number | null }[] = [];
  for (const [at, { before }] of pairs.entries()) {
    let previous: number | null = null;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const other = pairs[earlier];
      if (other === undefined || other.before.place > before.place) continue;
      if (previous === null || (best[earlier]?.length ?? 0) > (best[previous]?.length ?? 0)) {
        previous = earlier;
      }
    }
    const length: number = previous === null ? 1 : (best[previous]?.length ?? 0) + 1;
    best.push({ length, previous });
  }
  const rising: SameRow[] = [];
  const longest = Math.max(0, ...best.map(({ length }) => length));
  for (let at: number | null = best.findIndex(({ length }) => length === longest); at !== null;) {
    const pair: SameRow | undefined = pairs[at];
    if (pair !== undefined) rising.unshift(pair);
    at = best[at]?.previous ?? null;
  }
  return rising;
}
