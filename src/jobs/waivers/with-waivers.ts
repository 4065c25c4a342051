import type { Finding } from "../../core/rule/finding";
import { gridOf, type Grid } from "../../core/sheet/grid";
import type { Snapshot } from "../../core/sheet/snapshot";
import { RESULTS_LANGUAGES } from "../../words/results-languages";
import { indicatorAt } from "../results/indicator-at";
import type { SheetReport } from "../report";
import { figuresAt, sameCells, sameColumns, sameFigures, type GivenFigure } from "./given";
import { changesSince, isWaivable, ruleKeys, type FindingWaiver, type Waiver } from "./waiver";

/** A finding that could have been waived, with what it is known again by. */
interface Candidate {
  readonly finding: Finding;
  readonly rule: string;
  readonly indicators: readonly string[];
  /** Its figures as each language writes them. */
  readonly figures: ReadonlyMap<string, readonly GivenFigure[]>;
}

/** Whether a waiver speaks of a finding of its rule, from the surest sign to the weakest. */
const SIGNS: readonly ((waiver: Waiver, candidate: Candidate) => boolean)[] = [
  (waiver, candidate) => isSame(waiver, candidate) && isAtSameCells(waiver, candidate),
  (waiver, candidate) => isSame(waiver, candidate) && isAboutSame(waiver, candidate),
  (waiver, candidate) => isAboutSame(waiver, candidate) && isAtSameCells(waiver, candidate),
  (waiver, candidate) => isAboutSame(waiver, candidate) && isInSameColumns(waiver, candidate),
  isAtSameCells,
  isAboutSame,
];

/**
 * The reports of one sheet's tables with the waivers that speak of their findings. `snapshot` is the sheet as it was
 * checked.
 *
 * A finding is known again by its rule and its cells (the rule of a pack over the same cells with the same figures has
 * one thing to say, so what it said need not be kept), and where rows came or went by its rule, the name of its
 * indicator or unit and its figures in sheet order; not so where the sheet holds the same form twice, since then the
 * name may be the other table's. With all its figures unchanged the waiver is in force, otherwise void. Each waiver
 * speaks of one finding, each finding has at most one, and one in force comes before one that is void.
 */
export function withWaivers(
  reports: readonly SheetReport[],
  waivers: readonly Waiver[],
  snapshot: Snapshot,
): readonly SheetReport[] {
  const here = waivers.filter(({ sheet }) => sheet === snapshot.sheet);
  const met = meet(here, candidatesIn(reports, here, snapshot));
  return reports.map((report) => ({
    ...report,
    waivers: report.findings.flatMap((finding) => met.get(finding) ?? []),
  }));
}

function meet(
  waivers: readonly Waiver[],
  candidates: readonly Candidate[],
): ReadonlyMap<Finding, FindingWaiver> {
  const taken = new Set<Waiver>();
  const met = new Map<Finding, FindingWaiver>();
  for (const isSign of SIGNS) {
    for (const candidate of candidates) {
      const { finding, rule } = candidate;
      if (met.has(finding)) continue;
      const waiver = waivers.find(
        (each) => !taken.has(each) && each.rule === rule && isSign(each, candidate),
      );
      if (waiver === undefined) continue;
      taken.add(waiver);
      met.set(finding, metWith(candidate, waiver));
    }
  }
  return met;
}

/** Only findings of a rule that was waived can be meant. */
function candidatesIn(
  reports: readonly SheetReport[],
  waivers: readonly Waiver[],
  snapshot: Snapshot,
): readonly Candidate[] {
  const grid = gridOf(snapshot);
  const rules = new Set(waivers.map(({ rule }) => rule));
  const languages = [...new Set(waivers.map(({ language }) => language))];
  return reports.flatMap((report) => {
    const keys = ruleKeys(report.findings);
    const isOnly = reports.filter(({ form }) => form.id === report.form.id).length === 1;
    return report.findings.filter(isWaivable).flatMap((finding): readonly Candidate[] => {
      const rule = keys.get(finding.id) ?? finding.rule;
      if (!rules.has(rule)) return [];
      const indicators = isOnly ? indicatorsOf(finding, report) : [];
      return [{ finding, rule, indicators, figures: figuresIn(finding, grid, languages) }];
    });
  });
}

function indicatorsOf({ cells }: Finding, report: SheetReport): readonly string[] {
  return cells.map((cell) => indicatorAt(report, cell)).filter((name) => name !== "");
}

function figuresIn(
  { cells }: Finding,
  grid: Grid,
  languages: readonly Waiver["language"][],
): Candidate["figures"] {
  return new Map(languages.map((each) => [each, figuresAt(cells, grid, RESULTS_LANGUAGES[each])]));
}

function metWith(candidate: Candidate, waiver: Waiver): FindingWaiver {
  const { reason, moment, line, given, givenText } = waiver;
  const lapse = isSame(waiver, candidate)
    ? null
    : { given: givenText, changes: changesSince(given, figuresOf(waiver, candidate)) };
  return { finding: candidate.finding.id, ...{ reason, moment, line, lapse } };
}

function figuresOf({ language }: Waiver, { figures }: Candidate): readonly GivenFigure[] {
  return figures.get(language) ?? [];
}

function isSame(waiver: Waiver, candidate: Candidate): boolean {
  return sameFigures(waiver.given, figuresOf(waiver, candidate));
}

function isAtSameCells(waiver: Waiver, candidate: Candidate): boolean {
  return sameCells(waiver.given, figuresOf(waiver, candidate));
}

function isInSameColumns(waiver: Waiver, candidate: Candidate): boolean {
  return sameColumns(waiver.given, figuresOf(waiver, candidate));
}

function isAboutSame({ indicator }: Waiver, { indicators }: Candidate): boolean {
  return indicators.includes(indicator);
}
