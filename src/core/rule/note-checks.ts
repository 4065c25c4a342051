import { decimalText, isZero, type Decimal } from "../number/decimal";
import type { Draft } from "./draft";
import { fitOf } from "./judge";
import type { NoteFraction } from "./note";
import { termOf, type Observation } from "./observation";
import { exactText, percentage } from "./ratio";
import type { ReadRule } from "./rule";

const COMPUTED = { basis: "computed", cause: "unknown" } as const;
const PLAIN_RULE = { severity: "error", excuse: null, threshold: null } as const;

/**
 * A note that names its parts (`Huyện = 39`) is summed on every count row that the pack has no note
 * rule of its own for. A mere list of figures is not: it need not be of this row.
 */
export function noteRulesFor(
  observations: readonly Observation[],
  rules: readonly ReadRule[],
): readonly ReadRule[] {
  const ruled = new Set(
    rules.flatMap(({ statement }) => (statement.kind === "note" ? [statement.code] : [])),
  );
  return observations.flatMap(({ indicator: { code, kind }, note }) => {
    const isSum =
      (kind === "count" || kind === "money") && note.parts.length >= 2 && note.style === "named";
    if (!isSum || ruled.has(code)) return [];
    const rule = { ...PLAIN_RULE, id: "note", text: `[${code}] = ghi chú` };
    return [{ rule, statement: { kind: "note", code } as const }];
  });
}

/**
 * Ratios that a note states: `22/52 = 42%` on its own, and `2969/7161` against the rate of its own
 * row, where no rows of the form give that rate (`noteRates`: their ids by code). A fraction of
 * which nothing is found on the sheet may be a date or a document: it can confirm, never accuse.
 */
export function checkNoteRatios(
  observation: Observation,
  hasRows: boolean,
  noteRates: ReadonlyMap<string, string>,
  isOnSheet: (figure: Decimal) => boolean,
): readonly Draft[] {
  const { indicator, reading, note } = observation;
  const stated = note.fractions.flatMap((fraction) =>
    fraction.percent === null
      ? []
      : ratioDrafts(observation, fraction, fraction.percent, "note", noteCells(observation)),
  );
  const [bare] = note.fractions.filter(({ percent }) => percent === null);
  if (indicator.kind !== "rate" || hasRows || reading.kind !== "figure" || bare === undefined) {
    return stated;
  }
  const rule = noteRates.get(indicator.code) ?? "note";
  const cells = [...noteCells(observation)].reverse();
  const drafts = ratioDrafts(observation, bare, reading.printed, rule, cells);
  return [
    ...stated,
    ...drafts.filter(({ severity }) => severity !== "error" || isOnSheet(bare.denominator)),
  ];
}

/** The note first: it is where the figure stands that is told about. */
function noteCells({ noteCell, cell }: Observation): readonly string[] {
  return noteCell === null ? [cell] : [noteCell, cell];
}

function ratioDrafts(
  observation: Observation,
  { numerator, denominator, quote }: NoteFraction,
  printed: Decimal,
  rule: string,
  cells: readonly string[],
): readonly Draft[] {
  if (isZero(denominator)) return [];
  const fit = fitOf(printed, numerator, denominator);
  if (fit === "half-up") return [];
  const how = fit === "cut" ? "cut" : "off";
  const exact = exactText(numerator, denominator, printed);
  const rounded = percentage(numerator, denominator, printed.places);
  const { reading } = observation;
  const isCutRate = how === "cut" && reading.kind === "figure" && reading.printed === printed;
  return [
    {
      rule,
      kind: how === "cut" ? "rounding" : "note",
      severity: how === "cut" ? "notice" : "error",
      cells,
      reported: decimalText(printed),
      expected: exact,
      habit: how === "cut" ? "cut-ratio" : null,
      facts: {
        fact: "note-rate",
        how,
        term: termOf(observation),
        quote,
        numerator: decimalText(numerator),
        denominator: decimalText(denominator),
        printed: decimalText(printed),
        exact,
      },
      row: observation.row,
      codes: [observation.indicator.code],
      read: null,
      remedy: isCutRate ? { ...COMPUTED, code: observation.indicator.code, value: rounded } : null,
    },
  ];
}
