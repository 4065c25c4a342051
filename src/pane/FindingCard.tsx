import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { Change, Suspect } from "../core/rule/finding";
import type { CheckWords } from "../words/pane-words";
import type { FindingCard as Card } from "../jobs/arrangement";
import { Ask } from "./Ask";
import { Disclosure } from "./Disclosure";
import type { PlanSteps } from "./PlanCard";
import { SeverityMark } from "./SeverityMark";
import type { ToldFinding } from "../jobs/told";
import { fixedBy } from "./use-jobs";

/** How findings are told and followed: the same for every card on a screen. */
export interface Telling {
  readonly words: CheckWords;
  /** `"1234.5"` → `"1.234,5"` in the language in use. */
  readonly figure: (text: string) => string;
  readonly goTo: (cell: string) => void;
  /** Null where nothing may be written: on a locked sheet, and for findings that are no matter of one value. */
  readonly fixing: Fixing | null;
}

/** How a proposed value is put into its cell. */
export interface Fixing {
  readonly label: (value: string) => string;
  readonly ask: (finding: ToldFinding, suspect: Suspect) => void;
  readonly steps: PlanSteps;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  error: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  notice: { borderLeftColor: tokens.colorPaletteBlueForeground2 },
  undecided: { borderLeftColor: tokens.colorNeutralForeground3 },
  small: { padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium },
  message: { margin: 0 },
  head: { display: "flex", gap: tokens.spacingHorizontalS },
  mark: { marginTop: "3px" },
  arithmetic: {
    // Where Segoe UI is missing, the usual stand-ins lack ≠ and would strike through its neighbour.
    fontFamily: "'Segoe UI', 'DejaVu Sans', 'Liberation Sans', system-ui, sans-serif",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `2px ${tokens.spacingHorizontalS}`,
    fontVariantNumeric: "tabular-nums",
  },
  act: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
  },
  values: { flexGrow: 1 },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  several: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  followers: { paddingTop: tokens.spacingVerticalS },
  go: { alignSelf: "flex-start", minWidth: 0 },
});

/** What stands in a cell and what it should say. `named` where no button beside it names the cell. */
function ChangeLine(props: {
  readonly change: Change;
  readonly named: boolean;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { words, figure } = props.telling;
  const { reported, proposed, basis, cell } = props.change;
  if (proposed === null) return null;
  return (
    <div className={styles.change}>
      {props.named && <span className={styles.label}>{words.cell(cell)}</span>}
      {reported !== null && (
        <span>
          <span className={styles.label}>{words.printed}</span>{" "}
          <s className={styles.before}>{figure(reported)}</s>
        </span>
      )}
      <span>
        <span className={styles.label}>{basis === "likely" ? words.likely : words.proposed}</span>{" "}
        <strong className={styles.after}>{figure(proposed)}</strong>
      </span>
    </div>
  );
}

function GoButton(props: { readonly cell: string; readonly telling: Telling }) {
  const styles = useStyles();
  const { words, goTo } = props.telling;
  return (
    <Button
      size="small"
      className={styles.go}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      onClick={() => {
        goTo(props.cell);
      }}
    >
      {words.goTo(props.cell)}
    </Button>
  );
}

/** One act: the cell to change, those that change with it, the way there, and putting it right. */
function Act(props: {
  readonly finding: ToldFinding;
  readonly suspect: Suspect;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { finding, suspect, telling } = props;
  const { fixing } = telling;
  const changes = [suspect, ...suspect.with];
  return (
    <div className={styles.act}>
      <div className={styles.values}>
        {changes.map((change) => (
          <ChangeLine
            key={change.cell}
            change={change}
            named={changes.length > 1}
            telling={telling}
          />
        ))}
      </div>
      <GoButton cell={suspect.cell} telling={telling} />
      {fixing !== null && suspect.proposed !== null && (
        <Ask
          by={fixedBy(finding, suspect)}
          small
          label={fixing.label(telling.figure(suspect.proposed))}
          ask={() => {
            fixing.ask(finding, suspect);
          }}
          steps={fixing.steps}
        />
      )}
    </div>
  );
}

function Suspects(props: { readonly finding: ToldFinding; readonly telling: Telling }) {
  const styles = useStyles();
  const { suspects, cells } = props.finding;
  const [first, ...others] = suspects;
  const [cell] = cells;
  if (first === undefined) {
    return cell === undefined ? null : <GoButton cell={cell} telling={props.telling} />;
  }
  if (others.length === 0)
    return <Act finding={props.finding} suspect={first} telling={props.telling} />;
  return (
    <>
      <p className={styles.several}>{props.telling.words.several}</p>
      <ul className={styles.list}>
        {suspects.map((suspect) => (
          <li key={suspect.cell}>
            <Act finding={props.finding} suspect={suspect} telling={props.telling} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One finding: what is wrong, its arithmetic, what the cell should say, and the way to it. */
export function FindingCard(props: {
  readonly card: Card<ToldFinding>;
  readonly telling: Telling;
  readonly small?: boolean;
}) {
  const styles = useStyles();
  const { telling, small = false } = props;
  const { finding, followers } = props.card;
  const { message, arithmetic } = finding;
  const severityWord = telling.words.severity[finding.severity].heading;
  return (
    <article
      className={mergeClasses(styles.card, styles[finding.severity], small && styles.small)}
      data-finding={finding.id}
    >
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} className={styles.mark} name={severityWord} />
        <p className={styles.message}>{message}</p>
      </div>
      {arithmetic !== "" && <p className={styles.arithmetic}>{arithmetic}</p>}
      <Suspects finding={finding} telling={telling} />
      {followers.length > 0 && (
        <Disclosure label={telling.words.follows(followers.length)}>
          <ul className={mergeClasses(styles.list, styles.followers)}>
            {followers.map((follower) => (
              <li key={follower.id}>
                <FindingCard card={{ finding: follower, followers: [] }} telling={telling} small />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </article>
  );
}
