import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Problem } from "../core/problem";
import type { Finding } from "../core/rule/finding";
import type { RankReport } from "../jobs/rank/report";
import type { SheetReport } from "../jobs/report";
import type { PaneWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";
import { SEVERITIES } from "./arrangement";
import { CheckScreen } from "./CheckScreen";
import type { Telling } from "./FindingCard";
import type { PaneHost } from "./host";
import { checkFront, PROFILE, rankSheet } from "./jobs";
import { RankScreen, type RankOptions } from "./RankScreen";
import { StartScreen } from "./StartScreen";
import { themeFor } from "./theme";
import type { ToldFinding } from "./told";

/** Every sentence that the pane may have to say. */
export interface PaneText {
  readonly pane: PaneWords;
  readonly ranking: RankingWords;
  readonly problem: (problem: Problem) => string;
  readonly finding: (finding: Finding) => { readonly message: string; readonly arithmetic: string };
  readonly figure: (text: string) => string;
}

export interface PaneProps {
  readonly host: PaneHost;
  readonly words: PaneText;
  readonly dark: boolean;
}

type Shown =
  | { readonly at: "start" }
  | { readonly at: "check"; readonly report: SheetReport }
  | {
      readonly at: "rank";
      readonly report: RankReport;
      readonly options: RankOptions;
      readonly otherSheets: readonly string[];
      readonly written: boolean;
    };

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  note: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

const AS_IT_STANDS: RankOptions = { previous: null, choices: [] };

/** The task pane: the same in Excel and beside the workbench's sheet. */
export function Pane(props: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(props.dark)} className={styles.pane}>
      <AriaLiveAnnouncer>
        <Jobs {...props} />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function Jobs({ host, words }: PaneProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [shown, setShown] = useState<Shown>({ at: "start" });
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = useCallback(
    (job: () => Promise<void>) => {
      setWorking(true);
      setProblem(null);
      job()
        .catch((caught: unknown) => {
          const sentence =
            caught instanceof Problem ? words.problem(caught) : words.pane.unexpected;
          setProblem(sentence);
          announce(sentence, { alert: true });
        })
        .finally(() => {
          setWorking(false);
        });
    },
    [announce, words],
  );

  const check = (): void => {
    run(async () => {
      const report = await checkFront(host.workbook);
      host.mark?.(report.sheet, told(report.findings, words.finding));
      setShown({ at: "check", report });
      announce(summarySentence(report, words.pane));
    });
  };

  const rank = (sheet: string | null, options: RankOptions): void => {
    run(async () => {
      const chosen = sheet ?? (await host.workbook.activeSheet());
      const report = await rankSheet(host.workbook, chosen, options, words.ranking);
      const otherSheets = (await host.workbook.sheets())
        .filter((entry) => entry.kind === "worksheet" && entry.name !== report.sheet)
        .map((entry) => entry.name);
      setShown({ at: "rank", report, options, otherSheets, written: false });
    });
  };

  const write = (report: RankReport): void => {
    run(async () => {
      await host.workbook.write(report.plan);
      setShown((now) => (now.at === "rank" ? { ...now, written: true } : now));
      const { index, reason } = report.columns;
      announce(words.pane.rank.written(report.sheet, index, reason));
    });
  };

  const goTo = (sheet: string, cell: string): void => {
    run(() => host.goTo(sheet, cell));
  };

  const start = (): void => {
    setProblem(null);
    setShown({ at: "start" });
    if (shown.at === "check") host.mark?.(shown.report.sheet, []);
  };

  const back = { label: words.pane.back, go: start };
  const telling = (sheet: string): Telling => ({
    words: words.pane.check,
    figure: words.figure,
    goTo: (cell) => {
      goTo(sheet, cell);
    },
  });

  return (
    <>
      {problem !== null && (
        <div className={styles.note}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {working && (
        <div className={styles.note}>
          <Spinner size="tiny" label={words.pane.working} />
        </div>
      )}
      {shown.at === "start" && (
        <StartScreen
          words={words.pane.start}
          check={check}
          rank={() => {
            rank(null, AS_IT_STANDS);
          }}
        />
      )}
      {shown.at === "check" && (
        <CheckScreen
          report={shown.report}
          findings={told(shown.report.findings, words.finding)}
          telling={telling(shown.report.sheet)}
          back={back}
          again={check}
        />
      )}
      {shown.at === "rank" && (
        <RankScreen
          {...shown}
          profile={PROFILE}
          findings={told(shown.report.findings, ({ facts }) => ({
            message: words.ranking.finding(facts),
            arithmetic: "",
          }))}
          telling={{
            words: words.pane.rank,
            ranking: words.ranking,
            findings: telling(shown.report.sheet),
          }}
          change={(options) => {
            rank(shown.report.sheet, options);
          }}
          write={() => {
            write(shown.report);
          }}
          back={back}
        />
      )}
    </>
  );
}

/** Each finding with its sentences. */
function told<Given extends Omit<Finding, "facts">>(
  findings: readonly Given[],
  describe: (finding: Given) => { readonly message: string; readonly arithmetic: string },
): readonly ToldFinding[] {
  return findings.map((finding) => ({ ...finding, ...describe(finding) }));
}

function summarySentence({ summary }: SheetReport, words: PaneWords): string {
  const counted = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) =>
    words.check.severity[severity].counted(summary[severity]),
  );
  return counted.length === 0 ? words.check.nothing : counted.join(", ");
}
