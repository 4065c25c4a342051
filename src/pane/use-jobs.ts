import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { Problem } from "../core/problem";
import type { RankReport } from "../jobs/rank/report";
import type { SheetReport } from "../jobs/report";
import { arrange } from "../jobs/arrangement";
import type { PaneHost } from "./host";
import { checkSheet, planRounding, PROFILE, rankSheet, type Rounding } from "./jobs";
import type { RankOptions } from "./rank-options";
import { rememberChoices, rememberedChoices } from "./remembered";
import type { PaneText } from "./text";
import { told, type ToldFinding } from "./told";

/** What the pane shows at a time. `returned`: another screen was left for this one. */
export type Shown =
  | { readonly at: "start"; readonly returned: boolean }
  | {
      readonly at: "check";
      readonly report: SheetReport;
      readonly findings: readonly ToldFinding[];
      /** What rounding again would write, while it waits to be confirmed. */
      readonly rounding: Rounding | null;
      /** How many cells were rounded again just before this check. */
      readonly rounded: number | null;
    }
  | {
      readonly at: "rank";
      readonly report: RankReport;
      readonly findings: readonly ToldFinding[];
      readonly options: RankOptions;
      /** Whether this machine keeps the choices for the next time. */
      readonly remembered: boolean;
      readonly otherSheets: readonly string[];
      readonly written: boolean;
    };

/** The state of the pane and what the user can make of it. No call throws: what goes wrong becomes `problem`. */
export interface Jobs {
  readonly shown: Shown;
  readonly working: boolean;
  /** The last thing that went wrong, as a sentence. */
  readonly problem: string | null;
  readonly closeProblem: () => void;
  readonly start: () => void;
  readonly check: () => void;
  /** Shows what rounding again would write for some findings of the sheet that was checked. */
  readonly planRounding: (findings: readonly ToldFinding[]) => void;
  readonly dropRounding: () => void;
  /** Writes what was shown and checks the sheet anew. */
  readonly round: (rounding: Rounding) => void;
  /** Ranks the sheet in front. */
  readonly rank: () => void;
  /** Ranks the sheet on the screen anew and remembers what was chosen. */
  readonly rankWith: (sheet: string, options: RankOptions) => void;
  readonly write: (report: RankReport) => void;
  readonly goTo: (sheet: string, cell: string) => void;
}

/** Runs the jobs of the pane on its host, and says aloud how they ended where no message bar does. */
export function useJobs(host: PaneHost, words: PaneText): Jobs {
  const { announce } = useAnnounce();
  const [shown, setShown] = useState<Shown>({ at: "start", returned: false });
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = useCallback(
    async (job: () => Promise<string | null>) => {
      setProblem(null);
      try {
        const sentence = await job();
        if (sentence !== null) announce(sentence);
      } catch (caught) {
        setProblem(caught instanceof Problem ? words.problem(caught) : words.pane.unexpected);
      }
    },
    [announce, words],
  );

  return useMemo(() => {
    const run = (job: () => Promise<string | null>): void => {
      setWorking(true);
      void attempt(job).then(() => {
        setWorking(false);
      });
    };
    const ranked = async (
      sheet: string,
      options: RankOptions,
      remembered: boolean,
    ): Promise<string> => {
      const report = await rankSheet(host.workbook, sheet, options, words.ranking);
      const otherSheets = await otherWorksheets(host, report.sheet);
      const findings = told(report.findings, ({ facts }) => ({
        message: words.ranking.finding(facts),
        arithmetic: "",
      }));
      const written = false;
      setShown({ at: "rank", report, findings, options, remembered, otherSheets, written });
      return words.pane.rank.lead;
    };
    const checked = async (sheet: string, rounded: number | null): Promise<string> => {
      const report = await checkSheet(host.workbook, sheet);
      const findings = told(report.findings, words.findings.describe);
      host.mark?.(report.sheet, findings);
      setShown({ at: "check", report, findings, rounding: null, rounded });
      return summarySentence(findings, words);
    };
    const showRounding = (rounding: Rounding | null): void => {
      setShown((now) => (now.at === "check" ? { ...now, rounding, rounded: null } : now));
    };
    return {
      shown,
      working,
      problem,
      closeProblem: () => {
        setProblem(null);
      },
      start: () => {
        setProblem(null);
        setShown({ at: "start", returned: true });
        if (shown.at !== "start") host.mark?.(shown.report.sheet, []);
      },
      check: () => {
        run(async () => checked(await host.workbook.activeSheet(), null));
      },
      planRounding: (findings) => {
        if (shown.at !== "check") return;
        const { report } = shown;
        run(async () => {
          showRounding(await planRounding(host.workbook, report.sheet, findings));
          return null;
        });
      },
      dropRounding: () => {
        showRounding(null);
      },
      round: ({ plan, changes }) => {
        // Whatever comes of it, what was shown is no longer what stands on the sheet.
        showRounding(null);
        run(async () => {
          await host.workbook.write(plan);
          host.wrote?.("mended");
          await checked(plan.sheet, changes.length);
          return null;
        });
      },
      rank: () => {
        const options = { previous: null, choices: rememberedChoices(PROFILE) };
        run(async () => ranked(await host.workbook.activeSheet(), options, true));
      },
      rankWith: (sheet, options) => {
        const remembered = rememberChoices(PROFILE, options.choices);
        run(() => ranked(sheet, options, remembered));
      },
      write: (report) => {
        run(async () => {
          await host.workbook.write(report.plan);
          host.wrote?.("ranked");
          setShown((now) => (now.at === "rank" ? { ...now, written: true } : now));
          return null;
        });
      },
      goTo: (sheet, cell) => {
        void attempt(async () => {
          await host.goTo(sheet, cell);
          return words.pane.check.cell(cell);
        });
      },
    };
  }, [attempt, host, problem, shown, words, working]);
}

async function otherWorksheets(host: PaneHost, sheet: string): Promise<readonly string[]> {
  const entries = await host.workbook.sheets();
  return entries
    .filter((entry) => entry.kind === "worksheet" && entry.name !== sheet)
    .map((entry) => entry.name);
}

/** The counts of a check as one sentence: `2 sai số liệu, 1 lưu ý`. */
function summarySentence(findings: readonly ToldFinding[], { pane }: PaneText): string {
  const counted = [...arrange(findings).counts]
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => pane.check.severity[severity].counted(count));
  return counted.length === 0 ? pane.check.nothing : counted.join(", ");
}
