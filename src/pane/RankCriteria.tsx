import { makeStyles, tokens } from "@fluentui/react-components";
import type { CriteriaFault } from "../jobs/rank/criteria-faults";
import type { ScoredBy } from "../jobs/rank/report";
import type { RankCriteriaWords } from "../words/pane-words";
import { Section } from "./Section";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

const MOST = 20;

/** The criteria that points were worked out by, and what is wrong with them, with what was entered or with a unit's figures. */
export function RankCriteria(props: {
  readonly criteria: ScoredBy;
  readonly faults: readonly CriteriaFault[];
  readonly words: RankCriteriaWords;
}) {
  const styles = useStyles();
  const { criteria, faults, words } = props;
  const rest = faults.length - MOST;
  return (
    <Section heading={words.heading}>
      <p className={styles.text}>{words.by(criteria.title)}</p>
      {criteria.isSample && <p className={styles.text}>{words.sample}</p>}
      {faults.length > 0 && (
        <ul className={styles.list}>
          {faults.slice(0, MOST).map(({ sheet, cell, criterion, unit, message }, at) => (
            <li key={at}>
              {[unit, criterion, sheet, cell]
                .filter((part) => part !== null)
                .map((part) => `${part} · `)
                .join("")}
              {message}
            </li>
          ))}
          {rest > 0 && <li>{words.more(rest)}</li>}
        </ul>
      )}
    </Section>
  );
}
