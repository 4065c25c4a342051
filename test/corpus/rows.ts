import { whole, type Figure } from "./figure";
import { rowsOf, type FilledList, type ListRow } from "./forms/list-form";
import type { Look } from "./look";
import type { Random } from "./random";
import { placesOf, type Rule } from "./rules";

/** A list with its rows as someone left them: some gone, some added, some exchanged. Its rules still hold. */
export function roughened(list: FilledList, { traits }: Look, random: Random): FilledList {
  const steps = [
    traits.includes("rows-missing") ? withoutRows : null,
    traits.includes("rows-moved") ? withRowsMoved : null,
    traits.includes("rows-added") ? withRowsAdded : null,
  ];
  return steps.reduce((left, step) => (step === null ? left : step(left, random)), list);
}

/** A row that no form knows. */
export function isAdded({ code }: ListRow): boolean {
  return code.startsWith("+");
}

/** Leaves out rows that no rule reads, or a rate with its two rows: nothing adds up otherwise for it. */
function withoutRows(list: FilledList, random: Random): FilledList {
  const groups = list.rows.flatMap(({ code }) => removable(code, list));
  const gone = new Set(random.shuffled(groups).slice(0, random.between(1, 4)).flat());
  return {
    ...list,
    rows: list.rows.filter(({ code }) => !gone.has(code)),
    figures: new Map([...list.figures].filter(([code]) => !gone.has(code))),
  };
}

function removable(code: string, { rows, rules }: FilledList): readonly (readonly string[])[] {
  const group = rows.map((row) => row.code).filter((own) => own === code || isBelow(own, code));
  const within = (rule: Rule): boolean => placesOf(rule).every((id) => group.includes(id));
  const touching = rules.filter((rule) => placesOf(rule).some((id) => group.includes(id)));
  const isSmall = group.length <= 3 && code.includes(".") && !code.startsWith("4.6");
  return isSmall && touching.every(within) ? [group] : [];
}

/** Whether a code stands below another in the tree. */
function isBelow(code: string, above: string): boolean {
  return (
    code.startsWith(`${above}.`) ||
    (code.startsWith(above) && /^[a-z]$/.test(code.slice(above.length)))
  );
}

/** Exchanges two rows one above the other that have nothing below them. */
function withRowsMoved(list: FilledList, random: Random): FilledList {
  const { rows } = list;
  const pairs = rows.slice(1).flatMap((row, at) => {
    const above = rows[at];
    return above !== undefined &&
      isLeaf(above, rows) &&
      isLeaf(row, rows) &&
      areSiblings(above, row)
      ? [at]
      : [];
  });
  if (pairs.length === 0) return list;
  const at = random.pick(pairs);
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined || second === undefined) return list;
  return { ...list, rows: [...rows.slice(0, at), second, first, ...rows.slice(at + 2)] };
}

function isLeaf({ code, label }: ListRow, rows: readonly ListRow[]): boolean {
  return (
    /^\d+(\.\d+)+$/.test(code) &&
    !rows.some((row) => row.code !== code && (isBelow(row.code, code) || row.label === label))
  );
}

function areSiblings(a: ListRow, b: ListRow): boolean {
  const parentOf = ({ code }: ListRow): string => code.slice(0, code.lastIndexOf("."));
  return parentOf(a) === parentOf(b);
}

const ADDED = rowsOf([
  ["+1", "Số phòng họp trực tuyến của cơ quan", "Phòng", "count"],
  ["+2", "Số lượt tin bài tuyên truyền trên hệ thống loa truyền thanh", "Tin, bài", "count"],
  ["+3", "Số máy in được trang bị tại bộ phận một cửa", "Máy", "count"],
  ["+4", "Số hội thi tìm hiểu do đoàn thanh niên tổ chức", "Hội thi", "count"],
]);

/** Rows that a province put in. */
function withRowsAdded(list: FilledList, random: Random): FilledList {
  const figures = new Map<string, Figure>(list.figures);
  let rows = list.rows;
  for (const added of random.shuffled(ADDED).slice(0, random.between(1, 2))) {
    const places = rows.flatMap((row, at) => (isBetween(row, rows[at + 1]) ? [at + 1] : []));
    if (places.length === 0) continue;
    const at = random.pick(places);
    rows = [...rows.slice(0, at), added, ...rows.slice(at)];
    figures.set(added.code, whole(random.between(0, 90)));
  }
  return { ...list, rows, figures };
}

/** At the end of a section of the form: what stands below a total would read as a part of it. */
function isBetween({ code }: ListRow, next: ListRow | undefined): boolean {
  return next !== undefined && /^\d+$/.test(next.code) && /^\d+(\.\d+)+$/.test(code);
}
