import { makeStyles, tokens } from "@fluentui/react-components";
import type { Change, Suspect } from "../core/rule/finding";
import type { ToldFinding } from "../jobs/told";
import { actKind } from "../words/blame";
import { Ask } from "./Ask";
import { FormulaFault } from "./FormulaFault";
import { GoButton } from "./GoButton";
import { Question } from "./Question";
import { SPOKEN_ONLY } from "./spoken-only";
import type { Telling } from "./telling";
import { fixedBy, type AskedBy } from "./use-jobs";

const useStyles = makeStyles({
  act: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  values: { flexGrow: 1, minWidth: 0 },
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `2px ${tokens.spacingHorizontalS}`,
    fontVariantNumeric: "tabular-nums",
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cause: {
    margin: 0,
    flexBasis: "100%",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  spoken: SPOKEN_ONLY,
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
});

/** One suspect: what is to change, the way there, and putting it right. `place` is its place among those of the finding. */
export function Act(props: {
  readonly finding: ToldFinding;
  readonly suspect: Suspect;
  readonly place: number;
  readonly telling: Telling;
}) {
  const { finding, suspect, place, telling } = props;
  const by = fixedBy(finding, place);
  // With one act its cause stands in the sentence above.
  const cause = finding.suspects.length > 1 ? telling.findings.cause(suspect) : "";
  if (suspect.formula !== null) {
    return <FormulaFault {...{ by, suspect, telling }} formula={suspect.formula} />;
  }
  return actKind(suspect) === "cell" ? (
    <OneCell {...{ by, suspect, cause, telling }} isSole={finding.verdict === "one-cell"} />
  ) : (
    <Together {...{ by, suspect, cause, telling }} />
  );
}

interface ActProps {
  readonly by: AskedBy;
  readonly suspect: Suspect;
  /** How it may have come about; empty where that is not known or said already. */
  readonly cause: string;
  readonly telling: Telling;
}

/** What the sheet computes or proves is offered at a press; what only the source knows is asked for. */
function OneCell(props: ActProps & { readonly isSole: boolean }) {
  const styles = useStyles();
  const { by, suspect, cause, isSole, telling } = props;
  const { fixing, findings } = telling;
  const { cell, proposed, reported } = suspect;
  const isOffered = proposed !== null && isKnown(suspect);
  return (
    <div className={styles.act}>
      <div className={styles.values}>
        <ChangeLine
          change={suspect}
          isSole={isSole}
          hidesValue={fixing !== null && !isOffered}
          telling={telling}
        />
      </div>
      <GoButton cell={cell} telling={telling} />
      {cause !== "" && <p className={styles.cause}>{findings.fixing.probably(cause)}</p>}
      {fixing !== null && isOffered && (
        <Ask
          by={by}
          small
          label={fixing.label(findings.figure(proposed), reported === null)}
          ask={() => {
            fixing.ask(by, suspect);
          }}
          steps={fixing.steps}
        />
      )}
      {fixing !== null && !isOffered && <Question {...{ by, suspect, fixing }} words={findings} />}
    </div>
  );
}

/** A figure that is only read otherwise, its separator taken for what it is, is none that we make up. */
function isKnown({ basis, cause }: Change): boolean {
  return basis !== "likely" || cause === "separator";
}

/** What stands in a cell and what it should say. */
function ChangeLine(props: {
  readonly change: Change;
  /** Whether nothing else may be wrong. */
  readonly isSole: boolean;
  /** Where the value is asked for, it is told there. */
  readonly hidesValue: boolean;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { words, findings } = props.telling;
  const { reported, proposed, basis } = props.change;
  const label = props.isSole && basis !== "likely" ? words.proposed : words.likely;
  return (
    <div className={styles.change}>
      {reported !== null && (
        <span>
          <span className={styles.label}>{words.printed}</span>{" "}
          {proposed === null || props.hidesValue ? (
            <span>{findings.figure(reported)}</span>
          ) : (
            <s className={styles.before}>{findings.figure(reported)}</s>
          )}
        </span>
      )}
      {proposed !== null && !props.hidesValue && (
        <span>
          <span className={styles.label}>{label}</span>{" "}
          <strong className={styles.after}>{findings.figure(proposed)}</strong>
        </span>
      )}
    </div>
  );
}

/** So many changes of one act are listed; of more, the first. */
const MOST_LISTED = 4;
const FIRST_LISTED = 3;

/** Cells that change together, two that were swapped or a copied row: all of it at one press. */
function Together({ by, suspect, cause, telling }: ActProps) {
  const styles = useStyles();
  const { fixing, findings, words } = telling;
  const changes = [suspect, ...suspect.with];
  const listed = changes.length > MOST_LISTED ? changes.slice(0, FIRST_LISTED) : changes;
  const isSwap = actKind(suspect) === "swap";
  // A swap brings no figure that is not on the sheet already.
  const isOffered =
    changes.every(({ proposed }) => proposed !== null) && (isKnown(suspect) || isSwap);
  return (
    <div className={styles.act}>
      <ul className={styles.list}>
        {listed.map((change) => (
          <li key={change.cell} className={styles.change}>
            <span className={styles.label}>{words.cell(change.cell)}</span>
            <ShortChange change={change} telling={telling} />
          </li>
        ))}
        {changes.length > listed.length && (
          <li className={styles.label}>
            {findings.fixing.moreChanges(changes.length - listed.length)}
          </li>
        )}
      </ul>
      <GoButton cell={suspect.cell} telling={telling} />
      {cause !== "" && <p className={styles.cause}>{findings.fixing.probably(cause)}</p>}
      {fixing !== null && isOffered && (
        <Ask
          by={by}
          small
          label={isSwap ? findings.fixing.swap : findings.fixing.fixAll(changes.length)}
          ask={() => {
            fixing.ask(by, suspect);
          }}
          steps={fixing.steps}
        />
      )}
    </div>
  );
}

function ShortChange(props: { readonly change: Change; readonly telling: Telling }) {
  const styles = useStyles();
  const { findings, words } = props.telling;
  const { reported, proposed } = props.change;
  return (
    <span>
      {reported !== null && (
        <>
          <span className={styles.spoken}>{words.printed}</span>{" "}
          <span>{findings.figure(reported)}</span>
        </>
      )}
      {reported !== null && proposed !== null && <span aria-hidden="true"> → </span>}
      {proposed !== null && (
        <>
          <span className={styles.spoken}>{words.proposed}</span>{" "}
          <strong>{findings.figure(proposed)}</strong>
        </>
      )}
    </span>
  );
}
