import type { SaidFile, SaidFinding, SaidSheet } from "./ask";
import type { Truth } from "./truth";
import { parsed, sameValue } from "./figure";

/** One question about a case: whether it was asked, and whether the answer was right. */
export type Answer = boolean | null;

/** What the product made of one case; null where the question does not arise. */
export interface Outcome {
  readonly truth: Truth;
  readonly expectedRows: number;
  readonly recognisedRows: number;
  readonly found: Answer;
  readonly falseErrors: number;
  readonly falseWarnings: number;
  /** Only one cell can restore every rule: is the first suspect it? */
  readonly firstRight: Answer;
  /** Only one cell, and it has one value: is that proposed? */
  readonly valueWhereUnique: Answer;
  readonly valueWhereLocatable: Answer;
  /** Several cells could: true cell first, among three, verdict `several`. */
  readonly severalFirst: Answer;
  readonly severalThree: Answer;
  readonly severalSaid: Answer;
  /** One cell is named with certainty, and it is not one that was altered. */
  readonly certainButWrong: boolean;
  readonly swapRecognised: Answer;
  readonly copyRecognised: Answer;
  readonly bothNamed: Answer;
  readonly cutIsNotice: Answer;
  readonly milliseconds: number;
  /** The findings that read an altered cell, or all of them, for a person to read. */
  readonly said: readonly SaidFinding[];
  readonly problem: string | null;
}

export function outcomeOf(truth: Truth, file: SaidFile, milliseconds: number): Outcome {
  const sheets = file.sheets.filter(({ sheet }) => sheet === truth.sheet);
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const everywhere = file.sheets.flatMap((sheet) => sheet.findings).filter(isAlarm);
  const altered = new Set(truth.altered.map(({ cell }) => cell));
  const alarms = findings.filter(isAlarm);
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const reading = roots.filter(({ cells }) => cells.some((cell) => altered.has(cell)));
  const single = isSingle(truth);
  const [lead] = reading.filter(isAlarm);
  const suspects = lead?.suspects ?? [];
  const [first] = suspects;
  const [change] = truth.altered;
  const views = [truth.candidates, ...truth.otherCandidates];
  const decided = single && views.every(({ length }) => length === 1);
  const open = single && views.every(({ length }) => length > 1);
  const isFigure = truth.kind !== "broken-formula";
  const unique = decided && isFigure && (truth.candidates[0]?.values ?? null) !== null;
  const valueRight =
    change !== undefined && first !== undefined && isTrueValue(truth, first.proposed, first.cell);
  return {
    truth,
    ...recognition(truth, file.sheets),
    found:
      truth.altered.length > 0 && truth.detectable && truth.kind !== "cut-ratio"
        ? alarms.some(({ cells }) => cells.some((cell) => altered.has(cell)))
        : null,
    falseErrors:
      truth.altered.length === 0
        ? everywhere.filter(({ severity }) => severity === "error").length
        : 0,
    falseWarnings:
      truth.altered.length === 0
        ? everywhere.filter(({ severity }) => severity === "warning").length
        : 0,
    firstRight: decided ? first !== undefined && altered.has(first.cell) : null,
    valueWhereUnique: unique ? valueRight : null,
    valueWhereLocatable: decided && isFigure ? valueRight : null,
    severalFirst: open ? first !== undefined && altered.has(first.cell) : null,
    severalThree: open ? suspects.slice(0, 3).some(({ cell }) => altered.has(cell)) : null,
    severalSaid: open ? lead?.verdict === "several" : null,
    certainButWrong: roots.some((root) => isAlarm(root) && isCertainlyWrong(root, altered)),
    swapRecognised:
      truth.kind === "swapped-cells" && truth.detectable
        ? reading.some((root) => isSwap(root, altered, truth.candidates.length === 0))
        : null,
    copyRecognised:
      truth.kind === "copied" && truth.detectable
        ? reading.some((root) => isCopy(root, altered))
        : null,
    bothNamed:
      truth.kind === "two-errors" && truth.detectable
        ? [...altered].every((cell) => roots.some(({ suspects: [one] }) => one?.cell === cell))
        : null,
    cutIsNotice:
      truth.kind === "cut-ratio"
        ? !alarms.some(({ cells }) => cells.some((cell) => altered.has(cell))) &&
          findings.some(
            ({ severity, cells }) =>
              severity === "notice" && cells.some((cell) => altered.has(cell)),
          )
        : null,
    milliseconds,
    said: truth.altered.length === 0 ? everywhere : roots,
    problem: file.problem ?? (sheets.length === 0 ? "no appendix on the sheet" : null),
  };
}

function isAlarm({ severity }: SaidFinding): boolean {
  return severity === "error" || severity === "warning";
}

/** One mistyped cell that the rules notice. */
function isSingle({ kind, altered, detectable }: Truth): boolean {
  return altered.length === 1 && detectable && kind !== "cut-ratio";
}

function isTrueValue(truth: Truth, proposed: string | null, cell: string): boolean {
  const [change] = truth.altered;
  if (change === undefined || proposed === null || cell !== change.cell) return false;
  const figure = parsed(proposed);
  if (sameValue(figure, parsed(change.from))) return true;
  const values = truth.candidates.find((candidate) => candidate.cell === cell)?.values;
  // A rate has one right value at each number of decimals.
  return (
    values !== null &&
    values !== undefined &&
    values.length > 1 &&
    values.some((value) => sameValue(parsed(value), figure))
  );
}

function isCertainlyWrong(
  { verdict, suspects }: SaidFinding,
  altered: ReadonlySet<string>,
): boolean {
  const [first] = suspects;
  if (verdict !== "one-cell" || first === undefined) return false;
  const changed = [first, ...first.with.filter(({ reported, proposed }) => reported !== proposed)];
  return !changed.every(({ cell }) => altered.has(cell));
}

/** The swap comes first, or among three where one cell alone could be at fault as well. */
function isSwap(
  { suspects }: SaidFinding,
  altered: ReadonlySet<string>,
  isOnlySwap: boolean,
): boolean {
  return suspects.slice(0, isOnlySwap ? 1 : 3).some((suspect) => {
    const named = new Set([suspect.cell, ...suspect.with.map(({ cell }) => cell)]);
    const isBoth = named.size === altered.size && [...altered].every((cell) => named.has(cell));
    return suspect.cause === "swapped-cells" && isBoth;
  });
}

function isCopy({ suspects }: SaidFinding, altered: ReadonlySet<string>): boolean {
  const [first] = suspects;
  return first?.cause === "copied" && altered.has(first.cell);
}

function recognition(
  { layout }: Truth,
  sheets: readonly SaidSheet[],
): { readonly expectedRows: number; readonly recognisedRows: number } {
  const on = (name: string): readonly SaidSheet[] => sheets.filter(({ sheet }) => sheet === name);
  const rows = layout.rows.filter(({ sheet, row, code }) =>
    on(sheet).some(({ form }) =>
      form.indicators.some((one) => one.row === row && (code === null || one.code === code)),
    ),
  );
  const columns = layout.columns.filter(({ sheet, column, code }) =>
    on(sheet).some(({ form }) =>
      form.indicators.some((one) => one.column === column && one.code === code),
    ),
  );
  const units = layout.units.filter(({ sheet, row, role }) =>
    on(sheet).some(({ form }) =>
      (form.units ?? []).some((one) => one.row === row && one.role === role),
    ),
  );
  return {
    expectedRows: layout.rows.length + layout.columns.length + layout.units.length,
    recognisedRows: rows.length + columns.length + units.length,
  };
}
