import type { Criterion } from "../score/criteria-set";
import type { TypedCell } from "../written-rules/headed-table";
import { readScoring, type ScoringContext } from "./read-scoring";
import type { SetFault } from "./set-fault";
import type { CriterionColumn, CriterionRow } from "./sheet-parts";
import { groupOf, isSampleWord, notApplicableOf, saysNone, scorerOf } from "./typed-words";

const LONGEST_CODE = 60;

interface PlacedRow {
  readonly row: CriterionRow;
  readonly code: string;
  readonly parent: string | null;
}

/** Reads the table of criteria. A row without a code or a name of its own is told and left out. */
export function readCriteria(
  rows: readonly CriterionRow[],
  context: ScoringContext,
): readonly Criterion[] {
  const placed = placedRows(rows, context);
  const parents = new Set(placed.map(({ parent }) => parent));
  const groups = new Map<string, Criterion["group"]>();
  return placed.map((one) => {
    const above = one.parent === null ? "main" : (groups.get(one.parent) ?? "main");
    const criterion = criterionOf(one, parents.has(one.code), above, context);
    groups.set(criterion.code, criterion.group);
    return criterion;
  });
}

function placedRows(rows: readonly CriterionRow[], context: ScoringContext): readonly PlacedRow[] {
  const codeRows = new Map(
    rows.toReversed().map((row) => [codeAt(row, "code"), row.at("code").cell] as const),
  );
  const above = new Map<string, string>();
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const code = codeAt(row, "code");
    const fault = fatalFault(row, code, above);
    if (fault !== null) {
      context.tell(row.at(fault.fault === "row-without-name" ? "name" : "code").cell, fault);
      continue;
    }
    placed.push({ row, code, parent: parentAt(row, code, { above, codeRows }, context) });
    above.set(code, row.at("code").cell);
  }
  return placed;
}

/** A code that Excel took for a number is shown with a comma. */
function codeAt(row: CriterionRow, column: "code" | "parent"): string {
  return row.at(column).text.replaceAll(",", ".").replace(/\.$/, "");
}

function fatalFault(
  row: CriterionRow,
  code: string,
  above: ReadonlyMap<string, string>,
): SetFault | null {
  if (code === "") return { fault: "row-without-code" };
  if (/[[\]{}]/.test(code) || code.length > LONGEST_CODE) {
    return { fault: "impossible-code", typed: code };
  }
  const first = above.get(code);
  if (first !== undefined) return { fault: "code-twice", code, first };
  return row.at("name").text === "" ? { fault: "row-without-name" } : null;
}

interface Known {
  /** Codes of the rows above, with their cells. */
  readonly above: ReadonlyMap<string, string>;
  /** The same of every row. */
  readonly codeRows: ReadonlyMap<string, string>;
}

/** What was typed, else what the code says; a row stands under one above it, so that none comes to stand under itself. */
function parentAt(
  row: CriterionRow,
  code: string,
  { above, codeRows }: Known,
  { tell }: ScoringContext,
): string | null {
  const cell = row.at("parent");
  if (saysNone(cell.text)) return null;
  if (cell.text !== "") {
    const parent = codeAt(row, "parent");
    if (above.has(parent)) return parent;
    tell(cell.cell, { fault: "unknown-parent", typed: cell.text }, "warning");
  }
  const nearest = parentsOf(code).find((parent) => above.has(parent)) ?? null;
  const below = parentsOf(code).find((parent) => codeRows.has(parent)) ?? null;
  if (nearest === null && below !== null) {
    const fault: SetFault = {
      fault: "parent-below",
      parent: below,
      cell: codeRows.get(below) ?? "",
    };
    tell(row.at("code").cell, fault, "warning");
  }
  return nearest;
}

/** The codes that one may stand under by its shape, nearest first: `1.2.3a` under `1.2.3`, `1.2`, `1`. */
export function parentsOf(code: string): readonly string[] {
  const [, stem] = /^(.*\d)\p{L}$/u.exec(code) ?? [];
  const parts = code.split(".");
  const prefixes = parts.map((_, at) => parts.slice(0, at).join(".")).filter((each) => each !== "");
  return [...(stem === undefined ? [] : [stem]), ...prefixes.toReversed()];
}

function criterionOf(
  { row, code, parent }: PlacedRow,
  hasOthersBelow: boolean,
  groupAbove: Criterion["group"],
  context: ScoringContext,
): Criterion {
  const { tell } = context;
  const scoring = scoringAt(row, hasOthersBelow, context);
  return {
    ...{ code, parent, scoring },
    name: row.at("name").text,
    max: maxAt(row, context),
    scorer:
      wordAt(row, "scorer", scorerOf, "unknown-scorer", tell) ??
      (scoring?.kind === "survey" ? "survey" : "appraised"),
    notApplicable:
      wordAt(row, "notApplicable", notApplicableOf, "unknown-not-applicable", tell) ?? "remove",
    group: wordAt(row, "group", groupOf, "unknown-group", tell) ?? groupAbove,
    lead: row.at("lead").text,
    evidence: row.at("evidence").text,
    basis: row.at("basis").text,
    isSample: wordAt(row, "sample", isSampleWord, "not-yes-or-no", tell) ?? false,
    cells: {
      code: row.at("code").cell,
      name: row.at("name").cell,
      max: row.at("max").cell,
      scoring: scoringCell(row),
    },
  };
}

/** On a row that others stand under, blank means their sum; anything else but that has no meaning there. */
function scoringAt(
  row: CriterionRow,
  hasOthersBelow: boolean,
  context: ScoringContext,
): Criterion["scoring"] {
  if (!hasOthersBelow) return readScoring(row, context);
  const cell = row.at("kind");
  if (cell.text === "") return null;
  const scoring = readScoring(row, context);
  if (scoring !== null) context.tell(cell.cell, { fault: "scored-above-others" }, "warning");
  return null;
}

/** The cell that says how a row is scored: its levels or formula where it has any, else its kind. */
function scoringCell(row: CriterionRow): string {
  const columns: readonly CriterionColumn[] = ["levels", "formula", "numerator", "kind"];
  const filled = columns.map((column) => row.at(column)).find(({ text }) => text !== "");
  return (filled ?? row.at("kind")).cell;
}

function maxAt(row: CriterionRow, { raw, tell }: ScoringContext): string | null {
  const cell = row.at("max");
  const max = raw.figure(cell);
  if (max === null && cell.text !== "") {
    tell(cell.cell, { fault: "not-a-figure", typed: cell.text, of: "max" });
  }
  return max;
}

type UnknownWord = Extract<
  SetFault,
  { readonly fault: `unknown-${string}` | "not-yes-or-no"; readonly typed: string }
>["fault"];

/** The word in a cell; null where it is blank, or not known, which is told. */
function wordAt<Value>(
  row: CriterionRow,
  column: CriterionColumn,
  read: (typed: string) => Value | null,
  fault: Extract<
    UnknownWord,
    "unknown-scorer" | "unknown-not-applicable" | "unknown-group" | "not-yes-or-no"
  >,
  tell: ScoringContext["tell"],
): Value | null {
  const cell: TypedCell = row.at(column);
  if (cell.text === "") return null;
  const value = read(cell.text);
  if (value === null) tell(cell.cell, { fault, typed: cell.text }, "warning");
  return value;
}
