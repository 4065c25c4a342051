import { isOnlyCut } from "./cuts";
import { drawnFormulas, brokenFormula, NO_FORMULAS, workedOut, type Formulas } from "./formulas";
import { fill, type Filled, type FormName } from "./forms";
import { groundOf, placesOf } from "./ground";
import { inject, SINGLE_KINDS, type Alteration, type ErrorKind, type Ground } from "./injections";
import { judgeOf } from "./judge";
import type { Look } from "./look";
import type { Random } from "./random";
import { reordered } from "./reorder";
import { roughened } from "./rows";
import { figureAt, placesOf as readBy, type Figures, type Rule } from "./rules";

/** What a case is made of before it is typed. */
export interface Plan {
  readonly filled: Filled;
  readonly look: Look;
  readonly formulas: Formulas;
  readonly altered: readonly Alteration[];
  readonly figures: Figures;
  /** What stands in the places of noughts that nobody typed. */
  readonly blanks: ReadonlyMap<string, string>;
}

/** A table of a form with an error of a kind in it; null where the draw finds no place for it. */
export function planOf(kind: ErrorKind, form: FormName, look: Look, random: Random): Plan | null {
  const complete = fill(form, random);
  const arranged =
    complete.layout === "list"
      ? roughened(complete, look, random)
      : reordered(complete, look, random);
  const blanks = look.traits.includes("blanks") ? drawnBlanks(arranged, random) : NO_BLANKS;
  const filled = withReadableRules(withoutFigures(arranged, blanks), look);
  const formulas = look.traits.includes("formulas") ? drawnFormulas(filled, random) : NO_FORMULAS;
  const common = { filled, look, blanks };
  if (kind === "clean") return { ...common, formulas, altered: [], figures: filled.figures };
  if (kind === "broken-formula") return brokenPlan(common, formulas, random);
  const ground = groundOf(filled, formulas);
  const altered = kind === "two-errors" ? twoErrors(ground, random) : inject(kind, ground, random);
  if (altered === null) return null;
  const figures = workedOut(withAlterations(filled.figures, altered), formulas);
  // A slip that happens to cut a rate is a cut rate.
  if (kind !== "cut-ratio" && isOnlyCut(filled.rules, figures)) return null;
  return { ...common, formulas, altered, figures };
}

/** A list nobody knows that has lost its numbers no longer says what adds up: only its rates, by their two rows. */
function withReadableRules(filled: Filled, { numbering }: Look): Filled {
  const isLost = numbering === "lost" || numbering === "blank";
  if (filled.form !== "unknown-list" || !isLost) return filled;
  const ratios = filled.rules.filter(({ kind }) => kind === "ratio").map(readBy);
  const isOfRate = (rule: Rule): boolean =>
    ratios.some((read) => readBy(rule).every((id) => read.includes(id)));
  return { ...filled, rules: filled.rules.filter(isOfRate) };
}

const NO_BLANKS: ReadonlyMap<string, string> = new Map();

/** Half of the noughts among the counts are left blank, or a dash stands for them. */
function drawnBlanks(filled: Filled, random: Random): ReadonlyMap<string, string> {
  return new Map(
    placesOf(filled).flatMap(({ id, kind }) =>
      kind === "count" && filled.figures.get(id)?.units === 0n && random.once(2)
        ? [[id, random.pick(["", "", "-", "–"])] as const]
        : [],
    ),
  );
}

function withoutFigures(filled: Filled, gone: ReadonlyMap<string, string>): Filled {
  return { ...filled, figures: new Map([...filled.figures].filter(([id]) => !gone.has(id))) };
}

/** A sum with a part left out of its formula; what reads the sum takes the wrong figure with it. */
function brokenPlan(
  common: Pick<Plan, "filled" | "look" | "blanks">,
  formulas: Formulas,
  random: Random,
): Plan | null {
  const { figures } = common.filled;
  const broken = brokenFormula(formulas, figures, random);
  if (broken === null) return null;
  const { id, formula } = broken;
  const changed = new Map(formulas).set(id, formula);
  const after = workedOut(figures, changed);
  const [from, to] = [figureAt(figures, id), figureAt(after, id)];
  return { ...common, formulas: changed, altered: [{ id, from, to }], figures: after };
}

/** Two errors that no rule connects. */
function twoErrors(ground: Ground, random: Random): readonly Alteration[] | null {
  const judge = judgeOf(ground.places, ground.rules);
  const kinds = SINGLE_KINDS.filter(
    (kind) => !["swapped-cells", "copied", "cut-ratio"].includes(kind),
  );
  const one = (): Alteration | undefined => inject(random.pick(kinds), ground, random)?.[0];
  const [first, second] = [one(), one()];
  if (first === undefined || second === undefined) return null;
  const shows = (alteration: Alteration): boolean =>
    judge.judge(withAlterations(ground.figures, [alteration])).broken.length > 0;
  const isApart = !ground.rules.some((rule) => {
    const read = readBy(rule);
    return read.includes(first.id) && read.includes(second.id);
  });
  return first.id !== second.id && isApart && shows(first) && shows(second)
    ? [first, second]
    : null;
}

function withAlterations(figures: Figures, altered: readonly Alteration[]): Figures {
  const changed = new Map(figures);
  for (const { id, to } of altered) changed.set(id, to);
  return changed;
}
