import { decimalText, equal, isZero, type Decimal } from "../number/decimal";
import type { Draft } from "./draft";
import { fitOf } from "./judge";
import type { NoteFraction } from "./note";
import { termOf, type Observation } from "./observation";
import { exactText, percentage } from "./ratio";
import type { ReadRule, RulePack } from "./rule";
import type { Sheet } from "./sheet";

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
 * row, where no rows of the form give that rate.
 */
export function checkNoteRatios(
  observation: Observation,
  hasRows: boolean,
  noteRates: RulePack["noteRates"],
  sheet: Sheet,
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
  const own = noteRates.find(({ rate }) => rate === indicator.code);
  const base = own === undefined ? undefined : sheet.byCode.get(own.denominator);
  const rule = own?.id ?? "note";
  return [
    ...stated,
    ...(base !== undefined && isOverOther(bare, reading.printed, base)
      ? overBase(observation, bare, reading.printed, rule, base)
      : overNote(observation, bare, reading.printed, rule, sheet)),
  ];
}

/** A rate over what its note says. A fraction of which nothing is found on the sheet may be a date or a document: it can confirm, never accuse. */
function overNote(
  observation: Observation,
  fraction: NoteFraction,
  printed: Decimal,
  rule: string,
  { observations }: Sheet,
): readonly Draft[] {
  const isOnSheet = observations.some(
    ({ reading }) => reading.kind === "figure" && equal(reading.value, fraction.denominator),
  );
  const drafts = ratioDrafts(observation, fraction, printed, rule, valueCells(observation));
  return drafts.filter(({ severity }) => severity !== "error" || isOnSheet);
}

/** The note gives the rate that is printed, yet over another figure than the row that the rate is taken of. */
function isOverOther(fraction: NoteFraction, printed: Decimal, { reading }: Observation): boolean {
  if (reading.kind !== "figure" || isZero(fraction.denominator)) return false;
  if (equal(reading.value, fraction.denominator)) return false;
  return fitOf(printed, fraction.numerator, fraction.denominator) !== "none";
}

/** The rate over the row that it is taken of; rate and note agree with each other, so that this row is asked about. */
function overBase(
  observation: Observation,
  fraction: NoteFraction,
  printed: Decimal,
  rule: string,
  base: Observation,
): readonly Draft[] {
  if (base.reading.kind !== "figure") return [];
  const own = { ...fraction, denominator: base.reading.value };
  const cells = [...valueCells(observation), base.cell];
  const { code } = base.indicator;
  const remedy = { basis: "likely", cause: "unknown", code, value: fraction.denominator } as const;
  return ratioDrafts(observation, own, printed, rule, cells).map((draft) =>
    draft.severity === "error" ? { ...draft, codes: [...draft.codes, code], remedy } : draft,
  );
}

/** The note first: it is where the figure stands that is told about. */
function noteCells({ noteCell, cell }: Observation): readonly string[] {
  return noteCell === null ? [cell] : [noteCell, cell];
}

/** The value first: it is the figure that the note speaks of. */
function valueCells(observation: Observation): readonly string[] {
  return [...noteCells(observation)].reverse();
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
  const isRate = reading.kind === "figure" && reading.printed === printed;
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
      remedy: isRate ? { ...COMPUTED, code: observation.indicator.code, value: rounded } : null,
    },
  ];
}
