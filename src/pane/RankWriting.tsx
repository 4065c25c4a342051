import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RankReport } from "../jobs/rank/report";
import { Checklist, PlanButtons, type PlanSteps } from "./PlanCard";
import type { RankTelling } from "./rank-telling";
import { Section } from "./Section";
import { writtenColumns } from "./written-columns";

const useStyles = makeStyles({
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
  heading: { margin: 0 },
  remark: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  outcome: { outlineStyle: "none" },
});

/** What will be written and the button that writes it; afterwards the outcome, which takes over the button's focus. */
export function RankWriting(props: {
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
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (written) outcome.current?.focus();
  }, [written]);
  const heading = written ? words.haveWritten(report.sheet) : words.willWrite(report.sheet);
  const columns = writtenColumns(report);
  const [first] = columns.at(0) ?? [""];
  const [last] = columns.at(-1) ?? [""];
  return (
    <Section heading={heading}>
      <Extent report={report} telling={telling} />
      {written ? (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.written(report.sheet, first, last)}</MessageBarBody>
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

/** The columns and the sheets that a ranking writes, and what of it are values though formulas were asked for. */
function Extent({
  report,
  telling,
}: Pick<Parameters<typeof RankWriting>[0], "report" | "telling">) {
  const styles = useStyles();
  const { words, ranking } = telling;
  const { plan, valuesInstead } = report;
  // A reason is told in words: that it is no formula is no surprise.
  const instead = valuesInstead.filter(({ why }) => why !== "words");
  const headings = new Set(instead.map(({ result }) => ranking.headings[result]));
  const rows = new Set(instead.flatMap((each) => each.rows));
  return (
    <>
      <dl className={styles.columns}>
        {writtenColumns(report).map(([column, result]) => [
          <dt key={`${column} column`} className={styles.column}>
            {column}
          </dt>,
          <dd key={`${column} heading`} className={styles.heading}>
            {ranking.headings[result]}
          </dd>,
        ])}
      </dl>
      {plan.adds.length > 0 && (
        <p className={styles.remark}>{words.adds(plan.adds.map(({ name }) => name))}</p>
      )}
      {instead.length > 0 && (
        <p className={styles.remark}>{words.valuesInstead([...headings], rows.size)}</p>
      )}
    </>
  );
}
