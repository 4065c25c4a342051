import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useRef, type ReactNode } from "react";
import type { Severity } from "../core/rule/finding";
import type { CheckWords } from "../words/pane-words";
import { recognisedText } from "../jobs/recognised-text";
import { roundedAgain } from "../jobs/mend";
import type { SheetReport } from "../jobs/report";
import { arrange, type FindingCard as Card, type HabitLine } from "../jobs/arrangement";
import { Disclosure } from "./Disclosure";
import { FindingCard, type Telling } from "./FindingCard";
import { RoundAgain, type RoundingSteps } from "./RoundAgain";
import { Screen } from "./Screen";
import { SeverityMark } from "./SeverityMark";
import type { ToldFinding } from "./told";

const useStyles = makeStyles({
  recognised: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  form: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  count: { display: "flex", alignItems: "center", gap: "6px" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  habit: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  habitLabel: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  folded: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  clean: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    alignItems: "center",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  cleanIcon: { fontSize: "28px", flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  again: { alignSelf: "flex-start" },
  outcome: { outlineStyle: "none" },
});

/** What to know about the form before its findings are read. */
function formRemarks({ layout, form }: SheetReport, words: CheckWords): readonly string[] {
  const byCommune = layout === "indicator-list" && form.id === "huyen" && form.filledBy === "xa";
  return [
    ...(byCommune ? [words.byCommune] : []),
    ...(form.inForceTo === null ? [] : [words.inForceTo(form.inForceTo)]),
  ];
}

function Recognised(props: { readonly report: SheetReport; readonly words: CheckWords }) {
  const styles = useStyles();
  const { words, report } = props;
  const { form, counted, missing } = recognisedText(report, words);
  return (
    <div className={styles.recognised}>
      <p className={styles.form}>{[form, counted].filter((text) => text !== "").join(" · ")}</p>
      <p className={styles.detail}>{report.sheet}</p>
      {formRemarks(report, words).map((remark) => (
        <p key={remark} className={styles.detail}>
          {remark}
        </p>
      ))}
      {missing !== "" && <p className={styles.detail}>{missing}</p>}
    </div>
  );
}

function Summary(props: {
  readonly counts: ReadonlyMap<Severity, number>;
  readonly words: CheckWords;
}) {
  const styles = useStyles();
  const { counts, words } = props;
  const counted = [...counts].filter(([, count]) => count > 0);
  if (counted.length === 0) {
    return (
      <div className={styles.clean}>
        <CheckmarkCircleFilled className={styles.cleanIcon} aria-hidden />
        <div>
          <p className={styles.form}>{words.nothing}</p>
          <p className={styles.detail}>{words.nothingHint}</p>
        </div>
      </div>
    );
  }
  return (
    <ul className={styles.summary} aria-label={words.summary}>
      {counted.map(([severity, count]) => (
        <li key={severity} className={styles.count}>
          <SeverityMark severity={severity} />
          {words.severity[severity].counted(count)}
        </li>
      ))}
    </ul>
  );
}

function Section(props: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={props.heading}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {props.children}
    </section>
  );
}

function Cards(props: {
  readonly cards: readonly Card<ToldFinding>[];
  readonly telling: Telling;
  readonly small?: boolean;
}) {
  const styles = useStyles();
  const { small = false } = props;
  return (
    <ul className={mergeClasses(styles.list, small && styles.folded)}>
      {props.cards.map((card) => (
        <li key={card.finding.id}>
          <FindingCard card={card} telling={props.telling} small={small} />
        </li>
      ))}
    </ul>
  );
}

/** Rounding again, as this screen offers it for the findings of one line. */
export interface RoundingOffer extends RoundingSteps {
  readonly plan: (findings: readonly ToldFinding[]) => void;
}

/** How many cells were rounded again; takes over the focus of the button that wrote them. */
function Rounded(props: { readonly count: number; readonly words: CheckWords }) {
  const styles = useStyles();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    outcome.current?.focus();
  }, []);
  return (
    <div ref={outcome} tabIndex={-1} className={styles.outcome}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{props.words.rounding.done(props.count)}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

function Habit(props: {
  readonly habit: HabitLine<ToldFinding>;
  readonly telling: Telling;
  readonly rounding: RoundingOffer;
}) {
  const styles = useStyles();
  const { line, severity, findings } = props.habit;
  const { words } = props.telling;
  const cards = findings.map((finding) => ({ finding, followers: [] }));
  return (
    <li className={styles.habit}>
      <Disclosure
        label={
          <span className={styles.habitLabel}>
            <SeverityMark severity={severity} name={words.severity[severity].heading} />
            {words.habit(line, findings.length)}
          </span>
        }
      >
        <Cards cards={cards} telling={props.telling} small />
      </Disclosure>
      {roundedAgain(findings).length > 0 && (
        <RoundAgain
          {...props.rounding}
          telling={props.telling}
          ask={() => {
            props.rounding.plan(findings);
          }}
        />
      )}
    </li>
  );
}

/** What was found on one sheet: what it was recognised as, the sum of it in words, and every finding. */
export function CheckScreen(props: {
  readonly report: SheetReport;
  readonly findings: readonly ToldFinding[];
  readonly rounding: RoundingOffer;
  /** How many cells were rounded again just before this check. */
  readonly rounded: number | null;
  readonly telling: Telling;
  readonly back: { readonly label: string; readonly go: () => void };
  /** What is said while another sheet is in front; null while it is the one checked. */
  readonly elsewhere: ReactNode;
  readonly again: () => void;
}) {
  const styles = useStyles();
  const { report, telling } = props;
  const { words } = telling;
  const { groups, habits, formFaults, counts } = arrange(props.findings);
  return (
    <Screen takesFocus title={words.title} back={props.back}>
      {props.elsewhere}
      {props.rounded !== null && <Rounded count={props.rounded} words={words} />}
      <Recognised report={report} words={words} />
      <Summary counts={counts} words={words} />
      {groups.map(({ severity, cards }) => (
        <Section key={severity} heading={words.severity[severity].heading}>
          <Cards cards={cards} telling={telling} />
        </Section>
      ))}
      {habits.length > 0 && (
        <Section heading={words.habits}>
          <ul className={styles.list}>
            {habits.map((habit) => (
              <Habit key={habit.line} habit={habit} telling={telling} rounding={props.rounding} />
            ))}
          </ul>
        </Section>
      )}
      {formFaults.length > 0 && (
        <Section heading={words.formFaults}>
          <Cards cards={formFaults} telling={telling} />
        </Section>
      )}
      {props.elsewhere === null && (
        <Button className={styles.again} icon={<ArrowSyncRegular />} onClick={props.again}>
          {words.again}
        </Button>
      )}
    </Screen>
  );
}
