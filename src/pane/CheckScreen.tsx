import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CommentNoteRegular } from "@fluentui/react-icons/svg/comment-note";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode } from "react";
import type { Severity } from "../core/rule/finding";
import type { CheckWords } from "../words/pane-words";
import type { WaiverWords } from "../words/waiver-words";
import { waivedIn } from "../jobs/waivers/waiver";
import { recognisedText } from "../jobs/recognised-text";
import { roundedAgain } from "../jobs/mend";
import type { SheetReport } from "../jobs/report";
import { arrange, type FindingCard as Card, type HabitLine } from "../jobs/arrangement";
import { Ask } from "./Ask";
import { Disclosure } from "./Disclosure";
import { FindingCard, type Telling } from "./FindingCard";
import { Screen } from "./Screen";
import { Section } from "./Section";
import { SeverityMark } from "./SeverityMark";
import type { ToldFinding } from "../jobs/told";

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
  const { form, counted, missing, extra } = recognisedText(report, words);
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
      {extra !== "" && <p className={styles.detail}>{extra}</p>}
    </div>
  );
}

function Summary(props: {
  readonly counts: ReadonlyMap<Severity, number>;
  /** How many findings were explained, in words; empty for none. */
  readonly waived: string;
  readonly words: CheckWords;
}) {
  const styles = useStyles();
  const { counts, waived, words } = props;
  const counted = [...counts].filter(([, count]) => count > 0);
  if (counted.length === 0 && waived === "") {
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
      {waived !== "" && (
        <li className={styles.count}>
          <CommentNoteRegular aria-hidden />
          {waived}
        </li>
      )}
    </ul>
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

function Habit(props: {
  readonly habit: HabitLine<ToldFinding>;
  readonly telling: Telling;
  readonly round: (findings: readonly ToldFinding[]) => void;
}) {
  const styles = useStyles();
  const { line, severity, findings } = props.habit;
  const { words, fixing } = props.telling;
  const wanted = roundedAgain(findings).length;
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
      {wanted > 0 && fixing !== null && (
        <Ask
          by="rounding"
          small
          label={words.rounding.ask}
          planLabel={words.rounding.shown}
          confirmLabel={words.rounding.confirm(wanted - (fixing.steps.asked?.formulas ?? 0))}
          ask={() => {
            props.round(findings);
          }}
          steps={fixing.steps}
        />
      )}
    </li>
  );
}

/** What was found on one sheet: what it was recognised as, the sum of it in words, and every finding. */
export function CheckScreen(props: {
  readonly report: SheetReport;
  readonly findings: readonly ToldFinding[];
  readonly telling: Telling;
  readonly round: (findings: readonly ToldFinding[]) => void;
  readonly waiverWords: WaiverWords;
  /** Which table of the sheet it is, and what is asked about its rows. */
  readonly questions: ReactNode;
  /** What may be written into the file. */
  readonly intoFile: ReactNode;
  readonly back: { readonly label: string; readonly go: () => void };
  /** What is said while another sheet is in front; null while it is the one checked. */
  readonly elsewhere: ReactNode;
  readonly again: () => void;
}) {
  const styles = useStyles();
  const { report, telling } = props;
  const { words } = telling;
  const { groups, habits, formFaults, waived, counts } = arrange(props.findings, waivedIn(report));
  const explained = waived.length === 0 ? "" : props.waiverWords.counted(waived.length);
  return (
    <Screen takesFocus title={words.title} back={props.back}>
      {props.elsewhere}
      <Recognised report={report} words={words} />
      {props.questions}
      <Summary counts={counts} waived={explained} words={words} />
      {groups.map(({ severity, cards }) => (
        <Section key={severity} heading={words.severity[severity].heading}>
          <Cards cards={cards} telling={telling} />
        </Section>
      ))}
      {habits.length > 0 && (
        <Section heading={words.habits}>
          <ul className={styles.list}>
            {habits.map((habit) => (
              <Habit key={habit.line} habit={habit} telling={telling} round={props.round} />
            ))}
          </ul>
        </Section>
      )}
      {formFaults.length > 0 && (
        <Section heading={words.formFaults}>
          <Cards cards={formFaults} telling={telling} />
        </Section>
      )}
      {waived.length > 0 && (
        <Section heading={props.waiverWords.heading}>
          <Cards cards={waived} telling={telling} />
        </Section>
      )}
      {props.intoFile}
      {props.elsewhere === null && (
        <Button className={styles.again} icon={<ArrowSyncRegular />} onClick={props.again}>
          {words.again}
        </Button>
      )}
    </Screen>
  );
}
