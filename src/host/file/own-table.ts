import type { OwnSheet } from "../../core/plan/plan";
import { type Area, rangeAddress } from "../../core/sheet/area";
import { XML_HEAD } from "./opened-workbook";
import { encodedText } from "./xstring";

/** How the table of a sheet of ours is called. */
export interface OwnTableName {
  readonly id: number;
  readonly name: string;
}

/**
 * The table of a sheet of ours as a table part. Throws RangeError when its headings are not texts that differ: no
 * program opens a table whose columns have other names than its heading cells.
 */
export function ownTableXml(
  sheet: OwnSheet,
  table: Area,
  { id, name }: OwnTableName,
  main: string,
): string {
  const { row, column, width } = table;
  const cells = Array.from({ length: width }, (_, at) => sheet.rows[row - 1]?.[column - 1 + at]);
  const headings = cells.map((cell) => (cell?.value.kind === "text" ? cell.value.text : ""));
  const differing = new Set(headings.map((heading) => heading.toLowerCase()));
  if (differing.size < width || differing.has("")) {
    throw new RangeError(`the headings of ${sheet.name} are not texts that differ`);
  }
  const ref = rangeAddress(table);
  const columns = headings.map(
    (heading, at) => `<tableColumn id="${at + 1}" name="${attributeText(heading)}"/>`,
  );
  return [
    XML_HEAD,
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${width}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    "</table>",
  ].join("");
}

/**
 * What a table can be called after a sheet: `Kết quả rà soát` → `KetQuaRaSoat`. A number is put behind it where
 * the name is taken (`taken` in small letters).
 */
export function tableNameFor(sheet: string, taken: ReadonlySet<string>): string {
  const words = sheet
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .match(/[A-Za-z0-9]+/g);
  const joined = (words ?? [])
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  // `KQ1` is a cell, `R1C1` too, and a name may not begin with a digit.
  const base = /^[A-Za-z]{4}/.test(joined) ? joined : `Bang${joined}`;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  return name;
}

/** Line breaks stay what they are only when they are spelled out: a parser makes spaces of them in an attribute. */
function attributeText(text: string): string {
  return encodedText(text).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}
