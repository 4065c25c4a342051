import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CheckScreen } from "./CheckScreen";
import type { Telling } from "./FindingCard";
import type { PaneHost } from "./host";
import { PROFILE } from "./jobs";
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
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{jobs.problem}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {jobs.working && (
        <div className={styles.note}>
          <Spinner size="tiny" delay={300} label={words.pane.working} />
        </div>
      )}
      <Shown jobs={jobs} words={words} />
    </>
  );
}

function Shown({ jobs, words }: { readonly jobs: Jobs; readonly words: PaneText }) {
  const { shown } = jobs;
  const back = { label: words.pane.back, go: jobs.start };
  if (shown.at === "start") {
    const { returned } = shown;
    const { check, rank } = jobs;
    return <StartScreen words={words.pane.start} {...{ returned, check, rank }} />;
  }
  const { sheet } = shown.report;
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
