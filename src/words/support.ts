/** What support needs to know of a failure. Nothing of it comes from a cell. */
export interface SupportFacts {
  /** Our own version. */
  readonly version: string;
  /** The job that failed, as the user knows it: `Rà soát số liệu`. */
  readonly job: string;
  /** The kind of the problem (`excel-failed`); null for one that is not ours. */
  readonly problem: string | null;
  /** Excel's own error code and the call it came from, where Excel gave them. */
  readonly code: string | null;
  readonly location: string | null;
  /** Windows, Mac or web, as the host calls it, and the host's version. */
  readonly platform: string | null;
  readonly hostVersion: string | null;
  /** When it failed, as it is to be printed. */
  readonly time: string;
}

/** The labels of a support text in one language. */
export interface SupportWords {
  readonly title: string;
  readonly version: string;
  readonly job: string;
  readonly problem: string;
  readonly code: string;
  readonly location: string;
  readonly platform: string;
  readonly hostVersion: string;
  readonly time: string;
  /** Said in place of what is not known. */
  readonly unknown: string;
  /** Tells the reader what the text leaves out. */
  readonly privacy: string;
}

/** A block of lines to be copied and sent to support, the same for the same facts. */
export function supportText(facts: SupportFacts, words: SupportWords): string {
  const line = (label: string, fact: string | null): string =>
    `${label}: ${oneLine(fact ?? "") || words.unknown}`;
  return [
    words.title,
    line(words.version, facts.version),
    line(words.job, facts.job),
    line(words.problem, facts.problem),
    line(words.code, facts.code),
    line(words.location, facts.location),
    line(words.platform, facts.platform),
    line(words.hostVersion, facts.hostVersion),
    line(words.time, facts.time),
    words.privacy,
  ].join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
