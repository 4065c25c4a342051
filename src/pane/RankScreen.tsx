import {
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { ClassProfile, OpenQuestion } from "../core/rank/profile";
import { SEVERITIES } from "../jobs/arrangement";
import type { RankReport, ReportedGroup, ReportedUnit, ResultColumns } from "../jobs/rank/report";
import type { RankWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";
import { FindingCard, type Telling } from "./FindingCard";
import type { RankOptions } from "./rank-options";
import { RankChoices } from "./RankChoices";
import { Checklist, PlanButtons, type PlanSteps } from "./PlanCard";
import { Screen } from "./Screen";
import { Section } from "./Section";
import { SPOKEN_ONLY } from "./spoken-only";
import type { ToldFinding } from "../jobs/told";

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  columns: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  column: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  unit: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  place: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForeground1,
  },
  spoken: SPOKEN_ONLY,
  about: { minWidth: 0 },
  first: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  index: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  outcome: { outlineStyle: "none" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: {
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Everything that is said on this screen. */
export interface RankTelling {
  readonly words: RankWords;
  readonly ranking: RankingWords;
  readonly findings: Telling;
}

function Columns(props: { readonly columns: ResultColumns; readonly telling: RankTelling }) {
  const styles = useStyles();
  const { headings } = props.telling.ranking;
  const { columns } = props;
  const written = [
    [columns.index, headings.index],
    [columns.rank, headings.rank],
    [columns.change, headings.change],
    [columns.class, headings.class],
    [columns.reason, headings.reason],
  ] as const;
  return (
    <dl className={styles.columns}>
      {written.map(([column, heading]) => [
        <dt key={`${column} column`} className={styles.column}>
          {column}
        </dt>,
        <dd key={`${column} heading`} style={{ margin: 0 }}>
          {heading}
        </dd>,
      ])}
    </dl>
  );
}

function Unit(props: { readonly unit: ReportedUnit; readonly telling: RankTelling }) {
  const styles = useStyles();
  const { unit } = props;
  const { words, ranking, findings } = props.telling;
  const details = [
    unit.class ?? ranking.undecidedClass,
    ...(unit.rankChange === null ? [] : [words.change(unit.rankChange)]),
  ];
  return (
    <li className={styles.unit} data-unit-row={unit.row}>
      <span className={styles.place}>
        <span aria-hidden="true">{unit.rank ?? "–"}</span>
        {unit.rank !== null && <span className={styles.spoken}>{words.place(unit.rank)}</span>}
      </span>
      <div className={styles.about}>
        <div className={styles.first}>
          <p className={styles.name}>
            <Link
              title={findings.words.goTo(unit.unitCell)}
              onClick={() => {
                findings.goTo(unit.unitCell);
              }}
            >
              {unit.unit}
            </Link>
          </p>
          {unit.index !== null && (
            <span className={styles.index}>{findings.findings.figure(unit.index)}%</span>
          )}
        </div>
        <p className={styles.detail}>{details.join(" · ")}</p>
        {unit.reason !== "" && <p className={styles.reason}>{unit.reason}</p>}
        {unit.toNextClass !== null && (
          <p className={styles.reason}>{words.toNextClass(unit.toNextClass)}</p>
        )}
      </div>
    </li>
  );
}

/** The findings of one severity under its heading. */
function Findings(props: {
  readonly heading: string;
  readonly findings: readonly ToldFinding[];
  readonly telling: Telling;
}) {
  return (
    <Section heading={props.heading}>
      {props.findings.map((finding) => (
        <FindingCard key={finding.id} card={{ finding, followers: [] }} telling={props.telling} />
      ))}
    </Section>
  );
}

/** What will be written and the button that writes it; afterwards the outcome, which takes over the button's focus. */
function Writing(props: {
  readonly report: RankReport;
  readonly telling: RankTelling;
  /** How many errors the table of points holds. */
  readonly faults: number;
  readonly written: boolean;
  readonly steps: PlanSteps;
}) {
  const styles = useStyles();
  const { report, telling, written, steps } = props;
  const asked = steps.asked?.by === "rank" ? steps.asked : null;
  const { words } = telling;
  const { index, reason } = report.columns;
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (written) outcome.current?.focus();
  }, [written]);
  const heading = written ? words.haveWritten(report.sheet) : words.willWrite(report.sheet);
  return (
    <Section heading={heading}>
      <Columns columns={report.columns} telling={telling} />
      {written ? (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.written(report.sheet, index, reason)}</MessageBarBody>
          </MessageBar>
        </div>
      ) : (
        <>
          {props.faults > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.faulty(props.faults)}</MessageBarBody>
            </MessageBar>
          )}
          {asked !== null && (
            <>
              <Checklist asked={asked} words={steps.words} />
              <PlanButtons steps={steps} asked={asked} confirmLabel={words.write} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

/** Units by rank, those without one last; ties in the order of the sheet. */
function byRank(units: readonly ReportedUnit[]): readonly ReportedUnit[] {
  const place = (unit: ReportedUnit): number => unit.rank ?? Number.MAX_SAFE_INTEGER;
  return [...units].sort((a, b) => place(a) - place(b) || a.row - b.row);
}

/** The results before they are written, what the text leaves open, and the button that writes. */
export function RankScreen(props: {
  readonly report: RankReport;
  readonly profile: ClassProfile;
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
  const { report, options, telling } = props;
  const bySeverity = SEVERITIES.map((severity) => ({
    severity,
    heading: telling.findings.words.severity[severity].heading,
    findings: props.findings.filter((finding) => finding.severity === severity),
  })).filter(({ findings }) => findings.length > 0);
  const errors = bySeverity.filter(({ severity }) => severity === "error");
  const others = bySeverity.filter(({ severity }) => severity !== "error");
  const { words } = telling;
  const questions = openQuestions(report);
  return (
    <Screen takesFocus title={words.title} back={props.back}>
      {props.elsewhere}
      {!props.written && <p className={styles.lead}>{words.lead}</p>}
      {props.otherSheets.length > 0 && (
        <Field label={words.previous}>
          <Select
            value={options.previous ?? ""}
            onChange={(_, { value }) => {
              props.change({ ...options, previous: value === "" ? null : value });
            }}
          >
            <option value="">{words.noPrevious}</option>
            {props.otherSheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {questions.length > 0 && (
        <Section heading={words.choices}>
          <RankChoices
            questions={questions}
            choices={options.choices}
            remembered={props.remembered}
            profile={props.profile}
            words={words}
            ranking={telling.ranking}
            change={(choices) => {
              props.change({ ...options, choices });
            }}
          />
        </Section>
      )}
      {errors.map(({ severity, ...found }) => (
        <Findings key={severity} {...found} telling={telling.findings} />
      ))}
      <Writing {...props} faults={errors.flatMap(({ findings }) => findings).length} />
      {others.map(({ severity, ...found }) => (
        <Findings key={severity} {...found} telling={telling.findings} />
      ))}
      {report.groups.map((group) => (
        <section
          key={group.group ?? ""}
          className={styles.section}
          aria-label={group.group ?? words.results}
        >
          <h2 className={styles.heading}>
            {group.group ?? words.results} · {words.units(rankedIn(group), group.units.length)}
          </h2>
          <ul className={styles.list}>
            {byRank(group.units).map((unit) => (
              <Unit key={unit.row} unit={unit} telling={telling} />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}

function rankedIn({ units }: ReportedGroup): number {
  return units.filter((unit) => unit.rank !== null).length;
}

/** The questions that the text leaves open for some unit of this table. */
function openQuestions(report: RankReport): readonly OpenQuestion[] {
  const met = report.groups.flatMap((group) =>
    group.units.flatMap((unit) => unit.open ?? unit.chosen?.question ?? []),
  );
  return [...new Set(met)];
}
