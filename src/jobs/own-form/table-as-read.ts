import { codeBeside } from "../../core/own-form/free-code";
import { pathText, type OwnColumn, type OwnForm } from "../../core/own-form/own-form";
import { ownTableOf } from "../../core/own-form/own-table";
import type { PrintedColumn } from "../../core/printed-form/table-columns";
import { UNKNOWN_FORM } from "../../core/printed-form/unknown";
import type { Snapshot } from "../../core/sheet/snapshot";
import type { FilledTable } from "../../core/unit-table/filled-table";
import type { FormAsRead } from "./as-read";
import { figureColumns, isNumbered } from "./figure-columns";
import { isWordedAs } from "./worded-as";

type OwnTableForm = Extract<OwnForm, { readonly layout: "unit-table" }>;

/** A table that was recognised by a kept form, or is of none that is known, as its sheet has it. */
export function tableAsRead(table: FilledTable, part: Snapshot, saved: OwnTableForm): FormAsRead {
  const isKnown = table.form.id !== UNKNOWN_FORM;
  const { columns, codes } = isKnown
    ? columnsAsRead(table, part, saved)
    : {
        columns: ownTableOf(table).columns,
        codes: new Map(table.columns.map(({ column, code }) => [column, code])),
      };
  return { own: { ...saved, form: { ...saved.form, columns } }, codes };
}

interface ColumnsAsRead {
  readonly columns: readonly OwnColumn[];
  readonly codes: ReadonlyMap<number, string>;
}

/** The columns that the form knows, and whatever else the table counts. */
function columnsAsRead(table: FilledTable, part: Snapshot, saved: OwnTableForm): ColumnsAsRead {
  const printed = figureColumns(part);
  const known = new Map(table.columns.map((each) => [each.column, each]));
  const isAnew = isNumbered(printed, [...known.keys()]);
  const headings = new Map(ownTableOf(table).columns.map((column) => [column.code, column]));
  const codes = new Map<number, string>();
  const taken = new Set(isAnew ? [] : table.columns.map(({ code }) => code));
  const places = [...new Set([...known.keys(), ...printed.map(({ column }) => column)])];
  const columns = places
    .toSorted((a, b) => a - b)
    .flatMap((place): readonly OwnColumn[] => {
      const own = known.get(place);
      const shown = printed.find(({ column }) => column === place);
      const code = own !== undefined && !isAnew ? own.code : codeBeside(shown?.code ?? "", taken);
      taken.add(code);
      codes.set(place, code);
      if (own === undefined) return shown === undefined ? [] : [newColumn(shown, code)];
      const heading = headings.get(own.code);
      const old = saved.form.columns.find((each) => each.code === own.code) ?? heading;
      return old === undefined ? [] : [{ ...knownColumn(old, heading ?? old), code }];
    });
  return { columns, codes };
}

function knownColumn(old: OwnColumn, { path }: OwnColumn): OwnColumn {
  const isSame = isWordedAs(pathText(path), [old.path, ...old.aliases].map(pathText));
  return isSame ? old : { ...old, path };
}

function newColumn({ path, kind, summed }: PrintedColumn, code: string): OwnColumn {
  const headings = [...new Set(path)];
  return {
    ...{ code, kind, summed },
    path: headings.length === 0 ? [code] : headings,
    aliases: [],
    unit: null,
    mayBeBlank: false,
  };
}
