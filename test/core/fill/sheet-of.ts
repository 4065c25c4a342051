import type { IndicatorKind } from "../../../src/core/form/form";
import { readFigure } from "../../../src/core/number/figure";
import { printedText } from "../../../src/core/number/printed";
import { figuresOf } from "../../../src/core/rule/figures";
import type { Observation } from "../../../src/core/rule/observation";
import { readRules, type ReadRule, type Rule } from "../../../src/core/rule/rule";
import type { Sheet } from "../../../src/core/rule/sheet";
import { storedDigits, type SheetCell } from "../../../src/core/sheet/snapshot";
import { XA_RULES } from "../../../src/packs/rules/xa";

/** One row of a small sheet: its code, its kind and what its cell holds; a string is text, a number a number. */
export type SmallRow = readonly [string, IndicatorKind, string | number | null];

/** A sheet of a few rows, row n of the list in row n, its value in column D. */
export function smallSheet(rows: readonly SmallRow[]): Sheet {
  const observations = rows.map(observationOf);
  return {
    observations,
    byCode: new Map(observations.map((one) => [one.indicator.code, one])),
    figures: figuresOf(observations, new Map()),
  };
}

function observationOf([code, kind, held]: SmallRow, at: number): Observation {
  const cell = cellOf(held);
  return {
    indicator: {
      code,
      label: `Chỉ tiêu ${code}`,
      kind,
      parent: null,
      unit: null,
      aliases: [],
      answers: [],
      mayBeBlank: false,
      summed: kind === "count" || kind === "money",
    },
    ...{ unit: null, row: at + 1, cell: `D${at + 1}`, label: `Chỉ tiêu ${code}` },
    reading: readFigure(cell, kind),
    shown: cell === null ? "" : printedText(cell),
    note: { parts: [], style: "named", partial: false, fractions: [] },
    ...{ noteCell: null, answers: [], ancestors: [] },
  };
}

function cellOf(held: string | number | null): SheetCell | null {
  if (held === null) return null;
  const value =
    typeof held === "string"
      ? ({ kind: "text", text: held } as const)
      : ({ kind: "number", digits: storedDigits(held) } as const);
  return { column: 4, value, format: "General", formula: null };
}

/** Rules by their texts; each is an error without an excuse unless told otherwise. */
export function rulesOf(
  texts: readonly string[],
  more: Partial<Pick<Rule, "severity" | "excuse">> = {},
): readonly ReadRule[] {
  const rules = texts.map((text, at) => ({
    ...{ id: `R${at + 1}`, text, threshold: null },
    ...{ severity: "error", excuse: null, ...more },
  })) satisfies readonly Rule[];
  return readRules({ ...XA_RULES, rules });
}
