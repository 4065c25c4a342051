/** What a step of the probe may answer: plain data, so that it can be printed and compared. */
export type Answer =
  string | number | boolean | null | readonly Answer[] | { readonly [name: string]: Answer };

/**
 * One question to Excel. `ask` works on a sheet of its own, blank when it comes; whatever Excel refuses it may
 * let through: a refusal is an answer too, `{ refused: "AccessDenied" }`.
 */
export interface ProbeStep<Name extends string = string> {
  readonly name: Name;
  /** The ExcelApi requirement set that it takes to ask. */
  readonly needs: string;
  /** What the add-in relies on. */
  readonly expected: Answer;
  readonly ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer>;
}

/** A step, with its name kept as the literal it is. */
export function step<const Name extends string>(given: ProbeStep<Name>): ProbeStep<Name> {
  return given;
}

/** An answer as it is printed and compared. */
export function printed(answer: Answer): string {
  return JSON.stringify(answer);
}
