import type { OnTimeBasis, RatioOf, Scoring } from "../score/criteria-set";
import { codesIn, ExpressionError, parseExpression } from "../score/expression";
import type { Vocabulary } from "../written-rules/vocabulary";
import type { RawCells } from "./raw-cells";
import type { TellFault } from "./set-fault";
import type { CriterionColumn, CriterionRow } from "./sheet-parts";
import { formulaText, ratioIn } from "./typed-formula";
import { bandsOf, optionsOf, type TypedLevels } from "./typed-levels";
import { figuresIn, kindOf, onTimeNamed, type TypedKind } from "./typed-words";

/** What a row's way of scoring is read with. */
export interface ScoringContext {
  readonly raw: RawCells;
  /** The indicators of the set's form; null where it names none or an unknown one. */
  readonly vocabulary: Vocabulary | null;
  /** An on-time ratio by the counts of the set's form; null where it does not have them. */
  readonly onTime: (basis: OnTimeBasis) => RatioOf | null;
  readonly tell: TellFault;
}

/**
 * How a row is scored; null where it says that its points are the sum of those below it, or where it cannot be read, which
 * is told at the cell.
 */
export function readScoring(row: CriterionRow, context: ScoringContext): Scoring | null {
  const kind = kindAt(row, context);
  switch (kind) {
    case null:
    case "sum":
      return null;
    case "options": {
      const options = levelsAt(row, context, optionsOf);
      return options === null ? null : { kind, options };
    }
    case "bands": {
      const ratio = ratioAt(row, context);
      const bands = levelsAt(row, context, bandsOf);
      return ratio === null || bands === null ? null : { kind, ratio, bands };
    }
    case "survey":
    case "entered":
      return { kind };
    case "external-index": {
      const index = formulaAt(row, "formula", context);
      return index === null ? null : { kind, index };
    }
    case "expression":
      return expressionAt(row, context);
    case "proportional":
    case "to-target":
    case "above-floor":
    case "deduct":
    case "count":
    case "deduct-and-quality":
      return readWithFigures(kind, row, context);
  }
}

type KindWithFigures = Extract<
  Scoring["kind"],
  "proportional" | "to-target" | "above-floor" | "deduct" | "count" | "deduct-and-quality"
>;

function readWithFigures(
  kind: KindWithFigures,
  row: CriterionRow,
  context: ScoringContext,
): Scoring | null {
  if (kind === "deduct" || kind === "count") {
    const count = formulaAt(row, "formula", context);
    const [each] = figuresAt(row, ["each"], context) ?? [];
    return count === null || each === undefined ? null : { kind, count, each };
  }
  const ratio = ratioAt(row, context);
  const step = stepAt(row, context);
  switch (kind) {
    case "proportional":
      return ratio === null ? null : { kind, ratio, step };
    case "to-target": {
      const [target] = figuresAt(row, ["target"], context) ?? [];
      return ratio === null || target === undefined ? null : { kind, ratio, target, step };
    }
    case "above-floor": {
      const [floor] = figuresAt(row, ["floor"], context) ?? [];
      return ratio === null || floor === undefined ? null : { kind, ratio, floor, step };
    }
    case "deduct-and-quality": {
      const count = formulaAt(row, "formula", context);
      const [each, quality] = figuresAt(row, ["each", "quality"], context) ?? [];
      if (ratio === null || count === null || each === undefined || quality === undefined) {
        return null;
      }
      return { kind, count, each, ratio, quality, step };
    }
  }
}

/** What was typed as the kind; where nothing was, what the other columns leave no doubt about. */
function kindAt(row: CriterionRow, { tell }: ScoringContext): TypedKind | null {
  const cell = row.at("kind");
  const kind = cell.text === "" ? kindByColumns(row) : kindOf(cell.text);
  if (kind === null) tell(cell.cell, { fault: "unknown-kind", typed: cell.text });
  return kind;
}

function kindByColumns(row: CriterionRow): TypedKind | null {
  const has = (column: CriterionColumn): boolean => row.at(column).text !== "";
  const hasLevels = has("levels");
  if (has("formula")) return null;
  const isOnTime = onTimeNamed(row.at("definition").text) !== null;
  if (isOnTime || (has("numerator") && has("denominator"))) {
    return hasLevels ? "bands" : "proportional";
  }
  return hasLevels ? "options" : "entered";
}

function levelsAt<Level>(
  row: CriterionRow,
  { raw, tell }: ScoringContext,
  read: (typed: string) => TypedLevels<Level>,
): readonly Level[] | null {
  const cell = row.at("levels");
  const { levels, errors, warnings } = read(raw.lines(cell));
  for (const fault of errors) tell(cell.cell, fault);
  for (const fault of warnings) tell(cell.cell, fault, "warning");
  return levels;
}

/** An on-time ratio may be named in place of its counts; in any other case they are what was typed. */
function ratioAt(row: CriterionRow, context: ScoringContext): RatioOf | null {
  const basis = onTimeNamed(row.at("definition").text);
  if (basis === null) return typedRatio(row, context);
  const isTyped =
    row.at("numerator").text !== "" ||
    row.at("denominator").text !== "" ||
    ratioIn(row.at("formula").text) !== null;
  const typed = isTyped ? typedRatio(row, context) : onTimeOfForm(row, basis, context);
  return typed === null ? null : { ...typed, onTime: basis };
}

function onTimeOfForm(
  row: CriterionRow,
  basis: OnTimeBasis,
  { vocabulary, onTime, tell }: ScoringContext,
): RatioOf {
  const { text, cell } = row.at("definition");
  const counted = onTime(basis);
  if (counted !== null) return { ...counted, definition: text };
  if (vocabulary !== null) tell(cell, { fault: "no-on-time-counts", typed: text }, "warning");
  return { numerator: "", denominator: "", definition: text };
}

/** A ratio in columns of its own, else as `a ÷ b` in that of the formula. */
function typedRatio(row: CriterionRow, context: ScoringContext): RatioOf | null {
  const isApart = row.at("numerator").text === "" && row.at("denominator").text === "";
  const typed = isApart ? ratioIn(row.at("formula").text) : null;
  const numerator =
    typed === null
      ? formulaAt(row, "numerator", context)
      : formula(typed.numerator, row.at("formula").cell, context);
  const denominator =
    typed === null
      ? formulaAt(row, "denominator", context)
      : formula(typed.denominator, row.at("formula").cell, context);
  if (numerator === null || denominator === null) return null;
  tellRates([numerator, denominator], row, context);
  return { numerator, denominator, definition: row.at("definition").text };
}

/** Points come from counts, never from a rate as it was printed. */
function tellRates(
  formulas: readonly string[],
  row: CriterionRow,
  { vocabulary, tell }: ScoringContext,
): void {
  const cell = row.at("numerator").text === "" ? row.at("formula") : row.at("numerator");
  for (const code of formulas.flatMap((each) =>
    each === "" ? [] : codesIn(parseExpression(each)),
  )) {
    const word = vocabulary?.word(code) ?? null;
    if (word?.kind !== "rate") continue;
    tell(
      cell.cell,
      { fault: "reads-rate", word: { code: word.code, label: word.label } },
      "warning",
    );
  }
}

function expressionAt(row: CriterionRow, context: ScoringContext): Scoring | null {
  const points = formulaAt(row, "formula", context);
  if (points === "") context.tell(row.at("formula").cell, { fault: "no-expression" });
  return points === null || points === "" ? null : { kind: "expression", points };
}

/** Blank for a count that is entered by hand; null where it cannot be read. */
function formulaAt(
  row: CriterionRow,
  column: "formula" | "numerator" | "denominator",
  context: ScoringContext,
): string | null {
  const { text, cell } = row.at(column);
  return text === "" ? "" : formula(text, cell, context);
}

function formula(typed: string, cell: string, { vocabulary, tell }: ScoringContext): string | null {
  try {
    const { text, unknown } = formulaText(typed, vocabulary);
    for (const code of unknown) {
      const nearest = vocabulary?.nearest(code) ?? null;
      const named = nearest === null ? null : { code: nearest.code, label: nearest.label };
      tell(cell, { fault: "unknown-code", typed: code, nearest: named });
    }
    return text;
  } catch (reason) {
    if (!(reason instanceof ExpressionError)) throw reason;
    const near = typed.normalize("NFC").trim().slice(reason.at).trim().slice(0, NEAR);
    tell(cell, { fault: "formula", expected: reason.expected, near });
    return null;
  }
}

const NEAR = 20;

/** The figures that the kind needs, in their order; null where there are not as many. */
function figuresAt(
  row: CriterionRow,
  wanted: readonly ("target" | "floor" | "each" | "quality")[],
  { raw, tell }: ScoringContext,
): readonly string[] | null {
  const cell = row.at("levels");
  const lone = wanted.length === 1 ? raw.figure(cell) : null;
  const figures = lone === null ? figuresIn(cell.text) : [lone];
  if (figures.length === wanted.length) return figures;
  const of = wanted[Math.min(figures.length, wanted.length - 1)];
  if (of !== undefined) tell(cell.cell, { fault: "wants-figures", of });
  return null;
}

function stepAt(row: CriterionRow, { raw, tell }: ScoringContext): string | null {
  const cell = row.at("step");
  const step = raw.figure(cell);
  const isStep = step !== null && /[1-9]/.test(step);
  if (cell.text !== "" && !isStep) {
    tell(cell.cell, { fault: "not-a-figure", typed: cell.text, of: "step" }, "warning");
  }
  return isStep ? step : null;
}
