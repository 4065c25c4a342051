/** A figure that is another one now than when it was explained; both as people write them. */
interface Changed {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** What is said of figures that are kept for a reason, though a rule speaks against them. */
export interface WaiverWords {
  /** Opens the question for the reason; the same where one was given before that holds no more. */
  readonly ask: string;
  readonly askAgain: string;
  /** The question, and what is to be known before answering it. */
  readonly question: string;
  readonly hint: string;
  /** Said where no reason was typed. */
  readonly missing: string;
  readonly write: string;
  readonly cancel: string;
  /** Said once it is written and the sheet was checked anew. */
  readonly done: (sheet: string) => string;
  /** Above the findings that were explained; the same behind a count. */
  readonly heading: string;
  readonly counted: (count: number) => string;
  /** The reason of a finding, and the moment (`2026-11-24T10:32` in local time) where that is known. */
  readonly waived: (reason: string, moment: string | null) => string;
  /** Said of a reason that holds no more, with the figures that changed as far as that can be told. */
  readonly lapsed: (reason: string, changes: readonly Changed[]) => string;
}
