import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { ClosableNote } from "./ClosableNote";
import { CheckScreen } from "./CheckScreen";
import type { Telling } from "./FindingCard";
import type { PaneHost } from "./host";
import { PROFILE } from "./jobs";
import { OtherSheet } from "./OtherSheet";
import { RankScreen } from "./RankScreen";
import { StartScreen } from "./StartScreen";
import type { PaneText } from "./text";
import { themeFor } from "./theme";
import { useJobs, type Jobs } from "./use-jobs";

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  note: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /** In sight wherever on a long screen the button was that led to it. */
  problem: { position: "sticky", top: 0, zIndex: 1 },
});

export interface PaneProps {
  readonly host: PaneHost;
  readonly words: PaneText;
  readonly dark: boolean;
  /** The job that a ribbon button asked for: it is started at once. */
  readonly asked?: "check" | "rank" | null;
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
  return (
    <>
      {jobs.problem !== null && (
        <div className={mergeClasses(styles.note, styles.problem)}>
          <ClosableNote
            intent="error"
            text={jobs.problem}
            closeLabel={words.pane.close}
            close={jobs.closeProblem}
          />
        </div>
      )}
      {jobs.working && (
        <div className={styles.note}>
          <Spinner size="tiny" delay={300} label={words.pane.working} />
        </div>
      )}
      <Shown jobs={jobs} words={words} inFront={host.inFront ?? null} />
    </>
  );
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
    const { check, rank } = jobs;
    return <StartScreen words={words.pane.start} {...{ returned, check, rank }} />;
  }
  const { sheet } = shown.report;
  const { otherSheet } = words.pane;
  const isOther = inFront !== null && inFront !== sheet;
  const elsewhere = isOther ? (
    <OtherSheet
      sentence={otherSheet.shown(sheet)}
      offer={otherSheet[shown.at]}
      begin={jobs[shown.at]}
    />
  ) : null;
  const telling: Telling = {
    words: words.pane.check,
    figure: words.findings.figure,
    goTo: (cell) => {
      jobs.goTo(sheet, cell);
    },
  };
  if (shown.at === "check") {
    return (
      <CheckScreen
        {...shown}
        rounding={{
          rounding: shown.rounding,
          busy: jobs.working,
          plan: jobs.planRounding,
          drop: jobs.dropRounding,
          round: jobs.round,
        }}
        telling={telling}
        back={back}
        elsewhere={elsewhere}
        again={jobs.check}
      />
    );
  }
  return (
    <RankScreen
      {...shown}
      profile={PROFILE}
      telling={{ words: words.pane.rank, ranking: words.ranking, findings: telling }}
      busy={jobs.working}
      change={(options) => {
        jobs.rankWith(sheet, options);
      }}
      write={() => {
        jobs.write(shown.report);
      }}
      back={back}
      elsewhere={elsewhere}
    />
  );
}

/** Starts the job that the page was opened for, once; one that fails is not asked for again. */
function useAskedJob(asked: "check" | "rank" | null, { check, rank }: Jobs): void {
  const pending = useRef(asked);
  useEffect(() => {
    const job = pending.current;
    pending.current = null;
    if (job === "check") check();
    if (job === "rank") rank();
  }, [check, rank]);
}
