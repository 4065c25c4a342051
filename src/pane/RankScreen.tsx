import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClassProfile, OpenQuestion } from "../core/rank/profile";
import type { Severity } from "../core/rule/finding";
import { SEVERITIES } from "../jobs/arrangement";
import type { ReadySentence } from "../jobs/rank/prose/sentences";
import type { RankReport } from "../jobs/rank/report";
import type { ToldFinding } from "../jobs/told";
import { criteriaFaults } from "../jobs/rank/criteria-faults";
import { Choice } from "./Choice";
import type { Telling } from "./FindingCard";
import type { PlanSteps } from "./PlanCard";
import { SCORE_WORDS, underProfile } from "./rank-jobs";
import type { RankOptions } from "./rank-options";
import type { RankTelling } from "./rank-telling";
import { RankChoices } from "./RankChoices";
import { RankCriteria } from "./RankCriteria";
import { RankFindings } from "./RankFindings";
import { RankProfile } from "./RankProfile";
import { RankSentences } from "./RankSentences";
import { RankSettings } from "./RankSettings";
import { RankUnits } from "./RankUnits";
import { RankWriting } from "./RankWriting";
import { Screen } from "./Screen";
import { Section } from "./Section";

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The results before they are written, what may be chosen about them, the button that writes, and sentences for a report. */
export function RankScreen(props: {
  readonly report: RankReport;
  readonly sentences: readonly ReadySentence[];
  readonly profiles: readonly ClassProfile[];
  readonly findings: readonly ToldFinding[];
  readonly otherSheets: readonly string[];
  readonly options: RankOptions;
  /** Whether this machine keeps the choices for the next time. */
  readonly remembered: boolean;
  readonly change: (options: RankOptions) => void;
  readonly written: boolean;
  readonly steps: PlanSteps;
  readonly telling: RankTelling;
  readonly back: { readonly label: string; readonly go: () => void };
  /** What is said while another sheet is in front; null while it is the one ranked. */
  readonly elsewhere: ReactNode;
}) {
  const styles = useStyles();
  const { report, options, telling, change } = props;
  const { words } = telling;
  const { errors, others } = bySeverity(props.findings, telling.findings);
  const questions = openQuestions(report);
  const shared = { words, telling: telling.findings };
  return (
    <Screen takesFocus title={words.title} back={props.back}>
      {props.elsewhere}
      {!props.written && <p className={styles.lead}>{words.lead}</p>}
      <RankProfile
        profile={options.profile}
        profiles={props.profiles}
        words={words}
        choose={(profile) => {
          change(underProfile(options, profile));
        }}
      />
      {props.otherSheets.length > 0 && (
        <Choice
          label={words.previous}
          chosen={options.previous}
          options={[
            [null, words.noPrevious],
            ...props.otherSheets.map((sheet) => [sheet, sheet] as const),
          ]}
          choose={(previous) => {
            change({ ...options, previous });
          }}
        />
      )}
      {report.criteria !== null && (
        <RankCriteria
          criteria={report.criteria}
          faults={criteriaFaults(report.criteria, SCORE_WORDS)}
          onTime={options.onTime}
          words={words.criteria}
          choose={(onTime) => {
            change({ ...options, onTime });
          }}
        />
      )}
      {questions.length > 0 && (
        <Section heading={words.choices}>
          <RankChoices
            key={options.profile.id}
            questions={questions}
            choices={options.choices}
            remembered={props.remembered}
            profile={options.profile}
            words={words}
            ranking={telling.ranking}
            change={(choices) => {
              change({ ...options, choices });
            }}
          />
        </Section>
      )}
      {errors.map((found) => (
        <RankFindings key={found.heading} {...found} {...shared} />
      ))}
      <RankSettings
        options={options}
        fields={fieldsOf(report)}
        words={words.settings}
        change={change}
      />
      <RankWriting {...props} faults={errors.flatMap(({ findings }) => findings).length} />
      {others.map((found) => (
        <RankFindings key={found.heading} {...found} {...shared} />
      ))}
      <RankSentences sentences={props.sentences} words={words.sentences} />
      {report.groups.map((group) => (
        <RankUnits key={group.group ?? ""} group={group} telling={telling} />
      ))}
    </Screen>
  );
}

/** The findings of one severity under its heading. */
interface Found {
  readonly severity: Severity;
  readonly heading: string;
  readonly findings: readonly ToldFinding[];
}

/** What is wrong with the points, which is shown before they are written, and what is said besides. */
function bySeverity(
  all: readonly ToldFinding[],
  { words }: Telling,
): { readonly errors: readonly Found[]; readonly others: readonly Found[] } {
  const found = SEVERITIES.map((severity) => ({
    severity,
    heading: words.severity[severity].heading,
    findings: all.filter((finding) => finding.severity === severity),
  })).filter(({ findings }) => findings.length > 0);
  return {
    errors: found.filter(({ severity }) => severity === "error"),
    others: found.filter(({ severity }) => severity !== "error"),
  };
}

/** The fields of the table, in its order. */
function fieldsOf({ groups }: RankReport): readonly string[] {
  const [first] = groups.flatMap(({ units }) => units);
  return (first?.fields ?? []).map(({ field }) => field);
}

/** The questions that the text leaves open for some unit of this table. */
function openQuestions(report: RankReport): readonly OpenQuestion[] {
  const met = report.groups.flatMap((group) =>
    group.units.flatMap((unit) => unit.open ?? unit.chosen?.question ?? []),
  );
  return [...new Set(met)];
}
