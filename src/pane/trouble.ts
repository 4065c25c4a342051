import { ExcelFailed, Problem } from "../core/problem";
import type { ProblemWords } from "../words/problem-words";
import { supportText } from "../words/support";
import { VERSION } from "../jobs/version";
import { localMoment } from "./clock";
import type { About } from "./host";
import type { LeftResult } from "./left-result";
import type { PaneText } from "./text";

/** Something that went wrong, as the pane tells it. */
export interface Trouble {
  readonly words: ProblemWords;
  /** What Excel itself calls it; null where Excel had no part in it. */
  readonly code: string | null;
  /** What may be copied and sent to support. It holds nothing of any cell. */
  readonly support: string;
}

/** Tells what a ribbon button failed with before the pane could. */
export function troubleLeft(
  { words, code }: Extract<LeftResult, { readonly kind: "failed" }>,
  job: string,
  about: About,
  now: Date,
  text: PaneText,
): Trouble {
  const facts = { ...about, version: VERSION, job, code, problem: null, location: null };
  return { words, code, support: supportText({ ...facts, time: localMoment(now) }, text.support) };
}

/** Tells what was thrown while a job was at work. */
export function troubleOf(
  caught: unknown,
  job: string,
  about: About,
  now: Date,
  text: PaneText,
): Trouble {
  const problem = caught instanceof Problem ? caught : null;
  const code = problem?.code ?? null;
  return {
    words: problem === null ? text.unexpected : text.problemWords(problem),
    code,
    support: supportText(
      {
        ...about,
        ...{ version: VERSION, job, code },
        problem: problem?.kind ?? (caught instanceof Error ? caught.name : null),
        location: problem instanceof ExcelFailed ? problem.location : null,
        time: localMoment(now),
      },
      text.support,
    ),
  };
}
