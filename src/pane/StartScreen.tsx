import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataBarVerticalAscendingRegular } from "@fluentui/react-icons/svg/data-bar-vertical-ascending";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ReactNode } from "react";
import type { PaneWords } from "../words/pane-words";
import { Screen } from "./Screen";

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  jobs: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  job: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    font: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    ":disabled": { cursor: "progress", color: tokens.colorNeutralForegroundDisabled },
  },
  first: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid transparent",
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
  },
  icon: { fontSize: "28px", display: "flex", flexShrink: 0 },
  text: { flexGrow: 1, minWidth: 0 },
  name: {
    display: "block",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  privacy: {
    margin: 0,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  privacyIcon: { fontSize: "16px", flexShrink: 0 },
});

function Job(props: {
  readonly name: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly first?: boolean;
  readonly start: () => void;
}) {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.job, props.first === true && styles.first)}
        onClick={props.start}
      >
        <span className={styles.icon}>{props.icon}</span>
        <span className={styles.text}>
          <span className={styles.name}>{props.name}</span>
          <span className={styles.hint}>{props.hint}</span>
        </span>
        <ChevronRightRegular aria-hidden="true" />
      </button>
    </li>
  );
}

/** What the product does, and the jobs to choose from. */
export function StartScreen(props: {
  readonly words: PaneWords["start"];
  /** Whether another screen was left for this one. */
  readonly returned: boolean;
  readonly check: () => void;
  readonly fill: () => void;
  readonly rank: () => void;
}) {
  const styles = useStyles();
  const { words } = props;
  return (
    <Screen takesFocus={props.returned} title={words.title}>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={styles.jobs} aria-label={words.jobs}>
        <Job
          first
          name={words.check}
          hint={words.checkHint}
          icon={<ClipboardTaskListLtrRegular />}
          start={props.check}
        />
        <Job
          name={words.fill}
          hint={words.fillHint}
          icon={<CalculatorRegular />}
          start={props.fill}
        />
        <Job
          name={words.rank}
          hint={words.rankHint}
          icon={<DataBarVerticalAscendingRegular />}
          start={props.rank}
        />
      </ul>
      <p className={styles.privacy}>
        <ShieldCheckmarkRegular className={styles.privacyIcon} aria-hidden="true" />
        <span>{words.privacy}</span>
      </p>
    </Screen>
  );
}
