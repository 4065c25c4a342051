import type { FilledTable, TableColumn } from "./forms/table-form";
import type { Look } from "./look";
import type { Random } from "./random";

/** The columns below one heading together in another order: their numbers go with them. */
export function reordered(table: FilledTable, { traits }: Look, random: Random): FilledTable {
  if (!traits.includes("columns-reordered")) return table;
  const groups = new Map<string, TableColumn[]>();
  for (const column of table.columns) {
    const [head = ""] = column.heads;
    groups.set(head, [...(groups.get(head) ?? []), column]);
  }
  return { ...table, columns: random.shuffled([...groups.values()]).flat() };
}
