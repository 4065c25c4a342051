import { bareKey } from "../text/key";
import { likenessIndex } from "../text/likeness";
import type { FoundColumn } from "./columns";
import type { TableForm } from "./form";
import type { TableHead } from "./head";

/** The headings of each column in full, each way from the top down, by the column's code. */
export type Paths = ReadonlyMap<string, readonly (readonly string[])[]>;

interface SheetColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly key: string;
}

/** How alike headings must be that were reworded since. */
const ALIKE = 0.75;

/**
 * The columns of a table whose form knows its headings in full: those headed so to the letter, in the form's order where
 * several are headed alike; then those that are most like what is left.
 */
export function columnsByPath(
  head: TableHead,
  form: TableForm,
  paths: Paths,
): readonly FoundColumn[] {
  const sheet = [...head.paths].map(([column, path]): SheetColumn => ({
    column,
    path,
    key: keyOf(path),
  }));
  const exact = exactColumns(sheet, form, paths);
  const near = nearColumns(
    sheet.filter(({ column }) => !exact.some((found) => found.column === column)),
    form.columns
      .map(({ code }) => code)
      .filter((code) => !exact.some((found) => found.code === code)),
    paths,
  );
  return [...exact, ...near].toSorted((a, b) => a.column - b.column);
}

/** A heading that stands over and under itself says nothing more. */
function keyOf(path: readonly string[]): string {
  const keys = path.map(bareKey).filter((key) => key !== "");
  return keys.filter((key, at) => key !== keys[at - 1]).join(" › ");
}

function exactColumns(
  sheet: readonly SheetColumn[],
  form: TableForm,
  paths: Paths,
): readonly FoundColumn[] {
  const taken = new Set<number>();
  return form.columns.flatMap(({ code }) => {
    const keys = new Set((paths.get(code) ?? []).map(keyOf));
    const own = sheet.find(({ column, key }) => !taken.has(column) && keys.has(key));
    if (own === undefined) return [];
    taken.add(own.column);
    return [found(code, own)];
  });
}

function nearColumns(
  sheet: readonly SheetColumn[],
  codes: readonly string[],
  paths: Paths,
): readonly FoundColumn[] {
  const known = codes.flatMap((code) =>
    (paths.get(code) ?? []).map((path) => ({ code, key: keyOf(path) })),
  );
  const alike = likenessIndex(known.map(({ key }) => key));
  const pairs = sheet
    .flatMap((column) =>
      alike(column.key, ALIKE).map(({ at, likeness }) => ({
        ...{ column, likeness },
        code: known[at]?.code ?? "",
      })),
    )
    .toSorted((a, b) => b.likeness - a.likeness || a.column.column - b.column.column);
  const columns = new Set<number>();
  const given = new Set<string>();
  return pairs.flatMap(({ column, code }) => {
    if (columns.has(column.column) || given.has(code)) return [];
    columns.add(column.column);
    given.add(code);
    return [found(code, column)];
  });
}

function found(code: string, { column, path }: SheetColumn): FoundColumn {
  return { code, label: [...new Set(path)].join(" › "), column };
}
