import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { withoutSheet } from "../core/sheet/address";
import { hasOwnSheet } from "../jobs/writing/journal";
import { localMoment } from "./clock";
import { ClosableNote } from "./ClosableNote";
import type { Telling } from "./FindingCard";
import type { PaneHost } from "./host";
import { MarksRemain } from "./IntoFile";
import { Journal } from "./Journal";
import { OtherSheet } from "./OtherSheet";
import { fetchParts } from "./parts";
import type { PlanSteps } from "./PlanCard";
import { StaleNote } from "./StaleNote";
import { StartScreen } from "./StartScreen";
import type { PaneText } from "./text";
import { themeFor } from "./theme";
import { TroubleNote } from "./TroubleNote";
import { useJobs, type Jobs } from "./use-jobs";

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  note: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  notices: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  outcome: { outlineStyle: "none" },
  column: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  screens: { flexGrow: 1, minWidth: 0 },
  marks: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** The jobs that a ribbon button opens the pane for. */
export type AskedJob = "check" | "fill" | "rank";

export interface PaneProps {
  readonly host: PaneHost;
  readonly words: PaneText;
  readonly dark: boolean;
  /** The job that a ribbon button asked for: it is started at once. */
  readonly asked?: AskedJob | null;
}

/** The task pane: the same in Excel and beside the workbench's sheet. */
export function Pane(props: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(props.dark)} className={styles.pane}>
      <AriaLiveAnnouncer>
        <Screens {...props} />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function Screens({ host, words, asked = null }: PaneProps) {
  const styles = useStyles();
  const jobs = useJobs(host, words);
  useAskedJob(asked, jobs);
  useEffect(() => {
    void fetchParts();
  }, []);
  return (
    <div className={styles.column}>
      <div className={styles.screens}>
        <Notices jobs={jobs} words={words} />
        {jobs.working && (
          <div className={styles.note}>
            <Spinner size="tiny" delay={300} label={words.pane.working} />
          </div>
        )}
        <Shown jobs={jobs} words={words} inFront={host.inFront ?? null} />
        {(jobs.book.marks.length > 0 || hasOwnSheet(jobs.book)) && (
          <div className={styles.marks}>
            <MarksRemain
              cells={jobs.book.marks.length}
              words={words.writing}
              unmark={jobs.askUnmark}
              clean={jobs.askClean}
              steps={stepsOf(jobs, words)}
            />
          </div>
        )}
      </div>
      <Journal
        book={jobs.book}
        words={words.writing}
        figure={words.findings.figure}
        most={host.journal.most ?? null}
        today={localMoment(new Date())}
        steps={{ ...jobs, busy: jobs.working }}
      />
    </div>
  );
}

/** What is to be known whatever the screen, in sight wherever on a long one the user is. */
function Notices(props: { readonly jobs: Jobs; readonly words: PaneText }) {
  const styles = useStyles();
  const { jobs } = props;
  const { pane } = props.words;
  const { trouble, outcome, isStale } = jobs;
  if (trouble === null && outcome === null && !isStale) return null;
  return (
    <div className={styles.notices}>
      {trouble !== null && (
        <TroubleNote
          key={trouble.support}
          trouble={trouble}
          words={pane.trouble}
          closeLabel={pane.close}
          close={jobs.closeTrouble}
        />
      )}
      {outcome !== null && (
        <Outcome
          key={outcome}
          sentence={outcome}
          closeLabel={pane.close}
          close={jobs.closeOutcome}
        />
      )}
      {isStale && <StaleNote words={pane.check} again={jobs.checkAgain} />}
    </div>
  );
}

/** What was just done; takes over the focus of the button that did it, which is gone. */
function Outcome(props: {
  readonly sentence: string;
  readonly closeLabel: string;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={styles.outcome}>
      <ClosableNote
        intent="success"
        text={props.sentence}
        closeLabel={props.closeLabel}
        close={props.close}
      />
    </div>
  );
}

function stepsOf(jobs: Jobs, { pane, writing, findings }: PaneText): PlanSteps {
  const { asked, confirm, lookAgain, drop, working } = jobs;
  return {
    ...{ asked, confirm, lookAgain, drop, busy: working },
    words: writing,
    rounding: pane.check.rounding,
    cell: pane.check.cell,
    figure: findings.figure,
  };
}

function Shown(props: {
  readonly jobs: Jobs;
  readonly words: PaneText;
  readonly inFront: string | null;
}) {
  const { jobs, words, inFront } = props;
  const { shown } = jobs;
  const back = { label: words.pane.back, go: jobs.start };
  if (shown.at === "start") {
    const { returned } = shown;
    const { check, fill, rank } = jobs;
    return <StartScreen words={words.pane.start} {...{ returned, check, fill, rank }} />;
  }
  const { sheet } = shown.at === "check" ? shown.checked.report : shown.report;
  const { otherSheet } = words.pane;
  const isOther = inFront !== null && inFront !== sheet;
  const elsewhere = isOther ? (
    <OtherSheet
      sentence={otherSheet.shown(sheet)}
      offer={otherSheet[shown.at]}
      begin={jobs[shown.at]}
    />
  ) : null;
  const steps = stepsOf(jobs, words);
  const goTo = (cell: string): void => {
    const place = withoutSheet(cell);
    jobs.goTo(place.sheet ?? sheet, place.address);
  };
  const telling: Telling = {
    ...{ words: words.pane.check, findings: words.findings },
    ...{ goTo, fixing: null, waiving: null },
  };
  if (shown.at === "check") {
    const { CheckView } = shown.part;
    return <CheckView {...{ shown, jobs, words, telling, steps, back, elsewhere }} />;
  }
  if (shown.at === "fill") {
    const { FillScreen } = shown.part;
    return (
      <FillScreen
        report={shown.report}
        choices={shown.choices}
        words={words.fill}
        telling={telling}
        change={(choices) => {
          jobs.fillWith(sheet, choices);
        }}
        check={jobs.check}
        steps={steps}
        back={back}
        elsewhere={elsewhere}
      />
    );
  }
  const { RankScreen, PROFILES } = shown.part;
  return (
    <RankScreen
      {...shown}
      profiles={PROFILES.includes(shown.options.profile) ? PROFILES : [shown.options.profile]}
      telling={{ words: words.pane.rank, ranking: words.ranking, findings: telling }}
      change={(options) => {
        jobs.rankWith(sheet, options);
      }}
      steps={steps}
      back={back}
      elsewhere={elsewhere}
    />
  );
}

/** Starts the job that the page was opened for, once; one that fails is not asked for again. */
function useAskedJob(asked: AskedJob | null, { check, fill, rank }: Jobs): void {
  const pending = useRef(asked);
  useEffect(() => {
    const job = pending.current;
    pending.current = null;
    if (job === "check") check();
    if (job === "fill") fill();
    if (job === "rank") rank();
  }, [check, fill, rank]);
}
