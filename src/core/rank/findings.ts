import {
  compare,
  decimalText,
  equal,
  quotient,
  shifted,
  sum,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import { addressOf } from "../sheet/address";
import { classify, type Verdict } from "./classify";
import { sanctionsByUnit } from "./caps";
import { countingIn, isTotal, isUnmatched, withBesides } from "./besides";
import { draft, plain, type Draft } from "./draft";
import type { RankingFinding } from "./finding";
import { isBonusHeading } from "./headings";
import { codeKey, unitKey } from "./names";
import type { NamedFieldShare } from "./next-class";
import type { ClassRule } from "./rank-table";
import { rulesFit } from "./rules-fit";
import { DEFAULT_STANDING } from "./standing-rule";
import { standingFindings } from "./standing-findings";
import { published, publishedPercent, type Share } from "./share";
import type { Unit, UnitTable } from "./table";
import {
  fieldSharesOf,
  flooredFields,
  indexOf,
  lacksPoints,
  maximumAt,
  sharesOf,
} from "./unit-shares";

const SEVERITY_ORDER = ["error", "warning", "notice", "undecided"] as const;

/**
 * Everything a ranking has to say about the table it read, errors first, each from top to bottom. `year` is the table's;
 * null where it is not known.
 */
export function rankingFindings(
  table: UnitTable,
  rule: ClassRule,
  year: number | null = null,
): readonly RankingFinding[] {
  const floored = flooredFields(table, rule.profile);
  const drafts = [
    ...table.units.flatMap((unit) => [...unitFindings(unit, table), ...unreadBesides(unit, table)]),
    ...totalFindings(table),
    ...repeatedNames(table),
    ...repeatedCodes(table),
    ...maximaFindings(table),
    ...table.units.flatMap((unit) =>
      roundingFindings(unit, fieldSharesOf(unit, table, floored), rule),
    ),
    ...sanctionFindings(table, rule),
    ...rulesFit(table, rule.profile, year),
    ...besidesFindings(table),
    ...bonusFields(table),
    ...standingFindings(table, rule.standing ?? DEFAULT_STANDING),
    ...textFindings(table),
  ];
  return SEVERITY_ORDER.flatMap((severity) =>
    drafts.filter((draft) => draft.severity === severity),
  ).map((draft, place) => ({ ...draft, id: `F${place + 1}` }));
}

/** Points that are missing, unreadable, above their maximum or below zero. */
function unitFindings(unit: Unit, table: UnitTable): readonly Draft[] {
  return unit.points.flatMap((points, place): readonly Draft[] => {
    const { cell, reading } = points;
    const field = table.fields[place];
    if (field === undefined || (reading.kind === "blank" && !lacksPoints(points))) return [];
    const who = { unit: unit.name, field: field.name };
    switch (reading.kind) {
      case "blank":
        return [
          draft(
            { kind: "blank", severity: "undecided", cells: [cell] },
            { fact: "no-points", ...who, text: "" },
          ),
        ];
      case "unusable":
        return [
          draft(
            { kind: "number", severity: "error", cells: [cell] },
            { fact: "no-points", ...who, text: reading.text },
          ),
        ];
      case "points": {
        const max = maximumAt(unit, table, place);
        const fact = outOfRange(reading.points, max);
        if (fact === null) return [];
        const reported = plain(reading.points);
        return [
          draft(
            { kind: "range", severity: "error", cells: [cell, field.maxCell], reported },
            { fact, ...who, points: reported, max: plain(max) },
          ),
        ];
      }
    }
  });
}

function outOfRange(points: Decimal, max: Decimal): "above-maximum" | "negative-points" | null {
  if (compare(points, ZERO) < 0) return "negative-points";
  return compare(points, max) > 0 ? "above-maximum" : null;
}

/** The sheet's own totals against the sum of what counts, at the decimals the total was given with. */
function totalFindings(table: UnitTable): readonly Draft[] {
  const counting = countingIn(table);
  return table.units.flatMap((unit): readonly Draft[] => {
    const points = pointsOf(unit, table);
    if (points === null || unit.total?.reading.kind !== "points") return [];
    const besides = counting.flatMap((kind) => unit[kind] ?? []);
    if (besides.some(({ reading }) => reading.kind === "unusable")) return [];
    const total = unit.total.reading.points;
    const fields = sum(points);
    const exact = unit.besides === undefined ? fields : withBesides(fields, unit.besides);
    if (isTotal(total, exact)) return [];
    const given = [...unit.points, ...besides].map(({ cell }) => cell);
    return [
      draft(
        {
          kind: "total",
          severity: "error",
          cells: [unit.total.cell, ...given],
          reported: plain(total),
          expected: plain(exact),
        },
        {
          ...{ fact: "total-differs", unit: unit.name, total: plain(total), sum: plain(exact) },
          ...(counting.length === 0 ? {} : { besides: counting }),
        },
      ),
    ];
  });
}

/** Bonus and penalty that count and are no number: the unit is ranked without them. */
function unreadBesides(unit: Unit, table: UnitTable): readonly Draft[] {
  return countingIn(table).flatMap((of): readonly Draft[] => {
    const cell = unit[of];
    return cell?.reading.kind === "unusable"
      ? [
          draft(
            { kind: "number", severity: "error", cells: [cell.cell] },
            { fact: "besides-unread", unit: unit.name, of, text: cell.reading.text },
          ),
        ]
      : [];
  });
}

/** Whether bonus and penalty were counted, where the table has them; a warning where its totals agree with neither way. */
function besidesFindings({ besides = [] }: UnitTable): readonly Draft[] {
  return besides.map(({ cells, ...shown }) => {
    const severity = isUnmatched(shown.totals) ? "warning" : "notice";
    return draft({ kind: "total", severity, cells }, { fact: "besides", ...shown });
  });
}

/** A bonus that has a maximum and so is a field, told at its heading. */
function bonusFields({ fields, rows }: UnitTable): readonly Draft[] {
  return fields
    .filter(({ name }) => isBonusHeading(name))
    .map(({ name, column }) =>
      draft(
        { kind: "total", severity: "notice", cells: [addressOf(rows.headings, column)] },
        { fact: "bonus-field", field: name },
      ),
    );
}

function pointsOf(unit: Unit, table: UnitTable): readonly Decimal[] | null {
  const points = sharesOf(unit, table).flatMap((share) => (share === null ? [] : [share.points]));
  return points.length < table.fields.length ? null : points;
}

/** One finding for every name that stands on several rows without a code: no previous rank can be told for it. */
function repeatedNames(table: UnitTable): readonly Draft[] {
  const nameless = table.units.filter(({ code }) => code === null || code === undefined);
  return repeated(nameless, ({ name }) => unitKey(name)).map(({ first, units }) =>
    draft(
      { kind: "duplicate", severity: "warning", cells: units.map(({ cell }) => cell) },
      { fact: "same-name", unit: first.name, count: units.length },
    ),
  );
}

function repeatedCodes(table: UnitTable): readonly Draft[] {
  const coded = table.units.filter(({ code }) => code !== null && code !== undefined);
  return repeated(coded, ({ code }) => codeKey(code ?? "")).map(({ first, units }) =>
    draft(
      { kind: "duplicate", severity: "warning", cells: units.map(({ cell }) => cell) },
      { fact: "same-code", code: first.code ?? "", count: units.length },
    ),
  );
}

function repeated(
  units: readonly Unit[],
  keyOf: (unit: Unit) => string,
): readonly { readonly first: Unit; readonly units: readonly Unit[] }[] {
  const byKey = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [unit]);
    else same.push(unit);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined || same.length === 1 ? [] : [{ first, units: same }];
  });
}

function sanctionFindings(table: UnitTable, rule: ClassRule): readonly Draft[] {
  const { withoutUnit, withoutClass } = sanctionsByUnit(table, rule.sanctions ?? [], rule.profile);
  const warningAt = (cell: string | undefined) =>
    ({ kind: "range", severity: "warning", cells: cell === undefined ? [] : [cell] }) as const;
  return [
    ...withoutUnit.map(({ unit, cells }) =>
      draft(warningAt(cells?.unit), { fact: "sanction-without-unit", unit }),
    ),
    ...withoutClass.flatMap(({ unit, effect, cells }) =>
      effect.kind === "at-most"
        ? [
            draft(warningAt(cells?.effect), {
              fact: "sanction-without-class",
              unit,
              class: effect.class,
            }),
          ]
        : [],
    ),
  ];
}

function maximaFindings(table: UnitTable): readonly Draft[] {
  const total = sum(table.fields.map(({ max }) => max));
  if (equal(total, whole(100))) return [];
  const cells = table.fields.map(({ maxCell }) => maxCell);
  return [
    draft(
      {
        kind: "total",
        severity: "warning",
        cells,
        reported: plain(total),
        expected: "100",
      },
      { fact: "maxima-sum", sum: plain(total) },
    ),
  ];
}

/** A class that the published two decimals give and the exact figures do not. */
function roundingFindings(
  unit: Unit,
  fields: readonly NamedFieldShare[] | null,
  { profile, choices }: ClassRule,
): readonly Draft[] {
  if (fields === null) return [];
  const index = indexOf(
    fields.map(({ share }) => share),
    unit,
  );
  if (index === null) return [];
  // The rounding is done here, figure by figure, to see which of them turns the class.
  const verdictBy = (seen: (share: Share) => Share): Verdict =>
    classify(
      seen(index),
      fields.map((field) => ({ ...field, share: seen(field.share) })),
      { ...profile, compares: "exact" },
      choices,
    );
  const byPublished = verdictBy(published);
  const byExact = verdictBy((share) => share);
  if (sameVerdict(byPublished, byExact)) return [];
  const turning = [{ field: null, share: index }, ...fields].filter(
    (figure) =>
      !sameVerdict(
        byPublished,
        verdictBy((share) => (share === figure.share ? share : published(share))),
      ),
  );
  return [
    draft(
      {
        kind: "rounding",
        severity: "warning",
        cells: [unit.cell, ...unit.points.map(({ cell }) => cell)],
      },
      {
        fact: "rounding-decides-class",
        unit: unit.name,
        figures: turning.map(({ field, share }) => ({
          field,
          exact: tellingPercent(share),
          published: decimalText(publishedPercent(share)),
        })),
        exactClass: byExact.class,
        publishedClass: byPublished.class,
      },
    ),
  ];
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  return a.class === b.class && a.open === b.open;
}

const MOST_PLACES = 8;

/** The percentage cut at as many decimals as show that it is not the published one. */
function tellingPercent(share: Share): string {
  const shown = publishedPercent(share);
  for (let places = shown.places + 1; places <= MOST_PLACES; places += 1) {
    const percent = quotient(shifted(share.points, 2), share.max, places, "cut");
    if (!equal(percent, shown)) return decimalText(percent);
  }
  return decimalText(shown);
}

function textFindings(table: UnitTable): readonly Draft[] {
  const cells = table.units.flatMap((unit) =>
    unit.points.flatMap(({ cell, reading }) =>
      reading.kind === "points" && reading.asText ? [cell] : [],
    ),
  );
  if (cells.length === 0) return [];
  return [
    draft(
      { kind: "number", severity: "notice", cells, habit: "repaired-text" },
      { fact: "points-as-text", count: cells.length },
    ),
  ];
}
