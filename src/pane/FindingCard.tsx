import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindingCard as Card } from "../jobs/arrangement";
import type { ToldFinding } from "../jobs/told";
import { blameOf, cellsOf } from "../words/blame";
import { Act } from "./Act";
import { Disclosure } from "./Disclosure";
import { GoButton } from "./GoButton";
import { SeverityMark } from "./SeverityMark";
import type { Telling } from "./telling";
import { Waiver } from "./Waiver";

export type { Telling } from "./telling";

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
  suspect: {
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
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
});

/** So many suspects are shown at once. */
const FIRST_SUSPECTS = 3;

/** The cells that could be at fault, likeliest first, those after the first ones folded. */
function Suspects(props: { readonly finding: ToldFinding; readonly telling: Telling }) {
  const styles = useStyles();
  const { finding, telling } = props;
  const { suspects, cells } = finding;
  const [first, ...others] = suspects;
  const [cell] = cells;
  if (first === undefined) {
    return cell === undefined ? null : <GoButton cell={cell} telling={telling} />;
  }
  if (others.length === 0) return <Act {...{ finding, telling }} suspect={first} place={0} />;
  const folded = suspects.slice(FIRST_SUSPECTS);
  const shown = new Set(suspects.slice(0, FIRST_SUSPECTS).flatMap(cellsOf));
  const more = new Set(folded.flatMap(cellsOf).filter((each) => !shown.has(each))).size || 1;
  const isJoint = blameOf(finding).kind === "together";
  return (
    <>
      <p className={styles.several}>
        {isJoint ? telling.findings.fixing.together : telling.words.several}
      </p>
      <SuspectList {...props} from={0} to={FIRST_SUSPECTS} />
      {folded.length > 0 && (
        <Disclosure label={telling.findings.fixing.more(more)}>
          <SuspectList {...props} from={FIRST_SUSPECTS} to={suspects.length} />
        </Disclosure>
      )}
    </>
  );
}

function SuspectList(props: {
  readonly finding: ToldFinding;
  readonly telling: Telling;
  readonly from: number;
  readonly to: number;
}) {
  const styles = useStyles();
  const { finding, telling, from, to } = props;
  return (
    <ul className={styles.list}>
      {finding.suspects.slice(from, to).map((suspect, at) => {
        const place = from + at;
        return (
          <li key={place} className={styles.suspect}>
            <Act {...{ finding, suspect, place, telling }} />
          </li>
        );
      })}
    </ul>
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
      {telling.waiving !== null && <Waiver finding={finding} waiving={telling.waiving} />}
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
