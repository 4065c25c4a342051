import { decimalText, ZERO, type Decimal } from "../number/decimal";
import type { Term } from "../rule/finding";
import { termOf, type Observation } from "../rule/observation";
import { codeAt } from "../unit-table/observe";

/** What scoring finds under a code. A blank is no 0; a dash says that nothing occurred and is one. */
export type ScoredFigure =
  | { readonly state: "figure"; readonly value: Decimal; readonly term: Term }
  | { readonly state: "blank" | "unreadable"; readonly term: Term }
  /** The sheet has no such row or column. */
  | { readonly state: "absent" };

/** The figures of one unit. */
export interface Figures {
  readonly figure: (code: string) => ScoredFigure;
}

/** No sheet of figures: everything is entered by hand. */
export const NO_FIGURES: Figures = { figure: () => ({ state: "absent" }) };

/** The figures of one unit by the codes of its form. */
export function figuresOf(observations: readonly Observation[]): Figures {
  return figuresBy(observations, ({ indicator }) => indicator.code);
}

/** The figures of each row of a table (`core/unit-table/observe.ts`) by the codes of its columns. */
export function figuresOfRows(observations: readonly Observation[]): ReadonlyMap<number, Figures> {
  const rows = new Map<number, Observation[]>();
  for (const observation of observations) {
    const row = rows.get(observation.row);
    if (row === undefined) rows.set(observation.row, [observation]);
    else row.push(observation);
  }
  return new Map([...rows].map(([row, all]) => [row, figuresBy(all, columnCode)] as const));
}

/** `7@12` is column 7 of row 12. */
function columnCode({ indicator: { code }, row }: Observation): string {
  const behind = codeAt("", row);
  return code.endsWith(behind) ? code.slice(0, -behind.length) : code;
}

function figuresBy(
  observations: readonly Observation[],
  codeOf: (observation: Observation) => string,
): Figures {
  const figures = new Map(
    observations.map((one) => {
      const code = codeOf(one);
      return [code, scoredFigure(one, code)] as const;
    }),
  );
  return { figure: (code) => figures.get(code) ?? { state: "absent" } };
}

function scoredFigure(observation: Observation, code: string): ScoredFigure {
  const { reading } = observation;
  const term = { ...termOf(observation), code };
  switch (reading.kind) {
    case "figure":
      return { state: "figure", value: reading.value, term };
    case "nothing-occurred":
      return { state: "figure", value: ZERO, term: { ...term, value: decimalText(ZERO) } };
    case "blank":
      return { state: "blank", term };
    case "not-known":
    case "text":
    case "date":
    case "error":
      return { state: "unreadable", term };
  }
}
