import type {
  ClassColumn,
  ClassFact,
  CriterionColumn,
  SetFact,
} from "../../core/criteria-sheet/sheet-parts";
import { bandsText, optionsText } from "../../core/criteria-sheet/typed-levels";
import { parentsOf } from "../../core/criteria-sheet/read-criteria";
import { onTimeNamed } from "../../core/criteria-sheet/typed-words";
import type { OwnCell, OwnRole, OwnSheet, PlannedValue } from "../../core/plan/plan";
import type { ClassProfile, IndexBand } from "../../core/rank/profile";
import type { CriteriaSet, Criterion, RatioOf, Scoring } from "../../core/score/criteria-set";
import {
  CLASS_COLUMNS,
  CLASS_FACT_ORDER,
  CRITERION_COLUMNS,
  SET_FACT_ORDER,
  type CriteriaSheetWords,
} from "../../words/score-words";

/** In characters; names and levels on a few lines, the rest on one. */
const WIDTHS: readonly number[] = [
  ...[20, 52, 12, 14, 26, 26, 26, 26, 30, 44, 10, 14, 10, 22, 34, 30, 10, 20],
];

/**
 * A set of criteria as a sheet of ours that staff edit, the class rule below it where one is given (null for none).
 * `readCriteriaSheet` reads it back to the same set.
 */
export function criteriaSheet(
  name: string,
  set: CriteriaSet,
  profile: ClassProfile | null,
  words: CriteriaSheetWords,
): OwnSheet {
  const facts = factsOf(set, words);
  const above: readonly (readonly OwnCell[])[] = [
    [cell(text(words.title), "title")],
    ...SET_FACT_ORDER.map((fact) => [
      cell(text(words.facts[fact]), "fact"),
      cell(facts[fact], "fact"),
    ]),
    [],
  ];
  const known = new Set<string>();
  const rows = set.criteria.map((criterion) => {
    const row = criterionRow(criterion, known, words);
    known.add(criterion.code);
    return CRITERION_COLUMNS.map((column) => cell(row[column], "body"));
  });
  // An Excel table has a row at least.
  const body = rows.length > 0 ? rows : [CRITERION_COLUMNS.map(() => cell(text(""), "body"))];
  return {
    name,
    rows: [
      ...above,
      CRITERION_COLUMNS.map((column) => cell(text(words.columns[column]), "heading")),
      ...body,
      ...(profile === null ? [] : classRows(profile, words)),
    ],
    widths: WIDTHS,
    table: {
      row: above.length + 1,
      column: 1,
      height: body.length + 1,
      width: CRITERION_COLUMNS.length,
    },
  };
}

function factsOf(
  set: CriteriaSet,
  words: CriteriaSheetWords,
): Readonly<Record<SetFact, PlannedValue>> {
  const { document, date, issuer, seen } = set.source;
  return {
    title: text(set.title),
    id: text(set.id),
    document: text(document),
    date: text(date === null ? "" : words.date(date)),
    issuer: text(issuer),
    seen: text(seen),
    form: text(set.form ?? ""),
    places: figure(String(set.places)),
    total: figure(set.total),
  };
}

/** `known` are the codes above: a parent is written only where the code does not say it. */
function criterionRow(
  criterion: Criterion,
  known: ReadonlySet<string>,
  words: CriteriaSheetWords,
): Readonly<Record<CriterionColumn, PlannedValue>> {
  const { code, parent, scoring } = criterion;
  const byCode = parentsOf(code).find((each) => known.has(each)) ?? null;
  const scored = scoringColumns(scoring, words);
  return {
    code: text(code),
    name: text(criterion.name),
    max: figure(criterion.max),
    scorer: text(words.scorer[criterion.scorer]),
    kind: text(words.kind[scoring?.kind ?? "sum"]),
    formula: text(scored.formula),
    numerator: text(scored.ratio?.numerator ?? ""),
    denominator: text(scored.ratio?.denominator ?? ""),
    definition: text(scored.ratio === null ? "" : definitionOf(scored.ratio, words)),
    levels: text(scored.levels),
    step: figure(scored.step),
    notApplicable: text(words.notApplicable[criterion.notApplicable]),
    group: text(words.group[criterion.group]),
    lead: text(criterion.lead),
    evidence: text(criterion.evidence),
    basis: text(criterion.basis),
    parent: text(parent === byCode ? "" : (parent ?? words.noParent)),
    sample: text(criterion.isSample ? words.sample : ""),
  };
}

/** An on-time ratio is told by its name alone, so that another wording gives way to it. */
function definitionOf({ definition, onTime }: RatioOf, words: CriteriaSheetWords): string {
  return onTime === undefined || onTimeNamed(definition) === onTime
    ? definition
    : words.onTime[onTime];
}

interface ScoringColumns {
  readonly formula: string;
  readonly ratio: RatioOf | null;
  readonly levels: string;
  readonly step: string | null;
}

const NO_COLUMNS: ScoringColumns = { formula: "", ratio: null, levels: "", step: null };

function scoringColumns(scoring: Scoring | null, words: CriteriaSheetWords): ScoringColumns {
  switch (scoring?.kind) {
    case "options":
      return { ...NO_COLUMNS, levels: optionsText(scoring.options, words.knockOut) };
    case "bands":
      return { ...NO_COLUMNS, ratio: scoring.ratio, levels: bandsText(scoring.bands) };
    case "proportional":
      return { ...NO_COLUMNS, ratio: scoring.ratio, step: scoring.step };
    case "to-target": {
      const { ratio, step, target } = scoring;
      return { ...NO_COLUMNS, ratio, step, levels: words.target(comma(target)) };
    }
    case "above-floor": {
      const { ratio, step, floor } = scoring;
      return { ...NO_COLUMNS, ratio, step, levels: words.floor(comma(floor)) };
    }
    case "deduct":
      return { ...NO_COLUMNS, formula: scoring.count, levels: words.eachLost(comma(scoring.each)) };
    case "count":
      return {
        ...NO_COLUMNS,
        formula: scoring.count,
        levels: words.eachGained(comma(scoring.each)),
      };
    case "deduct-and-quality": {
      const { count, each, quality, ratio, step } = scoring;
      return {
        formula: count,
        ratio,
        step,
        levels: words.lostAndQuality(comma(each), comma(quality)),
      };
    }
    case "external-index":
      return { ...NO_COLUMNS, formula: scoring.index };
    case "expression":
      return { ...NO_COLUMNS, formula: scoring.points };
    default:
      return NO_COLUMNS;
  }
}

function classRows(
  profile: ClassProfile,
  words: CriteriaSheetWords,
): readonly (readonly OwnCell[])[] {
  const { classes } = words;
  const facts = classFactsOf(profile, words);
  const floors = new Map(profile.classes.map(({ name, floor }) => [name, floor]));
  return [
    [],
    [cell(text(classes.title), "title")],
    ...CLASS_FACT_ORDER.map((fact) => [
      cell(text(classes.facts[fact]), "fact"),
      cell(facts[fact], "fact"),
    ]),
    CLASS_COLUMNS.map((column) => cell(text(classes.columns[column]), "heading")),
    ...profile.bands.map((band) => {
      const row = bandRow(band, floors, words);
      return CLASS_COLUMNS.map((column) => cell(row[column], "body"));
    }),
  ];
}

function classFactsOf(
  profile: ClassProfile,
  words: CriteriaSheetWords,
): Readonly<Record<ClassFact, PlannedValue>> {
  const { source, inForce } = profile;
  const date = (iso: string | null): PlannedValue => text(iso === null ? "" : words.date(iso));
  return {
    title: text(profile.title),
    id: text(profile.id),
    document: text(source.document),
    date: date(source.date),
    issuer: text(source.issuer),
    seen: text(source.seen),
    level: text(words.classes.level[profile.level]),
    from: date(inForce.from),
    to: date(inForce.to),
    noFloor: text(profile.noFloor.join("; ")),
    compares: text(words.classes.compares[profile.compares]),
    quota: figure(profile.quota?.percent ?? null),
    headOfUnit: text(profile.headOfUnit?.basis ?? ""),
    sample: text(profile.isSample === true ? words.sample : ""),
  };
}

function bandRow(
  band: IndexBand,
  floors: ReadonlyMap<string, string | null>,
  { classes }: CriteriaSheetWords,
): Readonly<Record<ClassColumn, PlannedValue>> {
  const { lower } = band;
  const from = text(lower === null ? "" : classes.bound[lower.kind](comma(lower.percent)));
  return band.gives === "class"
    ? {
        class: text(band.class),
        from,
        floor: figure(floors.get(band.class) ?? null),
        readings: text(""),
      }
    : {
        class: text(classes.open),
        from,
        floor: text(""),
        readings: text(band.readings.join(" | ")),
      };
}

function comma(decimal: string): string {
  return decimal.replace(".", ",");
}

function text(words: string): PlannedValue {
  return words === "" ? { kind: "blank" } : { kind: "text", text: words };
}

function figure(digits: string | null): PlannedValue {
  return digits === null ? { kind: "blank" } : { kind: "number", digits };
}

function cell(value: PlannedValue, role: OwnRole): OwnCell {
  return { value, role, link: null };
}
