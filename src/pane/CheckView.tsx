import type { ReactNode } from "react";
import { CheckScreen } from "./CheckScreen";
import type { Telling } from "./FindingCard";
import { indicatorName, namedIndicators } from "./indicator-name";
import { IntoFile } from "./IntoFile";
import type { Checked } from "./jobs";
import { NextFormCard } from "./NextFormCard";
import { OwnFaults } from "./OwnFaults";
import { OwnFormCard } from "./OwnFormCard";
import { reportedVocabulary } from "./own-form-jobs";
import type { PlanSteps } from "./PlanCard";
import { TableChoice } from "./TableChoice";
import { UnsureRows } from "./UnsureRows";
import type { PaneText } from "./text";
import type { Jobs, Shown } from "./use-jobs";

/** The screen of a check, with all that may be asked and done there. */
export function CheckView(props: {
  readonly shown: Extract<Shown, { readonly at: "check" }>;
  readonly jobs: Jobs;
  readonly words: PaneText;
  readonly telling: Telling;
  readonly steps: PlanSteps;
  readonly back: { readonly label: string; readonly go: () => void };
  readonly elsewhere: ReactNode;
}) {
  const { jobs, words, telling, steps, back, elsewhere } = props;
  const { checked, findings, lock } = props.shown;
  const { sheet, form } = checked.report;
  const near = checked.near[checked.reports.indexOf(checked.report)] ?? null;
  const { fix, fillIn } = words.writing.marks;
  const fixing = {
    label: (value: string, isBlank: boolean) => (isBlank ? fillIn : fix)(value),
    ask: jobs.askFix,
    steps,
  };
  const waiving = {
    words: words.waivers,
    known: new Map(checked.report.waivers.map((each) => [each.finding, each])),
    ask: jobs.askWaiver,
    steps,
  };
  return (
    <CheckScreen
      report={checked.report}
      findings={findings}
      round={jobs.askRounding}
      telling={{
        ...telling,
        fixing: lock === null ? fixing : null,
        waiving: lock === "read-only" ? null : waiving,
      }}
      waiverWords={words.waivers}
      questions={<Questions checked={checked} jobs={jobs} words={words} />}
      intoFile={
        <>
          <IntoFile
            lock={lock}
            words={words.writing}
            ask={{ marks: jobs.askMarks, results: jobs.askResults }}
            steps={steps}
          />
          {near !== null && (
            <NextFormCard
              key={`next ${sheet} ${form.firstRow}`}
              near={near}
              own={{ words: words.ownForm, steps, save: jobs.askUpdate }}
            />
          )}
          <OwnFormCard
            key={`${sheet} ${form.firstRow}`}
            printed={checked.report.form.printed}
            vocabulary={reportedVocabulary(checked.report)}
            own={{
              words: words.ownForm.pane,
              steps,
              goTo: telling.goTo,
              confirm: jobs.checkWithout,
              save: jobs.askKeep,
            }}
          />
          <OwnFaults faults={checked.rules} words={words.ownForm} goTo={jobs.goTo} />
        </>
      }
      back={back}
      elsewhere={elsewhere}
      again={jobs.checkAgain}
    />
  );
}

/** Which table of the sheet is looked at, and what is asked about its rows. */
function Questions(props: {
  readonly checked: Checked;
  readonly jobs: Jobs;
  readonly words: PaneText;
}) {
  const { checked, jobs, words } = props;
  const { report, reports } = checked;
  const indicators = namedIndicators(report, checked.kept);
  const column = report.layout === "indicator-list" ? report.form.indicators[0]?.valueCell : null;
  const cellOf = (row: number): string => (column ?? "A").replace(/\d*$/, String(row));
  return (
    <>
      <TableChoice
        reports={reports}
        chosen={report}
        words={words.tables}
        form={words.pane.check.form}
        choose={jobs.lookAt}
      />
      <UnsureRows
        rows={report.layout === "indicator-list" ? report.form.unsure : []}
        remembered={jobs.answered}
        asking={{
          words: words.unsure,
          indicator: (code) => indicatorName(indicators, code),
          goTo: {
            label: (row) => words.pane.check.goTo(cellOf(row)),
            go: (row) => {
              jobs.goTo(report.sheet, cellOf(row));
            },
          },
          busy: jobs.working,
          answer: jobs.answerRow,
        }}
        forget={jobs.forgetAnswers}
      />
    </>
  );
}
