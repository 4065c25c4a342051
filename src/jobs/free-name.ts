import { numberedSheetName } from "../core/sheet/sheet-name";

/** A title as the name of a new sheet: with a number behind it where a sheet has that name already. */
export function freeName(title: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const numbered = Array.from({ length: names.length + 1 }, (_, at) =>
    at === 0 ? title : numberedSheetName(title, at + 1),
  );
  return numbered.find((name) => !taken.has(name.toLowerCase())) ?? title;
}
