import { compare, parseDecimal, ZERO } from "../number/decimal";
import type { BandQuestion, ClassProfile, IndexBand, LowerBound } from "../rank/profile";
import type { CriteriaSet } from "../score/criteria-set";
import { textKey } from "../text/key";
import type { TypedCell } from "../written-rules/headed-table";
import { isoDate } from "./read-facts";
import type { RawCells } from "./raw-cells";
import type { TellFault } from "./set-fault";
import type { ClassFact, ClassRow, CriteriaParts } from "./sheet-parts";
import { boundOf, comparisonOf, figureOf, isSampleWord, levelOf, saysOpen } from "./typed-words";

const LIST_MARK = ";";
const READING_MARK = "|";

/**
 * The class rule that stands below a set of criteria; null where there is none. One without a document of its own is by that
 * of the set. A row that is none is told and left out.
 */
export function readClasses(
  { classes, classFacts }: CriteriaParts,
  set: Pick<CriteriaSet, "id" | "title" | "source">,
  raw: RawCells,
  tell: TellFault,
): ClassProfile | null {
  if (classes === null) return null;
  const rows = classes.rows.flatMap((row) => bandAt(row, raw, tell) ?? []);
  if (!rows.some(({ open }) => !open)) return null;
  const fact = factReader(classFacts, tell);
  const quota = fact.read("quota", figureOf, (typed) => ({
    ...{ fault: "not-a-figure", typed, of: "quota" },
  }));
  const headOfUnit = fact.text("headOfUnit");
  const isSample = fact.read("sample", isSampleWord, (typed) => ({
    ...{ fault: "not-yes-or-no", typed },
  }));
  return {
    id: fact.text("id") || set.id,
    title: fact.text("title") || set.title,
    source:
      fact.text("document") === ""
        ? set.source
        : {
            document: fact.text("document"),
            date: fact.date("date"),
            issuer: fact.text("issuer"),
            seen: fact.text("seen"),
          },
    level: fact.read("level", levelOf, (typed) => ({ fault: "unknown-level", typed })) ?? "any",
    inForce: { from: fact.date("from"), to: fact.date("to") },
    classes: classesOf(rows),
    bands: bandsOf(rows, tell),
    noFloor: listed(fact.text("noFloor"), LIST_MARK),
    compares:
      fact.read("compares", comparisonOf, (typed) => ({ fault: "unknown-comparison", typed })) ??
      "published",
    ...(quota === null ? {} : { quota: { percent: quota } }),
    ...(headOfUnit === "" ? {} : { headOfUnit: { basis: headOfUnit } }),
    ...(isSample === true ? { isSample } : {}),
  };
}

interface BandRow {
  readonly row: ClassRow;
  readonly name: string;
  /** Whether the text does not decide there. */
  readonly open: boolean;
  readonly lower: LowerBound | null;
  readonly floor: string | null;
}

function bandAt(row: ClassRow, raw: RawCells, tell: TellFault): BandRow | null {
  const [named, from, floorCell] = [row.at("class"), row.at("from"), row.at("floor")];
  if (named.text === "") {
    tell(named.cell, { fault: "class-without-name" });
    return null;
  }
  const lower = from.text === "" ? null : (boundOf(from.text) ?? storedBound(from, raw));
  if (from.text !== "" && lower === null) {
    tell(from.cell, { fault: "unknown-bound", typed: from.text });
    return null;
  }
  const floor = raw.figure(floorCell);
  if (floor === null && floorCell.text !== "") {
    tell(floorCell.cell, { fault: "not-a-figure", typed: floorCell.text, of: "class-floor" });
  }
  return { row, name: named.text, open: saysOpen(named.text), lower, floor };
}

function storedBound(cell: TypedCell, raw: RawCells): LowerBound | null {
  const percent = raw.figure(cell);
  return percent === null ? null : { kind: "from", percent };
}

/** Best first, as they stand; a class that has several stretches of the index is one. */
function classesOf(rows: readonly BandRow[]): ClassProfile["classes"] {
  const named = rows.filter(({ open }) => !open);
  const first = named.filter(
    ({ name }, at) => named.findIndex((other) => textKey(other.name) === textKey(name)) === at,
  );
  return first.map(({ name, floor }) => ({ name, floor }));
}

function bandsOf(rows: readonly BandRow[], tell: TellFault): readonly IndexBand[] {
  const classes = classesOf(rows);
  const nameOf = (typed: string): string | null =>
    classes.find(({ name }) => textKey(name) === textKey(typed))?.name ?? null;
  return rows.map((row, at): IndexBand => {
    const above = rows[at - 1];
    tellOrder(row, above, tell);
    if (!row.open) return { lower: row.lower, gives: "class", class: nameOf(row.name) ?? row.name };
    const cell = row.row.at("readings");
    const readings = listed(cell.text, READING_MARK).flatMap((typed) => {
      const name = nameOf(typed);
      if (name === null) tell(cell.cell, { fault: "unknown-class", typed }, "warning");
      return name ?? [];
    });
    return { lower: row.lower, gives: "open", question: questionOf(row, above), readings };
  });
}

/** Under `trên 80` a row `từ 80` is about 80 itself; any other is about what lies between two bounds. */
function questionOf({ lower }: BandRow, above: BandRow | undefined): BandQuestion {
  const from = lower?.percent ?? "0";
  const to = above?.lower?.percent ?? "100";
  return from === to ? `exactly-${from}` : `gap-${from}-${to}`;
}

/** Highest first: a bound that is not below the one above can never hold. */
function tellOrder({ row, lower }: BandRow, above: BandRow | undefined, tell: TellFault): void {
  if (above === undefined) return;
  const cell = row.at("from");
  const order = lower === null || above.lower === null ? null : orderOf(lower, above.lower);
  const isBelow =
    above.lower !== null &&
    (order === null || order < 0 || (order === 0 && above.lower.kind === "above"));
  const isSame = order === 0 && lower?.kind === above.lower?.kind;
  if (!isBelow || isSame) tell(cell.cell, { fault: "bounds-not-descending", typed: cell.text });
}

function orderOf(a: LowerBound, b: LowerBound): number {
  return compare(parseDecimal(a.percent) ?? ZERO, parseDecimal(b.percent) ?? ZERO);
}

function listed(text: string, mark: string): readonly string[] {
  return text
    .split(mark)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

interface FactReader {
  readonly text: (name: ClassFact) => string;
  readonly date: (name: ClassFact) => string | null;
  readonly read: <Value>(
    name: ClassFact,
    read: (typed: string) => Value | null,
    faultOf: (typed: string) => Parameters<TellFault>[1],
  ) => Value | null;
}

function factReader(facts: CriteriaParts["classFacts"], tell: TellFault): FactReader {
  return {
    text: (name) => facts.get(name)?.text ?? "",
    date: (name) => isoDate(facts.get(name), tell),
    read: (name, read, faultOf) => {
      const fact = facts.get(name);
      if (fact === undefined || fact.text === "") return null;
      const value = read(fact.text);
      if (value === null) tell(fact.cell, faultOf(fact.text), "warning");
      return value;
    },
  };
}
