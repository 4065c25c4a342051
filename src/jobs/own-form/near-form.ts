import { carriedForward, type CarriedForward } from "../../core/own-form/carried-forward";
import { isNearly, nearestForm } from "../../core/own-form/nearly";
import type { OwnForm } from "../../core/own-form/own-form";
import { readPrintedList } from "../../core/printed-form/read-list";
import { readPrintedTable } from "../../core/printed-form/read-table";
import { UNKNOWN_FORM } from "../../core/printed-form/unknown";
import type { Rule } from "../../core/rule/rule";
import { columnName } from "../../core/sheet/address";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { Appendix } from "../appendix";
import { formAsRead, type FormAsRead } from "./as-read";

/** A kept form that a sheet has otherwise: what it was, what it is on the sheet, what of it differs. */
export interface NearForm {
  readonly saved: OwnForm;
  readonly read: OwnForm;
  readonly forward: CarriedForward;
  /** The rules that the sheet states itself, by the codes of `read`. */
  readonly printed: readonly Rule[];
  /** Where on the sheet the rows (of a list) or columns (of a table) of `read` stand: `12`, `G`. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * The kept form that an appendix was read by or is nearest to, where the sheet has it otherwise. Null where it follows its
 * form, is of one that we know, or is yet another form.
 */
export function nearForm(appendix: Appendix, kept: readonly OwnForm[]): NearForm | null {
  const id =
    appendix.layout === "unit-table" ? appendix.table.form.id : appendix.recognition.form.id;
  const saved =
    id === UNKNOWN_FORM
      ? nearestTo(appendix, kept)
      : (kept.find((own) => own.form.id === id && own.layout === appendix.layout) ?? null);
  if (saved === null) return null;
  const asRead = formAsRead(appendix, saved);
  if (asRead === null || !isNearly(saved, asRead.own)) return null;
  const forward = carriedForward(saved, asRead.own);
  if (forward.changed.length === 0) return null;
  const isTable = appendix.layout === "unit-table";
  return {
    ...{ saved, forward, read: asRead.own },
    printed: printedBy(appendix.part, asRead, isTable),
    places: new Map(
      [...asRead.codes].map(([place, code]) => [code, isTable ? columnName(place) : String(place)]),
    ),
  };
}

function nearestTo(appendix: Appendix, kept: readonly OwnForm[]): OwnForm | null {
  const first = kept.find(({ layout }) => layout === appendix.layout);
  const read = first === undefined ? null : formAsRead(appendix, first);
  return read === null ? null : nearestForm(kept, read.own);
}

const CODE = /\[([^[\]]+)\]/g;

/** What the sheet states of itself, in the codes of its form as it was read; what speaks of other rows is left out. */
function printedBy(part: Snapshot, { codes }: FormAsRead, isTable: boolean): readonly Rule[] {
  const [rules, own] = isTable ? printedOnTable(part) : printedOnList(part);
  const now = new Map(
    [...own].flatMap(([printed, place]) => {
      const code = codes.get(place);
      return code === undefined ? [] : [[printed, code] as const];
    }),
  );
  return rules
    .filter(({ text }) => [...text.matchAll(CODE)].every(([, code = ""]) => now.has(code)))
    .map(({ id, text, severity, excuse, threshold }) => ({
      ...{ id, severity, excuse, threshold },
      text: text.replace(CODE, (printed, code: string) => `[${now.get(code) ?? printed}]`),
    }));
}

/** Rules, and where the rows or columns stand that their codes name. */
type Printed = readonly [readonly Rule[], ReadonlyMap<string, number>];

function printedOnList(part: Snapshot): Printed {
  const list = readPrintedList(part);
  if (list === null) return [[], new Map()];
  const { printed, recognition } = list;
  return [printed, new Map(recognition.rows.map(({ row, indicator }) => [indicator.code, row]))];
}

function printedOnTable(part: Snapshot): Printed {
  const read = readPrintedTable(part);
  if (read === null) return [[], new Map()];
  const { printed, table } = read;
  return [printed, new Map(table.columns.map(({ code, column }) => [code, column]))];
}
