import type { Random } from "../random";
import { equal, renamed, type Figures, type Kind, type Place, type Rule } from "../rules";
import {
  exactly,
  fractionOf,
  NONE,
  over,
  plus,
  roundedTo,
  times,
  whole,
  type Figure,
} from "../figure";

/** A column of a unit table: its headings from the top down, what the numbering row prints below them. */
export interface TableColumn {
  readonly code: string;
  readonly heads: readonly string[];
  readonly numbering: string;
  readonly kind: Kind;
}

/** How the columns of one row hang together; `figures` draws one unit's. */
export interface TableForm {
  readonly form: string;
  readonly title: string;
  readonly unitHead: string;
  readonly columns: readonly TableColumn[];
  /** Between columns, by code. */
  readonly rules: readonly Rule[];
  /** What the numbering row prints below the number and the name of a unit. */
  readonly firstNumbers: readonly [string, string];
  /** Whole numbers for every column that is no rate. */
  readonly draw: (random: Random) => ReadonlyMap<string, number>;
}

export interface TableUnit {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly role: "unit" | "group" | "total";
}

/** A unit table filled in: every figure abides by every rule. Rows in the order they stand in. */
export interface FilledTable {
  readonly layout: "table";
  readonly form: string;
  readonly title: string;
  readonly unitHead: string;
  readonly firstNumbers: readonly [string, string];
  readonly columns: readonly TableColumn[];
  readonly units: readonly TableUnit[];
  readonly rules: readonly Rule[];
  readonly figures: Figures;
  /** What each sum adds up, by the row it stands in: rows of its parts. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
}

/** Where the total stands, and whether the units stand in groups with sums of their own. */
export interface TableShape {
  readonly units: number;
  readonly total: "first" | "last";
  readonly groups: number;
  readonly ratePlaces: number;
}

export function placeId(unit: string, column: string): string {
  return `${unit}:${column}`;
}

export function placesOfTable({ columns, units }: FilledTable): readonly Place[] {
  return units.flatMap((unit) =>
    columns.map(({ code, kind }) => ({ id: placeId(unit.id, code), kind })),
  );
}

/** Fills a form for so many units. */
export function filledTable(form: TableForm, shape: TableShape, random: Random): FilledTable {
  const { units, sums } = rowsOf(shape, random);
  const figures = new Map<string, Figure>();
  for (const { id, role } of units) {
    if (role !== "unit") continue;
    for (const [code, value] of form.draw(random)) figures.set(placeId(id, code), whole(value));
  }
  // Groups before the total that adds them up.
  for (const [id, parts] of [...sums].reverse()) addUp(form, figures, id, parts);
  const rules = [...rowRules(form, units), ...columnRules(form, sums)];
  for (const rule of rules)
    if (rule.kind === "ratio") setRate(figures, rule, shape.ratePlaces, random);
  const { form: name, title, unitHead, firstNumbers, columns } = form;
  return {
    layout: "table",
    form: name,
    ...{ title, unitHead, firstNumbers, columns, units, rules, figures, sums },
  };
}

function addUp(
  { columns }: TableForm,
  figures: Map<string, Figure>,
  id: string,
  parts: readonly string[],
): void {
  for (const { code, kind } of columns) {
    if (kind === "rate") continue;
    const sum = parts.reduce((so, part) => {
      const figure = figures.get(placeId(part, code));
      return figure === undefined ? so : plus(so, fractionOf(figure));
    }, NONE);
    const figure = exactly(sum);
    if (figure !== null) figures.set(placeId(id, code), figure);
  }
}

function setRate(
  figures: Map<string, Figure>,
  rule: Rule & { readonly kind: "ratio" },
  places: number,
  random: Random,
): void {
  const sum = (ids: readonly string[]): bigint =>
    ids.reduce((so, id) => so + (figures.get(id)?.units ?? 0n), 0n);
  const total = sum(rule.whole);
  if (total === 0n) {
    if (random.once(2)) figures.set(rule.rate, whole(0));
    return;
  }
  const exact = over(
    times(fractionOf(whole(100)), fractionOf(whole(sum(rule.part)))),
    fractionOf(whole(total)),
  );
  figures.set(rule.rate, roundedTo(exact, places));
}

function rowRules({ rules }: TableForm, units: readonly TableUnit[]): readonly Rule[] {
  return units.flatMap(({ id }) =>
    rules.map((rule) => renamed(rule, `${id} ${rule.name}`, (code) => placeId(id, code))),
  );
}

function columnRules(
  { columns }: TableForm,
  sums: ReadonlyMap<string, readonly string[]>,
): readonly Rule[] {
  return columns
    .filter(({ kind }) => kind !== "rate")
    .flatMap(({ code }) =>
      [...sums].map(([total, parts]) =>
        equal(
          `${total} column ${code}`,
          [placeId(total, code)],
          parts.map((part) => placeId(part, code)),
        ),
      ),
    );
}

function rowsOf(
  { units, total, groups }: TableShape,
  random: Random,
): { readonly units: readonly TableUnit[]; readonly sums: ReadonlyMap<string, readonly string[]> } {
  const names = random.shuffled(UNIT_NAMES).slice(0, units);
  const sums = new Map<string, readonly string[]>();
  const rows: TableUnit[] = [];
  const unit = (name: string, at: number): TableUnit => ({
    id: `u${at}`,
    name,
    number: String(at + 1),
    role: "unit",
  });
  const all = names.map(unit);
  if (groups === 0) {
    rows.push(...all);
    sums.set(
      "total",
      all.map(({ id }) => id),
    );
  } else {
    const size = Math.ceil(all.length / groups);
    const ids = Array.from({ length: groups }, (_, at) => `g${at}`);
    sums.set("total", ids);
    for (const [at, id] of ids.entries()) {
      const members = all.slice(at * size, (at + 1) * size);
      const number = ROMAN[at] ?? "";
      rows.push({ id, name: GROUP_NAMES[at] ?? "", number, role: "group" });
      rows.push(...members.map((one, index) => ({ ...one, number: String(index + 1) })));
      sums.set(
        id,
        members.map((member) => member.id),
      );
    }
  }
  const sum: TableUnit = { id: "total", name: random.pick(TOTALS), number: "", role: "total" };
  return { units: total === "first" ? [sum, ...rows] : [...rows, sum], sums };
}

const ROMAN = ["I", "II", "III"];
const GROUP_NAMES = ["Sở, ban, ngành", "UBND cấp xã", "Đơn vị ngành dọc"];
const TOTALS = ["Tổng cộng", "Tổng số", "TỔNG CỘNG", "Cộng"];

const UNIT_NAMES = [
  ...["An Bình", "Bình Minh", "Cẩm Giang", "Đại Đồng", "Đông Kỳ", "Hà Kỳ", "Hưng Đạo", "Minh Đức"],
  ...["Ngọc Kỳ", "Nguyên Giáp", "Phú Thịnh", "Quang Trung", "Quảng Nghiệp", "Tái Sơn", "Tân Kỳ"],
  ...[
    "Tân Phong",
    "Tây Hòa",
    "Tiên Động",
    "Tứ Xuyên",
    "Văn Tố",
    "Xuân Lạc",
    "Yên Mỹ",
    "Long Thành",
  ],
  ...["Mỹ Lộc", "Phượng Hoàng", "Sơn Thủy", "Thanh Hải", "Thụy Lôi", "Vĩnh Hòa", "Kỳ Sơn"],
].map((name, at) => `${at % 7 === 0 ? "Phường" : "Xã"} ${name}`);
