import {
  compare,
  decimalText,
  equal,
  quotient,
  rounded,
  shifted,
  sum,
  trimmed,
  whole,
  ZERO,
  type Decimal,
} from "../number/decimal";
import { classify, type Verdict } from "./classify";
import type { RankingFacts, RankingFinding } from "./finding";
import { unitKey } from "./names";
import type { NamedFieldShare } from "./next-class";
import { fieldSharesOf, flooredFields, sharesOf, type ClassRule } from "./rank-table";
import { published, publishedPercent, together, type Share } from "./share";
import type { Unit, UnitTable } from "./table";

type Draft = Omit<RankingFinding, "id">;

const SEVERITY_ORDER = ["error", "warning", "notice", "undecided"] as const;

/** Everything a ranking has to say about the table it read, errors first, each from top to bottom. */
export function rankingFindings(table: UnitTable, rule: ClassRule): readonly RankingFinding[] {
  const floored = flooredFields(table, rule.profile);
  const drafts = [
    ...table.units.flatMap((unit) => unitFindings(unit, table)),
    ...totalFindings(table),
    ...repeatedNames(table),
    ...maximaFindings(table),
    ...table.units.flatMap((unit) =>
      roundingFindings(unit, fieldSharesOf(unit, table, floored), rule),
    ),
    ...textFindings(table),
  ];
  return SEVERITY_ORDER.flatMap((severity) =>
    drafts.filter((draft) => draft.severity === severity),
  ).map((draft, place) => ({ ...draft, id: `F${place + 1}` }));
}

function draft(
  about: Pick<Draft, "kind" | "severity" | "cells"> & Partial<Draft>,
  facts: RankingFacts,
): Draft {
  return {
    rule: facts.fact,
    reported: null,
    expected: null,
    suspects: [],
    verdict: "none",
    causedBy: null,
    habit: null,
    ...about,
    facts,
  };
}

/** Points that are missing, unreadable, above their maximum or below zero. */
function unitFindings(unit: Unit, table: UnitTable): readonly Draft[] {
  return unit.points.flatMap(({ cell, reading }, place): readonly Draft[] => {
    const field = table.fields[place];
    if (field === undefined) return [];
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
        const fact = outOfRange(reading.points, field.max);
        if (fact === null) return [];
        const points = plain(reading.points);
        return [
          draft(
            { kind: "range", severity: "error", cells: [cell, field.maxCell], reported: points },
            { fact, ...who, points, max: plain(field.max) },
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

/** The sheet's own totals against the sum of the fields, at the decimals the total was given with. */
function totalFindings(table: UnitTable): readonly Draft[] {
  return table.units.flatMap((unit): readonly Draft[] => {
    const points = pointsOf(unit, table);
    if (points === null || unit.total?.reading.kind !== "points") return [];
    const total = unit.total.reading.points;
    const exact = sum(points);
    if (equal(rounded(exact, total.places), total)) return [];
    const given = unit.points.map(({ cell }) => cell);
    return [
      draft(
        {
          kind: "total",
          severity: "error",
          cells: [unit.total.cell, ...given],
          reported: plain(total),
          expected: plain(exact),
        },
        { fact: "total-differs", unit: unit.name, total: plain(total), sum: plain(exact) },
      ),
    ];
  });
}

function pointsOf(unit: Unit, table: UnitTable): readonly Decimal[] | null {
  const points = sharesOf(unit, table).flatMap((share) => (share === null ? [] : [share.points]));
  return points.length < table.fields.length ? null : points;
}

/** One finding for every name that stands on several rows: no previous rank can be told for it. */
function repeatedNames(table: UnitTable): readonly Draft[] {
  const byKey = new Map<string, Unit[]>();
  for (const unit of table.units) {
    const key = unitKey(unit.name);
    byKey.set(key, [...(byKey.get(key) ?? []), unit]);
  }
  return [...byKey.values()].flatMap((units) => {
    const [first] = units;
    if (first === undefined || units.length === 1) return [];
    return [
      draft(
        { kind: "duplicate", severity: "warning", cells: units.map(({ cell }) => cell) },
        { fact: "same-name", unit: first.name, count: units.length },
      ),
    ];
  });
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
  const index = together(fields.map(({ share }) => share));
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

function plain(value: Decimal): string {
  return decimalText(trimmed(value));
}
