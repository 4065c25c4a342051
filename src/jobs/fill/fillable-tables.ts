import type { Fillable } from "../../core/fill/fillings";
import type { RowAnswers } from "../../core/form/row-answers";
import { addressOf } from "../../core/sheet/address";
import type { Snapshot } from "../../core/sheet/snapshot";
import { appendixReader, type Appendix } from "../appendix";
import { keptIn } from "../own-form/kept";
import type { Workbook } from "../workbook";

/** Reads the tables of a sheet with the rules that are theirs. */
export type TableReader = (snapshot: Snapshot) => readonly Fillable[];

/**
 * Prepares to read sheets as a check reads them: by the forms and rules that the workbook keeps itself too, and with what
 * the user said of rows that were unsure, by the id of their form. What is given throws what `appendixReader` throws.
 */
export async function tableReader(
  workbook: Workbook,
  answers: (form: string) => RowAnswers,
): Promise<TableReader> {
  const { forms: kept, written } = await keptIn(workbook);
  const options = { form: null, kept, written };
  const read = appendixReader(options);
  return (snapshot) => {
    const found = read(snapshot);
    // Which form it is, and so which answers speak of it, is known only now.
    const said = new Map(found.flatMap(({ pack }) => [...answers(pack.form)]));
    const appendices =
      said.size === 0 ? found : appendixReader({ ...options, answers: said })(snapshot);
    return appendices.map((appendix) => fillable(appendix, formulaCells(snapshot)));
  };
}

/** What the user switched off defines nothing. */
function fillable({ examination, pack, applied }: Appendix, cells: ReadonlySet<string>): Fillable {
  return {
    sheet: examination.sheet,
    rules: examination.rules.filter(({ rule }) => !applied.off.has(rule.id)),
    mayPass100: pack.mayPass100,
    formulaCells: cells,
  };
}

function formulaCells({ rows }: Snapshot): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ row, cells }) =>
      cells.filter(({ formula }) => formula !== null).map(({ column }) => addressOf(row, column)),
    ),
  );
}
