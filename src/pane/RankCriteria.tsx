import { makeStyles, tokens } from "@fluentui/react-components";
import type { OnTimeBasis } from "../core/score/criteria-set";
import type { CriteriaFault } from "../jobs/rank/criteria-faults";
import type { ScoredBy } from "../jobs/rank/report";
import { ON_TIME } from "../packs/criteria/on-time";
import type { RankCriteriaWords } from "../words/pane-words";
import { Radios } from "./Radios";
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
  /** The definition of the on-time rate that was chosen; null for the one that the criteria give. */
  readonly onTime: OnTimeBasis | null;
  readonly words: RankCriteriaWords;
  readonly choose: (onTime: OnTimeBasis | null) => void;
}) {
  const styles = useStyles();
  const { criteria, faults, words } = props;
  const rest = faults.length - MOST;
  return (
    <Section heading={words.heading}>
      <p className={styles.text}>{words.by(criteria.title)}</p>
      {criteria.isSample && <p className={styles.text}>{words.sample}</p>}
      {criteria.onTime !== null && <OnTime {...props} inForce={criteria.onTime} />}
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

/** By which definition the on-time rate is measured: that of the criteria, which is named, or one of those in use. */
function OnTime(
  props: Pick<Parameters<typeof RankCriteria>[0], "onTime" | "words" | "choose"> & {
    readonly inForce: OnTimeBasis;
  },
) {
  const styles = useStyles();
  const { onTime, words } = props;
  const given = ON_TIME.find(({ basis }) => onTime === null && basis === props.inForce);
  return (
    <div>
      <Radios<OnTimeBasis | null>
        label={words.onTime}
        chosen={onTime}
        options={[
          [null, words.onTimeAsSet],
          ...ON_TIME.map((each) => [each.basis, words.onTimeBy(each)] as const),
        ]}
        choose={props.choose}
      />
      {given !== undefined && <p className={styles.text}>{words.onTimeNow(given)}</p>}
    </div>
  );
}
