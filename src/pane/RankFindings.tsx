import type { Severity } from "../core/rule/finding";
import type { ToldFinding } from "../jobs/told";
import type { RankWords } from "../words/pane-words";
import { FindingCard, type Telling } from "./FindingCard";
import { ListInParts } from "./ListInParts";
import { Section } from "./Section";

/** Hundreds of units may print the same index as another: the first of such remarks tell what they are about. */
const FIRST_REMARKS = 5;

/** The findings of one severity under its heading; of mere remarks a few at first, with how many there are. */
export function RankFindings(props: {
  readonly heading: string;
  readonly findings: readonly ToldFinding[];
  readonly severity: Severity;
  readonly words: RankWords;
  readonly telling: Telling;
}) {
  const { findings, telling, words } = props;
  const isFew = props.severity !== "notice" || findings.length <= FIRST_REMARKS;
  return (
    <Section heading={isFew ? props.heading : `${props.heading} · ${findings.length}`}>
      <ListInParts
        all={findings}
        {...(isFew ? {} : { first: FIRST_REMARKS })}
        more={words.moreFindings}
        item={(finding) => (
          <li key={finding.id}>
            <FindingCard card={{ finding, followers: [] }} telling={telling} />
          </li>
        )}
      />
    </Section>
  );
}
