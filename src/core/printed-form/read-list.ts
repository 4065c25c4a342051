import { levelNamed } from "../form/filled-by";
import type { Form, Indicator } from "../form/form";
import type { RecognisedRow, Recognition } from "../form/recognition";
import { compare, whole } from "../number/decimal";
import { figuresOf } from "../rule/figures";
import { judge } from "../rule/judge";
import { observe } from "../rule/observation";
import { parseRule } from "../rule/parse";
import type { RulePack } from "../rule/rule";
import { addressOf } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";
import { bareKey } from "../text/key";
import { listFormulas } from "./list-formulas";
import { hundredRules, rateRules } from "./list-rates";
import { listRows, type ListRow, type ListRows } from "./list-rows";
import { sumRules, type ListView } from "./list-sums";
import { listTree, type ListNode } from "./list-tree";
import { isAnotherList } from "./other-lists";
import { computedCodes, type PrintedRule } from "./printed-rule";
import { printedColumns } from "./table-columns";
import { printedHead } from "./table-head";
import { UNKNOWN_FORM } from "./unknown";

/** A list of a form that nobody told us of, with the rules that it states itself. */
export interface PrintedList {
  readonly form: Form;
  readonly recognition: Recognition;
  readonly pack: RulePack;
  readonly printed: readonly PrintedRule[];
}

const FEWEST_FIGURES = 5;
const FEWEST_UNPROVED = 3;

/**
 * Reads the first list of indicators on a sheet by what it prints of itself: its numbering, `Tổng số`, `Trong đó`, rates with
 * their two rows, formulas in its labels. Null where there is no such list or where it states no rule.
 */
export function readPrintedList(snapshot: Snapshot): PrintedList | null {
  if (isTable(snapshot)) return null;
  const list = listRows(snapshot);
  if (list === null || isAnotherList(list.title, list.headings)) return null;
  if (list.rows.filter(({ value }) => value !== null).length < FEWEST_FIGURES) return null;
  const nodes = listTree(list.rows);
  const view: ListView = {
    rows: list.rows,
    nodes,
    codes: codesOf(list.rows),
    labelColumn: list.columns.label,
  };
  const printed = rulesOf(view);
  const recognition = recognitionOf(snapshot.sheet, list, view);
  if (!isBorneOut(printed, recognition)) return null;
  return {
    form: recognition.form,
    recognition,
    pack: packOf(printed, view),
    printed,
  };
}

/** Indicators across, with formulas under them or with too many columns of figures for a list. */
function isTable(snapshot: Snapshot): boolean {
  const found = printedHead(snapshot.rows);
  if (found === null) return false;
  if (found.numbering.some(({ links }) => links.length > 0)) return true;
  const headings = [...found.head.paths.values()].flat().map(bareKey);
  if (headings.some((heading) => /^(?:don vi tinh|dv tinh|dvt|d v t)$/.test(heading))) return false;
  return (printedColumns(found, "") ?? []).length >= 3;
}

/** The printed code; that of the row where it has none of its own. */
function codesOf(rows: readonly ListRow[]): readonly string[] {
  const taken = new Set<string>();
  return rows.map(({ printedCode, row }) => {
    const isOwn = printedCode !== "" && !taken.has(printedCode);
    const code = isOwn ? printedCode : `row:${row}`;
    taken.add(code);
    return code;
  });
}

function rulesOf(view: ListView): readonly PrintedRule[] {
  const formulas = listFormulas(view);
  const rates = rateRules(view, computedCodes(formulas));
  const sums = sumRules(view, computedCodes(formulas));
  const hundreds = hundredRules(view, computedCodes([...formulas, ...rates]));
  const rules = [...formulas, ...rates, ...sums, ...hundreds];
  return rules.filter(({ text }, at) => rules.findIndex((other) => other.text === text) === at);
}

/** A rule that holds, a printed formula, or several rules: chance does not number rows like that. */
function isBorneOut(rules: readonly PrintedRule[], recognition: Recognition): boolean {
  if (rules.some(({ origin }) => origin === "heading") || rules.length >= FEWEST_UNPROVED)
    return true;
  const figures = figuresOf(observe(recognition), new Map());
  return rules.some(
    ({ text, severity }) =>
      severity === "error" &&
      !text.includes("≤") &&
      parseRule(text).every((statement) => judge(statement, figures).verdict === "holds"),
  );
}

function recognitionOf(sheet: string, list: ListRows, view: ListView): Recognition {
  const { columns, title, notation } = list;
  const places = view.nodes.filter(({ isDivider }) => !isDivider).map(({ place }) => place);
  const units = unitsOf(view);
  const indicators = places.map((place) => indicatorOf(place, view, units));
  const form: Form = {
    id: UNKNOWN_FORM,
    title: title.join(" "),
    level: levelNamed(title) ?? "xa",
    source: "",
    inForce: { from: null, to: null },
    synonyms: [],
    indicators,
  };
  return {
    form,
    filledBy: levelNamed(title),
    sheet,
    title,
    columns,
    notation,
    rows: places.flatMap((place, at) => {
      const [row, indicator] = [view.rows[place], indicators[at]];
      return row === undefined || indicator === undefined
        ? []
        : [recognisedRow(row, indicator, columns.value)];
    }),
    extra: [],
    unsure: [],
    missing: [],
    repeatedCodes: [],
  };
}

function indicatorOf(place: number, view: ListView, units: readonly (string | null)[]): Indicator {
  const row = view.rows[place];
  const parent = view.nodes[place]?.parent ?? -1;
  const kind = row?.kind ?? "group";
  return {
    code: view.codes[place] ?? "",
    label: row?.label ?? "",
    aliases: [],
    parent: parent === -1 ? null : (view.codes[parent] ?? null),
    kind,
    unit: kind === "group" ? null : (units[place] ?? null),
    answers: row?.answers ?? [],
    mayBeBlank: false,
    summed: kind === "count" || kind === "money",
  };
}

/** The unit of each row; where a row prints none, that of the row it stands under. */
function unitsOf({ rows, nodes }: ListView): readonly (string | null)[] {
  const units: (string | null)[] = [];
  rows.forEach(({ unit }, place) => {
    const parent: ListNode["parent"] = nodes[place]?.parent ?? -1;
    units.push(unit === "" ? (units[parent] ?? null) : unit);
  });
  return units;
}

function recognisedRow(row: ListRow, indicator: Indicator, valueColumn: number): RecognisedRow {
  return {
    row: row.row,
    indicator,
    printedCode: row.printedCode,
    label: row.label,
    unit: indicator.unit,
    valueCell: addressOf(row.row, valueColumn),
    value: row.cell,
    note: row.note,
    noteCells: row.noteCells,
    confidence: 1,
  };
}

const CHANGE = /\b(?:so voi|tang|giam|chenh lech|bien dong|cung ki|ke hoach|toc do)\b/;

/** Changes may be negative, comparisons may pass 100, and nothing says that a rate below one without rows is a slip. */
function unboundedCodes(
  { rows, codes }: ListView,
  rules: readonly PrintedRule[],
): readonly string[] {
  const computed = computedCodes(rules);
  return rows.flatMap(({ kind, labelKey, value }, place): readonly string[] => {
    const code = codes[place] ?? "";
    const isChange = CHANGE.test(labelKey);
    const isSmall =
      kind === "rate" && value !== null && !computed.has(code) && compare(value, whole(1)) < 0;
    return isChange || (isSmall && value.units >= 0n) ? [code] : [];
  });
}

function packOf(rules: readonly PrintedRule[], view: ListView): RulePack {
  return {
    form: UNKNOWN_FORM,
    source: "",
    inForce: { from: null, to: null },
    rules,
    unbounded: unboundedCodes(view, rules),
    mayPass100: [],
    noteRates: [],
    range: "range",
    answers: "answers",
    headings: "headings",
  };
}
