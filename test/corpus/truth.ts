import { plain, whole, type Figure } from "./figure";
import { expanded } from "./formulas";
import type { Filled } from "./forms";
import { placesOf } from "./ground";
import type { ErrorKind } from "./injections";
import { judgeOf, type Judgement } from "./judge";
import type { Look } from "./look";
import type { Plan } from "./planned";
import type { Layout } from "./printed";
import { equal, type Rule } from "./rules";
import { cellName } from "./xlsx";

/** A cell that was altered. */
export interface TrueCell {
  readonly cell: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** A cell that could alone restore every rule, with its only value where it has one (for a rate, at each number of decimals). */
export interface TrueCandidate {
  readonly cell: string;
  readonly values: readonly string[] | null;
}

/** What is so about one workbook, as the rules typed here have it. */
export interface Truth {
  readonly seed: number;
  readonly form: string;
  readonly kind: ErrorKind;
  readonly look: Look;
  readonly sheet: string;
  readonly cells: number;
  readonly rules: number;
  readonly formulas: number;
  readonly altered: readonly TrueCell[];
  readonly broken: readonly string[];
  /** Some rule is broken, or a figure stands where it cannot. */
  readonly detectable: boolean;
  readonly candidates: readonly TrueCandidate[];
  /** The candidates when only firm rules are asked, when a blank is taken for 0, and when notes are heard: other ways to see it. */
  readonly otherCandidates: readonly (readonly TrueCandidate[])[];
  readonly layout: Layout;
}

/** What was done to a table as it stands on a sheet, and what the rules make of it. */
export function truthOf(
  { filled, look, formulas, altered, figures, blanks }: Plan,
  kind: ErrorKind,
  { seed, sheet, layout }: Pick<Truth, "seed" | "sheet" | "layout">,
): Truth {
  const places = placesOf(filled).filter(({ id }) => !formulas.has(id));
  const typedRules = expanded(filled.rules, formulas);
  const judged = judgeOf(placesOf(filled), filled.rules).judge(figures);
  const cellOf = (id: string): string => {
    const spot = layout.spots.get(id);
    return spot === undefined ? "" : cellName(spot.row, spot.column);
  };
  const withNoughts = new Map([
    ...[...blanks.keys()].map((id) => [id, whole(0)] as const),
    ...figures,
  ]);
  const candidates = (rules: typeof typedRules, all = figures): readonly TrueCandidate[] => [
    ...candidatesAt(judgeOf(places, rules).judge(all), cellOf),
    ...(kind === "broken-formula"
      ? altered.map(({ id, from }) => ({ cell: cellOf(id), values: [plain(from)] }))
      : []),
  ];
  return {
    seed,
    form: filled.form,
    kind,
    look,
    sheet,
    cells: layout.spots.size,
    rules: filled.rules.length,
    formulas: formulas.size,
    altered: altered.map(({ id, from, to }) => ({
      cell: cellOf(id),
      id,
      from: plain(from),
      to: plain(to),
    })),
    broken: judged.broken,
    detectable: judged.broken.length > 0,
    candidates: candidates(typedRules),
    otherCandidates: [
      candidates(typedRules.filter((rule) => !rule.soft)),
      candidates(typedRules, withNoughts),
      candidates([...typedRules, ...noteRules(filled)], new Map([...figures, ...noted(filled)])),
    ],
    layout,
  };
}

/** What the notes of a list say its figures are. */
function noteRules(filled: Filled): readonly Rule[] {
  return [...notesOf(filled).keys()].map((code) => equal(`note ${code}`, [code], [`note ${code}`]));
}

function noted(filled: Filled): readonly (readonly [string, Figure])[] {
  return [...notesOf(filled).keys()].flatMap((code) => {
    const figure = filled.figures.get(code);
    return figure === undefined ? [] : [[`note ${code}`, figure] as const];
  });
}

function notesOf(filled: Filled): ReadonlyMap<string, string> {
  return (filled.layout === "list" ? filled.notes : undefined) ?? new Map<string, string>();
}

function candidatesAt(
  { candidates }: Judgement,
  cellOf: (id: string) => string,
): readonly TrueCandidate[] {
  return candidates.map(({ id, values }) => ({
    cell: cellOf(id),
    values: values === null ? null : values.map((value: Figure) => plain(value)),
  }));
}
