import type { CodedAnswer, Indicator } from "../form/form";
import {
  compare,
  isWhole,
  negated,
  shifted,
  trimmed,
  whole,
  type Decimal,
} from "../number/decimal";
import type { Figure } from "../number/figure";
import { NOT_CALCULATED } from "../sheet/snapshot";
import { textKey } from "../text/key";
import type { Draft } from "./draft";
import type { Cause, Facts, FindingKind, NumberFault, Severity } from "./finding";
import { fitOf, judge, type Figures } from "./judge";
import { termOf, type Observation } from "./observation";
import type { ReadRule, RulePack } from "./rule";
import { codesOf } from "./statement";

/** What can be seen on one value cell alone: is it a figure of its row's unit, in its range, in its list? */
export function checkCell(
  observation: Observation,
  pack: RulePack,
  rules: readonly ReadRule[],
  figures: Figures,
): readonly Draft[] {
  const { reading } = observation;
  switch (reading.kind) {
    case "blank":
    case "nothing-occurred":
    case "not-known":
      return [];
    case "error":
      return [errorDraft(observation, reading.code)];
    case "date":
      return [numberDraft(observation, "date", "error", null)];
    case "text":
      return checkText(observation, pack);
    case "figure":
      return checkFigure(observation, reading, pack, rules, figures);
  }
}

function isAmount(kind: Indicator["kind"]): boolean {
  return kind === "count" || kind === "money";
}

/** A formula that no program has calculated yet may be right: nothing is known of it. */
function errorDraft(observation: Observation, code: string): Draft {
  return code === NOT_CALCULATED
    ? numberDraft(observation, "not-calculated", "undecided", null)
    : numberDraft(observation, "excel-error", "error", null);
}

function checkText(observation: Observation, pack: RulePack): readonly Draft[] {
  const { indicator } = observation;
  if (indicator.kind === "group") return [headingDraft(observation, pack)];
  if (indicator.kind === "coded") return checkAnswer(observation, pack);
  return [numberDraft(observation, "text", "undecided", null)];
}

function checkFigure(
  observation: Observation,
  figure: Figure,
  pack: RulePack,
  rules: readonly ReadRule[],
  figures: Figures,
): readonly Draft[] {
  const { code, kind } = observation.indicator;
  const repaired = figure.repairs.length > 0 ? [repairedDraft(observation)] : [];
  // A change against another period is counted too, and may be a fall.
  if (isAmount(kind) && figure.value.units < 0n && pack.unbounded.includes(code)) return repaired;
  switch (kind) {
    case "group":
      return [headingDraft(observation, pack)];
    case "coded":
      return checkAnswer(observation, pack);
    case "rate":
      return [...repaired, ...checkRate(observation, figure, pack, rules, figures)];
    case "count":
      return [...repaired, ...checkCount(observation, figure)];
    case "money":
      return [...repaired, ...checkMoney(observation, figure)];
  }
}

function checkCount(observation: Observation, { value, typedAs }: Figure): readonly Draft[] {
  if (value.units < 0n) {
    return [numberDraft(observation, "negative", "error", negated(value), "sign")];
  }
  if (isWhole(value)) return [];
  const thousandfold = shifted(value, 3);
  return typedAs === "number" && isWhole(thousandfold)
    ? [numberDraft(observation, "separator", "error", thousandfold, "separator")]
    : [numberDraft(observation, "fractional", "error", null)];
}

const THOUSANDS_PLACES = 3;

function checkMoney(observation: Observation, { value }: Figure): readonly Draft[] {
  if (value.units < 0n) {
    return [numberDraft(observation, "negative", "error", negated(value), "sign")];
  }
  return trimmed(value).places === THOUSANDS_PLACES
    ? [numberDraft(observation, "three-decimals", "warning", shifted(value, 3), "separator")]
    : [];
}

const HUNDRED = whole(100);

function checkRate(
  observation: Observation,
  figure: Figure,
  pack: RulePack,
  rules: readonly ReadRule[],
  figures: Figures,
): readonly Draft[] {
  const { indicator } = observation;
  if (pack.unbounded.includes(indicator.code)) return [];
  const scale = scaleSlip(indicator, figure, rules, figures);
  if (scale !== null) {
    return [numberDraft(observation, "scale", scale, shifted(figure.value, 2), "scale")];
  }
  const isOver = compare(figure.value, HUNDRED) > 0;
  if (figure.value.units >= 0n && !isOver) return [];
  const mayBe =
    pack.mayPass100.includes(indicator.code) || isTrueOfItsRows(indicator, rules, figures);
  const severity = isOver && mayBe ? "warning" : "error";
  const own = rateRuleOf(indicator.code, rules);
  const draft = draftAt(observation, {
    rule: pack.range,
    kind: "range",
    severity,
    facts: { fact: "out-of-range", term: termOf(observation) },
  });
  return [own === undefined ? draft : { ...draft, codes: codesOf(own.statement) }];
}

/** A rate above 100 that its own rows give is no fault of its own: the limit between them weighs it. */
function isTrueOfItsRows(
  { code }: Indicator,
  rules: readonly ReadRule[],
  figures: Figures,
): boolean {
  const own = rateRuleOf(code, rules);
  return own !== undefined && judge(own.statement, figures).verdict === "holds";
}

function rateRuleOf(code: string, rules: readonly ReadRule[]): ReadRule | undefined {
  return rules.find(({ statement }) => statement.kind === "rate" && statement.rate === code);
}

/** By the decimals of a fraction; with more it is an error. */
const SLIP_BY_PLACES: readonly Severity[] = ["undecided", "undecided", "warning"];

/**
 * How surely 0,983 stands for 98,3%. Where the rate has rows of its own they decide. Where it has
 * none, a fraction of three decimals or more is a slip; one of two may be a true 0,75 % and has to be explained, one of a
 * single decimal is only asked about: half a per cent is a true rate.
 */
function scaleSlip(
  { code }: Indicator,
  { value, percent }: Figure,
  rules: readonly ReadRule[],
  figures: Figures,
): Severity | null {
  if (percent || value.units <= 0n || compare(value, whole(1)) >= 0) return null;
  const own = rateRuleOf(code, rules);
  const judged = own === undefined ? null : judge(own.statement, figures);
  switch (judged?.verdict) {
    case "rate-off":
      return judged.numerator.units > 0n && isHundredth(value, judged) ? "error" : null;
    case "holds":
    case "rate-cut":
    case "over-zero":
    case "zero-over-zero":
      return null;
    default:
      return SLIP_BY_PLACES[trimmed(value).places] ?? "error";
  }
}

function isHundredth(
  value: Decimal,
  { numerator, denominator }: { readonly numerator: Decimal; readonly denominator: Decimal },
): boolean {
  return fitOf(shifted(value, 2), numerator, denominator) !== "none";
}

/** A coded row takes a code or a word of its own list; a list without codes may be answered by place. */
function checkAnswer(observation: Observation, pack: RulePack): readonly Draft[] {
  const { answers, shown, reading } = observation;
  const [beforeRemark = ""] = shown.split(REMARK, 1);
  const key = textKey(beforeRemark);
  const isWord = isWordOf(answers, key) || isWordOf(answers, textKey(shown));
  const isCode = answers.some(({ code }) => code !== null && code === key.replace(/^0+(?=\d)/, ""));
  const byPlace =
    answers.every(({ code }) => code === null) &&
    reading.kind === "figure" &&
    isWhole(reading.value) &&
    reading.value.units >= 0n &&
    compare(reading.value, whole(answers.length)) <= 0;
  if (isWord || isCode || byPlace) return [];
  const listed = answers.map(({ word, code }) => (code === null ? word : `${word} = ${code}`));
  return [
    draftAt(observation, {
      rule: pack.answers,
      kind: "code",
      severity: "error",
      facts: { fact: "not-an-answer", term: termOf(observation), shown, answers: listed },
    }),
  ];
}

/** Where a remark begins behind an answer: `Có (02 cuộc)`, `Có, 2 cuộc`, `1 - phát phiếu`. */
const REMARK = /[(,;:–-]|(?<=\p{L}\s)\d/u;

/** A word of the list, a longer answer that begins with more than one word of it, or its beginning where no other has that. */
function isWordOf(answers: readonly CodedAnswer[], key: string): boolean {
  const words = answers.map(({ word }) => textKey(word));
  const begins = (text: string, start: string): boolean => text.startsWith(`${start} `);
  return (
    words.includes(key) ||
    words.some((word) => word.includes(" ") && begins(key, word)) ||
    words.filter((word) => begins(word, key)).length === 1
  );
}

function headingDraft(observation: Observation, pack: RulePack): Draft {
  return draftAt(observation, {
    rule: pack.headings,
    kind: "structure",
    severity: "notice",
    facts: { fact: "value-on-heading", term: termOf(observation), shown: observation.shown },
  });
}

function repairedDraft(observation: Observation): Draft {
  return {
    ...draftAt(observation, {
      rule: "cell:repaired",
      kind: "number",
      severity: "notice",
      facts: { fact: "repaired", term: termOf(observation), shown: observation.shown },
    }),
    habit: "repaired-text",
  };
}

function numberDraft(
  observation: Observation,
  fault: NumberFault,
  severity: Severity,
  proposed: Decimal | null,
  cause: Cause = "unknown",
): Draft {
  const term = termOf(observation);
  const draft = draftAt(observation, {
    rule: "cell:number",
    kind: "number",
    severity,
    facts: { fact: "number", fault, term, shown: observation.shown },
  });
  if (proposed === null) return draft;
  const { code } = observation.indicator;
  return { ...draft, remedy: { code, value: trimmed(proposed), basis: "likely", cause } };
}

function draftAt(
  observation: Observation,
  told: {
    readonly rule: string;
    readonly kind: FindingKind;
    readonly severity: Severity;
    readonly facts: Facts;
  },
): Draft {
  return {
    ...told,
    cells: [observation.cell],
    reported: termOf(observation).value,
    expected: null,
    habit: null,
    row: observation.row,
    codes: [observation.indicator.code],
    read: null,
    remedy: null,
  };
}
