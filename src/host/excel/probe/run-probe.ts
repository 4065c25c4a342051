import { Problem } from "../../../core/problem";
import { problemBehind } from "../errors";
import { inExcel } from "../run";
import { printed, type Answer, type ProbeStep } from "./step";

/** What came of one step. */
export interface ProbeResult<Name extends string> {
  /** The place of the step, counted from 1. */
  readonly number: number;
  readonly name: Name;
  readonly expected: string;
  /** What Excel answered; null where it lacks the requirement set. */
  readonly answer: string | null;
  /** `unasked` where Excel lacks the requirement set. */
  readonly outcome: "agrees" | "differs" | "unasked";
  /** Whether the sheet of the step is still there: Excel did not let go of it. */
  readonly leftSheet: boolean;
}

/**
 * Takes the steps one after the other, each on a sheet of its own with that name, which is removed again
 * whatever came of it. `told` hears of each result as it comes. Throws where not even a sheet can be added.
 */
export async function runProbe<Name extends string>(
  steps: readonly ProbeStep<Name>[],
  sheetName: string,
  told: (result: ProbeResult<Name>) => void,
): Promise<void> {
  for (const [index, each] of steps.entries()) {
    told({ number: index + 1, name: each.name, ...(await resultOf(each, sheetName)) });
  }
}

type Outcome = Omit<ProbeResult<string>, "number" | "name">;

async function resultOf(each: ProbeStep, sheetName: string): Promise<Outcome> {
  const expected = printed(each.expected);
  if (!Office.context.requirements.isSetSupported("ExcelApi", each.needs)) {
    return { expected, answer: null, outcome: "unasked", leftSheet: false };
  }
  const { answer, leftSheet } = await onScratchSheet(sheetName, (id) => answerOf(each, id));
  const outcome = answer === expected ? "agrees" : "differs";
  return { expected, answer, outcome, leftSheet };
}

async function onScratchSheet(
  name: string,
  ask: (id: string) => Promise<string>,
): Promise<{ readonly answer: string; readonly leftSheet: boolean }> {
  const id = await addSheet(name);
  const answer = await ask(id);
  return { answer, leftSheet: !(await isRemoved(id)) };
}

/** By its id, since a step may give the sheet another name. */
async function addSheet(name: string): Promise<string> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
}

async function isRemoved(id: string): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

async function answerOf({ ask }: ProbeStep, id: string): Promise<string> {
  try {
    return printed(
      await inExcel((context) => ask(context.workbook.worksheets.getItem(id), context)),
    );
  } catch (thrown) {
    return printed({ refused: refusalOf(problemBehind(thrown)) });
  }
}

function refusalOf(thrown: unknown): Answer {
  if (thrown instanceof Problem) return thrown.code ?? thrown.kind;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
